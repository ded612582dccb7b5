// A headless Chromium, spoken to through its DevTools protocol over two pipes: nothing has to be installed for it, and no port is opened.
//
//     const browser = await open_browser("chromium", "/tmp/profile");
//     const tab = await browser.open_tab();
//     await tab.show("file:///tmp/page.html", { width: 360, dark: true });
//     await tab.value("document.title");
//     await browser.close();
import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

// Nothing may be loaded from elsewhere: every host but the machine itself is unknown.
const FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync", "--hide-scrollbars", "--remote-debugging-pipe",
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost", "--allow-file-access-from-files"];

// Messages are JSON, each ended by a NUL.
export async function open_browser(program, profile) {
  const child = spawn(program, [...FLAGS, `--user-data-dir=${profile}`], { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] });
  const waiting = new Map();
  const listeners = new Set();
  let last = 0;
  let rest = "";
  const give_up = (text) => {
    for (const { reject } of waiting.values()) reject(new Error(text));
    waiting.clear();
  };
  child.on("error", (error) => give_up(error.message));
  child.on("exit", () => give_up("the browser ended"));
  process.on("exit", () => child.kill());
  child.stdio[3].on("error", () => {});
  child.stdio[4].setEncoding("utf8");
  child.stdio[4].on("data", (data) => {
    const messages = (rest + data).split("\0");
    rest = messages.pop();
    for (const message of messages.map((text) => JSON.parse(text))) {
      const call = waiting.get(message.id);
      waiting.delete(message.id);
      if (!call) listeners.forEach((listen) => listen(message));
      else if (message.error) call.reject(new Error(`${call.method}: ${message.error.message}`));
      else call.resolve(message.result);
    }
  });

  const call = (method, params = {}, sessionId = undefined) => new Promise((resolve, reject) => {
    waiting.set(++last, { method, resolve, reject });
    child.stdio[3].write(JSON.stringify({ id: last, method, params, sessionId }) + "\0");
  });

  return {
    open_tab: () => open_tab(call, listeners),
    close: async () => {
      const ended = new Promise((resolve) => child.on("exit", resolve));
      await call("Browser.close").catch(() => {});
      await ended;
    },
  };
}

async function open_tab(call, listeners) {
  const { targetId } = await call("Target.createTarget", { url: "about:blank" });
  const { sessionId } = await call("Target.attachToTarget", { targetId, flatten: true });
  const say = (method, params) => call(method, params, sessionId);
  await say("Page.enable");
  const loaded = () => new Promise((resolve) => {
    const listen = (message) => {
      if (message.sessionId !== sessionId || message.method !== "Page.loadEventFired") return;
      listeners.delete(listen);
      resolve();
    };
    listeners.add(listen);
  });

  // What an expression of the page gives; scripts of ours run though the page itself allows none.
  const value = async (expression) => {
    const { result, exceptionDetails } = await say("Runtime.evaluate", { expression, returnByValue: true, awaitPromise: true });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };

  return {
    value,
    // From now on, what goes wrong in a page is kept: scripts that fail, files that do not load, what its policy forbids.
    watch: async () => {
      const problems = [];
      listeners.add(({ sessionId: from, method, params }) => {
        if (from !== sessionId) return;
        if (method === "Runtime.exceptionThrown") problems.push(params.exceptionDetails.exception?.description ?? params.exceptionDetails.text);
        if (method === "Log.entryAdded" && params.entry.level !== "verbose") problems.push(`${params.entry.source}: ${params.entry.text} ${params.entry.url ?? ""}`);
        if (method === "Runtime.consoleAPICalled") problems.push(`console: ${params.args.map((arg) => arg.value).join(" ")}`);
      });
      await say("Runtime.enable");
      await say("Log.enable");
      return () => problems.splice(0);
    },
    type: (text) => say("Input.insertText", { text }),
    wait: async (expression) => {
      for (let i = 0; i < 200; i++) {
        if (await value(expression)) return true;
        await new Promise((resolve) => setTimeout(resolve, 25));
      }
      return false;
    },
    press: async (key, code) => {
      const number = { Tab: 9, Enter: 13, Escape: 27 }[code];
      await say("Input.dispatchKeyEvent", { type: "keyDown", key, code, windowsVirtualKeyCode: number, text: code === "Enter" ? "\r" : "" });
      await say("Input.dispatchKeyEvent", { type: "keyUp", key, code });
    },
    // WIDTH in CSS pixels; DARK is the reader's preference; INVERT is what programs do that know nothing of it: the browser's own forced
    // dark ("auto"), or every colour turned around ("filter").
    show: async (path, { width = 600, dark = false, invert = "" } = {}) => {
      await say("Emulation.setDeviceMetricsOverride", { width, height: 800, deviceScaleFactor: 1, mobile: width < 500 });
      await say("Emulation.setEmulatedMedia", { features: [{ name: "prefers-color-scheme", value: dark ? "dark" : "light" }] });
      await say("Emulation.setAutoDarkModeOverride", invert === "auto" ? { enabled: true } : {});
      const done = loaded();
      await say("Page.navigate", { url: /^(https?|file):/.test(path) ? path : pathToFileURL(path).href });
      await done;
      if (invert === "filter")
        await value("document.documentElement.style.filter = 'invert(1) hue-rotate(180deg)'; document.documentElement.style.background ||= '#fff'; 0");
    },
    shoot: async (to, height) => {
      const size = await value("[document.documentElement.clientWidth, document.documentElement.scrollHeight]");
      const clip = { x: 0, y: 0, width: size[0], height: Math.min(size[1], height), scale: 1 };
      const { data } = await say("Page.captureScreenshot", { format: "png", clip, captureBeyondViewport: true });
      writeFileSync(to, Buffer.from(data, "base64"));
    },
    print: async (to) => {
      const { data } = await say("Page.printToPDF", { preferCSSPageSize: true });
      writeFileSync(to, Buffer.from(data, "base64"));
    },
  };
}
