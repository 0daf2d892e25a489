#!/usr/bin/env python3
"""Compiles the tests that hold tables of cases, with every row judged in constant evaluation.

usage: constant.py FILE... -- COMPILER [FLAG...]

A build of the tests judges a sample of each table; see every_row in tests/support.hpp.
"""

import concurrent.futures
import os
import pathlib
import subprocess
import sys


def main(*arguments):
    end = arguments.index("--")
    command = [*arguments[end + 1 :], "-DSIPURI_TEST_EVERY_ROW", "-fsyntax-only"]
    files = [name for name in arguments[:end] if "every_row<" in pathlib.Path(name).read_text("utf-8")]

    def compiles(name):
        done = subprocess.run([*command, name], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
        print(name, done.stdout, sep="\n" if done.stdout else "", flush=True)
        return done.returncode == 0

    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        good = list(pool.map(compiles, files))
    print(f"{good.count(True)} of {len(good)} files compile")
    return 0 if good and all(good) else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
