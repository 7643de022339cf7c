-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 5: the ledger covers every table, and counts the transactions that changed something. Its
-- fingerprints are of everything that is stored of a row and its parts; the program counts them
-- after the last migration (data/store/migrate.cpp).
INSERT INTO ledger VALUES ('commit', 0, 0, 0);
