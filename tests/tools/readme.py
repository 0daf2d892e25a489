#!/usr/bin/env python3
"""Compiles each C++ block of the README, and finds each public name of its overview in a header.

usage: readme.py README.md INCLUDE_DIR COMPILER...
"""
import pathlib
import re
import subprocess
import sys
import tempfile


def main() -> int:
    readme, include, *compiler = sys.argv[1:]
    text = pathlib.Path(readme).read_text(encoding="utf-8")
    blocks = re.findall(r"^```cpp\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    if len(blocks) < 2:
        print("the README has lost its C++ blocks")
        return 1
    failures = 0
    for number, block in enumerate(blocks, 1):
        with tempfile.NamedTemporaryFile("w", suffix=".cpp", encoding="utf-8") as file:
            file.write(block)
            file.flush()
            done = subprocess.run([*compiler, "-std=c++20", "-I" + include, "-Wall", "-Wextra", "-Werror",
                                   "-fsyntax-only", file.name], check=False)
        failures += done.returncode != 0
        print(f"C++ block {number}: {'ok' if done.returncode == 0 else 'does not compile'}")

    headers = "\n".join(path.read_text(encoding="utf-8") for path in pathlib.Path(include).rglob("*.hpp"))
    overview = text[text.index("| you want to |"):text.index("`out` is a")]
    for name in sorted(set(re.findall(r"`([a-z_:]+)", overview))):
        last = name.split("::")[-1]
        if not re.search(rf"\b{last}\b", headers):
            failures += 1
            print(f"the overview names {name}, and no header does")
    return failures != 0


if __name__ == "__main__":
    sys.exit(main())
