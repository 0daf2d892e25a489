#!/usr/bin/env python3
"""Writes the tests of a folder as one file: what they share is compiled once, which takes half of the time.

usage: together.py OUTPUT FILE...

First what each file includes, then the rest of each in a namespace of its own. What the compiler says, and doctest's
--source-file, name the files themselves. The suite `constant` compiles each alone.
"""

import pathlib
import re
import sys


def split(text):
    """The lines up to the last #include and the #endif after it; and those that follow."""
    lines = text.splitlines()
    end = max((i + 1 for i, line in enumerate(lines) if line.startswith("#include ")), default=0)
    while lines[end : end + 1] == ["#endif"]:
        end += 1
    return lines[:end], lines[end:]


def main(output, *files):
    before, tests = [], []
    for file in map(pathlib.Path, files):
        includes, rest = split(file.read_text("utf-8"))
        folder = file.parent.resolve().as_posix()
        includes = [re.sub(r'^#include "', f'#include "{folder}/', line) for line in includes]
        before += [f'#line 1 "{file}"', *includes]
        tests += [f"namespace of_{file.stem} {{", f'#line {len(includes) + 1} "{file}"', *rest, "}"]
    pathlib.Path(output).write_text("\n".join([*before, *tests, ""]), "utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
