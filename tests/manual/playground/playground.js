// The page to try it: reads the controls, asks the library, shows the answer.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
(() => {
    const $ = (id) => document.getElementById(id);

    const examples = {
        "a URI": "sip:ann%20b:secret@[2001:db8::1]:5070;transport=tcp;lr?subject=hi%20there",
        "a mistake": "sip:bob#1@example.com",
        "an address": '"Bob" <sip:bob@example.com;lr>;tag=1928301774',
        "a number": "tel:+1-201-555-0123;ext=7",
        "a Twilio call": "To: sip:kate@example.com?hatchkey=4815162342\nFrom: Jack\nUrl: http://www.example.com/sipdial.xml",
    };
    const kinds = { uri: "SIP URI", address: "address", number: "telephone number", call: "Twilio call" };
    const colours = {
        scheme: 0, user: 1, password: 2, host: 3, port: 4, number: 3, "display-name": 1, uri: 0,
        "parameter-name": 5, "parameter-value": 5, "header-name": 6, "header-value": 6, "field-name": 4, "field-value": 4,
    };

    const dots = "\u2022\u2022\u2022\u2022";

    /** A new element with a class and a text. */
    function element(name, text = "", style = "") {
        const made = document.createElement(name);
        if (text) made.textContent = text;
        if (style) made.className = style;
        return made;
    }

    function button(label, action) {
        const made = element("button", label);
        made.type = "button";
        made.addEventListener("click", action);
        return made;
    }

    function show(id, text) {
        $(id).hidden = !text;
        $(id).textContent = text || "";
    }

    /** Puts a text with some places of it marked; where places overlap, the first counts. */
    function mark(target, text, places) {
        target.replaceChildren();
        let at = 0;
        for (const place of [...places].sort((a, b) => a.offset - b.offset)) {
            if (place.offset < at || place.offset >= text.length + (place.length ? 0 : 1)) continue;
            target.append(text.slice(at, place.offset));
            const shown = place.hidden ? dots : text.slice(place.offset, place.offset + place.length);
            const made = element("mark", shown || "\u2038", place.style);
            made.title = place.title;
            target.append(made);
            at = place.offset + place.length;
        }
        target.append(text.slice(at));
    }

    function replaceText(text) {
        $("text").value = text;
        update();
        $("text").focus();
    }

    /** The fields of a call, as JSON, as a form's body, or a line each: "Name: value" or "Name=value". */
    function fieldsOf(text) {
        const trimmed = text.trim();
        if (trimmed.startsWith("{")) {
            try {
                const fields = JSON.parse(trimmed);
                return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, String(value)]));
            } catch {
                return undefined;
            }
        }
        if (!trimmed.includes("\n") && /^\w+=[^ ]*$/.test(trimmed)) return Object.fromEntries(new URLSearchParams(trimmed));
        const fields = {};
        for (const line of trimmed.split("\n")) {
            const found = /^\s*(\w+)\s*[:=]\s?(.*?)\s*$/.exec(line);
            if (found) fields[found[1]] = found[2];
            else if (line.trim()) return undefined;
        }
        return fields;
    }

    const looksLikeCall = (text) => /^\s*\{/.test(text) || /(^|[\n&])\s*To\s*[:=].*[\n&]/.test(`${text}\n`);

    function finding(found) {
        const item = element("li");
        const grave = { rejected: "bad", dropped: "note", advice: "note" }[found.level];
        item.append(element("span", `${found.level}: `, grave));
        item.append(`${found.field ?? found.component.replaceAll("_", " ")}: ${found.hint}`);
        if (found.providerCode) item.append(` (error ${found.providerCode})`);
        return item;
    }

    /** A string as C++ writes it. */
    function literal(text) {
        const escaped = [...new TextEncoder().encode(text)].map((octet) => {
            if (octet === 0x22 || octet === 0x5c) return `\\${String.fromCharCode(octet)}`;
            return octet >= 0x20 && octet < 0x7f ? String.fromCharCode(octet) : `\\${octet.toString(8).padStart(3, "0")}`;
        });
        return `"${escaped.join("")}"`;
    }

    function codeOfUri(parts) {
        const value = (name) => parts.find((part) => part.name === name)?.value;
        const scheme = value("scheme") === "sips" ? ", sipuri::scheme::sips" : "";
        const lines = [`sipuri::builder{${literal(value("host"))}${scheme}}`];
        if (value("user") !== undefined) lines.push(`.user(${literal(value("user"))})`);
        if (value("password") !== undefined) lines.push(`.password(secret)`);
        if (value("port") !== undefined) lines.push(`.port(${Number(value("port"))})`);
        parts.forEach((part, i) => {
            const next = parts[i + 1];
            if (part.name === "parameter-name") {
                const given = next?.name === "parameter-value" ? `, ${literal(next.value)}` : "";
                lines.push(`.parameter(${literal(part.value)}${given})`);
            } else if (part.name === "header-name") {
                lines.push(`.header(${literal(part.value)}, ${literal(next?.value ?? "")})`);
            }
        });
        return `auto const uri = ${lines.join("\n    ")}\n    .build();`;
    }

    function codeOf(answer, text) {
        const includes = "#include <sipuri/sipuri.hpp>\n\n";
        if (answer.kind === "uri") return includes + codeOfUri(answer.parts);
        const call = answer.kind === "number" ? "parse_tel" : "parse_name_addrs";
        return `${includes}auto const ${answer.kind} = sipuri::${call}(${literal(sipuri.redact(text))});`;
    }

    function codeOfCall(fields) {
        const members = {
            AccountSid: "account_sid", To: "to", From: "from", Url: "url", Twiml: "twiml", ApplicationSid: "application_sid",
            Method: "method", SipAuthUsername: "sip_auth_username", SipAuthPassword: "sip_auth_password",
        };
        const lines = Object.entries(members).filter(([name]) => fields[name] !== undefined);
        const given = lines.map(([name, member]) => `    .${member} = ${name === "SipAuthPassword" ? "secret" : literal(fields[name])},\n`);
        return `#include <sipuri/twilio.hpp>\n\nsipuri::twilio::call const call{\n${given.join("")}};\nauto const request = call.build();`;
    }

    function showCall(text) {
        const fields = fieldsOf(text);
        $("coloured").replaceChildren();
        show("explanation", "");
        $("remedies").replaceChildren();
        $("parts").hidden = !fields;
        $("normal-section").hidden = true;
        $("compare-section").hidden = true;
        $("findings").replaceChildren();
        if (!fields) {
            verdict("not a call: give JSON, a form's body, or a line for each field", "bad");
            $("provider-section").hidden = true;
            $("code-section").hidden = true;
            return;
        }
        const answer = sipuri.call(fields, $("provider").value);
        $("parts").tBodies[0].replaceChildren(...Object.entries(fields).map(([name, value]) => row(name, value, "")));
        verdict(`a Twilio call: ${answer.accepted ? "accepted" : "rejected"}`, answer.accepted ? "good" : "bad");
        $("provider-section").hidden = false;
        provider(answer);
        show("request", answer.body === undefined ? "" : `POST ${answer.path || "/2010-04-01/Accounts/{AccountSid}/Calls"}\n\n${answer.body}`);
        show("code", codeOfCall(fields));
        $("code-section").hidden = false;
    }

    function row(name, value, style) {
        const made = element("tr");
        const head = element("th");
        head.scope = "row";
        head.append(element("mark", name.replaceAll("-", " "), style));
        made.append(head, element("td", value));
        return made;
    }

    function verdict(text, style) {
        $("verdict").textContent = text;
        $("verdict").className = style;
    }

    function provider(answer) {
        const advice = answer.findings.length && answer.accepted ? ", with remarks" : "";
        $("provider-verdict").textContent = answer.accepted ? `accepted${advice}` : "rejected";
        $("provider-verdict").className = answer.accepted ? "good" : "bad";
        $("provider-findings").replaceChildren(...answer.findings.map(finding));
    }

    function remedies(text, answer) {
        $("remedies").replaceChildren();
        if (answer.valid) return;
        const { fix } = answer.error;
        if (fix) {
            const fixed = text.slice(0, fix.offset) + fix.text + text.slice(fix.offset + fix.length);
            $("remedies").append(button("Apply the fix", () => replaceText(fixed)));
        }
        const repaired = sipuri.repair(text, answer.kind);
        if (repaired.valid) {
            const code = element("code", repaired.text);
            $("remedies").append(button("Use the repair", () => replaceText(repaired.text)), code);
        }
    }

    function showText(text, as) {
        const answer = sipuri.parse(text, { as });
        show("request", "");
        if (answer.valid) {
            const places = answer.parts.map((part) => ({
                ...part,
                title: part.name.replaceAll("-", " "),
                style: `k${colours[part.name] ?? 0}`,
                hidden: part.name === "password",
            }));
            mark($("coloured"), text, places);
            verdict(`valid: ${/^[aeio]/.test(answer.kind) ? "an" : "a"} ${kinds[answer.kind]}`, "good");
            $("parts").tBodies[0].replaceChildren(
                ...places.map((part) => row(part.name, part.hidden ? dots : part.value, part.style)),
            );
        } else {
            const { error } = answer;
            mark($("coloured"), text, [{ ...error, title: error.hint, style: "fault" }]);
            verdict(`not valid: ${error.component.replaceAll("_", " ")}: ${error.hint}`, "bad");
        }
        show("explanation", answer.valid ? "" : answer.error.explanation);
        $("parts").hidden = !answer.valid;
        remedies(text, answer);
        $("findings").replaceChildren(...(answer.findings ?? []).map(finding));

        const isUri = answer.valid && answer.kind === "uri";
        $("normal-section").hidden = !isUri;
        show("normal", isUri ? sipuri.redact(answer.normalized) : "");
        $("provider-section").hidden = !isUri;
        if (isUri) provider(sipuri.check(text, $("provider").value));
        $("compare-section").hidden = !isUri;
        if (isUri) compare(text);
        $("code-section").hidden = !answer.valid;
        show("code", answer.valid ? codeOf(answer, text) : "");
    }

    function compare(text) {
        const other = $("other").value.trim();
        const target = $("compare-verdict");
        target.textContent = "";
        if (!other) return;
        const answer = sipuri.compare(text, other);
        target.className = answer.valid && answer.equivalent ? "good" : "bad";
        if (!answer.valid) target.textContent = `not valid: ${answer.error.component}: ${answer.error.hint}`;
        else if (answer.equivalent) target.textContent = "equivalent by RFC 3261, section 19.1.4";
        else target.textContent = `different: ${answer.component}${answer.name ? ` ${answer.name}` : ""}`;
    }

    /** A text for the page's address: without its password. */
    function withoutPassword(text) {
        const answer = sipuri.parse(text, { as: "automatic" });
        if (!answer.valid) return sipuri.redact(text);
        let kept = text;
        for (const part of answer.parts.filter((one) => one.name === "password").reverse()) {
            kept = kept.slice(0, part.offset - 1) + kept.slice(part.offset + part.length);
        }
        return sipuri.redact(kept);
    }

    function remembered(text, as) {
        if (as !== "call") return withoutPassword(text);
        const fields = fieldsOf(text);
        if (!fields) return "";
        delete fields.SipAuthPassword;
        return Object.entries(fields).map(([name, value]) => `${name}: ${withoutPassword(value)}`).join("\n");
    }

    function update() {
        const text = $("text").value;
        const chosen = $("as").value;
        const as = chosen === "automatic" && looksLikeCall(text) ? "call" : chosen;
        for (const id of ["normal-section", "provider-section", "compare-section", "code-section"]) $(id).hidden = true;
        if (!text) {
            for (const id of ["coloured", "findings", "remedies"]) $(id).replaceChildren();
            $("parts").hidden = true;
            show("explanation", "");
            verdict("type or paste a text, or take an example", "");
        } else if (as === "call") {
            showCall(text);
        } else {
            showText(text, as);
        }
        const state = new URLSearchParams({ text: remembered(text, as) });
        if (chosen !== "automatic") state.set("as", chosen);
        if ($("provider").value !== "making_sip_calls") state.set("provider", $("provider").value);
        if ($("other").value) state.set("other", withoutPassword($("other").value));
        history.replaceState(null, "", text ? `#${state}` : " ");
    }

    function restore() {
        const state = new URLSearchParams(location.hash.slice(1));
        const choose = (id, value) => {
            if ([...$(id).options].some((option) => option.value === value)) $(id).value = value;
        };
        $("text").value = state.get("text") ?? "";
        $("other").value = state.get("other") ?? "";
        choose("as", state.get("as") ?? "automatic");
        choose("provider", state.get("provider") ?? "making_sip_calls");
        update();
    }

    for (const [name, text] of Object.entries(examples)) {
        $("examples").append(
            button(name, () => {
                $("as").value = "automatic";
                $("text").value = text;
                update();
            }),
        );
    }
    for (const id of ["text", "as", "provider", "other"]) $(id).addEventListener("input", update);
    window.addEventListener("hashchange", restore);
    $("copy").addEventListener("click", async () => {
        try {
            await navigator.clipboard.writeText($("code").textContent);
            $("copied").textContent = "copied";
        } catch {
            getSelection().selectAllChildren($("code"));
            $("copied").textContent = "selected: copy it with the keyboard";
        }
    });
    restore();
})();
