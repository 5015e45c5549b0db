// The states of the screen that pictures and checks share, each reached the way a customer reaches it.
import { BASE_URL, openPage, ready } from "./harness.mjs";

/** The day the page believes in, so that ages and rules do not depend on when the checks run. */
export const TODAY = new Date("2026-11-24T10:00:00+08:00");

export const LANGUAGES = ["zh-CN", "zh-Hant", "en"];

/** Opens the page and waits until nothing more arrives by itself. `before` sets up what must be there before the page is. */
export async function openWhole(browser, options = {}) {
  const { lang = "zh-CN", before, ...rest } = options;
  const opened = await openPage(browser, { ...rest, lang, url: null });
  await opened.page.addInitScript(stopDate, TODAY.getTime());
  await before?.(opened.page);
  // The address asks for a language; without it the card's is spoken.
  await opened.page.goto(new URL(lang === "zh-CN" ? "" : `?lang=${lang}`, BASE_URL).href);
  await whole(opened.page, lang);
  return opened;
}

/**
 * Stops the date and leaves the timers alone: Playwright's own clock hands out timer numbers greater than the 32 bits a module
 * clears them by, so that under it nothing is ever cleared.
 */
function stopDate(now) {
  globalThis.Date = class extends Date {
    constructor(...given) {
      super(...(given.length > 0 ? given : [now]));
    }
    static now() {
      return now;
    }
  };
}

/** Waits for the parts that come after the first quote. */
export async function whole(page, lang = "zh-CN") {
  await ready(page);
  await page.locator(`html[lang="${lang}"]`).waitFor({ state: "attached" });
  await page.locator(".questions").waitFor();
  await page.locator("[data-testid=detail], [data-testid=unreadable]").or(page.locator("[data-testid=withheld]").nth(3)).first().waitFor();
  await page.locator("#extras-heading").waitFor();
  await page.locator("#age").waitFor({ state: "attached" });
}

/** Ten per cent down over forty-eight months: more than the rules allow, and longer. */
export async function withhold(page) {
  await page.locator("#down-payment").fill("10%");
  await page.locator("input[name=months]").nth(3).check();
  await page.locator("[data-testid=withheld]").nth(3).waitFor();
}

/** A price that is none. */
export async function misspell(page) {
  await page.locator("#price").fill("十五万元");
  await page.locator("[data-testid=unreadable]").waitFor();
}

/** Opens everything that is folded, until nothing folded is left, and answers the customer's questions. */
export async function openEverything(page) {
  await page.evaluate(async () => {
    for (let folded = []; (folded = document.querySelectorAll("details:not([open])")).length > 0; ) {
      for (const details of folded) details.open = true;
      await new Promise((done) => setTimeout(done, 50));
    }
  });
  await page.locator("#budget").fill("3500");
  await page.locator("#monthly-rate").fill("0.5%");
  await page.locator("#told").fill("3400");
  await page.locator("[data-testid=told-cost]").waitFor();
  const toggle = page.locator("[data-testid=schedule-toggle]");
  if (await toggle.isVisible()) await toggle.click();
  // One extra, so that the way to pay for it shows too.
  await page.locator(".extras > li > label input").nth(1).check();
}

/** Lays out what is out of sight too, and takes the summary bar off whatever it lies over just now. */
export async function layOutEverything(page) {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(".results > .paper, .part { content-visibility: visible } .summary-bar { position: static }");
    document.adoptedStyleSheets.push(sheet);
  });
}
