#!/usr/bin/env python3
"""gdb's pretty-printers, tried on a program that was built with -g.

usage: printers.py GDB PRINTERS PROGRAM
"""

import subprocess
import sys

WANTED = [
    "sip:bob:****@example.com:5070;lr?subject=hi = {scheme = sip, user = bob, password = ****, "
    "host = example.com, port = 5070, parameters = lr, headers = subject=hi}",
    "invalid_character in port at 22",
    "sip:h",
]


def main(gdb, printers, program):
    commands = [f"source {printers}", "break stop", "run", "print uri", "print wrong", "print found"]
    arguments = [part for command in commands for part in ("-ex", command)]
    ran = subprocess.run([gdb, "-nx", "-batch", *arguments, program], stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                         text=True, check=False)
    print(ran.stdout)
    if "Couldn't get registers" in ran.stdout or "ptrace" in ran.stdout:
        print("skipped: no program can be traced here")
        return 77
    missing = [text for text in WANTED if text not in ran.stdout.replace("\n", "")]
    print("".join(f"missing: {text}\n" for text in missing))
    return 1 if missing or "S3CR3T" in ran.stdout else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
