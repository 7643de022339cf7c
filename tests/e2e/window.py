# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the real window through AT-SPI. It never waits for time, only for what must appear; the
window's clocks are moved on by libfaketime instead."""
import ctypes
import datetime
import glob
import json
import os
import pathlib
import subprocess
import tempfile
import time
import unittest

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

DEADLINE = 60  # seconds until a thing that must appear counts as absent
# What was done but answered late counts as done: a second "Stop" would find nothing to press.
Atspi.set_timeout(DEADLINE * 1000, 0)
KEYS = {"Tab": 0xff09, "Return": 0xff0d, "Escape": 0xff1b, "space": 0x20, "Left": 0xff51,
        "Up": 0xff52, "Right": 0xff53, "Down": 0xff54}
FAKETIME, = glob.glob("/usr/lib/*/faketime/libfaketime.so.1")
# What moves on while time is let pass: every clock; that on the wall alone, as when somebody sets it; or as in a
# sleep of the device, in which timers count nothing.
AWAKE, WALL_ONLY, ASLEEP = range(3)


def poll(what, message, ended=lambda: None):
    """Returns the first true value of `what`, asked again and again until the deadline. `message`, words or what makes
    them, is read only when there was none; `ended` raises where there can be none any more."""
    end = time.monotonic() + DEADLINE
    while time.monotonic() < end:
        ended()
        try:
            found = what()
        except GLib.Error:  # the tree changed while it was read
            found = None
        if found:
            return found
        while GLib.MainContext.default().iteration(False):
            pass
    raise AssertionError(message() if callable(message) else message)


def walk(node):
    if node is None:
        return
    yield node
    for index in range(node.get_child_count()):
        yield from walk(node.get_child_at_index(index))


def name_of(node):
    """Its name with plain spaces: numbers and units are held together by unbreakable ones. What hides its text has
    none in Qt, and is described instead."""
    hidden = node.get_role() == Atspi.Role.PASSWORD_TEXT
    return ((node.get_description() if hidden else node.get_name()) or "").replace("\u00a0", " ")


def act(node):
    """Does what a screen reader does with a double tap: presses, or toggles what has no press. The
    order of actions differs from one Qt to the next."""
    names = [node.get_action_name(index).lower() for index in range(node.get_n_actions())]
    wanted = [name for name in ("press", "toggle") if name in names]
    return node.do_action(names.index(wanted[0]) if wanted else 0)


def showing(node):
    states = node.get_state_set()
    return states.contains(Atspi.StateType.SHOWING) and states.contains(Atspi.StateType.VISIBLE)


class ClientMessage(ctypes.Structure):
    """XClientMessageEvent, as long as an XEvent."""
    _fields_ = [("type", ctypes.c_int), ("serial", ctypes.c_ulong), ("send_event", ctypes.c_int),
                ("display", ctypes.c_void_p), ("window", ctypes.c_ulong), ("message_type", ctypes.c_ulong),
                ("format", ctypes.c_int), ("data", ctypes.c_long * 5), ("rest", ctypes.c_long * 12)]


def ask_windows_to_close():
    """All of this display, by WM_DELETE_WINDOW (ICCCM 4.2.8.1); it has those of one program and no window manager."""
    x11 = ctypes.CDLL("libX11.so.6")
    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XInternAtom.restype = x11.XDefaultRootWindow.restype = ctypes.c_ulong
    display = ctypes.c_void_p(x11.XOpenDisplay(None))
    protocols, delete = (x11.XInternAtom(display, name, 0) for name in (b"WM_PROTOCOLS", b"WM_DELETE_WINDOW"))
    above, children, count = ctypes.c_ulong(), ctypes.POINTER(ctypes.c_ulong)(), ctypes.c_uint()
    x11.XQueryTree(display, ctypes.c_ulong(x11.XDefaultRootWindow(display)), ctypes.byref(above), ctypes.byref(above),
                   ctypes.byref(children), ctypes.byref(count))
    for window in children[:count.value]:
        known, number = ctypes.POINTER(ctypes.c_ulong)(), ctypes.c_int()
        x11.XGetWMProtocols(display, ctypes.c_ulong(window), ctypes.byref(known), ctypes.byref(number))
        if delete in known[:number.value]:
            message = ClientMessage(type=33, window=window, message_type=protocols, format=32, data=(delete,))
            x11.XSendEvent(display, ctypes.c_ulong(window), 0, ctypes.c_long(0), ctypes.byref(message))
    x11.XCloseDisplay(display)


class Window:
    """One run of the program on a database; with none named in a home folder."""

    def __init__(self, db, clock, ahead=0, passing=AWAKE, home=None):
        self.clock = clock
        self.ahead = 0
        self.let_pass(ahead)
        named, places = (["--db", str(db)], {}) if home is None else ([], {"HOME": str(home), "XDG_DATA_HOME": ""})
        self.process = subprocess.Popen([os.environ["FROND"], *named],
                                        env=os.environ | self.environment(passing) | places,
                                        stdout=subprocess.DEVNULL, stderr=None,
                                        restore_signals=False)  # a write over a limit says so
        self.app = self.poll(self._find_app, "the window did not appear")

    def poll(self, what, message):
        """As the free one, and gives up at once when the program has ended."""
        return poll(what, message, self._check_it_runs)

    def _check_it_runs(self):
        if self.process.poll() is not None:
            raise AssertionError(f"the program ended with {self.process.returncode}")

    def environment(self, passing):
        env = {"LD_PRELOAD": FAKETIME, "FAKETIME_NO_CACHE": "1", "FAKETIME_TIMESTAMP_FILE": str(self.clock)}
        if passing != AWAKE:
            env["FAKETIME_DONT_FAKE_MONOTONIC"] = "1"
        if passing == ASLEEP:
            env["LD_PRELOAD"] = os.environ["SLEEPCLOCK"] + ":" + FAKETIME
        return env

    def _find_app(self):
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            app = desktop.get_child_at_index(index)
            if app and app.get_process_id() == self.process.pid and app.get_child_count() > 0:
                return app
        return None

    def let_pass(self, seconds):
        """Moves the window's clocks on, the one on the wall and the one that measures."""
        self.ahead += seconds
        new = self.clock.with_suffix(".new")
        new.write_text(f"+{self.ahead}\n")
        new.replace(self.clock)  # whole at each moment: the window reads it all the time

    def nodes(self):
        return [node for node in walk(self.app) if showing(node)]

    def page(self):
        """All of what is open, in sight or not. Of the groups that are in sight the page is the one
        that has the most in it."""
        panels = [node for node in self.nodes() if node.get_role() == Atspi.Role.PANEL]
        return max(([*walk(panel)] for panel in panels), key=len, default=[])

    def scroll_to(self, name):
        """Brings what lies out of sight on the open page into it, as a screen reader does."""
        def scrolled():
            if self.look(name):
                return True
            node = next((node for node in self.page() if name_of(node) == name), None)
            return node and node.grab_focus() and False
        self.poll(scrolled, lambda: f"nothing on the page is called {name!r}: {self.names()}")

    def look(self, name, role=None):
        """The node called exactly `name`, or None."""
        for node in self.nodes():
            if name_of(node) == name and (role is None or node.get_role() == role):
                return node
        return None

    def see(self, name, role=None):
        return self.poll(lambda: self.look(name, role), lambda: f"nothing is called {name!r}: {self.names()}")

    def see_part(self, part):
        """The first name that has `part` in it."""
        return self.poll(lambda: next((name_of(node) for node in self.nodes() if part in name_of(node)), None),
                         lambda: f"nothing says {part!r}: {self.names()}")

    def gone(self, name):
        self.poll(lambda: self.look(name) is None, f"{name!r} is still there")

    def names(self):
        # Read again where the tree changed meanwhile.
        return self.poll(lambda: ([name_of(node) for node in self.nodes() if node.get_name()],),
                         "the window changed each time that it was read")[0]

    def press(self, name):
        """Presses what has an action and is called `name`, as a screen reader does."""
        def pressed():
            for node in self.nodes():
                if name_of(node) == name and node.get_n_actions() > 0:
                    return act(node)
            return False
        self.poll(pressed, lambda: f"nothing to press is called {name!r}: {self.names()}")

    def press_starting(self, start):
        def starts(node):
            return name_of(node).startswith(start) and node.get_n_actions() > 0

        def found():
            node = next(filter(starts, self.nodes()), None)
            below = None if node else next(filter(starts, self.page()), None)
            if below:
                below.grab_focus()  # brings it into sight
            return node
        act(self.poll(found, lambda: f"nothing to press starts with {start!r}: {self.names()}"))

    def type_into(self, label, text):
        field = self.poll(lambda: next((n for n in self.nodes() if name_of(n) == label
                                        and n.get_state_set().contains(Atspi.StateType.EDITABLE)), None),
                          lambda: f"no field is called {label!r}: {self.names()}")
        field.grab_focus()  # brings it into sight; a tap also gives the window the keyboard
        place = field.get_extents(Atspi.CoordType.SCREEN)
        Atspi.generate_mouse_event(place.x + place.width // 2, place.y + place.height // 2, "b1c")
        self.poll(lambda: field.get_state_set().contains(Atspi.StateType.FOCUSED), f"{label!r} takes no focus")
        Atspi.generate_keyboard_event(0, text, Atspi.KeySynthType.STRING)
        self.poll(lambda: Atspi.Text.get_text(field, 0, -1) == text, f"{label!r} does not hold {text!r}")

    def see_typed(self, label, text):
        """A field of that name holds the text."""
        self.poll(lambda: any(name_of(node) == label and node.get_state_set().contains(Atspi.StateType.EDITABLE)
                              and Atspi.Text.get_text(node, 0, -1) == text for node in self.nodes()),
                  lambda: f"{label!r} does not hold {text!r}: {self.names()}")

    @staticmethod
    def leave_front():
        """No window of the display has the keyboard any more, as where another one is in front."""
        x11 = ctypes.CDLL("libX11.so.6")
        x11.XOpenDisplay.restype = ctypes.c_void_p
        display = ctypes.c_void_p(x11.XOpenDisplay(None))
        x11.XSetInputFocus(display, ctypes.c_ulong(0), 0, ctypes.c_ulong(0))
        x11.XCloseDisplay(display)

    def choose_file(self, path):
        """Types `path` into the dialog that is open, as a person would."""
        field = self.poll(lambda: next((node for node in self.nodes()
                                        if node.get_role() == Atspi.Role.TEXT
                                        and node.get_state_set().contains(Atspi.StateType.EDITABLE)
                                        and "ile" in (node.get_name() or "")), None),
                          lambda: f"no dialog asks for a file: {self.names()}")
        place = field.get_extents(Atspi.CoordType.SCREEN)
        Atspi.generate_mouse_event(place.x + place.width // 2, place.y + place.height // 2, "b1c")
        self.poll(lambda: field.get_state_set().contains(Atspi.StateType.FOCUSED), "it takes no focus")
        Atspi.EditableText.set_text_contents(field, str(path))
        self.key("Return")

    def weekday(self):
        """How an entry of this day begins, short as the list has it."""
        return (datetime.datetime.now() + datetime.timedelta(seconds=self.ahead)).strftime("%a %-d ")

    # --- by keyboard alone ---

    def take_keyboard(self):
        """What a window manager does for a new window; there is none here."""
        place = self.app.get_child_at_index(0).get_extents(Atspi.CoordType.SCREEN)
        Atspi.generate_mouse_event(place.x + place.width // 2, place.y + 8, "b1c")
        self.poll(lambda: self.focused() is not None, "nothing has the keyboard")

    def focused(self):
        """What has the keyboard; what it lies in says the same of itself."""
        nodes = [node for node in self.nodes()
                 if node.get_state_set().contains(Atspi.StateType.FOCUSED)]
        return nodes[-1] if nodes else None

    def key(self, name):
        Atspi.generate_keyboard_event(KEYS[name], None, Atspi.KeySynthType.SYM)

    def tab_to(self, start):
        """Tabs, at most once round, until what has the keyboard begins with `start`."""
        been = []
        for _ in range(80):
            node = self.focused()
            if node and name_of(node).startswith(start):
                return node
            before = name_of(node) if node else None
            been.append(before)
            self.key("Tab")
            end = time.monotonic() + 2
            while time.monotonic() < end:
                node = self.focused()
                if node and name_of(node) != before:
                    break
        raise AssertionError(f"Tab does not come to {start!r}: {been}")

    def push(self, start, key="space"):
        """Tabs to what begins with `start` and presses it."""
        self.tab_to(start)
        self.key(key)

    def enter(self, label, text):
        field = self.tab_to(label)
        Atspi.generate_keyboard_event(0, text, Atspi.KeySynthType.STRING)
        self.poll(lambda: Atspi.Text.get_text(field, 0, -1) == text, f"{label!r} does not hold {text!r}")

    def close_in_order(self):
        """As the button of its title bar does: its window is asked to go, and the program ends by itself."""
        ask_windows_to_close()
        self.poll_end()

    def poll_end(self):
        poll(lambda: self.process.poll() is not None, "it does not end")
        assert self.process.returncode == 0, f"it ended with {self.process.returncode}"

    def close(self):
        """From outside, as where the person logs out."""
        self.process.terminate()
        self.process.wait(DEADLINE)

    def kill(self):
        self.process.kill()
        self.process.wait(DEADLINE)


class EndToEnd(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.path = pathlib.Path(folder.name)
        self.db = self.path / "frond.db"
        self.window = None
        self.addCleanup(lambda: self.window and self.window.process.poll() is None
                        and self.window.kill())

    def open(self, ahead=0, passing=AWAKE):
        """With the clocks so many seconds ahead."""
        self.window = Window(self.db, self.path / "clock", ahead, passing)
        return self.window

    def frondctl(self, *arguments):
        done = subprocess.run([os.environ["FRONDCTL"], "--db", self.db, "--json", *arguments],
                              capture_output=True, timeout=60)
        self.assertEqual((done.returncode, done.stderr), (0, b""), arguments)
        return json.loads(done.stdout) if done.stdout else None
