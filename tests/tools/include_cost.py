#!/usr/bin/env python3
"""Holds headers to a budget: preprocessed lines, in proportion to those of the standard headers that they need.

usage: include_cost.py COMPILER [FLAG...]

Lines are what every compiler reads the same each time; seconds would depend on the machine. A header that grows
beyond its budget has either grown, and the budget with it, or drawn in a standard header that it must not.
"""

import subprocess
import sys

BASE = ["string_view", "array", "cstdint", "optional"]

# The header, the standard headers that it is held against, and the ratio allowed: as measured, and 5 % more.
BUDGETS = [
    ("sipuri/uri_view.hpp", BASE, 1.19),
    ("sipuri/sipuri.hpp", [*BASE, "string"], 1.26),
]


def lines(command, headers):
    source = "".join(f"#include <{header}>\n" for header in headers)
    done = subprocess.run([*command, "-E", "-x", "c++", "-"], input=source, stdout=subprocess.PIPE, text=True, check=True)
    return sum(1 for line in done.stdout.splitlines() if line.strip() and not line.startswith("#"))


def main(command):
    failed = False
    for header, base, allowed in BUDGETS:
        ours, theirs = lines(command, [header]), lines(command, base)
        failed = failed or ours > allowed * theirs
        print(f"<{header}>: {ours} lines, {theirs} without it, ratio {ours / theirs:.3f}, allowed {allowed}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
