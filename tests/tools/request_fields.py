#!/usr/bin/env python3
"""Holds the table of the request's fields to a description of Twilio's API, and says what differs.

usage: request_fields.py PROGRAM twilio_api_v2010.json   the provider's OpenAPI description
       request_fields.py PROGRAM twilio_calls.tsv        a table: name, kind, rule, repeats, ignored with, code, note
       request_fields.py PROGRAM                        the file that SIPURI_TWILIO_CALLS names
       request_fields.py PROGRAM providers.md           the manual's list of pages
       request_fields.py PROGRAM --self-test

PROGRAM prints the library's own table: build/tests/manual/request_fields. A line for each difference; ends with 1 if
there is one, and with 77, which Meson takes for a skipped test, if the file is not there. Where to get the description: github.com/twilio/twilio-oai,
the file spec/json/twilio_api_v2010.json.
"""

import copy
import json
import os
import pathlib
import re
import subprocess
import sys

PATH = "/2010-04-01/Accounts/{AccountSid}/Calls.json"
FORM = "application/x-www-form-urlencoded"
WITHOUT_LIMIT = 0xFFFFFFFF
SETS = {"value", "closed_value", "repeated", "joined"}
# Known to the official Node helper 6.3.1, and not to the description of April 2026.
OF_THE_HELPER = {"RecordingConfigurationId", "Passports"}
# Any text by the description, and true or false by its words.
BOOLEAN_BY_WORDS = {"AsyncAmd"}


def own_table(program):
    """The library's rows by name."""
    done = subprocess.run([program, "--tsv"], check=True, capture_output=True, encoding="utf-8")
    columns = "name kind low high values letters octets ignored codes".split()
    rows = [dict(zip(columns, line.split("\t"))) for line in done.stdout.splitlines()]
    return {row["name"]: row for row in rows if row["name"] != "AccountSid"}


def form_of(description):
    """The parameters of the request, by name."""
    post = description["paths"][PATH]["post"]
    return post["requestBody"]["content"][FORM]["schema"]["properties"]


def range_of(parameter):
    """The least and the greatest value, by the schema or by the words of its description."""
    low, high = parameter.get("minimum"), parameter.get("maximum")
    words = parameter.get("description", "")
    if found := re.search(r"(?:[Vv]alues?:?|between|from)\s+`?(\d+)`?\s*(?:-|to|and)\s*`?(\d+)", words):
        low, high = (low, high) if low is not None else map(int, found.groups())
    elif found := re.search(r"maximum (?:is |of )?`?(\d+)`? (?:milli)?seconds", words):
        high = int(found[1]) if high is None else high
    return low, high


def against_description(rows, description):
    form = form_of(description)
    for name in sorted(rows.keys() - form.keys() - OF_THE_HELPER):
        yield f"{name}: the provider does not have it any more"
    for name in sorted(form.keys() - rows.keys()):
        yield f"{name}: new at the provider, and not in the table"
    for name in sorted(rows.keys() & form.keys()):
        row, parameter = rows[name], form[name]
        kind = parameter.get("type", "string")
        repeated = row["kind"] in {"repeated", "joined"}
        expected = "array" if repeated else row["kind"] if row["kind"] in {"integer", "boolean"} else "string"
        by_words = name in BOOLEAN_BY_WORDS and kind == "string"
        if kind != expected and not by_words and not (kind == "array" and row["kind"] == "joined"):
            yield f"{name}: is of type {kind}, in the table {row['kind']}"
        low, high = range_of(parameter)
        for which, value, own in (("least", low, row["low"]), ("greatest", high, row["high"])):
            if row["kind"] == "integer" and value is not None and value != int(own):
                yield f"{name}: the {which} value is {value}, in the table {own}"
        values = parameter.get("enum") or parameter.get("items", {}).get("enum")
        if values and row["kind"] in SETS and set(values) != set(row["values"].split()):
            yield f"{name}: takes {' '.join(values)}, in the table {row['values']}"
        pattern = parameter.get("pattern", "")
        if row["kind"] == "sid" and pattern and not pattern.startswith("^" + row["letters"]):
            yield f"{name}: must match {pattern}, in the table {row['letters']}"


KINDS = {
    "sip_uri": {"sip_uri"},
    "from_user": {"user_name"},
    "url": {"url", "callback", "any_url"},
    "method": {"method", "post"},
    "sid": {"sid"},
    "digits": {"digits"},
    "integer": {"integer"},
    "boolean": {"boolean"},
    "enum": SETS,
    "text": {"text", "document", "credential", "caller_id", "tokens"},
}
CONDITIONS = {"Record is not true": "!Record", "no MachineDetection": "!MachineDetection",
              "AsyncAmd is not true": "!AsyncAmd", "To is a SIP URI": "To"}


def against_table(rows, lines):
    cases = [line.split("\t") for line in lines if line and not line.startswith("#")]
    names = {case[0] for case in cases}
    in_notes = set(re.findall(r"\b\d{5}\b", " ".join(case[6] for case in cases)))
    for name in sorted(rows.keys() ^ names):
        yield f"{name}: only in {'the library' if name in rows else 'the file'}"
    for name, kind, rule, repeats, ignored, codes, note in cases:
        if name not in rows:
            continue
        row = rows[name]
        if row["kind"] not in KINDS[kind]:
            yield f"{name}: is a {kind}, in the library a {row['kind']}"
        if kind == "enum":
            if set(rule.split()) != set(row["values"].split()):
                yield f"{name}: takes {rule}, in the library {row['values']}"
            if repeats.startswith("repeated") != (row["kind"] == "repeated"):
                yield f"{name}: repeats: {repeats}, in the library {row['kind']}"
        if kind == "integer":
            numbers = [int(number) for number in re.findall(r"\d+", rule)]
            own = [int(row["low"])] + ([int(row["high"])] if int(row["high"]) != WITHOUT_LIMIT else [])
            if numbers != own:
                yield f"{name}: {rule}, in the library {own}"
        if kind == "sid" and f"^{row['letters']}[" not in rule:
            yield f"{name}: {rule}, in the library {row['letters']}"
        if found := re.search(r"at most (\d+) (?:of|tokens|characters)", rule):
            if row["kind"] not in {"document", "sip_uri"} and found[1] != row["high"]:
                yield f"{name}: {rule}, in the library {row['high']}"
        expected = {CONDITIONS.get(one, one) for one in re.sub(r" \(.*?\)", "", ignored).split(", ")} - {"-"}
        own = set(row["ignored"].split())
        if expected - own:
            yield f"{name}: ignored with {ignored}, in the library {row['ignored'] or 'never'}"
        if own - expected and not any(word in note for word in re.sub("!", "", " ".join(own - expected)).split()):
            if name not in {"StatusCallbackMethod", "SipAuthPassword"}:
                yield f"{name}: ignored in the library with {' '.join(sorted(own - expected))}"
        of_field = set(re.findall(r"\b\d{5}\b", codes)) if kind != "sip_uri" else set()
        if own_codes := set(row["codes"].split()) - {"0"}:
            if not own_codes <= of_field | in_notes:
                yield f"{name}: numbers {codes}, in the library {' '.join(sorted(own_codes))}"
        elif of_field:
            yield f"{name}: numbers {codes}, in the library none"


def against_manual(program, text):
    """The pages that rows were taken from, against the table of the manual."""
    done = subprocess.run([program, "--pages"], check=True, capture_output=True, encoding="utf-8")
    own = {tuple(line.split("\t")) for line in done.stdout.splitlines()}
    listed = set(re.findall(r"^\|.*\| \[[^\]]*\]\(https://([^)]+)\) \| (\S+) \|$", text, re.MULTILINE))
    for address, read in sorted(own - listed):
        yield f"{address}: read {read}, and not in the manual"
    for address, read in sorted(listed - own):
        yield f"{address}: read {read}, only in the manual"


def described(rows):
    """A description that says what the library's table does."""
    properties = {}
    for name, row in rows.items():
        if row["kind"] == "integer":
            parameter = {"type": "integer", "minimum": int(row["low"])}
            if int(row["high"]) != WITHOUT_LIMIT:
                parameter["maximum"] = int(row["high"])
        elif row["kind"] in {"repeated", "joined"}:
            parameter = {"type": "array", "items": {"type": "string", "enum": row["values"].split()}}
        else:
            parameter = {"type": "boolean" if row["kind"] == "boolean" else "string"}
            if row["kind"] in SETS:
                parameter["enum"] = row["values"].split()
            if row["kind"] == "sid":
                parameter["pattern"] = f"^{row['letters']}[0-9a-fA-F]{{32}}$"
        properties[name] = parameter
    return {"paths": {PATH: {"post": {"requestBody": {"content": {FORM: {"schema": {"properties": properties}}}}}}}}


def self_test(program, rows):
    """What is not reported as it should be."""

    def must_report(change, *expected):
        description = copy.deepcopy(described(rows))
        change(form_of(description))
        found = list(against_description(rows, description))
        if found != list(expected):
            yield f"expected {list(expected)}, but found {found}"

    def all_at_once(form):
        form["NewParameter"] = {"type": "string"}
        form["RingTimeout"] = form.pop("Timeout")
        form["MachineDetectionSpeechThreshold"]["maximum"] = 7000

    if len(list(against_manual(program, "| a fact | [page](https://a.example/b) | 2026-01 |\n"))) < 3:
        yield "a page that the manual lacks was not reported"
    yield from must_report(lambda form: None)
    yield from must_report(
        all_at_once,
        "Timeout: the provider does not have it any more",
        "NewParameter: new at the provider, and not in the table",
        "RingTimeout: new at the provider, and not in the table",
        "MachineDetectionSpeechThreshold: the greatest value is 7000, in the table 6000",
    )
    yield from must_report(
        lambda form: form.update(Timeout={"type": "integer", "description": "In seconds, from 5 to 900."}),
        "Timeout: the least value is 5, in the table 1",
        "Timeout: the greatest value is 900, in the table 600",
    )
    yield from must_report(
        lambda form: form["Trim"]["enum"].append("trim-all"),
        "Trim: takes trim-silence do-not-trim trim-all, in the table trim-silence do-not-trim",
    )
    yield from must_report(
        lambda form: form["Record"].update(type="string"), "Record: is of type string, in the table boolean"
    )
    yield from must_report(
        lambda form: form["Byoc"].update(pattern="^BX"), "Byoc: must match ^BX, in the table BY"
    )


def main(program, file=None):
    file = file or os.environ.get("SIPURI_TWILIO_CALLS", "SIPURI_TWILIO_CALLS")
    rows = own_table(program)
    if file == "--self-test":
        found = list(self_test(program, rows))
    elif not pathlib.Path(file).is_file():
        print(f"{file}: not there")
        return 77
    elif file.endswith(".md"):
        found = list(against_manual(program, pathlib.Path(file).read_text("utf-8")))
    elif file.endswith(".tsv"):
        found = list(against_table(rows, pathlib.Path(file).read_text("utf-8").splitlines()))
    else:
        found = list(against_description(rows, json.loads(pathlib.Path(file).read_text("utf-8"))))
    for what in found:
        print(what)
    print(f"{len(rows)} parameters, {len(found)} differences")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
