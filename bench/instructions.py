#!/usr/bin/env python3
"""Counts the instructions of everyone's functions by callgrind, and holds ours to what was recorded.

usage: instructions.py PROGRAM            prints a table; fails where one of ours takes 3 % more than recorded
       instructions.py PROGRAM --record   records them, in instructions.json beside this file

Records are for one compiler and kind of machine; what has none is only printed.
"""

import json
import os
import pathlib
import platform
import re
import subprocess
import sys
import tempfile

RECORD = pathlib.Path(__file__).with_name("instructions.json")
TOLERANCE = 1.03


def counts(program):
    """What the program prints, and the label and the instructions of all that it has counted."""
    # A move by one repeated instruction would be counted as one for each octet, and any other as one for 32.
    environment = os.environ | {"GLIBC_TUNABLES": "glibc.cpu.x86_rep_movsb_threshold=0x7fffffff"}
    with tempfile.TemporaryDirectory() as directory:
        output = pathlib.Path(directory) / "counted"
        callgrind = ["valgrind", "-q", "--tool=callgrind", "--combine-dumps=yes", f"--callgrind-out-file={output}"]
        printed = subprocess.run(
            [*callgrind, program], check=True, stdout=subprocess.PIPE, text=True, env=environment
        ).stdout
        found = re.findall(
            r"^desc: Trigger: Client Request: (.*)\n(?:.*\n)*?summary: (\d+)$", output.read_text(), re.MULTILINE
        )
    if not found:
        sys.exit(f"{program}: callgrind has counted nothing")
    return printed, [(label, int(count)) for label, count in found]


def main(program, *options):
    printed, found = counts(program)
    compiler, version = printed.split()
    key = f"{compiler} {version.split('.')[0]}, {platform.machine()}"
    table = {}
    ours = {}
    for label, count in found:
        side, name, mix, calls = label.split("\t")
        table.setdefault(name, {})[mix] = count / int(calls)
        if side == "ours":
            ours.setdefault(name, {})[mix] = round(count / int(calls), 1)

    print(f"{'instructions a URI, ' + key:<40}{'A':>10}{'S':>10}{'L':>10}{'B':>10}{'written':>10}")
    for name, row in sorted(table.items(), key=lambda entry: entry[1].get("S", 0)):
        print(f"{name:<40}" + "".join(f"{row[mix]:10.0f}" if mix in row else " " * 10 for mix in "ASLBW"))

    records = json.loads(RECORD.read_text()) if RECORD.exists() else {}
    if "--record" in options:
        records[key] = ours
        RECORD.write_text(json.dumps(records, indent=1) + "\n")
        return 0
    if key not in records:
        print(f"nothing is recorded for {key}")
        return 0
    faults = 0
    for name, mix in sorted({(name, mix) for each in (ours, records[key]) for name in each for mix in each[name]}):
        now = ours.get(name, {}).get(mix)
        then = records[key].get(name, {}).get(mix)
        if now is None:
            print(f"{name}, {mix}: was not run here")
        elif then is None or now > then * TOLERANCE:
            print(f"{name}, {mix}: {now} instructions a URI, and {then or 'none'} recorded")
            faults += 1
        elif now * TOLERANCE < then:
            print(f"{name}, {mix}: better than recorded: {now} instructions a URI, not {then}")
    print(f"{faults} of ours take more than recorded")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
