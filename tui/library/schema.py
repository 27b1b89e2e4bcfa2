"""The tables of a library, and the steps from those of one version to those of the next.

A new library takes all the steps, an older one those that it lacks; PRAGMA user_version counts those taken. A step that
has been released never changes.
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
)
