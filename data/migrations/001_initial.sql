-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 1.
-- Days are days since 1970-01-01, moments seconds since then in UTC with the offset in minutes,
-- lengths tenths of a millimetre, stamps hybrid logical clocks (core/base/stamp.h). Ids are text UUIDs.
--
-- A row a person made has created and changed (stamp and device) and removed. While removed is set
-- it is in no listing. A tombstone is a removed row whose content is NULL: id and stamps remain, so
-- that another device can learn that it is gone.

CREATE TABLE device (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
    here INTEGER UNIQUE CHECK (here = 1) -- this device; NULL on every other
) STRICT;

-- Changed in the transaction that changes the rows it is about, so that a part of the file put back
-- to an older version no longer fits: how many rows (tombstones included), the sum of their
-- fingerprints, and the highest stamp ever given.
CREATE TABLE ledger (
    name TEXT PRIMARY KEY,
    row_count INTEGER NOT NULL,
    fingerprints INTEGER NOT NULL,
    newest INTEGER NOT NULL CHECK (newest >= 0)
) STRICT, WITHOUT ROWID;
INSERT INTO ledger VALUES ('kit_item', 0, 0, 0), ('plan_revision', 0, 0, 0), ('session', 0, 0, 0);

CREATE TABLE session (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
    created INTEGER NOT NULL CHECK (created > 0),
    created_by INTEGER NOT NULL REFERENCES device (key),
    changed INTEGER NOT NULL CHECK (changed >= created),
    changed_by INTEGER NOT NULL REFERENCES device (key),
    removed INTEGER CHECK (removed > 0),
    day INTEGER,
    at_utc INTEGER,
    at_offset INTEGER CHECK (at_offset BETWEEN -1080 AND 1080),
    outcome TEXT CHECK (outcome IN ('done', 'stopped_early', 'not_today')),
    felt TEXT CHECK (felt IN ('easy', 'okay', 'hard', 'too_much')),
    pain_before INTEGER CHECK (pain_before BETWEEN 0 AND 10),
    pain_during INTEGER CHECK (pain_during BETWEEN 0 AND 10),
    pain_after INTEGER CHECK (pain_after BETWEEN 0 AND 10),
    ease_before INTEGER CHECK (ease_before BETWEEN 0 AND 10),
    ease_after INTEGER CHECK (ease_after BETWEEN 0 AND 10),
    position TEXT CHECK (length(CAST(position AS BLOB)) <= 65536),
    lubricant TEXT CHECK (length(CAST(lubricant AS BLOB)) <= 65536),
    warm_up TEXT CHECK (length(CAST(warm_up AS BLOB)) <= 65536),
    numbing_gel INTEGER CHECK (numbing_gel IN (0, 1)),
    helped INTEGER CHECK (helped IN (0, 1)),
    bleeding TEXT CHECK (bleeding IN ('none', 'spotting', 'more')),
    on_period INTEGER CHECK (on_period IN (0, 1)),
    stop_reason TEXT CHECK (length(CAST(stop_reason AS BLOB)) <= 65536),
    note TEXT CHECK (length(CAST(note AS BLOB)) <= 65536),
    -- Unknown moments come first on their day; a plain NULL would end a keyset comparison.
    at_order INTEGER NOT NULL AS (ifnull(at_utc, -9223372036854775807)) VIRTUAL,
    CHECK ((at_utc IS NULL) = (at_offset IS NULL)),
    CHECK ((day IS NULL) = (outcome IS NULL)),
    CHECK (day IS NOT NULL OR removed IS NOT NULL),
    CHECK (day IS NOT NULL OR coalesce(at_utc, felt, pain_before, pain_during, pain_after,
        ease_before, ease_after, position, lubricant, warm_up, numbing_gel, helped, bleeding,
        on_period, stop_reason, note) IS NULL)
) STRICT;
CREATE INDEX session_listed ON session (day, at_order, id) WHERE removed IS NULL;
CREATE INDEX session_removed ON session (removed) WHERE removed IS NOT NULL;

CREATE TABLE step (
    session INTEGER NOT NULL REFERENCES session (key) ON DELETE CASCADE,
    place INTEGER NOT NULL CHECK (place >= 0),
    item TEXT CHECK (length(item) = 36), -- no reference: the kit may have let it go
    label TEXT CHECK (length(label) BETWEEN 1 AND 40),
    diameter INTEGER CHECK (diameter BETWEEN 10 AND 1000),
    seconds INTEGER NOT NULL CHECK (seconds BETWEEN 0 AND 86400),
    depth INTEGER CHECK (depth BETWEEN 0 AND 3000),
    pain INTEGER CHECK (pain BETWEEN 0 AND 10),
    felt TEXT CHECK (felt IN ('easy', 'okay', 'hard', 'too_much')),
    PRIMARY KEY (session, place),
    CHECK ((item IS NULL) = (label IS NULL)),
    CHECK (item IS NOT NULL OR diameter IS NULL)
) STRICT, WITHOUT ROWID;

CREATE TABLE session_tag (
    session INTEGER NOT NULL REFERENCES session (key) ON DELETE CASCADE,
    place INTEGER NOT NULL CHECK (place >= 0),
    tag TEXT NOT NULL CHECK (length(tag) BETWEEN 1 AND 40),
    PRIMARY KEY (session, place)
) STRICT, WITHOUT ROWID;

-- At most one session runs. When it was taken back from the stored entries, created keeps the stamp
-- that the entry had.
CREATE TABLE running_session (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    id TEXT NOT NULL CHECK (length(id) = 36),
    created INTEGER,
    created_by INTEGER REFERENCES device (key),
    started_utc INTEGER NOT NULL,
    started_offset INTEGER NOT NULL CHECK (started_offset BETWEEN -1080 AND 1080),
    state TEXT NOT NULL CHECK (state IN ('idle', 'running', 'paused', 'stopped')),
    heartbeat_utc INTEGER NOT NULL,
    heartbeat_offset INTEGER NOT NULL CHECK (heartbeat_offset BETWEEN -1080 AND 1080),
    CHECK ((created IS NULL) = (created_by IS NULL))
) STRICT;

CREATE TABLE running_step (
    place INTEGER PRIMARY KEY CHECK (place >= 0),
    item TEXT CHECK (length(item) = 36),
    label TEXT CHECK (length(label) BETWEEN 1 AND 40),
    diameter INTEGER CHECK (diameter BETWEEN 10 AND 1000),
    milliseconds INTEGER NOT NULL CHECK (milliseconds >= 0),
    felt TEXT CHECK (felt IN ('easy', 'okay', 'hard', 'too_much')),
    CHECK ((item IS NULL) = (label IS NULL)),
    CHECK (item IS NOT NULL OR diameter IS NULL)
) STRICT;

CREATE TABLE kit (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    name TEXT,
    changed INTEGER NOT NULL CHECK (changed > 0),
    changed_by INTEGER NOT NULL REFERENCES device (key)
) STRICT;

CREATE TABLE kit_item (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
    created INTEGER NOT NULL CHECK (created > 0),
    created_by INTEGER NOT NULL REFERENCES device (key),
    changed INTEGER NOT NULL CHECK (changed >= created),
    changed_by INTEGER NOT NULL REFERENCES device (key),
    removed INTEGER CHECK (removed > 0),
    label TEXT CHECK (length(label) BETWEEN 1 AND 40),
    diameter INTEGER CHECK (diameter BETWEEN 10 AND 1000),
    diameter_min INTEGER CHECK (diameter_min BETWEEN 10 AND 1000),
    diameter_max INTEGER CHECK (diameter_max BETWEEN 10 AND 1000),
    diameter_step INTEGER CHECK (diameter_step > 0),
    length INTEGER CHECK (length BETWEEN 0 AND 10000),
    colour TEXT,
    material TEXT,
    maker_set TEXT,
    group_name TEXT,
    retired INTEGER CHECK (retired IN (0, 1)),
    CHECK (diameter IS NULL OR diameter_min IS NULL),
    CHECK ((diameter_min IS NULL) = (diameter_max IS NULL)),
    CHECK ((diameter_min IS NULL) = (diameter_step IS NULL)),
    CHECK (diameter_min <= diameter_max),
    CHECK ((label IS NULL) = (removed IS NOT NULL)),
    CHECK ((label IS NULL) = (group_name IS NULL)),
    CHECK ((label IS NULL) = (retired IS NULL)),
    CHECK (label IS NOT NULL OR coalesce(diameter, diameter_min, length, colour, material,
        maker_set) IS NULL)
) STRICT;

-- From from_day on this plan rules its group, or none when it has no name, until the next revision.
CREATE TABLE plan_revision (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
    created INTEGER NOT NULL CHECK (created > 0),
    created_by INTEGER NOT NULL REFERENCES device (key),
    changed INTEGER NOT NULL CHECK (changed >= created),
    changed_by INTEGER NOT NULL REFERENCES device (key),
    removed INTEGER CHECK (removed > 0),
    group_name TEXT,
    from_day INTEGER,
    name TEXT,
    kind TEXT CHECK (kind IN ('own', 'surgery', 'radiotherapy')),
    plan_group TEXT,
    start_day INTEGER,
    source TEXT,
    break_words TEXT,
    readiness_entries INTEGER CHECK (readiness_entries BETWEEN 1 AND 100),
    readiness_pain INTEGER CHECK (readiness_pain BETWEEN 0 AND 10),
    CHECK ((group_name IS NULL) = (removed IS NOT NULL)),
    CHECK ((group_name IS NULL) = (from_day IS NULL)),
    CHECK (group_name IS NOT NULL OR name IS NULL),
    CHECK ((name IS NULL) = (kind IS NULL)),
    CHECK ((name IS NULL) = (plan_group IS NULL)),
    CHECK ((name IS NULL) = (start_day IS NULL)),
    CHECK ((name IS NULL) = (readiness_entries IS NULL)),
    CHECK ((name IS NULL) = (readiness_pain IS NULL)),
    CHECK (name IS NOT NULL OR coalesce(source, break_words) IS NULL)
) STRICT;
CREATE UNIQUE INDEX plan_revision_listed ON plan_revision (group_name, from_day)
    WHERE removed IS NULL;

CREATE TABLE phase (
    revision INTEGER NOT NULL REFERENCES plan_revision (key) ON DELETE CASCADE,
    place INTEGER NOT NULL CHECK (place >= 0),
    cadence TEXT NOT NULL CHECK (cadence IN
        ('when_i_like', 'times_per_day', 'every_days', 'weekdays', 'times_per_week')),
    amount INTEGER CHECK (amount > 0), -- times, or days for every_days
    weekdays INTEGER CHECK (weekdays BETWEEN 1 AND 127), -- Monday 1, Tuesday 2, Wednesday 4, ...
    minutes INTEGER CHECK (minutes BETWEEN 1 AND 600),
    max_diameter INTEGER CHECK (max_diameter BETWEEN 10 AND 1000),
    weeks INTEGER CHECK (weeks BETWEEN 1 AND 520),
    PRIMARY KEY (revision, place),
    CHECK ((amount IS NULL) = (cadence = 'when_i_like')),
    CHECK ((weekdays IS NOT NULL) = (cadence = 'weekdays'))
) STRICT, WITHOUT ROWID;

CREATE TABLE setting (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
