-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 7: what is noted beside sessions, and what a clinic asked to look out for.
--
-- Of the first five a removed row keeps its content for 30 days. row_of says in each row whose it is:
-- a record that is found on a page of a damaged file belongs to the table it fits, and several of
-- these have columns alike (data/salvage/foundrows.h).

CREATE TABLE symptom (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
    created INTEGER NOT NULL CHECK (created > 0),
    created_by INTEGER NOT NULL REFERENCES device (key),
    changed INTEGER NOT NULL CHECK (changed >= created),
    changed_by INTEGER NOT NULL REFERENCES device (key),
    removed INTEGER CHECK (removed > 0),
    row_of TEXT NOT NULL DEFAULT 'symptom' CHECK (row_of = 'symptom'),
    day INTEGER,
    at_utc INTEGER,
    at_offset INTEGER CHECK (at_offset BETWEEN -1080 AND 1080),
    kind TEXT CHECK (length(kind) BETWEEN 1 AND 40),
    severity INTEGER CHECK (severity BETWEEN 0 AND 10),
    felt TEXT CHECK (felt IN ('easy', 'okay', 'hard', 'too_much')),
    note TEXT CHECK (length(CAST(note AS BLOB)) <= 65536),
    CHECK ((at_utc IS NULL) = (at_offset IS NULL)),
    CHECK ((day IS NULL) = (kind IS NULL)),
    CHECK (day IS NOT NULL OR removed IS NOT NULL),
    CHECK (day IS NOT NULL OR coalesce(at_utc, severity, felt, note) IS NULL)
) STRICT;

CREATE TABLE trial (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
    created INTEGER NOT NULL CHECK (created > 0),
    created_by INTEGER NOT NULL REFERENCES device (key),
    changed INTEGER NOT NULL CHECK (changed >= created),
    changed_by INTEGER NOT NULL REFERENCES device (key),
    removed INTEGER CHECK (removed > 0),
    row_of TEXT NOT NULL DEFAULT 'trial' CHECK (row_of = 'trial'),
    day INTEGER,
    at_utc INTEGER,
    at_offset INTEGER CHECK (at_offset BETWEEN -1080 AND 1080),
    item TEXT CHECK (length(item) BETWEEN 1 AND 40),
    pain INTEGER CHECK (pain BETWEEN 0 AND 10),
    felt TEXT CHECK (felt IN ('easy', 'okay', 'hard', 'too_much')),
    note TEXT CHECK (length(CAST(note AS BLOB)) <= 65536),
    CHECK ((at_utc IS NULL) = (at_offset IS NULL)),
    CHECK ((day IS NULL) = (item IS NULL)),
    CHECK (day IS NOT NULL OR removed IS NOT NULL),
    CHECK (day IS NOT NULL OR coalesce(at_utc, pain, felt, note) IS NULL)
) STRICT;

CREATE TABLE milestone (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
    created INTEGER NOT NULL CHECK (created > 0),
    created_by INTEGER NOT NULL REFERENCES device (key),
    changed INTEGER NOT NULL CHECK (changed >= created),
    changed_by INTEGER NOT NULL REFERENCES device (key),
    removed INTEGER CHECK (removed > 0),
    row_of TEXT NOT NULL DEFAULT 'milestone' CHECK (row_of = 'milestone'),
    day INTEGER,
    text TEXT CHECK (length(CAST(text AS BLOB)) BETWEEN 1 AND 65536),
    CHECK ((day IS NULL) = (text IS NULL)),
    CHECK (day IS NOT NULL OR removed IS NOT NULL)
) STRICT;

CREATE TABLE score (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
    created INTEGER NOT NULL CHECK (created > 0),
    created_by INTEGER NOT NULL REFERENCES device (key),
    changed INTEGER NOT NULL CHECK (changed >= created),
    changed_by INTEGER NOT NULL REFERENCES device (key),
    removed INTEGER CHECK (removed > 0),
    row_of TEXT NOT NULL DEFAULT 'score' CHECK (row_of = 'score'),
    day INTEGER,
    name TEXT CHECK (length(name) BETWEEN 1 AND 40),
    value INTEGER CHECK (value BETWEEN 0 AND 1000000), -- hundredths
    note TEXT CHECK (length(CAST(note AS BLOB)) <= 65536),
    CHECK ((day IS NULL) = (name IS NULL)),
    CHECK ((day IS NULL) = (value IS NULL)),
    CHECK (day IS NOT NULL OR removed IS NOT NULL),
    CHECK (day IS NOT NULL OR note IS NULL)
) STRICT;

CREATE TABLE goal (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
    created INTEGER NOT NULL CHECK (created > 0),
    created_by INTEGER NOT NULL REFERENCES device (key),
    changed INTEGER NOT NULL CHECK (changed >= created),
    changed_by INTEGER NOT NULL REFERENCES device (key),
    removed INTEGER CHECK (removed > 0),
    row_of TEXT NOT NULL DEFAULT 'goal' CHECK (row_of = 'goal'),
    kind TEXT CHECK (kind IN ('own', 'outcome')),
    text TEXT CHECK (length(CAST(text AS BLOB)) BETWEEN 1 AND 65536),
    hidden INTEGER CHECK (hidden IN (0, 1)),
    CHECK ((text IS NULL) = (kind IS NULL)),
    CHECK ((text IS NULL) = (hidden IS NULL)),
    CHECK (text IS NOT NULL OR removed IS NOT NULL)
) STRICT;

-- A row of its own, so that two devices can each note one; no reference: the goal may be gone.
CREATE TABLE goal_rating (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
    created INTEGER NOT NULL CHECK (created > 0),
    created_by INTEGER NOT NULL REFERENCES device (key),
    changed INTEGER NOT NULL CHECK (changed >= created),
    changed_by INTEGER NOT NULL REFERENCES device (key),
    removed INTEGER CHECK (removed > 0),
    row_of TEXT NOT NULL DEFAULT 'goal_rating' CHECK (row_of = 'goal_rating'),
    goal TEXT CHECK (length(goal) = 36),
    at_utc INTEGER,
    at_offset INTEGER CHECK (at_offset BETWEEN -1080 AND 1080),
    rating INTEGER CHECK (rating BETWEEN 0 AND 10),
    CHECK ((goal IS NULL) = (removed IS NOT NULL)),
    CHECK ((goal IS NULL) = (at_utc IS NULL)),
    CHECK ((goal IS NULL) = (at_offset IS NULL)),
    CHECK ((goal IS NULL) = (rating IS NULL))
) STRICT;

-- One row a day; its id is made of the day.
CREATE TABLE day_context (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
    created INTEGER NOT NULL CHECK (created > 0),
    created_by INTEGER NOT NULL REFERENCES device (key),
    changed INTEGER NOT NULL CHECK (changed >= created),
    changed_by INTEGER NOT NULL REFERENCES device (key),
    removed INTEGER CHECK (removed > 0),
    row_of TEXT NOT NULL DEFAULT 'day_context' CHECK (row_of = 'day_context'),
    day INTEGER,
    cycle_day INTEGER CHECK (cycle_day BETWEEN 1 AND 120),
    flare INTEGER CHECK (flare IN (0, 1)),
    sleep INTEGER CHECK (sleep BETWEEN 0 AND 10),
    stress INTEGER CHECK (stress BETWEEN 0 AND 10),
    medicine TEXT CHECK (length(CAST(medicine AS BLOB)) <= 65536),
    CHECK ((day IS NULL) = (removed IS NOT NULL)),
    CHECK (day IS NOT NULL OR coalesce(cycle_day, flare, sleep, stress, medicine) IS NULL)
) STRICT;

CREATE TABLE clinic_rule (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
    created INTEGER NOT NULL CHECK (created > 0),
    created_by INTEGER NOT NULL REFERENCES device (key),
    changed INTEGER NOT NULL CHECK (changed >= created),
    changed_by INTEGER NOT NULL REFERENCES device (key),
    removed INTEGER CHECK (removed > 0),
    row_of TEXT NOT NULL DEFAULT 'clinic_rule' CHECK (row_of = 'clinic_rule'),
    kind TEXT CHECK (kind IN ('bleeding', 'pain', 'symptom')),
    times INTEGER CHECK (times BETWEEN 1 AND 100),
    days INTEGER CHECK (days BETWEEN 1 AND 365),
    at_least INTEGER CHECK (at_least BETWEEN 0 AND 10),
    symptom TEXT CHECK (length(symptom) BETWEEN 1 AND 40),
    text TEXT CHECK (length(CAST(text AS BLOB)) BETWEEN 1 AND 65536),
    phone TEXT CHECK (length(phone) BETWEEN 1 AND 40),
    CHECK ((kind IS NULL) = (removed IS NOT NULL)),
    CHECK ((kind IS NULL) = (text IS NULL)),
    CHECK (kind IS NOT NULL OR coalesce(times, days, at_least, symptom, phone) IS NULL)
) STRICT;

-- That a rule was shown, with the words as they stood then.
CREATE TABLE clinic_notice (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
    created INTEGER NOT NULL CHECK (created > 0),
    created_by INTEGER NOT NULL REFERENCES device (key),
    changed INTEGER NOT NULL CHECK (changed >= created),
    changed_by INTEGER NOT NULL REFERENCES device (key),
    removed INTEGER CHECK (removed > 0),
    row_of TEXT NOT NULL DEFAULT 'clinic_notice' CHECK (row_of = 'clinic_notice'),
    rule TEXT CHECK (length(rule) = 36), -- no reference: the rule may be gone
    at_utc INTEGER,
    at_offset INTEGER CHECK (at_offset BETWEEN -1080 AND 1080),
    said TEXT CHECK (length(CAST(said AS BLOB)) <= 65536),
    text TEXT CHECK (length(CAST(text AS BLOB)) BETWEEN 1 AND 65536),
    CHECK ((rule IS NULL) = (removed IS NOT NULL)),
    CHECK ((rule IS NULL) = (at_utc IS NULL)),
    CHECK ((rule IS NULL) = (at_offset IS NULL)),
    CHECK ((rule IS NULL) = (said IS NULL)),
    CHECK ((rule IS NULL) = (text IS NULL))
) STRICT;

CREATE TABLE clinic_notice_entry (
    notice INTEGER NOT NULL REFERENCES clinic_notice (key) ON DELETE CASCADE,
    place INTEGER NOT NULL CHECK (place >= 0),
    row_of TEXT NOT NULL DEFAULT 'clinic_notice_entry' CHECK (row_of = 'clinic_notice_entry'),
    entry TEXT NOT NULL CHECK (length(entry) = 36),
    PRIMARY KEY (notice, place)
) STRICT, WITHOUT ROWID;

INSERT INTO ledger VALUES ('symptom', 0, 0, 0), ('trial', 0, 0, 0), ('milestone', 0, 0, 0),
    ('score', 0, 0, 0), ('goal', 0, 0, 0), ('goal_rating', 0, 0, 0), ('day_context', 0, 0, 0),
    ('clinic_rule', 0, 0, 0), ('clinic_notice', 0, 0, 0);
