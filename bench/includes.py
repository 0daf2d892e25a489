#!/usr/bin/env python3
"""What an include costs: a compiler's seconds for a file that has nothing else, and the lines that it reads.

usage: includes.py COMPILER [FLAG...]     such as: includes.py g++ -std=c++20 -I/opt/boost-1.81/usr/include

The headers take turns; seconds are those of the processor, the medians of seven rounds. Lines are those with something
in them after preprocessing. What the compiler does not find is left out. Prints rows of a table in Markdown.
"""

import pathlib
import resource
import statistics
import subprocess
import sys

INCLUDE = pathlib.Path(__file__).resolve().parents[1] / "include"
STANDARD = ["string", "vector", "optional", "span"]
TOPICS = sorted(path.name for path in (INCLUDE / "sipuri").glob("*.h*"))
INCLUDES = (
    {"`<string> <vector> <optional> <span>`": STANDARD}
    | {"`sipuri/uri/view.hpp`": ["sipuri/uri/view.hpp"]}
    | {f"`sipuri/{name}`": [f"sipuri/{name}"] for name in TOPICS}
    | {"`boost/spirit/home/x3.hpp`": ["boost/spirit/home/x3.hpp"], "`boost/url.hpp`": ["boost/url.hpp"]}
)


def compiled(command, headers, *flags):
    """The seconds that it took and what was printed; nothing if it does not compile."""
    source = "".join(f"#include <{header}>\n" for header in headers)
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(
        [*command, *flags, "-x", "c++", "-"], input=source, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return (seconds, done.stdout) if done.returncode == 0 else None


def lines(text):
    return sum(bool(line.strip()) and not line.startswith("#") for line in text.split("\n"))


def main(*command):
    if not command:
        print(__doc__.strip(), file=sys.stderr)
        return 2
    command = [*command, f"-I{INCLUDE}"]
    table = {name: [] for name, headers in INCLUDES.items() if compiled(command, headers, "-fsyntax-only")}
    for _ in range(7):
        for name, seconds in table.items():
            seconds.append(compiled(command, INCLUDES[name], "-fsyntax-only")[0])
    print("| include | seconds | lines |\n| --- | --- | --- |")
    for name, seconds in table.items():
        read = lines(compiled(command, INCLUDES[name], "-E")[1])
        print(f"| {name} | {statistics.median(seconds):.2f} | {read} |")
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
