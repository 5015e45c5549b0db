// Whatever keeps the widget from running, the reader gets words and the dealer's telephone number, in time.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { BASE_URL, launch, openPage, ready } from "../harness.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

const CARD = { complaint: { name: "示例车商", phone: "400-123-4567" } };

/** Opens the page with a fault built in first. */
async function openWith(fault, options = {}) {
  const { page, context, record } = await openPage(browser, { url: null, ...options });
  await page.route("**/rate-cards/sample.json", (route) => route.fulfill({ json: CARD }));
  await fault(page);
  await page.goto(BASE_URL);
  return { page, context, record };
}

async function assertFallback(page) {
  await page.locator("#fallback").waitFor({ state: "visible", timeout: 5000 });
  const words = await page.locator("#fallback").innerText();
  assert.match(words, /请换用较新的浏览器/);
  assert.match(words, /open this page in a newer one/);
  const call = page.locator("#fallback-contact a");
  await call.waitFor({ state: "visible" });
  assert.equal(await call.getAttribute("href"), "tel:4001234567");
  assert.match(await page.locator("#fallback-contact").innerText(), /示例车商/);
  assert.equal(await page.locator("#app").isVisible(), false);
}

const FAULTS = {
  "an engine without WebAssembly": (page) => page.addInitScript("delete window.WebAssembly"),
  "an engine without modules": (page) => page.addInitScript("delete HTMLScriptElement.prototype.noModule"),
  "a module file that is missing": (page) => page.route("**/*.wasm", (route) => route.fulfill({ status: 404 })),
  "a module file that is a page": (page) =>
    page.route("**/*.wasm", (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html>" })),
  "a module file that does not arrive": (page) => page.route("**/*.wasm", (route) => route.abort()),
  "a glue file that is missing": (page) => page.route("**/car-loan-quote-*.js", (route) => route.fulfill({ status: 404 })),
  "a boot script that is missing": (page) => page.route("**/boot-*.js", (route) => route.fulfill({ status: 404 })),
  "a boot script with other bytes than were built": (page) =>
    page.route("**/boot-*.js", (route) => route.fulfill({ contentType: "text/javascript", body: "alert(1)" })),
  "a policy that forbids WebAssembly": (page) =>
    page.route(BASE_URL, async (route) => {
      const response = await route.fetch();
      const policy = response.headers()["content-security-policy"].replace("'wasm-unsafe-eval'", "");
      await route.fulfill({ response, headers: { ...response.headers(), "content-security-policy": policy } });
    }),
};

for (const [name, fault] of Object.entries(FAULTS)) {
  test(`${name} leaves words and a telephone number`, async () => {
    const { page, context } = await openWith(fault);
    await assertFallback(page);
    await context.close();
  });
}

test("without scripts the page says what to do", async () => {
  const { page, context } = await openPage(browser, { javaScriptEnabled: false, url: null });
  await page.goto(BASE_URL);
  assert.match(await page.locator("body").innerText(), /需要启用 JavaScript[\s\S]*needs JavaScript/);
  await context.close();
});

test("a trap long after the start replaces the widget, and keeps it replaced", async () => {
  const { page, context } = await openWith(() => {});
  await ready(page);
  // The smallest module that traps: a start function that is `unreachable`.
  await page.evaluate(() => {
    const bytes = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 8, 1, 0, 10, 5, 1, 3, 0, 0, 11];
    setTimeout(() => new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(bytes))));
  });
  await assertFallback(page);
  assert.equal(await page.locator("html").getAttribute("data-ready"), null);
  await context.close();
});

test("an error of someone else's script does not replace a widget that stands", async () => {
  const { page, context } = await openWith(() => {});
  await ready(page);
  await page.evaluate(() => setTimeout(() => null.length)).catch(() => {});
  await page.waitForTimeout(200);
  assert.equal(await page.locator("#fallback").isVisible(), false);
  await context.close();
});

test("after twenty seconds the words come, and go again when the widget arrives after all", async () => {
  let deliver;
  const held = new Promise((resolve) => (deliver = resolve));
  const { page, context } = await openWith(async (page) => {
    await page.clock.install();
    await page.route("**/*.wasm", async (route) => held.then(() => route.continue()));
  });
  await page.clock.runFor(19_000);
  assert.equal(await page.locator("#fallback").isVisible(), false);
  await page.clock.runFor(2000);
  await assertFallback(page);
  deliver();
  await ready(page);
  await page.clock.runFor(1000);
  assert.equal(await page.locator("#fallback").isVisible(), false);
  assert.equal(await page.locator("#app").getAttribute("hidden"), null);
  await context.close();
});

test("without a telephone number in the rate card the words stand alone", async () => {
  const { page, context } = await openPage(browser, { url: null });
  await page.route("**/rate-cards/sample.json", (route) => route.fulfill({ status: 404 }));
  await page.addInitScript("delete window.WebAssembly");
  await page.goto(BASE_URL);
  await page.locator("#fallback").waitFor({ state: "visible" });
  await page.waitForTimeout(200);
  assert.equal(await page.locator("#fallback-contact").isVisible(), false);
  await context.close();
});
