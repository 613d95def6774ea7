"""The tables of the shelf, as the scripts that make them: one for each version, from an empty file on.

A script that was released is never changed; what comes later is a further one. Times are ISO 8601 in UTC. What a
statement ends with stands at the end of a line.
"""

MIGRATIONS = (
    """
CREATE TABLE article (
    id INTEGER PRIMARY KEY,
    digest TEXT NOT NULL UNIQUE,
    source TEXT NOT NULL,
    title TEXT NOT NULL,
    byline TEXT NOT NULL DEFAULT '',
    site TEXT NOT NULL DEFAULT '',
    published TEXT NOT NULL DEFAULT '',
    url TEXT NOT NULL DEFAULT '',
    language TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL DEFAULT 'reading',
    place INTEGER NOT NULL DEFAULT 0,
    tags TEXT NOT NULL DEFAULT '',
    first_lines TEXT NOT NULL DEFAULT '',
    text BLOB NOT NULL,
    added TEXT NOT NULL,
    opened TEXT NOT NULL,
    binned TEXT
);
CREATE INDEX article_by_source ON article (source);
CREATE TABLE highlight (
    id TEXT PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    words TEXT NOT NULL,
    before TEXT NOT NULL,
    after TEXT NOT NULL,
    start INTEGER NOT NULL,
    colour TEXT NOT NULL,
    comment TEXT NOT NULL DEFAULT '',
    commented TEXT NOT NULL DEFAULT '',
    tags TEXT NOT NULL DEFAULT '',
    made TEXT NOT NULL
);
CREATE INDEX highlight_by_article ON highlight (article);
CREATE VIRTUAL TABLE words USING fts5 (
    title, text, notes, actors, tokenize = "unicode61 remove_diacritics 0 categories 'L* M* N* Co'", prefix = '1 2 3'
);
""",
    """
CREATE INDEX article_by_opened ON article (opened, id);
""",
    """
CREATE TABLE appearance (
    article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    names TEXT NOT NULL,
    role TEXT NOT NULL,
    said TEXT NOT NULL
);
CREATE INDEX appearance_by_article ON appearance (article);
""",
    """
CREATE TABLE brought (
    article INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
    file TEXT NOT NULL,
    page BLOB NOT NULL
);
""",
)
