#!/usr/bin/env python3
"""The Python module, as a program uses it.

usage: test_sipuri.py SHARED_LIBRARY X.Y.Z
"""

import os
import sys
import unittest

sys.dont_write_bytecode = True
os.environ["SIPURI_LIBRARY"] = os.path.abspath(sys.argv[1])
VERSION = sys.argv[2]

import sipuri  # noqa: E402


class Module(unittest.TestCase):
    def test_version(self):
        major, minor, patch = map(int, VERSION.split("."))
        self.assertEqual(sipuri.version(), 10000 * major + 100 * minor + patch)

    def test_parts(self):
        uri = sipuri.parse("sips:b%6Fb:p%3Aw@[::1]:5070;lr;x=a%20b?Subject=hi%20there&a=")
        self.assertEqual((uri.user, uri.password, uri.host, uri.port), ("bob", "p:w", "[::1]", 5070))
        self.assertEqual(uri.parameters, [("lr", None), ("x", "a b")])
        self.assertEqual(uri.headers, [("Subject", "hi there"), ("a", "")])
        self.assertTrue(uri.secure)
        self.assertNotIn("p:w", repr(uri.parameters))
        plain = sipuri.parse("sip:h")
        self.assertEqual((plain.user, plain.port, plain.effective_port, plain.headers), (None, None, 5060, []))
        self.assertEqual(sipuri.parse("sip:%FF@h").user, "\udcff")

    def test_errors(self):
        with self.assertRaises(sipuri.Error) as raised:
            sipuri.parse("sip:böb@häst:50x0")
        error = raised.exception
        self.assertEqual((error.code, error.component, error.offset, error.length), ("invalid_character", "user", 5, 1))
        self.assertIn("^", error.explanation)
        self.assertEqual(error.message, "this character is not allowed here")
        self.assertIsInstance(error, ValueError)
        with self.assertRaises(sipuri.Error) as raised:
            sipuri.parse("sip:ann b@h")
        self.assertEqual(raised.exception.fix, "sip:ann%20b@h")
        with self.assertRaises(sipuri.Error) as raised:
            sipuri.parse("sip:")
        self.assertIsNone(raised.exception.fix)

    def test_addresses(self):
        first, second = sipuri.addresses('"Bj\u00f6rn \\"B\\" Lee" <sip:b@h;lr>;tag=1;x="a;b";y, <tel:+1>')
        self.assertEqual(first.display_name, 'Bj\u00f6rn "B" Lee')
        self.assertEqual((first.uri, first.is_sip), ("sip:b@h;lr", True))
        self.assertEqual(first.parameters, [("tag", "1"), ("x", "a;b"), ("y", None)])
        self.assertEqual((second.uri, second.is_sip, second.display_name), ("tel:+1", False, None))
        with self.assertRaises(sipuri.Error) as raised:
            sipuri.addresses("Bob <sip:h")
        self.assertEqual(raised.exception.code, "unclosed_angle")

    def test_numbers(self):
        found = sipuri.number("tel:863-1234;ext=7;phone-context=+1-914")
        self.assertEqual((found.number, found.ext, found.phone_context, found.is_global), ("863-1234", "7", "+1-914", False))
        self.assertTrue(sipuri.number("+1-201").is_global)
        self.assertRaises(sipuri.Error, sipuri.number, "tel:1")

    def test_check(self):
        self.assertEqual(sipuri.check("sip:h"), [])
        self.assertEqual([one.code for one in sipuri.check("sip:h;x;X")], ["duplicate_name"])
        found = sipuri.check("sip:h;transport=sctp", "current")
        self.assertIn(("not_supported", "rejected"), [(one.code, one.severity) for one in found])
        self.assertRaises(LookupError, sipuri.check, "sip:h", "no such")

    def test_severities(self):
        names = [sipuri._finding(sipuri._Error(code=3, severity=number), b"").severity for number in range(4)]
        self.assertEqual(names, ["rejected", "dropped", "advice", "for_sender"])

    def test_forms(self):
        self.assertTrue(sipuri.equivalent("sip:a@H", "SIP:%61@h"))
        self.assertFalse(sipuri.equivalent("sip:a@h", "sip:A@h"))
        self.assertRaises(sipuri.Error, sipuri.equivalent, "sip:a@h", "x")
        self.assertEqual(sipuri.normalize("SIP:%61@H"), "sip:a@h")
        self.assertEqual(sipuri.key("SIP:%61@H"), sipuri.key("sip:a@h"))
        self.assertEqual(sipuri.redact("<sip:a:b@h> x"), "<sip:a:****@h> x")
        self.assertEqual(sipuri.redact(""), "")
        self.assertEqual(sipuri.repair(" sip:a@h "), "sip:a@h")

    def test_build(self):
        built = sipuri.build("example.com", user="a b", parameters=[("lr", None)], headers=[("X-Name", "Ann & Bob")])
        self.assertEqual(built, "sip:a%20b@example.com;lr?X-Name=Ann%20%26%20Bob")
        self.assertEqual(sipuri.build("h", user="a" * 300, port=0, secure=True), "sips:" + "a" * 300 + "@h:0")
        with self.assertRaises(sipuri.Error) as raised:
            sipuri.build("a_b")
        self.assertEqual((raised.exception.code, raised.exception.offset), ("underscore", 1))

    def test_call(self):
        path, body = sipuri.call(account_sid="AC" + "0" * 32, to="sip:kate@h", from_="jack", url="https://h/x")
        self.assertEqual(path, "/2010-04-01/Accounts/AC" + "0" * 32 + "/Calls")
        self.assertEqual(body, "To=sip%3Akate%40h&From=jack&Url=https%3A%2F%2Fh%2Fx")
        _, body = sipuri.call(account_sid="AC" + "0" * 32, to="sip:kate@h", further=[("Timeout", "60")])
        self.assertIn("&Timeout=60", body)
        with self.assertRaises(sipuri.Error) as raised:
            sipuri.call(account_sid="AC" + "0" * 32, to="sip:kate@h", from_="sip:x")
        self.assertEqual((raised.exception.component, raised.exception.provider_code), ("from_user", 21212))


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
