// Starts the circuit of an editor's page and brings it back. What is typed is kept by the server as it is typed; what had
// not reached it when the connection went is typed again when it is there again, or after the page was loaded anew.

const webSockets = 1;
const key = "atlas-typed";

// Within this time of a choice the server may not have heard of it yet, ms. Fields of text tell themselves (data-heard).
const underway = 600;

const typed = new Map();
const tool = () => document.querySelector("#tool");
const fieldOf = (name) => document.querySelector(`#tool [name="${CSS.escape(name)}"]`);
let left = null;

addEventListener("input", ({ target }) => {
  if (target.name && target.closest("#tool")) typed.set(target.name, { value: target.value, at: Date.now() });
}, true);

function isHeard([name, { value, at }]) {
  const field = fieldOf(name);
  return field?.matches("textarea, [type=text]") ? field.dataset.heard === value : Date.now() - at > underway;
}

// Called when the server has written down all that it had heard.
function forgetWhatIsKept() {
  for (const entry of typed) if (isHeard(entry)) typed.delete(entry[0]);
}

function retype(entries) {
  for (const [name, { value }] of entries) {
    const field = fieldOf(name);
    if (field) {
      // The browser may show it already: what matters is that the server hears of it.
      field.value = value;
      field.dispatchEvent(new Event("input", { bubbles: true }));
      field.dispatchEvent(new Event("change", { bubbles: true }));
    }
  }
}

function setLost(lost) {
  const bar = document.querySelector("#lost") ?? document.body.appendChild(Object.assign(document.createElement("p"), { id: "lost" }));
  bar.setAttribute("role", "status");
  bar.hidden = !lost;
  bar.textContent = lost ? "The connection is lost. What you typed is kept; this page goes on by itself as soon as the server answers." : "";
  if (lost && tool()?.contains(document.activeElement)) left = document.activeElement;
  tool()?.toggleAttribute("inert", lost);
  if (lost) return;
  if (document.activeElement === document.body) left?.focus();
  left = null;
}

function reload() {
  if (typed.size > 0) sessionStorage.setItem(key, JSON.stringify({ path: location.pathname, entries: [...typed] }));
  location.reload();
}

// Blazor.reconnect fails while there is no network, and says false when the server knows the circuit no more.
async function reconnect() {
  setLost(true);
  for (let attempt = 0; ; attempt++) {
    await new Promise((wait) => setTimeout(wait, Math.min(500 * 2 ** attempt, 5000)));
    try {
      if (!(await Blazor.reconnect())) return reload();
      setLost(false);
      retype([...typed].filter((entry) => !isHeard(entry)));
      return;
    } catch { /* no network yet */ }
  }
}

function whenLive() {
  document.documentElement.toggleAttribute("data-editor-live", true);
  const kept = JSON.parse(sessionStorage.getItem(key) ?? "null");
  sessionStorage.removeItem(key);
  if (kept?.path === location.pathname) retype(kept.entries);
}

const watch = new MutationObserver((changes) => {
  if (changes.some((change) => change.attributeName === "data-saved")) forgetWhatIsKept();
  if (tool()?.hasAttribute("data-live") && !document.documentElement.hasAttribute("data-editor-live")) whenLive();
});

addEventListener("beforeunload", (leaving) => {
  if ([...typed].some((entry) => !isHeard(entry)) && !sessionStorage.getItem(key)) leaving.preventDefault();
});

watch.observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ["data-live", "data-saved"] });
Blazor.start({
  circuit: {
    configureSignalR: (builder) => builder.withUrl("_blazor", { skipNegotiation: true, transport: webSockets }),
    reconnectionHandler: { onConnectionDown: reconnect, onConnectionUp: () => setLost(false) },
  },
}).catch(reload);
