// Insurance, services and a trade-in: chosen by the customer, priced, and counted.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch } from "../harness.mjs";
import { openWidget } from "../widget.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

test("nothing is ticked beforehand, and a package ticks only when it is chosen", async () => {
  const { page, context, unfold, says } = await openWidget(browser);
  await unfold("#extras-heading");
  const boxes = page.locator(".extras > li > label input");
  assert.ok((await boxes.count()) > 3);
  assert.equal(await page.locator("input[type=checkbox]:checked").count(), 0);
  await page.locator(".packages button").nth(1).click();
  await says("[data-testid=extras-sum]", /¥[\d,.]+/);
  assert.ok((await page.locator(".extras input:checked").count()) > 0);
  await page.locator(".packages button").last().click();
  assert.equal(await page.locator(".extras input:checked").count(), 0);
  await context.close();
});

test("an extra paid with the loan stands in the all-in table, one paid in cash only in the totals", async () => {
  const { page, context, unfold, says, text } = await openWidget(browser);
  await page.locator("#down-payment").fill("50%");
  await unfold("#extras-heading");
  const items = () => page.locator("[data-testid=all-in-table] tbody tr").count();
  await says("[data-testid=all-in-table]", /合计/);
  const before = await items();
  const line = page.locator(".extras > li").nth(8);
  await line.locator("label input").first().check();
  await says("[data-testid=totals]", "另付的保险与服务");
  assert.equal(await items(), before);
  await line.locator(".indented input").check();
  await page.waitForFunction((count) => document.querySelectorAll("[data-testid=all-in-table] tbody tr").length === count, before + 1);
  assert.doesNotMatch(await text("[data-testid=totals]"), /另付的保险与服务/);
  await context.close();
});

test("a trade-in counts towards the down payment", async () => {
  const { page, context, says } = await openWidget(browser);
  await page.locator("#down-payment").fill("15000");
  await page.locator("[data-product=bank-mortgage][data-testid=withheld]").waitFor({ state: "attached" });
  await page.locator("#trade-in").evaluate((node) => (node.closest("details").open = true));
  await page.locator("#trade-in").fill("3万");
  await says("[data-product=bank-mortgage] [data-testid=figures]", "3,194.30");
  await context.close();
});
