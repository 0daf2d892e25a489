#!/usr/bin/env python3
"""Sets the version of the library everywhere it is written, or holds all of these places together.

usage: set_version.py ROOT X.Y.Z     sets it
       set_version.py --check ROOT   fails where a place has another version than meson.build
       set_version.py --self-test ROOT
"""

import pathlib
import re
import shutil
import sys
import tempfile


def places(version):
    """Every place: a file, what is written there with the version left out, and the version as it is written there."""
    major, minor, patch = version.split(".")
    number = str(10000 * int(major) + 100 * int(minor) + int(patch))
    namespace = f"v{major}_{minor}_{patch}"
    yield "meson.build", r"^    version: '(\d+\.\d+\.\d+)',$", version
    yield "include/sipuri/text/version.hpp", r"SIPURI_VERSION != (\d+)$", number
    yield "include/sipuri/text/version.hpp", r"#define SIPURI_VERSION (\d+)$", number
    yield "include/sipuri/text/version.hpp", r"#define SIPURI_VERSION_NAMESPACE (v\d+_\d+_\d+)$", namespace
    yield "README.md", r"find_package\(sipuri (\d+\.\d+) REQUIRED\)", f"{major}.{minor}"
    yield "include/sipuri/sipuri.natvis", r"sipuri::(v\d+_\d+_\d+)::", namespace
    yield "tests/consumers/vcpkg/vcpkg.json", r'"version": "(\d+\.\d+\.\d+)"', version
    yield "tests/consumers/conan/conanfile.py", r'^    version = "(\d+\.\d+\.\d+)"', version
    yield "tests/consumers/bazel/MODULE.bazel", r'version = "(\d+\.\d+\.\d+)"', version
    yield "tests/consumers/debian/changelog", r"\A\w+ \((\d+\.\d+\.\d+)\)", version
    yield "README.md", r"`sipuri::(v\d+_\d+_\d+)`", namespace


def replaced(text, pattern, written):
    """The text with the version written in every place of a pattern, and how many places there are."""
    count = 0

    def one(match):
        nonlocal count
        count += 1
        begin, end = match.start(1) - match.start(), match.end(1) - match.start()
        return match[0][:begin] + written + match[0][end:]

    return re.sub(pattern, one, text, flags=re.MULTILINE), count


def set_version(root, version):
    """Sets it; yields the places that are missing."""
    for name, pattern, written in places(version):
        path = root / name
        if not path.is_file():
            yield f"{name}: is missing"
            continue
        text, count = replaced(path.read_text("utf-8"), pattern, written)
        if count == 0:
            yield f"{name}: has nothing like {pattern}"
        path.write_text(text, "utf-8")


def check(root):
    """What says another version than meson.build does."""
    found = re.search(r"^    version: '(.+)',$", (root / "meson.build").read_text("utf-8"), re.MULTILINE)
    if not found:
        yield "meson.build: has no version"
        return
    version = found[1]
    for name, pattern, written in places(version):
        text = (root / name).read_text("utf-8") if (root / name).is_file() else ""
        found = re.findall(pattern, text, re.MULTILINE)
        if not found:
            yield f"{name}: has nothing like {pattern}"
        yield from (f"{name}: has {other}, not {written}" for other in found if other != written)


def self_test(root):
    """Sets a copy, and then every place of it, one by one, to another version."""
    with tempfile.TemporaryDirectory() as directory:
        copy = pathlib.Path(directory)
        for name in {name for name, _, _ in places("0.0.0")}:
            (copy / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(root / name, copy / name)
        yield from set_version(copy, "12.34.56")
        yield from check(copy)
        for name, pattern, _ in places("0.0.0"):
            before = (copy / name).read_text("utf-8")
            (copy / name).write_text(before.replace("12", "13").replace("34", "35"), "utf-8")
            if not list(check(copy)):
                yield f"{name}: another version was not noticed"
            (copy / name).write_text(re.sub(pattern, "", before, flags=re.MULTILINE), "utf-8")
            if not list(check(copy)):
                yield f"{name}: a missing version was not noticed"
            (copy / name).write_text(before, "utf-8")


def main(arguments):
    if arguments[0] == "--check":
        faults = list(check(pathlib.Path(arguments[1])))
    elif arguments[0] == "--self-test":
        faults = list(self_test(pathlib.Path(arguments[1])))
    else:
        faults = list(set_version(pathlib.Path(arguments[0]), arguments[1]))
    print("\n".join(faults) if faults else "every place has the version")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
