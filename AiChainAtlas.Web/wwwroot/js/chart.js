// Tells the server-side chart when Plotly is wanted and how it is to look for the reader, then and whenever the theme changes.

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

export function watch(chart, figure, isOnDemand) {
  const tell = () => chart.invokeMethodAsync("SetLook", look()).catch(() => { /* the circuit is gone */ });
  const chosen = new MutationObserver(tell);
  const system = matchMedia("(prefers-color-scheme: dark)");
  const stopWaiting = (isOnDemand ? untilReached : untilSeen)(figure, () => {
    stopWaiting();
    chosen.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
    system.addEventListener("change", tell);
    tell();
  });
  stopWatching = () => {
    stopWaiting();
    chosen.disconnect();
    system.removeEventListener("change", tell);
  };
}

function untilSeen(figure, begin) {
  const near = new IntersectionObserver((entries) => {
    if (entries.some((entry) => entry.isIntersecting)) {
      begin();
    }
  }, { rootMargin: "200px" });
  near.observe(figure);
  return () => near.disconnect();
}

// A finger that touches the chart may only be scrolling: it has to tap.
function untilReached(figure, begin) {
  const waiting = new AbortController();
  figure.addEventListener("click", begin, { signal: waiting.signal });
  figure.addEventListener("pointermove", (event) => event.pointerType === "touch" || begin(), { signal: waiting.signal });
  return () => waiting.abort();
}

export function stop() {
  stopWatching();
}
