// Tells the server-side chart which colours the reader's theme has, now and whenever it changes.

const probe = document.createElement("span");
probe.hidden = true;
let stopWatching = () => {};

// Tokens hold light-dark(): only an element that uses one knows its colour.
function computed(token) {
  probe.style.color = `var(${token})`;
  return getComputedStyle(probe).color;
}

function colours() {
  document.body.append(probe);
  const read = {
    text: computed("--text"),
    muted: computed("--muted"),
    grid: computed("--line"),
    line: computed("--ai"),
    mark: computed("--crypto"),
    font: getComputedStyle(document.body).fontFamily,
  };
  probe.remove();
  return read;
}

export function watchColours(chart) {
  const tell = () => chart.invokeMethodAsync("SetColours", colours()).catch(() => { /* the circuit is gone */ });
  const chosen = new MutationObserver(tell);
  chosen.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
  const system = matchMedia("(prefers-color-scheme: dark)");
  system.addEventListener("change", tell);
  stopWatching = () => {
    chosen.disconnect();
    system.removeEventListener("change", tell);
  };
  return colours();
}

export function stop() {
  stopWatching();
}
