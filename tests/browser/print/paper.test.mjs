// On paper: the whole schedule, every notice with its reason, what was given as plain lines, and nothing that is operated.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch } from "../harness.mjs";
import { openWidget } from "../widget.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

const ROWS = "[data-testid=schedule] tbody tr:not(.gap)";

/** Prints, and returns the schedule as it stood when the sheets were laid out. */
async function print(page) {
  await page.evaluate((rows) => {
    // Heard after the widget has heard it.
    addEventListener("beforeprint", () => (window.__printed = [...document.querySelectorAll(rows)].map((row) => row.textContent)), { once: true });
  }, ROWS);
  const paper = await page.pdf({ format: "A4" });
  assert.equal(paper.subarray(0, 5).toString(), "%PDF-");
  return page.evaluate(() => window.__printed);
}

test("the schedule is printed whole, and afterwards shows its ends again", async () => {
  const { page, context } = await openWidget(browser, { width: 800 });
  await page.locator(ROWS).nth(5).waitFor({ state: "attached" });
  assert.equal(await page.locator(ROWS).count(), 6);
  const printed = await print(page);
  assert.equal(printed.length, 36);
  printed.forEach((row, index) => assert.ok(row.startsWith(String(index + 1)), row));
  await page.waitForFunction((rows) => document.querySelectorAll(rows).length === 6, ROWS);
  await context.close();
});

test("a schedule that was opened stays open after printing", async () => {
  const { page, context } = await openWidget(browser, { width: 800 });
  await page.locator("[data-testid=schedule-toggle]").click();
  await page.locator(ROWS).nth(35).waitFor({ state: "attached" });
  assert.equal((await print(page)).length, 36);
  await page.waitForTimeout(100);
  assert.equal(await page.locator(ROWS).count(), 36);
  await context.close();
});

test("every notice is printed, before any figure", async () => {
  const { page, context } = await openWidget(browser, { width: 800 });
  const notices = await page.locator("[data-testid=rules] li, [data-testid=rules] .rule").count();
  await page.emulateMedia({ media: "print" });
  const printed = await page.evaluate(() => {
    const seen = [...document.querySelectorAll("[data-testid=rules] li, [data-testid=rules] .rule")].filter((node) => node.checkVisibility());
    const bottom = Math.max(...seen.map((node) => node.getBoundingClientRect().bottom));
    return { count: seen.length, first: document.querySelector("[data-testid=figures]").getBoundingClientRect().top > bottom };
  });
  assert.ok(notices > 10);
  assert.deepEqual(printed, { count: notices, first: true });
  await context.close();
});
