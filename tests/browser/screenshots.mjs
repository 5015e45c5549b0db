// Pictures of the main states for docs/screenshots, under names that do not change.
import { readdir, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { launch } from "./harness.mjs";
import { withPalette } from "./png.mjs";
import { misspell, openWhole, withhold } from "./states.mjs";

const FOLDER = fileURLToPath(new URL("../../docs/screenshots/", import.meta.url));
const PHONE = { width: 390, height: 844 };
const TABLET = { width: 768, height: 1024 };
const DESKTOP = { width: 1280, height: 900 };

/** Brings a part to the top of the picture. */
const show = (selector) => async (page) => {
  await page.locator(selector).evaluate((part) => part.scrollIntoView({ block: "start" }));
};
const both = (first, second) => async (page) => {
  await first(page);
  await second(page);
};
const wholeSchedule = (page) => page.locator("[data-testid=schedule-toggle]").click();

const PICTURES = [
  ["first-view", "First view", DESKTOP],
  ["first-view-tablet", "First view on a tablet", TABLET],
  ["first-view-phone", "First view on a phone", PHONE],
  ["first-view-en", "First view in English", { ...DESKTOP, lang: "en" }],
  ["first-view-phone-en", "First view in English on a phone", { ...PHONE, lang: "en" }],
  ["first-view-phone-zh-hant", "First view in Traditional Chinese on a phone", { ...PHONE, lang: "zh-Hant" }],
  ["first-view-dark", "First view in dark colours", { ...DESKTOP, colorScheme: "dark" }],
  ["offers-phone", "Offers on a phone", PHONE, show("[data-testid=offers]")],
  ["withheld", "Ten per cent down over 48 months: no figures, the reasons, and what would pass", DESKTOP, withhold],
  ["withheld-phone", "The same on a phone", PHONE, both(withhold, show("[data-testid=rules]"))],
  ["offer-in-full", "An offer in full: what it costs in all", DESKTOP, show("[data-testid=detail]")],
  ["schedule", "Its schedule", DESKTOP, both(wholeSchedule, show(".part:has([data-testid=schedule])"))],
  ["schedule-phone", "Its schedule on a phone", PHONE, show(".part:has([data-testid=schedule])")],
  ["field-error", "A price that is none", DESKTOP, misspell],
];

const browser = await launch();
try {
  const taken = [];
  for (const [name, words, view, reach] of PICTURES) {
    const { context, page } = await openWhole(browser, view);
    await reach?.(page);
    await page.evaluate(() => document.activeElement?.blur());
    // What comes into sight is laid out only then.
    await page.waitForTimeout(150);
    const picture = withPalette(await page.screenshot());
    await context.close();
    await writeFile(`${FOLDER}${name}.png`, picture);
    taken.push({ name, words, view, bytes: picture.length });
    console.log(`${`${name}.png`.padEnd(34)}${(picture.length / 1000).toFixed(0).padStart(5)} kB`);
  }
  const kept = new Set(taken.map(({ name }) => `${name}.png`));
  for (const file of await readdir(FOLDER)) if (file.endsWith(".png") && !kept.has(file)) await rm(`${FOLDER}${file}`);
  const lines = taken.map(({ name, words, view }) => `| [${name}.png](${name}.png) | ${words} | ${view.width} × ${view.height} |`);
  await writeFile(
    `${FOLDER}README.md`,
    `# Screenshots\n\nTaken by \`cargo xtask screenshots\` from the finished widget with the sample rate card, the page's clock at 24 November 2026.\n\n` +
      `| Picture | State | Size |\n| --- | --- | --- |\n${lines.join("\n")}\n`,
  );
  console.log(`${"together".padEnd(34)}${(taken.reduce((sum, { bytes }) => sum + bytes, 0) / 1000).toFixed(0).padStart(5)} kB`);
} finally {
  await browser.close();
}
