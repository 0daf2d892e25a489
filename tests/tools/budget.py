#!/usr/bin/env python3
"""Holds constant evaluation to a budget of the compiler's steps, which are the same on every machine.

usage: budget.py FILE COMPILER_ID COMPILER [FLAG...]    COMPILER_ID: gcc or clang

Each line `// budget: NAME g++ N clang N` of FILE allows NAME() so many steps. With half of them it must fail, and for
want of steps: else the compiler does not count, or the budget is slack.
"""

import pathlib
import re
import subprocess
import sys

# What limits the steps, and what the compiler says where they do not suffice.
LIMITS = {
    "gcc": ("-fconstexpr-ops-limit=", "operation count exceeds limit"),
    "clang": ("-fconstexpr-steps=", "hit maximum step limit"),
}


def main(source, compiler_id, *command):
    flag, complaint = LIMITS[compiler_id]
    text = pathlib.Path(source).read_text("utf-8")
    budgets = re.findall(r"^// budget: (\w+) g\+\+ (\d+) clang (\d+)$", text, re.MULTILINE)
    wrong = [] if budgets else ["names no budget"]

    def said(name, steps):
        done = subprocess.run(
            [*command, "-fsyntax-only", f"-DSIPURI_TEST_BUDGET={name}", f"{flag}{steps}", source],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        return done.stdout if done.returncode else ""

    for name, gcc, clang in budgets:
        steps = int(gcc if compiler_id == "gcc" else clang)
        if told := said(name, steps):
            wrong.append(f"{name} does not do with {steps} steps:\n{told}")
        if complaint not in said(name, steps // 2):
            wrong.append(f"{name} does with half of {steps} steps, or fails for another reason")
        print(f"{name}: {steps} steps")

    for what in wrong:
        print(f"{source}: {what}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
