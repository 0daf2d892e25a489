#!/usr/bin/env python3
"""Holds headers to what the preprocessor sees of them: lines, macros, and that the single header is all of them.

usage: preprocessed.py SINGLE_HEADER COMPILER [FLAG...]

Lines are what every compiler reads the same each time; seconds would depend on the machine. A header that grows
beyond its budget has either grown, and the budget with it, or drawn in a standard header that it must not.
"""

import pathlib
import re
import subprocess
import sys

BASE = ["string_view", "array", "cstdint", "optional"]

# The header, the standard headers that it is held against, and the ratio allowed: as measured, and 5 % more.
BUDGETS = [
    ("sipuri/uri/view.hpp", BASE, 1.27),
    ("sipuri/sipuri.hpp", [*BASE, "string"], 1.79),
]


def preprocessed(command, headers, *flags):
    source = "".join(f"#include <{header}>\n" for header in headers)
    command = [*command, *flags, "-E", "-x", "c++", "-"]
    return subprocess.run(command, input=source, stdout=subprocess.PIPE, text=True, check=True).stdout.splitlines()


def code(lines, directory=""):
    """The lines of code, of the files in a directory alone if one is named."""
    inside = not directory
    for line in lines:
        marker = re.match(r'#(?: line)? \d+ "(.*?)"', line)
        if marker and directory:
            inside = pathlib.Path(marker[1]).resolve().is_relative_to(directory)
        elif inside and line.strip() and not line.startswith("#"):
            yield line.strip()


def cost_faults(command):
    for header, base, allowed in BUDGETS:
        ours, theirs = (len(list(code(preprocessed(command, headers)))) for headers in ([header], base))
        print(f"<{header}>: {ours} lines, {theirs} without it, ratio {ours / theirs:.3f}, allowed {allowed}")
        if ours > allowed * theirs:
            yield f"<{header}> goes beyond its budget"


def macro_faults(command, directory):
    """What the core and the opt-in headers that need nothing define."""

    def defined(headers):
        lines = preprocessed(command, headers, "-dM")
        return {line.split()[1] for line in lines if line.startswith("#define")}

    headers = ["sipuri/sipuri.hpp", "sipuri/mutate.hpp", "sipuri/simd.hpp", "sipuri/ostream.hpp"]
    standard = set()
    for path in directory.rglob("*.hpp"):
        if "x3" not in path.parts and path.name not in ("x3.hpp", "format.hpp", "fmt.hpp"):
            standard |= set(re.findall(r"^#\s*include <(\w+)>", path.read_text("utf-8"), re.MULTILINE))
    leaked = {name for name in defined(headers) - defined(sorted(standard)) if not name.startswith("SIPURI_")}
    print(f"macros that are not SIPURI_…: {len(leaked)}")
    for name in sorted(leaked):
        yield f"the macro {name} gets out"


def single_header_faults(command, directory, single):
    split = list(code(preprocessed(command, ["sipuri/sipuri.hpp"]), directory))
    alone = list(code(preprocessed(command, [single.name], f"-I{single.parent}"), single))
    print(f"the single header: {len(alone)} lines, the split ones: {len(split)}")
    if not split or alone != split:
        yield f"{single.name} is not what <sipuri/sipuri.hpp> is"


def main(single, *command):
    single = pathlib.Path(single).resolve()
    directory = next(pathlib.Path(flag[2:]).resolve() for flag in command if flag.startswith("-I")) / "sipuri"
    found = [
        *cost_faults(command),
        *macro_faults(command, directory),
        *single_header_faults(command, directory, single),
    ]
    for fault in found:
        print(fault)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
