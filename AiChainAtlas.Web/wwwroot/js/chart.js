// Tells the server-side chart when it comes into view and which colours the reader's theme has, then and whenever it changes.

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

export function watch(chart, figure) {
  const tell = () => chart.invokeMethodAsync("SetColours", colours()).catch(() => { /* the circuit is gone */ });
  const chosen = new MutationObserver(tell);
  const system = matchMedia("(prefers-color-scheme: dark)");
  const near = new IntersectionObserver((entries) => {
    if (entries.some((entry) => entry.isIntersecting)) {
      near.disconnect();
      chosen.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
      system.addEventListener("change", tell);
      tell();
    }
  }, { rootMargin: "200px" });
  near.observe(figure);
  stopWatching = () => {
    near.disconnect();
    chosen.disconnect();
    system.removeEventListener("change", tell);
  };
}

export function stop() {
  stopWatching();
}
