# SPDX-License-Identifier: GPL-3.0-or-later
"""What is installed: the list of files, and that desktops, software centres and the loader take them."""
import gzip
import json
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest
import xml.etree.ElementTree

BUILD = pathlib.Path(os.environ["FROND_BUILD"])
CACHE = dict(re.findall(r"^(\w+):\w+=(.*)$", (BUILD / "CMakeCache.txt").read_text(), re.M))
LIBRARIES = CACHE["CMAKE_INSTALL_LIBDIR"] + "/frond"

EVERYWHERE = """\
bin/frond
bin/frondctl
{libraries}/libfrond_pdf.so
{libraries}/libfrond_pdfnaming.so
share/applications/frond.desktop
share/bash-completion/completions/frond
share/bash-completion/completions/frondctl
share/fish/vendor_completions.d/frond.fish
share/fish/vendor_completions.d/frondctl.fish
share/icons/hicolor/scalable/apps/frond.svg
share/icons/hicolor/symbolic/apps/frond-symbolic.svg
share/man/man1/frond.1.gz
share/man/man1/frondctl.1.gz
share/metainfo/org.frond.app.metainfo.xml
share/zsh/vendor-completions/_frond
share/zsh/vendor-completions/_frondctl
"""
PICTURES = "".join(f"share/icons/hicolor/{n}x{n}/apps/frond.png\n" for n in (32, 48, 64, 128, 256))
DEBIAN = """\
share/doc/frond/changelog.Debian.gz
share/doc/frond/changelog.gz
share/doc/frond/copyright
share/doc/frond/frond.cdx.json
"""
# What a list of programs must not tell to whoever sees the screen.
TELLING = re.compile(r"dilat|trainer|vagin|pelvi|\bsex|\bpain|\bbody\b|surg|therap|clinic|medic|diagnos|treatment"
                     r"|health|\bwom[ae]n", re.I)


def there(variable):
    return not CACHE.get(variable, "-NOTFOUND").endswith("-NOTFOUND")


class Installed(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory(prefix="frond-installed.")
        cls.addClassCleanup(cls.folder.cleanup)
        cls.root = pathlib.Path(cls.folder.name)
        subprocess.run([os.environ["FROND_CMAKE"], "--install", BUILD, "--prefix", cls.root], check=True,
                       stdout=subprocess.DEVNULL, timeout=300)

    def text(self, path):
        return (self.root / path).read_text()

    def checked(self, program, *arguments):
        if not shutil.which(program):
            self.skipTest(f"{program} is not there")
        done = subprocess.run([program, *arguments], capture_output=True, text=True, timeout=120)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        return done.stdout + done.stderr

    def test_these_files_and_no_other(self):
        wanted = EVERYWHERE.format(libraries=LIBRARIES)
        wanted += PICTURES if there("FROND_RSVG_CONVERT") else ""
        wanted += DEBIAN if there("FROND_DPKG") else ""
        found = sorted(str(each.relative_to(self.root)) for each in self.root.rglob("*") if not each.is_dir())
        self.assertEqual(found, sorted(wanted.split()))

    def test_the_desktop_takes_the_entry(self):
        entry = self.text("share/applications/frond.desktop")
        self.assertEqual(self.checked("desktop-file-validate", str(self.root / "share/applications/frond.desktop")), "")
        # Notifications and windows name this file, and the icon.
        source = (pathlib.Path(os.environ["FROND_SOURCE"]) / "app/platform/desktop/desktopname.h").read_text()
        self.assertIn('"FLATPAK_ID", QStringLiteral("frond")', source)
        self.assertIn("\nIcon=frond\n", entry)
        self.assertIn("\nExec=frond\n", entry)

    def test_software_centres_take_the_description(self):
        path = self.root / "share/metainfo/org.frond.app.metainfo.xml"
        component = xml.etree.ElementTree.parse(path).getroot()
        self.assertEqual(component.findtext("launchable"), "frond.desktop")
        self.assertEqual(component.find("releases/release").get("version"), CACHE["CMAKE_PROJECT_VERSION"])
        self.assertIsNotNone(component.find("requires/display_length"))
        self.assertIn("touch", [each.text for each in component.findall("supports/control")])
        if not shutil.which("appstreamcli"):
            self.skipTest("appstreamcli is not there")
        said = subprocess.run(["appstreamcli", "validate", "--no-net", "--pedantic", str(path)],
                              capture_output=True, text=True).stdout
        self.assertIn("alidation", said)
        # Newer versions ask for a page on the web; there is none yet.
        self.assertEqual([line for line in re.findall("^[EW]: .*", said, re.M) if "url-homepage-missing" not in line], [])

    def test_lists_of_programs_tell_nobody(self):
        for path in ("share/applications/frond.desktop", "share/metainfo/org.frond.app.metainfo.xml",
                     "share/icons/hicolor/scalable/apps/frond.svg"):
            self.assertNotRegex(self.text(path), TELLING, path)
        page = gzip.open(self.root / "share/man/man1/frond.1.gz", "rt").read()
        self.assertNotRegex(re.search(r"\.SH NAME\n.*\n", page)[0], TELLING)
        package = BUILD / "CPackConfig.cmake"
        if there("FROND_DPKG"):
            described = re.findall(r'set\((?:CPACK\w*DESCRIPTION\w*) "([^"]*)"', package.read_text())
            self.assertGreater(len(described), 1)
            self.assertNotRegex("\n".join(described), TELLING)

    def test_programs_find_their_libraries_where_they_are_put(self):
        for path in ("bin/frond", "bin/frondctl", f"{LIBRARIES}/libfrond_pdf.so"):
            said = self.checked("readelf", "-d", str(self.root / path))
            paths = re.findall(r"\((?:RUNPATH|RPATH)\).*\[(.*)\]", said)
            self.assertEqual(len(paths), 1, path)
            for each in paths[0].split(":"):
                named = each.replace("$ORIGIN", str((self.root / path).parent))
                self.assertEqual(pathlib.Path(named).resolve(), (self.root / LIBRARIES).resolve())

    def test_pages_are_made_by_what_is_installed(self):
        database = str(self.root / "t.db")
        program = str(self.root / "bin/frondctl")
        self.addCleanup(lambda: [each.unlink() for each in self.root.glob("t.*")])
        for arguments in (["log", "--day", "2026-03-01", "--minutes", "5"],
                          ["export", "--format", "pdf", "--out", str(self.root / "t.pdf")]):
            self.checked(program, "--db", database, *arguments)
        self.assertTrue((self.root / "t.pdf").read_bytes().startswith(b"%PDF"))

    def test_what_it_is_made_of_is_listed(self):
        if not there("FROND_DPKG"):
            self.skipTest("the list names packages of dpkg")
        listed = json.loads(self.text("share/doc/frond/frond.cdx.json"))
        self.assertEqual((listed["bomFormat"], listed["specVersion"]), ("CycloneDX", "1.5"))
        self.assertEqual(listed["metadata"]["component"]["version"], CACHE["CMAKE_PROJECT_VERSION"])
        names = {one["name"] for one in listed["components"]}
        for wanted in ("libsodium", "libsqlitecpp", "libsqlcipher", "libqt6core6", "qml6-module-qtcharts", "libqpdf"):
            self.assertTrue(any(name.startswith(wanted) for name in names), wanted)
        references = [one["bom-ref"] for one in listed["components"]]
        self.assertEqual(len(references), len(set(references)))
        self.assertEqual(listed["dependencies"][0]["dependsOn"], references)
        # Each library that the installed programs are loaded with is one of a package that is listed.
        for program in ("bin/frond", "bin/frondctl"):
            for path in re.findall(r"=> (/\S+)", self.checked("ldd", str(self.root / program))):
                real = str(pathlib.Path(path).resolve())
                said = subprocess.run(["dpkg-query", "-S", path, real], capture_output=True, text=True).stdout
                owners = {owner.split(":")[0] for line in said.splitlines() for owner in line.split(": ")[0].split(", ")}
                self.assertTrue(owners & names, path)

    def test_manuals_and_completions_are_whole(self):
        for program in ("frond", "frondctl"):
            page = gzip.open(self.root / f"share/man/man1/{program}.1.gz", "rt").read()
            self.assertIn(f'"Frond {CACHE["CMAKE_PROJECT_VERSION"]}"', page)
            self.assertIn(f"complete -F _{program} {program}\n",
                          self.text(f"share/bash-completion/completions/{program}"))
            self.assertTrue(self.text(f"share/zsh/vendor-completions/_{program}").startswith(f"#compdef {program}\n"))
            self.assertIn(f"complete -c {program} -f\n",
                          self.text(f"share/fish/vendor_completions.d/{program}.fish"))


if __name__ == "__main__":
    unittest.main()
