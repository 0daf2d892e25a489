#!/usr/bin/env python3
"""Holds a source file to its promise not to compile, and to the reason that it gives.

usage: must_not_compile.py FILE COMPILER [FLAG...]

Each line `// expect: words` of FILE names words that appear, in that order, in one line of what the compiler says.
With -DSIPURI_TEST_MENDED the same file must compile: it fails for the reason meant, and not for a typo.
"""

import os
import pathlib
import re
import subprocess
import sys


def pattern(words):
    """The words in order, each a whole word."""
    return ".*".join(re.sub(r"^(?=\w)|(?<=\w)$", r"\\b", re.escape(word)) for word in words.split())


def compile_only(command, source, *flags):
    """Whether the compiler takes the file, and what it says."""
    done = subprocess.run(
        [*command, "-fsyntax-only", *flags, source],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env=os.environ | {"LC_ALL": "C"},
        check=False,
    )
    return done.returncode == 0, done.stdout


def main(source, *command):
    expected = re.findall(r"^// expect: (.+)$", pathlib.Path(source).read_text("utf-8"), re.MULTILINE)
    if not expected:
        print("names no reason: it needs a line // expect: words")
        return 1
    wrong = []

    compiles, said = compile_only(command, source)
    print(said)
    if compiles:
        wrong.append("compiles")
    for words in expected:
        if not re.search(pattern(words), said):
            wrong.append(f"is refused, but not with: {words}")

    compiles, said = compile_only(command, source, "-DSIPURI_TEST_MENDED")
    if not compiles:
        wrong.append(f"does not compile when fixed:\n{said}")

    for what in wrong:
        print(f"{source}: {what}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
