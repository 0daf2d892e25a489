#!/usr/bin/env python3
"""Holds the headers to the order of the house: what may include what, which macros there are, what is installed.

usage: house.py INCLUDE_DIR VERSION HEADER...   the headers that the build installs
       house.py --self-test INCLUDE_DIR         every rule must catch a violation that is planted for it
"""

import pathlib
import re
import sys

# A header includes only what stands above it, and the two stairs never include each other.
HOUSE = {
    "ground floor": ["version", "error", "chars", "scheme", "sink", "percent", "host"],
    "reading": [
        *["components", "scan", "detail/field_range", "parameters", "headers", "uri_view"],
        *["detail/fields_by_name", "validate", "context", "compare"],
    ],
    "writing": ["fields", "write"],
    "landing": ["detail/editable", "uri", "builder", "normalize", "name_addr", "tel", "repair"],
    "roof": ["profile", "twilio", "signalwire", "diagnostic", "literals", "sipuri"],
    "doors": ["x3", "x3_name_addr", "x3_tel", "mutate", "simd", "detail/printed", "ostream", "format", "fmt", "c.h"],
}
STOREY = {name: storey for storey, names in HOUSE.items() for name in names}
ORDER = {name: place for place, name in enumerate(STOREY)}

# What the core includes of the standard library, no more and no less: the rest multiplies what an include costs.
READING = set("array cstddef cstdint cstdlib optional span string_view type_traits".split())
STANDARD = {"uri_view": READING, "sipuri": READING | {"initializer_list", "string"}}
MAX_MACROS = 5


def file_name(name):
    """A header's file: its name in the house, and .hpp unless it is one for C."""
    return name if name.endswith(".h") else name + ".hpp"


def includes_faults(name, text):
    """Whether each include of the header `name` is one that its place in the house allows."""
    storey = STOREY[name]
    for form, target in includes(text):
        own = target.startswith("sipuri/")
        if form == '"':
            yield f'"{target}" must be included as <sipuri/...>'
        elif own and target.removeprefix("sipuri/").removesuffix(".hpp") not in ORDER:
            yield f"<{target}> has no place in the house"
        elif own:
            other = target.removeprefix("sipuri/").removesuffix(".hpp")
            if ORDER[other] >= ORDER[name]:
                yield f"<{target}> does not stand above it"
            elif {storey, STOREY[other]} == {"reading", "writing"}:
                yield f"<{target}> belongs to the other stair"
            elif STOREY[other] == "doors" and not other.startswith("detail/") and not name.startswith(other + "_"):
                yield f"<{target}> is a door, which users open"
        elif target.startswith("boost/"):
            if name.removeprefix("detail/").split("_")[0] != "x3":
                yield f"<{target}>: Boost is for x3.hpp alone"
        elif storey == "doors":
            pass
        elif target not in STANDARD["sipuri"]:
            yield f"<{target}> is not for the core"
        elif target == "string" and ORDER[name] < ORDER["uri"]:
            yield "<string> is for uri.hpp and what stands below it in the house's list"


def header_faults(name, text):
    """What is wrong within one header."""
    if name not in ORDER:
        yield "has no place in the house"
        return
    yield from includes_faults(name, text)

    guard = "SIPURI_" + re.sub(r"\W", "_", file_name(name)).upper()
    if f"\n#ifndef {guard}\n#define {guard}\n" not in text or not text.endswith("\n#endif\n"):
        yield f"needs the include guard {guard}"
    if re.search(r"#\s*pragma\s+once", text):
        yield "has #pragma once beside its guard"
    if "SPDX-License-Identifier: BSL-1.0" not in text:
        yield "names no licence"
    for macro in sorted(macros(text)):
        if not macro.startswith("SIPURI_"):
            yield f"defines the macro {macro}"


def includes(text):
    """What a header includes, each with the first of its quotes or angles."""
    return re.findall(r'^\s*#\s*include\s*([<"])([^>"]+)', text, re.MULTILINE)


def standard_headers(name, texts, seen):
    """What a header includes of the standard library, by itself or through others of ours."""
    if name in seen or name not in texts:
        return
    seen.add(name)
    for _, target in includes(texts[name]):
        if target.startswith("sipuri/"):
            yield from standard_headers(target.removeprefix("sipuri/").removesuffix(".hpp"), texts, seen)
        else:
            yield target


def macros(text):
    return set(re.findall(r"^\s*#\s*define\s+(\w+)", text, re.MULTILINE))


def faults(texts, version, installed):
    """What is wrong with the headers `texts`, by name."""
    found = [f"{file_name(name)}: {what}" for name, text in texts.items() for what in header_faults(name, text)]

    defined = set().union(*map(macros, texts.values()))
    defined = sorted(macro for macro in defined if not macro.endswith(("_H", "_HPP")))
    if len(defined) > MAX_MACROS:
        found.append(f"more than {MAX_MACROS} macros: {' '.join(defined)}")

    found += [f"{file_name(name)}: meson.build does not install it" for name in texts if name not in installed]
    found += [f"{file_name(name)}: meson.build installs it, but there is none" for name in installed if name not in texts]

    roofed = set(re.findall(r"#include <sipuri/(.*)\.hpp>", texts["sipuri"]))
    public = {name for name in texts if STOREY.get(name) != "doors" and not name.startswith("detail/")}
    found += [f"sipuri.hpp: does not include {file_name(name)}" for name in sorted(public - roofed - {"sipuri"})]

    for name, expected in STANDARD.items():
        for header in sorted(expected ^ set(standard_headers(name, texts, set()))):
            found.append(f"{name}.hpp: includes <{header}> and should not, or the reverse: see STANDARD")

    major, minor, patch = map(int, version.split("."))
    if f"#define SIPURI_VERSION {10000 * major + 100 * minor + patch}\n" not in texts["version"]:
        found.append(f"version.hpp: SIPURI_VERSION is not meson.build's {version}")
    return found


# A violation of each rule: the header, what is put before its first include of our own, and what must be said of it.
PLANTED = [
    ("chars", "#include <sipuri/error.hpp>\n", None),
    ("error", "#include <sipuri/chars.hpp>\n", "does not stand above it"),
    ("percent", "#include <sipuri/percent.hpp>\n", "does not stand above it"),
    ("host", "# include <sipuri/detail/field_range.hpp>\n", "does not stand above it"),
    ("uri_view", "#include <sipuri/write.hpp>\n", "does not stand above it"),
    ("write", "#include <sipuri/components.hpp>\n", "the other stair"),
    ("write", "#include <sipuri/percent.hpp>\n", None),
    ("uri", "#include <sipuri/write.hpp>\n#include <sipuri/uri_view.hpp>\n#include <string>\n", None),
    ("twilio", "#include <sipuri/x3.hpp>\n", "does not stand above it"),
    ("format", "#include <sipuri/x3.hpp>\n", "is a door"),
    ("x3", "#include <boost/spirit/home/x3.hpp>\n#include <iterator>\n", None),
    ("x3_tel", "#include <sipuri/x3.hpp>\n#include <boost/spirit/home/x3.hpp>\n", None),
    ("x3_tel", "#include <sipuri/x3_name_addr.hpp>\n", "is a door"),
    ("scan", "#include <boost/config.hpp>\n", "Boost is for x3.hpp alone"),
    ("scan", '#include "percent.hpp"\n', "must be included as"),
    ("scan", "#include <sipuri/surprise.hpp>\n", "has no place"),
    ("surprise", "", "has no place"),
    ("scan", "#include <string>\n", "<string> is for uri.hpp"),
    ("profile", "#include <algorithm>\n", "is not for the core"),
    ("host", "#include <initializer_list>\n", "uri_view.hpp: includes <initializer_list>"),
    ("profile", "#include <immintrin.h>\n", "is not for the core"),
    ("profile", "#pragma once\n", "#pragma once"),
    ("profile", "#define CHECKED 1\n", "the macro CHECKED"),
    ("profile", "".join(f"#define SIPURI_{letter} 1\n" for letter in "ABCDEF"), "more than 5 macros"),
]


def self_test(texts):
    """What a planted violation should have been told of, and was not."""
    clean = set(faults(texts, "0.1.0", texts))
    header = "// SPDX-License-Identifier: BSL-1.0\n#ifndef {0}\n#define {0}\n#include <sipuri/version.hpp>\n#endif\n"
    for name, plant, expected in PLANTED:
        text = texts.get(name, header.format(f"SIPURI_{name.upper()}_HPP"))
        changed = texts | {name: text.replace("#include <sipuri/", plant + "#include <sipuri/", 1)}
        told = [fault for fault in faults(changed, "0.1.0", changed) if fault not in clean]
        told = [fault for fault in told if not fault.startswith("sipuri.hpp: does not include")]
        if expected is None and told:
            yield f"{name}: {plant!r} is allowed, but was told of: {told}"
        elif expected is not None and not any(expected in fault for fault in told):
            yield f"{name}: {plant!r} was not told of with {expected!r}: {told}"

    def must_tell(what, **arguments):
        told = faults(**({"texts": texts, "version": "0.1.0", "installed": texts} | arguments))
        if not any(what in fault for fault in told):
            yield f"nothing was told of: {what}"

    without_scan = {name: text for name, text in texts.items() if name != "scan"}
    yield from must_tell("scan.hpp: meson.build does not install it", installed=without_scan)
    yield from must_tell("scan.hpp: meson.build installs it, but", texts=without_scan)
    yield from must_tell("is not meson.build's 9.0.0", version="9.0.0")
    yield from must_tell("needs the include guard", texts=texts | {"scan": texts["scan"].replace("SCAN_HPP", "S_HPP")})
    without_span = {name: text.replace("#include <span>", "") for name, text in texts.items()}
    yield from must_tell("sipuri.hpp: includes <span>", texts=without_span)
    yield from must_tell("names no licence", texts=texts | {"scan": texts["scan"].replace("SPDX", "")})
    yield from must_tell(
        "does not include scan.hpp",
        texts=texts | {"sipuri": texts["sipuri"].replace("#include <sipuri/scan.hpp>\n", "")},
    )


def main(arguments):
    testing = arguments[0] == "--self-test"
    directory = pathlib.Path(arguments[1] if testing else arguments[0]) / "sipuri"
    files = sorted(directory.rglob("*.h*"))
    texts = {path.relative_to(directory).as_posix().removesuffix(".hpp"): path.read_text("utf-8") for path in files}
    if testing:
        found = list(self_test(texts))
    else:
        found = faults(texts, arguments[1], [header.removesuffix(".hpp") for header in arguments[2:]])
    for fault in found:
        print(fault)
    print(f"{len(texts)} headers, {len(found)} faults")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
