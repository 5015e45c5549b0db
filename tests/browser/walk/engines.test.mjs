// The main walk, the same in three engines: a quote, all of it withheld, a remedy taken, a field mended, the language switched, a reload.
import assert from "node:assert/strict";
import { test } from "node:test";
import { BASE_URL, launch, openPage, ready } from "../harness.mjs";
import { isAvailable, newSession } from "../webdriver.mjs";

const BANK = "[data-product=bank-mortgage]";
const FIGURES = `${BANK} [data-testid=figures]`;

/** What the walk needs of an engine: Chromium through Playwright. */
async function chromium() {
  const browser = await launch();
  const { page, record } = await openPage(browser);
  await ready(page);
  return {
    click: (css) => page.locator(css).first().click(),
    fill: (css, text) => page.locator(css).fill(text),
    until: (script) => page.waitForFunction(new Function(script), null, { timeout: 15_000 }),
    read: (script) => page.evaluate(`(() => { ${script} })()`),
    reload: async () => {
      await page.reload();
      await ready(page);
    },
    close: async () => {
      record.assertClean();
      await browser.close();
    },
  };
}

/** The other engines through W3C WebDriver. */
async function driven(engine) {
  const session = await newSession(engine);
  await session.navigate(BASE_URL);
  await session.ready();
  return {
    click: async (css) => {
      await session.execute("document.querySelector(arguments[0]).scrollIntoView({ block: 'center' })", css);
      await (await session.find(css)).click();
    },
    fill: async (css, text) => {
      const input = await session.find(css);
      await input.clear();
      await input.type(text);
    },
    until: (script) => session.until(script),
    read: (script) => session.execute(script),
    reload: async () => {
      await session.navigate(BASE_URL);
      await session.ready();
    },
    close: () => session.close(),
  };
}

const text = (css) => `return document.querySelector(${JSON.stringify(css)})?.textContent ?? ""`;
const count = (css) => `return document.querySelectorAll(${JSON.stringify(css)}).length`;
const value = (css) => `return document.querySelector(${JSON.stringify(css)}).value`;
const term = (place) => `.segment:nth-child(${place}) input[name=months]`;

async function walk(browser) {
  const { click, fill, until, read, reload } = browser;
  const shows = (css, words) => until(`return (document.querySelector(${JSON.stringify(css)})?.textContent ?? "").includes(${JSON.stringify(words)})`);

  // Quoted when it opens: payment and both annual rates in one box, after the rules.
  await shows(FIGURES, "3,194.30");
  const box = await read(text(FIGURES));
  assert.match(box, /6\.00%/);
  assert.match(box, /6\.17%/);
  const rulesFirst = `return document.querySelector("[data-testid=rules]")
    .compareDocumentPosition(document.querySelector("[data-testid=figures]")) & Node.DOCUMENT_POSITION_FOLLOWING`;
  assert.ok(await read(rulesFirst));

  // A tenth down over four years: everything is withheld, and no figure is left anywhere.
  await click(term(4));
  await fill("#down-payment", "10%");
  await until(count("[data-testid=withheld]").replace("return ", "return 4 === "));
  assert.equal(await read(count("[data-testid=figures]")), 0);
  assert.equal(await read(count("[data-testid=detail]")), 0);
  assert.doesNotMatch(await read(text("[data-testid=summary-bar]")), /¥|%/);
  assert.match(await read(text(BANK)), /70%/);

  // One tap on a remedy, and there are figures again.
  await click(`${BANK} [data-testid=remedy]`);
  await shows(FIGURES, "3,194.30");
  assert.equal(await read(value("#down-payment")), "30%");

  // A mistake is told beside its field, and what was typed stays.
  await fill("#price", "十五块钱吧");
  await shows("#price-error", "成交价");
  assert.equal(await read(value("#price")), "十五块钱吧");
  assert.equal(await read(count("[data-testid=figures]")), 0);
  await fill("#price", "15万");
  await shows(FIGURES, "3,194.30");

  // Something about oneself, which is not kept.
  await click("#self-check-heading");
  await until(count("#age").replace("return ", "return 1 === "));
  await fill("#age", "35");

  // Another language changes the words and nothing that was typed.
  await click(".languages button[lang=en]");
  await shows(BANK, "Monthly payment");
  assert.equal(await read("return document.documentElement.lang"), "en");
  assert.equal(await read(value("#price")), "15万");
  assert.equal(await read(value("#age")), "35");
  await click(".languages button[lang=zh-Hant]");
  await shows(BANK, "銀行按揭");

  // A reload brings the deal and the language back, and nothing about the customer.
  await reload();
  await shows(BANK, "銀行按揭");
  await shows(FIGURES, "3,194.30");
  assert.equal(await read(value("#price")), "15万");
  assert.equal(await read(value("#down-payment")), "30%");
  await until(count("#age").replace("return ", "return 1 === "));
  assert.equal(await read(value("#age")), "");
  assert.doesNotMatch(await read("return JSON.stringify({ ...sessionStorage, ...localStorage })"), /35"/);
}

for (const [engine, open] of [["chromium", chromium], ["firefox", () => driven("firefox")], ["webkit", () => driven("webkit")]]) {
  const missing = engine !== "chromium" && !isAvailable(engine);
  test(`a customer quotes, is told why not, mends it, and finds the deal again after a reload, in ${engine}`, { skip: missing && `${engine} is not installed` }, async () => {
    const browser = await open();
    try {
      await walk(browser);
    } finally {
      await browser.close();
    }
  });
}
