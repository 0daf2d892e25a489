#!/usr/bin/env python3
"""Compiles README's C++: every block that includes the library, as a file of its own.

usage: readme.py [--without-boost] README COMPILER [FLAG...]
"""

import pathlib
import re
import subprocess
import sys


def main(*arguments):
    with_boost = arguments[0] != "--without-boost"
    readme, *command = arguments if with_boost else arguments[1:]
    blocks = re.findall(r"^```cpp\n(.*?)^```$", pathlib.Path(readme).read_text("utf-8"), re.MULTILINE | re.DOTALL)
    sources = [block for block in blocks if "#include <sipuri/" in block]
    sources = [source for source in sources if with_boost or "sipuri/x3" not in source]
    print(f"compiles {len(sources)} of {len(blocks)} blocks")
    compile_input = [*command, "-fsyntax-only", "-x", "c++", "-"]
    refused = [source for source in sources if subprocess.run(compile_input, input=source, text=True).returncode != 0]
    return 1 if refused or not sources else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
