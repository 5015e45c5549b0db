// Before a customer goes on to the lender's own platform, the cost table stands open for its reading time and is confirmed.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { BASE_URL, launch, openPage, ready } from "../harness.mjs";

const SAMPLE = JSON.parse(await readFile(new URL("../../../public/rate-cards/sample.json", import.meta.url)));
const ADDRESS = "https://lender.example/apply";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

/** Opens the widget with a card whose bank entrusted the dealer, on a day on which it did. */
async function openWith(change = () => {}, options = {}) {
  const card = structuredClone(SAMPLE);
  const [bank] = card.products;
  bank.lender = {
    ...bank.lender,
    name: "示例银行",
    entrustment: { reference: "EX-2026-001", valid_from: "2026-10-01", valid_until: "2027-09-30" },
    application_url: ADDRESS,
  };
  change(card);
  const { page, context, record } = await openPage(browser, { url: null, ...options });
  await page.clock.install({ time: new Date("2026-11-24T12:00:00+08:00") });
  await page.route("**/rate-cards/sample.json", (route) => route.fulfill({ json: card }));
  await page.goto(BASE_URL);
  await ready(page);
  await page.locator("[data-testid=application]").waitFor();
  return { page, context, record, application: page.locator("[data-testid=application]") };
}

test("there is no link until the table has been open for ten seconds and the reading is confirmed", async () => {
  const { page, context, record, application } = await openWith();
  assert.equal(await page.locator(`a[href="${ADDRESS}"]`).count(), 0);
  const begin = application.getByRole("button");
  assert.equal(await begin.getAttribute("aria-expanded"), "false");
  await begin.focus();
  await page.keyboard.press("Enter");
  assert.equal(await begin.getAttribute("aria-expanded"), "true");
  assert.match(await application.locator("table").innerText(), /9,994\.93/);
  await page.clock.runFor(9_500);
  assert.equal(await application.getByRole("checkbox").count(), 0);
  await page.clock.runFor(1_000);
  const confirm = application.getByRole("checkbox");
  await confirm.waitFor();
  assert.match(await application.getByRole("status").innerText(), /可以确认/);
  assert.equal(await page.locator(`a[href="${ADDRESS}"]`).count(), 0);
  await confirm.focus();
  await page.keyboard.press("Space");
  const link = page.locator(`a[href="${ADDRESS}"]`);
  await link.waitFor();
  assert.equal(await link.getAttribute("rel"), "noopener noreferrer");
  await confirm.uncheck();
  await link.waitFor({ state: "detached" });
  record.assertClean();
  await context.close();
});

test("another offer has to be read anew", async () => {
  const { page, context, application } = await openWith();
  await application.getByRole("button").click();
  await page.clock.runFor(11_000);
  await application.getByRole("checkbox").check();
  await page.locator(`a[href="${ADDRESS}"]`).waitFor();
  await page.locator("#price").fill("160000");
  await page.locator(`a[href="${ADDRESS}"]`).waitFor({ state: "detached" });
  assert.equal(await application.getByRole("button").getAttribute("aria-expanded"), "false");
  await context.close();
});

test("the dealer's card sets the reading time", async () => {
  const { page, context, application } = await openWith((card) => (card.reading_seconds = 20));
  await application.getByRole("button").click();
  await page.clock.runFor(19_500);
  assert.equal(await application.getByRole("checkbox").count(), 0);
  await page.clock.runFor(1_000);
  await application.getByRole("checkbox").waitFor();
  await context.close();
});

test("without an entrustment no lender is named and there is no way to an application", async () => {
  const { page, context } = await openPage(browser, { url: null });
  const card = structuredClone(SAMPLE);
  Object.assign(card.products[0].lender, { name: "示例银行", application_url: ADDRESS });
  await page.route("**/rate-cards/sample.json", (route) => route.fulfill({ json: card }));
  await page.goto(BASE_URL);
  await ready(page);
  await page.locator("[data-testid=detail]").waitFor();
  assert.equal(await page.locator("[data-testid=application]").count(), 0);
  assert.doesNotMatch(await page.locator("body").innerText(), /示例银行/);
  await context.close();
});
