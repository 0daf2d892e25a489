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

    def refused(self, function, *arguments, **named):
        with self.assertRaises(sipuri.Error) as raised:
            function(*arguments, **named)
        return raised.exception

    def test_more_parts(self):
        uri = sipuri.parse("sip:a@h;gr=urn:x%3a1;transport=WS;ob")
        self.assertEqual((uri.transport, uri.has_ob, uri.is_gruu, uri.gr), ("ws", True, True, "urn:x:1"))
        plain = sipuri.parse("sips:anonymous@anonymous.invalid")
        self.assertEqual((plain.transport, plain.is_gruu, plain.gr, plain.has_ob), ("tcp", False, None, False))
        self.assertTrue(plain.is_anonymous)
        self.assertFalse(uri.is_anonymous)
        self.assertEqual(sipuri.parse("sip:h;transport=x").transport, "other")
        self.assertTrue(sipuri.same_gruu("sip:a@h;gr=1", "sip:a@H;gr=1"))
        self.assertFalse(sipuri.same_gruu("sip:a@h;gr=1", "sip:a@h"))
        self.refused(sipuri.same_gruu, "sip:a@h", "tel:+1")

    def test_features(self):
        text = ('<sip:a@h>;Methods="INVITE,!sip";isfocus;x=y;description="<a, b>";pub-gruu="sip:a@h;gr=1"'
                ';temp-gruu="sip:t@h;gr"')
        first, second = sipuri.contacts(text + ", <sip:b@h>")
        self.assertEqual(first.features, {"methods": ["INVITE", "!sip"], "isfocus": [], "description": ["<a, b>"]})
        self.assertEqual((first.pub_gruu, first.temp_gruu), ("sip:a@h;gr=1", "sip:t@h;gr"))
        self.assertEqual((second.features, second.pub_gruu, second.temp_gruu), ({}, None, None))

    def test_in_header(self):
        one, = sipuri.in_header("From", '"B\u00f6b" <sip:anonymous@anonymous.invalid>;tag=1;index=1')
        self.assertEqual((one.display_name, one.tag, one.index, one.limit), ("B\u00f6b", "1", None, None))
        self.assertTrue(one.is_anonymous and one.in_angles)
        self.assertEqual([one.lr for one in sipuri.in_header("Route", "<sip:p1;lr>, <sip:p2>")], [True, False])
        first, second = sipuri.in_header(
            "Diversion", '<sip:a@h>;reason="user-busy";counter=2;limit=5;privacy=full;screen=no,<tel:+1>')
        self.assertEqual((first.reason, first.counter, first.limit, first.privacy, first.screen),
                         ("user-busy", 2, 5, "full", "no"))
        self.assertEqual((second.reason, second.counter, second.limit, second.kind), (None, 1, None, "tel"))
        first, second = sipuri.in_header(
            "History-Info",
            "<sip:a@h?Reason=SIP%3Bcause%3D302&Privacy=history>;index=1, <sip:b@h>;index=1.2;rc=1;mp=1.1;np=1.2")
        self.assertEqual((first.index, first.reason, first.privacy, first.rc), ("1", "SIP;cause=302", "history", None))
        self.assertEqual((second.index, second.rc, second.mp, second.np), ("1.2", "1", "1.1", "1.2"))
        self.assertIsNone(second.reason)
        one, = sipuri.in_header("r", "<sip:a@h?Replaces=b%40c%3Bto-tag%3D1%3Bfrom-tag%3D2%3Bearly-only>")
        self.assertEqual((one.call_id, one.to_tag, one.from_tag, one.early_only), ("b@c", "1", "2", True))
        one, = sipuri.in_header("Referred-By", '<sip:a@h>;cid="a@b"')
        self.assertEqual((one.cid, one.early_only), ("a@b", False))
        self.assertRaises(LookupError, sipuri.in_header, "Via", "<sip:a@h>")
        self.refused(sipuri.in_header, "Contact", "*")
        self.assertIsNone(self.refused(sipuri.in_header, "Route", "sip:p;lr").fix)
        self.assertEqual(self.refused(sipuri.in_header, "Route", "<sip:p").fix, "<sip:p>")
        error = self.refused(sipuri.in_header, "Route", '"\u00f6" <sip:a@h>, sip:h')
        self.assertEqual((error.code, error.offset, error.length), ("missing_angles", 15, 5))

    def test_identities(self):
        sip, tel = sipuri.identities('<mailto:x>, <tel:911>, "A" <sips:a@h>, <sip:b@h>')
        self.assertEqual((sip.uri, sip.display_name, sip.kind), ("sips:a@h", "A", "sip"))
        self.assertEqual((tel.uri, tel.kind), ("tel:911", "tel"))
        self.assertEqual(sipuri.identities("<urn:ab:c>"), (None, None))
        self.refused(sipuri.identities, "<sip:h")

    def test_urn(self):
        urn = sipuri.urn("urn:service:sos.fire?=q")
        self.assertEqual((urn.nid, urn.nss, urn.assigned_name), ("service", "sos.fire", "urn:service:sos.fire"))
        self.assertEqual((urn.components, urn.service, urn.is_emergency), ("?=q", "sos.fire", True))
        other = sipuri.urn("urn:uuid:1%2f")
        self.assertEqual((other.nss, other.components, other.service, other.is_emergency), ("1/", "", None, False))
        self.refused(sipuri.urn, "sip:h")
        self.assertEqual(sipuri.check_any_uri("tel:+1"), [])
        self.assertEqual([one.offset for one in sipuri.check_any_uri("urn:service:sos-")], [15])

    def test_more_numbers(self):
        found = sipuri.number("sip:+1-201%2d5;ext=7@h;user=phone")
        self.assertEqual((found.number, found.ext, found.is_e164, found.lacks_context), ("+1-201-5", "7", True, False))
        self.assertEqual(self.refused(sipuri.number, "sip:+1@h").code, "missing")
        found = sipuri.number_of_address('"A" <sip:911@h>;z')
        self.assertEqual((found.number, found.lacks_context, found.is_e164), ("911", True, False))
        self.assertEqual(self.refused(sipuri.number_of_address, '"\u00f6" <sip:bob@h>').offset, 10)
        found = sipuri.dial_string("sip:911P1;phone-context=h@h;user=dialstring")
        self.assertEqual((found.number, found.phone_context), ("911P1", "h"))
        self.refused(sipuri.dial_string, "sip:1@h;user=phone")

    def test_forms_of_a_number(self):
        number = "sip:+1-201-555-0123;ext=7@h;user=phone"
        self.assertEqual(sipuri.to_tel(number), "tel:+1-201-555-0123;ext=7")
        self.assertEqual(sipuri.to_sip("tel:+1-2", "::1".join("[]")), "sip:+1-2@[::1];user=phone")
        self.assertEqual(sipuri.to_sip("+1", "h", secure=True), "sips:+1@h;user=phone")
        self.assertEqual(sipuri.digits(number), "+12015550123")
        self.assertEqual(sipuri.display_number(number), "+1-201-555-0123 ext. 7")
        self.assertEqual(sipuri.enum_domain("+1-234"), "4.3.2.1.e164.arpa")
        self.assertEqual(sipuri.enum_domain("+1", "e164.example"), "1.e164.example")
        self.assertEqual(self.refused(sipuri.enum_domain, "tel:911;phone-context=+1").offset, 4)
        error = self.refused(sipuri.enum_domain, "+1", "\u00e4.\r\nX: y")
        self.assertEqual((error.component, error.offset), ("host", 0))
        self.assertIn("X: y", error.explanation)
        self.assertEqual(self.refused(sipuri.enum_domain, "+1", "").component, "host")
        error = self.refused(sipuri.enum_domain, "sip:+1@a_b;user=phone")
        self.assertEqual((error.component, error.offset), ("host", 8))
        self.assertEqual(self.refused(sipuri.stir_identity, '"\u00f6" <tel:A;phone-context=x>').offset, 9)
        self.assertEqual(sipuri.stir_identity('"A" <SIP:Bob@H:1;x>;tag=1'), "sip:bob@h")
        self.assertEqual(sipuri.stir_identity("+1-201"), "1201")
        self.assertEqual(self.refused(sipuri.to_sip, "+1", "a_b").offset, 1)
        for form in (sipuri.to_tel, sipuri.digits, sipuri.display_number, sipuri.enum_domain, sipuri.stir_identity):
            self.refused(form, "x")
        self.refused(sipuri.to_sip, "x", "h")

    def test_edit(self):
        uri = "SIP:%61:p@H:05;lr;x=1;X=2?a=1&b=2"
        self.assertEqual(sipuri.edit(uri), uri)
        self.assertEqual(sipuri.edit(uri, user=None, port=None), "SIP:H;lr;x=1;X=2?a=1&b=2")
        self.assertEqual(sipuri.edit(uri, user="b @", secure=True), "sips:b%20%40:p@H:05;lr;x=1;X=2?a=1&b=2")
        self.assertEqual(sipuri.edit(uri, password=None, host="::1", port=0), "SIP:%61@[::1]:0;lr;x=1;X=2?a=1&b=2")
        self.assertEqual(sipuri.edit(uri, password="", secure=False), "sip:%61:@H:05;lr;x=1;X=2?a=1&b=2")
        self.assertEqual(
            sipuri.edit(uri, parameters=[("x", "9"), ("y", None)], remove_parameters=["LR"], headers=[("c", "&")],
                        remove_headers=["a"]),
            "SIP:%61:p@H:05;x=9;y?b=2&c=%26")
        self.assertEqual(sipuri.edit("sip:h", user="a" * 300), "sip:" + "a" * 300 + "@h")
        self.assertEqual(self.refused(sipuri.edit, "sip:h:x").offset, 6)
        self.assertEqual(self.refused(sipuri.edit, "sip:h", host="h\u00f6\u00f6_").component, "host")
        self.assertEqual(self.refused(sipuri.edit, "sip:h", port=65536).code, "out_of_range")
        self.assertEqual(self.refused(sipuri.edit, "sip:h", port=-1).code, "out_of_range")
        self.assertEqual(self.refused(sipuri.edit, "sip:h", parameters=[("", None)]).component, "parameter_name")
        error = self.refused(sipuri.edit, "sip:h", password="hunter2Xq")
        self.assertEqual((error.code, error.component), ("empty", "user"))
        self.assertNotIn("hunter2Xq", error.explanation + repr(error.finding))

    def test_ports(self):
        for port in ("5070", 5060.0, False, True, [1]):
            self.assertRaises(TypeError, sipuri.build, "h", port=port)
            self.assertRaises(TypeError, sipuri.edit, "sip:h", port=port)
        for port in (2**32 + 5060, 2**64, -1, 65536):
            self.assertEqual(self.refused(sipuri.build, "h", port=port).code, "out_of_range")
            self.assertEqual(self.refused(sipuri.edit, "sip:h", port=port).code, "out_of_range")
        self.assertEqual(sipuri.build("h", port=65535), "sip:h:65535")

    def test_kinds_of_fields(self):
        built = sipuri.build("h", parameters={"ab": "5", "lr": None}, headers={"cd": "x"})
        self.assertEqual(built, "sip:h;ab=5;lr?cd=x")
        self.assertEqual(sipuri.edit("sip:h", parameters={"ab": "5"}, headers={"cd": "x"}), "sip:h;ab=5?cd=x")
        self.assertEqual(sipuri.build_address("sip:h", None, {"ab": "5"}), "<sip:h>;ab=5")
        self.assertEqual(sipuri.edit_address("<sip:h>", parameters={"ab": "5"}), "<sip:h>;ab=5")
        self.assertEqual(sipuri.build("h", parameters=(pair for pair in [("lr", None)])), "sip:h;lr")
        for fields in ("ab", "", ["ab"]):
            self.assertRaises(TypeError, sipuri.build, "h", parameters=fields)
        for names in ("lr", ""):
            self.assertRaises(TypeError, sipuri.edit, "sip:h;l;r", remove_parameters=names)
            self.assertRaises(TypeError, sipuri.edit, "sip:h?l=&r=", remove_headers=names)
            self.assertRaises(TypeError, sipuri.edit_address, "<sip:h>;l;r", remove_parameters=names)
        self.assertEqual(sipuri.edit("sip:h;x?a=", remove_parameters=["x"] * 64), "sip:h?a=")
        self.assertEqual(self.refused(sipuri.edit, "sip:h", remove_headers=["x"] * 65).code, "too_many")

    def test_all_removed(self):
        uri = "sip:a@h;x;y?a=1&b=2"
        self.assertEqual(sipuri.edit(uri, remove_parameters=True), "sip:a@h?a=1&b=2")
        self.assertEqual(sipuri.edit(uri, remove_headers=True, headers={"c": ""}), "sip:a@h;x;y?c=")
        self.assertEqual(sipuri.edit(uri, remove_parameters=False, remove_headers=False), uri)
        self.assertEqual(sipuri.edit_address("A <sip:h;x>;y;z", remove_parameters=True), "A <sip:h;x>")

    def test_addresses_written(self):
        parameters = [("tag", "1"), ("lr", None), ("x", "a b")]
        self.assertEqual(sipuri.build_address("sip:ann@h;lr", 'Ann "A" L\u00e9', parameters),
                         '"Ann \\"A\\" L\u00e9" <sip:ann@h;lr>;tag=1;lr;x="a b"')
        self.assertEqual(sipuri.build_address("tel:+1"), "<tel:+1>")
        error = self.refused(sipuri.build_address, "tel:+1", "\u00f6\n")
        self.assertEqual((error.component, error.offset), ("display_name", 1))
        self.assertEqual(self.refused(sipuri.build_address, "sip:a b").offset, 5)
        error = self.refused(sipuri.build_address, "sip:a", None, [("a b", None)])
        self.assertEqual((error.component, error.offset, error.length), ("generic_param", 1, 1))
        text = ' Bob  <sip:a@h;lr> ; tag = 1;x;y="a;b" '
        self.assertEqual(sipuri.edit_address(text), text.strip())
        self.assertEqual(sipuri.edit_address(text, uri="tel:+1", display_name=None, remove_parameters=["TAG"]),
                         '<tel:+1>;x;y="a;b"')
        self.assertEqual(sipuri.edit_address(text, display_name="A", parameters=[("z", None), ("X", "1 2")]),
                         '"A"  <sip:a@h;lr> ; tag = 1;X="1 2";y="a;b";z')
        self.assertEqual(self.refused(sipuri.edit_address, '"\u00f6" <sip:h').offset, 4)
        self.assertEqual(self.refused(sipuri.edit_address, text, uri="sip:a b").offset, 5)

    def test_transfer(self):
        self.assertEqual(sipuri.build_refer_to("sip:c@h?a=1", "a@b", "1", "2", early_only=True),
                         "<sip:c@h?a=1&Replaces=a%40b%3Bto-tag%3D1%3Bfrom-tag%3D2%3Bearly-only>")
        self.assertEqual(self.refused(sipuri.build_refer_to, "sip:h", "a@b", "1 2", "2").component, "header_value")
        self.assertEqual(self.refused(sipuri.build_refer_to, "sip:h:x", "a@b", "1", "2").offset, 6)
        error = self.refused(sipuri.build_refer_to, "sip:a@h?x=;", "a@b", "1", "2")
        self.assertEqual((error.component, error.offset), ("header_value", 10))
        self.assertIn("sip:a@h?x=;", error.explanation)

    def test_request(self):
        plain = sipuri.request("sip:b@h;method=INVITE?a=1")
        self.assertEqual((plain.request_uri, plain.routes), ("sip:b@h", None))
        self.assertEqual(plain.next_hop, "sip:b@h;method=INVITE?a=1")
        loose = sipuri.request("sip:b@h", "<sip:p1;lr>,<sip:p2>")
        self.assertEqual((loose.request_uri, loose.routes), ("sip:b@h", "<sip:p1;lr>, <sip:p2>"))
        self.assertEqual(loose.next_hop, "sip:p1;lr")
        strict = sipuri.request("sip:b@h", "<sip:p1;lr>,<sip:p2>", reverse=True)
        self.assertEqual((strict.request_uri, strict.routes), ("sip:p2", "<sip:p1;lr>, <sip:b@h>"))
        self.assertEqual(strict.next_hop, "sip:p2")
        self.refused(sipuri.request, "tel:+1")
        self.assertEqual(self.refused(sipuri.request, "sip:h", "sip:p1").code, "missing_angles")
        error = self.refused(sipuri.request, "sip:a@h", '"\u00f6" <http://h>')
        self.assertEqual((error.code, error.offset), ("invalid_scheme", 5))
        self.assertIn("<http://h>", error.explanation)

    def test_utf16_units(self):
        self.assertEqual([sipuri.utf16_units("a\u00f6\U0001f600z", offset) for offset in range(5)], [0, 1, 2, 4, 5])

    def test_call(self):
        path, body = sipuri.call(account_sid="AC" + "0" * 32, to="sip:kate@h", from_="jack", url="https://h/x")
        self.assertEqual(path, "/2010-04-01/Accounts/AC" + "0" * 32 + "/Calls")
        self.assertEqual(body, "To=sip%3Akate%40h&From=jack&Url=https%3A%2F%2Fh%2Fx")
        for name in ("metod", "size", "fields", "field_count"):
            self.assertRaises(TypeError, sipuri.call, account_sid="AC" + "0" * 32, to="sip:kate@h", **{name: "GET"})
        _, body = sipuri.call(account_sid="AC" + "0" * 32, to="sip:kate@h", further=[("Timeout", "60")])
        self.assertIn("&Timeout=60", body)
        with self.assertRaises(sipuri.Error) as raised:
            sipuri.call(account_sid="AC" + "0" * 32, to="sip:kate@h", from_="sip:x")
        self.assertEqual((raised.exception.component, raised.exception.provider_code), ("from_user", 21212))


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
