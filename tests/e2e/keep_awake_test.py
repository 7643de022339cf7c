# SPDX-License-Identifier: GPL-3.0-or-later
"""The screen stays on while a session runs, and what is said about why is neutral."""
import unittest

from gi.repository import Gio, GLib

from window import EndToEnd, poll

INTERFACE = """
<node><interface name="org.freedesktop.ScreenSaver">
  <method name="Inhibit">
    <arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="u" direction="out"/>
  </method>
  <method name="UnInhibit"><arg type="u" direction="in"/></method>
</interface></node>"""


class ScreenSaver:
    """A screen saver's side of the session bus: who keeps it from coming."""

    def __init__(self):
        self.holders = {}
        self.asked = []
        bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        interface = Gio.DBusNodeInfo.new_for_xml(INTERFACE).interfaces[0]
        bus.register_object("/org/freedesktop/ScreenSaver", interface, self.called, None, None)
        Gio.bus_own_name_on_connection(bus, "org.freedesktop.ScreenSaver",
                                       Gio.BusNameOwnerFlags.NONE, None, None)

    def called(self, _bus, _sender, _path, _interface, method, arguments, invocation):
        if method == "Inhibit":
            self.asked.append(arguments.unpack())
            self.holders[len(self.asked)] = self.asked[-1]
            invocation.return_value(GLib.Variant("(u)", (len(self.asked),)))
        else:
            del self.holders[arguments.unpack()[0]]
            invocation.return_value(None)


class KeepAwake(EndToEnd):
    @classmethod
    def setUpClass(cls):
        cls.saver = ScreenSaver()

    def setUp(self):
        super().setUp()
        self.saver.asked.clear()
        self.saver.holders.clear()

    def test_while_a_session_runs(self):
        saver = self.saver
        window = self.open()
        window.press("Skip, just open it")
        self.assertEqual(saver.asked, [])
        window.press("Start")
        poll(lambda: saver.holders, "the screen may go dark")
        self.assertEqual(saver.asked[0], ("Frond", "A timer is running"))
        window.press("Pause")
        poll(lambda: not saver.holders, "the screen is kept on in a pause")
        window.press("Go on")
        poll(lambda: saver.holders, "the screen may go dark again")
        window.press("Stop")
        poll(lambda: not saver.holders, "the screen is kept on after the stop")
        window.close()

    def test_not_when_it_is_switched_off(self):
        saver = self.saver
        window = self.open()
        window.press("Skip, just open it")
        window.press("More")
        window.press_starting("Cues")
        window.scroll_to("Keep the screen on")
        window.press("Keep the screen on")
        window.press("Today")
        window.press("Start")
        window.see("Pause")
        window.press("Stop")
        window.see_part("Saved.")
        self.assertEqual(saver.asked, [])
        window.close()


if __name__ == "__main__":
    unittest.main()
