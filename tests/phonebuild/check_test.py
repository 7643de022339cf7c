# SPDX-License-Identifier: GPL-3.0-or-later
"""The public build for Android and iOS: that its parts fit one another, ask for no more than they need, and that what
looks at the pages of libraries tells good from bad. Nothing is built here; docs/build-phones.md says what was run."""
import json
import os
import pathlib
import re
import shlex
import subprocess
import tempfile
import unittest
import xml.etree.ElementTree

import yaml

ROOT = pathlib.Path(__file__).resolve().parents[2]
ANDROID = "{http://schemas.android.com/apk/res/android}"
WORKFLOW = yaml.safe_load((ROOT / ".github/workflows/phones.yml").read_text())
PRESETS = {preset["name"]: preset for preset in json.loads((ROOT / "CMakePresets.json").read_text())["configurePresets"]}
BUILDS = json.loads((ROOT / "CMakePresets.json").read_text())["buildPresets"]
PHONES = ("android-arm64", "android-x86_64", "ios")


def value(name, variable):
    """Of a preset, or of one that it inherits from."""
    preset = PRESETS[name]
    return preset.get("cacheVariables", {}).get(variable) or value(preset["inherits"], variable)


def steps():
    return [step for job in WORKFLOW["jobs"].values() for step in job["steps"]]


class Workflow(unittest.TestCase):
    def test_it_may_read_and_nothing_else(self):
        self.assertEqual(WORKFLOW["permissions"], {"contents": "read"})
        text = (ROOT / ".github/workflows/phones.yml").read_text()
        self.assertNotIn("secrets.", text)
        self.assertNotIn("pull_request_target", text)

    def test_what_it_uses_has_a_version(self):
        used = [step["uses"] for step in steps() if "uses" in step]
        self.assertGreater(len(used), 5)
        for name in used:
            self.assertRegex(name, r"^[\w-]+/[\w-]+@v\d+$")
        for name in ("QT_VERSION", "VCPKG_TAG"):
            self.assertRegex(WORKFLOW["env"][name], r"^\d+\.\d+\.\d+$")
        self.assertGreaterEqual(tuple(map(int, WORKFLOW["env"]["QT_VERSION"].split("."))), (6, 10, 0))

    def test_its_presets_are_there(self):
        told = " ".join(step["run"] for step in steps() if "run" in step)
        matrix = WORKFLOW["jobs"]["android"]["strategy"]["matrix"]["include"]
        self.assertEqual({row["preset"] for row in matrix} | set(re.findall(r"--preset (\w+)", told)), set(PHONES))
        for row in matrix:
            self.assertEqual(value(row["preset"], "VCPKG_TARGET_TRIPLET"), row["triplet"])
            self.assertEqual(row["qt"], "android_" + value(row["preset"], "ANDROID_ABI").replace("-", "_"))
        self.assertTrue(set(PHONES) <= {build["configurePreset"] for build in BUILDS})

    def test_what_it_runs_is_there_and_is_shell(self):
        for step in steps():
            words = shlex.split(step.get("run", ""), comments=True)
            for word in words:
                if word.startswith("app/cmake/"):
                    self.assertTrue(os.access(ROOT / word, os.X_OK), word)
            script = re.sub(r"\$\{\{[^}]*\}\}", "word", step.get("run", ""))
            subprocess.run(["bash", "-n", "-c", script], check=True)
            if script:
                subprocess.run(["shellcheck", "--shell=bash", "-"], input=script, text=True, check=True)


class Presets(unittest.TestCase):
    def test_each_is_read_and_names_what_it_needs(self):
        kits = {"VCPKG_ROOT": "/vcpkg", "QT_ROOT_DIR": "/qt", "QT_HOST_PATH": "/host", "ANDROID_SDK_ROOT": "/sdk",
                "ANDROID_NDK_ROOT": "/ndk"}
        for name in PHONES:
            with tempfile.TemporaryDirectory() as folder:
                # Comes as far as the first kit that is not here.
                done = subprocess.run([os.environ.get("CMAKE", "cmake"), "--preset", name, "-B", folder], cwd=ROOT,
                                      env=os.environ | kits, capture_output=True, text=True, timeout=120)
            said = done.stdout + done.stderr
            if name != "ios":  # its generator is Xcode, which CMake has on a Mac alone
                self.assertIn("/vcpkg/scripts/buildsystems/vcpkg.cmake", said, name)
                self.assertIn('QT_HOST_PATH="/host"', said)
            else:
                self.assertIn("Xcode", said)

    def test_both_sides_have_the_same_versions(self):
        manifest = xml.etree.ElementTree.parse(ROOT / "app/platform/android/package/AndroidManifest.xml")
        sdk = manifest.find("uses-sdk")
        build = (ROOT / "app/CMakeLists.txt").read_text()
        for name, attribute in (("MIN", "minSdkVersion"), ("TARGET", "targetSdkVersion")):
            self.assertIn(f"QT_ANDROID_{name}_SDK_VERSION {sdk.get(ANDROID + attribute)}\n", build)
        self.assertEqual(value("android-arm64", "ANDROID_PLATFORM"), f"android-{sdk.get(ANDROID + 'minSdkVersion')}")
        self.assertEqual(WORKFLOW["jobs"]["android"]["env"]["ANDROID_PLATFORM"], sdk.get(ANDROID + "targetSdkVersion"))
        self.assertIn("max-page-size=16384", build)

    def test_what_ios_sources_import_is_linked(self):
        imported = set()
        for source in (ROOT / "app/platform/ios").iterdir():
            if source.suffix in (".h", ".mm"):
                imported |= set(re.findall(r"^#import <(\w+)/", source.read_text(), re.M))
        linked = re.search(r"foreach\(framework ([\w ]+)\)", (ROOT / "app/CMakeLists.txt").read_text()).group(1)
        self.assertEqual(linked.split(), sorted(imported))

    def test_what_it_is_built_on_is_named_and_sealed(self):
        manifest = json.loads((ROOT / "app/cmake/phones/vcpkg.json").read_text())
        names = [each if isinstance(each, str) else each["name"] for each in manifest["dependencies"]]
        self.assertEqual(names, sorted(names))
        fetched = (ROOT / "app/cmake/PhoneDependencies.cmake").read_text()
        self.assertEqual(len(re.findall(r"^ +URL ", fetched, re.M)),
                         len(re.findall(r"URL_HASH SHA256=[0-9a-f]{64}\b", fetched)))


class Store(unittest.TestCase):
    """What F-Droid and other places show of it (fastlane's folders)."""
    FOLDER = ROOT / "docs/fastlane/metadata/android/en-US"

    def text(self, name):
        return (self.FOLDER / name).read_text().strip()

    def test_it_says_what_the_one_description_says(self):
        said = " ".join((ROOT / "docs/store/description.md").read_text().replace("**", "").split())
        for name in ("short_description.txt", "full_description.txt"):
            for line in filter(None, self.text(name).splitlines()):
                self.assertIn(line, said, name)
        whole = said.split("## All of it ")[1].split(" ## ")[0]
        self.assertEqual(" ".join(self.text("full_description.txt").split()), whole)

    def test_it_is_as_short_as_it_has_to_be(self):
        for name, most in (("title.txt", 30), ("short_description.txt", 80), ("full_description.txt", 4000)):
            self.assertTrue(0 < len(self.text(name)) <= most, name)
        for log in (self.FOLDER / "changelogs").iterdir():
            self.assertTrue(0 < len(log.read_text()) <= 500, log.name)

    def test_this_version_has_its_changes(self):
        major, minor, patch = re.search(r"VERSION (\d+)\.(\d+)\.(\d+)", (ROOT / "CMakeLists.txt").read_text()).groups()
        code = int(major) * 10000 + int(minor) * 100 + int(patch)
        self.assertTrue((self.FOLDER / f"changelogs/{code}.txt").exists(), code)


class Aligned(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        (self.folder / "lib/arm64-v8a").mkdir(parents=True)

    def pack(self, size):
        source = self.folder / "a.cpp"
        source.write_text('extern "C" int answer() { static int kept = 41; return ++kept; }\n')
        subprocess.run(["g++", "-shared", "-fPIC", f"-Wl,-z,max-page-size={size}", source, "-o",
                        self.folder / f"lib/arm64-v8a/lib{size}.so"], check=True)
        subprocess.run(["python3", "-m", "zipfile", "-c", "a.apk", "lib"], cwd=self.folder, check=True)

    def looked(self):
        return subprocess.run([ROOT / "app/cmake/phones/aligned", self.folder], capture_output=True, text=True)

    def test_pages_of_16_kb_and_more_are_taken(self):
        self.pack(16384)
        self.pack(65536)
        done = self.looked()
        self.assertEqual((done.returncode, done.stdout), (0, "2 libraries, each on pages of 16 KB\n"), done.stderr)

    def test_one_of_4_kb_is_found(self):
        self.pack(16384)
        self.pack(4096)
        done = self.looked()
        self.assertEqual(done.returncode, 1)
        self.assertIn("lib4096.so", done.stderr)

    def test_nothing_is_not_well(self):
        self.assertEqual(self.looked().returncode, 1)


if __name__ == "__main__":
    unittest.main()
