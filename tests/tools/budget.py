#!/usr/bin/env python3
"""Holds constant evaluation to a budget of the compiler's steps, and includes to one of lines and instantiations.

None of these is a time: they are the same on every machine.

usage: budget.py FILE COMPILER_ID COMPILER [FLAG...]    COMPILER_ID: gcc or clang

Each line `// budget: NAME g++ N clang N` of FILE allows NAME() so many steps. With half of them, and nothing else
changed, it must not compile: else the compiler does not count, or the budget is slack.

Each line `// include: HEADER lines N instantiations N` allows an include of HEADER so many lines of this library, and
templates instantiated by it and what it includes, which clang alone counts.
"""

import json
import pathlib
import re
import subprocess
import sys
import tempfile

LIMIT = {"gcc": "-fconstexpr-ops-limit", "clang": "-fconstexpr-steps"}


def lines_of(command, header):
    """How many lines of this library an include of the header brings."""
    preprocessed = subprocess.run(
        [*command, "-E", "-x", "c++", "-"], input=f"#include <{header}>\n", stdout=subprocess.PIPE, text=True, check=True
    ).stdout
    ours, count = False, 0
    for line in preprocessed.splitlines():
        if marker := re.match(r'# \d+ "([^"]*)"', line):
            ours = "/sipuri/" in marker[1]
        elif ours and line.strip():
            count += 1
    return count


def instantiations_of(command, header):
    """How many classes and functions clang instantiates for a file that includes the header alone."""
    with tempfile.TemporaryDirectory() as directory:
        file = pathlib.Path(directory) / "file.cpp"
        file.write_text(f"#include <{header}>\n", "utf-8")
        trace = ["-ftime-trace", "-ftime-trace-granularity=0", "-c", file, "-o", file.with_suffix(".o")]
        subprocess.run([*command, *trace], check=True)
        events = json.loads(file.with_suffix(".json").read_text("utf-8"))["traceEvents"]
    return sum(event["name"] in ("InstantiateClass", "InstantiateFunction") for event in events)


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

    flags = [flag for flag in command[1:] if flag.startswith(("-std", "-I", "-stdlib", "-D"))]
    for header, lines, instantiations in re.findall(
        r"^// include: (\S+) lines (\d+) instantiations (\d+)$", text, re.MULTILINE
    ):
        found = lines_of(command, header)
        if found > int(lines):
            wrong.append(f"{header} has {found} lines, more than {lines}")
        counted = instantiations_of([command[0], *flags], header) if compiler_id == "clang" else 0
        if counted > int(instantiations):
            wrong.append(f"{header} instantiates {counted} templates, more than {instantiations}")
        print(f"{header}: {found} lines, {counted} instantiations")

    for what in wrong:
        print(f"{source}: {what}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
