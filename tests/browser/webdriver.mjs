// W3C WebDriver over plain fetch, for the two engines that are not Chromium: Firefox through geckodriver, WebKitGTK through
// WebKitWebDriver and its MiniBrowser on a virtual screen.
//
//   const session = await newSession("webkit");
//   await session.navigate(BASE_URL);
//   await (await session.find("[data-testid=offers]")).text();
//   await session.close();
//
// Their windows do not get as narrow as a telephone: Firefox stops at about 500 pixels, MiniBrowser at 450.
//
// Specification: https://www.w3.org/TR/webdriver2/
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";
const START_MS = 20_000;
const ANSWER_MS = 60_000;

export const ENGINES = {
  firefox: {
    programs: ["geckodriver", "firefox-esr"],
    command: (port) => ["geckodriver", ["--port", String(port), "--websocket-port", "0", "--log", "fatal"]],
    capabilities: (lang) => ({
      "moz:firefoxOptions": {
        binary: onPath("firefox-esr"),
        args: ["-headless"],
        // No look-ups of its own: the tests count requests.
        prefs: {
          "intl.accept_languages": lang,
          "app.update.enabled": false,
          "browser.safebrowsing.downloads.enabled": false,
          "browser.safebrowsing.malware.enabled": false,
          "browser.safebrowsing.phishing.enabled": false,
          "datareporting.policy.dataSubmissionEnabled": false,
          "network.captive-portal-service.enabled": false,
          "network.connectivity-service.enabled": false,
          "toolkit.telemetry.enabled": false,
        },
      },
    }),
    environment: () => ({ MOZ_REMOTE_SETTINGS_DEVTOOLS: "1" }),
  },
  webkit: {
    programs: ["WebKitWebDriver", "xvfb-run", "xauth"],
    command: (port) => ["xvfb-run", ["--auto-servernum", "--server-args=-screen 0 1280x1024x24", "WebKitWebDriver", `--port=${port}`]],
    capabilities: () => ({ browserName: "MiniBrowser", "webkitgtk:browserOptions": { binary: miniBrowser(), args: ["--automation"] } }),
    environment: (lang) => ({
      // Holds where the locale is installed; elsewhere the browser says en-US.
      LANG: `${lang.replace("-", "_")}.UTF-8`,
      LANGUAGE: lang.replace("-", "_"),
      // Draws without a graphics card. (Without compositing it would not take screenshots.)
      LIBGL_ALWAYS_SOFTWARE: "1",
    }),
  },
};

/** Whether an engine is installed here. */
export function isAvailable(engine) {
  return ENGINES[engine].programs.every(onPath) && (engine !== "webkit" || miniBrowser() !== undefined);
}

/** Starts the driver and a browser. Both end with `close()`. */
export async function newSession(engine, { lang = "zh-CN", width = 390, height = 844 } = {}) {
  const driver = await startDriver(engine, lang);
  try {
    const wanted = { capabilities: { alwaysMatch: ENGINES[engine].capabilities(lang) } };
    const { sessionId, capabilities } = await driver.call("POST", "/session", wanted);
    const session = new Session(driver, sessionId, capabilities);
    await session.resize(width, height).catch(() => {}); // Not every window manager lets itself be told.
    return session;
  } catch (error) {
    await driver.end();
    throw error;
  }
}

class Session {
  #driver;
  #path;

  constructor(driver, id, capabilities) {
    this.#driver = driver;
    this.#path = `/session/${id}`;
    this.capabilities = capabilities;
  }

  #call(method, path, body) {
    return this.#driver.call(method, this.#path + path, body);
  }

  navigate(url) {
    return this.#call("POST", "/url", { url });
  }

  resize(width, height) {
    return this.#call("POST", "/window/rect", { width, height });
  }

  /** Finds one element, also inside open shadow roots when `inside` is their host. Waits for it to appear. */
  async find(css, { inside, timeout = 15_000 } = {}) {
    const end = Date.now() + timeout;
    for (;;) {
      try {
        const root = inside ? await this.#shadowRoot(inside) : "";
        const found = await this.#call("POST", `${root}/element`, { using: "css selector", value: css });
        return new Element((method, path, body) => this.#call(method, path, body), found[ELEMENT]);
      } catch (error) {
        if (!["no such element", "no such shadow root"].includes(error.code) || Date.now() > end) throw error;
        await sleep(100);
      }
    }
  }

  async #shadowRoot(host) {
    const root = await host.shadow();
    return `/shadow/${root}`;
  }

  /** Runs the body of a function in the page; `arguments` are those given. A promise is waited for. */
  execute(script, ...args) {
    return this.#call("POST", "/execute/sync", { script, args });
  }

  /** Waits until a script returns something true, and returns it. */
  async until(script, { timeout = 15_000 } = {}) {
    const end = Date.now() + timeout;
    for (;;) {
      const value = await this.execute(script);
      if (value) return value;
      if (Date.now() > end) throw new Error(`not within ${timeout} ms: ${script}`);
      await sleep(100);
    }
  }

  /** Waits until the widget says that it stands. */
  ready(options) {
    return this.until('return document.documentElement.dataset.ready === "true"', options);
  }

  /** PNG of what is visible. */
  async screenshot() {
    return Buffer.from(await this.#call("GET", "/screenshot"), "base64");
  }

  async close() {
    await this.#call("DELETE", "").catch(() => {});
    await this.#driver.end();
  }
}

class Element {
  #call;

  constructor(call, id) {
    this.#call = (method, path, body) => call(method, `/element/${id}${path}`, body);
    /** How the element is handed to `execute`. */
    this.reference = { [ELEMENT]: id };
  }

  click() {
    return this.#call("POST", "/click", {});
  }

  type(text) {
    return this.#call("POST", "/value", { text });
  }

  clear() {
    return this.#call("POST", "/clear", {});
  }

  text() {
    return this.#call("GET", "/text");
  }

  attribute(name) {
    return this.#call("GET", `/attribute/${name}`);
  }

  property(name) {
    return this.#call("GET", `/property/${name}`);
  }

  async shadow() {
    const root = await this.#call("GET", "/shadow");
    return root["shadow-6066-11e4-a52e-4f735466cecf"];
  }
}

/** A driver process on a free port, in a process group of its own so that its browser ends with it. */
async function startDriver(engine, lang) {
  const port = await freePort();
  const [program, args] = ENGINES[engine].command(port);
  const home = mkdtempSync(join(tmpdir(), `clq-${engine}-`));
  const env = { ...process.env, ...ENGINES[engine].environment(lang), HOME: home, XDG_RUNTIME_DIR: home };
  const child = spawn(program, args, { stdio: ["ignore", "pipe", "pipe"], detached: true, env });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (data) => (said = (said + data).slice(-4000)));
    stream.unref();
  }
  child.unref(); // A session that nobody closed ends with the tests, and does not keep them running.
  const ended = new Promise((resolve) => child.once("close", resolve));
  child.once("error", (error) => (said += error));

  async function call(method, path, body) {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      body: body && JSON.stringify(body),
      headers: body && { "content-type": "application/json" },
      signal: AbortSignal.timeout(ANSWER_MS),
    });
    const { value } = await response.json();
    if (response.ok) return value;
    const error = new Error(`${engine}: ${value.error}: ${value.message}\n${said}`);
    error.code = value.error;
    throw error;
  }

  const signal = (name) => {
    try {
      process.kill(-child.pid, name);
    } catch {
      // It has ended already.
    }
  };
  const killNow = () => {
    signal("SIGKILL");
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };
  process.once("exit", killNow);

  async function end() {
    signal("SIGTERM");
    await Promise.race([ended, sleep(3000)]);
    killNow();
    process.off("exit", killNow);
  }

  for (const deadline = Date.now() + START_MS; ; await sleep(100)) {
    try {
      if ((await call("GET", "/status")).ready !== false) return { call, end };
    } catch (error) {
      if (child.exitCode !== null || Date.now() > deadline) {
        await end();
        throw new Error(`${program} did not start: ${error.message}\n${said}`);
      }
    }
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

function onPath(program) {
  return process.env.PATH.split(delimiter)
    .map((folder) => join(folder, program))
    .find(existsSync);
}

/** The test browser that comes with WebKitGTK; Debian puts it under the machine's triplet. */
function miniBrowser() {
  return readdirSync("/usr/lib")
    .map((folder) => `/usr/lib/${folder}/webkit2gtk-4.1/MiniBrowser`)
    .find(existsSync);
}
