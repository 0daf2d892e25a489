#!/usr/bin/env python3
"""Writes the module's interface from the public names of the headers, or holds it to them.

usage: module.py INCLUDE_DIR            prints include/sipuri/sipuri.cppm
       module.py --check INCLUDE_DIR    fails where the file says something else
       module.py --self-test INCLUDE_DIR

A public name is one that a header declares in a namespace that is not detail, at the beginning of a line. The headers
that need Boost, {fmt} or C are not part of the module.
"""

import pathlib
import re
import sys

HEADERS = ["sipuri/sipuri.hpp", "sipuri/json.hpp", "sipuri/ostream.hpp", "sipuri/format.hpp"]
# Included only on purpose, or not there in every standard library.
LEFT_OUT = ("x3", "c/", "c.h", "simd", "mutate", "fmt", "print/fmt", "fwd", "expected")

TITLE = """\
// The library as a module: `import sipuri;`. The headers stay what they are, so importing and including may meet in one
// program. Made by tests/tools/module.py: do not edit.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
module;

{includes}

export module sipuri;

// For `optional == transport` and the like with nothing but the import.
export namespace std {{
using std::operator==;
}}
"""

OPERATORS = r'operator *(?:""_\w+|<<|==)'


def declared(line):
    """The name that a line at the beginning of a declaration declares, or None."""
    line = re.sub(r"\[\[[^\]]*\]\] ?", "", line)
    line = re.sub(r"^(?:template <.*?> )?(?:requires .*)?", "", line)
    found = re.match(r"(?:class|struct|enum class|concept) (?:alignas\(\d+\) )?(\w+)\b(?! *<)", line) or re.match(r"using (\w+) =", line)
    if found:
        return found[1]
    if re.match(r"(?:template|static_assert|namespace|inline namespace|using|friend|extern|requires|typedef)\b", line):
        return None
    found = re.match(r"inline constexpr [^=({]*?\b(\w+)(?:\[\])?(?: = |\{|;)", line)
    if found:
        return found[1]
    # A member's definition declares nothing, nor does what a body calls.
    line = line.split(" {")[0]
    found = re.match(rf"(?:constexpr|consteval|inline|void|[\w:<>]+ )[^=]*?(?:\((\w+)\)|(?<!::)\b(\w+)|({OPERATORS}))\(", line)
    return found and (found[1] or found[2] or found[3])


def public_names(text):
    """Each public name of a header, with its namespace below sipuri."""
    stack = []
    for line in text.splitlines():
        opened = re.match(r"(inline )?namespace (\w+(?:::\w+)*) \{$", line)
        if opened:
            version = opened[2] == "SIPURI_VERSION_NAMESPACE"
            stack.append("" if version else ("inline " if opened[1] else "") + opened[2])
        elif re.match(r"\}  // (?:inline )?namespace|\}  // extern", line):
            stack.pop()
        elif stack[:1] == ["sipuri"] and not any("detail" in name for name in stack) and re.match(r"[\w\[]", line):
            name = declared(line)
            # A specialisation is no name of its own.
            if name and not re.match(rf".*\b{re.escape(name)}<", line) and name not in ("operator", "requires"):
                yield "::".join(part for part in stack if part), re.sub(r"operator *", "operator", name)


def interface(directory):
    names = {}
    for path in sorted((directory / "sipuri").rglob("*.hpp")):
        name = path.relative_to(directory / "sipuri").as_posix()
        if "detail/" in name or name.startswith(LEFT_OUT) or name == "c/implementation.hpp":
            continue
        for namespace, one in public_names(path.read_text("utf-8")):
            names.setdefault(namespace, set()).add(one)
    includes = "\n".join(f"#include <{header}>" for header in HEADERS if (directory / header).is_file())
    text = TITLE.format(includes=includes)
    for namespace in sorted(names):
        # `inline` may come before the last of the names only in a declaration of its own.
        opening = namespace.replace("::inline ", " { inline namespace ")
        plain = namespace.replace("inline ", "")
        text += f"\nexport namespace {opening} {{\n"
        text += "".join(f"using {plain}::{name};\n" for name in sorted(names[namespace]))
        text += "}" * (1 + opening.count("{")) + f"  // namespace {plain}\n"
    return text


def main(arguments):
    if arguments[0] == "--self-test":
        directory = pathlib.Path(arguments[1])
        found = dict.fromkeys(public_names(
            "namespace sipuri {\ninline namespace SIPURI_VERSION_NAMESPACE {\n"
            "[[nodiscard]] constexpr int f(int x) noexcept {\n}\nclass c {\n};\ninline constexpr int v{1};\n"
            "using u = int;\n[[nodiscard]] constexpr findings (check)(int) {\n}\nnamespace detail {\nclass d {\n"
            "}  // namespace detail\nnamespace literals {\nconsteval auto operator\"\"_sip() {\n}\n"
            "}  // namespace literals\n}  // namespace SIPURI_VERSION_NAMESPACE\n}  // namespace sipuri\n"))
        expected = [("sipuri", name) for name in ("f", "c", "v", "u", "check")]
        expected.append(("sipuri::literals", 'operator""_sip'))
        if list(found) != expected:
            print(f"found {list(found)}")
            return 1
        return 0
    checking = arguments[0] == "--check"
    directory = pathlib.Path(arguments[checking])
    made = interface(directory)
    if not checking:
        print(made, end="")
        return 0
    kept = (directory / "sipuri/sipuri.cppm").read_text("utf-8")
    lost = sorted(set(made.splitlines()) - set(kept.splitlines()))
    stale = sorted(set(kept.splitlines()) - set(made.splitlines()))
    print("".join(f"sipuri.cppm: has no {line}\n" for line in lost) + "".join(f"sipuri.cppm: {line}\n" for line in stale))
    print("write it anew: tests/tools/module.py include >include/sipuri/sipuri.cppm" if made != kept else "is as made")
    return made != kept


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
