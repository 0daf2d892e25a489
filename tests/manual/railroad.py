#!/usr/bin/env python3
"""Draws the grammars of x3/ as railroads: an SVG of each header's productions, linked among themselves.

usage: railroad.py GRAMMAR HEADER... [-- SVG...]

GRAMMAR is what grammar.cpp prints. Fails where it has not exactly the productions of the headers, in their order.
"""

import html
import json
import pathlib
import re
import sys

from filter import RULE, ALTERNATIVE

TEXT = 7.3  # of one character of 12 px
GAP = 10  # between the stations of a line
TURN = 9  # the radius of a curve
HALF = 12  # of the height of a station

STYLE = """
.railroad { --ink: #1f2933; --soft: #66727f; --rail: #8795a1; --text: #e3f4ec; --text-line: #2f855a;
  --link: #e6effc; --link-line: #2b6cb0; font: 12px ui-monospace, "DejaVu Sans Mono", monospace; }
@media (prefers-color-scheme: dark) {
  .railroad { --ink: #e4e7eb; --soft: #9aa5b1; --rail: #7b8794; --text: #16342a; --text-line: #48bb78;
    --link: #16294a; --link-line: #63b3ed; } }
.railroad path { fill: none; stroke: var(--rail); stroke-width: 1.5; }
.railroad text { fill: var(--ink); text-anchor: middle; dominant-baseline: central; }
.railroad .text { fill: var(--text); stroke: var(--text-line); }
.railroad .link { fill: var(--link); stroke: var(--link-line); }
.railroad a:hover .link { stroke-width: 2.5; }
.railroad .ahead { fill: none; stroke: var(--rail); stroke-dasharray: 4 3; }
.railroad .note { fill: var(--soft); font-size: 10px; }
.railroad .name { text-anchor: start; font-weight: bold; font-size: 14px; }
.railroad .rule { text-anchor: start; fill: var(--soft); white-space: pre; }
.railroad .part { text-anchor: start; fill: var(--soft); font: 600 17px system-ui, "DejaVu Sans", sans-serif; }
"""


class Track:
    """A piece of railroad: it is entered at its left end and left at its right one, on one level."""

    def __init__(self, width, up, down, draw):
        self.width, self.up, self.down, self.draw = width, up, down, draw


def line(x, y, width):
    return f'<path d="M{x} {y}h{width}"/>' if width else ""


def words(x, y, text, kind=""):
    return f'<text{f" class={kind!r}" if kind else ""} x="{x}" y="{y}">{html.escape(text)}</text>'


def station(text, kind):
    """A text that appears in the URI, or the name of another production."""
    width = max(2 * HALF, round(TEXT * len(text)) + 18)
    radius = HALF if kind == "text" else 4

    def draw(x, y):
        box = f'<rect class="{kind}" x="{x}" y="{y - HALF}" width="{width}" height="{2 * HALF}" rx="{radius}"/>'
        return box + words(x + width / 2, y, text)

    return Track(width, HALF, HALF, draw)


def one_of(texts):
    """One of several texts: a station with a field for each."""
    widths = [round(TEXT * len(text)) + 14 for text in texts]
    width = sum(widths)

    def draw(x, y):
        out = [f'<rect class="text" x="{x}" y="{y - HALF}" width="{width}" height="{2 * HALF}" rx="{HALF}"/>']
        for i, text in enumerate(texts):
            if i:
                out.append(f'<path d="M{x} {y - HALF}v{2 * HALF}" style="stroke: var(--text-line); stroke-width: 0.5"/>')
            out.append(words(x + widths[i] / 2, y, text))
            x += widths[i]
        return "".join(out)

    return Track(width, HALF, HALF, draw)


def anchor(name):
    return "x3_" + name.replace("::", "_")


def short(name):
    """Without the namespace: a header's drawing is of one."""
    return name.rpartition("::")[2]


def production(name):
    inner = station(short(name), "link")
    return Track(
        inner.width, inner.up, inner.down, lambda x, y: f'<a href="#{anchor(name)}">{inner.draw(x, y)}</a>'
    )


def sequence(tracks):
    width = sum(track.width for track in tracks) + GAP * (len(tracks) - 1)

    def draw(x, y):
        out = []
        for i, track in enumerate(tracks):
            if i:
                out.append(line(x - GAP, y, GAP))
            out.append(track.draw(x, y))
            x += track.width + GAP
        return "".join(out)

    return Track(width, max(track.up for track in tracks), max(track.down for track in tracks), draw)


def branches(tracks):
    """One of several tracks: the first goes straight on, the others leave it downwards."""
    inner = max(track.width for track in tracks)
    levels = [0]
    for above, below in zip(tracks, tracks[1:]):
        levels.append(levels[-1] + max(above.down + 8 + below.up, 2 * TURN))

    def draw(x, y):
        out = []
        for track, level in zip(tracks, levels):
            left, right = x + 2 * TURN, x + 2 * TURN + inner
            if level == 0:
                out.append(line(x, y, 2 * TURN) + line(left + track.width, y, right + 2 * TURN - left - track.width))
            else:
                drop = level - 2 * TURN
                out.append(f'<path d="M{x} {y}q{TURN} 0 {TURN} {TURN}v{drop}q0 {TURN} {TURN} {TURN}"/>')
                out.append(line(left + track.width, y + level, right - left - track.width))
                out.append(f'<path d="M{right} {y + level}q{TURN} 0 {TURN} {-TURN}v{-drop}q0 {-TURN} {TURN} {-TURN}"/>')
            out.append(track.draw(left, y + level))
        return "".join(out)

    return Track(inner + 4 * TURN, tracks[0].up, levels[-1] + tracks[-1].down, draw)


def bypass(track):
    """A track, and a way past it above."""
    rise = track.up + 8

    def draw(x, y):
        end = x + track.width + 4 * TURN
        way = f'<path d="M{x} {y}q{TURN} 0 {TURN} {-TURN}v{2 * TURN - rise}q0 {-TURN} {TURN} {-TURN}'
        way += f'h{track.width}q{TURN} 0 {TURN} {TURN}v{rise - 2 * TURN}q0 {TURN} {TURN} {TURN}"/>'
        straight = line(x, y, 2 * TURN) + line(end - 2 * TURN, y, 2 * TURN)
        return way + straight + track.draw(x + 2 * TURN, y)

    return Track(track.width + 4 * TURN, max(rise, 2 * TURN), track.down, draw)


def loop(track, note):
    """A track, and a way back to its beginning below."""
    fall = max(track.down + 8, 2 * TURN)
    side = max(TURN, (round(6.1 * len(note)) - track.width) // 2 + 4) if note else TURN

    def draw(x, y):
        left, right = x + side, x + side + track.width
        way = f'<path d="M{right} {y}q{TURN} 0 {TURN} {TURN}v{fall - 2 * TURN}q0 {TURN} {-TURN} {TURN}'
        way += f'h{-track.width}q{-TURN} 0 {-TURN} {-TURN}v{2 * TURN - fall}q0 {-TURN} {TURN} {-TURN}"/>'
        straight = line(x, y, side) + line(right, y, side)
        label = words((left + right) / 2, y + fall + 9, note, "note") if note else ""
        return way + straight + label + track.draw(left, y)

    return Track(track.width + 2 * side, track.up, fall + (16 if note else 2), draw)


def listed(track, separator):
    """Tracks of one kind, with a separator on the way back to the next."""
    inner = max(track.width, separator.width + 2)
    fall = max(track.down + 8 + separator.up, 2 * TURN)

    def draw(x, y):
        left, right, back = x + TURN, x + TURN + inner, y + fall
        at = left + (inner - separator.width) / 2
        out = [line(x, y, TURN), line(left + track.width, y, inner - track.width + TURN)]
        out.append(f'<path d="M{right} {y}q{TURN} 0 {TURN} {TURN}v{fall - 2 * TURN}q0 {TURN} {-TURN} {TURN}H{at + separator.width}"/>')
        out.append(f'<path d="M{at} {back}H{left}q{-TURN} 0 {-TURN} {-TURN}v{2 * TURN - fall}q0 {-TURN} {TURN} {-TURN}"/>')
        return "".join(out) + track.draw(left, y) + separator.draw(at, back)

    return Track(inner + 2 * TURN, track.up, fall + separator.down, draw)


def ahead(track, note):
    """What must or must not come next, and is not taken."""
    width = max(track.width, round(6.1 * len(note))) + 16

    def draw(x, y):
        top, bottom = y - track.up - 20, y + track.down + 6
        box = f'<rect class="ahead" x="{x}" y="{top}" width="{width}" height="{bottom - top}" rx="6"/>'
        return box + words(x + width / 2, top + 10, note, "note") + track.draw(x + (width - track.width) / 2, y)

    return Track(width, track.up + 20, track.down + 6, draw)


def flattened(kind, node):
    return [part for child in node[1:] for part in flattened(kind, child)] if node[0] == kind else [node]


def track_of(node):
    kind, *rest = node
    if kind == "production":
        return production(rest[0])
    if kind == "text":
        return station(rest[0], "text")
    if kind == "range":
        return station("–".join(rest), "text")
    if kind == "sequence":
        return sequence([track_of(part) for part in flattened(kind, node)])
    if kind == "alternative":
        parts = flattened(kind, node)
        texts = ["–".join(part[1:]) for part in parts if part[0] in ("text", "range")]
        tracks = [track_of(part) for part in parts if part[0] not in ("text", "range")]
        if len(texts) > 1:
            tracks.append(one_of(texts))
        elif texts:
            tracks.append(station(texts[0], "text"))
        return branches(tracks) if len(tracks) > 1 else tracks[0]
    if kind == "list":
        return listed(*map(track_of, rest))
    if kind == "repeated":
        least, most, subject = rest
        track = track_of(subject)
        if (least, most) == (0, 1):
            return bypass(track)
        note = "" if most == -1 else f"{most} times" if least == most else f"up to {most} times"
        return bypass(loop(track, note)) if least == 0 else loop(track, note)
    return ahead(track_of(rest[0]), kind)


def declared(source):
    """The productions of a header in their order: the part that each belongs to, its name, its ABNF."""
    part, comment = "", []
    scope = "".join(re.findall(r"^namespace (?:tel|urn) \{$", source, re.MULTILINE)).removeprefix("namespace ").replace(" {", "::")
    inside_detail = False
    for text in source.split("\n"):
        if found := re.fullmatch(r"// ((?:RFC|Twilio|options|All).*?)\. The attribute.*", text):
            part = found[1]
        if re.match(r"namespace detail|}.*// namespace detail", text):
            inside_detail = text.startswith("namespace")
        if text.startswith("/// "):
            comment.append(text)
        elif (found := re.match(r"inline constexpr (?:auto|octet(?:_range)?<[^>]*>) (\w+)", text)) and not inside_detail:
            rules = [line for line in comment if RULE.match(line) or ALTERNATIVE.match(line)]
            yield part, scope + found[1], [line.removeprefix("/// ") for line in rules]
            comment = []
        elif text and not text.startswith("//"):
            comment = []


def drawing(grammar, rules):
    """From the whole down to its characters, and then what is no part of it: a header is read backwards."""
    parts = list(dict.fromkeys(part for part, _, _ in rules))
    whole = {"uri", "lenient_uri", "from_user", "name_addrs", "tel::telephone_uri", "urn::namestring"}
    first = next((i for i, part in enumerate(parts) if any(name in whole and of == part for of, name, _ in rules)), 0)
    out, y, widest = [], 0, 0
    for part in parts[first::-1] + parts[first + 1 :]:
        y += 34
        out.append(words(0, y, part, "part"))
        y += 30
        for _, name, abnf in reversed([rule for rule in rules if rule[0] == part]):
            track = track_of(grammar[name])
            out.append(f'<g id="{anchor(name)}">{words(0, y, short(name), "name")}')
            for rule in abnf:
                y += 17
                out.append(words(0, y, rule, "rule"))
            y += 16 + track.up
            end = 24 + track.width
            out.append(f'<path d="M1 {y - 7}v14M6 {y - 7}v14M6 {y}h18M{end} {y}h18M{end + 18} {y - 7}v14M{end + 23} {y - 7}v14"/>')
            out.append(track.draw(24, y) + "</g>")
            y += track.down + 34
            widest = max(widest, end + 26, *(round(TEXT * len(rule)) for rule in abnf), 0)
    size = f'width="{widest}" height="{y}" viewBox="0 0 {widest} {y}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" class="railroad" {size}>\n<style>{STYLE}</style>\n' + "\n".join(out) + "\n</svg>\n"


def main(grammar, *files):
    end = files.index("--") if "--" in files else len(files)
    grammar = json.loads(pathlib.Path(grammar).read_text("utf-8"))
    rules = [list(declared(pathlib.Path(header).read_text("utf-8"))) for header in files[:end]]
    names = [name for header in rules for _, name, _ in header]
    if names != list(grammar):
        print(f"only in the headers: {set(names) - set(grammar)}; only in the drawing: {set(grammar) - set(names)}")
        print("or the order is another" if set(names) == set(grammar) else "")
        return 1
    drawn = [drawing(grammar, header) for header in rules]
    missing = {link for svg in drawn for link in re.findall(r'href="#(\w+)"', svg)} - {anchor(name) for name in names}
    if missing:
        print(f"no production: {missing}")
        return 1
    for svg, target in zip(drawn, files[end + 1 :]):
        pathlib.Path(target).write_text(svg, "utf-8")
    print(f"{len(names)} productions")
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
