#!/usr/bin/env python3
"""The C boundary through ctypes, as another language's SDK would use it.

usage: from_python.py SHARED_LIBRARY VERSION
"""
import ctypes
import sys

SIZE, U32, I32, CHARS = ctypes.c_size_t, ctypes.c_uint32, ctypes.c_int32, ctypes.c_char_p


class Sized(ctypes.Structure):
    """A struct that begins with its own size."""

    def __init__(self, **members):
        super().__init__(size=ctypes.sizeof(self), **members)


class Error(Sized):
    _fields_ = [("size", SIZE)] + [(name, U32) for name in ("code", "component", "offset", "length", "severity")]
    _fields_ += [("provider_code", I32)]


class Slice(ctypes.Structure):
    _fields_ = [(name, U32) for name in ("offset", "length", "present")]

    def of(self, text):
        return text[self.offset : self.offset + self.length] if self.present else None


class Parts(Sized):
    _fields_ = [("size", SIZE)]
    _fields_ += [(name, Slice) for name in ("scheme", "user", "password", "host", "port", "parameters", "headers")]
    _fields_ += [(name, U32) for name in ("secure", "host_kind", "effective_port")]
    _fields_ += [(name, U32) for name in ("transport", "is_anonymous", "has_ob", "is_gruu")] + [("gr", Slice)]


class Text(ctypes.Structure):
    _fields_ = [("data", CHARS), ("length", SIZE)]

    def __init__(self, text=None):
        super().__init__(text, len(text or b""))


class Field(ctypes.Structure):
    _fields_ = [("name", Text), ("value", Text)]


class Fields(Sized):
    _fields_ = [("size", SIZE), ("secure", U32), ("user", Text), ("password", Text), ("host", Text)]
    _fields_ += [("has_port", U32), ("port", U32)]
    _fields_ += [("parameters", ctypes.POINTER(Field)), ("parameter_count", SIZE)]
    _fields_ += [("headers", ctypes.POINTER(Field)), ("header_count", SIZE)]


class Call(Sized):
    _fields_ = [("size", SIZE)] + [(name, Text) for name in (
        "account_sid", "to", "from_", "url", "twiml", "application_sid", "method", "sip_auth_username",
        "sip_auth_password")]
    _fields_ += [("fields", ctypes.POINTER(Field)), ("field_count", SIZE)]


def load(path):
    library = ctypes.CDLL(path)
    any_struct = ctypes.c_void_p
    for name, result, *arguments in (
        ("version", U32),
        ("code_name", CHARS, U32),
        ("component_name", CHARS, U32),
        ("parse", ctypes.c_int, CHARS, SIZE, any_struct, any_struct),
        ("check", ctypes.c_int, CHARS, SIZE, CHARS, any_struct, SIZE, ctypes.POINTER(SIZE)),
        ("explain", SIZE, any_struct, CHARS, SIZE, CHARS, SIZE),
        ("equivalent", ctypes.c_int, CHARS, SIZE, CHARS, SIZE),
        ("build", SIZE, any_struct, CHARS, SIZE, any_struct),
        ("call_path", SIZE, any_struct, CHARS, CHARS, SIZE, any_struct),
        ("call_body", SIZE, any_struct, CHARS, CHARS, SIZE, any_struct),
    ):
        function = getattr(library, "sipuri_" + name)
        function.restype, function.argtypes = result, arguments
        yield function


def main(path, version) -> int:
    by_version, code_name, component_name, parse, check, explain, equivalent, build, call_path, call_body = load(path)
    ref = ctypes.byref
    out = ctypes.create_string_buffer(512)
    error = Error()
    major, minor, patch = map(int, version.split("."))
    assert by_version() == 10000 * major + 100 * minor + patch

    text, parts = b"sips:ann:@[::1]:5070;lr?a=1", Parts()
    assert parse(text, len(text), ref(parts), None) == 1
    assert [getattr(parts, name).of(text) for name, kind in Parts._fields_ if kind is Slice] == [
        b"sips", b"ann", b"", b"[::1]", b"5070", b"lr", b"a=1", None]
    assert (parts.secure, parts.host_kind, parts.effective_port) == (1, 2, 5070)
    assert parse(b"sip:h", 5, ref(parts), None) == 1 and parts.user.of(b"sip:h") is None

    text = b"sip:bob@example.com:50x0"
    assert parse(text, len(text), None, ref(error)) == 0
    assert code_name(error.code) == b"invalid_character" and component_name(error.component) == b"port"
    assert error.offset == 22
    assert explain(ref(error), text, len(text), out, len(out)) == len(out.value)
    assert out.value.endswith(b"^ port: expected a digit")
    print(out.value.decode())
    nul = b"sip:a\0b@h"
    assert parse(nul, len(nul), None, ref(error)) == 0 and error.offset == 5

    errors, count = (Error * 2)(Error(), Error()), SIZE()
    assert check(b"sip:h;x;X;ttl=1", 15, None, errors, 2, ref(count)) == 0 and count.value == 2
    assert {code_name(one.code) for one in errors} > {b"duplicate_name"}
    assert check(b"sip:h", 5, b"current", errors, 2, ref(count)) == 1
    assert equivalent(b"sip:a@H", 7, b"SIP:%61@h", 9) == 1

    headers = (Field * 1)(Field(Text(b"X-Name"), Text(b"Ann & Bob")))
    fields = Fields(user=Text(b"a b"), host=Text(b"example.com"), headers=headers, header_count=1)
    size = build(ref(fields), out, len(out), ref(error))
    assert out.raw[:size] == b"sip:a%20b@example.com?X-Name=Ann%20%26%20Bob"
    assert build(ref(fields), out, 4, ref(error)) == 0
    assert code_name(error.code) == b"no_space" and error.length == size

    call = Call(account_sid=Text(b"AC0123456789abcdef0123456789abcdef"), to=Text(b"sip:kate@example.com?hatchkey=4815"),
                from_=Text(b"Jack"), url=Text(b"http://www.example.com/sipdial.xml"))
    size = call_path(ref(call), None, out, len(out), ref(error))
    assert out.raw[:size] == b"/2010-04-01/Accounts/AC0123456789abcdef0123456789abcdef/Calls"
    size = call_body(ref(call), b"making_sip_calls", out, len(out), ref(error))
    assert out.raw[:size].startswith(b"To=sip%3Akate%40example.com%3Fhatchkey%3D4815&From=Jack&Url=http%3A%2F%2F")
    call.from_ = Text(b"sip:jack@example.com")
    assert call_body(ref(call), None, out, len(out), ref(error)) == 0 and error.provider_code == 21212
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
