// Nothing sticks out, whatever the width, the language or the size of the letters.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch } from "../harness.mjs";
import { LANGUAGES, misspell, layOutEverything, openEverything, openWhole, withhold } from "../states.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

const WIDTHS = [280, 320, 360, 390, 768, 1280];

/** What is wider than the page, and the page if it scrolls sideways. */
const sticksOut = (page) =>
  page.evaluate(() => {
    const root = document.scrollingElement;
    const wide = [...document.querySelectorAll("body *")]
      .filter((part) => part.checkVisibility() && !part.closest(".unseen, thead"))
      .filter((part) => part.getBoundingClientRect().right > innerWidth + 0.5 || part.getBoundingClientRect().left < -0.5)
      .map((part) => `${part.outerHTML.slice(0, 80)} to ${part.getBoundingClientRect().right.toFixed(1)}`);
    return root.scrollWidth > innerWidth ? [`${root.scrollWidth} px of ${innerWidth}`, ...wide] : wide;
  });

/** Words or figures that a box cuts off or lets run over its edge. */
const runsOver = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll(".box, .segment span, .figures div, .facts div, button, .offer, td, th, .rule, .tag, .mark, summary")]
      .filter((part) => part.checkVisibility() && !part.closest(".unseen, thead"))
      .filter((part) => part.scrollWidth > part.clientWidth + 1 && part.clientWidth > 0)
      .map((part) => `${part.className || part.localName} «${part.textContent.trim().slice(0, 40)}» ${part.scrollWidth} in ${part.clientWidth}`),
  );

for (const lang of LANGUAGES) {
  test(`nothing sticks out in ${lang}, with everything open, from 280 to 1280 px`, async () => {
    const { context, page } = await openWhole(browser, { width: 1280, lang });
    await openEverything(page);
    await layOutEverything(page);
    const found = {};
    const look = async (state) => {
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        const here = [...(await sticksOut(page)), ...(await runsOver(page))];
        if (here.length > 0) found[`${state} at ${width}`] = here;
      }
    };
    await look("opened");
    // A dear car has longer figures.
    await page.locator("#price").fill("580000");
    await page.locator("#price-error:empty").waitFor({ state: "attached" });
    await look("dear");
    await withhold(page);
    await look("withheld");
    await misspell(page);
    await look("in error");
    assert.deepEqual(found, {});
    await context.close();
  });
}

for (const width of [360, 390, 1280]) {
  test(`letters of twice the size stick out nowhere at ${width} px`, async () => {
    const { context, page } = await openWhole(browser, { width, lang: "en" });
    await openEverything(page);
    await layOutEverything(page);
    await page.evaluate(() => {
      // As a browser's own text size does it: every size twice, every box as it was.
      const sizes = [...document.querySelectorAll("body, body *")].map((part) => [part, parseFloat(getComputedStyle(part).fontSize)]);
      for (const [part, size] of sizes) part.style.fontSize = `${size * 2}px`;
    });
    assert.deepEqual(await sticksOut(page), []);
    await context.close();
  });
}

test("zoomed to twice the size on a small desktop, the page stands in one column", async () => {
  const { context, page } = await openWhole(browser, { width: 640, height: 400, deviceScaleFactor: 2 });
  await openEverything(page);
  await layOutEverything(page);
  assert.deepEqual(await sticksOut(page), []);
  const [inputs, results] = await Promise.all([page.locator(".inputs").boundingBox(), page.locator(".results").boundingBox()]);
  assert.ok(results.y >= inputs.y + inputs.height);
  await context.close();
});

test("from 880 px the inputs stay in view beside the results", async () => {
  const { context, page } = await openWhole(browser, { width: 1280, height: 800 });
  await page.locator("[data-testid=detail]").evaluate((part) => part.scrollIntoView());
  const inputs = await page.locator(".inputs").boundingBox();
  const results = await page.locator(".results").boundingBox();
  assert.ok(inputs.x + inputs.width <= results.x);
  assert.ok(inputs.y > -4 && inputs.y < 100, `${inputs.y}`);
  await context.close();
});
