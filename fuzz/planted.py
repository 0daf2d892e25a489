#!/usr/bin/env python3
"""Shows what the mutator is worth: plants faults in a copy of the headers, and counts the inputs to find each.

usage: planted.py [--runs N] [--seeds N] CLANG...     such as: planted.py clang++-19

Each fault is looked for from an empty corpus, with the dictionary alone and with the mutator beside it, once for each
seed: by fuzz_normalize, which reads whole URIs as a SIP stack does, or, where only a law shows it, by fuzz_parse, which
reads each text as a component, too. Prints how many inputs it took; ">N" where N of them did not find it. Ends with 1
if the mutator leaves one unfound.
"""

import argparse
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[1]

# What is planted: the target that looks for it, the header, its text, and what is put in its place.
FAULTS = {
    "an escape cut off at the very end of a header's value is read past the end": (
        "fuzz_normalize",
        "scan.hpp",
        "            at = skip(text_, at + 1, header_class);",
        """            for (++at; at != text_.size(); at += text_[at] == '%' ? 3U : 1U) {
                if (is(header_class, text_[at])) continue;
                if (text_[at] != '%' || text_.size() - at < 2) break;
                if (!is(hexdig_class, text_[at + 1]) || !is(hexdig_class, text_[at + 2])) break;
            }""",
    ),
    "a ninth group of an IPv6 address is written after the eight": (
        "fuzz_normalize",
        "host.hpp",
        "if (count < groups.size()) groups[count] =",
        "if (count <= groups.size()) groups[count] =",
    ),
    "a header name that appears twice, in two spellings, is refused": (
        "fuzz_parse",
        "uri_view.hpp",
        "    return detail::access::make<uri_view>(text, scanner.found());",
        """    auto const made = detail::access::make<uri_view>(text, scanner.found());
    for (auto const a : made.headers()) {
        for (auto const b : made.headers()) {
            bool const same = detail::equal_ignoring_case(a.name().decoded(), b.name().decoded());
            if (same && a.name().encoded() != b.name().encoded()) {
                return error{errc::duplicate_name, component::header_name, 0, 0};
            }
        }
    }
    return made;""",
    ),
}


def build(clang, folder, fault):
    """The target with the fault, without the mutator and with it."""
    target, name, text, planted = fault
    header = folder / "include" / "sipuri" / name
    header.parent.mkdir(parents=True)
    original = (ROOT / "include" / "sipuri" / name).read_text("utf-8")
    if original.count(text) != 1:
        sys.exit(f"{name} has not one place for the fault: {text}")
    header.write_text(original.replace(text, planted), "utf-8")
    programs = {"dictionary": folder / "plain", "mutator": folder / "mutating"}
    for program, more in zip(programs.values(), ([], [ROOT / "fuzz" / "mutator.cpp"])):
        subprocess.run(
            [*clang, "-std=c++20", "-O1", "-w", "-fsanitize=fuzzer,address", f"-I{folder / 'include'}"]
            + [f"-I{ROOT / 'include'}", ROOT / "fuzz" / f"{target}.cpp", *more, "-o", program],
            check=True,
        )
    return programs


def inputs_until_found(program, seed, runs):
    """How many inputs it took to find the fault, or None."""
    done = subprocess.run(
        [program, f"-seed={seed}", f"-runs={runs}", "-max_len=256", "-print_final_stats=1", "-artifact_prefix=/dev/null"]
        + [f"-dict={ROOT / 'fuzz' / 'sip_uri.dict'}"],
        cwd=program.parent,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    counted = re.search(rb"stat::number_of_executed_units: (\d+)", done.stdout)
    if not counted:
        sys.exit(f"no libFuzzer:\n{done.stdout.decode(errors='replace')}")
    return None if done.returncode == 0 else int(counted.group(1))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--runs", type=int, default=200_000)
    parser.add_argument("--seeds", type=int, default=5)
    parser.add_argument("clang", nargs="+")
    given = parser.parse_args()

    found_all = True
    for what, fault in FAULTS.items():
        print(what)
        with tempfile.TemporaryDirectory() as folder:
            for how, program in build(given.clang, pathlib.Path(folder), fault).items():
                counts = [inputs_until_found(program, seed, given.runs) for seed in range(1, given.seeds + 1)]
                shown = [f">{given.runs}" if count is None else str(count) for count in counts]
                median = statistics.median(given.runs if count is None else count for count in counts)
                print(f"  {how:10}  {' '.join(f'{count:>9}' for count in shown)}   median {median:.0f}", flush=True)
                found_all = found_all and (how == "dictionary" or None not in counts)
    return not found_all


if __name__ == "__main__":
    sys.exit(main())
