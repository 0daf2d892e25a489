#!/usr/bin/env python3
"""What Doxygen reads of a header: its own lines, in words that Doxygen understands.

usage: filter.py HEADER

Links each section of an RFC, sets ABNF as code, takes the inline namespace away, hides `detail` but for the bases of
public classes, and says of names that stand for the same everywhere that they do.
"""

import pathlib
import re
import sys

# One element of an ABNF rule; a rule is distinguished from prose by the "=" after its name.
ELEMENT = r"""(?:"[^"]*"|%x[0-9A-F]+(?:-[0-9A-F]+)?|[()/[\]]|\d*\*\d*|\d+(?=[A-Z(])|[A-Za-z][A-Za-z0-9-]*)"""
RULE = re.compile(rf"( */// )([A-Za-z][A-Za-z0-9-]* += +{ELEMENT}(?: *(?:; [\w-]+ += +)?{ELEMENT})*)(.*)")
ALTERNATIVE = re.compile(r" */// +/ .*")

SECTION = re.compile(r"RFC (\d+)(?:,\s+(?:///\s+)?sections? ([\d.]*\d)(?: and ([\d.]*\d))?)?")

# Names that mean what they mean elsewhere, and so have no comment where they appear.
ELSEWHERE = {
    r"using (value_type|error_type|const_iterator) = ": "As in the standard library.",
    r".* (begin|end|empty|operator\[\])\(.*\) const": "As in the standard library.",
    r".* operator==\(.*= default;": "True if all of the one equals all of the other.",
    r".* (has_value|operator bool|value|operator\*|operator->|value_or)\(.*\) (const|noexcept|&)": "As of std::optional.",
    r".* (put|size|capacity)\(.*\) (const|noexcept|\{)": "As every sink has it.",
    r".*\b(attribute_type|has_attribute) = ": "What X3 asks of a parser.",
}
COMMENT = re.compile(r" *///|.*///<")


def escaped(text):
    return re.sub(r"[<>&]", r"\\\g<0>", text)


def linked(found):
    """Each section of an RFC as a link to it; an RFC alone as a link to its beginning."""
    page = f"https://www.rfc-editor.org/rfc/rfc{found[1]}"
    if not found[2]:
        return f"[{found[0]}]({page})"
    first = found[0].removesuffix(f" and {found[3]}")
    second = f" and [{found[3]}]({page}#section-{found[3]})" if found[3] else ""
    return f"[{first}]({page}#section-{found[2]}){second}"


def with_abnf_as_code(lines):
    """A rule as a span of code; several of them, or one that a span cannot hold, as a block."""
    at = 0
    while at != len(lines):
        end = at
        while end != len(lines) and (RULE.fullmatch(lines[end]) or (end != at and ALTERNATIVE.match(lines[end]))):
            end += 1
        rule = RULE.fullmatch(lines[at])
        if end - at > 1:
            yield from ["/// @code{.unparsed}", *lines[at:end], "/// @endcode"]
        elif rule and "\\" in rule[2]:
            yield from ["/// @code{.unparsed}", rule[1] + rule[2], "/// @endcode", "/// " + rule[3].lstrip(". ")]
        else:
            yield f"{rule[1]}``{rule[2].rstrip().replace('%x', '%%x')}``{rule[3]}" if rule else lines[at]
        at = max(end, at + 1)


def with_words_from_elsewhere(lines):
    before = ""
    for line in lines:
        meaning = next((meaning for name, meaning in ELSEWHERE.items() if re.match(rf" *{name}", line)), None)
        bare = meaning and not COMMENT.match(line) and not COMMENT.match(before)
        yield re.sub(r"^ *", rf"\g<0>/** {meaning} */ ", line) if bare else line
        before = line


def without_detail(lines, bases):
    """Hides what appears in a namespace detail, except the classes from which public ones derive."""
    hidden = shown = False
    at = 0
    while at != len(lines):
        line = lines[at]
        if not hidden and re.match(r"namespace .*\bdetail\b.*\{", line):
            hidden = True
            line += " /** @cond */"
        elif hidden and re.match(r"\}.*// namespace .*\bdetail\b", line):
            hidden = False
            line = "/** @endcond */ " + line
        elif hidden and not shown and line.startswith("/// "):
            end = at + next(i for i, below in enumerate(lines[at:]) if not below.startswith(("///", "template <")))
            shown = (name := re.match(r"class (\w+)", lines[end])) is not None and name[1] in bases
            line = "/** @endcond */\n" * shown + line
        elif shown and line == "};":
            shown = False
            line += " /** @cond */"
        yield line
        at += 1


def main(header):
    path = pathlib.Path(header)
    include = next(parent for parent in path.parents if parent.name == "include")
    bases = {base for one in include.rglob("*.hpp") for base in re.findall(r" : public detail::(\w+)", one.read_text())}
    text = path.read_text("utf-8").replace("inline namespace SIPURI_VERSION_NAMESPACE {\n", "").replace("}  // namespace SIPURI_VERSION_NAMESPACE\n", "").replace("\nprotected:", "\nprivate:")
    text = re.sub(r"^(?!#)(.*) SIPURI_LIFETIMEBOUND", r"\1", text, flags=re.MULTILINE)
    # Doxygen mistakes the parentheses that keep a macro check() away for those of the parameters.
    text = re.sub(r"\bfindings \(((?:\w+::)?check)\)\(", r"findings \1(", text)
    if path.parent.name != "detail":
        text = re.sub(r"^// (.*)\n// sipuri: .*", lambda first: "/** @file\n * " + escaped(first[1]) + " */", text)
    text = re.sub(r"^/\* (.*)\n \* sipuri: .*", r"/** @file\n * \1", text)
    # Doxygen takes a "%" before a word away, and a "'" for the end of a span.
    text = re.sub(r"(?<=`)%(?=[A-Z])", "%%", text).replace("/// %", r"/// \%")
    text = re.sub(r"`([^`\n]*'[^`\n]*)`", r"``\1``", text)
    # Specialisations of templates of others are none of the library's names.
    foreign = r"(inline constexpr bool std::ranges::.*?;|struct (boost|fmt|std)::(?:[^\n]*\{\};|.*?\n\};))"
    text = re.sub(rf"\ntemplate <[^\n]*>\n(?: +requires\b[^\n]*\n)?{foreign}", "", text, flags=re.DOTALL)
    lines = SECTION.sub(linked, text).split("\n")
    for step in (lambda all: without_detail(all, bases), with_words_from_elsewhere, with_abnf_as_code):
        lines = list(step(lines))
    print("\n".join(lines))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
