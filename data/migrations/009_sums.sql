-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 9: what the entries of each week, month and year add up to. It all follows from the entries,
-- so it is in no ledger and no copy; what is stale is counted again before it is read.

CREATE TABLE sums (
    level TEXT NOT NULL CHECK (level IN ('week', 'month', 'year')),
    group_name TEXT NOT NULL, -- of the kit; '' for all entries
    first_day INTEGER NOT NULL,
    numbers BLOB NOT NULL, -- data/store/sumscodec.h
    words BLOB NOT NULL, -- read where they are wanted only
    PRIMARY KEY (level, group_name, first_day)
) STRICT, WITHOUT ROWID;

-- First days of the months whose entries changed.
CREATE TABLE sums_stale (first_day INTEGER PRIMARY KEY) STRICT;

-- What the sums were made with: how they are written, and which items were in which group.
CREATE TABLE sums_basis (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    basis TEXT NOT NULL
) STRICT;

-- Whatever changes an entry or its parts writes its row, so nothing that does can forget the sums.
-- Not INSERT OR IGNORE: in a trigger the statement that fired it decides what a conflict does.
CREATE TRIGGER session_added AFTER INSERT ON session WHEN new.day IS NOT NULL
BEGIN
    INSERT INTO sums_stale
        SELECT month FROM (SELECT strftime('%s', new.day * 86400, 'unixepoch', 'start of month') / 86400
            AS month) WHERE month NOT IN (SELECT first_day FROM sums_stale);
END;
CREATE TRIGGER session_changed AFTER UPDATE ON session
WHEN old.removed IS NULL OR new.removed IS NULL
BEGIN
    INSERT INTO sums_stale
        SELECT month FROM (
            SELECT strftime('%s', old.day * 86400, 'unixepoch', 'start of month') / 86400 AS month
            UNION SELECT strftime('%s', new.day * 86400, 'unixepoch', 'start of month') / 86400)
        WHERE month IS NOT NULL AND month NOT IN (SELECT first_day FROM sums_stale);
END;
CREATE TRIGGER session_gone AFTER DELETE ON session
WHEN old.removed IS NULL AND old.day IS NOT NULL
BEGIN
    INSERT INTO sums_stale
        SELECT month FROM (SELECT strftime('%s', old.day * 86400, 'unixepoch', 'start of month') / 86400
            AS month) WHERE month NOT IN (SELECT first_day FROM sums_stale);
END;

INSERT INTO sums_stale
    SELECT DISTINCT strftime('%s', day * 86400, 'unixepoch', 'start of month') / 86400
    FROM session WHERE removed IS NULL;
