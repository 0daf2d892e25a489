#!/usr/bin/env python3
"""Draws ratios.json as bars and growth.json as lines: the SVG files beside them, which README shows.

usage: plot.py
"""

import json
import math
import pathlib
from html import escape

HERE = pathlib.Path(__file__).parent
WIDTH = 900
NAMES = 210  # the column of names
NOTES = 365  # the column of numbers and remarks

# Readable on white and on black: colours that say who it is, text in the reader's own scheme.
STYLE = """
text { font: 13px system-ui, -apple-system, "Segoe UI", Roboto, "DejaVu Sans", sans-serif; fill: #1f2328 }
.title { font-size: 15px; font-weight: 600 }
.quiet { fill: #656d76; font-size: 12px }
.end { text-anchor: end }
.middle { text-anchor: middle }
.bold { font-weight: 600 }
.grid { stroke: #d0d7de; stroke-width: 1 }
.ours { fill: #0969da } .peer { fill: #afb8c1 } .yardstick { fill: #d4a72c }
.line { fill: none; stroke-width: 2; stroke-linejoin: round }
.a { stroke: #0969da } .b { stroke: #bf3989 } .c { stroke: #1a7f37 } .d { stroke: #bc4c00 } .e { stroke: #8250df }
@media (prefers-color-scheme: dark) {
text { fill: #e6edf3 } .quiet { fill: #8d96a0 } .grid { stroke: #30363d }
.ours { fill: #4493f8 } .peer { fill: #545d68 } .yardstick { fill: #9e6a03 }
.a { stroke: #4493f8 } .b { stroke: #f778ba } .c { stroke: #3fb950 } .d { stroke: #f0883e } .e { stroke: #ab7df8 }
}
"""


def text(x, y, words, kind=""):
    return f'<text x="{x:.0f}" y="{y:.0f}" class="{kind}">{escape(words)}</text>'


def rounded(number):
    """Three digits, and no more."""
    return f"{number:,.1f}" if number < 100 else f"{number:,.0f}"


def document(height, about, parts):
    what = f"{about['machine']}, {about['compiler']} {about['flags']}, {about['date']}"
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{height}"',
            f'     viewBox="0 0 {WIDTH} {height}">',
            f"<style>{STYLE}</style>",
            *parts,
            text(WIDTH - 10, height - 10, what, "quiet end"),
            "</svg>\n",
        ]
    )


def bars(title, rows, top):
    """A title, and for each (name, side, nanoseconds, remark) a bar; returns the parts and where they end.

    The scale is that of all but the slowest few: a bar that would be too long for it is cut, and shows so.
    """
    rows = sorted(rows, key=lambda row: row[2])
    room = WIDTH - NAMES - NOTES
    longest = max(row[2] for row in rows if row[2] <= 12 * rows[len(rows) // 2][2])
    parts = [text(10, top + 14, title, "title")]
    y = top + 30
    for name, side, time, remark in rows:
        length = min(time / longest, 1) * room
        parts.append(text(NAMES - 10, y + 14, name, "end bold" if side == "ours" else "end"))
        parts.append(f'<rect x="{NAMES}" y="{y}" width="{length:.1f}" height="18" rx="2" class="{side}"/>')
        if time > longest:
            x = NAMES + length - 26
            cut = f"M{x} {y - 2} l8 11 l-8 11 M{x + 8} {y - 2} l8 11 l-8 11"
            parts.append(f'<path d="{cut}" class="grid" fill="none"/>')
        parts.append(text(NAMES + length + 8, y + 14, f"{rounded(time)} ns" + (f", {remark}" if remark else "")))
        y += 24
    return parts, y


def draw_ratios(data):
    def verdict(row):
        if row["side"] == "yardstick":
            return "judges nothing"
        accepted = len(row["accepted"])
        refused = len(row["refused"])
        words = f"accepts {accepted} of 20 malformed" if accepted else ""
        return ", ".join([words] * bool(words) + [f"refuses {refused} valid"] * bool(refused))

    reading = [
        (row["name"], row["side"], row["S"]["median"], verdict(row))
        for row in data["readers"]
        if row["any_text"] or row["name"].startswith("parse")
    ]
    # The first call of a long time: how many lines of the caches it touches decides.
    cold = [
        (row["name"], row["side"], row["cold"]["median"], "")
        for row in data["readers"]
        if row["any_text"] and row["side"] != "yardstick" and "cold" in row
    ]
    writing = [
        (row["name"], row["side"], row["time"]["median"], "" if row["escapes"] else "escapes nothing")
        for row in data["writers"]
        if row.get("output", "uri") == "uri"
    ]
    first, y = bars("Reading a typical URI of some 50 octets, 4,096 different ones", reading, 10)
    title = "The same cold: a single call after the caches were used for something else"
    second, y = bars(title, cold, y + 20) if cold else ([], y)
    third, y = bars("Writing a URI of 148 octets", writing, y + 20)
    return document(y + 34, data, first + second + third)


# What the plot of growth shows: enough to see, few enough to read.
SHOWN = [
    ("parse", "user", "a"), ("parse", "parameters, rising", "a"), ("normalize", "escapes", "c"),
    ("validate", "parameters, by their hash", "b"), ("canonical_key", "headers, shuffled", "e"),
    ("equivalent", "parameters, falling", "d"), ("equivalent", "headers, of like hashes", "d"),
]


def draw_growth(data):
    left, right, top, bottom = 70, WIDTH - 330, 50, 470
    cases = {(case["function"], case["texts"]): case for case in data["cases"]}
    lines = [(cases[key[:2]], key[2]) for key in SHOWN if key[:2] in cases]
    costs = [cost for case, _ in lines for _, cost in case["points"]]
    low = math.floor(math.log10(min(costs)))
    high = math.ceil(math.log10(max(costs)))

    def place(octets, cost):
        x = left + (math.log2(octets) - 10) / 10 * (right - left)
        return x, bottom - (math.log10(cost) - low) / (high - low) * (bottom - top)

    parts = [text(10, 24, "What a longer text costs, and an octet of one of 1 MiB", "title")]
    for power in range(low, high + 1):
        y = place(1024, 10**power)[1]
        unit = [("ns", 1), ("µs", 1e3), ("ms", 1e6), ("s", 1e9)][min(power // 3, 3)]
        parts.append(f'<path d="M{left} {y:.1f} H{right}" class="grid"/>')
        parts.append(text(left - 8, y + 4, f"{10**power / unit[1]:g} {unit[0]}", "quiet end"))
    for power in range(10, 21, 2):
        x = place(2**power, 10**low)[0]
        parts.append(f'<path d="M{x:.1f} {top} V{bottom}" class="grid"/>')
        parts.append(text(x, bottom + 18, f"{2**power // 1024:,} KiB", "quiet middle"))

    labels = []
    for case, colour in lines:
        points = [place(octets, cost) for octets, cost in case["points"]]
        path = " L".join(f"{x:.1f} {y:.1f}" for x, y in points)
        parts.append(f'<path d="M{path}" class="line {colour}"/>')
        octets, cost = case["points"][-1]
        labels.append((points[-1][1], f"{case['function']}, {case['texts']}: {rounded(cost / octets)} ns", colour))
    above = -math.inf
    for y, words, colour in sorted(labels):
        above = max(y + 4, above + 16)
        parts.append(f'<path d="M{right + 2} {y:.1f} L{right + 16} {above - 4:.1f}" class="line {colour}"/>')
        parts.append(text(right + 20, above, words))
    return document(bottom + 54, data, parts)


for name, draw in {"ratios": draw_ratios, "growth": draw_growth}.items():
    source = HERE / f"{name}.json"
    if source.exists():
        source.with_suffix(".svg").write_text(draw(json.loads(source.read_text("utf-8"))), "utf-8")
