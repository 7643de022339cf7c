-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 2: rests from the plan.

-- Both days are paused; without to_day it goes on. No two listed ones share a day.
CREATE TABLE pause (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
    created INTEGER NOT NULL CHECK (created > 0),
    created_by INTEGER NOT NULL REFERENCES device (key),
    changed INTEGER NOT NULL CHECK (changed >= created),
    changed_by INTEGER NOT NULL REFERENCES device (key),
    removed INTEGER CHECK (removed > 0),
    from_day INTEGER,
    to_day INTEGER,
    reason TEXT CHECK (length(reason) BETWEEN 1 AND 40),
    CHECK ((from_day IS NULL) = (removed IS NOT NULL)),
    CHECK (from_day <= to_day),
    CHECK (from_day IS NOT NULL OR coalesce(to_day, reason) IS NULL)
) STRICT;
CREATE UNIQUE INDEX pause_listed ON pause (from_day) WHERE removed IS NULL;

INSERT INTO ledger VALUES ('pause', 0, 0, 0);
