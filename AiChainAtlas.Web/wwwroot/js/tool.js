// Starts the circuit of a tool page. Until it stands, and when it is refused or lost, the page works by its form.

const tool = document.querySelector("#tool");
const typed = new Map();

// What is typed before the page is live would be painted over by the first live render: it is typed again then.
function remember({ target }) {
  if (target.name) typed.set(target.name, target.value);
}

function retype() {
  document.removeEventListener("input", remember);
  for (const [name, value] of typed) {
    const field = document.querySelector(`#tool [name="${CSS.escape(name)}"]:not([type="hidden"], [type="checkbox"])`);
    if (field && field.value !== value) {
      field.value = value;
      field.dispatchEvent(new Event("input", { bubbles: true }));
      field.dispatchEvent(new Event("change", { bubbles: true }));
    }
  }
}

const showLost = (lost) => document.documentElement.toggleAttribute("data-circuit-lost", lost);

// Blazor takes sending and clicks for itself, with or without a circuit: without one they are the browser's again.
for (const kind of ["submit", "click"]) {
  addEventListener(kind, (event) => {
    if (document.documentElement.hasAttribute("data-circuit-lost") && event.target.closest("#tool")) event.stopImmediatePropagation();
  }, true);
}

// How long the page waits for its circuit before it offers its button, ms.
const patience = 4000;

// Web sockets without negotiation: the server offers nothing else, and one round trip is saved.
const webSockets = 1;

// The form shows its button meanwhile. A circuit that the server no longer knows does not come back: the address holds the state,
// so that loading it again gives a live page with the same content.
async function reconnect() {
  showLost(true);
  for (let attempt = 0; attempt < 8; attempt++) {
    await new Promise((wait) => setTimeout(wait, Math.min(500 * 2 ** attempt, 15000)));
    try {
      if (!(await Blazor.reconnect())) return;
      showLost(false);
      return;
    } catch { /* no network yet */ }
  }
}

async function start() {
  document.addEventListener("input", remember);
  const live = new MutationObserver(() => {
    if (document.querySelector("#tool[data-live]")) {
      live.disconnect();
      showLost(false);
      retype();
    }
  });
  live.observe(tool.parentElement, { subtree: true, childList: true, attributes: true, attributeFilter: ["data-live"] });
  try {
    await Blazor.start({
      circuit: {
        configureSignalR: (builder) => builder.withUrl("_blazor", { skipNegotiation: true, transport: webSockets }),
        reconnectionHandler: { onConnectionDown: reconnect, onConnectionUp: () => showLost(false) },
      },
    });
  } catch { /* told below, as a start that ends without a word is */ }
  setTimeout(() => {
    if (!document.querySelector("#tool[data-live]")) showLost(true);
  }, patience);
}

start();
