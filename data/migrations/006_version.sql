-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 6: what an entry was before a later change on another device, made without knowing of it,
-- took its place. Kept for 30 days, on this device alone; the content is written as in a
-- frond-export.
CREATE TABLE session_version (
    session INTEGER NOT NULL REFERENCES session (key) ON DELETE CASCADE,
    stamp INTEGER NOT NULL,
    device INTEGER NOT NULL REFERENCES device (key),
    replaced INTEGER NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (session, stamp, device)
) STRICT, WITHOUT ROWID;
