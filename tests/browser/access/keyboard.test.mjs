// The whole deal without a mouse, and one announcement for what was settled.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch } from "../harness.mjs";
import { openWhole, withhold } from "../states.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

/** The element with the focus: what it is, and whether one can see that it has it. */
const focused = (page) =>
  page.evaluate(async () => {
    // What comes into sight is laid out then, and the browser scrolls once more.
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
    const own = document.activeElement;
    // The drawn part of a radio or of a boxed field shows the focus for it.
    const shown = [own, own.nextElementSibling, own.closest(".box")].filter(Boolean);
    const isShown = shown.some((part) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(part);
      return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
    });
    const { top, bottom } = own.getBoundingClientRect();
    return {
      isShown,
      isInSight: bottom > 0 && top < innerHeight,
      what: own.id || own.getAttribute("aria-label") || own.name || own.textContent.trim().slice(0, 20) || own.localName,
      kind: own.type ?? own.localName,
    };
  });

for (const width of [390, 1280]) {
  test(`the Tab key reaches everything in order, in sight and with a visible focus, and leaves again, at ${width} px`, async () => {
    const { context, page } = await openWhole(browser, { width });
    const passed = [];
    for (let press = 0; press < 200; press += 1) {
      await page.keyboard.press("Tab");
      const focus = await focused(page);
      if (focus.kind === "body" || focus.kind === undefined) break;
      assert.ok(focus.isShown, `no visible focus on ${JSON.stringify(focus)}`);
      assert.ok(focus.isInSight, `out of sight: ${JSON.stringify(focus)}`);
      passed.push(focus.what);
    }
    assert.ok(passed.length > 40 && passed.length < 200, `${passed.length} stops`);
    const order = ["price", "registered", "mileage", "condition", "down-payment", "down-payment-unit", "months", "method", "offer"];
    const at = order.map((what) => passed.indexOf(what));
    assert.ok(!at.includes(-1), `${passed}`);
    assert.deepEqual(at, [...at].sort((a, b) => a - b));
    await context.close();
  });
}

test("arrows choose the term, move the slider and choose the offer; Enter and Space open, tick and take the remedy", async () => {
  const { context, page, record } = await openWhole(browser);
  const key = (name) => page.keyboard.press(name);
  const down = page.locator("#down-payment");

  // Term: one arrow from 36 to 48 months, past the limit.
  await page.locator("input[name=months]:checked").focus();
  await key("ArrowRight");
  assert.equal(await page.locator("input[name=months]").nth(3).isChecked(), true);
  await page.locator("[data-testid=withheld]").nth(3).waitFor();

  // The remedy, with Enter.
  await page.locator("[data-testid=remedy]").first().focus();
  await key("Enter");
  await page.locator("[data-testid=cleared]").first().waitFor();
  assert.equal(await page.locator("input[name=months]").nth(2).isChecked(), true);

  // The slider of the down payment, in whichever unit the field is written.
  await down.fill("30%");
  const slider = page.locator(".slider input").nth(2);
  await slider.focus();
  await key("ArrowRight");
  assert.equal(await down.inputValue(), "31%");
  await key("Home");
  assert.equal(await down.inputValue(), "0%");
  await key("End");
  assert.equal(await down.inputValue(), "90%");
  await down.fill("40%");

  // Its unit.
  await page.locator("input[name=down-payment-unit]:checked").focus();
  await key("ArrowLeft");
  assert.match(await down.inputValue(), /^60,?000$/);

  // The offer.
  await page.locator("input[name=offer]:checked").focus();
  await key("ArrowDown");
  const chosen = page.locator(".offer.on");
  assert.equal(await chosen.getAttribute("data-product"), "finance-company");
  assert.equal(await page.locator("input[name=offer]:checked").evaluate((radio) => radio === document.activeElement), true);

  // What is folded, with Enter and with Space; a tick, with Space.
  const reason = page.locator(".why").first();
  await reason.locator("summary").focus();
  await key("Enter");
  assert.equal(await reason.getAttribute("open"), "");
  await page.locator("#extras-heading").locator("xpath=..").focus();
  await key("Space");
  const extra = page.locator(".extras input").first();
  await extra.focus();
  await key("Space");
  assert.equal(await extra.isChecked(), true);

  // The full schedule.
  await page.locator("[data-testid=schedule-toggle]").focus();
  await key("Enter");
  await page.locator("[data-testid=schedule] tbody tr").nth(35).waitFor({ state: "attached" });
  record.assertClean();
  await context.close();
});

test("Enter in a field neither sends nor reloads anything", async () => {
  const { context, page, record } = await openWhole(browser);
  record.forgetRequests();
  await page.locator("#price").fill("160000");
  await page.keyboard.press("Enter");
  await page.waitForTimeout(200);
  assert.equal(await page.locator("#price").inputValue(), "160000");
  assert.deepEqual(record.sent, []);
  await context.close();
});

async function announcements(page) {
  await page.evaluate(() => {
    window.__said = [];
    const region = document.querySelector("[data-testid=announcer]");
    new MutationObserver(() => window.__said.push(region.textContent)).observe(region, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  });
  return () => page.evaluate(() => window.__said);
}

test("a burst of slider moves is announced once, politely, with payment and annual rate", async () => {
  const { context, page } = await openWhole(browser, { lang: "en" });
  const region = page.locator("[data-testid=announcer]");
  assert.equal(await region.getAttribute("role"), "status");
  assert.equal(await region.getAttribute("aria-live"), "polite");
  const said = await announcements(page);
  await page.locator(".slider input").first().focus();
  for (let press = 0; press < 12; press += 1) await page.keyboard.press("ArrowRight");
  assert.deepEqual(await said(), []);
  await page.waitForFunction(() => window.__said.length > 0);
  await page.waitForTimeout(1200);
  const words = await said();
  assert.equal(words.length, 1, `${words}`);
  const payment = await page.locator(".offer.on [data-testid=figures] strong").first().textContent();
  const rate = await page.locator(".offer.on [data-testid=figures] strong").nth(1).textContent();
  assert.ok(words[0].includes(payment) && words[0].includes(rate), `${words[0]} says ${payment} and ${rate}`);
  await context.close();
});

test("that all offers are withheld is announced without a figure", async () => {
  const { context, page } = await openWhole(browser, { lang: "en" });
  const said = await announcements(page);
  await withhold(page);
  await page.waitForFunction(() => window.__said.length > 0);
  await page.waitForTimeout(1200);
  const words = await said();
  assert.equal(words.length, 1, `${words}`);
  assert.doesNotMatch(words[0], /[¥%]/);
  await context.close();
});
