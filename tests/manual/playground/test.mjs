// The page to try it, used in a browser as a person would: by mouse, by keyboard, by a link.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
//
//     npm install playwright-core && node test.mjs PLAYGROUND.HTML [SCREENSHOTS]
//
// Needs a Chromium: Debian's package of that name, or the one that CHROMIUM names.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

const { chromium } = createRequire(resolve("package.json"))("playwright-core");
const page_file = pathToFileURL(resolve(process.argv[2])).href;
const screenshots = process.argv[3];

const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu"],
});
const complaints = [];

async function open(url = page_file, options = {}) {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    page.on("console", (message) => ["error", "warning"].includes(message.type()) && complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(String(error)));
    page.on("request", (request) => {
        const asked = request.url();
        if (asked.split("#")[0] !== page_file && !asked.startsWith("data:")) complaints.push(`asked for ${asked}`);
    });
    await page.goto(url);
    await page.locator("#verdict:not(:empty)").waitFor();
    return page;
}

const page = await open();
const text = (id) => page.locator(`#${id}`).textContent();
const address = () => page.evaluate(() => location.href);
const type = (what, id = "text") => page.locator(`#${id}`).fill(what);
let count = 0;
async function interaction(name, run) {
    await run();
    console.log(`${++count}. ${name}`);
}

await interaction("an empty page says what to do", async () => {
    assert.match(await text("verdict"), /type or paste/);
});
await interaction("a URI is taken apart, its password hidden", async () => {
    await type("sip:b%6Fb:hunter2@example.com:5070;lr?subject=hi%20there");
    assert.equal(await text("verdict"), "valid: a SIP URI");
    assert.ok(!(await text("coloured")).includes("hunter2"));
    const rows = await page.locator("#parts tbody tr").allTextContents();
    assert.deepEqual(rows.slice(0, 4), ["schemesip", "userbob", "password\u2022\u2022\u2022\u2022", "hostexample.com"]);
    assert.ok((await page.locator("#coloured mark").count()) >= 8);
});
await interaction("an error has its caret under the character", async () => {
    await type("sip:bob@example.com:50x0");
    assert.equal(await text("verdict"), "not valid: port: expected a digit");
    const [shown, under] = (await text("explanation")).split("\n");
    assert.equal(shown[under.indexOf("^")], "x");
    assert.equal(await text("coloured"), "sip:bob@example.com:50x0");
    assert.equal(await page.locator("#coloured mark.fault").textContent(), "x");
});
await interaction("a button applies the repair", async () => {
    await type("sip:bob#1@example.com");
    await page.getByRole("button", { name: "Use the repair" }).click();
    assert.equal(await page.locator("#text").inputValue(), "sip:bob%231@example.com");
    assert.match(await text("verdict"), /^valid/);
});
await interaction("the normal form", async () => {
    await type("SIP:%62ob@EXAMPLE.com;TRANSPORT=tcp");
    assert.equal(await text("normal"), "sip:bob@example.com;transport=tcp");
});
await interaction("a provider's limits", async () => {
    await type(`sip:${"a".repeat(300)}@example.com`);
    await page.locator("#provider").selectOption("current");
    assert.equal(await text("provider-verdict"), "rejected");
    assert.match(await text("provider-findings"), /too long/);
});
await interaction("a comparison, and the first difference", async () => {
    await type("sip:ann@h;method=INVITE");
    await type("sip:ann@h", "other");
    assert.equal(await text("compare-verdict"), "different: parameters method");
    await type("sip:%61nn@H;method=INVITE", "other");
    assert.match(await text("compare-verdict"), /^equivalent/);
});
await interaction("the C++ that builds it", async () => {
    await type("sips:ann%20b@example.com;lr?X-Name=Ann%20%26%20Bob");
    const code = await text("code");
    for (const part of ['"example.com", sipuri::scheme::sips', '.user("ann b")', '.parameter("lr")', '"Ann & Bob"']) {
        assert.ok(code.includes(part), part);
    }
});
await interaction("addresses, numbers and calls are reported apart", async () => {
    await page.getByRole("button", { name: "an address" }).click();
    assert.equal(await text("verdict"), "valid: an address");
    await page.getByRole("button", { name: "a number" }).click();
    assert.equal(await text("verdict"), "valid: a telephone number");
    await page.getByRole("button", { name: "a Twilio call" }).click();
    await page.locator("#provider").selectOption("making_sip_calls");
    assert.equal(await text("verdict"), "a Twilio call: accepted");
    assert.match(await text("request"), /To=sip%3Akate%40example\.com%3Fhatchkey%3D4815162342&From=Jack/);
    await type("To: sip:kate@example.com\nFrom: jack@\nUrl: http://www.example.com/");
    assert.equal(await text("verdict"), "a Twilio call: rejected");
});
await interaction("a link keeps everything but passwords", async () => {
    await type("sip:bob:hunter2@example.com;transport=tcp");
    await type("sip:bob:hunter3@example.com", "other");
    const link = await address();
    assert.ok(link.includes("#text="));
    assert.ok(!link.includes("hunter"));
    const other = await open(link);
    assert.equal(await other.locator("#text").inputValue(), "sip:bob@example.com;transport=tcp");
    assert.equal(await other.locator("#other").inputValue(), "sip:bob@example.com");
    await other.context().close();
    for (const secret of ["sip:bob:hunter2@exa mple.com", '"B" <sip:b:hunter2@h>;tag=1', "To: sip:b:hunter2@h\nSipAuthPassword: hunter2"]) {
        await type(secret);
        assert.ok(!(await address()).includes("hunter2"), secret);
    }
});
await interaction("everything is reached by keyboard and has a name", async () => {
    await type("sip:bob@example.com");
    await page.locator("#text").focus();
    const reached = new Set();
    for (let i = 0; i < 25; ++i) {
        await page.keyboard.press("Tab");
        reached.add(await page.evaluate(() => document.activeElement.id || document.activeElement.textContent));
    }
    for (const name of ["as", "a URI", "provider", "other", "code", "copy"]) assert.ok(reached.has(name), name);
    const unnamed = await page.evaluate(() =>
        [...document.querySelectorAll("input, select, textarea, button, pre")]
            .filter((one) => !(one.labels?.length || one.textContent || one.getAttribute("aria-label") || one.getAttribute("aria-labelledby")))
            .map((one) => one.id),
    );
    assert.deepEqual(unnamed, []);
});
await interaction("what is typed is shown as text, never run", async () => {
    const evil = "sip:<img src=x onerror=alert(1)>@h";
    await type(evil);
    assert.equal(await text("coloured"), evil);
    assert.equal(await page.locator("img").count(), 0);
});

for (const colorScheme of ["light", "dark"]) {
    for (const width of [390, 1100]) {
        const shown = await open(page_file, { colorScheme, viewport: { width, height: 900 } });
        for (const [name, what] of [
            ["uri", "sip:ann%20b:secret@[2001:db8::1]:5070;transport=tcp;lr?subject=hi%20there"],
            ["error", "sip:bob#1@example.com"],
        ]) {
            await shown.locator("#text").fill(what);
            const overflow = await shown.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
            assert.ok(overflow <= 0, `the page is ${overflow} too wide at ${width}`);
            if (screenshots) {
                await shown.screenshot({ path: `${screenshots}/${name}-${colorScheme}-${width}.png`, fullPage: true });
            }
        }
        await shown.context().close();
    }
}

await browser.close();
assert.deepEqual(complaints, []);
console.log(`the playground: ${count} interactions, no complaint of the browser, no request`);
