#!/usr/bin/env python3
"""Holds what a longer text costs to the bounds that README gives, by counting instructions.

usage: growth.py PROGRAM               counts by callgrind; fails where a function costs more than the bounds say
       growth.py PROGRAM --json=FILE   takes the time instead, up to 1 MiB, and writes it for plot.py
       growth.py --page=JSON FILE      writes a page of the manual from these times

An octet of a text of 64 KiB costs at most 400 instructions, except where names are sorted or found again among very
many, and where a text is repaired; each of these has a bound of its own. Eight times the text costs at most eleven
times as much, except where names are collected or sorted.
"""

import json
import re
import subprocess
import sys

from instructions import counts

GROWTH = 11
PER_OCTET = 400
NAMES = re.compile("rising|falling|shuffled|hash|names")
# What costs more an octet: the functions, the texts, and how much.
KNOWN = [
    # The lists are read once more for each range of the names' hash.
    ("equivalent", "(26|1000) names again and again", 500),
    ("equivalent", "the shortest names", 550),
    ("equivalent", "a thousand names by turns", 600),
    ("equivalent", "names 2100 times each(, and others)?", 650),
    ("equivalent", "names 700 times each(, and others)?", 800),
    ("equivalent", "two names of close hashes", 500),
    ("(any URI: )?canonical_key", "parameters(, one again and again| of three names)", 450),
    # The order of RFC 3966, section 5.1.4, is that of the names: a list is read once more for each thousand of them.
    ("(tel|any URI): .*", "parameters of (a number|the user), .*", 1100),
    # Each octet is half a call of parameter(), or a whole one.
    ("builder", "parameters, one again and again", 2250),
    ("builder, each name twice", "parameters, one again and again", 4400),
    ("builder, each name twice", "parameters, .*", 740),
    # Each octet is a mistake, which is fixed and explained.
    ("repair_(name_addr|tel)", ".*", 1050),
]
# Beyond 4 KiB a string grows while it is written, with a question for each octet: more than up to there, once.
GROWS_ONCE = {("write", "escapes"): 15}
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


def bound_of(function, family):
    """How many instructions an octet may cost."""
    known = (most for who, texts, most in KNOWN if re.fullmatch(who, function) and re.fullmatch(texts, family))
    return next(known, PER_OCTET)


def page(data):
    """The page of the manual: the worst text of each function."""
    yield f"""# What a longer text costs {{#growth}}

Every public function on the worst of the texts that `bench/growth.cpp` makes for it: names come in rising, falling and
random order, sorted by the library's own hash, of like hashes, and one again and again. The numbers are nanoseconds an
octet ({data["machine"]}, {data["compiler"]}, {data["flags"]}, {data["date"]}); as instructions they are held to their
bounds by `meson test --benchmark growth`: at most 400 an octet at 64 KiB, more only for what `bench/growth.py` names,
and, where no names are collected, at most eleven times the cost for eight times the text. Where names must be found
again or sorted, a table of fixed size on the stack makes texts beyond some 64 KiB cost more an octet: they are read once
more for each further thousand names or so.
"""
    worst = {}
    for case in data["cases"]:
        costs = [cost / octets for octets, cost in case["points"]]
        if case["function"] not in worst or costs[2] > worst[case["function"]][1][2]:
            worst[case["function"]] = (case["texts"], costs)
    yield "| function | worst text | 1 KiB | 8 KiB | 64 KiB | 1 MiB |"
    yield "| --- | --- | --- | --- | --- | --- |"
    for function, (texts, costs) in worst.items():
        yield f"| {function} | {texts} | " + " | ".join(f"{cost:.1f}" for cost in costs) + " |"


def main(program, option=""):
    if program.startswith("--page="):
        with open(program.removeprefix("--page="), encoding="utf-8") as data, open(option, "w", encoding="utf-8") as out:
            out.write("\n".join(page(json.load(data))) + "\n")
        return 0
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
        grows = times > GROWS_ONCE.get((function, family), GROWTH) and not NAMES.search(family)
        wrong = grows or cost > bound_of(function, family)
        faults += wrong
        print(f"{function:<26}{family:<34}{cost:10.1f} an octet  × {times:5.1f}{'  TOO MUCH' if wrong else ''}")
    print(f"{faults} of {len(rows)} cost more than the bounds say")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
