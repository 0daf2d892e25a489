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


def main(folder, version=""):
    folder, version = pathlib.Path(folder), version and f"-{version}"
    programs = build(folder, version)
    objects = [argument for name in programs for argument in ("-object", name)]
    asked = [f"llvm-cov{version}", "export", "-instr-profile", folder / "tests.profdata", *objects]
    said = json.loads(output_of(*asked, ROOT / "include"))["data"][0]

    for file in sorted(said["files"], key=lambda file: file["filename"]):
        path = pathlib.Path(file["filename"])
        text = path.read_text("utf-8").split("\n")
        missed = {}
        for line, column, end_line, end_column, when_true, when_false, *_ in file["branches"]:
            if when_true == 0 or when_false == 0:
                what = text[line - 1][column - 1 : end_column - 1] if line == end_line else text[line - 1].strip()
                never = "true or false" if when_true == when_false else "true" if when_true == 0 else "false"
                missed.setdefault(line, []).append(f"never {never}: {what}")
        covered = {}
        for line, _, count, has_count, is_entry, is_gap in file["segments"]:
            covered.setdefault(line, []).append((count, has_count, is_entry, is_gap))
        for line, segments in covered.items():
            if any(entry and has and not gap and count == 0 for count, has, entry, gap in segments):
                missed.setdefault(line, []).append(f"not run: {text[line - 1].strip()}")
        for line in sorted(missed):
            for what in missed[line]:
                print(f"{path.relative_to(ROOT)}:{line}: {what}")

    print(f"{'':30} {'lines':>15} {'branches':>15}")
    share = lambda part: f"{part['covered']}/{part['count']} {part['percent']:6.2f}"
    for file in sorted(said["files"], key=lambda file: file["filename"]):
        summary = file["summary"]
        name = str(pathlib.Path(file["filename"]).relative_to(ROOT / "include"))
        print(f"{name:30} {share(summary['lines']):>15} {share(summary['branches']):>15}")
    total = said["totals"]
    print(f"{'in all':30} {share(total['lines']):>15} {share(total['branches']):>15}")
    return any(total[kind]["percent"] < aim for kind, aim in AIMS.items())


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
