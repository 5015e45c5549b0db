// A page in Chromium, and a record of what happened in it: messages, violations of the policy, and every request.
//
//   const browser = await launch();
//   const { page, record } = await openPage(browser, { width: 390, lang: "zh-CN" });
//   await ready(page);
//   record.assertClean();
//
// BASE_URL is the address of the served folder; `cargo xtask test browser` sets it.
import assert from "node:assert/strict";
import { chromium } from "playwright-core";

export const BASE_URL = process.env.BASE_URL ?? "http://127.0.0.1:8080/";

/** The Chromium of the system; nothing is downloaded. */
export function launch({ args = [], ...options } = {}) {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      ...args,
    ],
    ...options,
  });
}

/**
 * Opens a page in a context of its own, so that nothing is left over from another test.
 * Close it with `context.close()`, or close the browser. `url` is relative to BASE_URL; null opens nothing yet, for routes to be set first.
 */
export async function openPage(
  browser,
  { width = 390, height = 844, lang = "zh-CN", colorScheme = "light", reducedMotion = "reduce", url = "", ...options } = {},
) {
  const context = await browser.newContext({ viewport: { width, height }, locale: lang, colorScheme, reducedMotion, ...options });
  const page = await context.newPage();
  const record = await watch(page);
  if (url !== null) await page.goto(new URL(url, BASE_URL).href);
  return { context, page, record };
}

/** Waits until the widget says that it stands. */
export function ready(page, { timeout = 15_000 } = {}) {
  return page.waitForSelector('html[data-ready="true"]', { state: "attached", timeout });
}

/** Writes down what happens in a page from now on. */
export async function watch(page) {
  const record = new Record();
  await page.exposeFunction("__clqViolation", (violation) => record.violations.push(violation));
  await page.addInitScript(() => {
    addEventListener("securitypolicyviolation", (event) =>
      window.__clqViolation(`${event.effectiveDirective}: ${event.blockedURI} ${event.sample} (${event.sourceFile}:${event.lineNumber})`),
    );
  });
  page.on("console", (message) => record.console.push({ type: message.type(), text: message.text() }));
  page.on("pageerror", (error) => record.errors.push(String(error?.stack ?? error)));
  page.on("request", (request) => record.requests.push({ method: request.method(), url: request.url(), type: request.resourceType() }));
  page.on("requestfailed", (request) => record.failures.push(`${request.url()}: ${request.failure()?.errorText}`));
  page.on("response", (response) => response.status() >= 400 && record.failures.push(`${response.url()}: ${response.status()}`));
  return record;
}

class Record {
  /** `{type, text}` of every console message. */
  console = [];
  /** Uncaught errors. */
  errors = [];
  /** Violations of the Content Security Policy and of Trusted Types. */
  violations = [];
  /** `{method, url, type}` of every request, `data:` addresses included. */
  requests = [];
  /** Requests that did not arrive. */
  failures = [];

  /** Requests that went over the network. */
  get sent() {
    return this.requests.filter(({ url }) => !url.startsWith("data:") && !url.startsWith("blob:"));
  }

  /** Starts counting requests anew, for «nothing is sent after this». */
  forgetRequests() {
    this.requests.length = 0;
  }

  /** Errors and warnings of the console. */
  get complaints() {
    return this.console.filter(({ type }) => type === "error" || type === "warning").map(({ text }) => text);
  }

  /** Nothing went wrong, and nothing was asked of anyone else. */
  assertClean() {
    assert.deepEqual(
      { errors: this.errors, violations: this.violations, failures: this.failures, complaints: this.complaints },
      { errors: [], violations: [], failures: [], complaints: [] },
    );
    this.assertOwnOriginOnly();
  }

  assertOwnOriginOnly() {
    const { origin } = new URL(BASE_URL);
    assert.deepEqual(this.sent.filter(({ url }) => new URL(url).origin !== origin), []);
  }
}
