#!/usr/bin/env python3
"""Holds what a longer text costs to the bounds that README gives, by counting instructions.

usage: growth.py PROGRAM [--table=FILE]   counts by callgrind; fails where a function costs more than the bounds say;
                                          the table is a page of the manual
       growth.py PROGRAM --json=FILE      takes the time instead, and writes it for plot.py

Eight times the text costs at most eleven times as much, and an octet of a text of 64 KiB at most 400 instructions, which
is about 100 ns.
"""

import json
import subprocess
import sys

from instructions import counts

GROWTH = 11
PER_OCTET = 400
# What a function does once for each text, at the most: only what exceeds it is compared.
ONCE = 6000


def series(rows):
    """By function and family: the octets and the cost of each text."""
    found = {}
    for label, cost in rows:
        function, family, octets = label.split("\t")
        found.setdefault((function, family), []).append((int(octets), cost))
    return found


def growth(points):
    """The growth of the cost from each text to the next, for eight times the octets."""
    return max(
        (after[1] / (before[1] + ONCE)) / (after[0] / before[0]) * 8 for before, after in zip(points, points[1:])
    )


def table(rows):
    """The page of the manual: the worst text of each function."""
    yield """# What a longer text costs {#growth}

Every public function on the worst texts known for it: each size is eight times the one before, up to 64 KiB, and names
come in rising, falling and random order, sorted by the library's own hash, of like hashes, and one again and again. An
octet of 64 KiB costs at most 400 instructions, and a text eight times as long at most eleven times as much; a test of
the benchmarks holds every row to that. `bench/growth.py PROGRAM --table=tests/manual/growth.md` makes this page.
"""
    worst = {}
    for (function, family), points in rows.items():
        cost = points[-1][1] / points[-1][0]
        if function not in worst or cost > worst[function][0]:
            worst[function] = (cost, growth(points), family)
    yield "| function | worst text | instructions an octet, at 64 KiB | eight times the text costs |"
    yield "| --- | --- | --- | --- |"
    for function, (cost, times, family) in worst.items():
        yield f"| {function} | {family} | {cost:.1f} | × {times:.1f} |"


def main(program, option=""):
    if option.startswith("--json="):
        about, *lines = subprocess.run([program], check=True, stdout=subprocess.PIPE, text=True).stdout.splitlines()
        about = dict(zip(("machine", "compiler", "flags", "date"), about.split("\t")))
        rows = series((label, float(cost)) for label, _, cost in (line.rpartition("\t") for line in lines))
        cases = [{"function": f, "texts": texts, "points": points} for (f, texts), points in rows.items()]
        with open(option.removeprefix("--json="), "w", encoding="utf-8") as out:
            json.dump(about | {"cases": cases}, out)
            out.write("\n")
        for case in cases:
            last = " ".join(f"{cost / octets:9.2f}" for octets, cost in case["points"])
            print(f"{case['function']:<26}{case['texts']:<34}{last}  ns an octet")
        return 0

    rows = series(counts(program)[1])
    faults = 0
    for (function, family), points in rows.items():
        times, cost = growth(points), points[-1][1] / points[-1][0]
        wrong = times > GROWTH or cost > PER_OCTET
        faults += wrong
        print(f"{function:<26}{family:<34}{cost:10.1f} an octet  × {times:5.1f}{'  TOO MUCH' if wrong else ''}")
    if option.startswith("--table="):
        with open(option.removeprefix("--table="), "w", encoding="utf-8") as out:
            out.write("\n".join(table(rows)) + "\n")
    print(f"{faults} of {len(rows)} cost more than the bounds say")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
