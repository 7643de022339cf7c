# SPDX-License-Identifier: GPL-3.0-or-later
"""A running session where the desktop has what plays: its minutes, Pause and Stop, in words that name
nothing, and nothing of it between sessions."""
import unittest

from gi.repository import Gio, GLib

from window import EndToEnd, poll

NAME = "org.mpris.MediaPlayer2.frond"
PATH = "/org/mpris/MediaPlayer2"
PLAYER = "org.mpris.MediaPlayer2.Player"


class MediaSession(EndToEnd):
    @classmethod
    def setUpClass(cls):
        cls.bus = Gio.bus_get_sync(Gio.BusType.SESSION)

    def call(self, name, path, interface, method, arguments=None):
        return self.bus.call_sync(name, path, interface, method, arguments, None,
                                  Gio.DBusCallFlags.NONE, -1, None).unpack()

    def shown(self):
        names, = self.call("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                           "ListNames")
        return [name for name in names if name.startswith("org.mpris.")]

    def all_of(self, interface):
        return self.call(NAME, PATH, "org.freedesktop.DBus.Properties", "GetAll",
                         GLib.Variant("(s)", (interface,)))[0]

    def title(self):
        return self.all_of(PLAYER)["Metadata"]["xesam:title"].replace("\u00a0", " ")

    def status(self):
        return self.all_of(PLAYER)["PlaybackStatus"]

    def test_it_is_seen_paused_and_stopped_from_outside(self):
        window = self.open()
        window.press("Skip, just open it")
        window.see("Start")
        self.assertEqual(self.shown(), [])
        window.press("Start")
        window.see("0 min")
        poll(lambda: self.shown() == [NAME], "no session is shown")
        self.assertEqual((self.status(), self.title()), ("Playing", "Frond · 0 min"))
        self.assertEqual(self.all_of("org.mpris.MediaPlayer2")["Identity"], "Frond")

        told = []
        self.bus.signal_subscribe(None, "org.freedesktop.DBus.Properties", "PropertiesChanged", PATH,
                                  None, Gio.DBusSignalFlags.NONE,
                                  lambda *call: told.append(call[5].unpack()[1]))
        window.let_pass(12 * 60)
        window.see("12 min")
        self.assertEqual(self.title(), "Frond · 12 min")
        poll(lambda: any("Metadata" in each for each in told), "nobody was told of the minutes")

        self.call(NAME, PATH, PLAYER, "Pause")
        window.see("Go on")
        self.assertEqual(self.status(), "Paused")
        poll(lambda: {"PlaybackStatus": "Paused"} in told, "nobody was told of the pause")
        window.let_pass(5 * 60)
        self.call(NAME, PATH, PLAYER, "PlayPause")
        window.see("Pause")
        self.assertEqual(self.status(), "Playing")
        self.call(NAME, PATH, PLAYER, "Stop")
        window.see_part("Saved.")
        poll(lambda: self.shown() == [], "a session that was stopped is still shown")
        window.close()
        entry, = self.frondctl("sessions")
        self.assertEqual(sum(step["seconds"] for step in entry["steps"]) // 60, 12)

    def test_of_two_windows_each_has_its_own(self):
        first = self.open()
        self.addCleanup(lambda: first.process.poll() is None and first.kill())
        first.press("Skip, just open it")
        first.press("Start")
        poll(lambda: self.shown() == [NAME], "no session is shown")
        self.db = self.path / "second.db"
        second = self.open()
        second.press("Skip, just open it")
        second.press("Start")
        poll(lambda: len(self.shown()) == 2, "the second is not shown")
        first.press("Stop")
        poll(lambda: len(self.shown()) == 1, "the first is still shown")
        self.assertTrue(self.shown()[0].startswith(NAME + ".instance"))


if __name__ == "__main__":
    unittest.main()
