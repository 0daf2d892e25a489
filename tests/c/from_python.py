#!/usr/bin/env python3
"""The C boundary through ctypes, as another language's SDK would use it.

usage: from_python.py SHARED_LIBRARY
"""
import ctypes
import sys


class Error(ctypes.Structure):
    _fields_ = [("size", ctypes.c_size_t)] + [(name, ctypes.c_uint32) for name in (
        "code", "component", "offset", "length", "severity")] + [("provider_code", ctypes.c_int32)]


def main() -> int:
    library = ctypes.CDLL(sys.argv[1])
    library.sipuri_code_name.restype = ctypes.c_char_p
    library.sipuri_explain.restype = ctypes.c_size_t
    library.sipuri_parse.argtypes = [ctypes.c_char_p, ctypes.c_size_t, ctypes.c_void_p, ctypes.c_void_p]
    library.sipuri_explain.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_size_t, ctypes.c_char_p,
                                       ctypes.c_size_t]
    library.sipuri_equivalent.argtypes = [ctypes.c_char_p, ctypes.c_size_t] * 2

    assert library.sipuri_version() >= 100
    text = b"sip:bob@example.com:50x0"
    error = Error(size=ctypes.sizeof(Error))
    assert library.sipuri_parse(text, len(text), None, ctypes.byref(error)) == 0
    assert library.sipuri_code_name(error.code) == b"invalid_character" and error.offset == 22
    out = ctypes.create_string_buffer(256)
    library.sipuri_explain(ctypes.byref(error), text, len(text), out, len(out))
    assert out.value.endswith(b"^ port: expected a digit")
    nul = b"sip:a\0b@h"
    assert library.sipuri_parse(nul, len(nul), None, ctypes.byref(error)) == 0 and error.offset == 5
    assert library.sipuri_equivalent(b"sip:a@H", 7, b"SIP:%61@h", 9) == 1
    print(out.value.decode())
    return 0


if __name__ == "__main__":
    sys.exit(main())
