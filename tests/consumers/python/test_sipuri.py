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
        self.assertEqual(error.finding.fixed, "sip:b%C3%B6b@häst:50x0")
        with self.assertRaises(sipuri.Error) as raised:
            sipuri.parse("sip:ann b@h")
        self.assertEqual(raised.exception.fix, "sip:ann%20b@h")
        with self.assertRaises(sipuri.Error) as raised:
            sipuri.parse("sip:")
        self.assertIsNone(raised.exception.fix)

    def test_addresses(self):
        first, second = sipuri.addresses('"Bj\u00f6rn \\"B\\" Lee" <sip:b@h;lr>;tag=1;x="a;b";y, <tel:+1>')
        self.assertEqual(first.display_name, 'Bj\u00f6rn "B" Lee')
        self.assertEqual((first.uri, first.kind), ("sip:b@h;lr", "sip"))
        self.assertEqual(first.parameters, [("tag", "1"), ("x", "a;b"), ("y", None)])
        self.assertEqual((second.uri, second.kind, second.display_name), ("tel:+1", "tel", None))
        with self.assertRaises(sipuri.Error) as raised:
            sipuri.addresses("Bob <sip:h")
        self.assertEqual(raised.exception.code, "unclosed_angle")
        self.assertEqual(raised.exception.fix, "Bob <sip:h>")

    def test_contacts(self):
        self.assertIsNone(sipuri.contacts("*"))
        self.assertRaises(sipuri.Error, sipuri.contacts, "*;expires=0")
        first, second = sipuri.contacts('<sip:a@h>;q=0.5;expires=60;reg-id=2;+sip.instance="<urn:uuid:1>", <tel:+1>;q=7')
        self.assertEqual((first.q, first.expires, first.reg_id, first.instance), (0.5, 60, 2, "urn:uuid:1"))
        self.assertEqual((second.q, second.expires, second.reg_id, second.instance), (None, None, None, None))
        self.assertEqual((first.kind, second.uri, second.kind), ("sip", "tel:+1", "tel"))

    def test_kinds(self):
        kinds = [sipuri.kind(text) for text in ("SIPS:h", "tel:+1", "urn:service:sos", "http://h/")]
        self.assertEqual(kinds, ["sip", "tel", "urn", "other"])
        self.assertRaises(sipuri.Error, sipuri.kind, "tel:1")

    def test_numbers(self):
        found = sipuri.number("tel:863-1234;ext=7;phone-context=+1-914")
        self.assertEqual((found.number, found.ext, found.phone_context, found.is_global), ("863-1234", "7", "+1-914", False))
        self.assertTrue(sipuri.number("+1-201").is_global)
        self.assertRaises(sipuri.Error, sipuri.number, "tel:1")

    def test_check_header(self):
        self.assertEqual(sipuri.check_header("To", "<sip:a@h>"), [])
        text = '"\u00e4" <sip:a@h>, <sip:b@h>;q=7'
        self.assertEqual([(one.code, one.offset) for one in sipuri.check_header("Contact", text)],
                         [("invalid_value", text.index("7"))])
        self.assertRaises(LookupError, sipuri.check_header, "Via", "<sip:a@h>")

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
        self.assertTrue(sipuri.equivalent("tel:+1-201", "TEL:+1201"))
        self.assertEqual(sipuri.key("TEL:+1-201"), "tel:+1201")
        self.assertEqual(sipuri.repair_address("From: Bond, James <jb@h>"), '"Bond, James" <sip:jb@h>')
        self.assertEqual(sipuri.unfold("Bob\r\n <sip:h>"), "Bob <sip:h>")
        self.assertRaises(sipuri.Error, sipuri.unfold, "Bob\r\n<sip:h>")

    def test_typed_numbers(self):
        british = sipuri.Plan(country_code="44", national_prefix="0", international_prefix="00", trunk_zero=True)
        self.assertEqual(sipuri.e164("020 7946 0018", british), "+442079460018")
        self.assertEqual(sipuri.e164("+1 (201) 555-0123"), "+12015550123")
        self.assertEqual(sipuri.repair_number("+44 (0)20 7946 0018", british), "tel:+442079460018")
        self.assertRaises(sipuri.Error, sipuri.e164, "020 7946 0018")
        self.assertRaises(sipuri.Error, sipuri.repair_number, "020 7946 0018")

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
