-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 4: reminders that were handed to this device, and what became of each.
CREATE TABLE reminder (
    day INTEGER NOT NULL,
    minute INTEGER NOT NULL CHECK (minute BETWEEN 0 AND 1439),
    at INTEGER NOT NULL,
    put_off INTEGER NOT NULL CHECK (put_off IN (0, 1)),
    shown INTEGER,
    cause TEXT,
    told INTEGER NOT NULL CHECK (told IN (0, 1)),
    PRIMARY KEY (day, minute),
    CHECK (shown IS NULL OR cause IS NULL)
) STRICT, WITHOUT ROWID;
