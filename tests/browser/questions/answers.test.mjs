// The customer's own questions, answered by the engine.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch } from "../harness.mjs";
import { openWidget } from "../widget.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

async function asked(id, options) {
  const opened = await openWidget(browser, options);
  await opened.page.locator(`[data-testid=${id}] summary`).click();
  return opened;
}

test("3,000 a month buys offers that pay at most 3,000, and one tap quotes one", async () => {
  const { page, context, all } = await asked("question-budget");
  await page.locator(".fits li").first().waitFor();
  const payments = (await all(".fits [data-testid=figures], .fits .figures")).map((text) => Number(text.match(/¥([\d,.]+)/)[1].replaceAll(",", "")));
  assert.ok(payments.length > 0 && payments.every((payment) => payment <= 3000), payments.join());
  await page.locator(".fits button").first().click();
  await page.waitForFunction(() => document.querySelector("#down-payment").value !== "30%");
  await context.close();
});

test("half a per cent a month really costs 11.08 % simple and 11.66 % compound", async () => {
  const { context, says } = await asked("question-rate");
  await says("[data-testid=flat-fee-cost]", "11.08%");
  await says("[data-testid=flat-fee-cost]", "11.66%");
  await says("[data-testid=flat-fee-cost]", "3,441.67");
  await context.close();
});

test("the payment a salesman told is traced to a flat fee of half a per cent", async () => {
  const { page, context, says } = await asked("question-told");
  await page.locator("#told").fill("3441.67");
  await says("[data-testid=told-cost]", "11.08%");
  await says("[data-testid=question-told]", /等本等息、月费率 0\.5%/);
  await page.locator("#told").fill("1000");
  await says("#told-error", "还不到贷款金额");
  await context.close();
});

test("which is cheapest names the offer with the lowest cost and its annual rates", async () => {
  const { context, says } = await asked("question-cheapest");
  await says("[data-testid=question-cheapest]", /银行按揭.*¥9,994\.93.*6\.00%（单利）.*6\.17%（复利）/);
  await context.close();
});

test("why not 90 per cent is answered with the rule and its source", async () => {
  const { context, says } = await asked("question-ninety");
  await says("[data-testid=question-ninety]", /70%.*30%.*关于调整汽车贷款有关政策的通知/);
  await context.close();
});
