// Nothing jumps: not while a slider moves, not while later parts arrive, and not by itself for those who asked for stillness.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch } from "../harness.mjs";
import { openEverything, openWhole, withhold } from "../states.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

/** Adds up every shift from the start, those just after an input too: a slider's move is an input all the time. */
function watchShifts() {
  window.__shifts = [];
  new PerformanceObserver((list) => {
    for (const { value, sources } of list.getEntries()) {
      window.__shifts.push({ value, what: sources.map(({ node }) => node?.parentElement?.outerHTML.slice(0, 90) ?? "gone") });
    }
  }).observe({ type: "layout-shift", buffered: true });
}

const assertSteady = async (page) => {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 100))));
  const shifts = await page.evaluate(() => window.__shifts);
  const sum = shifts.reduce((sum, { value }) => sum + value, 0);
  assert.ok(sum <= 0.01, `${sum.toFixed(4)}: ${JSON.stringify(shifts, null, 1)}`);
};

for (const { width, height, lang } of [
  { width: 390, height: 844, lang: "zh-CN" },
  { width: 1280, height: 900, lang: "en" },
]) {
  test(`nothing moves at ${width} px while the later parts arrive`, async () => {
    const { context, page } = await openWhole(browser, {
      width,
      height,
      lang,
      before: async (page) => {
        await page.addInitScript(watchShifts);
        // Late enough for the first quote to be seen alone.
        await page.route("**/split_*.wasm", async (route) => {
          await new Promise((done) => setTimeout(done, 400));
          await route.continue();
        });
      },
    });
    await assertSteady(page);
    await context.close();
  });

  test(`nothing moves at ${width} px while a slider does`, async () => {
    const { context, page } = await openWhole(browser, { width, height, lang, before: (page) => page.addInitScript(watchShifts) });
    for (const index of [0, 1, 2]) {
      const slider = page.locator(".slider input").nth(index);
      await slider.evaluate((slider) => slider.scrollIntoView({ block: "center" }));
      await page.waitForTimeout(100);
      await page.evaluate(() => (window.__shifts.length = 0));
      await slider.evaluate(async (slider) => {
        const from = Number(slider.value);
        for (let move = 1; move <= 12; move += 1) {
          slider.value = String(from + move * Number(slider.step));
          slider.dispatchEvent(new InputEvent("input", { bubbles: true }));
          await new Promise(requestAnimationFrame);
        }
      });
      await assertSteady(page);
    }
    await context.close();
  });
}

const moving = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("*")]
      .filter((part) => {
        const { transitionDuration, animationName } = getComputedStyle(part);
        return transitionDuration.split(",").some((duration) => parseFloat(duration) > 0) || animationName !== "none";
      })
      .map((part) => [part.className, Math.max(...getComputedStyle(part).transitionDuration.split(",").map(parseFloat))]),
  );

test("with reduced motion nothing moves at all, and otherwise nothing for longer than 150 ms", async () => {
  const still = await openWhole(browser, { reducedMotion: "reduce" });
  await openEverything(still.page);
  assert.deepEqual(await moving(still.page), []);
  await still.context.close();
  const { context, page } = await openWhole(browser, { reducedMotion: "no-preference" });
  const found = await moving(page);
  assert.ok(found.length > 0);
  assert.deepEqual(found.filter(([, seconds]) => seconds > 0.15), []);
  await context.close();
});

test("on a phone the line with payment and annual rate is at the bottom edge, and leads to the results", async () => {
  const { context, page } = await openWhole(browser, { width: 390, height: 700 });
  const bar = page.locator("[data-testid=summary-bar]");
  const figures = await page.locator(".offer.on [data-testid=figures] strong").allTextContents();
  for (const part of ["#price", "[data-testid=detail]"]) {
    await page.locator(part).evaluate((part) => part.scrollIntoView({ block: "center" }));
    const { y, height } = await bar.boundingBox();
    assert.ok(Math.abs(y + height - 700) < 1, `bottom edge at ${y + height}`);
    const words = await bar.innerText();
    assert.ok(words.includes(figures[0]) && words.includes(figures[1]), words);
  }
  await bar.locator("a").click();
  await page.waitForFunction(() => Math.abs(document.getElementById("rules-heading").getBoundingClientRect().top) < 60);
  await withhold(page);
  assert.doesNotMatch(await bar.innerText(), /¥|%/);
  await context.close();
});

test("two columns need no such line", async () => {
  const { context, page } = await openWhole(browser, { width: 1280 });
  assert.equal(await page.locator("[data-testid=summary-bar]").isVisible(), false);
  await context.close();
});

test("the line covers no field that the keyboard reaches", async () => {
  const { context, page } = await openWhole(browser, { width: 390, height: 640 });
  for (let press = 0; press < 45; press += 1) {
    await page.keyboard.press("Tab");
    const covered = await page.evaluate(() => {
      const own = document.activeElement;
      const { left, top, width, height } = own.getBoundingClientRect();
      const bar = document.querySelector(".summary-bar").getBoundingClientRect();
      return !own.closest(".summary-bar") && height < 200 && top + height / 2 > bar.top && left + width > 0 ? own.outerHTML.slice(0, 100) : null;
    });
    assert.equal(covered, null);
  }
  await context.close();
});
