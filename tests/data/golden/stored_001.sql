-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a person may have written with schema 1, every column of every table filled somewhere; for
-- the stored files (tests/torture/makestored.cpp). Their ledger is counted afterwards.
INSERT INTO device (key, id, here) VALUES (1, '000000d1-0000-4000-8000-0000000000d1', 1), (2, '000000d2-0000-4000-8000-0000000000d2', NULL);
INSERT INTO session (key, id, created, created_by, changed, changed_by, removed, day, at_utc, at_offset, outcome, felt,
    pain_before, pain_during, pain_after, ease_before, ease_after, position, lubricant, warm_up, numbing_gel, helped,
    bleeding, on_period, stop_reason, note)
VALUES
    (1, '00000001-0000-4000-8000-000000000001', 116129792065536000, 1, 116129792131072000, 1, NULL, 20510, 1772064000, 60, 'stopped_early', 'hard', 2, 3, 0, 4, 10, 'on my side', 'water',
        'bath', 0, 1, 'spotting', 0, 'someone came home', 'warm bath first'),
    (2, '00000002-0000-4000-8000-000000000002', 116129792196608000, 1, 116129792262144000, 2, NULL, 20511, NULL, NULL, 'not_today', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
        NULL, NULL, NULL, NULL, NULL, NULL),
    (3, '00000003-0000-4000-8000-000000000003', 116129792327680000, 1, 116129792393216000, 1, 116129792393216000, 20512, 1772236800, -330, 'done', 'easy', NULL, 1, NULL, NULL, 8, NULL, NULL, NULL, 1, 0,
        'none', 1, NULL, 'removed a short while ago'),
    (5, '00000005-0000-4000-8000-000000000005', 116129792524288000, 2, 116129792524288000, 2, NULL, 20513, 1772323200, 0, 'done', 'too_much', 10, 10, 10, 0, 0, NULL, NULL, NULL, NULL, NULL,
        'more', NULL, NULL, 'a note with ''quotes'', a line' || char(10) || 'end and some more: ' || hex(zeroblob(4500)));
-- A tombstone.
INSERT INTO session (key, id, created, created_by, changed, changed_by, removed) VALUES (4, '00000004-0000-4000-8000-000000000004', 116129792458752000, 1, 116129792589824000, 1, 116129792589824000);
INSERT INTO step (session, place, item, label, diameter, seconds, depth, pain, felt) VALUES
    (1, 0, '00000021-0000-4000-8000-000000000021', '1', 150, 300, NULL, NULL, 'easy'),
    (1, 1, '00000022-0000-4000-8000-000000000022', '3', 225, 900, 800, 3, NULL),
    (1, 2, NULL, NULL, NULL, 5, NULL, NULL, NULL),
    (3, 0, '00000024-0000-4000-8000-000000000024', 'Fingertip', NULL, 120, NULL, 0, NULL),
    (5, 0, NULL, NULL, NULL, 1200, 400, 10, 'too_much');
INSERT INTO session_tag (session, place, tag) VALUES (1, 0, 'bath'), (1, 1, 'evening'), (1, 2, 'bath'), (5, 0, 'travel');
INSERT INTO running_session (one, id, created, created_by, started_utc, started_offset, state, heartbeat_utc, heartbeat_offset)
    VALUES (1, '00000006-0000-4000-8000-000000000006', 116129792655360000, 1, 1772500000, 60, 'running', 1772500030, 60);
INSERT INTO running_step (place, item, label, diameter, milliseconds, felt) VALUES
    (0, '00000021-0000-4000-8000-000000000021', '1', 150, 20000, 'okay'), (1, NULL, NULL, NULL, 10000, NULL);
INSERT INTO kit (one, name, changed, changed_by) VALUES (1, 'Home', 116129792720896000, 1);
INSERT INTO kit_item (key, id, created, created_by, changed, changed_by, removed, label, diameter, diameter_min, diameter_max,
    diameter_step, length, colour, material, maker_set, group_name, retired)
VALUES
    (1, '00000021-0000-4000-8000-000000000021', 116129792786432000, 1, 116129792851968000, 1, NULL, '1', 150, NULL, NULL, NULL, 800, 'green', 'silicone', 'A set', 'main', 0),
    (2, '00000022-0000-4000-8000-000000000022', 116129792917504000, 1, 116129792983040000, 1, NULL, '3', 225, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'main', 1),
    (3, '00000023-0000-4000-8000-000000000023', 116129793048576000, 1, 116129793114112000, 2, NULL, 'Expander', NULL, 150, 400, 10, NULL, NULL, NULL, NULL, 'rectal', 0),
    (4, '00000024-0000-4000-8000-000000000024', 116129793179648000, 1, 116129793179648000, 1, NULL, 'Fingertip', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'main', 0);
INSERT INTO kit_item (key, id, created, created_by, changed, changed_by, removed) VALUES (5, '00000025-0000-4000-8000-000000000025', 116129793245184000, 1, 116129793310720000, 1, 116129793310720000);
INSERT INTO plan_revision (key, id, created, created_by, changed, changed_by, removed, group_name, from_day, name, kind,
    plan_group, start_day, source, break_words, readiness_entries, readiness_pain)
VALUES
    (1, '00000031-0000-4000-8000-000000000031', 116129793376256000, 1, 116129793441792000, 1, NULL, 'main', 20500, 'Taper', 'surgery', 'main', 20500, 'https://example.org/plan',
        'two days off are fine', 7, 2),
    (2, '00000032-0000-4000-8000-000000000032', 116129793507328000, 1, 116129793572864000, 2, NULL, 'main', 20700, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
    (3, '00000033-0000-4000-8000-000000000033', 116129793638400000, 2, 116129793703936000, 2, NULL, 'rectal', 20510, 'Own', 'own', 'rectal', 20510, NULL, NULL, 5, 3);
INSERT INTO plan_revision (key, id, created, created_by, changed, changed_by, removed) VALUES (4, '00000034-0000-4000-8000-000000000034', 116129793769472000, 1, 116129793835008000, 1, 116129793835008000);
INSERT INTO phase (revision, place, cadence, amount, weekdays, minutes, max_diameter, weeks) VALUES
    (1, 0, 'times_per_day', 3, NULL, 10, 280, 12),
    (1, 1, 'every_days', 2, NULL, 15, NULL, 4),
    (1, 2, 'weekdays', 1, 9, 20, NULL, NULL),
    (3, 0, 'times_per_week', 3, NULL, NULL, 300, 520),
    (3, 1, 'when_i_like', NULL, NULL, NULL, NULL, NULL);
INSERT INTO setting (name, value) VALUES ('words.device', 'wand'), ('ratings.numbers_open', 'yes');
