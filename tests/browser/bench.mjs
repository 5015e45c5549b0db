// Measures the finished widget as a slow phone meets it: sixfold CPU throttle, slow 4G, nothing cached.
// It reports and does not judge: a shared machine is no laboratory. It fails only where it cannot measure.
import { BASE_URL, launch, openPage, ready } from "./harness.mjs";

const LOADS = 5;
const MOVES = 60;
const CPU_THROTTLE = 6;
const ROUND_TRIP_MS = 150;
const BYTES_PER_SECOND = (1.6 * 1024 * 1024) / 8;

/** Written down inside the page, the moment it happens; asking from outside would add the asking. */
function watchStart() {
  const times = (window.__clqTimes = {});
  const note = (name, found) => {
    if (name in times || !found) return;
    times[name] = performance.now();
    // The frame with it is drawn when the task after the frame's callback runs.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => (times[`${name}Painted`] = performance.now());
      port2.postMessage(null);
    });
  };
  new MutationObserver(() => {
    note("quote", document.querySelector("[data-testid=figures]"));
    note("ready", document.documentElement?.dataset.ready === "true");
    note("whole", document.querySelector("[data-testid=detail]") && document.querySelector(".questions"));
  }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ["data-ready"] });
}

async function throttled(browser, width) {
  const { context, page } = await openPage(browser, { width, url: null });
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: CPU_THROTTLE });
  return { context, page, session };
}

async function load(browser) {
  const { context, page, session } = await throttled(browser, 390);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: ROUND_TRIP_MS,
    downloadThroughput: BYTES_PER_SECOND,
    uploadThroughput: BYTES_PER_SECOND,
  });
  await page.addInitScript(watchStart);
  await page.goto(BASE_URL, { waitUntil: "commit" });
  await page.waitForFunction(() => "wholePainted" in (window.__clqTimes ?? {}), null, { polling: 250, timeout: 60_000 });
  const measured = await page.evaluate(() => ({
    ...window.__clqTimes,
    contentful: performance.getEntriesByName("first-contentful-paint")[0]?.startTime,
    bytes: performance.getEntries().reduce((sum, entry) => sum + (entry.transferSize ?? 0), 0),
  }));
  await context.close();
  return measured;
}

/** Moves the price slider through its range; one move at a time, as a thumb gives them. */
async function moves(browser, width) {
  const { context, page } = await throttled(browser, width);
  await page.goto(BASE_URL);
  await ready(page);
  await page.locator("[data-testid=detail]").waitFor({ timeout: 60_000 });
  await page.locator(".questions").waitFor({ timeout: 60_000 });
  const times = await page.evaluate(async (count) => {
    const slider = document.querySelector("#app input[type=range]");
    const painted = () =>
      new Promise((done) =>
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => done(performance.now());
          port2.postMessage(null);
        }),
      );
    const times = [];
    for (let move = 0; move < count; move += 1) {
      slider.value = String(80_000 + move * 5000);
      const before = performance.now();
      slider.dispatchEvent(new InputEvent("input", { bubbles: true }));
      times.push((await painted()) - before);
      await new Promise((done) => setTimeout(done, 30));
    }
    return times;
  }, MOVES);
  await context.close();
  return times.sort((a, b) => a - b);
}

const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)];
const ms = (value) => `${value.toFixed(0)} ms`;

function row(name, value, target = "") {
  console.log(`  ${name.padEnd(44)}${value.padStart(10)}   ${target}`.trimEnd());
}

const browser = await launch();
try {
  const loads = [];
  for (let count = 0; count < LOADS; count += 1) loads.push(await load(browser));
  const median = (name) => {
    const values = loads.map((load) => load[name]).filter((value) => value !== undefined);
    if (values.length < LOADS) throw new Error(`${name} was measured in ${values.length} of ${LOADS} loads`);
    return at(values.sort((a, b) => a - b), 0.5);
  };
  console.log(`Cold load, median of ${LOADS}: CPU ${CPU_THROTTLE} times slower, ${ROUND_TRIP_MS} ms round trip, 1.6 Mbit/s, 390 px`);
  row("first contentful paint", ms(median("contentful")));
  row("first quote painted", ms(median("quotePainted")), "target 1000 ms");
  row("ready for input (data-ready)", ms(median("ready")), "target 1000 ms");
  row("everything there", ms(median("wholePainted")));
  row("bytes over the network", `${(median("bytes") / 1000).toFixed(0)} kB`);
  for (const width of [390, 1280]) {
    const times = await moves(browser, width);
    console.log(`Slider move to paint, ${MOVES} moves: CPU ${CPU_THROTTLE} times slower, ${width} px`);
    row("half of them within", ms(at(times, 0.5)));
    row("95 of 100 within", ms(at(times, 0.95)), "target 50 ms");
  }
} finally {
  await browser.close();
}
