# SPDX-License-Identifier: GPL-3.0-or-later
"""What was written, typed and searched for in the window stands nowhere outside the encrypted file: in no file that
the program ever wrote, in nothing it prints, in its environment, command line or titles, and in no core dump."""
import os
import pathlib
import re
import subprocess
import unittest

from window import EndToEnd, poll, showing, walk

PASSPHRASE = "canary kettle orbit"
WRITTEN = "canary-written-3f1c"   # there already
TYPED = "canary-typed-92ab"       # typed into a form and saved
SOUGHT = "canary-sought-5d07"     # typed into the search
CANARIES = (PASSPHRASE, WRITTEN, TYPED, SOUGHT)
WRITES = re.compile(r'open(?:at)?\([^"]*"((?:[^"\\]|\\.)*)", ([A-Z_|]*(?:O_WRONLY|O_RDWR|O_CREAT)[A-Z_|]*)')


def forms(text):
    """As it may stand in a file: what Qt holds is UTF-16."""
    return (text.encode(), text.encode("utf-16-le"), text.encode("utf-16-be"))


class Leaks(EndToEnd):
    def setUp(self):
        super().setUp()
        self.home = self.path / "home"
        self.temporary = self.path / "tmp"
        for folder in (self.home, self.temporary):
            folder.mkdir()
        self.said = self.path / "said"
        self.log = self.path / "opened"
        script = self.path / "frond"
        script.write_text("#!/bin/sh\n"
                          f"exec strace -D -f -q -s 4096 -e trace=open,openat -A -o '{self.log}' "
                          f"'{os.environ['FROND']}' \"$@\" >>'{self.said}' 2>&1\n")
        script.chmod(0o700)
        mine = {"HOME": str(self.home), "TMPDIR": str(self.temporary), "FROND": str(script)}
        mine |= {name: str(self.home / name.lower()) for name in
                 ("XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")}
        before = {name: os.environ.get(name) for name in mine}
        self.addCleanup(lambda: [os.environ.__setitem__(name, value) if value is not None else
                                 os.environ.pop(name) for name, value in before.items()])
        os.environ.update(mine)
        self.words = self.path / "words"

    def has_canary(self, content):
        return [canary for canary in CANARIES for form in forms(canary) if form in content]

    def files(self):
        """Every file below the places a program writes to, but for what this suite wrote itself."""
        own = {self.words, self.path / "frond", self.log}
        places = (self.path, pathlib.Path(os.environ["XDG_RUNTIME_DIR"]))
        return [path for place in places for path in place.rglob("*") if path.is_file() and path not in own]

    def assert_no_leak(self):
        files = self.files()
        self.assertIn(self.db, files)
        for path in files:
            self.assertEqual(self.has_canary(path.read_bytes()), [], path)

    def look_at_process(self):
        folder = pathlib.Path("/proc", str(self.window.process.pid))
        for name in ("environ", "cmdline"):
            content = (folder / name).read_bytes()
            self.assertTrue(content)
            self.assertEqual(self.has_canary(content), [], name)
        limits = (folder / "limits").read_text()
        self.assertRegex(limits, r"Max core file size +0 +0 ")
        titles = {node.get_name() for node in walk(self.window.app)
                  if node.get_role_name() in ("frame", "window", "dialog") and showing(node)}
        self.assertLessEqual(titles, {"Frond", ""})

    def written_files(self):
        text = poll(lambda: (lambda text: "+++" in text[text.rfind("\n", 0, -1):] and text)(
            self.log.read_text(errors="replace")), "the tracer did not come to an end")
        return {pathlib.Path(match[0]) for match in WRITES.findall(text)}

    def test_the_scan_finds_what_lies_open(self):
        self.db.write_bytes(b"nothing")
        self.assert_no_leak()
        for form in forms(WRITTEN):
            self.db.write_bytes(b"before" + form + b"after")
            with self.assertRaisesRegex(AssertionError, WRITTEN):
                self.assert_no_leak()

    def test_nothing_of_a_day_with_it_lies_open(self):
        self.words.write_text(PASSPHRASE + "\n")
        words = ("--passphrase-file", str(self.words))
        self.frondctl("log", "--day", "2026-03-02", "--minutes", "5", "--note", WRITTEN, "--tag", WRITTEN)
        for kind in (("symptom", "--kind", WRITTEN, "--at", "2026-03-01T20:00:00+01:00"),
                     ("goal", "add", WRITTEN), ("milestone", "2026-03-01", WRITTEN)):
            self.frondctl(*kind)
        self.frondctl("lock", "set", *words)
        window = self.open()
        window.press("Show what is typed")
        window.type_into("Passphrase", PASSPHRASE)
        window.press("Open")
        window.see("Start")

        window.press("Log one from earlier")
        window.press("20")
        window.scroll_to("Note")
        window.type_into("Note", TYPED)
        window.press("Save")
        window.see("Start")
        window.press("History")
        for start, words in ((window.weekday(), TYPED), ("Mon 2 ", WRITTEN)):
            window.press_starting(start)
            window.see_part(words)
            self.look_at_process()
            window.press("Back")
        window.press("Search")
        window.type_into("Search", SOUGHT)
        window.see_part("Nothing")
        window.press("Today")
        window.press("Start")
        window.see("Pause")
        self.assert_no_leak()  # as it runs, with its log
        window.press_starting("Hide")
        window.see("Forgotten?")
        self.look_at_process()
        self.assert_no_leak()
        window.kill()  # what a crash leaves

        window = self.open()
        window.press("Show what is typed")
        window.type_into("Passphrase", PASSPHRASE)
        window.press("Open")
        window.see_part("was running")
        self.assert_no_leak()
        window.close()
        self.assert_no_leak()
        places = (self.path, pathlib.Path(os.environ["XDG_RUNTIME_DIR"]), pathlib.Path("/dev"),
                  pathlib.Path("/proc"), pathlib.Path("/var/cache/fontconfig"))  # of fonts, as root
        written = self.written_files()
        self.assertIn(self.db, written)
        for path in written:
            self.assertTrue(any(path.is_relative_to(place) for place in places), path)


if __name__ == "__main__":
    unittest.main()
