// Nothing that a machine can find is against WCAG 2.2 AA, in any state, language, width or colour scheme.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { launch } from "../harness.mjs";
import { layOutEverything, misspell, openEverything, openWhole, withhold } from "../states.mjs";

const AXE = await readFile(new URL("../node_modules/axe-core/axe.min.js", import.meta.url), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

async function violations(page) {
  // The policy keeps scripts out of the page; the inspector's are none of the page's.
  await page.evaluate(AXE);
  await layOutEverything(page);
  const { violations, passes } = await page.evaluate((rules) => window.axe.run(document, { runOnly: rules }), RULES);
  assert.ok(passes.length > 15, "axe looked at the page");
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) => `${target} ${failureSummary}`).join(" | ")}`);
}

const STATES = {
  "the first view": () => {},
  "all offers withheld": withhold,
  "a field in error": misspell,
  "everything opened": openEverything,
};
const VIEWS = [
  { width: 390, lang: "zh-CN" },
  { width: 1280, lang: "zh-CN", colorScheme: "dark" },
  { width: 390, lang: "en", colorScheme: "dark" },
  { width: 1280, lang: "zh-Hant" },
];

for (const view of VIEWS) {
  const { width, lang, colorScheme = "light" } = view;
  test(`nothing is against WCAG 2.2 AA at ${width} px in ${lang}, ${colorScheme}`, async (t) => {
    for (const [state, reach] of Object.entries(STATES)) {
      await t.test(state, async () => {
        const { context, page } = await openWhole(browser, view);
        await reach(page);
        assert.deepEqual(await violations(page), []);
        await context.close();
      });
    }
  });
}
