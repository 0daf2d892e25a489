#!/usr/bin/env python3
"""Holds constant evaluation to a budget of the compiler's steps, which are the same on every machine.

usage: budget.py FILE COMPILER_ID COMPILER [FLAG...]    COMPILER_ID: gcc or clang

Each line `// budget: NAME g++ N clang N` of FILE allows NAME() so many steps. With half of them, and nothing else
changed, it must not compile: else the compiler does not count, or the budget is slack.
"""

import pathlib
import re
import subprocess
import sys

LIMIT = {"gcc": "-fconstexpr-ops-limit", "clang": "-fconstexpr-steps"}


def main(source, compiler_id, *command):
    text = pathlib.Path(source).read_text("utf-8")
    budgets = re.findall(r"^// budget: (\w+) g\+\+ (\d+) clang (\d+)$", text, re.MULTILINE)
    wrong = [] if budgets else ["names no budget"]

    def compiles(name, steps):
        flags = ["-fsyntax-only", f"-DSIPURI_TEST_BUDGET={name}", f"{LIMIT[compiler_id]}={steps}"]
        return subprocess.run([*command, *flags, source], stderr=subprocess.DEVNULL, check=False).returncode == 0

    for name, *both in budgets:
        steps = int(both[compiler_id == "clang"])
        if not compiles(name, steps):
            wrong.append(f"{name} does not do with {steps} steps")
        if compiles(name, steps // 2):
            wrong.append(f"{name} does with half of {steps} steps")
        print(f"{name}: {steps} steps")

    for what in wrong:
        print(f"{source}: {what}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
