// The npm package as its users have it: imported, required, and typed.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
//
//     node test.mjs DIRECTORY    what build.py has made
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { readFileSync } from "node:fs";

const directory = resolve(process.argv[2]);
const imported = await import(pathToFileURL(`${directory}/index.mjs`));
const required = createRequire(import.meta.url)(`${directory}/index.cjs`);

function test(sipuri) {
    const { parse, explain, normalize, repair, check, compare, call, redact } = sipuri;

    const bob = parse("sip:b%6Fb:pw@[2001:db8::1]:5070;lr?subject=hi%20there");
    assert.equal(bob.valid, true);
    assert.equal(bob.kind, "uri");
    assert.deepEqual(
        bob.parts.map((part) => [part.name, part.value]),
        [
            ["scheme", "sip"], ["user", "bob"], ["password", "pw"], ["host", "[2001:db8::1]"], ["port", "5070"],
            ["parameter-name", "lr"], ["header-name", "subject"], ["header-value", "hi there"],
        ],
    );
    assert.equal(bob.hostKind, "ipv6");
    assert.equal(bob.transport, "udp");
    assert.equal(bob.port, 5070);
    assert.ok(!bob.redacted.includes("pw"));

    const wrong = parse("sip:bob@example.com:50x0");
    assert.equal(wrong.valid, false);
    assert.deepEqual(
        [wrong.error.code, wrong.error.component, wrong.error.offset, wrong.error.length],
        ["invalid_character", "port", 22, 1],
    );
    assert.equal(explain("sip:bob@example.com:50x0").split("\n")[1], "                      ^ port: expected a digit");
    assert.equal(explain("sip:bob@example.com"), "");

    // Offsets are a string's, whatever the text is made of.
    const text = '"😀 böb" <sip:bob@h:5x>';
    const { error } = parse(text);
    assert.equal(text.slice(error.offset, error.offset + error.length), "x");
    const shown = parse('"😀 böb" <sip:bob@h>');
    assert.equal(shown.kind, "address");
    for (const part of shown.parts.slice(1)) {
        assert.ok('"😀 böb" <sip:bob@h>'.slice(part.offset, part.offset + part.length).includes(part.value));
    }
    assert.equal(shown.parts[0].value, "😀 böb");

    assert.equal(parse("tel:+1-201-555-0123;ext=7").kind, "number");
    assert.equal(parse("sip:h", { as: "number" }).valid, false);
    assert.throws(() => parse("sip:h", { as: "poem" }), TypeError);

    assert.equal(normalize("SIP:%62ob@EXAMPLE.com"), "sip:bob@example.com");
    assert.equal(normalize("bob"), undefined);
    assert.equal(repair(" sip:b#@example.com\n").text, "sip:b%23@example.com");
    assert.equal(repair("").valid, false);
    const pasted = " sip:böb@example.com\n";
    const { text: repaired, fixes } = repair(pasted);
    let applied = pasted;
    for (const fix of [...fixes].reverse()) {
        applied = applied.slice(0, fix.offset) + fix.text + applied.slice(fix.offset + fix.length);
    }
    assert.equal(applied, repaired);

    assert.equal(check("sip:kate@example.com", "current").accepted, true);
    const long = check(`sip:${"a".repeat(300)}@example.com`, "current");
    assert.equal(long.accepted, false);
    assert.equal(long.findings[0].code, "too_long");
    assert.throws(() => check("sip:h", "nobody"), RangeError);

    assert.equal(compare("sip:%61nn@h;transport=TCP", "sip:ann@H;Transport=tcp").equivalent, true);
    assert.deepEqual(compare("sip:ann@h;method=INVITE", "sip:ann@h"), {
        valid: true, equivalent: false, component: "parameters", name: "method",
    });
    assert.equal(compare("sip:h", "h").valid, false);

    const account = "AC0123456789abcdef0123456789abcdef";
    const fields = { AccountSid: account, To: "sip:kate@example.com", From: "jack", Url: "https://example.com/?a=b&c" };
    const ready = call(fields);
    assert.equal(ready.path, `/2010-04-01/Accounts/${account}/Calls`);
    assert.equal(new URLSearchParams(ready.body).get("Url"), fields.Url);
    const refused = call({ ...fields, From: "jack@" });
    assert.equal(refused.accepted, false);
    assert.equal(refused.findings[0].component, "from_user");
    assert.equal(refused.body, undefined);

    assert.ok(!redact("sip:bob:hunter2@example.com").includes("hunter2"));
    // Memory grows, and answers stay right.
    assert.equal(parse(`sip:${"a".repeat(3_000_000)}@h`).parts[1].length, 3_000_000);
    assert.equal(parse("sip:\uD800@h").valid, false);
}

test(imported);
test(imported.default);
test(required);

const declared = [...readFileSync(`${directory}/index.d.ts`, "utf8").matchAll(/^export function (\w+)/gm)].map((m) => m[1]);
assert.deepEqual(Object.keys(imported).filter((name) => name !== "default").sort(), declared.sort());
console.log("the npm package: as it should be");
