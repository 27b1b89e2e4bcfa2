"""The tables of a library, and the steps from those of one version to those of the next.

A new library takes all the steps, an older one those that it lacks; PRAGMA user_version counts those taken. A step that
has been released never changes.

What must always agree is made to agree by the file itself: triggers keep the count of every day, so that whoever writes
an article cannot forget it. The full-text indexes hold no text: they point at the rows of a view, and are told of every
row that comes and goes (`fulltext`).
"""

APPLICATION_ID = 0x74656E6E  # "tenn", in the file's header: what `file` and other programs know it by

MIGRATIONS: tuple[tuple[str, ...], ...] = (
    (
        # An article is what a list shows of it. Its text is kept apart, or every read mark would write the text again.
        """
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
        )
        """,
        "CREATE INDEX article_by_day ON article (day DESC, published DESC, id)",
        "CREATE INDEX article_unread ON article (day DESC, published DESC, id, read) WHERE read = 0",
        "CREATE INDEX article_starred ON article (day DESC, published DESC, id, starred) WHERE starred = 1",
        "CREATE INDEX article_by_parser ON article (parser)",
        """
        CREATE TABLE body (
            article INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
            text TEXT NOT NULL,
            note TEXT NOT NULL                   -- what happened while it was read
        )
        """,
        # A file that an article was read from. A path is bytes: what a file is called need not be text.
        """
        CREATE TABLE document (
            path BLOB PRIMARY KEY,
            stamp TEXT NOT NULL,
            article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE
        ) WITHOUT ROWID
        """,
        "CREATE INDEX document_of_article ON document (article)",
        """
        CREATE TABLE finding (
            article INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
            findings TEXT NOT NULL               -- JSON of tui.model.Findings
        )
        """,
        # One match as one article tells it, with what matches are compared by; keys are those of tui.library.keys.
        """
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
        )
        """,
        "CREATE INDEX scorecard_of_article ON scorecard (article)",
        "CREATE INDEX scorecard_of_pair ON scorecard (pair, initials, year, main)",
        # Who plays in it: by event for the way through a draw, by day for the way through a season.
        """
        CREATE TABLE player (
            surname TEXT NOT NULL,               -- key
            event TEXT NOT NULL,
            year INTEGER NOT NULL,
            initial TEXT NOT NULL,               -- of the given name; ? where none is told
            scorecard INTEGER NOT NULL REFERENCES scorecard ON DELETE CASCADE,
            day TEXT NOT NULL,
            PRIMARY KEY (surname, event, year, initial, scorecard)
        ) WITHOUT ROWID
        """,
        "CREATE INDEX player_by_day ON player (surname, initial, day) WHERE day <> ''",
        "CREATE INDEX player_of_scorecard ON player (scorecard)",
    ),
    (
        # What a feed brings is an article like any other; `read` names what marked it: 0 it is unread, 1 it was opened,
        # else the number of the change, so that marking a million articles is one statement, and so is undoing it.
        "ALTER TABLE article ADD COLUMN partial INTEGER NOT NULL DEFAULT 0",  # 1: a summary, its page may tell more
        "ALTER TABLE article ADD COLUMN edited TEXT",  # when its source last changed its words, ISO 8601
        "ALTER TABLE article ADD COLUMN changed INTEGER NOT NULL DEFAULT 0",  # 1: edited since it was last opened
        "ALTER TABLE article ADD COLUMN arrived TEXT",  # when it was first kept, ISO 8601
        "CREATE INDEX article_partial ON article (day DESC, id) WHERE partial = 1",
        "DROP INDEX article_by_parser",
        "CREATE INDEX article_by_parser ON article (parser, day DESC, published DESC, id)",
        # ── How many articles each day has, by which a place in the list is found without counting to it ──────────────
        """
        CREATE TABLE tally (
            day TEXT PRIMARY KEY,                -- '' of those without one
            articles INTEGER NOT NULL,
            unread INTEGER NOT NULL,
            starred INTEGER NOT NULL
        ) WITHOUT ROWID
        """,
        """
        INSERT INTO tally
        SELECT coalesce(day, ''), count(*), sum(read = 0), sum(starred) FROM article GROUP BY coalesce(day, '')
        """,
        """
        CREATE TRIGGER article_comes AFTER INSERT ON article BEGIN
            INSERT INTO tally VALUES (coalesce(NEW.day, ''), 1, NEW.read = 0, NEW.starred)
            ON CONFLICT (day) DO UPDATE SET articles = articles + 1, unread = unread + excluded.unread,
                starred = starred + excluded.starred;
        END
        """,
        """
        CREATE TRIGGER article_goes AFTER DELETE ON article BEGIN
            UPDATE tally SET articles = articles - 1, unread = unread - (OLD.read = 0), starred = starred - OLD.starred
            WHERE day = coalesce(OLD.day, '');
        END
        """,
        """
        CREATE TRIGGER article_moves AFTER UPDATE OF day ON article WHEN OLD.day IS NOT NEW.day BEGIN
            UPDATE tally SET articles = articles - 1, unread = unread - (OLD.read = 0), starred = starred - OLD.starred
            WHERE day = coalesce(OLD.day, '');
            INSERT INTO tally VALUES (coalesce(NEW.day, ''), 1, OLD.read = 0, OLD.starred)
            ON CONFLICT (day) DO UPDATE SET articles = articles + 1, unread = unread + excluded.unread,
                starred = starred + excluded.starred;
        END
        """,
        """
        CREATE TRIGGER article_read AFTER UPDATE OF read ON article WHEN (OLD.read = 0) <> (NEW.read = 0) BEGIN
            UPDATE tally SET unread = unread + (NEW.read = 0) - (OLD.read = 0) WHERE day = coalesce(NEW.day, '');
        END
        """,
        """
        CREATE TRIGGER article_stars AFTER UPDATE OF starred ON article WHEN OLD.starred <> NEW.starred BEGIN
            UPDATE tally SET starred = starred + NEW.starred - OLD.starred WHERE day = coalesce(NEW.day, '');
        END
        """,
        # ── Feeds ─────────────────────────────────────────────────────────────────────────────────────────────────────
        """
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
        )
        """,
        # An article as one feed offers it: a reprint has an entry in each feed that has it, and is one article.
        """
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
        """,
        "CREATE INDEX entry_of_article ON entry (article)",
        # The addresses under which an article is known, without what is said in an address besides where it is.
        """
        CREATE TABLE link (
            link TEXT PRIMARY KEY,
            article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE
        ) WITHOUT ROWID
        """,
        "CREATE INDEX link_of_article ON link (article)",
        # What reprints are found by: checksums of some of an article's sentences (tui.library.likeness).
        """
        CREATE TABLE sketch (
            article INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
            sentences BLOB NOT NULL
        )
        """,
        # What a feed of all sports brought that is not about tennis.
        """
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
        """,
        # The page of an article that is only a summary, once it has been asked for.
        """
        CREATE TABLE page (
            article INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
            asked TEXT NOT NULL,                 -- ISO 8601
            trouble TEXT NOT NULL                -- why there is no more than the summary; '' where there is
        )
        """,
        # ── What a reader adds ────────────────────────────────────────────────────────────────────────────────────────
        """
        CREATE TABLE tag (
            tag TEXT NOT NULL COLLATE NOCASE,
            article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
            PRIMARY KEY (tag, article)
        ) WITHOUT ROWID
        """,
        "CREATE INDEX tag_of_article ON tag (article)",
        "CREATE TABLE note (article INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE, text TEXT NOT NULL)",
        "CREATE TABLE saved_search (name TEXT PRIMARY KEY COLLATE NOCASE, text TEXT NOT NULL) WITHOUT ROWID",
        "CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
        # What can be undone, the last first. Numbers begin at 2: see `article.read`.
        """
        CREATE TABLE change (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            made TEXT NOT NULL,                  -- ISO 8601
            mark TEXT NOT NULL,                  -- read, star, tag, note
            word TEXT NOT NULL,                  -- the tag; the note as it was before
            is_set INTEGER NOT NULL,             -- 0: it was taken away
            count INTEGER NOT NULL,              -- of the articles
            articles TEXT                        -- JSON of their ids; NULL: those whose `read` is the number of this
        )
        """,
        "INSERT INTO sqlite_sequence (name, seq) VALUES ('change', 1)",
        # ── What is searched ──────────────────────────────────────────────────────────────────────────────────────────
        """
        CREATE VIEW fulltext_row AS
        SELECT id, coalesce(title, '') AS title, text FROM article JOIN body ON article = id
        """,
        """
        CREATE VIRTUAL TABLE fulltext USING fts5 (
            title, text, content = 'fulltext_row', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
        )
        """,
        """
        CREATE TABLE quote (
            id INTEGER PRIMARY KEY,
            article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
            speaker TEXT NOT NULL,               -- '' where the parser knows of none
            first INTEGER NOT NULL,              -- its words are [first, last) of the text, in code points
            last INTEGER NOT NULL
        )
        """,
        "CREATE INDEX quote_of_article ON quote (article)",
        """
        CREATE VIEW quoted_row AS
        SELECT quote.id, speaker, substr(text, first + 1, last - first) AS words FROM quote JOIN body USING (article)
        """,
        """
        CREATE VIRTUAL TABLE quoted USING fts5 (
            speaker, words, content = 'quoted_row', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
        )
        """,
        # Matches by everything that is asked of one at once; the rows are those of `scorecard`.
        """
        CREATE VIRTUAL TABLE told USING fts5 (
            first, second, event, event_name, round, year, score,
            content = 'scorecard', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
        )
        """,
        "CREATE INDEX article_by_source ON article (source)",
        # What an older library knows of all three.
        "INSERT INTO fulltext (fulltext) VALUES ('rebuild')",
        "INSERT INTO told (told) VALUES ('rebuild')",
        """
        INSERT INTO quote (article, speaker, first, last)
        SELECT article, coalesce(json_extract(value, '$.speaker'), ''), json_extract(value, '$.span.start'),
            json_extract(value, '$.span.end')
        FROM finding JOIN json_each(CASE WHEN json_valid(findings) THEN findings ELSE '{}' END, '$.quotes')
        """,
        "INSERT INTO quoted (quoted) VALUES ('rebuild')",
    ),
    (
        # The indexes join the parts that they are written in when there are sixteen, little by little, and not when
        # there are four: a refresh spends a third less on them, and a search takes as long.
        "INSERT INTO fulltext (fulltext, rank) VALUES ('automerge', 16)",
        "INSERT INTO fulltext (fulltext, rank) VALUES ('crisismerge', 64)",
        "INSERT INTO quoted (quoted, rank) VALUES ('automerge', 16)",
        "INSERT INTO quoted (quoted, rank) VALUES ('crisismerge', 64)",
        "INSERT INTO told (told, rank) VALUES ('automerge', 16)",
        "INSERT INTO told (told, rank) VALUES ('crisismerge', 64)",
        # What a player's page and a draw are read by.
        "CREATE INDEX player_by_year ON player (surname, initial, year) WHERE day = ''",
        "CREATE INDEX scorecard_of_edition ON scorecard (event, year, main) WHERE event <> ''",
    ),
    (
        # The rows of official results tables; the columns after the keys are the fields of `tui.result.Result`.
        """
        CREATE TABLE result (
            id INTEGER PRIMARY KEY,
            event TEXT NOT NULL,                 -- key
            pair TEXT NOT NULL,                  -- key, as that of a scorecard
            initials TEXT NOT NULL,
            tourney TEXT NOT NULL,
            number INTEGER,
            event_name TEXT NOT NULL,
            day TEXT NOT NULL,
            year INTEGER NOT NULL,
            level TEXT NOT NULL,
            surface TEXT NOT NULL,
            indoor INTEGER,
            draw_size INTEGER,
            round TEXT NOT NULL,
            best_of INTEGER,
            score TEXT NOT NULL,
            minutes INTEGER,
            winner TEXT NOT NULL,                -- names, of a pair with | between them
            winner_seed INTEGER, winner_entry TEXT NOT NULL, winner_hand TEXT NOT NULL, winner_country TEXT NOT NULL,
            winner_age REAL, winner_rank INTEGER, winner_points INTEGER, winner_serve TEXT NOT NULL,
            loser TEXT NOT NULL,
            loser_seed INTEGER, loser_entry TEXT NOT NULL, loser_hand TEXT NOT NULL, loser_country TEXT NOT NULL,
            loser_age REAL, loser_rank INTEGER, loser_points INTEGER, loser_serve TEXT NOT NULL
        )
        """,
        "CREATE INDEX result_of_tourney ON result (tourney)",
        "CREATE INDEX result_of_pair ON result (pair, day)",
        "CREATE INDEX result_of_edition ON result (event, year)",
        """
        CREATE TABLE result_player (
            surname TEXT NOT NULL,               -- key
            day TEXT NOT NULL,
            result INTEGER NOT NULL REFERENCES result ON DELETE CASCADE,
            initial TEXT NOT NULL,
            PRIMARY KEY (surname, day, result, initial)
        ) WITHOUT ROWID
        """,
    ),
)
