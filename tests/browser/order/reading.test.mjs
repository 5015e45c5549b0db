// The order in which things are read: rules and notices, then figures; and the annual rates with every payment.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch } from "../harness.mjs";
import { openWidget } from "../widget.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

for (const lang of ["zh-CN", "zh-Hant", "en"]) {
  test(`every rule and notice stands before every figure, in ${lang}`, async () => {
    const { page, context } = await openWidget(browser, { url: `?lang=${lang}` });
    const order = await page.evaluate(() => {
      const rules = [...document.querySelectorAll("[data-testid=rules] li, [data-testid=rules] .rule")];
      const figures = [...document.querySelectorAll("[data-testid=figures], [data-testid=all-in-table], [data-testid=schedule], [data-testid=summary-bar]")];
      const before = (a, b) => Boolean(a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING);
      return { rules: rules.length, figures: figures.length, right: rules.every((rule) => figures.every((figure) => before(rule, figure))) };
    });
    assert.ok(order.rules > 4 && order.figures > 4, JSON.stringify(order));
    assert.ok(order.right);
    await context.close();
  });
}

test("notices are open and cannot be folded; only their reasons are", async () => {
  const { page, context } = await openWidget(browser);
  const folded = await page.evaluate(() =>
    [...document.querySelectorAll("[data-testid=rules] p")].filter((node) => node.closest("details") && !node.closest("details.why") && !node.closest("details.other")).length,
  );
  assert.equal(folded, 0);
  await context.close();
});

test("both annual rates stand in the box of the payment and are as large as it", async () => {
  const { page, context } = await openWidget(browser);
  const boxes = await page.evaluate(() =>
    [...document.querySelectorAll(".figures")].map((box) => [...box.querySelectorAll("strong")].map((node) => [node.textContent, parseFloat(getComputedStyle(node).fontSize)])),
  );
  assert.ok(boxes.length >= 3);
  for (const [[payment, size], ...rates] of boxes) {
    assert.match(payment, /^¥[\d,]+\.\d\d$/);
    assert.equal(rates.length, 2);
    for (const [rate, rateSize] of rates) {
      assert.match(rate, /^\d+\.\d\d%$/);
      assert.ok(rateSize >= size, `${rate} is smaller than ${payment}`);
    }
  }
  await context.close();
});

test("the line within thumb reach names the annual rate with the payment", async () => {
  const { context, text } = await openWidget(browser);
  assert.match(await text("[data-testid=summary-bar]"), /月供 ¥3,194\.30\s*年化（单利） 6\.00%/);
  await context.close();
});

test("the reason of a verdict opens with the numbers used and the source", async () => {
  const { page, context, says } = await openWidget(browser);
  await page.locator("#down-payment").fill("29.99%");
  await says("[data-testid=rules] [data-testid=block]", /70\.01%/);
  await says("[data-testid=rules] [data-testid=block] .why", /105,015 ÷ 150,000 = 70\.01% > 70%/);
  await says("[data-testid=rules] [data-testid=block] .why", "关于调整汽车贷款有关政策的通知");
  await context.close();
});
