// What people type: read leniently or refused in words beside the field, and never changed.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch } from "../harness.mjs";
import { openWidget } from "../widget.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

const READ = {
  "15万": "3,194.30",
  "150,000": "3,194.30",
  "１５００００": "3,194.30",
  "¥150 000": "3,194.30",
  "１５万元": "3,194.30",
  " 150000.00 ": "3,194.30",
  "149,999.99": "3,194.30",
  "200000": "4,259.07",
};

test("a price is read as people write it, and stays as it was written", async () => {
  const { page, context, says, text } = await openWidget(browser);
  for (const [typed, payment] of Object.entries(READ)) {
    await page.locator("#price").fill("1");
    await page.locator("#price").fill(typed);
    await says("[data-product=bank-mortgage] [data-testid=figures]", payment);
    assert.equal(await page.locator("#price").inputValue(), typed);
    assert.equal(await text("#price-error"), "");
    assert.equal(await page.locator("#price").getAttribute("aria-invalid"), null);
  }
  await context.close();
});

const REFUSED = ["", "abc", "-1", "0", "1e309", "NaN", "Infinity", "150000.005", "12,34,5", "1000000000", "一二三四五六七八九十"];

test("what is no price is said beside the field, with the text kept and no figure shown", async () => {
  const { page, context, text } = await openWidget(browser);
  const price = page.locator("#price");
  for (const typed of REFUSED) {
    await price.fill("150000");
    await page.locator("[data-testid=offers]").waitFor({ state: "attached" });
    await price.fill(typed);
    await page.locator("[data-testid=unreadable]").waitFor({ state: "attached" });
    assert.match(await text("#price-error"), /成交价/, typed);
    assert.equal(await price.getAttribute("aria-invalid"), "true");
    assert.match(await price.getAttribute("aria-describedby"), /price-error/);
    assert.equal(await price.inputValue(), typed);
    assert.equal(await page.locator("[data-testid=figures]").count(), 0);
    assert.doesNotMatch(await text("[data-testid=summary-bar], #app"), /月供\s*¥\s*\d/);
  }
  await context.close();
});

test("slider, steppers and the typed value are one", async () => {
  const { page, context, says } = await openWidget(browser);
  const price = page.locator("#price");
  const slider = page.locator(".slider input").first();
  await slider.fill("200000");
  assert.equal(await price.inputValue(), "200,000");
  await page.locator(".slider .step").nth(1).click();
  assert.equal(await price.inputValue(), "205,000");
  await page.locator(".slider .step").nth(0).click();
  await page.locator(".slider .step").nth(0).click();
  assert.equal(await price.inputValue(), "195,000");
  await price.fill("15万");
  await says("[data-product=bank-mortgage] [data-testid=figures]", "3,194.30");
  assert.equal(await slider.inputValue(), "150000");
  await context.close();
});

test("a down payment is an amount or a share, and the other reading stands beside it", async () => {
  const { page, context, says } = await openWidget(browser);
  await says(".with-unit .unit", "¥45,000.00");
  await page.locator("#down-payment").fill("60000");
  await says(".with-unit .unit", "40%");
  await page.locator("input[name=down-payment-unit]").nth(1).check();
  assert.equal(await page.locator("#down-payment").inputValue(), "40%");
  await page.locator("#down-payment").fill("150000");
  await says("#down-payment-error", "首付");
  await context.close();
});
