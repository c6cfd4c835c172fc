// Durable edits a second over the API: each writer reads an entry, changes it and saves it, again and again.
import http from "node:http";

const [, , site, token, seconds] = process.argv;
const agent = new http.Agent({ keepAlive: true, maxSockets: 16 });

function send(method, path, headers = {}, body) {
  return new Promise((done, failed) => {
    const request = http.request(site + path, { method, agent, headers: { Authorization: `Bearer ${token}`, ...headers } }, (answer) => {
      const parts = [];
      answer.on("data", (part) => parts.push(part));
      answer.on("end", () => done({ status: answer.statusCode, tag: answer.headers.etag, text: Buffer.concat(parts).toString() }));
    });
    request.on("error", failed);
    request.end(body);
  });
}

async function write(id, until, times) {
  let { tag, text } = await send("GET", `/api/v1/entries/${id}`);
  for (let edit = 0; performance.now() < until; edit++) {
    const entry = { ...JSON.parse(text), name: `Edit ${edit}`, reason: "to measure" };
    const from = performance.now();
    const answer = await send("PUT", `/api/v1/entries/${id}`, { "If-Match": tag, "Content-Type": "application/json" }, JSON.stringify(entry));
    if (answer.status !== 200) {
      throw new Error(`${answer.status}: ${answer.text}`);
    }
    times.push(performance.now() - from);
    ({ tag, text } = answer);
  }
}

const ids = JSON.parse((await send("GET", "/api/v1/entries?page_size=8")).text).items.map((entry) => entry.id);

// Long enough for the compiler of the runtime to be done with the way of a save.
const warmUp = 10_000;
console.log("| writers | edits/s | p50, ms | p99, ms | worst, ms |");
console.log("|---|---|---|---|---|");
for (const writers of [1, 8]) {
  await Promise.all(ids.slice(0, writers).map((id) => write(id, performance.now() + warmUp, [])));
  const times = [];
  const until = performance.now() + seconds * 1000;
  await Promise.all(ids.slice(0, writers).map((id) => write(id, until, times)));
  times.sort((a, b) => a - b);
  const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))].toFixed(1);
  console.log(`| ${writers} | ${Math.round(times.length / seconds)} | ${at(0.5)} | ${at(0.99)} | ${at(1)} |`);
}
process.exit(0);
