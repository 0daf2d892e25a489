#!/usr/bin/env python3
"""Holds a command to its exit status and to what it prints.

usage: prints.py STATUS TEXT... -- COMMAND... [-- INPUT]    each TEXT stands in what COMMAND prints
"""

import os
import shlex
import subprocess
import sys

# What runs a program of another machine here, as Meson tells its tests.
WRAPPER = shlex.split(os.environ.get("MESON_EXE_WRAPPER", ""))


def main(status, *rest):
    middle = rest.index("--")
    texts, command, given = rest[:middle], rest[middle + 1 :], ""
    if "--" in command:
        *command, _, given = command
    done = subprocess.run(
        [*WRAPPER, *command], input=given, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
    )
    print(done.stdout)
    wrong = [f"does not print: {text}" for text in texts if text not in done.stdout]
    if done.returncode != int(status):
        wrong.append(f"ends with status {done.returncode}, not {status}")
    for what in wrong:
        print(what)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
