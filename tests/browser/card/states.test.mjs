// Whatever happens to the rate card: readable words and whom to call, never a figure and never an empty frame.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { BASE_URL, launch } from "../harness.mjs";
import { SAMPLE, openWidget } from "../widget.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

async function assertTrouble({ page, text, context }, words) {
  assert.match(await text("[data-testid=card-trouble]"), words);
  assert.match(await text("[data-testid=card-trouble]"), /400-000-0000/);
  assert.equal(await page.locator("[data-testid=figures]").count(), 0);
  await context.close();
}

test("a card that is missing leaves words and a contact", async () => {
  const opened = await openWidget(browser, { before: (page) => page.route("**/rate-cards/*.json", (route) => route.fulfill({ status: 404 })) });
  await assertTrouble(opened, /暂时无法读取/);
});

test("a card that does not arrive leaves words and a contact", async () => {
  const opened = await openWidget(browser, { before: (page) => page.route("**/rate-cards/*.json", (route) => route.abort()) });
  await assertTrouble(opened, /暂时无法读取/);
});

test("a card that is no JSON is told to the dealer with its place", async () => {
  const opened = await openWidget(browser, { card: '{"schema": 1,\n oops}' });
  await opened.says("[data-testid=card-trouble]", /line 2, column 2/);
  await assertTrouble(opened, /内容有误/);
});

test("every mistake of a card is listed with its path and how to mend it", async () => {
  const opened = await openWidget(browser, {
    card: (card) => {
      card.products[0].financing_ratio = "1.2";
      card.products[1].terms = [0];
      card.valid_from = "2026-02-30";
      card.unheard_of = 1;
    },
  });
  for (const path of ["products[0].financing_ratio", "products[1].terms[0]", "valid_from", "unheard_of"]) {
    await opened.says("[data-testid=card-trouble] li", path);
  }
  await assertTrouble(opened, /内容有误/);
});

for (const [name, today, words] of [
  ["expired", "2028-01-01", /已于 2027年12月31日到期/],
  ["not valid yet", "2026-09-29", /从 2026年9月30日起才有效/],
]) {
  test(`a card that is ${name} shows no figure and says so`, async () => {
    const { page, text, context } = await openWidget(browser, { today: new Date(`${today}T12:00:00+08:00`) });
    await page.locator("[data-testid=withheld]").nth(3).waitFor({ state: "attached" });
    assert.match(await text("[data-testid=rules]"), words);
    assert.equal(await page.locator("[data-testid=figures]").count(), 0);
    await context.close();
  });
}

test("the last valid day of a card counts, in the time of China", async () => {
  const last = await openWidget(browser, { today: new Date("2027-12-31T15:59:59Z") });
  await last.page.locator("[data-testid=figures]").first().waitFor({ state: "attached" });
  await last.context.close();
  const after = await openWidget(browser, { today: new Date("2027-12-31T16:00:00Z") });
  await after.page.locator("[data-testid=withheld]").nth(3).waitFor({ state: "attached" });
  await after.context.close();
});

for (const id of ["../boot", "%2e%2e%2fsizes", "SAMPLE", "a/b", "x".repeat(41), "sample.json", "-?", ""]) {
  test(`an id that is none asks for the sample card: ${JSON.stringify(id)}`, async () => {
    const { record, context } = await openWidget(browser, { url: `?rate-card=${id}` });
    const cards = record.sent.map(({ url }) => url).filter((url) => url.includes("/rate-cards/"));
    assert.deepEqual([...new Set(cards)], [new URL("rate-cards/sample.json", BASE_URL).href]);
    record.assertOwnOriginOnly();
    await context.close();
  });
}

test("a card by its id is the one that is quoted", async () => {
  const own = { ...structuredClone(SAMPLE), id: "mine", products: [SAMPLE.products[1]] };
  const { page, record, context } = await openWidget(browser, { url: "?rate-card=mine", card: own });
  assert.ok(record.sent.some(({ url }) => url.endsWith("/rate-cards/mine.json")));
  assert.equal(await page.locator("article.offer").count(), 1);
  await context.close();
});
