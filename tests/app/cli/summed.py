# SPDX-License-Identifier: GPL-3.0-or-later
"""The numbers of a summary for a PT, counted again from the CSV of the same days."""
import collections
import csv
import fractions


def steps_of(row):
    """(millimetres or None, seconds, depth or None, pain or None) of each."""
    for step in filter(None, row["steps"].split(";")):
        name, *values = step.split(":")
        values += [""] * (3 - len(values))
        yield (float(name.rpartition("@")[2]) if "@" in name else None, int(values[0]),
               float(values[1]) if values[1] else None, int(values[2]) if values[2] else None)


def middle(values):
    values, half = sorted(values), len(values) // 2
    return values[half] if len(values) % 2 else fractions.Fraction(values[half - 1] + values[half]) / 2


def number(value):
    """As a person in Britain writes it."""
    return f"{float(value):,.6g}"


def numbers(values, form):
    """`form` with the median, the lowest, the highest and how many; a few are listed."""
    if len(values) < 5:
        return ", ".join(map(number, values))
    return form.format(*map(number, (middle(values), min(values), max(values), len(values))))


class Summed:
    def __init__(self, path, days):
        """`days`: how many the file is of."""
        with open(path, encoding="utf-8", newline="") as file:
            entries = list(csv.DictReader(file))
        counted = [row for row in entries if row["outcome"] != "not_today"]
        self.sessions = len(counted)
        self.weekly = round(7 * len(counted) / days, 1)
        self.stopped = sum(row["outcome"] == "stopped_early" for row in counted)
        self.bleeding = len({row["day"] for row in entries
                             if row["bleeding"] in ("spotting", "more") and row["on_period"] != "true"})
        self.minutes = [int(row["seconds"]) // 60 for row in counted if row["seconds"] not in ("", "0")]
        self.sizes = {} # millimetres: sessions, minutes, pain, pain of the session
        self.depths = []
        self.reasons = collections.Counter(row["stop_reason"] for row in entries if row["stop_reason"])
        for row in counted:
            self.take(row)

    def take(self, row):
        steps = list(steps_of(row))
        used = collections.Counter()
        for size, seconds, depth, pain in steps:
            if size is not None:
                used[size] += seconds
        depths = [depth for _, _, depth, _ in steps if depth is not None]
        self.depths += [max(depths)] if depths else []
        for size, seconds in used.items():
            one = self.sizes.setdefault(size, {"sessions": 0, "minutes": [], "pain": [], "whole": 0})
            one["sessions"] += 1
            one["minutes"] += [seconds // 60] if seconds else []
        given = [(size, pain) for size, _, _, pain in steps if size is not None and pain is not None]
        for size, pain in given:
            self.sizes[size]["pain"].append(pain)
        if used and row["pain_during"] and max(used) not in [size for size, _ in given]:
            self.sizes[max(used)]["pain"].append(int(row["pain_during"]))
            self.sizes[max(used)]["whole"] += 1

    def rows(self):
        """As the table says them, without the words: {"18 mm": ["3", "10, 12, 20", "2 (0 to 5), n = 9 (4*)"]}"""
        said = {}
        for size, one in sorted(self.sizes.items()):
            pain = numbers(one["pain"], "{} ({} to {}), n = {}") or "–"
            said[f"{number(size)} mm"] = [number(one["sessions"]),
                                          numbers(one["minutes"], "{} ({} to {}), n = {}") or "–",
                                          pain + (f" ({number(one['whole'])}*)" if one["whole"] else "")]
        return said
