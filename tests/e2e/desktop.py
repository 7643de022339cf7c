# SPDX-License-Identifier: GPL-3.0-or-later
"""What a desktop offers on the session bus, played by the suite: a notification service and the
person's systemd. Each writes down what it is asked for."""
import os
import pathlib
import subprocess

from gi.repository import Gio, GLib

NOTIFICATIONS = """
<node><interface name="org.freedesktop.Notifications">
  <method name="Notify">
    <arg type="s" direction="in"/><arg type="u" direction="in"/><arg type="s" direction="in"/>
    <arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="as" direction="in"/>
    <arg type="a{sv}" direction="in"/><arg type="i" direction="in"/><arg type="u" direction="out"/>
  </method>
  <method name="CloseNotification"><arg type="u" direction="in"/></method>
  <method name="GetServerInformation">
    <arg type="s" direction="out"/><arg type="s" direction="out"/><arg type="s" direction="out"/>
    <arg type="s" direction="out"/>
  </method>
  <signal name="ActionInvoked"><arg type="u"/><arg type="s"/></signal>
  <signal name="NotificationClosed"><arg type="u"/><arg type="u"/></signal>
</interface></node>"""

SYSTEMD = """
<node><interface name="org.freedesktop.systemd1.Manager">
  <method name="Reload"/>
  <method name="EnableUnitFiles">
    <arg type="as" direction="in"/><arg type="b" direction="in"/><arg type="b" direction="in"/>
    <arg type="b" direction="out"/><arg type="a(sss)" direction="out"/>
  </method>
  <method name="RestartUnit">
    <arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="o" direction="out"/>
  </method>
  <method name="StopUnit">
    <arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="o" direction="out"/>
  </method>
  <method name="ResetFailedUnit"><arg type="s" direction="in"/></method>
</interface></node>"""


def offer(name, path, description, called, asked=None):
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    interface = Gio.DBusNodeInfo.new_for_xml(description).interfaces[0]
    bus.register_object(path, interface, called, asked, None)
    Gio.bus_own_name_on_connection(bus, name, Gio.BusNameOwnerFlags.NONE, None, None)
    return bus


class Notifications:
    """Shows nothing, and knows what would be on the screen."""
    PATH = "/org/freedesktop/Notifications"

    def __init__(self):
        self.refuses = False
        self.name = "phosh"  # what it calls itself
        self.busy = False    # shows at once, and answers when `answer_late` is called
        self.forget()
        self.bus = offer("org.freedesktop.Notifications", self.PATH, NOTIFICATIONS, self._called)

    def forget(self):
        self.all = []        # every line that was ever shown
        self.showing = {}    # by number
        self.unanswered = []

    def _called(self, _bus, _sender, _path, _interface, method, arguments, invocation):
        values = arguments.unpack()
        if method == "CloseNotification":
            self.showing.pop(values[0], None)
            invocation.return_value(None)
        elif method == "GetServerInformation":
            invocation.return_value(GLib.Variant("(ssss)", (self.name, "", "1", "1.2")))
        elif self.refuses:
            invocation.return_dbus_error("org.freedesktop.Notifications.Refused", "not now")
        else:
            app, replaces, icon, summary, body, actions, hints, timeout = values
            number = replaces or len(self.all) + 1
            shown = {"app": app, "icon": icon, "summary": summary, "body": body,
                     "actions": dict(zip(actions[::2], actions[1::2])), "hints": hints,
                     "timeout": timeout}
            self.all.append(shown)
            self.showing[number] = shown
            if self.busy:
                self.unanswered.append((invocation, number))
            else:
                invocation.return_value(GLib.Variant("(u)", (number,)))

    def answer_late(self):
        self.busy = False
        for invocation, number in self.unanswered:
            invocation.return_value(GLib.Variant("(u)", (number,)))

    def answer(self, key):
        """Taps an answer of what is showing."""
        number = next(iter(self.showing))
        self.bus.emit_signal(None, self.PATH, "org.freedesktop.Notifications", "ActionInvoked",
                             GLib.Variant("(us)", (number, key)))


class Systemd:
    """The manager of a person's own units: links of enabled ones, as the real one makes them, and what was asked."""

    def __init__(self):
        self.asked = []
        self.stalls = False  # hears, and answers nothing
        offer("org.freedesktop.systemd1", "/org/freedesktop/systemd1", SYSTEMD, self._called)

    def _called(self, _bus, _sender, _path, _interface, method, arguments, invocation):
        self.asked.append((method, *arguments.unpack()))
        if self.stalls:
            return
        if method == "EnableUnitFiles":
            folder = pathlib.Path(os.environ["XDG_CONFIG_HOME"]) / "systemd/user"
            for timer in arguments.unpack()[0]:
                if not (folder / timer).exists():
                    continue  # asked by a window of the test before
                link = folder / "timers.target.wants" / timer
                link.parent.mkdir(exist_ok=True)
                link.unlink(missing_ok=True)
                link.symlink_to(folder / timer)
        answers = {"EnableUnitFiles": GLib.Variant("(ba(sss))", (True, [])), "Reload": None, "ResetFailedUnit": None}
        invocation.return_value(answers.get(method, GLib.Variant("(o)", ("/job",))))


class Hostname:
    """What the system bus says of the device; it is to be the suite's own (`system_bus`)."""
    DESCRIPTION = """
<node><interface name="org.freedesktop.hostname1">
  <property name="Chassis" type="s" access="read"/>
</interface></node>"""

    def __init__(self):
        self.chassis = "laptop"
        self.refuses = False
        self.asked = 0
        offer("org.freedesktop.hostname1", "/org/freedesktop/hostname1", self.DESCRIPTION, None, self._read)

    def _read(self, *_):
        self.asked += 1
        return None if self.refuses else GLib.Variant("s", self.chassis)


class Logind:
    """Tells of the sleep of the device, on the suite's system bus."""
    PATH = "/org/freedesktop/login1"
    DESCRIPTION = """
<node><interface name="org.freedesktop.login1.Manager">
  <signal name="PrepareForSleep"><arg type="b"/></signal>
</interface></node>"""

    def __init__(self):
        self.bus = offer("org.freedesktop.login1", self.PATH, self.DESCRIPTION, None)

    def tell(self, begins):
        self.bus.emit_signal(None, self.PATH, "org.freedesktop.login1.Manager", "PrepareForSleep",
                             GLib.Variant("(b)", (begins,)))


class PowerDevil:
    """KDE's side of waking a device: the moments that are set, by their cookies."""
    NAME = "org.kde.Solid.PowerManagement"
    DESCRIPTION = """
<node><interface name="org.kde.Solid.PowerManagement">
  <method name="scheduleWakeup">
    <arg type="s" direction="in"/><arg type="o" direction="in"/><arg type="t" direction="in"/>
    <arg type="u" direction="out"/>
  </method>
  <method name="clearWakeup"><arg type="i" direction="in"/></method>
</interface></node>"""

    def __init__(self):
        self.set = {}
        self.count = 0
        self.unknown = 0  # how often one was given back that is not set
        self.bus = offer(self.NAME, "/org/kde/Solid/PowerManagement", self.DESCRIPTION, self._called)

    def begin_anew(self):
        """It ends and comes back, and knows of nothing."""
        self.set.clear()
        self.count = 0
        for method, arguments in (("ReleaseName", GLib.Variant("(s)", (self.NAME,))),
                                  ("RequestName", GLib.Variant("(su)", (self.NAME, 0)))):
            self.bus.call_sync("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", method,
                               arguments, None, Gio.DBusCallFlags.NONE, -1, None)

    def come_to_pass(self, moment):
        """It wakes the device for those until `moment`, and knows of them no longer."""
        self.set = {cookie: at for cookie, at in self.set.items() if at > moment}

    def _called(self, _bus, _sender, _path, _interface, method, arguments, invocation):
        if method == "clearWakeup":
            if self.set.pop(arguments.unpack()[0], None) is None:
                self.unknown += 1  # PowerDevil is not sure to bear that
            invocation.return_value(None)
            return
        self.count += 1
        self.set[self.count] = arguments.unpack()[2]
        invocation.return_value(GLib.Variant("(u)", (self.count,)))


def system_bus():
    """From now on the system bus is that of the session, for the programs that are started."""
    os.environ["DBUS_SYSTEM_BUS_ADDRESS"] = os.environ["DBUS_SESSION_BUS_ADDRESS"]


def beside_a_real_systemd(test):
    """How to run a word of bash beside a systemd of the person's own whose units lie below `test.path`/config; the test is
    skipped where none can run. In a mount namespace of its own, for it asks whether the system runs systemd."""
    script = pathlib.Path(__file__).with_name("user_systemd.sh")
    run = ["unshare", "--mount", "--propagation", "private", script, str(test.path)]
    probe = subprocess.run([*run, "true"], capture_output=True, text=True)
    if probe.returncode != 0:
        test.skipTest(f"no systemd of a person's own can run here: {probe.stderr[-300:]}")
    return run


def units_in(config):
    folder = pathlib.Path(config) / "systemd/user"
    # A file that is still being written has another name.
    return sorted(unit for unit in folder.glob("frond-reminders-*") if unit.suffix in (".service", ".timer"))


class ScreenKeyboard:
    """Phosh's keyboard, which a compositor shows and hides for a window, and a window can be rid of."""
    PATH = "/sm/puri/OSK0"
    DESCRIPTION = """
<node><interface name="sm.puri.OSK0">
  <method name="SetVisible"><arg type="b" direction="in"/></method>
  <property name="Visible" type="b" access="read"/>
</interface></node>"""

    def __init__(self):
        self.asked = []
        self.visible = False
        self.bus = offer("sm.puri.OSK0", self.PATH, self.DESCRIPTION, self._called,
                         lambda *_: GLib.Variant("b", self.visible))

    def _called(self, _bus, _sender, _path, _interface, _method, arguments, invocation):
        visible, = arguments.unpack()
        self.asked.append(visible)
        invocation.return_value(None)
        self.turn(visible)

    def turn(self, visible):
        """As the compositor does; it tells everyone."""
        self.visible = visible
        self.bus.emit_signal(None, self.PATH, "org.freedesktop.DBus.Properties", "PropertiesChanged",
                             GLib.Variant("(sa{sv}as)", ("sm.puri.OSK0", {"Visible": GLib.Variant("b", visible)}, [])))
