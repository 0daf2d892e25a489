#!/usr/bin/env python3
"""Builds the module with clang, and a program of a file that imports it and one that includes the headers.

usage: build.py INCLUDE_DIR COMPILER [FLAG...]
"""

import pathlib
import subprocess
import sys
import tempfile
import time


def main(include, *command):
    here = pathlib.Path(__file__).parent
    command = [*command, "-std=c++20", f"-I{include}"]
    with tempfile.TemporaryDirectory() as directory:
        work = pathlib.Path(directory)
        module, program = work / "sipuri.pcm", work / "program"

        def run(what, *arguments):
            began = time.monotonic()
            subprocess.run([*command, *arguments], check=True)
            print(f"{what}: {time.monotonic() - began:.2f} s")

        run("the module", "--precompile", f"{include}/sipuri/sipuri.cppm", "-o", module)
        run("its object", "-c", module, "-o", work / "sipuri.o")
        run("importing", f"-fmodule-file=sipuri={module}", "-c", here / "imports.cpp", "-o", work / "imports.o")
        run("including", "-c", here / "includes.cpp", "-o", work / "includes.o")
        run("linking", *work.glob("*.o"), "-o", program)
        return subprocess.run([program], check=False).returncode


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
