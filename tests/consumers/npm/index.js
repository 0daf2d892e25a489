// sipuri for JavaScript: SIP URIs, addresses and telephone numbers, by the C++ library compiled to WebAssembly.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
//
// build.py puts the module in as base64, and makes an ES module, a CommonJS module and the playground of this file.
const sipuri = (() => {
    const encoded = "@WASM@";
    const octets = Uint8Array.from(atob(encoded), (c) => c.charCodeAt(0));
    const stop = (status) => {
        throw new Error(`sipuri ended with status ${status}`);
    };
    const { exports: wasm } = new WebAssembly.Instance(new WebAssembly.Module(octets), {
        env: { emscripten_notify_memory_growth() {} },
        wasi_snapshot_preview1: { proc_exit: stop },
    });
    wasm._initialize();

    const encoder = new TextEncoder();
    const decoder = new TextDecoder();
    const kinds = { automatic: 0, uri: 1, address: 2, number: 3 };

    /** Asks the library: `what` is a number of sipuri_ask(). */
    function ask(what, first, second = "", as = 0) {
        const a = encoder.encode(first);
        const b = encoder.encode(second);
        const at = wasm.sipuri_input(a.length + b.length);
        const memory = new Uint8Array(wasm.memory.buffer);
        memory.set(a, at);
        memory.set(b, at + a.length);
        const size = wasm.sipuri_ask(what, a.length, b.length, as);
        const answer = new Uint8Array(wasm.memory.buffer, wasm.sipuri_answer(), size);
        return JSON.parse(decoder.decode(answer));
    }

    /** Turns offsets in octets of UTF-8 into those of a JavaScript string, in everything that an answer holds. */
    function inUnits(answer, text) {
        const octetsOf = (point) => (point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4);
        const units = [];
        let unit = 0;
        for (const character of text) {
            for (let i = octetsOf(character.codePointAt(0)); i > 0; --i) units.push(unit);
            unit += character.length;
        }
        const at = (octet) => (octet < units.length ? units[octet] : unit);
        const visit = (value) => {
            if (typeof value !== "object" || value === null) return;
            if (typeof value.offset === "number" && typeof value.length === "number") {
                const end = at(value.offset + value.length);
                value.offset = at(value.offset);
                value.length = end - value.offset;
            }
            Object.values(value).forEach(visit);
        };
        visit(answer);
        return answer;
    }

    function parse(text, { as = "automatic" } = {}) {
        if (!(as in kinds)) throw new TypeError(`as: not "${as}", but one of ${Object.keys(kinds).join(", ")}`);
        return inUnits(ask(0, String(text), "", kinds[as]), String(text));
    }

    function explain(text, options) {
        const answer = parse(text, options);
        return answer.valid ? "" : answer.error.explanation;
    }

    function normalize(text) {
        const answer = parse(text, { as: "uri" });
        return answer.valid ? answer.normalized : undefined;
    }

    function repair(text) {
        return inUnits(ask(1, String(text)), String(text));
    }

    function check(text, provider) {
        const answer = inUnits(ask(2, String(text), String(provider)), String(text));
        if (!answer.known) throw new RangeError(`no provider is named "${provider}"`);
        return answer;
    }

    function compare(first, second) {
        return ask(3, String(first), String(second));
    }

    function call(fields, provider = "making_sip_calls") {
        const form = new URLSearchParams(fields).toString();
        const answer = ask(4, form, provider);
        for (const finding of answer.findings) {
            if (typeof fields[finding.field] === "string") inUnits(finding, fields[finding.field]);
        }
        return answer;
    }

    function redact(text) {
        return ask(5, String(text)).redacted;
    }

    return { parse, explain, normalize, repair, check, compare, call, redact };
})();
