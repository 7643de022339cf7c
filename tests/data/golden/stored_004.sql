-- SPDX-License-Identifier: GPL-3.0-or-later
-- What schema 4 brought; after stored_003.sql.
INSERT INTO reminder (day, minute, at, put_off, shown, cause, told) VALUES
    (20514, 1230, 1772480000, 0, 1772480005, NULL, 0),
    (20515, 1230, 1772566000, 1, NULL, 'device_off', 1),
    (20516, 495, 1772610000, 0, NULL, NULL, 0);
INSERT INTO setting (name, value, changed, changed_by) VALUES
    ('reminders', '{"format":"frond-reminders","version":1,"slots":[{"time":"20:30","weekdays":["tue","thu"]}]}', 116129795997696000, 1),
    ('here.reminders.mark', '3', 116129796063232000, 1);
