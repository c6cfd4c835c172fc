// Prints what a browser transfers for each page: node bytes.mjs ORIGIN PATH...
import { chromium } from "playwright-core";

const [origin, ...paths] = process.argv.slice(2);
const browser = await chromium.launch({
  executablePath: process.env.CHROME_PATH,
  args: ["--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});

async function visit(page, path) {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  const [seen, kinds] = [new Map(), new Map()];
  session.on("Network.responseReceived", (e) => kinds.set(e.requestId, e.type));
  session.on("Network.loadingFinished", (e) => seen.set(e.requestId, e.encodedDataLength));
  await page.goto(origin + path, { waitUntil: "networkidle" });
  await session.detach();
  const total = [...seen.values()].reduce((a, b) => a + b, 0);
  const script = [...seen].filter(([id]) => kinds.get(id) === "Script").reduce((a, [, bytes]) => a + bytes, 0);
  return { total, script, requests: [...seen.values()].filter((bytes) => bytes > 0).length };
}

const kb = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
for (const path of paths) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const first = await visit(page, path);
  await page.goto("about:blank");
  const second = await visit(page, path);
  console.log(`| \`${path}\` | ${kb(first.total)} | ${first.requests} | ${kb(first.script)} | ${kb(second.total)} |`);
  await context.close();
}
await browser.close();
