// What the page is, for those who hear it, and whether a thumb can hit it.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch } from "../harness.mjs";
import { LANGUAGES, openEverything, openWhole, withhold } from "../states.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

test("headings go down one step at a time", async () => {
  const { context, page } = await openWhole(browser);
  await openEverything(page);
  const levels = await page.locator("h1, h2, h3, h4, h5, h6").evaluateAll((all) => all.map((heading) => Number(heading.localName[1])));
  assert.equal(levels[0], 1);
  assert.equal(levels.filter((level) => level === 1).length, 1);
  assert.ok(levels.length > 10);
  levels.reduce((above, level) => (assert.ok(level <= above + 1, `h${above} is followed by h${level}: ${levels}`), level));
  await context.close();
});

test("the document says its language, and the switch names each language in itself", async () => {
  for (const lang of LANGUAGES) {
    const { context, page } = await openWhole(browser, { lang });
    assert.equal(await page.locator("html").getAttribute("lang"), lang);
    const pressed = page.locator(".languages button[aria-pressed=true]");
    assert.equal(await pressed.getAttribute("lang"), lang);
    assert.equal(await page.locator(".languages button").count(), 3);
    await context.close();
  }
});

test("changing the language keeps the focus and changes the document's language", async () => {
  const { context, page } = await openWhole(browser);
  const english = page.locator(".languages button[lang=en]");
  await english.focus();
  await page.keyboard.press("Enter");
  await page.locator("html[lang=en]").waitFor({ state: "attached" });
  await page.getByRole("heading", { name: "Rules first" }).or(page.locator("#rules-heading")).first().waitFor();
  assert.equal(await english.evaluate((button) => button === document.activeElement), true);
  await context.close();
});

test("everything that is operated has a role and a name", async () => {
  const { context, page } = await openWhole(browser, { lang: "en" });
  await openEverything(page);
  const session = await context.newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  const operated = nodes.filter(({ ignored, role }) => !ignored && ["button", "radio", "checkbox", "slider", "textbox", "link"].includes(role?.value));
  assert.ok(operated.length > 60, `${operated.length} found`);
  assert.deepEqual(operated.filter(({ name }) => !name?.value?.trim()).map(({ role, nodeId }) => `${role.value} ${nodeId}`), []);
  const count = (role) => operated.filter((node) => node.role.value === role).length;
  for (const role of ["button", "radio", "checkbox", "slider", "textbox"]) assert.ok(count(role) > 2, `${role}: ${count(role)}`);
  await context.close();
});

test("sliders say their value in words", async () => {
  const { context, page } = await openWhole(browser, { lang: "en" });
  const price = page.locator("input[type=range]").first();
  assert.equal(await price.getAttribute("aria-valuetext"), "¥150,000.00");
  await price.focus();
  await page.keyboard.press("ArrowRight");
  assert.equal(await price.getAttribute("aria-valuetext"), "¥155,000.00");
  await context.close();
});

test("a mistake is tied to its field", async () => {
  const { context, page } = await openWhole(browser, { lang: "en" });
  const price = page.locator("#price");
  assert.equal(await price.getAttribute("aria-invalid"), null);
  await price.fill("much");
  await page.locator("#price-error:not(:empty)").waitFor();
  assert.equal(await price.getAttribute("aria-invalid"), "true");
  assert.ok((await price.getAttribute("aria-describedby")).split(" ").includes("price-error"));
  assert.equal(await price.inputValue(), "much");
  await context.close();
});

// Inline links may be smaller (WCAG 2.5.8); everything else is for a thumb.
const THUMB = ["button", "summary:not(.why summary)", ".segment", ".tick", "label.choose", ".slider input", ".summary-bar a", ".apply", ".box"];
const SMALL = [".why summary", "#app a:not(.summary-bar a, .apply)"];

for (const width of [280, 390, 1280]) {
  test(`what is touched is 44 px at ${width} px, and a link in a line 24`, async () => {
    const { context, page } = await openWhole(browser, { width });
    await openEverything(page);
    const offending = (selectors, least) =>
      page.evaluate(
        ([selectors, least]) =>
          [...document.querySelectorAll(selectors)]
            .filter((part) => part.checkVisibility())
            .map((part) => [part, part.getBoundingClientRect()])
            .filter(([, { width, height }]) => Math.min(width, height) < least - 0.1)
            .map(([part, { width, height }]) => `${part.outerHTML.slice(0, 80)} ${width.toFixed(1)} × ${height.toFixed(1)}`),
        [selectors.join(), least],
      );
    assert.deepEqual(await offending(THUMB, 44), []);
    assert.deepEqual(await offending(SMALL, 24), []);
    await withhold(page);
    assert.deepEqual(await offending(THUMB, 44), []);
    await context.close();
  });
}
