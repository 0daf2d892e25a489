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
import enum
import os
import pathlib
from dataclasses import dataclass, field
from typing import Iterator, Mapping, Optional, Sequence, Union

__all__ = ["Address", "Contact", "Error", "Finding", "HeaderAddress", "KEEP", "Number", "Plan", "Request", "Uri", "Urn",
           "addresses", "build", "build_address", "build_refer_to", "call", "check", "check_any_uri", "check_header",
           "contacts", "dial_string", "digits", "display_number", "e164", "edit", "edit_address", "enum_domain",
           "equivalent", "identities", "in_header", "key", "kind", "normalize", "number", "number_of_address", "parse",
           "redact", "repair", "repair_address", "repair_number", "request", "same_gruu", "stir_identity", "to_sip",
           "to_tel", "unfold", "urn", "utf16_units", "version"]

_SIZE, _U32, _I32, _I64, _TEXT = ctypes.c_size_t, ctypes.c_uint32, ctypes.c_int32, ctypes.c_int64, ctypes.c_char_p

Fields = Union[Mapping[str, Optional[str]], Sequence[tuple[str, Optional[str]]]]


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
                *((name, _U32) for name in ("secure", "host_kind", "effective_port", "transport", "is_anonymous",
                                            "has_ob", "is_gruu")), ("gr", _Slice)]


class _Address(_Sized):
    _fields_ = [("size", _SIZE), *((name, _Slice) for name in ("whole", "display_name", "uri", "parameters")),
                ("uri_kind", _U32)]


class _Contact(_Sized):
    _fields_ = [*_Address._fields_, ("all", _U32), ("instance", _Slice), ("q", _I32), ("expires", _I64),
                ("reg_id", _I64), ("pub_gruu", _Slice), ("temp_gruu", _Slice)]


class _HeaderAddress(_Sized):
    _fields_ = [*_Address._fields_, *((name, _U32) for name in ("in_angles", "is_anonymous", "lr")),
                *((name, _Slice) for name in ("tag", "cid", "call_id", "to_tag", "from_tag")), ("early_only", _U32),
                ("counter", _U32), ("limit", _I32),
                *((name, _Slice) for name in ("index", "rc", "mp", "np", "reason", "privacy", "screen"))]


class _Urn(_Sized):
    _fields_ = [("size", _SIZE),
                *((name, _Slice) for name in ("nid", "nss", "assigned_name", "components", "service")),
                ("is_emergency", _U32)]


class _Number(_Sized):
    _fields_ = [("size", _SIZE), *((name, _Slice) for name in ("number", "ext", "isub", "phone_context", "parameters")),
                *((name, _U32) for name in ("is_global", "is_e164", "lacks_context"))]


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


class _Changes(_Sized):
    _fields_ = [("size", _SIZE), *((name, _U32) for name in ("remove", "has_secure", "secure")),
                *((name, _Text) for name in ("user", "password", "host")), ("has_port", _U32), ("port", _U32),
                ("removed_parameters", ctypes.POINTER(_Text)), ("removed_parameter_count", _SIZE),
                ("parameters", ctypes.POINTER(_Field)), ("parameter_count", _SIZE),
                ("removed_headers", ctypes.POINTER(_Text)), ("removed_header_count", _SIZE),
                ("headers", ctypes.POINTER(_Field)), ("header_count", _SIZE)]


_USER, _PASSWORD, _PORT, _PARAMETERS, _HEADERS, _DISPLAY_NAME = 1, 2, 4, 8, 16, 32  # what `remove` may have


class _AddressFields(_Sized):
    _fields_ = [("size", _SIZE), ("display_name", _Text), ("uri", _Text), ("parameters", ctypes.POINTER(_Field)),
                ("parameter_count", _SIZE)]


class _AddressChanges(_Sized):
    _fields_ = [("size", _SIZE), ("remove", _U32), ("display_name", _Text), ("uri", _Text),
                ("removed_parameters", ctypes.POINTER(_Text)), ("removed_parameter_count", _SIZE),
                ("parameters", ctypes.POINTER(_Field)), ("parameter_count", _SIZE)]


class _Replaces(_Sized):
    _fields_ = [("size", _SIZE), *((name, _Text) for name in ("call_id", "to_tag", "from_tag")), ("early_only", _U32)]


class _Request(_Sized):
    _fields_ = [("size", _SIZE), ("target", _Text), ("routes", _Text), ("is_reversed", _U32)]


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
        ("next_in_header", ctypes.c_int, _TEXT, _TEXT, _SIZE, struct, struct, struct),
        *((name, ctypes.c_int, _TEXT, _SIZE, struct, struct)
          for name in ("parse_number", "number_of_address", "parse_dial_string", "parse_urn")),
        ("identities", ctypes.c_int, _TEXT, _SIZE, struct, struct, struct),
        ("next_feature_value", ctypes.c_int, _TEXT, _SIZE, struct, struct),
        ("next_parameter", ctypes.c_int, _TEXT, _SIZE, struct, struct, struct),
        ("next_header", ctypes.c_int, _TEXT, _SIZE, struct, struct, struct),
        ("decode", _SIZE, _TEXT, _SIZE, *out), ("unquote", _SIZE, _TEXT, _SIZE, *out),
        ("check", ctypes.c_int, _TEXT, _SIZE, _TEXT, struct, _SIZE, struct),
        ("check_any_uri", ctypes.c_int, _TEXT, _SIZE, struct, _SIZE, struct),
        ("check_header", ctypes.c_int, _TEXT, _TEXT, _SIZE, struct, _SIZE, struct),
        ("explain", _SIZE, struct, _TEXT, _SIZE, *out), ("utf16_units", _SIZE, _TEXT, _SIZE, _SIZE),
        *((name, ctypes.c_int, _TEXT, _SIZE, _TEXT, _SIZE) for name in ("equivalent", "same_gruu")),
        *((name, _SIZE, struct, *out, struct)
          for name in ("build", "build_address", "request_uri", "request_routes", "request_next_hop")),
        *((name, _SIZE, _TEXT, _SIZE, struct, *out, struct) for name in ("edit", "edit_address", "build_refer_to")),
        *((name, _SIZE, _TEXT, _SIZE, *out, struct)
          for name in ("normalize", "key", "repair", "repair_address", "unfold", "redact", "to_tel", "digits",
                       "display_number", "stir_identity")),
        ("to_sip", _SIZE, _TEXT, _SIZE, _TEXT, _SIZE, _U32, *out, struct),
        ("enum_domain", _SIZE, _TEXT, _SIZE, _TEXT, _SIZE, *out, struct),
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
    `fix`, the repaired text where it can have meant only one and what refused the text accepts that."""

    def __init__(self, found: Finding, fix: Optional[str] = None) -> None:
        super().__init__(found.explanation)
        self.finding, self.fix = found, fix
        self.code, self.component, self.offset, self.length = found.code, found.component, found.offset, found.length
        self.message, self.explanation, self.provider_code = found.message, found.explanation, found.provider_code


_SEVERITIES = ("rejected", "dropped", "advice", "for_sender")


def _characters_before(text: bytes, at: int) -> int:
    return len(_characters(text[:at])) + max(0, at - len(text))


def _finding(error: _Error, text: bytes) -> Finding:
    size = _library.sipuri_explain(ctypes.byref(error), text, len(text), None, 0)
    shown = ctypes.create_string_buffer(size + 1)
    _library.sipuri_explain(ctypes.byref(error), text, len(text), shown, len(shown))
    begin, end = (_characters_before(text, at) for at in (error.offset, error.offset + error.length))
    return Finding(
        code=_library.sipuri_code_name(error.code).decode(),
        component=_library.sipuri_component_name(error.component).decode(),
        offset=begin,
        length=end - begin,
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


def _written(write, text: bytes, of_component: Mapping[str, str] = {}) -> str:
    """What a writing function writes, however much it is; an error is shown in the text of its component, or `text`."""
    error, room = _Error(), 256
    while True:
        out = ctypes.create_string_buffer(room)
        size = write(out, room, ctypes.byref(error))
        if size != 0 or error.code == 0:
            return _characters(out.raw[:size])
        if _library.sipuri_code_name(error.code) != b"no_space" or error.length <= room:
            own = of_component.get(_library.sipuri_component_name(error.component).decode())
            raise Error(_finding(error, text if own is None else _octets(own)))
        room, error = error.length, _Error()


def _resolved(resolve, octets: bytes) -> str:
    out = ctypes.create_string_buffer(len(octets) or 1)
    size = resolve(octets, len(octets), out, len(octets))
    return _characters(out.raw[:size])


def _piece(text: bytes, piece: _Slice) -> Optional[bytes]:
    return text[piece.offset : piece.offset + piece.length] if piece.present else None


def _pairs(following, resolve, text: bytes, rest: _Slice) -> Iterator[tuple[str, Optional[str]]]:
    rest, name, value = _Slice.from_buffer_copy(rest), _Slice(), _Slice()
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
    transport: str  #: what to use: "udp", "tcp", "sctp", "tls", "ws", "wss", or "other"
    is_anonymous: bool  #: whether it is sip:anonymous@anonymous.invalid
    has_ob: bool  #: whether it asks for the flow of its registration
    is_gruu: bool  #: whether it is a GRUU
    gr: Optional[str]  #: the device of a public GRUU

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
    pub_gruu: Optional[str]  #: the GRUU for everybody
    temp_gruu: Optional[str]  #: the GRUU that says nothing of the user
    features: dict[str, list[str]]  #: by name in lower case: {"methods": ["INVITE", "BYE"]}; a flag has no values


@dataclass(frozen=True)
class HeaderAddress(Address):
    """One address of any header field, and what those parameters say that it has; what others say is None."""

    in_angles: bool  #: whether the URI is within "<" and ">"
    is_anonymous: bool  #: whether its URI is sip:anonymous@anonymous.invalid
    tag: Optional[str]  #: of From and To
    lr: bool  #: of a route: whether it is a loose router
    cid: Optional[str]  #: of Referred-By: the Content-ID of what proves it
    call_id: Optional[str]  #: of Refer-To: the Call-ID of the dialog to replace
    to_tag: Optional[str]  #: of Refer-To: that dialog's To tag
    from_tag: Optional[str]  #: of Refer-To: that dialog's From tag
    early_only: bool  #: of Refer-To: whether only a dialog that is not yet answered may be replaced
    counter: int  #: of Diversion: how many there were
    limit: Optional[int]  #: of Diversion: how many more there may be
    index: Optional[str]  #: of History-Info: where the entry is in the tree of targets, "1.2.1"
    rc: Optional[str]  #: of History-Info: the entry from which it came by a registered contact
    mp: Optional[str]  #: of History-Info: the entry from which it came by mapping to another user
    np: Optional[str]  #: of History-Info: the entry from which it came with the same Request-URI
    reason: Optional[str]  #: of Diversion: "user-busy"; of History-Info: "SIP;cause=302"
    privacy: Optional[str]  #: of Diversion: "full"; of History-Info: "history"
    screen: Optional[str]  #: of Diversion: "yes"


@dataclass(frozen=True)
class Urn:
    """A URN."""

    nid: str  #: the namespace: "service"
    nss: str  #: the name in the namespace
    assigned_name: str  #: both with "urn:", which alone take part in comparison
    components: str  #: the r-, q- and f-components, with what leads them in
    service: Optional[str]  #: what "urn:service:" names: "sos.fire"
    is_emergency: bool  #: whether it is the service "sos", or one below it


@dataclass(frozen=True)
class Request:
    """What a request carries, and where it goes."""

    request_uri: str
    routes: Optional[str]  #: the value of its Route header field
    next_hop: str  #: the URI that says where to send it


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
    is_e164: bool  #: whether it is one of E.164: "+" and at most 15 digits, without separators
    lacks_context: bool  #: whether it is local and has no phone_context


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
        transport=_TRANSPORTS[parts.transport],
        is_anonymous=bool(parts.is_anonymous),
        has_ob=bool(parts.has_ob),
        is_gruu=bool(parts.is_gruu),
        gr=_decoded(octets, parts.gr),
    )


_TRANSPORTS = ("udp", "tcp", "sctp", "tls", "ws", "wss", "other")
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
            accepted = fix is not None and _is_list(following, struct, _octets(fix))
            raise Error(_finding(error, octets), fix if accepted else None)
        yield address


def _is_list(following, struct: type, octets: bytes) -> bool:
    at, address, status = _SIZE(0), struct(), 1
    while status == 1:
        status = following(octets, len(octets), ctypes.byref(at), ctypes.byref(address), None)
    return status == 2


def _address(octets: bytes, found) -> dict:
    shown = _piece(octets, found.display_name)
    return dict(
        display_name=None if shown is None else _resolved(_library.sipuri_unquote, shown),
        uri=_characters(_piece(octets, found.uri) or b""),
        parameters=list(_pairs(_library.sipuri_next_parameter, _library.sipuri_unquote, octets, found.parameters)),
        kind=_KINDS[found.uri_kind],
    )


def _as_is(text: bytes, piece: _Slice) -> Optional[str]:
    octets = _piece(text, piece)
    return None if octets is None else _characters(octets)


def _unquoted(text: bytes, piece: _Slice) -> Optional[str]:
    octets = _piece(text, piece)
    return None if octets is None else _resolved(_library.sipuri_unquote, octets)


def _features(text: bytes, rest: _Slice) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    rest, name, values, value = _Slice.from_buffer_copy(rest), _Slice(), _Slice(), _Slice()
    pieces = ctypes.byref(rest), ctypes.byref(name), ctypes.byref(values)
    while _library.sipuri_next_parameter(text, len(text), *pieces) == 1:
        flag, listed = not values.present, []
        while _library.sipuri_next_feature_value(text, len(text), ctypes.byref(values), ctypes.byref(value)) == 1:
            listed.append(_as_is(text, value) or "")
        if flag or listed:
            found.setdefault((_as_is(text, name) or "").lower(), listed)
    return found


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
        found.append(Contact(
            **_address(octets, one),
            q=None if one.q < 0 else one.q / 1000,
            expires=None if one.expires < 0 else one.expires,
            reg_id=None if one.reg_id < 0 else one.reg_id,
            instance=_as_is(octets, one.instance),
            pub_gruu=_as_is(octets, one.pub_gruu),
            temp_gruu=_as_is(octets, one.temp_gruu),
            features=_features(octets, one.parameters),
        ))
    return found


def in_header(header: str, text: str) -> list[HeaderAddress]:
    """Reads the addresses of a header field, such as From, Route, Diversion, History-Info or Refer-To, with what their
    parameters say; raises Error, and LookupError for a header field that holds no addresses.

    The "*" of a Contact is refused: contacts() reads it."""
    octets, found, name = _octets(text), [], _octets(header)
    if _library.sipuri_check_header(name, b"", 0, None, 0, None) < 0:
        raise LookupError(f"{header} holds no addresses")
    for one in _listed(lambda *rest: _library.sipuri_next_in_header(name, *rest), _HeaderAddress, octets):
        resolved = _unquoted if header.lower() == "diversion" else _decoded
        found.append(HeaderAddress(
            **_address(octets, one),
            **{name: bool(getattr(one, name)) for name in ("in_angles", "is_anonymous", "lr", "early_only")},
            **{name: _decoded(octets, getattr(one, name)) for name in ("call_id", "to_tag", "from_tag")},
            **{name: _as_is(octets, getattr(one, name)) for name in ("tag", "cid", "index", "rc", "mp", "np")},
            **{name: resolved(octets, getattr(one, name)) for name in ("reason", "privacy", "screen")},
            counter=one.counter,
            limit=None if one.limit < 0 else one.limit,
        ))
    return found


def identities(text: str) -> tuple[Optional[Address], Optional[Address]]:
    """What a receiver takes from P-Asserted-Identity, the first SIP or SIPS URI and the first tel URI; raises Error."""
    octets, sip, tel, error = _octets(text), _Address(), _Address(), _Error()
    done = _library.sipuri_identities(octets, len(octets), ctypes.byref(sip), ctypes.byref(tel), ctypes.byref(error))
    if done != 1:
        raise Error(_finding(error, octets))
    first, second = (Address(**_address(octets, one)) if one.whole.present else None for one in (sip, tel))
    return first, second


def urn(text: str) -> Urn:
    """Reads a URN; raises Error."""
    octets, found, error = _octets(text), _Urn(), _Error()
    if _library.sipuri_parse_urn(octets, len(octets), ctypes.byref(found), ctypes.byref(error)) != 1:
        raise Error(_finding(error, octets))
    return Urn(
        nid=_as_is(octets, found.nid) or "",
        nss=_decoded(octets, found.nss) or "",
        assigned_name=_as_is(octets, found.assigned_name) or "",
        components=_as_is(octets, found.components) or "",
        service=_as_is(octets, found.service),
        is_emergency=bool(found.is_emergency),
    )


def number(text: str) -> Number:
    """Reads a telephone number: a tel URI, a SIP URI with user=phone, or such a URI's user; raises Error."""
    return _number(_library.sipuri_parse_number, text)


def number_of_address(text: str) -> Number:
    """Reads the telephone number that an address of a header field names; it may lack its context. Raises Error."""
    return _number(_library.sipuri_number_of_address, text)


def dial_string(text: str) -> Number:
    """Reads what a person dialled, the user of a SIP URI with user=dialstring; raises Error."""
    return _number(_library.sipuri_parse_dial_string, text)


def _number(read, text: str) -> Number:
    octets, found, error = _octets(text), _Number(), _Error()
    if read(octets, len(octets), ctypes.byref(found), ctypes.byref(error)) != 1:
        raise Error(_finding(error, octets))
    return Number(
        number=_decoded(octets, found.number) or "",
        is_global=bool(found.is_global),
        ext=_decoded(octets, found.ext),
        isub=_decoded(octets, found.isub),
        phone_context=_decoded(octets, found.phone_context),
        parameters=list(_pairs(_library.sipuri_next_parameter, _library.sipuri_decode, octets, found.parameters)),
        is_e164=bool(found.is_e164),
        lacks_context=bool(found.lacks_context),
    )


def _judged(ask, octets: bytes) -> Optional[list[Finding]]:
    """What `ask` fills an array of errors with; None for a bad argument."""
    count, errors = _SIZE(0), (_Error * 17)(*(_Error() for _ in range(17)))
    done = ask(octets, len(octets), errors=(errors, len(errors), ctypes.byref(count)))
    return None if done < 0 else [_finding(one, octets) for one in errors[: count.value]]


def check(text: str, profile: Optional[str] = None) -> list[Finding]:
    """What RFC 3261's further rules, and those of a provider's profile, say of a URI; empty where nothing is wrong."""
    name = None if profile is None else _octets(profile)
    found = _judged(lambda *given, errors: _library.sipuri_check(*given, name, *errors), _octets(text))
    if found is None:
        raise LookupError(f"no profile is called {profile}")
    return found


def check_any_uri(text: str) -> list[Finding]:
    """What the rules of its own RFC say of a URI of any scheme; empty where nothing is wrong."""
    return _judged(lambda *given, errors: _library.sipuri_check_any_uri(*given, *errors), _octets(text)) or []


def check_header(header: str, text: str) -> list[Finding]:
    """What the rules of a header field, such as From or Contact, say of its addresses; empty where nothing is wrong."""
    name = _octets(header)
    found = _judged(lambda *given, errors: _library.sipuri_check_header(name, *given, *errors), _octets(text))
    if found is None:
        raise LookupError(f"{header} holds no addresses")
    return found


def _compared(same, read, a: str, b: str) -> bool:
    """What `same` says of two texts; raises the Error of `read` for one that is refused."""
    left, right = _octets(a), _octets(b)
    done = same(left, len(left), right, len(right))
    if done < 0:
        read(a), read(b)
    return done == 1


def equivalent(a: str, b: str) -> bool:
    """True if two URIs of any kind are equivalent by their RFC; raises Error for what is no URI."""
    return _compared(_library.sipuri_equivalent, kind, a, b)


def same_gruu(a: str, b: str) -> bool:
    """True if two SIP URIs are equivalent, and both are GRUUs of one device or neither is one; raises Error."""
    return _compared(_library.sipuri_same_gruu, parse, a, b)


def utf16_units(text: str, offset: int) -> int:
    """How many UTF-16 code units precede a character, as JavaScript, Java and C# count."""
    octets = _octets(text)
    return _library.sipuri_utf16_units(octets, len(octets), len(_octets(text[:offset])))


def build(host: str, user: Optional[str] = None, password: Optional[str] = None, port: Optional[int] = None,
          parameters: Fields = (), headers: Fields = (), secure: bool = False) -> str:
    """Writes a URI from plain text, which it escapes; raises Error."""
    new_parameters, new_headers = _list(parameters), _list(headers)
    fields = _Fields(secure=secure, user=_Text(user), password=_Text(password), host=_Text(host),
                     has_port=port is not None, port=0 if port is None else _port(port), parameters=new_parameters,
                     parameter_count=len(new_parameters), headers=new_headers, header_count=len(new_headers))
    return _written(lambda *out: _library.sipuri_build(ctypes.byref(fields), *out), b"",
                    {"user": user or "", "host": host})


def _list(given: Fields) -> ctypes.Array:
    pairs = list(given.items() if isinstance(given, Mapping) else given)
    if isinstance(given, (str, bytes)) or any(isinstance(pair, (str, bytes)) for pair in pairs):
        raise TypeError("fields are a mapping, or pairs of a name and a value")
    return (_Field * len(pairs))(*(_Field(_Text(name), _Text(value)) for name, value in pairs))


def _names(given: Union[Sequence[str], bool]) -> ctypes.Array:
    if isinstance(given, (str, bytes)):
        raise TypeError("names are a sequence of str, or True for all")
    names = [] if isinstance(given, bool) else list(given)
    return (_Text * len(names))(*(_Text(name) for name in names))


def _port(given: int) -> int:
    """A port; one that is none, of whatever size, is such that the library refuses it."""
    if not isinstance(given, int) or isinstance(given, bool):
        raise TypeError("a port is an int")
    return given if 0 <= given <= 65535 else 65536


class _Keep(enum.Enum):
    KEEP = "keep"


KEEP = _Keep.KEEP  #: what stays as it is, where None removes


def _change(value: Union[str, None, _Keep]) -> _Text:
    return _Text(None if value is KEEP else value)


def edit(text: str, *, secure: Optional[bool] = None, user: Union[str, None, _Keep] = KEEP,
         password: Union[str, None, _Keep] = KEEP, host: Optional[str] = None, port: Union[int, None, _Keep] = KEEP,
         parameters: Fields = (), remove_parameters: Union[Sequence[str], bool] = (), headers: Fields = (),
         remove_headers: Union[Sequence[str], bool] = ()) -> str:
    """A URI with parts of it set, as plain text, or removed; all else stays as it is. Raises Error.

    None removes the user (with its password), the password and the port; of `secure` and `host` it keeps what is there.
    A parameter or header takes the place of the first of its name, others of which go; what is removed goes first: the
    names that are given, or all with True."""
    octets = _octets(text)
    removed = ((user is None and _USER) | (password is None and _PASSWORD) | (port is None and _PORT)
               | (remove_parameters is True and _PARAMETERS) | (remove_headers is True and _HEADERS))
    has_port = port is not None and port is not KEEP
    old_parameters, new_parameters = _names(remove_parameters), _list(parameters)
    old_headers, new_headers = _names(remove_headers), _list(headers)
    changes = _Changes(
        remove=removed, has_secure=secure is not None, secure=bool(secure), user=_change(user),
        password=_change(password), host=_Text(host), has_port=has_port, port=_port(port) if has_port else 0,
        removed_parameters=old_parameters, removed_parameter_count=len(old_parameters), parameters=new_parameters,
        parameter_count=len(new_parameters), removed_headers=old_headers, removed_header_count=len(old_headers),
        headers=new_headers, header_count=len(new_headers))
    parse(text)
    given = {"user": user if isinstance(user, str) else "", "host": host or ""}
    return _written(lambda *out: _library.sipuri_edit(octets, len(octets), ctypes.byref(changes), *out), b"", given)


def build_address(uri: str, display_name: Optional[str] = None, parameters: Fields = ()) -> str:
    """Writes an address of a header field from plain text, which it quotes; raises Error."""
    new_parameters = _list(parameters)
    fields = _AddressFields(display_name=_Text(display_name), uri=_Text(uri), parameters=new_parameters,
                            parameter_count=len(new_parameters))
    return _written(lambda *out: _library.sipuri_build_address(ctypes.byref(fields), *out), _octets(uri),
                    {"display_name": display_name or "", "generic_param": ""})


def edit_address(text: str, *, uri: Optional[str] = None, display_name: Union[str, None, _Keep] = KEEP,
                 parameters: Fields = (), remove_parameters: Union[Sequence[str], bool] = ()) -> str:
    """An address of a header field with parts of it set, as plain text, or removed, as edit() does.

    None removes the display name; of `uri` it keeps what is there."""
    octets = _octets(text)
    old_parameters, new_parameters = _names(remove_parameters), _list(parameters)
    changes = _AddressChanges(
        remove=(display_name is None and _DISPLAY_NAME) | (remove_parameters is True and _PARAMETERS),
        display_name=_change(display_name), uri=_Text(uri), removed_parameters=old_parameters,
        removed_parameter_count=len(old_parameters), parameters=new_parameters, parameter_count=len(new_parameters))
    address, error = _Address(), _Error()
    if _library.sipuri_parse_address(octets, len(octets), ctypes.byref(address), ctypes.byref(error)) != 1:
        raise Error(_finding(error, octets))
    return _written(lambda *out: _library.sipuri_edit_address(octets, len(octets), ctypes.byref(changes), *out),
                    _octets(uri or ""),
                    {"display_name": display_name if isinstance(display_name, str) else "", "generic_param": ""})


def build_refer_to(target: str, call_id: str, to_tag: str, from_tag: str, early_only: bool = False) -> str:
    """The value of a Refer-To whose call replaces a dialog, as for an attended transfer; raises Error."""
    octets = _octets(target)
    dialog = _Replaces(call_id=_Text(call_id), to_tag=_Text(to_tag), from_tag=_Text(from_tag), early_only=early_only)
    parse(target)
    return _written(lambda *out: _library.sipuri_build_refer_to(octets, len(octets), ctypes.byref(dialog), *out), b"")


def request(target: str, routes: Optional[str] = None, reverse: bool = False) -> Request:
    """What a request carries and where it goes, given a dialog's remote target and the value of its Record-Route, which
    the caller of the dialog reverses; raises Error."""
    given = _Request(target=_Text(target), routes=_Text(routes), is_reversed=reverse)
    parse(target)
    shown = _octets(routes or "")
    request_uri, written, next_hop = (
        _written(lambda *out, write=write: write(ctypes.byref(given), *out), shown)
        for write in (_library.sipuri_request_uri, _library.sipuri_request_routes, _library.sipuri_request_next_hop))
    return Request(request_uri, written or None, next_hop)


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


def to_tel(text: str) -> str:
    """The tel URI of a number that number() reads; raises Error."""
    return _form("to_tel", text)


def to_sip(text: str, domain: str, secure: bool = False) -> str:
    """The SIP URI of a number that number() reads, in a domain and with user=phone; raises Error."""
    octets, host = _octets(text), _octets(domain)
    number(text)
    return _written(lambda *out: _library.sipuri_to_sip(octets, len(octets), host, len(host), secure, *out), host)


def digits(text: str) -> str:
    """The digits of a number that number() reads, without separators and parameters; raises Error."""
    return _form("digits", text)


def display_number(text: str) -> str:
    """A number that number() reads, for people: "+1-201-555-0123 ext. 7"; raises Error."""
    return _form("display_number", text)


def enum_domain(text: str, suffix: str = "e164.arpa") -> str:
    """The domain that ENUM asks for a number that number() reads, in a tree that is a host name; raises Error."""
    octets, tree = _octets(text), _octets(suffix)
    number(text)
    return _written(lambda *out: _library.sipuri_enum_domain(octets, len(octets), tree, len(tree), *out), octets,
                    {"host": suffix})


def stir_identity(text: str) -> str:
    """The canonical form for STIR of an address of a header field, or of a number without a URI; raises Error."""
    return _form("stir_identity", text)


def redact(text: str) -> str:
    """Any text without the passwords of its URIs, for a log."""
    return _form("redact", text)


def call(profile: str = "making_sip_calls", further: Fields = (), **fields: str) -> tuple[str, str]:
    """The path and the form body of a call's request: call(account_sid=…, to=…, from_=…, url=…); raises Error.

    `further` are parameters by their names in the request: [("Timeout", "60")]."""
    for name in fields:
        if name not in _CALL:
            raise TypeError(f"a call has no field {name}")
    items = _list(further)
    given = _Call(fields=items, field_count=len(items), **{name: _Text(text) for name, text in fields.items()})
    text = _octets(fields.get("to", ""))
    return tuple(  # type: ignore[return-value]
        _written(lambda *out, write=write: write(ctypes.byref(given), _octets(profile), *out), text)
        for write in (_library.sipuri_call_path, _library.sipuri_call_body))
