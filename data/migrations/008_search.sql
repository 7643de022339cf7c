-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 8: what entries are found by. Both tables are made from the entries by the program
-- (data/store/searchindex.h) and can be made again, so neither is in the ledger.

-- Of each entry up to session_search.up_to the parts of its words, folded: at each character the
-- three that begin there, or as many as the word still has. Blanks divide, everything else is part
-- of a word.
CREATE VIRTUAL TABLE session_text USING fts5 (
    parts,
    content = '',
    contentless_delete = 1,
    detail = none,
    tokenize = "ascii tokenchars '!""#$%&''()*+,-./:;<=>?@[\]^_`{|}~'"
);
INSERT INTO session_text (session_text, rank) VALUES ('hashsize', 4194304);

CREATE TABLE session_search (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    row_of TEXT NOT NULL DEFAULT 'session_search' CHECK (row_of = 'session_search'),
    up_to INTEGER NOT NULL CHECK (up_to >= 0), -- the last key of session that session_text knows
    folding TEXT NOT NULL,                     -- what the text was folded by; '' makes it anew
    stale INTEGER CHECK (stale > 0)            -- since when segments hold what no entry has any more
) STRICT;
INSERT INTO session_search (one, up_to, folding) VALUES (1, 0, '');
