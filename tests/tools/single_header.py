#!/usr/bin/env python3
"""Makes one header of many: of those named, and of all those of ours that they include, each once.

usage: single_header.py INCLUDE_DIR OUTPUT HEADER...

A header stands where it is first included, with its guard: so the single header and the split ones may meet in one
file. What they include of the standard library is gathered at the top, but for what stands under a condition.
"""

import pathlib
import re
import sys

LICENCE = "// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0"


def lines_of(header, directory, seen, standard):
    """The lines of a header, and in the place of an include those of the header included."""
    if header in seen:
        return
    seen.add(header)
    depth = 0
    for line in (directory / header).read_text("utf-8").splitlines():
        depth += bool(re.match(r"#\s*if", line)) - bool(re.match(r"#\s*endif", line))
        include = re.match(r"#\s*include <(.+)>", line)
        if include and (directory / include[1]).is_file():
            yield from lines_of(include[1], directory, seen, standard)
        elif include and depth == 1:
            standard.add(line)
        elif line != LICENCE:
            yield line


def main(directory, output, *headers):
    seen, standard = set(), set()
    ours = [line for header in headers for line in lines_of(header, pathlib.Path(directory), seen, standard)]
    title = f"// {' and '.join(headers)}, and all that is included there, in one header: made by single_header.py."
    text = "\n".join([title, LICENCE, *sorted(standard), "", *ours, ""])
    pathlib.Path(output).write_text(re.sub(r"\n{3,}", "\n\n", text), "utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
