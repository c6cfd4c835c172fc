// The map's behaviour on top of plain links: light what belongs together, open entries in the panel, move by arrow keys.
const map = document.querySelector("[data-map]");
const panel = document.querySelector("#panel");

function light(card) {
  const near = new Set([card.dataset.card, ...card.dataset.near.split(" ")]);
  map.classList.add("lit");
  for (const other of map.querySelectorAll("[data-card]")) other.classList.toggle("near", near.has(other.dataset.card));
  for (const tie of map.querySelectorAll("[data-ends]")) tie.classList.toggle("near", tie.dataset.ends.split(" ").includes(card.dataset.card));
}

const lightOf = (event) => {
  const card = event.target.closest?.("[data-card]");
  if (card) light(card);
  else map.classList.remove("lit");
};
map.addEventListener("pointerover", lightOf);
map.addEventListener("focusin", lightOf);
map.addEventListener("pointerleave", () => map.classList.remove("lit"));
map.addEventListener("focusout", (event) => map.contains(event.relatedTarget) || map.classList.remove("lit"));

const entryOf = (url) => new URL(url, document.baseURI).searchParams.get("entry");
const chipOf = (entry) => map.querySelector(`.map-view [data-chip="${CSS.escape(entry ?? "")}"]`);

let shown = entryOf(location.href);
let turn = 0;

// The panel comes from the page of its own address, so that there is one place that renders it.
async function open(url, push) {
  const mine = ++turn;
  const left = shown;
  let response, page;
  try {
    response = await fetch(url);
    page = new DOMParser().parseFromString(await response.text(), "text/html");
  } catch { /* no connection: said below */ }
  if (mine !== turn) return; // overtaken by a later choice
  if (response && !response.ok) return location.assign(url);
  if (page) show(page);
  else if (entryOf(url)) return showLost(url);
  else hide();
  if (push) history.pushState({}, "", url);
  shown = entryOf(url);
  if (shown) panel.focus();
  else chipOf(left)?.focus();
}

function show(page) {
  const [next, view] = [page.querySelector("#panel"), page.querySelector(".map-view")];
  panel.replaceChildren(...next.childNodes);
  panel.hidden = next.hidden;
  panel.dataset.close = next.dataset.close;
  panel.scrollTop = 0;
  map.classList.toggle("with-panel", !next.hidden);
  // The graph keeps its own drawing; every other view is small enough to be replaced.
  if (!map.querySelector("#graph")) map.querySelector(".map-view").replaceChildren(...view.childNodes);
  // Views and filters lead on from the state that is shown now.
  const fresh = page.querySelectorAll(".map-head a");
  document.querySelectorAll(".map-head a").forEach((a, i) => a.setAttribute("href", fresh[i]?.getAttribute("href") ?? a.href));
}

function hide() {
  panel.hidden = true;
  map.classList.remove("with-panel");
}

// Without a connection the map stays where it is; a page of the browser's in its place would take it away.
function showLost(url) {
  const again = Object.assign(document.createElement("a"), { href: url, textContent: "Try again" });
  again.dataset.chip = entryOf(url);
  const words = Object.assign(document.createElement("p"), { role: "alert" });
  words.append("There is no connection, so this entry could not be loaded. What is on the page stays. ", again);
  panel.replaceChildren(words);
  panel.hidden = false;
  map.classList.add("with-panel");
  panel.focus();
}

const close = () => open(panel.dataset.close, true);

// The graph is drawn by a module of its own and tells what was chosen.
map.addEventListener("atlas:open", (event) => open(event.detail, true));

document.addEventListener("click", (event) => {
  if (event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const chip = event.target.closest("a[data-chip]");
  if (chip && map.contains(chip)) {
    event.preventDefault();
    open(chip.href, true);
  } else if (event.target.closest("[data-panel-close]")) {
    event.preventDefault();
    close();
  }
});
addEventListener("popstate", () => entryOf(location.href) === shown || open(location.href, false));

const inCard = (card) => [card.querySelector("h3 a"), ...card.querySelectorAll(".chips a")].filter(Boolean);

// Up and down walk through a column, left and right to the nearest card of the next column.
function move(from, key) {
  const columns = [...map.querySelectorAll(".column")];
  const column = columns.findIndex((c) => c.contains(from));
  if (key === "ArrowUp" || key === "ArrowDown") {
    const stops = [...columns[column].querySelectorAll("[data-card]")].flatMap(inCard);
    return stops[stops.indexOf(from) + (key === "ArrowDown" ? 1 : -1)];
  }
  const lane = from.closest(".lane");
  const index = [...lane.parentElement.querySelectorAll(".lane")].indexOf(lane);
  for (let i = column + (key === "ArrowRight" ? 1 : -1); columns[i]; i += key === "ArrowRight" ? 1 : -1) {
    const stops = [...columns[i].querySelectorAll(".lane")[index].querySelectorAll("[data-card]")].flatMap(inCard);
    const y = from.getBoundingClientRect().top;
    const distance = (stop) => Math.abs(stop.getBoundingClientRect().top - y);
    if (stops.length > 0) return stops.reduce((best, stop) => (distance(stop) < distance(best) ? stop : best));
  }
  return undefined;
}

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && !panel.hidden && !event.target.closest("dialog, [role=combobox]") && !document.querySelector(":popover-open")) {
    close();
  } else if (event.key.startsWith("Arrow") && event.target.closest("[data-chain] [data-card]")) {
    const next = move(event.target, event.key);
    if (next) {
      event.preventDefault();
      next.focus();
    }
  }
});
