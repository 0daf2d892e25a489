#!/usr/bin/env python3
"""Fails where a directory holds a file that the build does not know of: a test that nobody runs.

usage: listed.py DIRECTORY PATTERN FILE...
"""

import pathlib
import sys


def main(directory, pattern, *listed):
    unknown = sorted({path.name for path in pathlib.Path(directory).glob(pattern)} - set(listed))
    for name in unknown:
        print(f"{directory}/{name}: is not in the build")
    return 1 if unknown else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
