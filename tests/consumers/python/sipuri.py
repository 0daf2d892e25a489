"""SIP URIs, validated and built: the C interface of sipuri for Python, in one file.

Build the shared library, whose path SIPURI_LIBRARY names (else it is looked for beside this file), in one line:

    g++ -std=c++20 -O2 -shared -fPIC -DSIPURI_C_IMPLEMENTATION -Iinclude -x c++ include/sipuri/c.h -o libsipuri.so

>>> uri = parse("sip:b%6Fb@example.com;lr?subject=hi%20there")
>>> uri.user, uri.parameters, uri.headers
('bob', [('lr', None)], [('subject', 'hi there')])

Text goes in and comes out as str; what is no UTF-8 comes out with surrogates, as os.fsdecode() has it. Offsets are those
of characters.
"""

from __future__ import annotations

import ctypes
import os
import pathlib
from dataclasses import dataclass, field
from typing import Iterator, Optional, Sequence

__all__ = ["Address", "Contact", "Error", "Finding", "Number", "Plan", "Uri", "addresses", "build", "call", "check",
           "contacts", "e164", "equivalent", "key", "kind", "normalize", "number", "parse", "redact", "repair",
           "repair_address", "repair_number", "unfold", "version"]

_SIZE, _U32, _I32, _I64, _TEXT = ctypes.c_size_t, ctypes.c_uint32, ctypes.c_int32, ctypes.c_int64, ctypes.c_char_p

Fields = Sequence[tuple[str, Optional[str]]]


class _Sized(ctypes.Structure):
    def __init__(self, **members: object) -> None:
        super().__init__(size=ctypes.sizeof(self), **members)


class _Error(_Sized):
    _fields_ = [("size", _SIZE), *((name, _U32) for name in ("code", "component", "offset", "length", "severity")),
                ("provider_code", _I32)]


class _Slice(ctypes.Structure):
    _fields_ = [(name, _U32) for name in ("offset", "length", "present")]


class _Parts(_Sized):
    _fields_ = [("size", _SIZE),
                *((name, _Slice) for name in ("scheme", "user", "password", "host", "port", "parameters", "headers")),
                *((name, _U32) for name in ("secure", "host_kind", "effective_port"))]


class _Address(_Sized):
    _fields_ = [("size", _SIZE), *((name, _Slice) for name in ("whole", "display_name", "uri", "parameters")),
                ("uri_kind", _U32)]


class _Contact(_Sized):
    _fields_ = [*_Address._fields_, ("all", _U32), ("instance", _Slice), ("q", _I32), ("expires", _I64), ("reg_id", _I64)]


class _Number(_Sized):
    _fields_ = [("size", _SIZE), *((name, _Slice) for name in ("number", "ext", "isub", "phone_context", "parameters")),
                ("is_global", _U32)]


class _Text(ctypes.Structure):
    _fields_ = [("data", _TEXT), ("length", _SIZE)]

    def __init__(self, text: Optional[str] = None) -> None:
        octets = None if text is None else _octets(text)
        super().__init__(octets, len(octets or b""))


class _Fix(_Sized):
    _fields_ = [("size", _SIZE), *((name, _U32) for name in ("offset", "length", "text_length")),
                ("text", ctypes.c_char * 64)]


class _Plan(_Sized):
    _fields_ = [("size", _SIZE),
                *((name, _Text) for name in ("country_code", "national_prefix", "international_prefix")),
                *((name, _U32) for name in ("trunk_zero", "pauses"))]


class _Field(ctypes.Structure):
    _fields_ = [("name", _Text), ("value", _Text)]


class _Fields(_Sized):
    _fields_ = [("size", _SIZE), ("secure", _U32), ("user", _Text), ("password", _Text), ("host", _Text),
                ("has_port", _U32), ("port", _U32), ("parameters", ctypes.POINTER(_Field)), ("parameter_count", _SIZE),
                ("headers", ctypes.POINTER(_Field)), ("header_count", _SIZE)]


_CALL = ("account_sid", "to", "from_", "url", "twiml", "application_sid", "method", "sip_auth_username",
         "sip_auth_password")


class _Call(_Sized):
    _fields_ = [("size", _SIZE), *((name, _Text) for name in _CALL), ("fields", ctypes.POINTER(_Field)),
                ("field_count", _SIZE)]


def _load() -> ctypes.CDLL:
    path = os.environ.get("SIPURI_LIBRARY") or str(pathlib.Path(__file__).with_name("libsipuri.so"))
    library = ctypes.CDLL(path)
    struct, out = ctypes.c_void_p, (ctypes.c_char_p, _SIZE)
    for name, result, *arguments in (
        ("version", _U32), ("code_name", _TEXT, _U32), ("component_name", _TEXT, _U32), ("message", _TEXT, _U32),
        ("parse", ctypes.c_int, _TEXT, _SIZE, struct, struct),
        ("parse_any_uri", ctypes.c_int, _TEXT, _SIZE, struct, struct),
        *((name, ctypes.c_int, _TEXT, _SIZE, struct, struct, struct) for name in ("next_address", "next_contact")),
        ("fix_of", ctypes.c_int, struct, _TEXT, _SIZE, struct),
        ("apply", _SIZE, struct, _TEXT, _SIZE, *out, struct),
        ("parse_number", ctypes.c_int, _TEXT, _SIZE, struct, struct),
        ("next_parameter", ctypes.c_int, _TEXT, _SIZE, struct, struct, struct),
        ("next_header", ctypes.c_int, _TEXT, _SIZE, struct, struct, struct),
        ("decode", _SIZE, _TEXT, _SIZE, *out), ("unquote", _SIZE, _TEXT, _SIZE, *out),
        ("check", ctypes.c_int, _TEXT, _SIZE, _TEXT, struct, _SIZE, struct),
        ("check_header", ctypes.c_int, _TEXT, _TEXT, _SIZE, struct, _SIZE, struct),
        ("explain", _SIZE, struct, _TEXT, _SIZE, *out), ("equivalent", ctypes.c_int, _TEXT, _SIZE, _TEXT, _SIZE),
        ("build", _SIZE, struct, *out, struct),
        *((name, _SIZE, _TEXT, _SIZE, *out, struct)
          for name in ("normalize", "key", "repair", "repair_address", "unfold", "redact")),
        *((name, _SIZE, _TEXT, _SIZE, struct, *out, struct) for name in ("repair_number", "e164")),
        *((name, _SIZE, struct, _TEXT, *out, struct) for name in ("call_path", "call_body")),
    ):
        function = getattr(library, "sipuri_" + name)
        function.restype, function.argtypes = result, arguments
    return library


_library = _load()


def _octets(text: str) -> bytes:
    return text.encode("utf-8", "surrogateescape")


def _characters(octets: bytes) -> str:
    return octets.decode("utf-8", "surrogateescape")


@dataclass(frozen=True)
class Finding:
    """Something that is wrong, dropped by the provider, or worth advice."""

    code: str  #: "invalid_character"
    component: str  #: "port"
    offset: int  #: of the first offending character
    length: int  #: in characters
    severity: str  #: "rejected", "dropped", "advice", or "for_sender": a receiver goes on
    provider_code: int  #: the provider's number, 0 for none
    message: str  #: one sentence
    explanation: str  #: the text with a caret and what was expected, in two lines
    fixed: Optional[str] = None  #: the text with this fixed, or None where only the writer knows what was meant


class Error(ValueError):
    """A text that is refused: `code`, `component`, `offset` and `length` in characters, `message`, `explanation`, and
    `fix`, the repaired text where it can have meant only one."""

    def __init__(self, found: Finding, fix: Optional[str] = None) -> None:
        super().__init__(found.explanation)
        self.finding, self.fix = found, fix
        self.code, self.component, self.offset, self.length = found.code, found.component, found.offset, found.length
        self.message, self.explanation, self.provider_code = found.message, found.explanation, found.provider_code


_SEVERITIES = ("rejected", "dropped", "advice", "for_sender")


def _finding(error: _Error, text: bytes) -> Finding:
    size = _library.sipuri_explain(ctypes.byref(error), text, len(text), None, 0)
    shown = ctypes.create_string_buffer(size + 1)
    _library.sipuri_explain(ctypes.byref(error), text, len(text), shown, len(shown))
    begin = len(_characters(text[: error.offset]))
    return Finding(
        code=_library.sipuri_code_name(error.code).decode(),
        component=_library.sipuri_component_name(error.component).decode(),
        offset=begin,
        length=len(_characters(text[error.offset : error.offset + error.length])),
        severity=_SEVERITIES[error.severity],
        provider_code=error.provider_code,
        message=_library.sipuri_message(error.code).decode(),
        explanation=_characters(shown.value),
        fixed=_fixed(error, text),
    )


def _fixed(error: _Error, text: bytes) -> Optional[str]:
    fix = _Fix()
    if _library.sipuri_fix_of(ctypes.byref(error), text, len(text), ctypes.byref(fix)) != 1:
        return None
    out = ctypes.create_string_buffer(len(text) + 64)
    size = _library.sipuri_apply(ctypes.byref(fix), text, len(text), out, len(out), None)
    return _characters(out.raw[:size])


def _written(write, text: bytes, fix: Optional[str] = None) -> str:
    """What a writing function writes, however much it is."""
    error, room = _Error(), 256
    while True:
        out = ctypes.create_string_buffer(room)
        size = write(out, room, ctypes.byref(error))
        if size != 0 or error.code == 0:
            return _characters(out.raw[:size])
        if _library.sipuri_code_name(error.code) != b"no_space" or error.length <= room:
            raise Error(_finding(error, text), fix)
        room, error = error.length, _Error()


def _resolved(resolve, octets: bytes) -> str:
    out = ctypes.create_string_buffer(len(octets) or 1)
    size = resolve(octets, len(octets), out, len(octets))
    return _characters(out.raw[:size])


def _piece(text: bytes, piece: _Slice) -> Optional[bytes]:
    return text[piece.offset : piece.offset + piece.length] if piece.present else None


def _pairs(following, resolve, text: bytes, rest: _Slice) -> Iterator[tuple[str, Optional[str]]]:
    name, value = _Slice(), _Slice()
    while following(text, len(text), ctypes.byref(rest), ctypes.byref(name), ctypes.byref(value)) == 1:
        given = _piece(text, value)
        yield _resolved(resolve, _piece(text, name) or b""), None if given is None else _resolved(resolve, given)


def _decoded(text: bytes, piece: _Slice) -> Optional[str]:
    octets = _piece(text, piece)
    return None if octets is None else _resolved(_library.sipuri_decode, octets)


@dataclass(frozen=True)
class Uri:
    """A valid SIP or SIPS URI, its components with escapes resolved; absent ones are None."""

    text: str
    secure: bool
    user: Optional[str]
    password: Optional[str] = field(repr=False)
    host: str
    port: Optional[int]
    effective_port: int
    parameters: list[tuple[str, Optional[str]]]
    headers: list[tuple[str, Optional[str]]]

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True)
class Address:
    """One address of a header field."""

    display_name: Optional[str]
    uri: str  #: of any scheme
    parameters: list[tuple[str, Optional[str]]]
    kind: str  #: the kind of its URI, as kind() gives it


@dataclass(frozen=True)
class Contact(Address):
    """One address of a Contact header field, and what its parameters say; what is not given, or not valid, is None."""

    q: Optional[float]  #: the preference, from 0 to 1
    expires: Optional[int]  #: the lifetime in seconds; 3600 where it is no number
    reg_id: Optional[int]  #: which of a device's flows
    instance: Optional[str]  #: which device: "urn:uuid:…"


@dataclass(frozen=True)
class Plan:
    """What is dialled in a country before a number, and what repair_number() may drop from one."""

    country_code: str = ""  #: "44"; without it only international numbers are read
    national_prefix: str = ""  #: dialled before a national number, and no part of it: "0"
    international_prefix: str = ""  #: dialled in place of "+": "00", "011"
    trunk_zero: bool = False  #: drop a "(0)" from an international number
    pauses: bool = False  #: drop a pause, and what is dialled after it


@dataclass(frozen=True)
class Number:
    """A telephone number."""

    number: str
    is_global: bool
    ext: Optional[str]
    isub: Optional[str]
    phone_context: Optional[str]
    parameters: list[tuple[str, Optional[str]]]


def version() -> int:
    """10000 * major + 100 * minor + patch."""
    return _library.sipuri_version()


def parse(text: str) -> Uri:
    """Reads a URI; raises Error."""
    octets, parts, error = _octets(text), _Parts(), _Error()
    if _library.sipuri_parse(octets, len(octets), ctypes.byref(parts), ctypes.byref(error)) != 1:
        try:
            fix: Optional[str] = repair(text)
        except Error:
            fix = None
        raise Error(_finding(error, octets), fix)
    port = _piece(octets, parts.port)
    return Uri(
        text=text,
        secure=bool(parts.secure),
        user=_decoded(octets, parts.user),
        password=_decoded(octets, parts.password),
        host=_characters(_piece(octets, parts.host) or b""),
        port=None if port is None else int(port),
        effective_port=parts.effective_port,
        parameters=list(_pairs(_library.sipuri_next_parameter, _library.sipuri_decode, octets, parts.parameters)),
        headers=list(_pairs(_library.sipuri_next_header, _library.sipuri_decode, octets, parts.headers)),
    )


_KINDS = ("sip", "tel", "urn", "other")


def kind(text: str) -> str:
    """Reads a URI of any scheme, and says of which kind it is: "sip", "tel", "urn" or "other"; raises Error."""
    octets, found, error = _octets(text), _U32(), _Error()
    if _library.sipuri_parse_any_uri(octets, len(octets), ctypes.byref(found), ctypes.byref(error)) != 1:
        raise Error(_finding(error, octets))
    return _KINDS[found.value]


def _listed(following, struct: type, octets: bytes) -> Iterator:
    at = _SIZE(0)
    while True:
        address, error = struct(), _Error()
        status = following(octets, len(octets), ctypes.byref(at), ctypes.byref(address), ctypes.byref(error))
        if status == 2:
            return
        if status != 1:
            try:
                fix: Optional[str] = repair_address(_characters(octets))
            except Error:
                fix = None
            raise Error(_finding(error, octets), fix)
        yield address


def _address(octets: bytes, found) -> dict:
    shown = _piece(octets, found.display_name)
    return dict(
        display_name=None if shown is None else _resolved(_library.sipuri_unquote, shown),
        uri=_characters(_piece(octets, found.uri) or b""),
        parameters=list(_pairs(_library.sipuri_next_parameter, _library.sipuri_unquote, octets, found.parameters)),
        kind=_KINDS[found.uri_kind],
    )


def addresses(text: str) -> list[Address]:
    """Reads the addresses of a header field, such as From or Route; raises Error."""
    octets = _octets(text)
    return [Address(**_address(octets, found)) for found in _listed(_library.sipuri_next_address, _Address, octets)]


def contacts(text: str) -> Optional[list[Contact]]:
    """Reads the contacts of a Contact header field, or None for "*", which means all of them; raises Error."""
    octets, found = _octets(text), []
    for one in _listed(_library.sipuri_next_contact, _Contact, octets):
        if one.all:
            return None
        instance = _piece(octets, one.instance)
        found.append(Contact(
            **_address(octets, one),
            q=None if one.q < 0 else one.q / 1000,
            expires=None if one.expires < 0 else one.expires,
            reg_id=None if one.reg_id < 0 else one.reg_id,
            instance=None if instance is None else _characters(instance),
        ))
    return found


def number(text: str) -> Number:
    """Reads a tel URI, or a telephone number as a SIP URI's user has it; raises Error."""
    octets, found, error = _octets(text), _Number(), _Error()
    if _library.sipuri_parse_number(octets, len(octets), ctypes.byref(found), ctypes.byref(error)) != 1:
        raise Error(_finding(error, octets))
    return Number(
        number=_decoded(octets, found.number) or "",
        is_global=bool(found.is_global),
        ext=_decoded(octets, found.ext),
        isub=_decoded(octets, found.isub),
        phone_context=_decoded(octets, found.phone_context),
        parameters=list(_pairs(_library.sipuri_next_parameter, _library.sipuri_decode, octets, found.parameters)),
    )


def check(text: str, profile: Optional[str] = None) -> list[Finding]:
    """What RFC 3261's further rules, and those of a provider's profile, say of a URI; empty where nothing is wrong."""
    octets, count = _octets(text), _SIZE(0)
    errors = (_Error * 17)(*(_Error() for _ in range(17)))
    name = None if profile is None else _octets(profile)
    if _library.sipuri_check(octets, len(octets), name, errors, len(errors), ctypes.byref(count)) < 0:
        raise LookupError(f"no profile is called {profile}")
    return [_finding(one, octets) for one in errors[: count.value]]


def check_header(header: str, text: str) -> list[Finding]:
    """What the rules of a header field, such as From or Contact, say of its addresses; empty where nothing is wrong."""
    octets, count = _octets(text), _SIZE(0)
    errors = (_Error * 17)(*(_Error() for _ in range(17)))
    done = _library.sipuri_check_header(_octets(header), octets, len(octets), errors, len(errors), ctypes.byref(count))
    if done < 0:
        raise LookupError(f"{header} holds no addresses")
    return [_finding(one, octets) for one in errors[: count.value]]


def equivalent(a: str, b: str) -> bool:
    """True if two URIs of any kind are equivalent by their RFC; raises Error for what is no URI."""
    left, right = _octets(a), _octets(b)
    same = _library.sipuri_equivalent(left, len(left), right, len(right))
    if same < 0:
        kind(a), kind(b)
    return same == 1


def build(host: str, user: Optional[str] = None, password: Optional[str] = None, port: Optional[int] = None,
          parameters: Fields = (), headers: Fields = (), secure: bool = False) -> str:
    """Writes a URI from plain text, which it escapes; raises Error."""
    lists = [(_Field * len(given))(*(_Field(_Text(name), _Text(value)) for name, value in given))
             for given in (parameters, headers)]
    fields = _Fields(secure=secure, user=_Text(user), password=_Text(password), host=_Text(host),
                     has_port=port is not None, port=port or 0, parameters=lists[0], parameter_count=len(parameters),
                     headers=lists[1], header_count=len(headers))
    return _written(lambda *out: _library.sipuri_build(ctypes.byref(fields), *out), _octets(host))


def _form(name: str, text: str) -> str:
    octets = _octets(text)
    return _written(lambda *out: getattr(_library, "sipuri_" + name)(octets, len(octets), *out), octets)


def normalize(text: str) -> str:
    """A URI in its normal form; raises Error."""
    return _form("normalize", text)


def key(text: str) -> str:
    """What equivalent URIs of any kind share, for a dict; raises Error. `equivalent` decides."""
    return _form("key", text)


def repair(text: str) -> str:
    """The URI that a pasted text can only have meant; raises Error where it has two meanings, or none."""
    return _form("repair", text)


def repair_address(text: str) -> str:
    """The address of a header field, or the list of them, that a text can only have meant; raises Error."""
    return _form("repair_address", text)


def unfold(text: str) -> str:
    """A header field's value on one line; raises Error where a line does not begin with white space."""
    return _form("unfold", text)


def _planned(name: str, text: str, plan: Plan) -> str:
    octets = _octets(text)
    given = _Plan(country_code=_Text(plan.country_code), national_prefix=_Text(plan.national_prefix),
                  international_prefix=_Text(plan.international_prefix), trunk_zero=plan.trunk_zero, pauses=plan.pauses)
    write = getattr(_library, "sipuri_" + name)
    return _written(lambda *out: write(octets, len(octets), ctypes.byref(given), *out), octets)


def repair_number(text: str, plan: Plan = Plan()) -> str:
    """The tel URI that a number as it was typed can only have meant; raises Error."""
    return _planned("repair_number", text, plan)


def e164(text: str, plan: Plan = Plan()) -> str:
    """The number of E.164, "+" and digits, that a text means as a person typed it; raises Error."""
    return _planned("e164", text, plan)


def redact(text: str) -> str:
    """Any text without the passwords of its URIs, for a log."""
    return _form("redact", text)


def call(profile: str = "making_sip_calls", further: Fields = (), **fields: str) -> tuple[str, str]:
    """The path and the form body of a call's request: call(account_sid=…, to=…, from_=…, url=…); raises Error.

    `further` are parameters by their names in the request: [("Timeout", "60")]."""
    items = (_Field * len(further))(*(_Field(_Text(name), _Text(value)) for name, value in further))
    given = _Call(fields=items, field_count=len(further), **{name: _Text(text) for name, text in fields.items()})
    text = _octets(fields.get("to", ""))
    return tuple(  # type: ignore[return-value]
        _written(lambda *out, write=write: write(ctypes.byref(given), _octets(profile), *out), text)
        for write in (_library.sipuri_call_path, _library.sipuri_call_body))
