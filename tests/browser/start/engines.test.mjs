// The page starts in three engines under the production headers.
import assert from "node:assert/strict";
import { test } from "node:test";
import { BASE_URL, launch, openPage, ready } from "../harness.mjs";
import { isAvailable, newSession } from "../webdriver.mjs";

test("the page starts in Chromium without a complaint and asks only for its own files", async () => {
  const browser = await launch();
  try {
    const { page, record } = await openPage(browser);
    await ready(page);
    assert.equal(await page.locator("#fallback").isVisible(), false);
    record.assertClean();
  } finally {
    await browser.close();
  }
});

for (const engine of ["firefox", "webkit"]) {
  test(`the page starts in ${engine}`, { skip: !isAvailable(engine) && `${engine} is not installed` }, async () => {
    const session = await newSession(engine);
    try {
      await session.navigate(BASE_URL);
      await session.ready();
      assert.equal(await session.execute('return document.getElementById("fallback").hidden'), true);
      const picture = await session.screenshot();
      assert.equal(picture.subarray(1, 4).toString(), "PNG");
    } finally {
      await session.close();
    }
  });
}
