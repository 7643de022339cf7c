-- SPDX-License-Identifier: GPL-3.0-or-later
-- What schema 2 brought; after stored_001.sql.
INSERT INTO pause (key, id, created, created_by, changed, changed_by, removed, from_day, to_day, reason) VALUES
    (1, '00000041-0000-4000-8000-000000000041', 116129794031616000, 1, 116129794031616000, 1, NULL, 20520, 20522, 'flare'),
    (2, '00000042-0000-4000-8000-000000000042', 116129794097152000, 1, 116129794162688000, 2, NULL, 20530, NULL, NULL);
INSERT INTO pause (key, id, created, created_by, changed, changed_by, removed) VALUES (3, '00000043-0000-4000-8000-000000000043', 116129794228224000, 1, 116129794293760000, 1, 116129794293760000);
