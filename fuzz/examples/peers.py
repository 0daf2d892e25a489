#!/usr/bin/env python3
"""Fuzzes other SIP stacks from their sources, by libFuzzer alone and with this library's mutator, both with the dictionary.

usage: peers.py [--seconds=N] [--seeds=N] [--json=FILE] [--svg=FILE] [PEER...]     libre, sofia, osip2, kamailio; default: all
       peers.py --plot JSON SVG

Debian's source packages are taken to a directory that is removed at the end. Each run has so many seconds of the
processor's time, 20 by default, and five seeds; what counts are the medians of the edges found, by executions and by
those seconds. Sanitizers are off: a peer that reads too far would end the run.
"""

import json
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile
import time
from html import escape

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
CLANG = "clang-19"
KAMAILIO = "NAME=\"k\" VERSION=\"5\" ARCH=\"x86_64\" OS_QUOTED=\"linux\" __OS_linux __CPU_x86_64 CC_GCC_LIKE_ASM FAST_LOCK"
# Each peer: its source package, where in it the sources are, which ones, and how they are compiled.
PEERS = {
    "libre": (
        "libre", "src",
        "uri/uri.c uri/uric.c fmt/ch.c fmt/pl.c fmt/print.c fmt/regex.c fmt/str.c fmt/prm.c fmt/str_error.c fmt/time.c "
        "mem/mem.c sa/sa.c sa/ntop.c sa/pton.c list/list.c dbg/dbg.c",
        ["-I../include", *(f"-D{name}" for name in "HAVE_INET6 HAVE_INTTYPES_H HAVE_STDBOOL_H LINUX OS=\"linux\"".split())],
    ),
    "sofia": (
        "sofia-sip", "libsofia-sip-ua",
        "url/url.c bnf/bnf.c su/su_alloc.c su/su_alloc_lock.c su/su_string.c su/su_errno.c su/su_sprintf.c "
        "su/su_strdup.c su/su_md5.c",
        ["-I/usr/include/sofia-sip-1.12", "-DHAVE_STDINT_H=1", "-DHAVE_MEMCCPY=1", "-include", "stdint.h", "-I{empty}"],
    ),
    "osip2": ("libosip2", "src/osipparser2", "*.c", ["-I../../include", "-DHAVE_CONFIG_H=0"]),
    "kamailio": (
        "kamailio", "src", "core/parser/parse_uri.c",
        ["-I.", "-Icore", *(f"-D{name}" for name in KAMAILIO.split()), "-DADAPTIVE_WAIT", "-DADAPTIVE_WAIT_LOOPS=1024",
         "-DHAVE_GETHOSTBYNAME2", "-DPKG_MALLOC", "-DSHM_MMAP", "-DUSE_TCP", "-DUSE_TLS", "-DDNS_IP_HACK", "-DRAW_SOCKS",
         "-DNO_LOG", "-DNO_DEBUG", "-DMOD_NAME=\"x\"", "-DCFG_DIR=\"/\"", "-DSHARE_DIR=\"/\"", "-DRUN_DIR=\"/\""],
    ),
}
PEER_FLAGS = {"sofia": ["-I/usr/include/sofia-sip-1.12"], "libre": ["-I/usr/include/re"]}
WAYS = {"libFuzzer with the dictionary": [], "and with sipuri::mutate": [HERE / "mutator.cpp"]}


def sources(directory, package):
    """Unpacks a source package; returns its directory."""
    lists = directory / "apt"
    for name in ("lists/partial", "cache/archives/partial"):
        (lists / name).mkdir(parents=True, exist_ok=True)
    form = "deb-src $(SITE) $(CODENAME) $(COMPONENT)"
    lines = subprocess.run(
        ["apt-get", "indextargets", "--format", form, "Created-By: Packages"], check=True, stdout=subprocess.PIPE, text=True
    ).stdout
    known = [line for line in dict.fromkeys(lines.splitlines()) if "/debian " in line]
    (lists / "sources.list").write_text("\n".join(known) + "\n")
    apt = [
        "apt-get", "-q", "-o", f"Dir::Etc::sourcelist={lists}/sources.list", "-o", "Dir::Etc::sourceparts=/dev/null",
        "-o", f"Dir::State::Lists={lists}/lists", "-o", f"Dir::Cache={lists}/cache", "-o", "APT::Sandbox::User=root",
    ]
    where = directory / package
    where.mkdir()
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    subprocess.run([*apt, "update"], check=True, **quiet)
    subprocess.run([*apt, "source", "--download-only", "--tar-only", package], check=True, cwd=where, **quiet)
    (archive,) = where.glob("*.orig.tar.*")
    subprocess.run(["tar", "xf", archive], check=True, cwd=where)
    (unpacked,) = (path for path in where.iterdir() if path.is_dir())
    return unpacked


def build(directory, peer):
    """The fuzzers of a peer, by the way in which they mutate."""
    package, below, names, flags = PEERS[peer]
    unpacked = sources(directory, package) / below
    (directory / "empty").mkdir(exist_ok=True)
    (directory / "empty" / "config.h").touch()
    objects = []
    compile_c = [CLANG, "-g", "-O1", "-w", "-fsanitize=fuzzer-no-link", *(flag.format(empty=directory / "empty") for flag in flags)]
    for name in names.split():
        for source in sorted(unpacked.glob(name)):
            objects.append(directory / f"{peer}-{source.stem}.o")
            subprocess.run([*compile_c, "-c", source, "-o", objects[-1]], check=True, cwd=unpacked)
    programs = {}
    for way, more in WAYS.items():
        programs[way] = directory / f"fuzz-{peer}-{len(more)}"
        own = [ROOT / "fuzz/examples/fuzz_peer.cpp", HERE / f"peer_{peer}.cpp", *more]
        # The mutator is optimised, as libFuzzer is; it is not what is to be covered.
        subprocess.run(
            [f"clang++{CLANG.removeprefix('clang')}", "-std=c++20", "-O2", "-w", "-fsanitize=fuzzer", f"-I{ROOT / 'include'}",
             "-fsanitize-coverage=0", *PEER_FLAGS.get(peer, []), *own, *objects, "-lpthread", "-o", programs[way]],
            check=True,
        )
    return programs


def spent(pid):
    """The seconds of the processor's time that a process has had."""
    fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / 100


def run(program, seed, seconds):
    """Edges by executions and by seconds, at each new one."""
    points = [(0, 0.0, 0)]
    command = [program, f"-seed={seed}", "-max_len=512", f"-dict={ROOT / 'fuzz/sip_uri.dict'}", "-close_fd_mask=3"]
    with tempfile.TemporaryDirectory() as corpus, subprocess.Popen(
        [*command, corpus], stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True, cwd=corpus
    ) as process:
        for line in process.stderr:
            found = re.match(r"#(\d+)\s+\w+\s+cov: (\d+)", line)
            if not found:
                continue
            now = spent(process.pid)
            points.append((int(found[1]), now, int(found[2])))
            if now > seconds:
                break
        process.kill()
    return points


def at(points, index, value):
    """The edges of a run at a number of executions (index 0) or seconds (1)."""
    return max((edges for *when, edges in points if when[index] <= value), default=0)


def curves(runs, seconds):
    """The medians over the seeds."""
    most = min(max(points)[0] for points in runs)
    executions = [round(100 * (most / 100) ** (i / 24)) for i in range(25)]
    times = [0.05 * (seconds / 0.05) ** (i / 24) for i in range(25)]
    return {
        "executions": [[x, statistics.median(at(points, 0, x) for points in runs)] for x in executions],
        "seconds": [[round(x, 3), statistics.median(at(points, 1, x) for points in runs)] for x in times],
        "executions a second": round(statistics.median(max(points)[0] / max(points)[1] for points in runs)),
    }


STYLE = """
text { font: 13px system-ui, -apple-system, "Segoe UI", Roboto, "DejaVu Sans", sans-serif; fill: #1f2328 }
.title { font-size: 15px; font-weight: 600 } .quiet { fill: #656d76; font-size: 12px } .middle { text-anchor: middle }
.end { text-anchor: end } .grid { stroke: #d0d7de } path { fill: none; stroke-width: 2 }
.peer { stroke: #8c959f } .ours { stroke: #0969da }
@media (prefers-color-scheme: dark) {
text { fill: #e6edf3 } .quiet { fill: #8d96a0 } .grid { stroke: #30363d } .peer { stroke: #6e7681 } .ours { stroke: #4493f8 }
}
"""


def plot(data):
    """Two graphs a peer: edges over executions, and over seconds."""
    width, height, left, gap = 900, 190, 60, 30
    parts = []
    peers = data["peers"]
    for row, (peer, ways) in enumerate(peers.items()):
        for column, axis in enumerate(("executions", "seconds")):
            x0, y0 = left + column * (width - left) / 2, 60 + row * (height + 50)
            w = (width - left) / 2 - gap
            points = [point for way in ways.values() for point in way[axis]]
            low, high = min(x for x, _ in points), max(x for x, _ in points)
            top = max(y for _, y in points) or 1
            from math import log

            def place(x, y):
                return x0 + log(max(x, low) / low) / log(high / low) * w, y0 + height - y / top * height

            title = f"{escape(peer)}: edges by {axis}" + (" of one processor" if axis == "seconds" else "")
            parts.append(f'<text x="{x0}" y="{y0 - 10}" class="title">{title}</text>')
            parts.append(f'<path d="M{x0} {y0 + height} H{x0 + w}" class="grid"/>')
            parts.append(f'<text x="{x0 - 6}" y="{y0 + 8}" class="quiet end">{top:.0f}</text>')
            for x in (low, high):
                anchor = "" if x == low else " end"
                parts.append(f'<text x="{place(x, 0)[0]:.0f}" y="{y0 + height + 16}" class="quiet{anchor}">{f"{x:,.0f}" if x >= 1 else x}</text>')
            for (way, measured), kind in zip(ways.items(), ("peer", "ours")):
                line = " L".join("{:.1f} {:.1f}".format(*place(x, y)) for x, y in measured[axis])
                parts.append(f'<path d="M{line}" class="{kind}"><title>{escape(way)}</title></path>')
    y = 60 + len(peers) * (height + 50)
    for i, (way, kind) in enumerate(zip(WAYS, ("peer", "ours"))):
        parts.append(f'<path d="M{left + i * 300} {y - 5} h30" class="{kind}"/>')
        parts.append(f'<text x="{left + 38 + i * 300}" y="{y}">{escape(way)}</text>')
    size = f'width="{width}" height="{y + 20}" viewBox="0 0 {width} {y + 20}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>\n<style>{STYLE}</style>\n' + "\n".join(parts) + "\n</svg>\n"


def main(arguments):
    if arguments[:1] == ["--plot"]:
        pathlib.Path(arguments[2]).write_text(plot(json.loads(pathlib.Path(arguments[1]).read_text("utf-8"))), "utf-8")
        return 0
    options = dict(word[2:].split("=", 1) for word in arguments if word.startswith("--"))
    seconds, seeds = float(options.get("seconds", 20)), int(options.get("seeds", 5))
    data = {"seconds": seconds, "seeds": seeds, "peers": {}}
    for peer in [word for word in arguments if not word.startswith("--")] or PEERS:
        with tempfile.TemporaryDirectory() as directory:
            try:
                programs = build(pathlib.Path(directory), peer)
            except (subprocess.CalledProcessError, ValueError) as fault:
                print(f"{peer}: could not be built: {fault}", file=sys.stderr)
                continue
            runs = {way: [] for way in programs}
            for seed in range(1, seeds + 1):  # in turns, for a machine that has other things to do
                for way, program in programs.items():
                    runs[way].append(run(program, seed, seconds))
        data["peers"][peer] = {way: curves(each, seconds) for way, each in runs.items()}
        for way, found in data["peers"][peer].items():
            middle = found["executions"][12]
            print(
                f"{peer:<10}{way:<32}{found['executions a second']:>9,} executions a second, edges: "
                f"{middle[1]:.0f} after {middle[0]:,}, {found['executions'][-1][1]:.0f} after {found['executions'][-1][0]:,}, "
                f"{at_time(found, 1):.0f} after 1 s, {found['seconds'][-1][1]:.0f} after {seconds:.0f} s"
            )
    if "json" in options:
        pathlib.Path(options["json"]).write_text(json.dumps(data, indent=1) + "\n", "utf-8")
    if "svg" in options:
        pathlib.Path(options["svg"]).write_text(plot(data), "utf-8")
    return 0


def at_time(found, seconds):
    return max(edges for when, edges in found["seconds"] if when <= seconds)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
