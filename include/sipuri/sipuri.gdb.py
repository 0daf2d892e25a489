"""gdb shows a URI as its text, and its parts below: `source .../include/sipuri/sipuri.gdb.py`, of any version.

A password is shown as ****, for what a debugger prints is often sent along.
"""

import re

import gdb
import gdb.printing


def octets(view):
    """The text of a std::string_view, of libstdc++ or libc++."""
    names = {field.name for field in view.type.strip_typedefs().fields()}
    data, size = ("_M_str", "_M_len") if "_M_str" in names else ("__data_", "__size_")
    return view[data].string("utf-8", "backslashreplace", int(view[size])) if int(view[size]) else ""


class Uri:
    """A uri_view: its text and, as children, its parts."""

    def __init__(self, value):
        self.text = octets(value["text_"])
        self.at = {name: int(value["parts_"][name]) for name in (
            "scheme_end", "user_end", "host_begin", "host_end", "port_end", "parameters_end")}

    def password(self):
        at = self.at
        return (at["user_end"] + 1, at["host_begin"] - 1) if at["user_end"] + 1 < at["host_begin"] else None

    def to_string(self):
        secret = self.password()
        return self.text if secret is None else self.text[: secret[0]] + "****" + self.text[secret[1] :]

    def children(self):
        at, begin = self.at, self.at["scheme_end"] + 1
        yield "scheme", self.text[: at["scheme_end"]]
        if at["host_begin"] != begin:
            yield "user", self.text[begin : at["user_end"]]
        if self.password():
            yield "password", "****"
        yield "host", self.text[at["host_begin"] : at["host_end"]]
        for name, first, last in (("port", "host_end", "port_end"), ("parameters", "port_end", "parameters_end")):
            if at[first] != at[last]:
                yield name, self.text[at[first] + 1 : at[last]]
        if at["parameters_end"] != len(self.text):
            yield "headers", self.text[at["parameters_end"] + 1 :]


class Text:
    """A piece of a URI."""

    def __init__(self, value):
        self.value = value

    def to_string(self):
        return octets(self.value["text_"])


class Error:
    def __init__(self, value):
        self.value = value

    def to_string(self):
        code, where = (str(self.value[name]).rsplit("::", 1)[-1] for name in ("code", "where"))
        return f"{code} in {where} at {int(self.value['offset'])}"


class Result:
    """A result: its value or its error."""

    def __init__(self, value):
        self.value = value

    def to_string(self):
        held = self.value["held_"]
        if {field.name for field in held.type.fields()} >= {"has_value_"}:
            return held[held.type.fields()[0]]["value_" if held["has_value_"] else "error_"]
        return held["value_"]


def printers():
    made = gdb.printing.RegexpCollectionPrettyPrinter("sipuri")
    for name, printer in (("uri_view", Uri), ("encoded_view", Text), ("host_view", Text), ("error", Error),
                          ("result<.*>", Result)):
        made.add_printer(name, rf"^sipuri::v\d+_\d+_\d+::{name}$", printer)
    return made


gdb.printing.register_pretty_printer(gdb.current_objfile(), printers(), replace=True)
