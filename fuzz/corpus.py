#!/usr/bin/env python3
"""Keeps a corpus of thousands of tiny inputs in one file: netstrings, each a size in decimal, ":", the octets and ",".

usage: corpus.py unpack FILE DIRECTORY     one file for each input, named by its SHA-1, as engines read and write them
       corpus.py pack DIRECTORY FILE
       corpus.py same FILE PROGRAM        fails unless the program prints what is in the file
       corpus.py begin FILE_OR_DIRECTORY... -- FUZZER [ARGUMENT...]     runs libFuzzer from these; its finds are not kept
"""

import hashlib
import pathlib
import shutil
import subprocess
import sys
import tempfile


def unpack(file, directory):
    octets, at = file.read_bytes(), 0
    directory.mkdir(parents=True, exist_ok=True)
    while at != len(octets):
        colon = octets.index(b":", at)
        end = colon + 1 + int(octets[at:colon])
        if octets[end : end + 1] != b",":
            raise ValueError(f"{file}: no netstring ends at octet {end}")
        text = octets[colon + 1 : end]
        (directory / hashlib.sha1(text).hexdigest()).write_bytes(text)
        at = end + 1


def pack(directory, file):
    texts = sorted({path.read_bytes() for path in directory.iterdir()}, key=lambda text: (len(text), text))
    file.write_bytes(b"".join(b"%d:%b," % (len(text), text) for text in texts))


def begin(paths, fuzzer):
    with tempfile.TemporaryDirectory() as inputs:
        for path in map(pathlib.Path, paths):
            if path.is_dir():
                shutil.copytree(path, inputs, dirs_exist_ok=True)
            else:
                unpack(path, pathlib.Path(inputs))
        return subprocess.run([*fuzzer, inputs]).returncode


def main(arguments):
    what, *rest = arguments or [None]
    if what == "begin" and "--" in rest[:-1]:
        end = rest.index("--")
        return begin(rest[:end], rest[end + 1 :])
    if what == "same" and len(rest) == 2:
        printed = subprocess.run([rest[1]], check=True, stdout=subprocess.PIPE).stdout
        same = printed == pathlib.Path(rest[0]).read_bytes()
        print("the same" if same else f"differs: {rest[1]} > {rest[0]}")
        return 0 if same else 1
    if what not in ("pack", "unpack") or len(rest) != 2:
        print(__doc__.strip(), file=sys.stderr)
        return 2
    (pack if what == "pack" else unpack)(*map(pathlib.Path, rest))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
