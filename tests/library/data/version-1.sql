-- A library as version 1 kept it: three articles, one read, one starred, all parsed.
PRAGMA application_id = 1952804462;
PRAGMA user_version = 1;
BEGIN TRANSACTION;
CREATE TABLE article (
            id INTEGER PRIMARY KEY,
            key TEXT NOT NULL UNIQUE,            -- what stays the same when it is read again
            title TEXT,                          -- its headline, as its source gives it
            headline TEXT,                       -- its headline, as the parser finds it
            opening TEXT NOT NULL,               -- its first words
            source TEXT NOT NULL,
            url TEXT,
            published TEXT,                      -- ISO 8601 date or time, as its source gives it
            day TEXT,                            -- ISO 8601 date: published, else what the text gives
            words INTEGER NOT NULL,
            read INTEGER NOT NULL DEFAULT 0,
            starred INTEGER NOT NULL DEFAULT 0,
            parser INTEGER NOT NULL DEFAULT 0,   -- the version that found what is found; 0 before it is parsed
            trouble TEXT NOT NULL DEFAULT ''     -- how the parser failed on it
        );
INSERT INTO "article" VALUES(1,'/home/reader/docs/basel.md','Jansen rests in Basel','Jansen rests in Basel','Jansen rests in Basel','Net',NULL,'2025-10-30T08:00:00','2025-10-30',11,1,0,1,'');
INSERT INTO "article" VALUES(2,'/home/reader/docs/lyon.md','Bell comes through in Lyon','Bell comes through in Lyon','Bell comes through in Lyon','The Rally','https://rally.example/bell-comes-through','2025-10-28','2025-10-28',31,0,1,1,'');
INSERT INTO "article" VALUES(3,'/home/reader/docs/undated.txt',NULL,NULL,'Nothing is known of the day of this.','',NULL,NULL,NULL,8,0,0,1,'');
CREATE TABLE body (
            article INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
            text TEXT NOT NULL,
            note TEXT NOT NULL                   -- what happened while it was read
        );
INSERT INTO "body" VALUES(1,'Jansen rests in Basel

Ivo Jansen did not play in Basel.','');
INSERT INTO "body" VALUES(2,'Bell comes through in Lyon

Ann Bell beat Eve Fox 6-4, 6-3 in the second round of the Lyon Open on Tuesday.

"I kept my nerve," said Bell. "The roof helped."','');
INSERT INTO "body" VALUES(3,'Nothing is known of the day of this.
','');
CREATE TABLE document (
            path BLOB PRIMARY KEY,
            stamp TEXT NOT NULL,
            article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE
        ) WITHOUT ROWID
        ;
INSERT INTO "document" VALUES(X'2F686F6D652F7265616465722F646F63732F626173656C2E6D64','1-109-1796080491570764179',1);
INSERT INTO "document" VALUES(X'2F686F6D652F7265616465722F646F63732F6C796F6E2E6D64','1-253-1796080491568406263',2);
INSERT INTO "document" VALUES(X'2F686F6D652F7265616465722F646F63732F756E64617465642E747874','1-37-1796080491578764179',3);
CREATE TABLE finding (
            article INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
            findings TEXT NOT NULL               -- JSON of tui.model.Findings
        );
INSERT INTO "finding" VALUES(1,'{"parser":1,"blocks":[{"kind":"headline","span":{"start":0,"end":21}},{"kind":"paragraph","span":{"start":23,"end":56}}]}');
INSERT INTO "finding" VALUES(2,'{"parser":1,"blocks":[{"kind":"headline","span":{"start":0,"end":26}},{"kind":"paragraph","span":{"start":28,"end":107}},{"kind":"paragraph","span":{"start":109,"end":157}}],"scorecards":[{"sides":[{"players":["Ann Bell"]},{"players":["Eve Fox"]}],"span":{"start":28,"end":49},"score":{"value":{"sets":[{"games":[6,4]},{"games":[6,3]}]},"span":{"start":50,"end":58}},"event":{"value":"Lyon Open","span":{"start":86,"end":95}},"round":{"value":"2R","span":{"start":66,"end":78}},"year":{"value":2025,"span":{"start":99,"end":106}},"date":{"value":"2025-10-28","span":{"start":99,"end":106}}}],"has_main":true,"quotes":[{"span":{"start":109,"end":127},"kind":"speech","speaker":"Ann Bell","attribution":{"start":128,"end":137}},{"span":{"start":139,"end":157},"kind":"speech","speaker":"Ann Bell","attribution":{"start":128,"end":137}}]}');
INSERT INTO "finding" VALUES(3,'{"parser":1,"blocks":[{"kind":"paragraph","span":{"start":0,"end":36}}]}');
CREATE TABLE player (
            surname TEXT NOT NULL,               -- key
            event TEXT NOT NULL,
            year INTEGER NOT NULL,
            initial TEXT NOT NULL,               -- of the given name; ? where none is told
            scorecard INTEGER NOT NULL REFERENCES scorecard ON DELETE CASCADE,
            day TEXT NOT NULL,
            PRIMARY KEY (surname, event, year, initial, scorecard)
        ) WITHOUT ROWID
        ;
INSERT INTO "player" VALUES('bell','lyon',2025,'a',1,'2025-10-28');
INSERT INTO "player" VALUES('fox','lyon',2025,'e',1,'2025-10-28');
CREATE TABLE scorecard (
            id INTEGER PRIMARY KEY,
            article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
            main INTEGER NOT NULL,               -- whether the article is about it
            status TEXT NOT NULL,
            pair TEXT NOT NULL,                  -- key of both sides, whoever won: their surnames
            initials TEXT NOT NULL,              -- of their given names, in the same order; ? where none is told
            first TEXT NOT NULL,                 -- names, the winner's side; several with | between them
            second TEXT NOT NULL,
            open INTEGER NOT NULL,               -- 1, 2: the side of which one is still to come through; 0 neither
            line TEXT NOT NULL,                  -- in one line
            score TEXT NOT NULL,
            event TEXT NOT NULL,                 -- key
            event_name TEXT NOT NULL,
            round TEXT NOT NULL,
            year INTEGER NOT NULL,               -- 0 where not told; so with the text columns and ''
            day TEXT NOT NULL
        );
INSERT INTO "scorecard" VALUES(1,2,1,'completed','bell v fox','a e','Ann Bell','Eve Fox',0,'Bell d. Fox 6-4 6-3','6-4 6-3','lyon','Lyon Open','2R',2025,'2025-10-28');
CREATE INDEX article_by_day ON article (day DESC, published DESC, id);
CREATE INDEX article_unread ON article (day DESC, published DESC, id, read) WHERE read = 0;
CREATE INDEX article_starred ON article (day DESC, published DESC, id, starred) WHERE starred = 1;
CREATE INDEX article_by_parser ON article (parser);
CREATE INDEX document_of_article ON document (article);
CREATE INDEX scorecard_of_article ON scorecard (article);
CREATE INDEX scorecard_of_pair ON scorecard (pair, initials, year, main);
CREATE INDEX player_by_day ON player (surname, initial, day) WHERE day <> '';
CREATE INDEX player_of_scorecard ON player (scorecard);
COMMIT;
