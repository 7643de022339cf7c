#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The iOS side as far as it can be checked without a Mac: read by a compiler with automatic reference
counting, run on a fake phone, and its selectors held against the published types of iOS. What is left
to a device is in docs/phones.md.

    check.py TYPES OUT     TYPES: what ./dev installed (build/ios-types); OUT: a scratch folder"""
import json
import pathlib
import plistlib
import re
import shutil
import struct
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
IOS = ROOT / "app/platform/ios"
SOURCES = [IOS / "iosreminders.mm", IOS / "ioscues.mm", IOS / "biometricitems.mm", IOS / "iosdocuments.mm"]
COVER = IOS / "coverview.mm"  # run on a fake phone of its own
READ = [*SOURCES, COVER, IOS / "iossystem.mm"]  # the last needs Qt, and is not run
SHARED = ROOT / "app/platform/phone/phone.cpp"


def attempt(*command):
    return subprocess.run([str(part) for part in command], capture_output=True, text=True)


def run(*command):
    done = attempt(*command)
    if done.returncode != 0:
        sys.exit(f"ios: {command[0]} failed:\n{done.stdout[-3000:]}{done.stderr[-3000:]}")
    return done.stdout


def require(holds, message):
    if not holds:
        sys.exit(f"ios: {message}")


def beside(*sources):
    """The files in plain C++ that these need: beside each header they include, and so on."""
    found, waiting = set(), list(sources)
    while waiting:
        for name in re.findall(r'^#(?:include|import) "((?:core|data|app/platform)/[^"]+)\.h"', waiting.pop().read_text(), re.M):
            for part in (ROOT / f"{name}.h", ROOT / f"{name}.cpp"):
                if part.exists() and part not in found:
                    found.add(part)
                    waiting.append(part)
    return sorted(part for part in found if part.suffix == ".cpp")


def shim(out):
    """GCC's headers of the Objective-C runtime, in a form that clang reads: it wants the name of a
    header of its own, and no member that automatic reference counting hides."""
    found = sorted(pathlib.Path("/usr/lib/gcc").glob("*/*/include/objc/runtime.h"))
    require(found, "the headers of the Objective-C runtime are absent (gobjc++)")
    to = out / "shim/objc"
    shutil.copytree(found[-1].parent, to)
    (to / "blocks_runtime.h").write_text("#include <Block.h>\n")
    runtime = to / "runtime.h"
    runtime.write_text(runtime.read_text().replace("return object->class_pointer;", "return 0;"))
    return out / "shim"


def includes(out):
    return ["-isystem", out / "shim", "-isystem", "/usr/include/GNUstep", "-isystem", HERE / "stub",
            f"-I{ROOT}"]


def qt():
    headers = run("qmake6", "-query", "QT_INSTALL_HEADERS").strip()
    modules = ("Core", "Gui", "Qml", "QmlIntegration", "QmlModels", "Network", "Quick")
    return ["-fPIC", "-isystem", headers, *(part for module in modules for part in ("-isystem", f"{headers}/Qt{module}"))]


def arc(out, source):
    return ["clang++-14", "-std=c++20", "-fsyntax-only", "-fblocks", "-fobjc-arc",
            "-fobjc-runtime=gnustep-2.0", "-Wall", "-Wextra", "-Werror", *includes(out), *qt(), source]


def selectors(out, source):
    """What is sent to whom in our own functions and classes, from the compiler's own tree."""
    sent = set()
    # The whole tree has all of Foundation; asked for by name it is small.
    for name in ("Centre", "FrondReminderDelegate", "contentOf", "requestFor", "action", "text", "notificationCentre",
                 "IosReminders", "IosCues", "keepOutOfBackups", "keepScreenOn", "FrondCover", "CoverView", "groundOf",
                 "viewOver", "hear", "FrondPickerDelegate", "Pages", "IosDocuments", "inFront", "showOver", "pathText",
                 "BiometricItems", "itemNamed", "itemText"):
        if name not in source.read_text():
            continue
        lines = attempt(*arc(out, source), "-fno-color-diagnostics", "-Xclang", "-ast-dump",
                        "-Xclang", f"-ast-dump-filter={name}").stdout.splitlines()
        for line, following in zip(lines, lines[1:] + [""]):
            message = re.search(r"ObjCMessageExpr .*?selector=(\S+)(?: class='([^']+)')?", line)
            if not message:
                continue
            # The receiver of an instance's message is the next node, with its type in quotes.
            inner = re.search(r"'([^']*)'", following)
            receiver = message[2] or (inner[1] if inner else "")
            sent.add((re.sub(r"\W|__strong|__weak|const", "", receiver), message[1]))
    return sent


def published(folder):
    """Class: its parent and members, as the types name them: words joined in camel case."""
    classes = {}
    for file in folder.glob("*.d.ts"):
        name = None
        for line in open(file, encoding="utf-8"):
            begin = re.match(r"declare class (\w+)(?:<.*?>)? extends (\w+)", line)
            root = re.match(r"declare class (\w+)", line)
            if begin or root:
                name = (begin or root)[1]
                classes.setdefault(name, [begin[2] if begin else None, set()])
            elif line.startswith("}"):
                name = None
            elif name:
                member = re.match(r"\t(?:static |readonly )*(?:get |set )?(\w+)[(:<?]", line)
                if member:
                    classes[name][1].add(member[1])
                made = re.match(r"\tconstructor\(o: \{ (.*?) \}\)", line)
                if made:  # initWithData:error: is { data: … }: an error is thrown there
                    words = re.findall(r"(\w+)\??: [^;]*;", made[1])
                    classes[name][1].add("initWith" + "".join(word[0].upper() + word[1:] for word in words))
    return classes


def is_there(classes, name, selector):
    words = [word for word in selector.split(":") if word]
    joined = words[0] + "".join(word[0].upper() + word[1:] for word in words[1:])
    if joined.startswith("initWith"):
        joined = joined.removesuffix("Error")
    plain = joined[3:4].lower() + joined[4:] if joined.startswith("set") else joined
    while name in classes:
        if joined in classes[name][1] or plain in classes[name][1]:
            return True
        name = classes[name][0]
    return joined in ("alloc", "init")


def main():
    types, out = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    shim(out)
    for source in READ:
        run(*arc(out, source))
    run("clang++-14", "-std=c++20", "-fsyntax-only", "-Wall", "-Wextra", "-Werror", f"-I{ROOT}", *qt(), SHARED)
    wrong = out / "wrong.mm"
    wrong.write_text(SOURCES[0].read_text().replace("removeDeliveredNotificationsWithIdentifiers",
                                                "removeShownNotificationsWithIdentifiers"))
    require(attempt(*arc(out, wrong)).returncode != 0, "a misspelt selector is not noticed")
    print("read: with automatic reference counting, all warnings errors")

    folder = types / "node_modules/@nativescript/types-ios/lib/ios/objc-x86_64"
    require(folder.exists(), "the published types are absent; ./dev test installs build/ios-types")
    classes = published(folder)
    require(len(classes) > 3000, "the published types were not read")
    sent = {(name, selector) for source in READ for name, selector in selectors(out, source)
            if name.startswith(("AV", "LA", "UN", "UI", "NS"))}
    require(("UIApplication", "setIdleTimerDisabled:") in sent, "a source was not read")
    require(len(sent) > 60 and ("AVAudioPlayer", "initWithData:error:") in sent,
            f"only {len(sent)} selectors were read")
    missing = sorted(pair for pair in sent if not is_there(classes, *pair))
    require(missing == [], f"not in the published types: {missing}")
    for name, selector in (("UNUserNotificationCenter", "removeShownNotificationsWithIdentifiers:"),
                           ("AVAudioPlayer", "initWithSamples:error:")):
        require(not is_there(classes, name, selector), "any selector would be taken")
    names = " ".join(path.read_text() for path in folder.glob("*Security.d.ts"))
    items = (IOS / "biometricitems.mm").read_text()
    used = sorted(set(re.findall(r"\b(k?Sec[A-Z]\w+|errSec\w+)", items)) - {"SecAccessControlRef"})
    require(len(used) > 12, "what is asked of the Keychain was not read")
    missing = [name for name in used if not re.search(rf"\b{name}\b", names)]
    require(missing == [], f"not in the published types: {missing}")
    require(("LAContext", "invalidate") in sent, "what asks for a finger or face was not read")
    print(f"selectors: {len(sent)} are in the published types of iOS")

    objects = []
    gnustep = ["-fobjc-runtime=gcc", "-fconstant-string-class=NSConstantString", "-fblocks",
               "-fexceptions", "-fobjc-exceptions", "-DGNUSTEP", "-DGNUSTEP_BASE_LIBRARY=1",
               "-DGNU_RUNTIME=1", *includes(out), f"-I{HERE}"]
    own = [*SOURCES, HERE / "fake.mm", HERE / "fakekeychain.mm", HERE / "run.mm"]
    for source in [*own, *beside(*own)]:
        target = out / (str(source.relative_to(ROOT)).replace("/", "_") + ".o")
        run("clang++-14", "-std=c++20", "-c", *(gnustep if source.suffix == ".mm" else [f"-I{ROOT}"]),
            source, "-o", target)
        objects.append(target)
    program = out / "reminders"
    # BlocksRuntime before GNUstep, whose _Block_copy copies nothing.
    run("clang++-14", *objects, "-lBlocksRuntime", "-lgnustep-base", "-lobjc", "-lsodium", "-o", program)
    cover = out / "cover"
    run("clang++-14", "-std=c++20", *gnustep, COVER, HERE / "cover.mm", "-lBlocksRuntime", "-lgnustep-base", "-lobjc", "-o", cover)
    theme = (ROOT / "qml/theme/Theme.qml").read_text()
    grounds = {ground.lower() for ground in re.findall(r'\bbg: "#(\w{6})"', theme)}
    require(set(re.findall(r"0x(\w{6})\b", COVER.read_text().lower())) == grounds, "the cover has another colour than the window")
    privacy = plistlib.loads((IOS / "PrivacyInfo.xcprivacy").read_bytes())
    require(privacy["NSPrivacyTracking"] is False and privacy["NSPrivacyCollectedDataTypes"] == []
            and privacy["NSPrivacyTrackingDomains"] == [], "the privacy manifest says that something is collected")
    about = plistlib.loads((IOS / "Info.plist.in").read_bytes())
    asked = sorted(key for key in about if key.endswith("UsageDescription") or key == "UIBackgroundModes")
    require(asked == ["NSFaceIDUsageDescription"] and "NSAppTransportSecurity" not in about, f"more is asked of the phone than wanted: {asked}")
    protection = plistlib.loads((IOS / "frond.entitlements").read_bytes())
    require(list(protection) == ["com.apple.developer.default-data-protection"], "other entitlements than wanted")
    icon = (IOS / "Assets.xcassets/AppIcon.appiconset/icon.png").read_bytes()
    wide, high, depth, colours = struct.unpack(">IIBB", icon[16:26])
    require(icon[1:4] == b"PNG" and (wide, high, depth, colours) == (1024, 1024, 8, 2), "the icon has another size, or alpha")
    images = json.loads((IOS / "Assets.xcassets/AppIcon.appiconset/Contents.json").read_text())["images"]
    require([image["filename"] for image in images] == ["icon.png"], "other icons than wanted")
    print("icon: one, whole, without alpha")
    print("manifests: nothing collected, nothing asked for, files closed while the phone is locked")
    print("run on a fake phone:", run(program).strip())
    print("covered on a fake phone:", run(cover).strip())
    print("ios: all of it holds")


if __name__ == "__main__":
    main()
