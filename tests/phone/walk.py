# SPDX-License-Identifier: GPL-3.0-or-later
"""Walks through every page that has a field as a finger on a phone would: the keyboard is up where a field
has the focus and nowhere else, the field stays in sight above it, and so does what saves the page."""
import json
import os
import pathlib
import re
import subprocess
import sys
import unittest

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "e2e"))

import window as driver  # noqa: E402
from finger import Finger  # noqa: E402
from gi.repository import Atspi, Gio, GLib  # noqa: E402
from window import EndToEnd, Window, act, name_of, poll  # noqa: E402

driver.DEADLINE = 60  # every instruction is translated
QML = HERE.parents[1] / "qml"
PICTURES = pathlib.Path(os.environ["FROND_PICTURES"])
WIDTH, HEIGHT, HEADER = 360, 720, 60

# The page's file, how what leads there begins, its fields, and what its button is called.
PAGES = [
    ("history/HistoryPage", ["History", "Search"], ["Search"], None),
    ("session/SessionForm", ["Today", "Log one from earlier"], ["Note"], "Save"),
    ("note/FeltFields", ["Today", "Something I felt"], ["Note"], "Save"),
    ("kit/KitItemPage", ["More", "Kit", "Add one"], ["Label", "Kept apart, in a word of yours"], "Save"),
    ("note/GoalPage", ["More", "Things I'd like", "Add one"], ["In my words"], "Save"),
    ("note/MilestonePage", ["More", "Milestones", "Add one"], ["A sentence"], "Save"),
    ("reminder/RemindersPage", ["More", "Reminders"], ["A line of your own"], "Save"),
    ("visit/AppointmentsPage", ["More", "Appointments"], ["Something to ask"], "Add the question"),
    ("visit/ExamCardPage", ["More", "Exam card"], ["What helps me", "Words to use"], "Show"),
    ("visit/SummaryPage", ["More", "Summary for a PT"], ["A name on it, if you like"], "Share…"),
    ("note/ClinicPage", ["More", "What my clinic said"], ["On breaks", "A number in an emergency"], "Add one"),
    ("note/ClinicRulePage", ["More", "What my clinic said", "Add one"],
     ["How many times", "What my clinic said, in its words"], "Save"),
    ("visit/AppointmentPage", ["More", "Appointments", "Add a date"], ["With whom, where, what for"], "Save"),
    ("plan/PlanDraftPage", ["More", "Plan", "Change the plan"], ["Name", "Times a day"], "Save"),
    ("lock/SetLockPage", ["More", "Lock and hiding", "Use a passphrase"],
     ["Passphrase", "The same once more"], "Set the lock"),
    ("settings/ErasePage", ["More", "Copies", "Erase everything"], ['Type "erase"'], None),
]
# Parts of the forms above; sheets of one field; and what follows on a lock, a file or an answer.
ELSEWHERE = {
    "session/ContextFields", "session/StepRows", "plan/PhaseFields",
    "plan/MoveDatesSheet", "session/RanLongSheet",
    "lock/AskWordsPage", "lock/ChangeLockPage", "lock/RecoveryKeyPage", "lock/UnlockPage",
    "note/DayContextPage", "note/ScorePage", "session/TagsPage", "settings/CallIt",
    "settings/SetupKitPage", "transfer/MakeCopyPage", "transfer/BringInPage",
}


class Keyboard:
    """Phosh's, as it tells of itself on the bus."""

    def __init__(self):
        subprocess.run(["gsettings", "set", "org.gnome.desktop.a11y.applications", "screen-keyboard-enabled", "true"],
                       check=True)
        self.process = subprocess.Popen(["squeekboard"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        poll(lambda: self.up() is not None, "the keyboard did not start")

    def up(self):
        try:
            return self.bus.call_sync("sm.puri.OSK0", "/sm/puri/OSK0", "org.freedesktop.DBus.Properties", "Get",
                                      GLib.Variant("(ss)", ("sm.puri.OSK0", "Visible")), None,
                                      Gio.DBusCallFlags.NONE, -1, None).unpack()[0]
        except GLib.Error:
            return None

    def end(self):
        self.process.terminate()
        self.process.wait()


class Phone(Window):
    def environment(self, wall_only):
        return {"QT_QPA_PLATFORM": "wayland", "QT_QUICK_BACKEND": "software",
                "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}

    def height(self):
        """Of the window: what the keyboard leaves of the screen."""
        return self.app.get_child_at_index(0).get_extents(Atspi.CoordType.SCREEN).height

    def note_top(self):
        """What is told of places is told from the window's upper edge; the compositor's bar is above it."""
        self.top = poll(lambda: HEIGHT - self.height() if self.height() > HEIGHT - 100 else None,
                        "the keyboard is up at the start")

    def tap_at(self, x, y):
        self.finger.tap(x, y + self.top)

    def tap(self, node):
        place = node.get_extents(Atspi.CoordType.SCREEN)
        self.tap_at(place.x + place.width // 2, place.y + min(place.height // 2, 24))

    def is_in_sight(self, node, button=None):
        """Whole, or as much of it as a finger covers, above the keyboard and above what is pinned there."""
        place = node.get_extents(Atspi.CoordType.SCREEN)
        pinned = self.look(button) if button else None
        lowest = pinned.get_extents(Atspi.CoordType.SCREEN).y if pinned else self.height()
        return place.height > 0 and place.y >= HEADER and place.y + min(place.height, 48) <= lowest

    def field(self, label):
        return next((node for node in self.page() if name_of(node) == label
                     and node.get_state_set().contains(Atspi.StateType.EDITABLE)), None)

    def come(self, steps):
        for step in steps:
            self.press_starting(step)

    def go_back(self):
        while node := self.look("Back"):
            if not act(node):
                break
            poll(lambda: self.names(), "the window says nothing")


def place_of(node):
    place = node.get_extents(Atspi.CoordType.SCREEN)
    return place.x, place.y, place.width, place.height


def shoot(name):
    subprocess.run(["grim", str(PICTURES / f"{name}.png")], check=True)


class Walk(EndToEnd):
    @classmethod
    def setUpClass(cls):
        cls.keyboard = Keyboard()
        cls.finger = Finger(WIDTH, HEIGHT)

    @classmethod
    def tearDownClass(cls):
        cls.finger.leave()
        cls.keyboard.end()

    def start(self, locked=False):
        self.window = Phone(self.db, self.path / "clock")
        self.window.finger = self.finger
        if not locked:
            self.window.note_top()
        return self.window

    def comes_up(self, phone, field, button):
        """A finger on `field` brings the keyboard, above which it stays, and above `button`."""
        name = name_of(field)

        places = [None]

        def scrolled():
            phone.names()  # the window has done what came before
            places.append(place_of(field))
            if places[-1] != places[-2]:
                return False  # it moves still; a tap would only stop it
            if phone.is_in_sight(field, button):
                return True
            phone.finger.scroll(WIDTH // 2, HEIGHT // 3, 40 if place_of(field)[1] > HEADER else -40)
            return False
        poll(scrolled, f"{name!r} cannot be brought into sight: {place_of(field)}")
        phone.tap(field)
        try:
            poll(self.keyboard.up, f"no keyboard for {name!r}")
        except AssertionError:
            shoot("no-keyboard")
            raise
        poll(lambda: phone.height() < HEIGHT - 100, "the window is behind the keyboard")
        poll(lambda: phone.is_in_sight(field, button), f"{name!r} is out of sight: {place_of(field)}")

    def goes(self, where):
        poll(lambda: self.keyboard.up() is False, f"the keyboard is still up on {where}")

    def test_first_start_has_no_keyboard_and_a_field_of_it_has(self):
        phone = self.start()
        phone.see("Skip, just open it")
        shoot("first-start")
        self.goes("the first page")
        phone.press("Skip, just open it")
        phone.see("Start")
        self.goes("Today")
        shoot("today")
        phone.close()

    def test_every_page_with_a_field(self):
        subprocess.run([os.environ["FRONDCTL"], "--db", self.db, "demo", "--years", "1"], check=True)
        times = self.path / "reminders.json"
        times.write_text(json.dumps({"format": "frond-reminders", "version": 1, "slots": [{"time": "20:30"}]}))
        self.frondctl("reminders", "apply", str(times))
        phone = self.start()
        phone.see("Start")
        for file, way, fields, button in PAGES:
            with self.subTest(file):
                name = file.split("/")[-1]
                phone.come(way)
                if file != "history/HistoryPage":  # there it waits for a word
                    self.goes(name)
                for label in fields:
                    self.comes_up(phone, poll(lambda: phone.field(label), f"no field {label!r}"), button)
                    shoot(f"{name}-{fields.index(label)}")
                if button:
                    phone.scroll_to(button)
                    node = phone.see(button)
                    poll(lambda: phone.is_in_sight(node), f"{button!r} is out of reach")
                phone.press("Close the search") if file == "history/HistoryPage" else phone.go_back()
                self.goes(f"what {name} came from")
        phone.close()

    def test_what_a_finger_types_arrives_and_is_saved(self):
        phone = self.start()
        phone.press("Skip, just open it")
        phone.come(["Today", "Log one from earlier"])
        field = poll(lambda: phone.field("Note"), "no note")
        self.comes_up(phone, field, "Save")
        # The first key of four rows of them.
        keys = HEIGHT - phone.top - phone.height()
        phone.tap_at(20, phone.height() + keys // 8)
        poll(lambda: Atspi.Text.get_text(field, 0, -1).lower() == "q", "the key did not arrive")
        shoot("typed")
        phone.scroll_to("Save")
        phone.tap(phone.see("Save"))
        self.goes("Today")
        phone.see("Start")
        phone.close()
        self.assertEqual([entry["note"].lower() for entry in self.frondctl("sessions")], ["q"])

    def test_a_lock_asks_with_the_keyboard_up(self):
        words = self.path / "words"
        words.write_text("five quiet words are enough here\n")
        self.frondctl("log", "--day", "2026-03-01", "--minutes", "5")
        subprocess.run([os.environ["FRONDCTL"], "--db", self.db, "lock", "set", "--passphrase-file", str(words)],
                       check=True, stdout=subprocess.DEVNULL)
        phone = self.start(locked=True)  # it may begin with the keyboard up
        field = poll(lambda: next((node for node in phone.nodes()
                                   if node.get_state_set().contains(Atspi.StateType.EDITABLE)), None), "no field")
        field.grab_focus()
        poll(self.keyboard.up, "no keyboard for the words")
        poll(lambda: phone.is_in_sight(field, "Open"), f"the field is out of sight: {place_of(field)}")
        shoot("locked")
        poll(lambda: phone.is_in_sight(phone.see("Open")), "Open is out of reach")
        phone.close()


class Fields(unittest.TestCase):
    def test_every_page_with_a_field_is_walked_through_or_named(self):
        field = re.compile(r"\b(?:FField|SecretField|WordField)\b *\{")
        having = {str(path.relative_to(QML / "pages").with_suffix("")) for path in (QML / "pages").rglob("*.qml")
                  if field.search(path.read_text())}
        self.assertEqual(having, {page[0] for page in PAGES} | ELSEWHERE)


if __name__ == "__main__":
    unittest.main()
