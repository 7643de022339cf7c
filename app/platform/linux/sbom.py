# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes what the programs are made of as a CycloneDX 1.5 list, to standard output.

    sbom.py VERSION --emulator=EMULATOR PROGRAM... -- STATIC... -- PACKAGE...

EMULATOR runs what is made for another processor; it is empty where PROGRAMs are this machine's own. Shared libraries are those that the loader finds for each PROGRAM, those that they need included; STATIC are
libraries that are linked in; PACKAGE has what is found only while they run, and is left out where it is not
installed. Each is named by the package of the system that it comes from. The same programs
on the same system give the same bytes: there is no time in it, and its number follows from its content."""
import json
import pathlib
import re
import subprocess
import sys
import uuid


def said_by(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def listing(emulator, program):
    """The command that lists what is loaded with a program like this one."""
    if not emulator:
        return ["ldd"]
    loader = re.search(r"program interpreter: ([^]]+)", said_by("readelf", "--program-headers", program))[1]
    return [emulator, loader, "--list"]


def shared_by(command, program):
    """The files of the libraries it is loaded with."""
    return {pathlib.Path(path) for path in re.findall(r"=> (/\S+)", said_by(*command, program))}


def packages_of(libraries):
    """The system's packages that brought these files; ours are in none."""
    paths = {str(path) for library in libraries for path in (library, library.resolve())}
    found = subprocess.run(["dpkg-query", "-S", *sorted(paths)], capture_output=True, text=True).stdout
    return {name for line in found.splitlines() if not line.startswith("diversion")
            for name in line.split(": ")[0].split(", ")}


def described(packages):
    system = next(line.split("=")[1].strip('"') for line in pathlib.Path("/etc/os-release").read_text().splitlines()
                  if line.startswith("ID="))
    form = "${Package}\t${Version}\t${source:Package}\t${Architecture}\n"
    # It says so and goes on where one is not installed.
    said = subprocess.run(["dpkg-query", "-W", "-f", form, *sorted(packages)], capture_output=True, text=True).stdout
    for line in said.splitlines():
        name, version, source, architecture = line.split("\t")
        purl = f"pkg:deb/{system}/{name}@{version.replace('+', '%2B').replace(':', '%3A')}?arch={architecture}"
        yield {"type": "library", "bom-ref": purl, "name": name, "version": version, "purl": purl,
               "properties": [{"name": "frond:source", "value": source}]}


def main(version, emulator, arguments):
    parts = [[]]
    for argument in arguments:
        parts.append([]) if argument == "--" else parts[-1].append(argument)
    programs, static, named = parts
    command = listing(emulator, programs[0])
    libraries = set(map(pathlib.Path, static)).union(*(shared_by(command, program) for program in programs))
    components = sorted(described(packages_of(libraries) | set(named)), key=lambda one: one["bom-ref"])
    frond = f"frond@{version}"
    listed = {
        "bomFormat": "CycloneDX", "specVersion": "1.5", "version": 1,
        "metadata": {"component": {"type": "application", "bom-ref": frond, "name": "frond", "version": version,
                                   "licenses": [{"license": {"id": "GPL-3.0-or-later"}}]}},
        "components": components,
        "dependencies": [{"ref": frond, "dependsOn": [one["bom-ref"] for one in components]}]}
    number = uuid.uuid5(uuid.NAMESPACE_OID, json.dumps(listed, sort_keys=True))
    print(json.dumps({"$schema": "http://cyclonedx.org/schema/bom-1.5.schema.json", "serialNumber": f"urn:uuid:{number}"}
                     | listed, indent=1))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2].removeprefix("--emulator="), sys.argv[3:])
