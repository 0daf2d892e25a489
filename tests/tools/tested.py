#!/usr/bin/env python3
"""Holds what is easily forgotten beside a header: that a provider's profile and a production of X3 are shown and tested.

usage: tested.py ROOT                every profile and production of the tree
       tested.py --self-test ROOT    what is taken away must be missed
"""

import pathlib
import re
import sys

PROFILE = re.compile(r"^inline constexpr profile (\w+)\{", re.MULTILINE)
NO_CODE = re.compile(r"""'(?:[^'\\]|\\.)'|"(?:[^"\\\n]|\\.)*"|//.*$""", re.MULTILINE)
PRODUCTION = re.compile(r"^inline constexpr (?:auto|octet(?:_range)?<[^>]*>) (\w+)\b", re.MULTILINE)


def read(root):
    """The texts that are looked at, by name."""
    patterns = "README.md", "include/sipuri/*.hpp", "include/sipuri/[px]*/*.hpp", "tests/provider/*.cpp", "tests/x3/*.cpp"
    return {
        path.relative_to(root).as_posix(): path.read_text("utf-8")
        for pattern in patterns
        for path in sorted(root.glob(pattern))
    }


def under(texts, folder):
    return {name: text for name, text in texts.items() if name.rpartition("/")[0] == folder}


def profiles(texts):
    """What is missing of each provider's header that has a profile."""
    tests = "".join(under(texts, "tests/provider").values())
    topics = "".join(under(texts, "include/sipuri").values())
    for path, text in under(texts, "include/sipuri/provider").items():
        header = path.removeprefix("include/")
        for profile in PROFILE.findall(text):
            if f"#include <{header}>" not in topics:
                yield f"{profile}: no topic header includes {header}"
            if not re.search(rf"::{profile}\b", tests):
                yield f"{profile}: no test of tests/provider names it"
            if not re.search(rf"^\| `\w+::{profile}` \|", texts["README.md"], re.MULTILINE):
                yield f"{profile}: README's table of providers has no row for it"


def productions(texts):
    """The productions that no test names and no other production uses."""
    headers = under(texts, "include/sipuri/x3")
    tests, code = (NO_CODE.sub("", "".join(all.values())) for all in (under(texts, "tests/x3"), headers))
    for path, text in headers.items():
        outside = re.sub(r"^namespace detail \{$.*?^}  // namespace detail$", "", text, flags=re.MULTILINE | re.DOTALL)
        for production in PRODUCTION.findall(outside):
            if not re.search(rf"\b{production}\b", tests) and len(re.findall(rf"\b{production}\b", code)) < 2:
                yield f"{path.removeprefix('include/')}: no test and no other production names {production}"


def faults(texts):
    return [*profiles(texts), *productions(texts)]


def self_test(texts):
    """What was taken away, and was not missed."""
    escaped = []

    def must_miss(what, name, old, new):
        changed = texts | {name: texts[name].replace(old, new)}
        if changed == texts or not any(what in fault for fault in faults(changed)):
            escaped.append(what)

    must_miss("no topic header includes sipuri/provider/signalwire.hpp", "include/sipuri/signalwire.hpp", "<sipuri/provider/signalwire.hpp>", "<x>")
    must_miss("README's table of providers has no row", "README.md", "| `signalwire::compatible` |", "|")
    profile = "\ninline constexpr profile forgotten{\n"
    must_miss("forgotten: no test", "include/sipuri/provider/twilio.hpp", "\n}  // namespace twilio\n", profile + "\n}  // namespace twilio\n")
    rule = "\ninline constexpr auto forgotten = x;\n"
    must_miss("production names forgotten", "include/sipuri/x3/uri.hpp", "\n}  // namespace x3\n", rule + "\n}  // namespace x3\n")
    return [f"not missed: {what}" for what in escaped]


def main(*arguments):
    root = pathlib.Path(arguments[-1])
    found = self_test(read(root)) if arguments[0] == "--self-test" else faults(read(root))
    print("\n".join(found))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
