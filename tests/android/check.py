#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The Android side as far as it can be checked without a phone: compiled, run against a fake phone,
made into a signed package, and held against Android's published API. What is left to a device is in
docs/phones.md.

    check.py TOOLS OUT     TOOLS: what ./dev fetched (build/android-tools); OUT: a scratch folder"""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree

from published import Published

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
PACKAGE = ROOT / "app/platform/android/package"
JAVA = "/usr/share/java/"
ANDROID = "{http://schemas.android.com/apk/res/android}"
# Asked for only where the version has it; a fake phone that is older does not.
WINDOW = ".FrondActivity"
LAUNCHER = {"android.intent.action.MAIN", "android.intent.category.LAUNCHER"}
# What the manifest has that these tools are too old for, and what they read in its place.
NEWER = [(r"<property\s[^>]*/>", ""), (r'android:enableOnBackInvokedCallback="false"\s', ""), ('="specialUse"', '="location"')]
GUARDED = ["android/app/AlarmManager.canScheduleExactAlarms:()Z",
           "android/hardware/biometrics/BiometricManager.canAuthenticate:(I)I"]
TESTS = ["org.frond.app.RemindersTest", "org.frond.app.SessionAlarmTest",
         "org.frond.app.SoundTest", "org.frond.app.ScreenTest", "org.frond.app.ArrivalTest",
         "org.frond.app.SessionServiceTest", "org.frond.app.DocumentsTest",
         "org.frond.app.BiometricKeysTest"]
TELLTALE = re.compile(r"dilat|vagin|vulv|pelvi|trainer|penis|rect|anal|pain|session|practi|therap|"
                      r"sex|medic|health|bleed|cancer|surg|exercise", re.IGNORECASE)


def run(*command, **options):
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, **options)
    if done.returncode != 0:
        sys.exit(f"android: {command[0]} failed:\n{done.stdout[-4000:]}{done.stderr[-4000:]}")
    return done.stdout


def require(holds, message):
    if not holds:
        sys.exit(f"android: {message}")


def sources(*folders):
    return sorted(path for folder in folders for path in pathlib.Path(folder).rglob("*.java"))


def uses_in(classes):
    """What the classes ask of android.*, as ("android/app/AlarmManager", "cancel:(…)V")."""
    files = sorted(classes.rglob("*.class"))
    text = run("javap", "-c", "-p", *files)
    found = re.findall(r'// (?:Interface)?(?:Method|Field) (android/[\w/$]+)\."?(<?\w+>?)"?:(\S+)', text)
    return sorted({(owner, f"{name}:{kind}") for owner, name, kind in found})


def unknown(uses, published):
    return [f"{owner}.{member}" for owner, member in uses if not published.has(owner, member)]


def native_calls():
    """The static methods that the C++ side calls: class, name, signature."""
    text = (ROOT / "app/platform/android/jnibridge.cpp").read_text()
    classes = dict(re.findall(r'const char\* (\w+) = "org/frond/app/(\w+)"', text))
    calls = re.findall(r'callStatic(?:Object)?Method(?:<\w+>)?\(\s*(\w+),\s*"(\w+)",\s*"(\([^"]*\)[^"]*)"', text)
    require(len(calls) == len(re.findall("callStatic(?:Object)?Method", text)), "a call was not read")
    return {(classes[owner], name, signature) for owner, name, signature in calls}


def told_from_java(classes):
    """The native methods that Java declares and those that the C++ side gives it: class, name, signature."""
    declared = set()
    for path in (classes / "org/frond/app").glob("*.class"):
        text = run("javap", "-s", "-p", path)
        declared |= {(path.stem, *method) for method in
                     re.findall(r"native \S+ (\w+)\([^)]*\);\s+descriptor: (\S+)", text)}
    text = (ROOT / "app/platform/android/jnibridge.cpp").read_text()
    owners = dict(re.findall(r'const char\* (\w+) = "org/frond/app/(\w+)"', text))
    given = {(owners[owner], name, signature) for owner, name, signature in
             re.findall(r'registerNativeMethods\(\s*(\w+),\s*\{\{"(\w+)", "(\S+?)"', text)}
    return declared, given


def curve(data):
    """Points on a path of absolute M and C."""
    numbers = [float(number) for number in re.findall(r"-?\d+(?:\.\d+)?", data)]
    require(re.findall(r"[A-Za-z]", data)[0] == "M" and set(re.findall(r"[A-Za-z]", data)) == {"M", "C"}, "another kind of path")
    places = list(zip(numbers[::2], numbers[1::2]))
    for i in range(0, len(places) - 3, 3):
        a, b, c, d = places[i:i + 4]
        for t in (step / 20 for step in range(21)):
            u = 1 - t
            yield tuple(u ** 3 * a[k] + 3 * u * u * t * b[k] + 3 * u * t * t * c[k] + t ** 3 * d[k] for k in (0, 1))


def check_icon():
    """What every shape that a phone cuts out leaves: a circle of 66 dp in the middle of 108."""
    def read(path):
        return xml.etree.ElementTree.parse(path).getroot()

    def drawable(reference):
        require(reference.startswith("@drawable/"), f"a layer is {reference}")
        return read(PACKAGE / f"res/drawable/{reference.removeprefix('@drawable/')}.xml")

    application = read(PACKAGE / "AndroidManifest.xml").find("application")
    named = {application.get(ANDROID + name) for name in ("icon", "roundIcon")}
    require(named == {"@mipmap/frond"}, f"other icons than wanted: {named}")
    icon = read(PACKAGE / "res/mipmap-anydpi-v26/frond.xml")
    layers = {layer.tag: drawable(layer.get(ANDROID + "drawable")) for layer in icon}
    require(set(layers) == {"background", "foreground", "monochrome"}, f"other layers than wanted: {sorted(layers)}")
    mark = xml.etree.ElementTree.parse(ROOT / "app/platform/linux/icons/frond.svg").find("{*}path").get("d").split()
    for name, layer in layers.items():
        for side in ("width", "height"):
            require(layer.get(ANDROID + side) == "108dp" and layer.get(ANDROID + f"viewport{side.capitalize()}") == "108",
                    f"{name} has another size")
        if name == "background":
            continue
        group, path = layer.find("group"), layer.find("group/path")
        require(path.get(ANDROID + "pathData").split() == mark, f"{name} is another mark than the desktop's")
        scale, x, y = (float(group.get(ANDROID + part)) for part in ("scaleX", "translateX", "translateY"))
        require(float(group.get(ANDROID + "scaleY")) == scale, f"{name} is drawn out")
        farthest = max(((px * scale + x - 54) ** 2 + (py * scale + y - 54) ** 2) ** 0.5
                       for px, py in curve(path.get(ANDROID + "pathData")))
        farthest += scale * float(path.get(ANDROID + "strokeWidth")) / 2
        require(20 < farthest <= 33, f"{name} reaches {farthest:.1f} dp from the middle")
    print("icon: three layers, and the mark is whole in every shape")


def main():
    tools, out = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    require((tools / "29.txt").exists(),
            "the tools are absent; ./dev test fetches them into build/android-tools")
    shutil.rmtree(out, ignore_errors=True)
    for folder in ("gen", "stubs", "classes", "tests"):
        (out / folder).mkdir(parents=True)
    stubs, classes, tests = out / "stubs", out / "classes", out / "tests"
    base, apk = out / "base.apk", out / "frond-reminders.apk"

    run("aapt2", "compile", "--dir", PACKAGE / "res", "-o", out / "res.zip")
    # What androiddeployqt fills in.
    filled = (PACKAGE / "AndroidManifest.xml").read_text()
    for name, value in (("VERSION_CODE", "100"), ("VERSION_NAME", "0.1.0"), ("APP_LIB_NAME", "frond"), ("APP_ARGUMENTS", "")):
        require(f"-- %%INSERT_{name}%% --" in filled, f"nothing is filled in for {name}")
        filled = filled.replace(f"-- %%INSERT_{name}%% --", value)
    for newer, older in NEWER:
        require(len(re.findall(newer, filled)) == 1, f"not in the manifest: {newer}")
        filled = re.sub(newer, older, filled)
    (out / "AndroidManifest.xml").write_text(filled)
    run("aapt2", "link", "-I", tools / "framework-res.apk", "--manifest",
        out / "AndroidManifest.xml", "--java", out / "gen", "-o", base, out / "res.zip")
    strict = ["-Xlint:all,-options", "-Werror", "--release", "8"]
    run("javac", *strict, "-d", stubs, *sources(HERE / "stubs"))
    run("javac", *strict, "-cp", stubs, "-d", classes, *sources(PACKAGE / "src", out / "gen"))
    print("compiled: resources, manifest, Java")
    check_icon()

    published, older = Published(tools / "33.txt"), Published(tools / "29.txt")
    require(min(len(published.classes), len(older.classes)) > 3000, "the published API was not read")
    uses = uses_in(classes)
    require(len(uses) > 50, "what our classes use was not read")
    require(unknown(uses, published) == [], f"not in the published API: {unknown(uses, published)}")
    # That a wrong one would be noticed:
    wrong = [("android/app/AlarmManager", "setAndAllowWhileIdle:(IILandroid/app/PendingIntent;)V"),
             ("android/app/AlarmManager", "setSoon:(IJLandroid/app/PendingIntent;)V")]
    require(len(unknown(wrong, published)) == 2, "a call that does not exist is not noticed")
    newer = unknown(uses, older)
    require(newer == GUARDED, f"newer than API 29 are others than these: {newer}")
    print(f"API: {len(uses)} uses of Android are in its published API 33, all but {len(newer)} in 29")

    jars = ":".join([str(stubs), str(classes), str(tests), JAVA + "junit4.jar",
                     JAVA + "hamcrest-all.jar"])
    run("javac", "-cp", jars, "-d", tests, *sources(HERE / "src"))
    for level in (28, 34):
        ran = run("java", f"-Dfixtures={HERE / 'fixtures.txt'}", f"-Dlevel={level}", "-cp", jars,
                  "org.junit.runner.JUnitCore", *TESTS)
        count = re.search(r"OK \((\d+) tests\)", ran)
        require(count and int(count[1]) >= 35, "the tests on the fake phone did not run")
        print(f"JVM: {count[1]} tests on a fake phone of API {level}")

    dx = next(iter(tools.glob("*dx*.jar")))
    run("java", "-cp", dx, "com.android.dx.command.Main", "--dex", "--min-sdk-version=28",
        f"--output={out}/classes.dex", classes)
    shutil.copy(base, out / "unaligned.apk")
    run("zip", "-qj", out / "unaligned.apk", out / "classes.dex")
    run("zipalign", "-p", "4", out / "unaligned.apk", apk)
    base.unlink()
    (out / "unaligned.apk").unlink()
    require(run(ROOT / "app/cmake/phones/signed", out) == "1 packages, each signed for a trial\n", "nothing was signed")
    dex = run("dexdump", apk)
    print("package: signed and verified")

    badging = run("aapt2", "dump", "badging", apk)
    permissions = set(re.findall(r"uses-permission: name='android\.permission\.(\w+)'", badging))
    require(permissions == {"FOREGROUND_SERVICE", "FOREGROUND_SERVICE_SPECIAL_USE", "POST_NOTIFICATIONS",
                            "RECEIVE_BOOT_COMPLETED", "SCHEDULE_EXACT_ALARM", "USE_BIOMETRIC", "VIBRATE"},
            f"other permissions than wanted: {sorted(permissions)}")
    # The manifest as it is in the package is the one that was read here: aapt2 linked it.
    manifest = xml.etree.ElementTree.parse(PACKAGE / "AndroidManifest.xml").getroot()
    application = manifest.find("application")
    require(application.get(ANDROID + "allowBackup") == "false", "the system may copy the data")
    require(application.get(ANDROID + "dataExtractionRules"), "no rules for copies to another phone")
    heard = set()
    for part in application:
        name = part.get(ANDROID + "name")
        if name == WINDOW:  # started from the home screen, and by nothing else
            filters = part.findall("intent-filter")
            named = {child.get(ANDROID + "name") for child in filters[0]}
            require(len(filters) == 1 and named == LAUNCHER, f"{name} is open to other apps")
            told = {child.get(ANDROID + "name"): child.get(ANDROID + "value") for child in part.iter("meta-data")}
            require(told.get("android.app.background_running") == "true", "Qt stands still behind the service")
            require("Lorg/frond/app/FrondActivity;" in dex, f"{name} is not in the package")
            continue
        require(part.get(ANDROID + "exported") == "false", f"{name} is open to other apps")
        require(f"Lorg/frond/app{name.replace('.', '/')};" in dex, f"{name} is not in the package")
        heard |= {action.get(ANDROID + "name") for action in part.iter("action")}
    java = (PACKAGE / "src/org/frond/app/RearmReceiver.java").read_text()
    require(heard == set(re.findall(r'"(android\.[\w.]+)"', java)),
            "the manifest hears other things than the receiver")
    rules = xml.etree.ElementTree.parse(PACKAGE / "res/xml/data_extraction_rules.xml").getroot()
    for way in ("cloud-backup", "device-transfer"):
        require({part.get("domain") for part in rules.find(way)} >=
                {"root", "file", "database", "sharedpref", "external"}, f"{way} leaves something in")
    print("manifest: permissions, receivers, nothing copied by the system")

    words = [text for path in (PACKAGE / "res").rglob("*.xml")
             for text in xml.etree.ElementTree.parse(path).getroot().itertext()]
    strings = re.findall(r'"((?:[^"\\]|\\.)*)"', "".join(
        path.read_text() for path in sources(PACKAGE / "src")))
    telling = [text for text in words + strings if TELLTALE.search(text)]
    require(telling == [], f"names the purpose: {telling}")
    require(TELLTALE.search("Time to dilate"), "the words are not looked for")
    print(f"words: none of {len(words) + len(strings)} texts names the purpose")

    # Qt for another system: enough to read our side of the bridge with the types of jni.h.
    qt = run("qmake6", "-query", "QT_INSTALL_HEADERS").strip()
    jdk = next(pathlib.Path("/usr/lib/jvm").glob("java-*-openjdk-*/include"))
    run("clang++-14", "-std=c++20", "-fsyntax-only", "-fPIC", "-DQ_OS_ANDROID=1", f"-I{ROOT}",
        f"-I{qt}", f"-I{qt}/QtCore", f"-I{jdk}", f"-I{jdk}/linux",
        ROOT / "app/platform/android/jnibridge.cpp")
    modules = [f"-I{qt}/Qt{module}" for module in ("Core", "Gui", "Qml", "QmlIntegration", "Network", "QmlModels", "Quick")]
    for source in ("android/androidjoin.cpp", "android/androidsession.cpp", "android/androidsystem.cpp", "phone/phone.cpp"):
        run("clang++-14", "-std=c++20", "-fsyntax-only", "-fPIC", "-DQ_OS_ANDROID=1", f"-I{ROOT}", f"-I{qt}", *modules,
            f"-I{jdk}", f"-I{jdk}/linux",
            ROOT / "app/platform" / source)
    print("JNI: the bridge is read by a compiler")

    calls, methods = native_calls(), set()
    for owner in {owner for owner, _, _ in calls}:
        declared = run("javap", "-s", "-p", "-cp", classes, f"org.frond.app.{owner}")
        methods |= {(owner, *method) for method in re.findall(
            r"public static (?:synchronized )?\S+ (\w+)\([^)]*\);\s+descriptor: (\S+)", declared)}
    require(len(calls) >= 15 and calls <= methods, f"called but not there: {sorted(calls - methods)}")
    require(("Reminders", "rearm", "()V") not in methods, "any signature would be taken")
    declared, given = told_from_java(classes)
    require(declared and declared == given, f"declared in Java: {declared}; given by C++: {given}")
    print(f"JNI: {len(calls)} signatures agree, and {len(given)} in the other direction")
    print("android: all of it holds")


if __name__ == "__main__":
    os.environ.setdefault("LC_ALL", "C.UTF-8")
    main()
