-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 3: what two devices need to agree, and what belongs to a visit.

-- Whether rows of session_seen or session_note belong to the entry; only a merge makes some.
ALTER TABLE session ADD COLUMN shared INTEGER NOT NULL DEFAULT 0 CHECK (shared IN (0, 1));

-- Of every other device its last change that went into the entry (core/transfer/replica.h).
CREATE TABLE session_seen (
    session INTEGER NOT NULL REFERENCES session (key) ON DELETE CASCADE,
    device INTEGER NOT NULL REFERENCES device (key),
    stamp INTEGER NOT NULL CHECK (stamp > 0),
    PRIMARY KEY (session, device)
) STRICT, WITHOUT ROWID;

-- Notes written on another device without knowing of the one that stands in the entry.
CREATE TABLE session_note (
    session INTEGER NOT NULL REFERENCES session (key) ON DELETE CASCADE,
    stamp INTEGER NOT NULL CHECK (stamp > 0),
    device INTEGER NOT NULL REFERENCES device (key),
    note TEXT NOT NULL CHECK (length(CAST(note AS BLOB)) <= 65536),
    PRIMARY KEY (session, stamp, device)
) STRICT, WITHOUT ROWID;

-- Two devices may each have made a plan or a rest from the same day on, without knowing of the
-- other. Both rows are kept; which one counts is decided when they are read.
DROP INDEX plan_revision_listed;
CREATE INDEX plan_revision_listed ON plan_revision (group_name, from_day) WHERE removed IS NULL;
DROP INDEX pause_listed;
CREATE INDEX pause_listed ON pause (from_day) WHERE removed IS NULL;

CREATE TABLE appointment (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
    created INTEGER NOT NULL CHECK (created > 0),
    created_by INTEGER NOT NULL REFERENCES device (key),
    changed INTEGER NOT NULL CHECK (changed >= created),
    changed_by INTEGER NOT NULL REFERENCES device (key),
    removed INTEGER CHECK (removed > 0),
    day INTEGER,
    minute INTEGER CHECK (minute BETWEEN 0 AND 1439),
    kind TEXT CHECK (kind IN ('pt', 'exam', 'other')),
    about TEXT CHECK (length(CAST(about AS BLOB)) <= 65536),
    how_it_went TEXT CHECK (length(CAST(how_it_went AS BLOB)) <= 65536),
    what_helped TEXT CHECK (length(CAST(what_helped AS BLOB)) <= 65536),
    change INTEGER CHECK (change BETWEEN -5 AND 5),
    CHECK ((day IS NULL) = (removed IS NOT NULL)),
    CHECK ((day IS NULL) = (kind IS NULL)),
    CHECK (day IS NOT NULL OR coalesce(minute, about, how_it_went, what_helped, change) IS NULL)
) STRICT;

CREATE TABLE question (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
    created INTEGER NOT NULL CHECK (created > 0),
    created_by INTEGER NOT NULL REFERENCES device (key),
    changed INTEGER NOT NULL CHECK (changed >= created),
    changed_by INTEGER NOT NULL REFERENCES device (key),
    removed INTEGER CHECK (removed > 0),
    text TEXT CHECK (length(CAST(text AS BLOB)) BETWEEN 1 AND 65536),
    asked INTEGER CHECK (asked IN (0, 1)),
    CHECK ((text IS NULL) = (removed IS NOT NULL)),
    CHECK ((text IS NULL) = (asked IS NULL))
) STRICT;

INSERT INTO ledger VALUES ('appointment', 0, 0, 0), ('question', 0, 0, 0);

-- A choice made later on another device wins too. Those that are there count as made first.
CREATE TABLE setting_stamped (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL,
    changed INTEGER NOT NULL CHECK (changed > 0),
    changed_by INTEGER NOT NULL REFERENCES device (key)
) STRICT, WITHOUT ROWID;
INSERT INTO setting_stamped
    SELECT name, value, 1, (SELECT key FROM device WHERE here = 1) FROM setting;
DROP TABLE setting;
ALTER TABLE setting_stamped RENAME TO setting;
