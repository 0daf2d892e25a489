#!/usr/bin/env python3
"""Holds the headers to the layout: which folder may include which, how long a header is, how much of it is detail.

usage: structure.py INCLUDE_DIR VERSION HEADER...   the headers that the build installs
       structure.py --self-test INCLUDE_DIR         every rule must catch a violation that is planted for it
"""

import pathlib
import re
import sys

# A folder includes only those to its left.
FOLDERS = "text uri tel address provider help".split()
# Each of these is included only on purpose, and by no other folder.
ON_TOP = {
    "json": FOLDERS,
    "print": ["text", "provider"],  # the types that it prints are only declared
    "x3": FOLDERS[: FOLDERS.index("help")],
    "simd": ["text", "uri"],
    "mutate": ["text", "uri"],
    "c": FOLDERS,
}
# Topic headers that sipuri.hpp does not include.
OPT_IN = set("x3 simd mutate json ostream format fmt expected c.h fwd".split())

# What the folders include of the standard library. Everything else multiplies what an include costs.
CHEAP = set("array bit compare concepts cstddef cstdint cstdlib cstring iosfwd utility initializer_list optional span string_view type_traits version".split())
OWNING = CHEAP | {"string"}
# Where something owns its text.
OWNERS = set("uri/uri uri/detail/last_values uri/detail/names_seen uri/detail/text_of_temporary uri/normalize uri/redact uri/canonical_key".split())
# Opt-in headers include what they are for.
FREE = set(ON_TOP)

MAX_LINES = 350
# Longer ones, and why.
LONGER = {
    "text/error": "a row an error: the whole contract on one page",
}
MAX_DETAIL = 15  # per cent of the lines of public headers
MAX_MACROS = 11


def place(name):
    """The folder of a header; none for a topic header."""
    return name.split("/")[0] if "/" in name else ""


def is_detail(name):
    return "/detail/" in name


def file_name(name):
    return name if name.endswith(".h") else name + ".hpp"


def includes(text):
    """What a header includes, each with the first of its quotes or angles."""
    return re.findall(r'^\s*#\s*include\s*([<"])([^>"]+)', text, re.MULTILINE)


def own(target):
    """The name of an included header of ours, else None."""
    return target.removeprefix("sipuri/").removesuffix(".hpp") if target.startswith("sipuri/") else None


def may_include(name, other):
    """Why a header may not include another one of ours, or None."""
    folder, target = place(name), place(other)
    if folder == "c":
        return None
    if not folder:
        if name == "sipuri" or target or other.endswith(".h"):
            return None
        return "a topic header includes folders, not topics"
    if not target:
        return "no folder includes a topic header"
    allowed = ON_TOP[folder] if folder in ON_TOP else FOLDERS[: FOLDERS.index(folder)]
    if target != folder and target not in allowed:
        return f"{folder}/ may not include {target}/"
    if is_detail(other) and target != folder and folder == "c":
        return "detail of another folder"
    return None


def standard_fault(name, target):
    """Why a header may not include a standard one, or None."""
    folder = place(name)
    if target.startswith("boost/"):
        return None if folder == "x3" else "Boost is for x3/ alone"
    if not folder or folder in FREE or target in CHEAP:
        return None
    if target == "string":
        owners = folder not in ("text", "uri") or name in OWNERS
        return None if owners and name != "provider/profile" else "<string> is for what owns its text"
    return "is not for the core"


def macros(text):
    return set(re.findall(r"^\s*#\s*define\s+(\w+)", text, re.MULTILINE))


def detail_lines(text):
    """How many lines appear within a namespace detail."""
    depth, count = 0, 0
    for line in text.splitlines():
        if re.match(r"namespace detail\b.*\{$", line):
            depth += 1
        count += depth > 0
        if re.match(r"\}  // namespace detail\b", line):
            depth -= 1
    return count


def header_faults(name, text):
    folder = place(name)
    if folder and folder not in FOLDERS and folder not in ON_TOP:
        yield "is in no folder of the layout"
        return
    for form, target in includes(text):
        if form == '"':
            yield f'"{target}" must be included as <sipuri/...>'
            continue
        other = own(target)
        why = may_include(name, other) if other else standard_fault(name, target)
        if why:
            yield f"<{target}>: {why}"
    guard = "SIPURI_" + re.sub(r"\W", "_", file_name(name)).upper()
    if f"\n#ifndef {guard}\n#define {guard}\n" not in text or not text.endswith("\n#endif\n"):
        yield f"needs the include guard {guard}"
    if re.search(r"#\s*pragma\s+once", text):
        yield "has #pragma once beside its guard"
    if "SPDX-License-Identifier: BSL-1.0" not in text:
        yield "names no licence"
    if re.search(r"\binline v\d|namespace v\d", text):
        yield "spells the version's namespace: write SIPURI_VERSION_NAMESPACE"
    for macro in sorted(macros(text)):
        if not macro.startswith("SIPURI_"):
            yield f"defines the macro {macro}"
    lines = text.count("\n")
    if lines > MAX_LINES and name not in LONGER:
        yield f"has {lines} lines: more than one chapter? See LONGER"
    if lines <= MAX_LINES and name in LONGER:
        yield "is no longer one of LONGER"


def reached(name, texts, seen):
    """Every header of ours that a header includes, by itself or through others."""
    if name in seen or name not in texts:
        return seen
    seen.add(name)
    for _, target in includes(texts[name]):
        if own(target):
            reached(own(target), texts, seen)
    return seen


def cycles(texts):
    done, path, found = set(), [], []

    def visit(name):
        if name in path:
            found.append(" -> ".join(path[path.index(name):] + [name]))
            return
        if name in done or name not in texts:
            return
        path.append(name)
        for _, target in includes(texts[name]):
            if own(target) and own(target) != name:
                visit(own(target))
        path.pop()
        done.add(name)

    for name in texts:
        if place(name) != "c" and name != "c.h":
            visit(name)
    return found


# What has a row in a table: the header and the scope that declare it, how, the header of the table, and its row.
NAMED = r"^inline constexpr {} (?!extra)(\w+)\{{"
MEMBER = r"^    [\w:<>]+ (?!extra|uri)(\w+)\{\};"
ROWS = [
    ("provider/request_fields", "request_field", NAMED.format("component"), "provider/request_fields", "{{request_field::{},"),
    ("provider/request_fields", "sip_attribute", NAMED.format("component"), "provider/request_fields", "{{sip_attribute::{},"),
    ("provider/request_fields", "request_field", NAMED.format("component"), "provider/field_rules", "rule{{request_field::{},"),
    ("provider/request_fields", "sip_attribute", NAMED.format("component"), "provider/sip_element", "rule{{sip_attribute::{},"),
    ("provider/call", "call", MEMBER, "provider/field_rules", "&call::{}>"),
    ("provider/sip_element", "sip_element", MEMBER, "provider/sip_element", "&sip_element::{}>"),
    ("provider/", "", NAMED.format("profile"), "provider/profiles", "::{}"),
]


def scope(text, name):
    """What `text` declares in the namespace or struct `name`."""
    opened = re.search(rf"^(?:namespace|struct) {name} \{{$", text, re.MULTILINE)
    return text[opened.end() :].partition("\n}")[0] if opened else ""


def forgotten_rows(texts):
    for declared_in, within, pattern, table, row in ROWS:
        for name, text in texts.items():
            if name != declared_in and not (declared_in.endswith("/") and name.startswith(declared_in)):
                continue
            for one in re.findall(pattern, scope(text, within) if within else text, re.MULTILINE):
                if not re.search(re.escape(row.format(one)) + r"(?!\w)", texts.get(table, "")):
                    yield f"{file_name(name)}: {one} has no row in {file_name(table)}"


def share_of_detail(texts):
    public = [text for name, text in texts.items() if place(name) and not is_detail(name) and place(name) != "c"]
    return 100 * sum(map(detail_lines, public)) / max(1, sum(text.count("\n") for text in public))


def faults(texts, version, installed):
    """What is wrong with the headers `texts`, by name."""
    found = [f"{file_name(name)}: {what}" for name, text in texts.items() for what in header_faults(name, text)]
    found += [f"include cycle: {cycle}" for cycle in cycles(texts)]
    found += forgotten_rows(texts)

    defined = set().union(*map(macros, texts.values()))
    defined = sorted(macro for macro in defined if not macro.endswith(("_H", "_HPP")))
    if len(defined) > MAX_MACROS:
        found.append(f"more than {MAX_MACROS} macros: {' '.join(defined)}")

    found += [f"{file_name(name)}: meson.build does not install it" for name in texts if name not in installed]
    found += [f"{file_name(name)}: meson.build installs it, but there is none" for name in installed if name not in texts]

    core = reached("sipuri", texts, set())
    for name in texts:
        opt_in = place(name) in set(ON_TOP) or (not place(name) and name in OPT_IN)
        if opt_in and name in core:
            found.append(f"sipuri.hpp: reaches {file_name(name)}, which is included only on purpose")
        if not opt_in and name not in core:
            found.append(f"sipuri.hpp: does not reach {file_name(name)}")
    if "provider/profile" in texts and "uri/uri" in reached("provider/profile", texts, set()):
        found.append("provider/profile.hpp: reaches uri/uri.hpp, and with it <string>")

    share = share_of_detail(texts)
    if share > MAX_DETAIL:
        found.append(f"{share:.1f} % of the lines of public headers are detail, more than {MAX_DETAIL}")

    major, minor, patch = map(int, version.split("."))
    for line in (
        f"#define SIPURI_VERSION {10000 * major + 100 * minor + patch}\n",
        f"#define SIPURI_VERSION_NAMESPACE v{major}_{minor}_{patch}\n",
    ):
        if line not in texts["text/version"]:
            found.append(f"text/version.hpp: has no {line.strip()}: see tests/tools/set_version.py")
    return found


# A violation of each rule: the header, what is put before its first include of our own, and what must be reported.
PLANTED = [
    ("text/percent", "#include <sipuri/uri/host.hpp>\n", "text/ may not include uri/"),
    ("uri/view", "#include <sipuri/tel/view.hpp>\n", "uri/ may not include tel/"),
    ("uri/view", "#include <sipuri/text/percent.hpp>\n", None),
    ("uri/view", "#include <sipuri/uri.hpp>\n", "no folder includes a topic header"),
    ("uri/view", "#include <sipuri/x3/uri.hpp>\n", "uri/ may not include x3/"),
    ("print/uri", "#include <sipuri/uri/view.hpp>\n", "print/ may not include uri/"),
    ("uri", "#include <sipuri/tel.hpp>\n", "a topic header includes folders"),
    ("sipuri", "#include <sipuri/simd.hpp>\n", "included only on purpose"),
    ("text/percent", "#include <sipuri/uri/view.hpp>\n", "include cycle"),
    ("uri/host", "#include <boost/config.hpp>\n", "Boost is for x3/ alone"),
    ("uri/host", '#include "percent.hpp"\n', "must be included as"),
    ("uri/surprise", "", "sipuri.hpp: does not reach uri/surprise.hpp"),
    ("surprises/one", "", "is in no folder"),
    ("uri/host", "#include <string>\n", "<string> is for what owns its text"),
    ("uri/host", "#include <algorithm>\n", "is not for the core"),
    ("provider/profile", "#include <string>\n", "<string> is for what owns its text"),
    ("provider/profile", "#include <sipuri/uri/uri.hpp>\n", "and with it <string>"),
    ("provider/profile", "#include <immintrin.h>\n", "is not for the core"),
    ("provider/profile", "#pragma once\n", "#pragma once"),
    ("provider/profile", "#define CHECKED 1\n", "the macro CHECKED"),
    ("provider/profile", "".join(f"#define SIPURI_{letter} 1\n" for letter in "ABCDEFGHIJK"), "more than 11 macros"),
    ("uri/scheme", "// a line\n" * MAX_LINES, "more than one chapter"),
    ("uri/host", "inline namespace v1 {}\n", "spells the version's namespace"),
    ("uri/host", "namespace detail {\n" + "int x;\n" * 40000 + "}  // namespace detail\n", "are detail, more than"),
]


def self_test(texts, version):
    """What a planted violation should have been reported as, and was not."""
    clean = set(faults(texts, version, texts))
    header = "// SPDX-License-Identifier: BSL-1.0\n#ifndef {0}\n#define {0}\n#include <sipuri/text/version.hpp>\n#endif\n"
    for name, plant, expected in PLANTED:
        guard = "SIPURI_" + re.sub(r"\W", "_", name).upper() + "_HPP"
        text = texts.get(name, header.format(guard))
        changed = texts | {name: text.replace("#include <sipuri/", plant + "#include <sipuri/", 1)}
        if changed[name] == texts.get(name):
            yield f"{name}: nothing was planted"
        reported = [fault for fault in faults(changed, version, changed) if fault not in clean]
        if expected is None and reported:
            yield f"{name}: {plant[:60]!r} is allowed, but was reported: {reported}"
        elif expected is not None and not any(expected in fault for fault in reported):
            yield f"{name}: {plant[:60]!r} was not reported with {expected!r}: {reported[:3]}"

    def must_report(what, **arguments):
        reported = faults(**({"texts": texts, "version": version, "installed": texts} | arguments))
        if not any(what in fault for fault in reported):
            yield f"nothing was reported of: {what}"

    without = {name: text for name, text in texts.items() if name != "uri/host"}
    yield from must_report("uri/host.hpp: meson.build does not install it", installed=without)
    yield from must_report("uri/host.hpp: meson.build installs it, but", texts=without)
    yield from must_report("has no #define SIPURI_VERSION 90000", version="9.0.0")
    host = texts["uri/host"]
    yield from must_report("needs the include guard", texts=texts | {"uri/host": host.replace("HOST_HPP", "H_HPP")})
    for name, after, plant in (
        ("provider/request_fields", "namespace request_field {\n", "inline constexpr component forgotten{250};\n"),
        ("provider/call", "struct call {\n", "    text_member forgotten{};\n"),
        ("provider/sip_element", "struct sip_element {\n", "    text_member forgotten{};\n"),
        ("provider/twilio", "namespace twilio {\n", "inline constexpr profile forgotten{};\n"),
    ):
        planted = texts[name].replace(after, after + plant, 1)
        yield from must_report(f"{name}.hpp: forgotten has no row in", texts=texts | {name: planted})
    yield from must_report("names no licence", texts=texts | {"uri/host": host.replace("SPDX", "")})


def main(arguments):
    testing = arguments[0] == "--self-test"
    directory = pathlib.Path(arguments[1] if testing else arguments[0]) / "sipuri"
    files = sorted(directory.rglob("*.h*"))
    texts = {path.relative_to(directory).as_posix().removesuffix(".hpp"): path.read_text("utf-8") for path in files}
    if testing:
        number = int(re.search(r"#define SIPURI_VERSION (\d+)", texts["text/version"])[1])
        found = list(self_test(texts, f"{number // 10000}.{number // 100 % 100}.{number % 100}"))
    else:
        found = faults(texts, arguments[1], [header.removesuffix(".hpp") for header in arguments[2:]])
    for fault in found:
        print(fault)
    longest = max(texts, key=lambda name: texts[name].count("\n"))
    print(
        f"{len(set(map(place, texts)) - {''})} folders, {len(texts)} headers, the longest {file_name(longest)} with "
        f"{texts[longest].count(chr(10))} lines, {share_of_detail(texts):.1f} % of the lines of public headers are detail, "
        f"{len(found)} faults"
    )
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
