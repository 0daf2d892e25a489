#!/usr/bin/env python3
"""Holds the project's prose to plain English: words that a reader would have to decode, in comments and strings.

usage: words.py ROOT
"""

import pathlib
import re
import sys

# A word of the project's old dialect, and what to write instead.
WORDS = {
    r"stands?": "is, appears",
    r"stood": "was, appeared",
    r"behind": "after",
    r"but for": "except, without",
    r"parts nothing": "separates nothing",
    r"(?:has|have|is|are|was|be) told": "reported, given",
    r"tells? apart|told apart": "distinguish",
    r"mends?|mended|mending": "fix",
    r"at fault": "offending",
    r"(?:the|a|of) houses?": "layer, folder",
    r"(?:the|a|by|which|opt-in) doors?": "opt-in header",
    r"store?y|storeys|stairs?": "layer",
    r"for ever": "forever",
}
FOLDERS = ["include", "tests", "fuzz", "bench", ".ci"]
SUFFIXES = {".hpp", ".cpp", ".h", ".c", ".py", ".md", ".build", ".mjs", ".js", ".html", ".in", ""}
SKIPPED = {"corpus", "regressions", "__pycache__", "words.py"}
# A comment or a string, and in Markdown everything that is no code.
PROSE = re.compile(r"//.*|#.*|/\*.*|^ \*.*|\"(?:[^\"\\\n]|\\.)*\"|^[A-Z\"].*\.\"\"\"$", re.MULTILINE)
CODE = re.compile(r"^```.*?^```|`[^`\n]*`", re.MULTILINE | re.DOTALL)


def prose(path):
    """Each line of a file with what of it is for people."""
    text = path.read_text("utf-8")
    if path.suffix == ".md":
        text = CODE.sub(lambda found: "\n" * found[0].count("\n"), text)
        yield from enumerate(text.splitlines(), 1)
        return
    for number, line in enumerate(text.splitlines(), 1):
        yield number, " ".join(PROSE.findall(line))


def main(root):
    root = pathlib.Path(root)
    files = [root / "README.md", root / "meson.build"]
    for folder in FOLDERS:
        files += sorted(path for path in (root / folder).rglob("*") if path.is_file() and path.suffix in SUFFIXES)
    files = [path for path in files if not SKIPPED & set(path.parts)]
    found = 0
    for path in files:
        for number, line in prose(path):
            for word, instead in WORDS.items():
                if re.search(rf"\b(?:{word})\b", line, re.IGNORECASE):
                    print(f"{path.relative_to(root)}:{number}: {instead}: {line.strip()}")
                    found += 1
    print(f"{len(files)} files, {found} words to replace")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
