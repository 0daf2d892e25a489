#!/usr/bin/env python3
"""Measures which lines and branches of include/ the tests run, and lists those that they do not.

usage: coverage.py BUILD_DIR [CLANG_VERSION]     such as: coverage.py build-coverage 19

Builds what the suites unit, examples and fuzz need with clang, runs them, and asks llvm-cov. What only a static_assert
runs does not count. A line or branch of a template counts as run if any of its instances ran it. Ends with 1 if the
share of lines or of branches is below the aim.
"""

import json
import os
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
SUITES = {"unit", "examples", "fuzz"}
AIMS = {"lines": 98, "branches": 95}


def output_of(*command):
    return subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout


def build(folder, version):
    """The programs of the suites, built and run; what they ran lies in `folder`/profiles."""
    if not (folder / "build.ninja").exists():
        flag = "-fprofile-instr-generate"
        subprocess.run(
            ["meson", "setup", folder, ROOT, f"-Dcpp_args={flag} -fcoverage-mapping", f"-Dcpp_link_args={flag}"],
            env=os.environ | {"CXX": f"clang++{version}"},
            check=True,
        )
    tests = [test for test in json.loads(output_of("meson", "introspect", "--tests", folder))]
    tests = [test for test in tests if any(suite.split(":")[-1] in SUITES for suite in test["suite"])]
    targets = json.loads(output_of("meson", "introspect", "--targets", folder))
    needed = {name for test in tests for name in test["depends"]}
    files = [name for target in targets if target["id"] in needed for name in target["filename"]]
    subprocess.run(["ninja", "-C", folder, *(os.path.relpath(name, folder) for name in files)], check=True)

    profiles = folder / "profiles"
    for old in profiles.glob("*"):
        old.unlink()
    subprocess.run(
        ["meson", "test", "-C", folder, "--no-rebuild", "--timeout-multiplier", "20"]
        + [argument for suite in sorted(SUITES) for argument in ("--suite", suite)],
        env=os.environ | {"LLVM_PROFILE_FILE": f"{profiles.resolve()}/%m.profraw"},
        check=True,
    )
    subprocess.run(
        [f"llvm-profdata{version}", "merge", "-o", folder / "tests.profdata", *profiles.glob("*.profraw")], check=True
    )
    return [name for name in files if not name.endswith((".a", ".netstrings"))]


def lines_of(lcov):
    """How often each line of each file ran."""
    lines, here = {}, {}
    for record in lcov.split("\n"):
        kind, _, what = record.partition(":")
        if kind == "SF":
            here = lines.setdefault(what, {})
        elif kind == "DA":
            number, count = what.split(",")[:2]
            here[int(number)] = int(count)
    return lines


def branches_of(file):
    """How often the condition at each place of a file was true, and false, in all the instances of its template."""
    branches = {}
    for line, column, end_line, end_column, when_true, when_false, *_ in file["branches"]:
        counts = branches.setdefault((line, column, end_line, end_column), [0, 0])
        counts[0] += when_true
        counts[1] += when_false
    return branches


def missed_in(text, lines, branches):
    """What was never run, or never went one of its ways, with its line."""
    for number, count in lines.items():
        if count == 0:
            yield number, f"not run: {text[number - 1].strip()}"
    for (line, column, end_line, end_column), (when_true, when_false) in branches.items():
        what = text[line - 1][column - 1 : end_column - 1 if end_line == line else None].strip()
        if when_true == 0:
            yield line, f"never true: {what}"
        if when_false == 0:
            yield line, f"never false: {what}"


def main(folder, version=""):
    folder, version = pathlib.Path(folder).resolve(), version and f"-{version}"
    programs = build(folder, version)
    more = [argument for name in programs[1:] for argument in ("-object", name)]
    asked = [f"llvm-cov{version}", "export", "-instr-profile", folder / "tests.profdata", programs[0], *more]
    asked += [ROOT / "include"]
    files = json.loads(output_of(*asked))["data"][0]["files"]
    lines = lines_of(output_of(*asked, "-format=lcov"))

    rows, total = [], [0, 0, 0, 0]
    for file in sorted(files, key=lambda file: file["filename"]):
        path = pathlib.Path(file["filename"])
        run, branches = lines[file["filename"]], branches_of(file)
        for number, what in sorted(missed_in(path.read_text("utf-8").split("\n"), run, branches)):
            print(f"{path.relative_to(ROOT)}:{number}: {what}")
        ways = [way != 0 for ways in branches.values() for way in ways]
        row = [sum(count != 0 for count in run.values()), len(run), sum(ways), len(ways)]
        rows.append((str(path.relative_to(ROOT / "include" / "sipuri")), row))
        total = [a + b for a, b in zip(total, row)]

    print(f"\n{'':20}{'lines':>22}{'branches':>22}")
    for name, (run, every, taken, ways) in [*rows, ("in all", total)]:
        shares = [100 * run / max(1, every), 100 * taken / max(1, ways)]
        print(f"{name:25}{run:5} of {every:4} {shares[0]:5.1f}{taken:9} of {ways:4} {shares[1]:5.1f}")
    return 100 * total[0] < AIMS["lines"] * total[1] or 100 * total[2] < AIMS["branches"] * total[3]


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
