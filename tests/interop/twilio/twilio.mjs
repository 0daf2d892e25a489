// The same 500 requests made by Twilio's official Node helper and by sipuri, against a server on the loopback address:
// method, path and fields are equal, and every parameter is sent at least 10 times.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
//
//     npm install --prefix DIRECTORY twilio@6.3.1
//     SIPURI_TWILIO_HELPER=DIRECTORY node twilio.mjs PROGRAM
//
// PROGRAM reads a request a line and prints its path and its form body. Ends with 77, which Meson takes for a skipped
// test, where the variable does not name the helper's directory.
import { spawnSync } from "node:child_process";
import http from "node:http";
import { createRequire } from "node:module";
import path from "node:path";

const directory = process.env.SIPURI_TWILIO_HELPER;
if (!directory) {
    console.log("skipped: SIPURI_TWILIO_HELPER does not name the directory of the helper");
    process.exit(77);
}
const require = createRequire(path.resolve(directory) + path.sep);
const twilio = require("twilio");

const requests = 500;
const account = "AC0123456789abcdef0123456789abcdef";

// The same requests at every run.
let state = 1;
function random(below) {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return (state >>> 8) % below;
}
const any = (values) => values[random(values.length)];
const some = (values) => values.filter(() => random(2) === 0);
const texts = ["jack", "a b", "ä&ö=ü", "100%", "a+b", "50%25", "x;y/z?", "\u{1F600}", "'quoted' \"text\"", "~-._*()!"];
const urls = ["https://example.com/", "http://example.com:8080/a?b=c&d=%20#e", "https://u:p@example.com/x+y"];
const tos = [
    "sip:kate@example.com",
    "sip:kate@example.com;transport=tcp?X-a=1&X-b=2%26+3",
    "sip:+14155550100@[2001:db8::1]:5070?X-Name=%C3%A4",
    "sip:k%40b:p%3A@example.com;transport=udp",
];
const url = () => any(urls);
const method = () => any(["GET", "POST"]);
const number = (low, high) => () => low + random(high - low + 1);

// Every parameter but To, which is always sent, by its name.
const parameters = {
    From: () => any(["jack", "+14155550100", "a.b-c_d"]),
    Url: url,
    Twiml: () => "<Response><Say>" + any(texts) + "</Say></Response>",
    ApplicationSid: () => "AP0123456789ABCDEF0123456789abcdef",
    Method: method,
    FallbackUrl: url,
    FallbackMethod: method,
    StatusCallback: url,
    StatusCallbackEvent: () => some(["initiated", "ringing", "answered", "completed"]),
    StatusCallbackMethod: method,
    SendDigits: () => any(["1234#", "wwW*ABCD", "0"]),
    Timeout: number(1, 600),
    Record: () => any([true, false]),
    RecordingChannels: () => any(["mono", "dual"]),
    RecordingStatusCallback: url,
    RecordingStatusCallbackMethod: method,
    RecordingStatusCallbackEvent: () => some(["in-progress", "completed", "absent"]),
    RecordingTrack: () => any(["inbound", "outbound", "both"]),
    RecordingConfigurationId: () => any(texts),
    Trim: () => any(["trim-silence", "do-not-trim"]),
    SipAuthUsername: () => any(texts),
    SipAuthPassword: () => any(texts),
    MachineDetection: () => any(["Enable", "DetectMessageEnd"]),
    MachineDetectionTimeout: number(1, 120),
    MachineDetectionSpeechThreshold: number(1000, 6000),
    MachineDetectionSpeechEndThreshold: number(500, 5000),
    MachineDetectionSilenceTimeout: number(2000, 10000),
    AsyncAmd: () => any(["true", "false"]),
    AsyncAmdStatusCallback: url,
    AsyncAmdStatusCallbackMethod: () => "POST",
    CallerId: () => any(["+14155550100", "jack@example.com", "bob"]),
    Byoc: () => "BY0123456789abcdef0123456789abcdef",
    CallReason: () => any(texts),
    CallToken: () => any(texts),
    TimeLimit: number(1, 100000),
    ClientNotificationUrl: url,
    Passports: () => any(["a.b-c_d.e", "a==,b", "a,b,c,d,e"]),
};

/// What one request holds: about a third of the parameters, and those without which it would be refused.
function made() {
    const fields = { To: any(tos) };
    for (const [name, value] of Object.entries(parameters)) {
        const chosen = value();
        if (random(3) === 0 && (!Array.isArray(chosen) || chosen.length !== 0)) fields[name] = chosen;
    }
    if (fields.SipAuthUsername && !fields.SipAuthPassword) fields.SipAuthPassword = any(texts);
    fields.From ??= "jack";
    if (!fields.Url && !fields.Twiml) fields.ApplicationSid ??= parameters.ApplicationSid();
    return fields;
}

const received = [];
const server = http.createServer((request, response) => {
    let body = "";
    request.on("data", (chunk) => (body += chunk));
    request.on("end", () => {
        received.push({ method: request.method, path: request.url, type: request.headers["content-type"], body });
        response.writeHead(201, { "Content-Type": "application/json" });
        response.end("{}");
    });
});
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
const origin = "http://127.0.0.1:" + server.address().port;

// The helper's own client, pointed at the server.
class LocalClient extends twilio.RequestClient {
    request(options) {
        const target = new URL(options.uri);
        return super.request({ ...options, uri: origin + target.pathname + target.search });
    }
}
const helper = twilio(account, "token", { httpClient: new LocalClient() });

function post(target, body) {
    return new Promise((resolve, reject) => {
        const type = "application/x-www-form-urlencoded";
        const request = http.request(origin + target, { method: "POST", headers: { "Content-Type": type } }, (response) =>
            response.resume().on("end", resolve),
        );
        request.on("error", reject);
        request.end(body);
    });
}

/// Fields in the order of their names; several values of one name in their own. One field or several: both mean a list.
function fields_of(body) {
    const fields = [];
    for (const [name, value] of new URLSearchParams(body)) {
        for (const one of name === "RecordingStatusCallbackEvent" ? value.split(" ") : [value]) fields.push([name, one]);
    }
    return fields.map(([name, value], place) => ({ name, value, place }))
        .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.place - b.place))
        .map(({ name, value }) => name + "=" + value);
}

const all = Array.from({ length: requests }, made);
const counts = {};
for (const fields of all) for (const name of Object.keys(fields)) counts[name] = (counts[name] ?? 0) + 1;

const lines = all.map((fields) =>
    Object.entries({ AccountSid: account, ...fields })
        .map(([name, value]) => name + "\t" + (Array.isArray(value) ? value.join(" ") : value))
        .join("\t"),
);
const program = spawnSync(process.argv[2], { input: lines.join("\n") + "\n", encoding: "utf8", maxBuffer: 1 << 26 });
if (program.status !== 0) {
    console.log(program.stdout.split("\n").slice(-3).join("\n"), program.stderr);
    process.exit(1);
}
const ours = program.stdout.trimEnd().split("\n");

let differences = 0;
for (let i = 0; i !== all.length; ++i) {
    const options = Object.fromEntries(
        Object.entries(all[i]).map(([name, value]) => [name[0].toLowerCase() + name.slice(1), value]),
    );
    received.length = 0;
    await helper.calls.create(options);
    const [target, body] = ours[i].split("\t");
    await post(target, body);
    const [theirs, mine] = received;
    const same =
        theirs.method === mine.method && theirs.path === mine.path && theirs.type.startsWith(mine.type) &&
        JSON.stringify(fields_of(theirs.body)) === JSON.stringify(fields_of(mine.body));
    if (!same && ++differences <= 5) console.log("differs:", theirs, mine);
}
server.close();

const rare = [...Object.keys(parameters), "To"].filter((name) => (counts[name] ?? 0) < 10);
for (const name of rare) console.log(`${name}: sent only ${counts[name] ?? 0} times`);
const least = Math.min(...Object.values(counts));
console.log(`${requests} requests, ${Object.keys(counts).length} parameters, each at least ${least} times, ` +
    `${differences} differences`);
process.exitCode = differences === 0 && rare.length === 0 && Object.keys(counts).length === 38 ? 0 : 1;
