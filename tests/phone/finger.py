# SPDX-License-Identifier: GPL-3.0-or-later
"""A pointer of our own in a compositor of wlroots (protocol wlr-virtual-pointer-unstable-v1), which stays from one tap
to the next: one that goes again at once has no tap arrive."""
import time

from pywayland.client import Display
from pywayland.protocol.wayland import WlSeat
from pywayland.protocol_core import Argument, ArgumentType, Global, Interface, Proxy, Resource

LEFT_BUTTON = 0x110  # of linux/input-event-codes.h
RELEASED, PRESSED = 0, 1
VERTICAL = 0


class Pointer(Interface):
    name = "zwlr_virtual_pointer_v1"
    version = 1


UINT, FIXED, INT = (Argument(kind) for kind in (ArgumentType.Uint, ArgumentType.Fixed, ArgumentType.Int))


class PointerProxy(Proxy):
    """Its requests have to be told in their order, those that are not used here too."""
    interface = Pointer

    @Pointer.request(UINT, FIXED, FIXED)
    def motion(self, when, across, down):
        self._marshal(0, when, across, down)

    @Pointer.request(UINT, UINT, UINT, UINT, UINT)
    def motion_absolute(self, when, x, y, width, height):
        self._marshal(1, when, x, y, width, height)

    @Pointer.request(UINT, UINT, UINT)
    def button(self, when, button, state):
        self._marshal(2, when, button, state)

    @Pointer.request(UINT, UINT, FIXED)
    def axis(self, when, axis, value):
        self._marshal(3, when, axis, value)

    @Pointer.request()
    def frame(self):
        self._marshal(4)


class Manager(Interface):
    name = "zwlr_virtual_pointer_manager_v1"
    version = 1


class ManagerProxy(Proxy):
    interface = Manager

    @Manager.request(Argument(ArgumentType.Object, interface=WlSeat, nullable=True),
                     Argument(ArgumentType.NewId, interface=Pointer))
    def create_virtual_pointer(self, seat):
        return self._marshal_constructor(0, Pointer, seat)


for one, proxy in ((Pointer, PointerProxy), (Manager, ManagerProxy)):
    one._gen_c()
    one.proxy_class = proxy
    one.resource_class = type("R", (Resource,), {"interface": one})
    one.global_class = type("G", (Global,), {"interface": one})


class Finger:
    def __init__(self, width, height):
        self.screen = width, height
        self.display = Display()
        self.display.connect()
        found = {}
        registry = self.display.get_registry()
        registry.dispatcher["global"] = lambda reg, number, name, _version: found.update({name: (reg, number)})
        self.display.roundtrip()

        def bound(interface):
            reg, number = found[interface.name]
            return reg.bind(number, interface, 1)
        self.seat = bound(WlSeat)
        self.manager = bound(Manager)
        self.pointer = self.manager.create_virtual_pointer(self.seat)
        self.display.roundtrip()

    def leave(self):
        self.display.disconnect()  # left to the end of Python, it may go before what was made with it

    def _frame(self):
        self.pointer.frame()
        self.display.roundtrip()  # the compositor has it

    def _now(self):
        return time.monotonic_ns() // 1_000_000 & 0xffffffff

    def scroll(self, x, y, down):
        """By so many points, as a wheel there does."""
        self.pointer.motion_absolute(self._now(), x, y, *self.screen)
        self._frame()
        self.pointer.axis(self._now(), VERTICAL, down)
        self._frame()

    def tap(self, x, y):
        when = self._now()
        self.pointer.motion_absolute(when, x, y, *self.screen)
        self._frame()
        for state in (PRESSED, RELEASED):
            self.pointer.button(when, LEFT_BUTTON, state)
            self._frame()
