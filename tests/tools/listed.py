#!/usr/bin/env python3
"""Fails where a directory holds a file that the build does not know of: a test that nobody runs.

usage: listed.py DIRECTORY FILE...   files are named from the directory: uri/view.cpp
"""

import pathlib
import sys


def main(directory, *listed):
    root = pathlib.Path(directory)
    unknown = sorted({path.relative_to(root).as_posix() for path in root.rglob("*.cpp")} - set(listed))
    for name in unknown:
        print(f"{directory}/{name}: is not in the build")
    return 1 if unknown else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
