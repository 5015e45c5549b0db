// Paper, the system's own colours, and the dark.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch } from "../harness.mjs";
import { openEverything, openWhole, withhold } from "../states.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

test("printed, the notices, offers, table and schedule stand, reasons can be read, and what is operated is gone", async () => {
  const { context, page } = await openWhole(browser, { width: 800 });
  await page.emulateMedia({ media: "print" });
  for (const kept of ["[data-testid=rules]", "[data-testid=disclose]", "[data-testid=offers]", "[data-testid=all-in-table]", "[data-testid=schedule]", "footer"]) {
    assert.equal(await page.locator(kept).first().isVisible(), true, kept);
  }
  const reasons = page.locator(".why");
  assert.ok((await reasons.count()) > 5);
  for (const reason of await reasons.all()) {
    assert.equal(await reason.getAttribute("open"), null);
    assert.ok((await reason.locator("p").last().boundingBox()).height > 0, await reason.innerText());
  }
  for (const gone of [".slider", ".languages", ".questions", "[data-testid=summary-bar]", "[data-testid=remedy]", "[data-testid=schedule-toggle]"]) {
    for (const part of await page.locator(gone).all()) assert.equal(await part.isVisible(), false, gone);
  }
  const paper = await page.pdf({ format: "A4" });
  assert.equal(paper.subarray(0, 5).toString(), "%PDF-");
  const pages = Number(/\/Type\s*\/Pages[^>]*\/Count (\d+)/.exec(paper.toString("latin1"))?.[1] ?? /\/Count (\d+)/.exec(paper.toString("latin1"))?.[1]);
  assert.ok(pages > 0 && pages < 12, `${pages} pages`);
  await context.close();
});

test("printed in the dark, paper is white and ink is black", async () => {
  const { context, page } = await openWhole(browser, { width: 800, colorScheme: "dark" });
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  const [paper, ink] = await page.evaluate(() => [getComputedStyle(document.body).backgroundColor, getComputedStyle(document.body).color]);
  assert.deepEqual([paper, ink], ["rgb(255, 255, 255)", "rgb(0, 0, 0)"]);
  await context.close();
});

test("with the system's colours, what is chosen is still told from what is not", async () => {
  const { context, page } = await openWhole(browser, { forcedColors: "active" });
  const outline = (segment) => segment.locator("span").evaluate((span) => getComputedStyle(span).outlineStyle);
  const chosen = page.locator(".segment:has(input[name=months]:checked)");
  const other = page.locator(".segment:has(input[name=months]:not(:checked))").first();
  assert.equal(await outline(chosen), "solid");
  assert.equal(await outline(other), "none");
  const lines = await page.locator(".paper").first().evaluate((paper) => getComputedStyle(paper).borderTopStyle);
  assert.equal(lines, "solid");
  await withhold(page);
  assert.equal(await page.locator("[data-testid=block] .tag").first().isVisible(), true);
  await context.close();
});

test("dark and light are two sets of colours, and each part takes them up", async () => {
  const colours = {};
  for (const colorScheme of ["light", "dark"]) {
    const { context, page } = await openWhole(browser, { colorScheme });
    await openEverything(page);
    colours[colorScheme] = await page.evaluate(() =>
      [["body", "backgroundColor"], ["body", "color"], [".paper", "backgroundColor"], [".paper", "borderTopColor"], [".hint", "color"],
       [".rule.disclose", "backgroundColor"], [".segment input:checked + span", "color"], [".balance", "fill"]].map(
        ([selector, property]) => getComputedStyle(document.querySelector(selector))[property],
      ),
    );
    await context.close();
  }
  colours.light.forEach((light, index) => assert.notEqual(light, colours.dark[index]));
});
