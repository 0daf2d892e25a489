#!/usr/bin/env python3
"""Holds what a longer text costs to the bound that the documentation gives, by counting instructions.

usage: growth.py PROGRAM               counts by callgrind; fails where a function grows faster than it says
       growth.py PROGRAM --json=FILE   takes the time instead, and writes it for plot.py

The bounds: linear in the octets; with a sorting of fields, which is n log n in their number, and beyond 1024 of them
n / 1024 times as much; with a move of all that stands behind for each field that is taken out.
"""

import json
import math
import subprocess
import sys

from instructions import counts

# What a quotient of two costs may exceed that of their bounds by: steps come in blocks, and sizes in whole fields.
TOLERANCE = 1.1
# Below this, what is done once for each text outweighs what is done for each octet.
MEASURABLE = 400


def bound(kind, octets, fields):
    """What a function of this kind may cost, but for a factor."""
    if kind == "linear" or fields < 2:
        return octets
    return octets * math.log2(fields) * max(1, fields / 1024)


def slope(points):
    """The fitted cost of an octet: least squares, weighed so that neither the longest nor the shortest decide alone."""
    weights = [1 / octets for octets, _ in points]
    total = sum(weights)
    mean_octets = sum(w * octets for w, (octets, _) in zip(weights, points)) / total
    mean_cost = sum(w * cost for w, (_, cost) in zip(weights, points)) / total
    covariance = sum(w * (o - mean_octets) * (c - mean_cost) for w, (o, c) in zip(weights, points))
    return covariance / sum(w * (o - mean_octets) ** 2 for w, (o, _) in zip(weights, points))


def series(rows):
    """By function and family: the kind of its bound, and the octets, fields and cost of each text."""
    found = {}
    for label, cost in rows:
        function, family, kind, octets, fields = label.split("\t")
        found.setdefault((function, family, kind), []).append((int(octets), int(fields), cost))
    return found


def main(program, option=""):
    if option.startswith("--json="):
        about, *lines = subprocess.run([program], check=True, stdout=subprocess.PIPE, text=True).stdout.splitlines()
        about = dict(zip(("machine", "compiler", "flags", "date"), about.split("\t")))
        rows = [(label, float(cost)) for label, _, cost in (line.rpartition("\t") for line in lines)]
        unit = "ns"
    else:
        rows = counts(program)[1]
        unit = "instructions"

    faults = 0
    cases = []
    print(f"{unit} an octet{'':<40}{'fitted':>10}{'of the longest':>16}   fastest growth, against its bound")
    for (function, family, kind), points in series(rows).items():
        fitted = slope([(octets, cost) for octets, _, cost in points])
        worst = max(
            (after[2] / before[2]) / (bound(kind, *after[:2]) / bound(kind, *before[:2]))
            for before, after in zip(points, points[1:])
            if before[0] >= MEASURABLE
        )
        too_fast = unit == "instructions" and worst > TOLERANCE
        faults += too_fast
        last = points[-1][2] / points[-1][0]
        name = f"{function}, {family}"
        print(f"{name:<52}{fitted:10.2f}{last:16.2f}   {worst:.2f} {kind}{'  TOO FAST' if too_fast else ''}")
        cases.append({"function": function, "texts": family, "fitted": fitted, "points": points})

    if unit == "ns":
        with open(option.removeprefix("--json="), "w", encoding="utf-8") as out:
            json.dump(about | {"cases": cases}, out, indent=1)
            out.write("\n")
        return 0
    print(f"{faults} grow faster than their bound")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
