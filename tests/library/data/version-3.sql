-- A library as version 3 kept it: the three articles of version 2.
PRAGMA application_id = 1952804462;
PRAGMA user_version = 3;
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
        , partial INTEGER NOT NULL DEFAULT 0, edited TEXT, changed INTEGER NOT NULL DEFAULT 0, arrived TEXT);
CREATE TABLE body (
            article INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
            text TEXT NOT NULL,
            note TEXT NOT NULL                   -- what happened while it was read
        );
CREATE TABLE document (
            path BLOB PRIMARY KEY,
            stamp TEXT NOT NULL,
            article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE
        ) WITHOUT ROWID
        ;
CREATE TABLE finding (
            article INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
            findings TEXT NOT NULL               -- JSON of tui.model.Findings
        );
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
CREATE TABLE tally (
            day TEXT PRIMARY KEY,                -- '' of those without one
            articles INTEGER NOT NULL,
            unread INTEGER NOT NULL,
            starred INTEGER NOT NULL
        ) WITHOUT ROWID
        ;
CREATE TABLE feed (
            id INTEGER PRIMARY KEY,
            url TEXT NOT NULL UNIQUE,
            name TEXT NOT NULL DEFAULT '',       -- as its reader calls it; '' where its title does
            title TEXT NOT NULL DEFAULT '',      -- as it calls itself
            site TEXT NOT NULL DEFAULT '',
            folder TEXT NOT NULL DEFAULT '',
            paused INTEGER NOT NULL DEFAULT 0,
            gone INTEGER NOT NULL DEFAULT 0,     -- its server says that it will not come back
            tennis_only INTEGER NOT NULL DEFAULT 0, -- whether what is not about tennis is left out
            typed INTEGER NOT NULL DEFAULT 0,    -- 1: its reader named it, so it may be a file or of his own network
            added TEXT NOT NULL,                 -- ISO 8601 in UTC, as are the times below
            worked TEXT,                         -- when it was last read
            checked TEXT,                        -- when it was last asked
            next_check TEXT,                     -- before which it is not asked unless its reader asks; NULL: at once
            ttl INTEGER NOT NULL DEFAULT 0,      -- for how many minutes it asks to be left alone
            held TEXT,                           -- before which it is not asked at all: its server is busy
            trouble TEXT NOT NULL DEFAULT '',    -- why it failed last; '' where it did not
            failures INTEGER NOT NULL DEFAULT 0, -- in a row
            etag TEXT,
            modified TEXT                        -- the Last-Modified header, to be sent back as it came
        );
CREATE TABLE entry (
            feed INTEGER NOT NULL REFERENCES feed ON DELETE CASCADE,
            guid TEXT NOT NULL,                  -- what stays the same in this feed
            article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
            own INTEGER NOT NULL,                -- 1: the article has the words of this feed, not of another
            stamp INTEGER NOT NULL,              -- a checksum of what the feed says, by which a change is seen
            source TEXT NOT NULL,                -- the outlet
            url TEXT,                            -- its address there
            PRIMARY KEY (feed, guid)
        ) WITHOUT ROWID
        ;
CREATE TABLE link (
            link TEXT PRIMARY KEY,
            article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE
        ) WITHOUT ROWID
        ;
CREATE TABLE sketch (
            article INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
            sentences BLOB NOT NULL
        );
CREATE TABLE left_out (
            feed INTEGER NOT NULL REFERENCES feed ON DELETE CASCADE,
            guid TEXT NOT NULL,
            title TEXT NOT NULL,
            url TEXT,
            published TEXT,
            why TEXT NOT NULL,
            seen TEXT NOT NULL,                  -- when it was left out
            PRIMARY KEY (feed, guid)
        ) WITHOUT ROWID
        ;
CREATE TABLE page (
            article INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
            asked TEXT NOT NULL,                 -- ISO 8601
            trouble TEXT NOT NULL                -- why there is no more than the summary; '' where there is
        );
CREATE TABLE tag (
            tag TEXT NOT NULL COLLATE NOCASE,
            article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
            PRIMARY KEY (tag, article)
        ) WITHOUT ROWID
        ;
CREATE TABLE note (article INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE, text TEXT NOT NULL);
CREATE TABLE saved_search (name TEXT PRIMARY KEY COLLATE NOCASE, text TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE change (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            made TEXT NOT NULL,                  -- ISO 8601
            mark TEXT NOT NULL,                  -- read, star, tag, note
            word TEXT NOT NULL,                  -- the tag; the note as it was before
            is_set INTEGER NOT NULL,             -- 0: it was taken away
            count INTEGER NOT NULL,              -- of the articles
            articles TEXT                        -- JSON of their ids; NULL: those whose `read` is the number of this
        );
CREATE TABLE quote (
            id INTEGER PRIMARY KEY,
            article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
            speaker TEXT NOT NULL,               -- '' where the parser knows of none
            first INTEGER NOT NULL,              -- its words are [first, last) of the text, in code points
            last INTEGER NOT NULL
        );
INSERT INTO article VALUES(1,'/home/reader/docs/basel.md','Jansen rests in Basel','Jansen rests in Basel','Jansen rests in Basel','Net',NULL,'2025-10-30T08:00:00','2025-10-30',11,1,0,1,'',0,NULL,0,NULL);
INSERT INTO article VALUES(2,'/home/reader/docs/lyon.md','Bell comes through in Lyon','Bell comes through in Lyon','Bell comes through in Lyon','The Rally','https://rally.example/bell-comes-through','2025-10-28','2025-10-28',31,0,1,1,'',0,NULL,0,NULL);
INSERT INTO article VALUES(3,'/home/reader/docs/undated.txt',NULL,NULL,'Nothing is known of the day of this.','',NULL,NULL,NULL,8,0,0,1,'',0,NULL,0,NULL);
INSERT INTO body VALUES(1,'Jansen rests in Basel

Ivo Jansen did not play in Basel.','');
INSERT INTO body VALUES(2,'Bell comes through in Lyon

Ann Bell beat Eve Fox 6-4, 6-3 in the second round of the Lyon Open on Tuesday.

"I kept my nerve," said Bell. "The roof helped."','');
INSERT INTO body VALUES(3,'Nothing is known of the day of this.
','');
INSERT INTO document VALUES(X'2F686F6D652F7265616465722F646F63732F626173656C2E6D64','1-109-1796080491570764179',1);
INSERT INTO document VALUES(X'2F686F6D652F7265616465722F646F63732F6C796F6E2E6D64','1-253-1796080491568406263',2);
INSERT INTO document VALUES(X'2F686F6D652F7265616465722F646F63732F756E64617465642E747874','1-37-1796080491578764179',3);
INSERT INTO finding VALUES(1,'{"parser":1,"blocks":[{"kind":"headline","span":{"start":0,"end":21}},{"kind":"paragraph","span":{"start":23,"end":56}}]}');
INSERT INTO finding VALUES(2,'{"parser":1,"blocks":[{"kind":"headline","span":{"start":0,"end":26}},{"kind":"paragraph","span":{"start":28,"end":107}},{"kind":"paragraph","span":{"start":109,"end":157}}],"scorecards":[{"sides":[{"players":["Ann Bell"]},{"players":["Eve Fox"]}],"span":{"start":28,"end":49},"score":{"value":{"sets":[{"games":[6,4]},{"games":[6,3]}]},"span":{"start":50,"end":58}},"event":{"value":"Lyon Open","span":{"start":86,"end":95}},"round":{"value":"2R","span":{"start":66,"end":78}},"year":{"value":2025,"span":{"start":99,"end":106}},"date":{"value":"2025-10-28","span":{"start":99,"end":106}}}],"has_main":true,"quotes":[{"span":{"start":109,"end":127},"kind":"speech","speaker":"Ann Bell","attribution":{"start":128,"end":137}},{"span":{"start":139,"end":157},"kind":"speech","speaker":"Ann Bell","attribution":{"start":128,"end":137}}]}');
INSERT INTO finding VALUES(3,'{"parser":1,"blocks":[{"kind":"paragraph","span":{"start":0,"end":36}}]}');
INSERT INTO player VALUES('bell','lyon',2025,'a',1,'2025-10-28');
INSERT INTO player VALUES('fox','lyon',2025,'e',1,'2025-10-28');
INSERT INTO scorecard VALUES(1,2,1,'completed','bell v fox','a e','Ann Bell','Eve Fox',0,'Bell d. Fox 6-4 6-3','6-4 6-3','lyon','Lyon Open','2R',2025,'2025-10-28');
INSERT INTO tally VALUES('',1,1,0);
INSERT INTO tally VALUES('2025-10-28',1,1,1);
INSERT INTO tally VALUES('2025-10-30',1,0,0);
INSERT INTO quote VALUES(1,2,'Ann Bell',109,127);
INSERT INTO quote VALUES(2,2,'Ann Bell',139,157);
INSERT INTO sqlite_sequence VALUES('change',1);
CREATE VIEW fulltext_row AS
        SELECT id, coalesce(title, '') AS title, text FROM article JOIN body ON article = id;
CREATE VIEW quoted_row AS
        SELECT quote.id, speaker, substr(text, first + 1, last - first) AS words FROM quote JOIN body USING (article);
CREATE VIRTUAL TABLE fulltext USING fts5 (
            title, text, content = 'fulltext_row', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
        );
CREATE VIRTUAL TABLE quoted USING fts5 (
            speaker, words, content = 'quoted_row', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
        );
CREATE VIRTUAL TABLE told USING fts5 (
            first, second, event, event_name, round, year, score,
            content = 'scorecard', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
        );
INSERT INTO fulltext (fulltext) VALUES ('rebuild');
INSERT INTO quoted (quoted) VALUES ('rebuild');
INSERT INTO told (told) VALUES ('rebuild');
CREATE INDEX article_by_day ON article (day DESC, published DESC, id);
CREATE INDEX article_unread ON article (day DESC, published DESC, id, read) WHERE read = 0;
CREATE INDEX article_starred ON article (day DESC, published DESC, id, starred) WHERE starred = 1;
CREATE INDEX document_of_article ON document (article);
CREATE INDEX scorecard_of_article ON scorecard (article);
CREATE INDEX scorecard_of_pair ON scorecard (pair, initials, year, main);
CREATE INDEX player_by_day ON player (surname, initial, day) WHERE day <> '';
CREATE INDEX player_of_scorecard ON player (scorecard);
CREATE INDEX article_partial ON article (day DESC, id) WHERE partial = 1;
CREATE INDEX article_by_parser ON article (parser, day DESC, published DESC, id);
CREATE INDEX entry_of_article ON entry (article);
CREATE INDEX link_of_article ON link (article);
CREATE INDEX tag_of_article ON tag (article);
CREATE INDEX quote_of_article ON quote (article);
CREATE INDEX article_by_source ON article (source);
CREATE TRIGGER article_comes AFTER INSERT ON article BEGIN
            INSERT INTO tally VALUES (coalesce(NEW.day, ''), 1, NEW.read = 0, NEW.starred)
            ON CONFLICT (day) DO UPDATE SET articles = articles + 1, unread = unread + excluded.unread,
                starred = starred + excluded.starred;
        END;
CREATE TRIGGER article_goes AFTER DELETE ON article BEGIN
            UPDATE tally SET articles = articles - 1, unread = unread - (OLD.read = 0), starred = starred - OLD.starred
            WHERE day = coalesce(OLD.day, '');
        END;
CREATE TRIGGER article_moves AFTER UPDATE OF day ON article WHEN OLD.day IS NOT NEW.day BEGIN
            UPDATE tally SET articles = articles - 1, unread = unread - (OLD.read = 0), starred = starred - OLD.starred
            WHERE day = coalesce(OLD.day, '');
            INSERT INTO tally VALUES (coalesce(NEW.day, ''), 1, OLD.read = 0, OLD.starred)
            ON CONFLICT (day) DO UPDATE SET articles = articles + 1, unread = unread + excluded.unread,
                starred = starred + excluded.starred;
        END;
CREATE TRIGGER article_read AFTER UPDATE OF read ON article WHEN (OLD.read = 0) <> (NEW.read = 0) BEGIN
            UPDATE tally SET unread = unread + (NEW.read = 0) - (OLD.read = 0) WHERE day = coalesce(NEW.day, '');
        END;
CREATE TRIGGER article_stars AFTER UPDATE OF starred ON article WHEN OLD.starred <> NEW.starred BEGIN
            UPDATE tally SET starred = starred + NEW.starred - OLD.starred WHERE day = coalesce(NEW.day, '');
        END;
CREATE INDEX player_by_year ON player (surname, initial, year) WHERE day = '';
CREATE INDEX scorecard_of_edition ON scorecard (event, year, main) WHERE event <> '';
INSERT INTO fulltext (fulltext, rank) VALUES ('automerge', 16);
INSERT INTO fulltext (fulltext, rank) VALUES ('crisismerge', 64);
INSERT INTO quoted (quoted, rank) VALUES ('automerge', 16);
INSERT INTO quoted (quoted, rank) VALUES ('crisismerge', 64);
INSERT INTO told (told, rank) VALUES ('automerge', 16);
INSERT INTO told (told, rank) VALUES ('crisismerge', 64);
COMMIT;
