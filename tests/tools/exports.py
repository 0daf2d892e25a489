#!/usr/bin/env python3
"""Fails where a shared library exports a symbol of namespace sipuri.

usage: exports.py NM LIBRARY SYMBOL     SYMBOL must be exported: else nothing was looked at

What the standard library makes of our enumerations has its own visibility, and is not ours.
"""

import re
import subprocess
import sys


def main(nm, library, expected):
    command = [nm, "-D", "--defined-only", library]
    lines = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout.splitlines()
    symbols = [line.split()[-1] for line in lines]
    ours = [symbol for symbol in symbols if re.match(r"_Z(GV|T[VIST])?Z*N[VKRO]*6sipuri", symbol)]
    for symbol in ours:
        print(f"exported: {symbol}")
    print(f"{len(symbols)} symbols, {len(ours)} of ours")
    return 0 if expected in symbols and not ours else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
