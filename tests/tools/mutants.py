#!/usr/bin/env python3
"""Mutation testing: changes one operator, constant, condition, table row or call of include/ at a time, and asks the
tests.

usage: mutants.py [--count N] [--seed N] [--jobs N] [--only HEADER]... [--saved FILE] COMPILER...

    nice tests/tools/mutants.py --saved build/mutants ccache g++

HEADER is named from include/sipuri, without its extension: uri/view. A mutant is caught if one of the tests of its
header no longer compiles, fails, or does not end. The sample is the same for the same seed, and each header's share of
it that of its lines; a line that changes elsewhere moves few of the others. Prints every mutant that was not caught and
each header's share, and ends with 1 if the share of all is below the aim. FILE keeps the mutants that were caught, and
that the tests pass without one, so that the next run asks only about the others.
"""

import argparse
import collections
import concurrent.futures
import hashlib
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import threading

import together

ROOT = pathlib.Path(__file__).resolve().parents[2]
INCLUDE = ROOT / "include" / "sipuri"
TESTS = ROOT / "tests"
AIM = 0.97

# No tests of behaviour, or none that compiles alone.
OTHER_FOLDERS = set("c compile_fail consumers data embedding examples interop manual oracle platforms tools".split())
# Beside the tests of a header's own folder, in this order, what `meson test` asks of it; a group is one file.
LAWS = ("limits", "laws")
ALSO = {
    "text": [("uri/view", "uri/write", "uri/parameters", "uri/scan"), LAWS, ("oracle/agreement",)],
    "uri": [LAWS, ("oracle/agreement",), ("secrets",)],
    "tel": [LAWS],
    "address": [LAWS],
    "provider": [LAWS],
    "help": [LAWS],
    "c": [("c",)],
}

# Mutants that no test here can tell from the original, and why: the header, the line, and what becomes of it.
EQUIVALENT = {
    (
        "help/detail/address_fixer",
        "if (at_ == text_.size() || !element()) return false;",
        "if (at_ == text_.size() || !element()) return true;",
    ): "what is left is parsed once more, and refused",
    (
        "help/detail/address_fixer",
        "if (begin >= end) return false;",
        "if (begin >= end) return true;",
    ): "what is left is parsed once more, and refused",
    (
        "help/detail/address_hints",
        'bool const quoted = given.starts_with(\'"\') && given.find(\'<\') == nowhere && open > at_ + given.size();',
        'bool const quoted = given.starts_with(\'"\') && given.find(\'<\') == nowhere && open >= at_ + given.size();',
    ): 'a "<" after a word without one does not follow at once',
    (
        "help/detail/advice_hints",
        "if (field.empty() || !is_one_of(at_ - 1, opening) || text_[at_ - 1] == '?') return false;",
        "if (field.empty() || !is_one_of(at_ - 1, opening) || text_[at_ + 1] == '?') return false;",
    ): "the first header is never found to repeat another",
    (
        "help/detail/fields_fixer",
        'if (name.find("%3D") != nowhere || name.find("%3d") != nowhere) return false;',
        'if (name.find("%3D") != nowhere || name.find("%3d") != nowhere) return true;',
    ): "what is left is parsed once more, and refused",
    (
        "help/detail/host_hints",
        "bool const known = address.find(':') != nowhere && address.size() <= 45 && !may_end_with_port(address);",
        "bool const known = address.find(':') != nowhere && address.size() <= 46 && !may_end_with_port(address);",
    ): "no address takes 46 octets",
    (
        "help/fix_of",
        "text = text.substr(0, 0xFFFFFFFFU);",
        "",
    ): "tests have no text of 4 GiB",
    (
        "help/detail/pasted",
        "return size > 1 && is_typographic_quote(code_point(text, at)) ? size : 0;",
        "return size > 0 && is_typographic_quote(code_point(text, at)) ? size : 0;",
    ): "no octet of ASCII is such a mark",
    (
        "provider/field_rule",
        "std::uint32_t low = 0;                       ///< of a number",
        "std::uint32_t low = 1;                       ///< of a number",
    ): "each row of a number says its lowest",
    (
        "help/detail/paste",
        "bool const whole = scan(text.substr(found.begin(), found.end() - found.begin())).has_value();",
        "bool const whole = scan(text.substr(found.begin(), found.end() + found.begin())).has_value();",
    ): "what fixes a URI leaves one that is valid as it is",
    (
        "mutate/detail/address_generator",
        "constexpr std::size_t counts[]{0, 0, 1, 1, 2, 3};",
        "constexpr std::size_t counts[]{0, 0, 1, 2, 2, 3};",
    ): "another choice of what is random",
    (
        "provider/field_rule",
        "std::array<component, 2> ignored_with{};     ///< fields that make it ignored",
        "std::array<component, 3> ignored_with{};     ///< fields that make it ignored",
    ): "room that nothing needs",
    (
        "provider/values",
        "std::array<field, 16> items{};",
        "std::array<field, 17> items{};",
    ): "room that nothing needs",
    (
        "simd/detail/fields",
        "before.open = (stops & end) != 0;",
        "before.open = (stops & end) != 1;",
    ): "what seems wrong to the vectors is read by parse()",
    (
        "simd/detail/neon",
        "constexpr octets_16 places{1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};",
        "constexpr octets_16 places{1, 1, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};",
    ): "compiled for ARM alone",
    (
        "simd/detail/neon",
        "constexpr octets_16 places{1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};",
        "constexpr octets_16 places{1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 129};",
    ): "compiled for ARM alone",
    (
        "tel/canonical_key",
        'return detail::write_to(out, put, sizeof "tel:" + detail::escaped_size(number.text()));',
        'return detail::write_to(out, put, sizeof "tel:" - detail::escaped_size(number.text()));',
    ): "too much room: then the string grows as it is written",
    (
        "tel/detail/scanner",
        "std::uint32_t number_end_ = 0;",
        "std::uint32_t number_end_ = 1;",
    ): "set before it is read",
    (
        "text/detail/cursor",
        "constexpr explicit cursor(std::string_view text, std::uint32_t at = 0) noexcept : text_(text), at_(at) {}",
        "constexpr explicit cursor(std::string_view text, std::uint32_t at = 1) noexcept : text_(text), at_(at) {}",
    ): "set before it is read",
    (
        "text/detail/field_extents",
        'std::uint32_t name_end = 0;  ///< of the "=", or the field\'s end',
        'std::uint32_t name_end = 1;  ///< of the "=", or the field\'s end',
    ): "set before it is read",
    (
        "text/detail/fields_by_name",
        "bounded_ = rest_ > wanted && size_ > wanted / 4;",
        "bounded_ = rest_ > wanted && size_ > wanted / 5;",
    ): "another number of passes",
    (
        "text/detail/name_reader",
        "short_ = at_ - at <= 8;",
        "short_ = at_ - at < 8;",
    ): "more names are read alone",
    (
        "text/detail/name_reader",
        "short_ = at_ - at <= 8;",
        "short_ = at_ - at <= 7;",
    ): "more names are read alone",
    (
        "text/detail/matcher_of_many",
        "too_many_ = false;",
        "",
    ): "each further hash is read alone",
    (
        "text/detail/matcher_of_many",
        "if (at_a < first_ && !same_value_(at_a, at_b)) first_ = at_a;",
        "if (at_a <= first_ && !same_value_(at_a, at_b)) first_ = at_a;",
    ): "no field is paired twice",
    (
        "text/detail/matcher_of_many",
        "if (too_many_ && shift_ != 0) width_ = (std::uint64_t{1} << shift_) - 1;",
        "if (too_many_ && shift_ != 0) width_ = (std::uint64_t{2} << shift_) - 1;",
    ): "another number of passes",
    (
        "text/detail/matcher_of_many",
        "static constexpr std::uint16_t wanted = capacity / 16 * 15;",
        "static constexpr std::uint16_t wanted = capacity / 15 * 15;",
    ): "another number of passes",
    (
        "text/detail/matcher_of_many",
        "static constexpr std::uint16_t wanted = capacity / 16 * 15;",
        "static constexpr std::uint16_t wanted = capacity / 16 * 16;",
    ): "another number of passes",
    (
        "text/detail/matcher_of_many",
        "for (auto top = bucket_of(high_); size_ == capacity && wanted_hash <= high_ && top != 0; --top) {",
        "for (auto top = bucket_of(high_); size_ != capacity && wanted_hash <= high_ && top != 0; --top) {",
    ): "the range is begun again: another number of passes",
    (
        "text/detail/field_names",
        "constexpr auto high_bits = each_octet << 7U;",
        "constexpr auto high_bits = each_octet << 8U;",
    ): "each name is read alone",
    (
        "text/detail/field_names",
        "if (sizeof...(after_name) != 0 || ((eight | ~unlike('%')) & high_bits) != 0) return {};",
        "if (sizeof...(after_name) == 0 || ((eight | ~unlike('%')) & high_bits) != 0) return {};",
    ): "each name is read alone",
    (
        "text/detail/field_names",
        "std::uint32_t end = 0;",
        "std::uint32_t end = 1;",
    ): "set before it is read",
    (
        "text/detail/matcher_of_many",
        "auto const most = width_ > all / 16 ? all : width_ * 16;",
        "auto const most = width_ > all / 16 ? all : width_ + 16;",
    ): "another number of passes",
    (
        "text/detail/field_names",
        "std::uint64_t names = 0;       ///< in lower case",
        "std::uint64_t names = 1;       ///< in lower case",
    ): "set before it is read",
    (
        "text/detail/matcher_of_many",
        "if (nearest_ > all - low_) return;",
        "if (nearest_ >= all - low_) return;",
    ): "matters for a hash of all ones, of which no name is known",
    (
        "text/detail/matcher_of_many",
        "static constexpr std::uint16_t capacity = 2000;",
        "static constexpr std::uint16_t capacity = 1999;",
    ): "another number of passes",
    (
        "text/detail/repeated_fields",
        "return static_cast<std::uint16_t>(0x8000U | (hash & 0x7FFFU));",
        "return static_cast<std::uint16_t>(0x7fffU | (hash & 0x7FFFU));",
    ): "the names are compared anyhow",
    (
        "text/detail/repeated_fields",
        "constexpr auto in_each = many_slots / 5 * 4 / 8 * 7;",
        "constexpr auto in_each = many_slots / 5 * 4 / 7 * 7;",
    ): "another number of passes",
    (
        "text/percent",
        "return detail::write_to(out, put, std::uint64_t{3} * plain.size());",
        "return detail::write_to(out, put, std::uint64_t{4} * plain.size());",
    ): "too much room: then the string grows as it is written",
    (
        "text/detail/matcher_of_many",
        "std::uint16_t touched_ = 0;",
        "std::uint16_t touched_ = 1;",
    ): "set before it is read",
    (
        "text/detail/octets",
        "for (; at + 4 <= text.size(); at += 4) {",
        "for (; at + 5 <= text.size(); at += 4) {",
    ): "read slowly what could be read fast",
    (
        "uri/builder",
        "if (again_ < 256 || again_ < text.view().text().size() / 3) return;",
        "if (again_ <= 256 || again_ < text.view().text().size() / 3) return;",
    ): "when the list is made short, not what it becomes",
    (
        "uri/builder",
        "std::size_t own_ = 0;    // the size of the list without them",
        "std::size_t own_ = 1;    // the size of the list without them",
    ): "a name that is given once, first of all, replaces nothing",
    (
        "uri/detail/editable",
        "if (!done) return done;",
        "",
    ): "a URI that a change failed for is thrown away",
    (
        "uri/detail/misplaced",
        "if (!escaped && (misplaced_letters >> (static_cast<unsigned char>(first) & 31U) & 1U) == 0) return {};",
        "if (escaped && (misplaced_letters >> (static_cast<unsigned char>(first) & 31U) & 1U) == 0) return {};",
    ): "the names are compared anyhow",
    (
        "uri/detail/misplaced",
        "if (row.name.size() > name.size() || (!escaped && to_lower(first) != row.name[0])) continue;",
        "",
    ): "the names are compared anyhow",
    (
        "uri/detail/names_seen",
        "for (std::size_t at = mark >> 1U & last; !crowded_; at = (at + 1) & last) {",
        "for (std::size_t at = mark >> 0U & last; !crowded_; at = (at + 1) & last) {",
    ): "the search begins in another place",
    (
        "uri/detail/names_seen",
        "bool crowded_ = false;",
        "bool crowded_ = true;",
    ): "then no name is known to be new, and each is looked for",
    (
        "uri/detail/put_fields",
        "std::uint64_t worst = 0;  ///< the most octets that it can take",
        "std::uint64_t worst = 1;  ///< the most octets that it can take",
    ): "set before it is read",
    (
        "uri/literals",
        "inline constexpr bool valid = false;",
        "inline constexpr bool valid = true;",
    ): "the tests of what must not compile tell it",
    (
        "uri/options",
        "bool leading_digit : 1 = false;",
        "bool leading_digit : 2 = false;",
    ): "a bit without a use",
}

SWAPS = [
    (r"(?<= )==(?= )", "!="),
    (r"(?<= )!=(?= )", "=="),
    (r"(?<= )<=(?= )", "<"),
    (r"(?<= )>=(?= )", ">"),
    (r"(?<= )<(?= )", "<="),
    (r"(?<= )>(?= )", ">="),
    (r"(?<= )&&(?= [^{])", "||"),
    (r"(?<= )\|\|(?= )", "&&"),
    (r"(?<![\w+])!(?=[\w(])", ""),
    (r"\btrue\b", "false"),
    (r"\bfalse\b", "true"),
    (r"(?<= )\+(?= )", "-"),
    (r"(?<= )-(?= )", "+"),
    (r"(?<= )\*(?= )", "+"),
    (r"(?<= )/(?= )", "*"),
    (r"(?<= )%(?= )", "*"),
    (r"(?<= )\|(?= )", "&"),
    (r"(?<= )&(?= (?!noexcept))", "|"),
    (r"(?<= )<<(?= )", ">>"),
    (r"(?<= )>>(?= )", "<<"),
    (r"\+\+", "--"),
    (r"--", "++"),
    (r"\+=", "-="),
    (r"-=", "+="),
]
NUMBER = re.compile(r"(?<![\w.'])(0[xX][0-9A-Fa-f]+|\d+)(U?)(?![\w.'])")
# A term of a sum: what is reserved for a text is one.
TERM = re.compile(r" \+ (?!sizeof)(?:std::\w+\{\d+\} \* |\d+ \* )?[\w.:]+(?:\(\)|\{\d+\})?(?=[;,)\]} ])(?! [*/%])")
CHARACTER = re.compile(r"'([^'\\])'")
# One that none of the above turns around.
CONDITION = re.compile(r"\b(?:if|while) \(((?!auto\b)[^;=<>!]+)\)(?= )")
# A set of octets, and a row that says where a component may appear.
SET = re.compile(r'char_set\b.*?\{"((?:[^"\\]|\\.)+)"\}')
PLACES = re.compile(r'"([o-]{6})"')
# A row of a table on a line of its own.
ROW = re.compile(r"\s*\{.*\},$")
# A statement that is one call, or a condition that guards one: without it, something is not done or not refused.
CALL = re.compile(r"\s*(?!return\b|throw\b|else\b|static_assert\b)(?:if \(.*\) (?!continue;))?[\w.:>-]+(?:<[\w:]+>)?(?: [+|]?= .*|\(.*\));$")
GUARD = re.compile(r"\s*if \(.*\) (?:return\b.*|continue|break);$")
POLICIES = [(r"\bheader_policy::(?!ok\b)\w+", "header_policy::ok"), (r"\bseverity::(?!advice\b)\w+", "severity::advice")]
# What takes no part in what the program does, or is a test itself.
NO_CODE = re.compile(
    r"\s*(//|/\*| \*\s|#(?!(if|define)\b.*\bSIPURI_VERSION\b)|(template|class|struct|static_assert)\b|using |friend \w+;|requires)"
)

Mutant = collections.namedtuple("Mutant", "header number line changed")


def path_of(header):
    return INCLUDE / (header if header.endswith(".h") else header + ".hpp")


def headers():
    """All that hold code: topic headers only include others."""
    return sorted(str(path.relative_to(INCLUDE).with_suffix("")) for path in INCLUDE.rglob("*/*.hpp"))


def tests_of(header):
    """The test of the same name alone, then all of its folder, then those of ALSO."""
    folder, name = header.split("/")[0], header.split("/")[-1]
    if folder in OTHER_FOLDERS:
        return ALSO[folder]
    tests = sorted(path.stem for path in (TESTS / folder).glob("*.cpp"))
    own = [(f"{folder}/{name}",)] if name in tests and len(tests) > 1 else []
    return [*own, tuple(f"{folder}/{test}" for test in tests), *ALSO.get(folder, [])]


def changes_of(line):
    """Each changed form of a line of code; of its comments none, and of its strings those that are sets or tables."""
    if ROW.match(line) or CALL.match(line) or GUARD.match(line):
        yield ""
    for found in SET.finditer(line):
        octets = re.findall(r"\\x[0-9A-F]{2}|\\.|.", found.group(1))
        for fewer in {"".join(octets[1:]), "".join(octets[:-1])}:
            yield line[: found.start(1)] + fewer + line[found.end(1) :]
    for found in PLACES.finditer(line):
        for at in range(found.start(1), found.end(1)):
            yield line[:at] + ("o" if line[at] == "-" else "-") + line[at + 1 :]
    blank = lambda found: "\0" * len(found.group())
    code = re.sub(r"\"(\\.|[^\"\\])*\"", blank, line)
    code = re.sub(r"//.*|/\*.*", blank, code)
    for found in CHARACTER.finditer(code):
        other = chr(ord(found.group(1)) + 1).replace("'", "(").replace("\\", "]")
        yield line[: found.start(1)] + other + line[found.end(1) :]
    code = re.sub(r"'(\\.|[^'\\])*'", blank, code)
    for pattern, other in SWAPS:
        for found in re.finditer(pattern, code):
            yield line[: found.start()] + other + line[found.end() :]
    for found in NUMBER.finditer(code):
        digits = found.group(1)
        for number in int(digits, 0) + 1, int(digits, 0) - 1:
            if number >= 0:
                changed = hex(number) if "x" in digits else str(number)
                yield line[: found.start()] + changed + line[found.end(1) :]
    for found in TERM.finditer(code):
        yield line[: found.start()] + line[found.end() :]
    for pattern, other in POLICIES:
        for found in re.finditer(pattern, code):
            yield line[: found.start()] + other + line[found.end() :]
    for found in CONDITION.finditer(code):
        if found.group(1).count("(") == found.group(1).count(")"):
            yield line[: found.start(1)] + "!(" + line[found.start(1) : found.end(1)] + ")" + line[found.end(1) :]


def mutants_of(header):
    for number, line in enumerate(path_of(header).read_text("utf-8").split("\n")):
        if not NO_CODE.match(line):
            for changed in changes_of(line):
                yield Mutant(header, number, line, changed)


def sample(count, seed):
    """Of each header as many as its share of the lines; which ones, the seed decides."""
    lines = {header: path_of(header).read_text("utf-8").count("\n") for header in headers()}
    for header in lines:
        mutants = list(mutants_of(header))
        share = -(-count * lines[header] // sum(lines.values()))
        seen = collections.Counter()

        def place(mutant):
            key = f"{seed} {header} {mutant.line} {mutant.changed}"
            seen[key] += 1
            return hashlib.sha256(f"{key} {seen[key]}".encode()).digest()

        yield from sorted(sorted(mutants, key=place)[:share], key=lambda mutant: mutant.number)


def run(command, limit):
    """Whether a command succeeds within `limit` seconds of the processor, and how many it took."""
    # A mutant may run forever, or take all the memory. A test asks for 4 GiB of addresses.
    limits = ["sh", "-c", f'ulimit -t {limit} && ulimit -v 9000000 && exec "$@"', "sh"]
    process = subprocess.Popen([*limits, *command], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return process.returncode == 0, used.ru_utime + used.ru_stime


def state_of_sources():
    """Another one for each state of the headers and tests."""
    state = hashlib.sha256()
    for folder in INCLUDE, TESTS:
        for path in sorted(folder.rglob("*.[ch]*")):
            state.update(path.read_bytes())
    return state.hexdigest()


class Judge:
    """Asks the tests of a header, one after another."""

    def __init__(self, compiler, folder, limits, save):
        """`limits` are those of the tests that are known to pass without a mutant, in seconds."""
        self.compiler, self.folder, self.limits, self.save = compiler, folder, limits, save
        self.measuring = threading.Lock()
        # A copy, as the tree may change meanwhile.
        for part in "include", "tests", "fuzz":
            shutil.copytree(ROOT / part, folder / part)
        self.tests = folder / "tests"
        self.tests_of = {header: tests_of(header) for header in headers()}
        compile_only = [*compiler, "-c", "-O0", f"-I{folder / 'include'}"]
        # Compiled once, as most of the tests begin with it.
        header = self.tests / "support.hpp"
        subprocess.run([*compile_only, "-std=c++20", "-xc++-header", header, "-o", f"{header}.gch"], check=True)
        subprocess.run([*compile_only, "-std=c++20", self.tests / "main.cpp", "-o", folder / "main.o"], check=True)
        subprocess.run([*compile_only, "-xc", self.tests / "c" / "c.c", "-o", folder / "c.o"], check=True)

    def limit_of(self, group):
        """How long a group of tests may take, if it passes without a mutant."""
        name = "+".join(group)
        with self.measuring:
            if name not in self.limits:
                passes, cost = self.ask(group, "unlimited", self.folder / "include")
                if not passes:
                    sys.exit(f"{name} fails without any mutant")
                self.limits[name] = 20 + 4 * round(cost)
                self.save(name, self.limits[name])
            return self.limits[name]

    def ask(self, group, limit, include):
        """Whether a group of tests compiles and passes, and what it cost."""
        # With -w g++ would take a number that its type cannot hold.
        flags = ["-std=c++20", "-Wfatal-errors", f"-I{include}", f"-I{self.folder / 'include'}"]
        with tempfile.TemporaryDirectory(dir=self.folder) as own:
            if group == ("c",):
                flags += ["-O0", self.tests / "c" / "implementation.cpp", self.folder / "c.o"]
            else:
                source = pathlib.Path(own) / "tests.cpp"
                together.main(source, *(self.tests / f"{test}.cpp" for test in group))
                # The oracle spends its time when it runs, the others in the compiler.
                quick = ["-O0", "-DFMT_HEADER_ONLY", "-include", self.tests / "support.hpp"]
                flags += [*(["-O1"] if group[0].startswith("oracle/") else quick), source, self.folder / "main.o"]
                if group == ("secrets",):  # it checks what C's functions write, too
                    flags.append(self.tests / "c" / "implementation.cpp")
            program = f"{own}/test"
            compiles, cost = run([*self.compiler, *flags, "-o", program], limit)
            if not compiles:
                return False, cost
            passes, more = run([program, "--abort-after=1"], limit)
            return passes, cost + more

    def catches(self, mutant):
        with tempfile.TemporaryDirectory(dir=self.folder) as own:
            path = path_of(mutant.header).relative_to(INCLUDE.parent)
            lines = (self.folder / "include" / path).read_text("utf-8").split("\n")
            lines[mutant.number] = mutant.changed
            changed = pathlib.Path(own) / path
            changed.parent.mkdir(parents=True)
            changed.write_text("\n".join(lines), "utf-8")
            return any(not self.ask(group, self.limit_of(group), own)[0] for group in self.tests_of[mutant.header])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--count", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--only", action="append")
    parser.add_argument("--saved", type=pathlib.Path)
    parser.add_argument("compiler", nargs="+")
    given = parser.parse_args()

    every = {(mutant.header, mutant.line.strip(), mutant.changed.strip()) for h in headers() for mutant in mutants_of(h)}
    stale = EQUIVALENT.keys() - every
    for header, line, changed in sorted(stale):
        print(f"{header}: no mutant any more:\n  - {line}\n  + {changed}")
    if stale:
        return 1

    asked = [mutant for mutant in sample(given.count, given.seed) if not given.only or mutant.header in given.only]
    state = state_of_sources()
    saved, limits = set(), {}
    for line in given.saved.read_text("utf-8").splitlines() if given.saved and given.saved.exists() else []:
        saved.add(tuple(line.split("\t")))
        if line.startswith(state):
            limits[line.split("\t")[1]] = int(line.split("\t")[2])
    key = lambda mutant: (mutant.header, mutant.line.strip(), mutant.changed.strip())

    def save(*what):
        if given.saved:
            with given.saved.open("a", encoding="utf-8") as file:
                print(*what, sep="\t", file=file)

    caught, equivalent, missed = collections.Counter(), collections.Counter(), collections.Counter()
    open_ = []
    for mutant in asked:
        if key(mutant) in EQUIVALENT:
            equivalent[mutant.header] += 1
        elif key(mutant) in saved:
            caught[mutant.header] += 1
        else:
            open_.append(mutant)

    with tempfile.TemporaryDirectory() as folder, concurrent.futures.ThreadPoolExecutor(given.jobs) as pool:
        judge = Judge(given.compiler, pathlib.Path(folder), limits, lambda *what: save(state, *what))
        for mutant, found in zip(open_, pool.map(judge.catches, open_)):
            (caught if found else missed)[mutant.header] += 1
            if not found:
                path = path_of(mutant.header).relative_to(ROOT)
                print(f"{path}:{mutant.number + 1}\n  - {mutant.line.strip()}\n  + {mutant.changed.strip()}", flush=True)
            else:
                save(*key(mutant))

    for header in headers():
        if caught[header] + missed[header] + equivalent[header]:
            print(f"{header:30} {caught[header]:3} of {caught[header] + missed[header]:3} caught", end="")
            print(f", {equivalent[header]} equivalent" if equivalent[header] else "")
    share = caught.total() / max(1, caught.total() + missed.total())
    print(f"{caught.total()} of {caught.total() + missed.total()} mutants caught: {100 * share:.1f} %", end="")
    print(f"; {equivalent.total()} more are equivalent")
    return share < AIM


if __name__ == "__main__":
    sys.exit(main())
