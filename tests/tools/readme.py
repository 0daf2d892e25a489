#!/usr/bin/env python3
"""Compiles README's C++: every block that includes the library, as a file of its own.

usage: readme.py README COMPILER [FLAG...]
"""

import pathlib
import re
import subprocess
import sys


def main(readme, *command):
    blocks = re.findall(r"^```cpp\n(.*?)^```$", pathlib.Path(readme).read_text("utf-8"), re.MULTILINE | re.DOTALL)
    sources = [block for block in blocks if "#include <sipuri/" in block]
    print(f"{len(sources)} of {len(blocks)} blocks include the library")
    compile_input = [*command, "-fsyntax-only", "-x", "c++", "-"]
    refused = [source for source in sources if subprocess.run(compile_input, input=source, text=True).returncode != 0]
    return 1 if refused or not sources else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
