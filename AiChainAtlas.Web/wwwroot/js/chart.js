// Tells the server-side chart when it comes into view and how it is to look for the reader, then and whenever the theme changes.

const probe = document.createElement("span");
probe.hidden = true;
let stopWatching = () => {};

// Tokens hold light-dark(): only an element that uses one knows its colour.
function computed(token) {
  probe.style.color = `var(${token})`;
  return getComputedStyle(probe).color;
}

function look() {
  document.body.append(probe);
  const read = {
    text: computed("--text"),
    muted: computed("--muted"),
    grid: computed("--line"),
    series: ["--ai", "--crypto", "--good", "--bad", "--muted", "--text"].map(computed),
    font: getComputedStyle(document.body).fontFamily,
    isTouched: matchMedia("(pointer: coarse)").matches,
  };
  probe.remove();
  return read;
}

export function watch(chart, figure) {
  const tell = () => chart.invokeMethodAsync("SetLook", look()).catch(() => { /* the circuit is gone */ });
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
