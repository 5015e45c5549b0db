// Nothing leaves the tab, and nothing about the customer stays in it.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { BASE_URL, launch } from "../harness.mjs";
import { openWidget } from "../widget.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

/** Uses everything once. */
async function wander({ page, unfold }) {
  await page.locator("#price").fill("18万");
  await page.locator("#down-payment").fill("40%");
  await unfold("#extras-heading");
  await unfold("#self-check-heading");
  for (const [field, text] of [["#age", "35"], ["#income", "12345"], ["#debt", "678"]]) await page.locator(field).fill(text);
  await page.locator(".extras label input").first().check();
  for (const summary of await page.locator(".questions summary").all()) await summary.click();
  await page.locator("[data-testid=schedule-toggle]").click();
}

test("after everything has arrived no request goes out, whatever is done", async () => {
  const opened = await openWidget(browser);
  opened.record.forgetRequests();
  await wander(opened);
  await opened.page.waitForTimeout(300);
  assert.deepEqual(opened.record.sent, []);
  opened.record.assertClean();
  await opened.context.close();
});

test("no cookie is set, and what the tab remembers holds nothing of the self-check", async () => {
  const opened = await openWidget(browser);
  await wander(opened);
  await opened.page.reload();
  await opened.page.locator("[data-testid=offers]").waitFor({ state: "attached" });
  assert.deepEqual(await opened.context.cookies(), []);
  const [kept, local] = await opened.page.evaluate(() => [JSON.stringify({ ...sessionStorage }), localStorage.length]);
  assert.equal(local, 0);
  assert.match(kept, /18万/);
  assert.doesNotMatch(kept, /12345|678|\\nage|income|debt/);
  await opened.context.close();
});

test("once loaded it goes on without a network", async () => {
  const opened = await openWidget(browser);
  await opened.context.setOffline(true);
  await wander(opened);
  await opened.says("[data-product=bank-mortgage] [data-testid=figures]", /¥3,285\.57/);
  await opened.context.close();
});

test("what comes after the first quote is asked for again with the next change", async () => {
  let failing = true;
  const opened = await openWidget(browser, {
    whole: false,
    before: (page) => page.route("**/split_later*", (route) => (failing ? route.abort() : route.continue())),
  });
  await opened.says("[data-product=bank-mortgage] [data-testid=figures]", "3,194.30");
  await opened.page.waitForTimeout(300);
  assert.equal(await opened.page.locator("[data-testid=detail]").count(), 0);
  failing = false;
  await opened.page.locator("#price").fill("151000");
  await opened.page.locator("[data-testid=detail]").waitFor({ state: "attached" });
  await opened.context.close();
});

test("a language that does not arrive leaves the one that is there", async () => {
  const opened = await openWidget(browser, { before: (page) => page.route("**/split_english*", (route) => route.abort()) });
  await opened.page.locator(".languages button[lang=en]").click();
  await opened.page.waitForTimeout(300);
  assert.equal(await opened.page.evaluate(() => document.documentElement.lang), "zh-CN");
  await opened.says("[data-product=bank-mortgage]", "月供");
  await opened.context.close();
});

test("storage that is denied costs nothing but the memory of the deal", async () => {
  const opened = await openWidget(browser, {
    before: (page) =>
      page.addInitScript(() => Object.defineProperty(window, "sessionStorage", { get: () => { throw new DOMException("denied", "SecurityError"); } })),
  });
  await opened.says("[data-product=bank-mortgage] [data-testid=figures]", "3,194.30");
  await opened.page.reload();
  await opened.says("[data-product=bank-mortgage] [data-testid=figures]", "3,194.30");
  assert.deepEqual(opened.record.errors, []);
  await opened.context.close();
});

test("going away and back keeps the deal", async () => {
  const opened = await openWidget(browser);
  await opened.page.locator("#price").fill("18万");
  await opened.page.goto(new URL("schema/rate-card.schema.json", BASE_URL).href);
  await opened.page.goBack();
  await opened.page.locator("[data-testid=offers]").waitFor({ state: "attached" });
  assert.equal(await opened.page.locator("#price").inputValue(), "18万");
  await opened.context.close();
});
