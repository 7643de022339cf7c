-- SPDX-License-Identifier: GPL-3.0-or-later
-- What schema 3 brought; after stored_002.sql.
UPDATE session SET shared = 1 WHERE key = 1;
INSERT INTO session_seen (session, device, stamp) VALUES (1, 2, 116129792065536000);
INSERT INTO session_note (session, stamp, device, note) VALUES (1, 116129792000000000, 2, 'written on the other device');
INSERT INTO appointment (key, id, created, created_by, changed, changed_by, removed, day, minute, kind, about, how_it_went,
    what_helped, change)
VALUES
    (1, '00000051-0000-4000-8000-000000000051', 116129794686976000, 1, 116129794752512000, 1, NULL, 20540, 600, 'pt', 'with the therapist', 'as hoped', 'breathing', 3),
    (2, '00000052-0000-4000-8000-000000000052', 116129794818048000, 1, 116129794883584000, 2, NULL, 20550, NULL, 'exam', NULL, NULL, NULL, NULL);
INSERT INTO appointment (key, id, created, created_by, changed, changed_by, removed) VALUES (3, '00000053-0000-4000-8000-000000000053', 116129794949120000, 1, 116129795014656000, 1, 116129795014656000);
INSERT INTO question (key, id, created, created_by, changed, changed_by, removed, text, asked) VALUES
    (1, '00000061-0000-4000-8000-000000000061', 116129795080192000, 1, 116129795145728000, 1, NULL, 'How long at this size?', 1),
    (2, '00000062-0000-4000-8000-000000000062', 116129795211264000, 2, 116129795211264000, 2, NULL, 'And if it bleeds?', 0);
INSERT INTO question (key, id, created, created_by, changed, changed_by, removed) VALUES (3, '00000063-0000-4000-8000-000000000063', 116129795276800000, 1, 116129795342336000, 1, 116129795342336000);
INSERT INTO setting (name, value, changed, changed_by) VALUES ('words.body', 'pelvis', 116129795407872000, 2);
