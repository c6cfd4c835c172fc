// Asks for pages at a steady rate: node tail.mjs RATE SECONDS URL...
// A request counts from the moment it was due, so a server that stalls cannot hide the requests that waited behind it.
import { Agent, get } from "node:http";

const [rate, seconds, ...urls] = process.argv.slice(2);
const agent = new Agent({ keepAlive: true, maxSockets: 64 });
const total = rate * seconds;
const took = new Float64Array(total);
let [sent, done, errors] = [0, 0, 0];

const ask = (url, due) =>
  new Promise((resolve) => {
    const failed = () => { errors++; resolve(); };
    get(url, { agent, headers: { "accept-encoding": "gzip" } }, (answer) => {
      answer.on("end", () => {
        took[done++] = performance.now() - due;
        if (answer.statusCode !== 200) { errors++; }
        resolve();
      }).on("error", failed).resume();
    }).on("error", failed);
  });

const start = performance.now();
const all = [];
await new Promise((resolve) => {
  const timer = setInterval(() => {
    for (const now = performance.now(); sent < total && start + (sent * 1000) / rate <= now; sent++) {
      all.push(ask(urls[sent % urls.length], start + (sent * 1000) / rate));
    }
    if (sent === total) { clearInterval(timer); resolve(); }
  }, 1);
});
await Promise.all(all);
agent.destroy();
const sorted = took.subarray(0, done).sort();
const at = (share) => (sorted[Math.min(done - 1, Math.floor(done * share))] ?? NaN).toFixed(1);
console.log([at(0.5), at(0.9), at(0.99), at(1), errors].join(" | "));
