// What comes over the wire for each address until its chart is drawn, socket and headers included: counted between browser and site.
import net from "node:net";
import { chromium } from "playwright-core";

const [site, ...paths] = process.argv.slice(2);
const { hostname, port } = new URL(site);
let received = 0;
const between = net.createServer((reader) => {
  const upstream = net.connect(port, hostname);
  reader.pipe(upstream);
  upstream.on("data", (bytes) => {
    received += bytes.length;
    reader.write(bytes);
  });
  upstream.on("end", () => reader.end());
  reader.on("error", () => upstream.destroy());
  upstream.on("error", () => reader.destroy());
});
await new Promise((ready) => between.listen(0, hostname, ready));

const browser = await chromium.launch({ executablePath: process.env.CHROME_PATH, args: ["--no-sandbox"] });
for (const path of paths) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  received = 0;
  await page.goto(`http://${hostname}:${between.address().port}${path}`);
  await page.getByRole("button", { name: "Zoom and values" }).click();
  await page.waitForSelector(".chart .main-svg");
  await page.waitForLoadState("networkidle");
  console.log(`| \`${path}\` | ${(received / 1000).toFixed(0)} kB |`);
  await context.close();
}
await browser.close();
process.exit(0);
