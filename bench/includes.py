#!/usr/bin/env python3
"""What an include costs: the processor's seconds for a file that has nothing else, in turns, the medians of seven rounds.

usage: includes.py COMPILER [FLAG...]     such as: includes.py g++ -std=c++20 -I/opt/boost-1.81/usr/include

What the compiler does not find is left out.
"""

import pathlib
import resource
import statistics
import subprocess
import sys

INCLUDE = pathlib.Path(__file__).resolve().parents[1] / "include"
BASE = ["string_view", "array", "cstdint", "optional"]
INCLUDES = {
    "the standard headers of uri_view.hpp": BASE,
    "and <string>": [*BASE, "string"],
    "sipuri/uri_view.hpp": ["sipuri/uri_view.hpp"],
    "sipuri/sipuri.hpp": ["sipuri/sipuri.hpp"],
    "sipuri/x3.hpp": ["sipuri/x3.hpp"],
    "boost/spirit/home/x3.hpp": ["boost/spirit/home/x3.hpp"],
    "boost/url.hpp": ["boost/url.hpp"],
}


def spent(command, headers):
    """None if it does not compile."""
    source = "".join(f"#include <{header}>\n" for header in headers)
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run([*command, "-x", "c++", "-"], input=source, text=True, stderr=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return seconds if done.returncode == 0 else None


def main(*command):
    if not command:
        print(__doc__.strip(), file=sys.stderr)
        return 2
    command = [*command, f"-I{INCLUDE}", "-fsyntax-only"]
    rounds = [{name: spent(command, headers) for name, headers in INCLUDES.items()} for _ in range(7)]
    for name in INCLUDES:
        if rounds[0][name] is not None:
            print(f"{statistics.median(one[name] for one in rounds):5.2f} s  {name}")
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
