-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 10: what a row lists stands in the row, as the array that a frond-export has for it
-- (docs/decisions/0026-lists-in-their-row.md). An entry is written to one place, and read whole or not at all.

-- A default, so that salvage knows a row that was not written since by what it lacks; and a name for
-- plan_revision in its rows, for with one more column they look like those of kit_item.
ALTER TABLE session ADD COLUMN steps TEXT DEFAULT NULL
    CHECK (json_valid(steps) AND (day IS NOT NULL OR steps IS NULL));
ALTER TABLE session ADD COLUMN tags TEXT DEFAULT NULL
    CHECK (json_valid(tags) AND (day IS NOT NULL OR tags IS NULL));
ALTER TABLE plan_revision ADD COLUMN row_of TEXT NOT NULL DEFAULT 'plan_revision'
    CHECK (row_of = 'plan_revision');
ALTER TABLE plan_revision ADD COLUMN phases TEXT DEFAULT NULL
    CHECK (json_valid(phases) AND (name IS NOT NULL OR phases IS NULL));
ALTER TABLE clinic_notice ADD COLUMN entries TEXT DEFAULT NULL
    CHECK (json_valid(entries) AND (rule IS NOT NULL OR entries IS NULL));

-- What a row has that is none any more (in a damaged file) goes. json_patch leaves out what is unset. Millimetres are tenths in a column, and a number here.
UPDATE session SET steps = (
    SELECT json_group_array(json(object)) FROM (
        SELECT json_patch('{}', json_object(
            'item', label,
            'item_id', item,
            'diameter_mm', iif(diameter % 10, diameter / 10.0, diameter / 10),
            'seconds', seconds,
            'depth_mm', iif(depth % 10, depth / 10.0, depth / 10),
            'pain', pain,
            'felt', felt)) AS object
        FROM step WHERE session = key ORDER BY place))
    WHERE day IS NOT NULL AND key IN (SELECT session FROM step);
UPDATE session SET tags = (
    SELECT json_group_array(tag) FROM (SELECT tag FROM session_tag WHERE session = key ORDER BY place))
    WHERE day IS NOT NULL AND key IN (SELECT session FROM session_tag);
UPDATE clinic_notice SET entries = (
    SELECT json_group_array(entry)
    FROM (SELECT entry FROM clinic_notice_entry WHERE notice = key ORDER BY place))
    WHERE rule IS NOT NULL AND key IN (SELECT notice FROM clinic_notice_entry);
UPDATE plan_revision SET phases = (
    SELECT json_group_array(json(object)) FROM (
        SELECT json_patch('{}', json_object(
            'weeks', weeks,
            'cadence', CASE cadence
                WHEN 'when_i_like' THEN json('{"when_i_like":true}')
                WHEN 'weekdays' THEN json_object('weekdays', (
                    SELECT json_group_array(name) FROM (
                        SELECT column1 AS bit, column2 AS name FROM (VALUES
                            (1, 'mon'), (2, 'tue'), (4, 'wed'), (8, 'thu'), (16, 'fri'), (32, 'sat'),
                            (64, 'sun')))
                    WHERE weekdays & bit), 'times', amount)
                ELSE json_object(cadence, amount) END,
            'minutes', minutes,
            'max_diameter_mm', iif(max_diameter % 10, max_diameter / 10.0, max_diameter / 10)))
            AS object
        FROM phase WHERE revision = key ORDER BY place))
    WHERE name IS NOT NULL AND key IN (SELECT revision FROM phase);

DROP TABLE step;
DROP TABLE session_tag;
DROP TABLE clinic_notice_entry;
DROP TABLE phase;
