// Opens live calculator pages the way a browser does, without the browser: a page, its socket, the first render, the calls into
// the page answered, then one input typed. Prints what the process holds before, with all open, and after they are gone.
//   node circuits.mjs SITE COUNT PID
import { readFileSync } from "node:fs";
import { HttpTransportType, HubConnectionBuilder, LogLevel } from "@microsoft/signalr";
import { MessagePackHubProtocol } from "@microsoft/signalr-protocol-msgpack";

const [site, count, pid] = [process.argv[2], Number(process.argv[3]), process.argv[4]];
const path = "/calculators/training-time-cost";

// Blazor speaks MessagePack under a name of its own.
class BlazorPack extends MessagePackHubProtocol {
  name = "blazorpack";
}

const rss = () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))[1]) / 1024;
const pause = (ms) => new Promise((done) => setTimeout(done, ms));

const objects = { "import": { __jsObjectId: 1 }, "window.hasOwnProperty": true, "mudpopoverHelper.countProviders": 1, "mudElementRef.getBoundingClientRect": null };
const colours = { text: "#111", muted: "#555", grid: "#ddd", line: "#06c", mark: "#840", font: "sans-serif" };

async function open() {
  const html = await (await fetch(site + path)).text();
  const marker = JSON.parse(/<!--Blazor:(\{"type":"server".*?\})-->/.exec(html)[1]);
  const state = /<!--Blazor-Server-Component-State:(.*?)-->/.exec(html)?.[1] ?? "";
  const connection = new HubConnectionBuilder()
    .withUrl(`${site}/_blazor`, { skipNegotiation: true, transport: HttpTransportType.WebSockets, headers: { Origin: site } })
    .withHubProtocol(new BlazorPack())
    .configureLogging(LogLevel.None)
    .build();
  let rendered;
  const live = new Promise((done) => { rendered = done; });
  let batches = 0;
  connection.on("JS.RenderBatch", (id) => {
    connection.send("OnRenderCompleted", id, null);
    if (++batches === 2) rendered();
  });
  connection.on("JS.AttachComponent", () => {});
  connection.on("JS.EndUpdateRootComponents", () => {});
  connection.on("JS.EndInvokeDotNet", () => {});
  connection.on("JS.BeginInvokeJS", (task, name) => {
    if (task === 0) return;
    const answer = name === "watchColours" ? colours : objects[name] ?? null;
    connection.send("EndInvokeJSFromDotNet", task, true, JSON.stringify([task, true, answer]));
  });
  await connection.start();
  await connection.invoke("StartCircuit", `${site}/`, site + path, "[]", state);
  await connection.send("UpdateRootComponents", JSON.stringify({ batchId: 1, operations: [{ type: "add", ssrComponentId: 1, marker }] }), state);
  await Promise.race([live, pause(30000).then(() => { throw new Error("no second render within 30 s"); })]);
  return connection;
}

const before = rss();
const from = Date.now();
const all = [];
let refused = 0;
for (let i = 0; i < count; i += 10) {
  const batch = await Promise.allSettled(Array.from({ length: Math.min(10, count - i) }, open));
  all.push(...batch.filter((r) => r.status === "fulfilled").map((r) => r.value));
  refused += batch.filter((r) => r.status === "rejected").length;
  if (refused && !all.length) throw batch.find((r) => r.status === "rejected").reason;
}
const opened = (Date.now() - from) / 1000;
await pause(5000);
const during = rss();
const page = Date.now();
const answer = await fetch(site + path);
const pageMs = Date.now() - page;
await Promise.all(all.map((connection) => connection.stop()));
await pause(Number(process.env.AFTER ?? 90) * 1000);
const after = rss();
console.log(`| circuits | opened in | memory before | with all open | each | after they left | the page meanwhile |`);
console.log(`|---|---|---|---|---|---|---|`);
console.log(`| ${all.length}${refused ? ` (${refused} refused)` : ""} | ${opened.toFixed(1)} s | ${before.toFixed(0)} MB | ${during.toFixed(0)} MB | ${((during - before) / all.length).toFixed(2)} MB | ${after.toFixed(0)} MB | ${answer.status} in ${pageMs} ms |`);
