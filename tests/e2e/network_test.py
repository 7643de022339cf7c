# SPDX-License-Identifier: GPL-3.0-or-later
"""Every socket that the programs open is looked at: none of them can reach a network."""
import os
import pathlib
import re
import subprocess
import unittest

from window import EndToEnd, poll

# What a program on a desktop speaks with: the display, the two buses and that of accessibility, sound and speech;
# nscd is asked by the C library who the user is.
PLACES = re.compile(r"X11-unix|wayland-\d|/dbus|at-spi|bus\b|pulse|pipewire|speech-dispatcher|/nscd/|systemd")
# Neither names nor reaches another machine: what the kernel says of devices.
FAMILIES = {"AF_UNIX", "AF_LOCAL", "AF_NETLINK"}


class Network(EndToEnd):
    def traced(self, program):
        """A program of that name which writes down what its sockets are. The tracer is a child of its
        own, so that the process is the traced one."""
        log = self.path / f"{pathlib.Path(program).name}.sockets"
        script = self.path / f"traced-{pathlib.Path(program).name}"
        script.write_text("#!/bin/sh\n"
                          f"exec strace -D -f -q -e trace=socket,connect,sendto -A -o '{log}' '{program}' \"$@\"\n")
        script.chmod(0o700)
        return str(script), log

    def look_at(self, log, least=1):
        # The tracer ends after what it traced.
        text = poll(lambda: (lambda text: "+++" in text[text.rfind("\n", 0, -1):] and text)(
            log.read_text(errors="replace")), "the tracer did not come to an end")
        families = set(re.findall(r"socket\((AF_\w+)", text))
        self.assertGreaterEqual(len(families), least, "the tracer saw nothing")
        self.assertEqual(families - FAMILIES, set(), text)
        self.assertEqual(re.findall(r"sa_family=(?:AF_INET6?|AF_PACKET|AF_VSOCK)", text), [])
        for place in re.findall(r'sa_family=AF_UNIX, sun_path=@?"([^"]*)"', text):
            self.assertRegex(place, PLACES)

    def test_the_tracer_sees_a_socket_to_a_network(self):
        program, log = self.traced("/usr/bin/python3")
        subprocess.run([program, "-c", "import socket; socket.socket(socket.AF_INET)"], check=True)
        with self.assertRaises(AssertionError):
            self.look_at(log)

    def test_the_programs_link_no_library_for_networks(self):
        for program in ("FROND", "FRONDCTL"):
            needed = subprocess.run(["readelf", "-d", os.environ[program]], check=True, capture_output=True,
                                    text=True).stdout
            self.assertIn("NEEDED", needed)
            self.assertNotRegex(needed, r"NEEDED.*(Qt6Network|Qt6WebSockets|libcurl|libssl)")

    def test_the_window_reaches_none(self):
        self.frondctl("demo", "--years", "1")
        real = os.environ["FROND"]
        self.addCleanup(os.environ.__setitem__, "FROND", real)
        os.environ["FROND"], log = self.traced(real)
        window = self.open()
        window.press("Start")
        window.press("Stop")
        window.press("Close")
        for tab in ("History", "Over time", "More"):
            window.press(tab)
        window.press("Summary for a PT")
        window.see("Summary for a PT")
        window.close()
        self.look_at(log)

    def test_frondctl_reaches_none(self):
        program, log = self.traced(os.environ["FRONDCTL"])
        out = str(self.path / "out")
        for arguments in (["demo", "--years", "1"], ["summary"], ["export", "--format", "pdf", "--out", out],
                          ["export", "--format", "json", "--out", out + ".json"], ["check"]):
            subprocess.run([program, "--db", self.db, *arguments], check=True, capture_output=True, timeout=60)
        self.look_at(log, least=0)  # most of them open none at all


if __name__ == "__main__":
    unittest.main()
