#!/usr/bin/env python3
"""Mutation testing: changes one operator, constant or condition of include/ at a time, and asks the tests.

usage: mutants.py [--count N] [--seed N] [--jobs N] [--only HEADER] COMPILER...

A mutant is caught if one of the tests of its header does not compile any more, fails, or does not end. The sample is
the same for the same seed, and each header's share of it that of its lines. Prints every mutant that was not caught,
the share that was, and ends with 1 if that share is below the aim.
"""
import argparse
import concurrent.futures
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
INCLUDE = ROOT / "include" / "sipuri"
AIM = 0.95

# Which tests speak of a header, the quickest first.
TESTS = {
    "error": ["error"],
    "chars": ["chars", "percent", "write"],
    "scheme": ["uri_view", "write", "parameters"],
    "sink": ["sink", "write"],
    "percent": ["percent", "write", "compare"],
    "host": ["host", "scan", "oracle/agreement"],
    "components": ["scan"],
    "scan": ["scan", "uri_view", "oracle/agreement"],
    "detail/field_range": ["parameters", "headers", "uri_view"],
    "parameters": ["parameters", "validate"],
    "headers": ["headers", "message"],
    "uri_view": ["uri_view", "scan"],
    "validate": ["validate", "profile"],
    "compare": ["compare", "oracle/comparison"],
    "fields": ["write"],
    "write": ["write"],
    "detail/editable": ["uri", "builder", "laws"],
    "uri": ["uri", "builder"],
    "builder": ["builder"],
    "normalize": ["normalize", "oracle/comparison", "laws"],
    "profile": ["profile", "twilio"],
    "twilio": ["twilio", "profile", "laws"],
    "signalwire": ["profile"],
    "diagnostic": ["diagnostic"],
    "literals": ["literals"],
    "mutate": ["mutate"],
    "x3": ["x3"],
    "tel": ["tel"],
    "name_addr": ["name_addr"],
}

SWAPS = [
    (r"==", "!="), (r"!=", "=="), (r"(?<![<>=-])<=(?!>)", "<"), (r"(?<![<>=-])>=", ">"), (r"(?<= )&&(?= [^{])", "||"), (r"\|\|", "&&"),
    (r"(?<= )<(?= )", "<="), (r"(?<= )>(?= )", ">="), (r"(?<= )\+(?= )", "-"), (r"(?<= )-(?= )", "+"),
    (r"\+\+", "--"), (r"(?<![\w+])!(?=[\w(])", ""), (r"\btrue\b", "false"), (r"\bfalse\b", "true"), (r"\+=", "-="),
    (r"(?<= )\|(?= )", "&"), (r"(?<= )\*(?= )", "+"),
]
NUMBER = re.compile(r"(?<![\w.'\"])(\d+)(U?)(?![\w.'\"])")


def mutations_of(line):
    """Each changed form of a line of code, but for what stands in its strings, characters and comments."""
    code = re.sub(r"//.*", lambda m: " " * len(m.group()), line)
    code = re.sub(r"\"(\\.|[^\"\\])*\"|'(\\.|[^'\\])*'", lambda m: "\0" * len(m.group()), code)
    for pattern, other in SWAPS:
        for found in re.finditer(pattern, code):
            yield line[:found.start()] + other + line[found.end():]
    for found in NUMBER.finditer(code):
        yield line[:found.start()] + str(int(found.group(1)) + 1) + found.group(2) + line[found.end():]


def all_mutants(only):
    for name in TESTS:
        path = INCLUDE / (name + ".hpp")
        if not path.exists() or (only and name != only):
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8").split("\n")):
            if re.match(r"\s*(//|#|template|static_assert|using |friend |requires)", line):
                continue
            for changed in mutations_of(line):
                yield name, number, line, changed


def sample(mutants, count, seed):
    """Of each header as many as its share of the lines; which ones, the seed decides."""
    by_header = {}
    for mutant in mutants:
        by_header.setdefault(mutant[0], []).append(mutant)
    lines = {name: len((INCLUDE / (name + ".hpp")).read_text(encoding="utf-8").split("\n")) for name in by_header}
    chosen = []
    for name, list_ in by_header.items():
        share = max(1, round(count * lines[name] / sum(lines.values())))
        chosen += random.Random(f"{seed} {name}").sample(list_, min(share, len(list_)))
    return chosen


def is_caught(mutant, compiler, main):
    name, number, _, changed = mutant
    with tempfile.TemporaryDirectory() as folder:
        include = pathlib.Path(folder) / "include"
        shutil.copytree(ROOT / "include", include)
        path = include / "sipuri" / (name + ".hpp")
        lines = path.read_text(encoding="utf-8").split("\n")
        lines[number] = changed
        path.write_text("\n".join(lines), encoding="utf-8")
        for test in TESTS[name]:
            program = pathlib.Path(folder) / "test"
            command = [*compiler, "-std=c++20", "-w", "-O1" if "/" in test else "-O0", f"-I{include}",
                       str(ROOT / "tests" / (test + ".cpp")), main, "-o", str(program)]
            try:
                if subprocess.run(command, capture_output=True, timeout=300, check=False).returncode != 0:
                    return True
                if subprocess.run([str(program)], capture_output=True, timeout=300, check=False).returncode != 0:
                    return True
            except subprocess.TimeoutExpired:
                return True
    return False


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--count", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--only", default="")
    parser.add_argument("compiler", nargs="+")
    given = parser.parse_args()

    with tempfile.TemporaryDirectory() as folder:
        main_object = str(pathlib.Path(folder) / "main.o")
        subprocess.run([*given.compiler, "-std=c++20", "-c", str(ROOT / "tests" / "main.cpp"), "-o", main_object],
                       check=True)
        chosen = sample(all_mutants(given.only), given.count, given.seed)
        caught = 0
        with concurrent.futures.ThreadPoolExecutor(given.jobs) as pool:
            judged = pool.map(lambda mutant: is_caught(mutant, given.compiler, main_object), chosen)
            for (name, number, line, changed), found in zip(chosen, judged):
                caught += found
                if not found:
                    print(f"{name}.hpp:{number + 1}\n  - {line.strip()}\n  + {changed.strip()}", flush=True)
    share = caught / len(chosen)
    print(f"{caught} of {len(chosen)} mutants caught: {100 * share:.1f} %")
    return share < AIM


if __name__ == "__main__":
    sys.exit(main())
