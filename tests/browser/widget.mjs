// The widget as a test sees it: opened with a card and a clock of the test's own, read by what it says.
import { readFile } from "node:fs/promises";
import { BASE_URL, openPage, ready } from "./harness.mjs";

export const SAMPLE = JSON.parse(await readFile(new URL("../../public/rate-cards/sample.json", import.meta.url)));
/** A day on which the sample card is valid and the rules of the end of 2026 hold. */
export const TODAY = new Date("2026-11-24T12:00:00+08:00");

/**
 * Opens the widget. `card` is a card, the text of one, or a change to the sample card; `today` fixes the clock.
 * `whole` waits for what comes after the first quote.
 */
export async function openWidget(browser, { card, today = TODAY, url = "", whole = true, before = () => {}, ...options } = {}) {
  const opened = await openPage(browser, { url: null, ...options });
  const { page } = opened;
  await page.clock.setFixedTime(today);
  if (card !== undefined) {
    const own = typeof card === "function" ? structuredClone(SAMPLE) : card;
    if (typeof card === "function") card(own);
    const body = typeof own === "string" ? own : JSON.stringify(own);
    await page.route("**/rate-cards/*.json", (route) => route.fulfill({ contentType: "application/json", body }));
  }
  await before(page);
  await page.goto(new URL(url, BASE_URL).href);
  await ready(page);
  if (whole) await page.locator("[data-testid=questions], [data-testid=question-budget], [data-testid=card-trouble]").first().waitFor({ state: "attached" });
  return { ...opened, ...reading(page) };
}

/** Ways to read a page. Text is taken as it stands in the document: what is out of sight is not laid out. */
function reading(page) {
  const text = async (css) => ((await page.locator(css).first().textContent()) ?? "").replaceAll(/\s+/g, " ").trim();
  const all = async (css) => (await page.locator(css).allTextContents()).map((text) => text.replaceAll(/\s+/g, " ").trim());
  return {
    text,
    all,
    /** Waits until a place says something. */
    says: (css, words) =>
      page.waitForFunction(
        ([css, source]) => [...document.querySelectorAll(css)].some((node) => new RegExp(source).test(node.textContent)),
        [css, words instanceof RegExp ? words.source : words.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")],
      ),
    /** Opens what is folded away under a heading or summary. */
    unfold: (css) => page.locator(css).evaluate((node) => (node.closest("details").open = true)),
  };
}
