#!/usr/bin/env python3
"""Two SDKs in one program, each with a version of the library of its own.

usage: two_versions.py ROOT COMPILER [FLAG...]

The other version is a copy of this one, a patch ahead, in which aggregates have grown and a message has changed. Both
are compiled without optimisation, so that functions are called and not inlined, and linked in either order, with
AddressSanitizer where the compiler has it: with one namespace for both, the linker would keep one function for two
layouts. `--one-namespace` before ROOT leaves the version as it is, and must fail.
"""

import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

GROWN = ("call", "fields")


def make_other(root, copy, same_namespace):
    for name in ("include", "tests/consumers"):
        shutil.copytree(root / name, copy / name)
    for name in ("meson.build", "README.md"):
        shutil.copy(root / name, copy / name)
    grown, changed = set(), 0
    for path in (copy / "include").rglob("*.h*"):
        text = before = path.read_text("utf-8")
        for name in GROWN:
            text, count = re.subn(
                rf"^(struct {name} \{{)$", r"\1\n    std::string_view first_of_two{}, second_of_two{};", text,
                flags=re.MULTILINE,
            )
            grown |= {name} if count else set()
        text = text.replace('"must not be empty"', '"is empty"')
        changed += '"is empty"' in text
        if text != before:
            path.write_text(text, "utf-8")
    if grown != set(GROWN) or changed == 0:
        sys.exit(f"nothing to grow or to change: {grown}, {changed}")
    if not same_namespace:
        now = re.search(r"version: '(\d+)\.(\d+)\.(\d+)'", (root / "meson.build").read_text("utf-8"))
        version = f"{now[1]}.{now[2]}.{int(now[3]) + 1}"
        subprocess.run([sys.executable, root / "tests/tools/set_version.py", copy, version], check=True)


def main(arguments):
    same_namespace = arguments[0] == "--one-namespace"
    root, *command = arguments[same_namespace:]
    root = pathlib.Path(root)
    here = root / "tests/embedding"
    failed = 0
    with tempfile.TemporaryDirectory() as directory:
        work = pathlib.Path(directory)
        make_other(root, work / "other", same_namespace)
        asan = ["-fsanitize=address"]
        (work / "empty.cpp").write_text("int main() {}\n")
        if subprocess.run([*command, *asan, work / "empty.cpp", "-o", work / "empty"], capture_output=True).returncode:
            asan = []

        def compiled(source, *flags):
            target = work / f"{len(list(work.glob('*.o')))}.o"
            subprocess.run([*command, "-O0", "-g", *asan, *flags, "-c", source, "-o", target], check=True)
            return target

        program = compiled(here / "program.cpp")
        one = compiled(here / "sdk.cpp", "-DSDK=one", f"-I{root / 'include'}")
        two = compiled(here / "sdk.cpp", "-DSDK=two", f"-I{work / 'other/include'}")
        for order in ([one, two], [two, one]):
            subprocess.run([*command, *asan, program, *order, "-o", work / "program"], check=True)
            ran = subprocess.run([work / "program"], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
            print("\n".join(ran.stdout.splitlines()[:12]))
            failed += ran.returncode != 0
    print(f"{failed} of 2 orders failed, AddressSanitizer {'on' if asan else 'off'}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
