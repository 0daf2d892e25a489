#!/usr/bin/env python3
"""Compiles each file of the tests alone, with every row of its tables judged in constant evaluation.

usage: constant.py FILE... -- COMPILER [FLAG...]

A build of the tests judges a sample of each table, see every_row in tests/support.hpp, and compiles many files as one.
"""

import concurrent.futures
import os
import subprocess
import sys


def main(*arguments):
    end = arguments.index("--")
    command = [*arguments[end + 1 :], "-DSIPURI_TEST_EVERY_ROW", "-fsyntax-only"]
    files = arguments[:end]

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
