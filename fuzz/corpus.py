#!/usr/bin/env python3
"""Keeps a corpus of thousands of tiny inputs in one file: netstrings, each a size in decimal, ":", the octets and ",".

usage: corpus.py unpack FILE DIRECTORY     one file for each input, named by its SHA-1, as engines read and write them
       corpus.py pack DIRECTORY FILE
"""

import hashlib
import pathlib
import sys


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


def main(arguments):
    if len(arguments) != 3 or arguments[0] not in ("pack", "unpack"):
        print(__doc__.strip(), file=sys.stderr)
        return 2
    (pack if arguments[0] == "pack" else unpack)(*map(pathlib.Path, arguments[1:]))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
