// The graph view. Places come from the server; cytoscape draws them and lets people pan, zoom and choose.
// The library is imported beside the data, so that its absence can be told as well.

const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

// Tokens are written as light-dark(); a probe element resolves them to plain colours that a canvas understands.
function resolve(name) {
  const probe = document.createElement("i");
  probe.className = `probe ${name}`;
  document.body.append(probe);
  const value = getComputedStyle(probe).color;
  probe.remove();
  return value;
}

const palette = () => Object.fromEntries(["ai", "crypto", "text", "muted", "line", "surface"].map((name) => [name, resolve(name)]));

const look = (c) => [
  { selector: "node", style: { "label": "data(name)", "color": c.text, "font-size": 11, "width": 16, "height": 16, "background-color": c.ai, "text-valign": "bottom", "text-margin-y": 2, "min-zoomed-font-size": 8, "font-family": colour("--font") } },
  { selector: "node[lane = 'crypto']", style: { "background-color": c.crypto } },
  { selector: "node[?link]", style: { "shape": "round-rectangle", "width": 46, "height": 30, "font-size": 38, "font-weight": "bold", "text-wrap": "wrap", "text-max-width": 310, "text-valign": "top", "text-margin-y": "data(lift)", "text-background-color": c.surface, "text-background-opacity": 0.75, "min-zoomed-font-size": 0, "z-index": 2 } },
  { selector: "edge", style: { "width": 1, "line-color": c.line, "curve-style": "haystack" } },
  { selector: "edge[kind != 'on'][kind != 'part_of']", style: { "width": 3, "line-color": c.muted, "curve-style": "bezier", "target-arrow-shape": "triangle", "target-arrow-color": c.muted, "arrow-scale": 1.5, "opacity": 0.6 } },
  { selector: "edge[kind = 'crypto_counterpart_of']", style: { "line-color": c.crypto, "target-arrow-color": c.crypto, "line-style": "dashed" } },
  { selector: ".dim", style: { "opacity": 0.18 } },
  { selector: ".chosen", style: { "border-width": 3, "border-color": c.text } },
];

// Lets long names wrap after a hyphen as well.
const wrappable = (name) => name.replaceAll("-", "-\u200b");

const graphBox = document.querySelector("#graph");
start(graphBox).catch(() => { graphBox.querySelector("span").textContent = "The graph could not be loaded."; });

async function start(box) {
  const [{ default: cytoscape }, { nodes, edges }] = await Promise.all([
    import("../vendor/cytoscape.esm.min.js"),
    fetch(box.dataset.graph).then((response) => response.json()),
  ]);
  box.replaceChildren();
  box.role = "img";
  box.ariaLabel = box.dataset.label;
  const matches = box.dataset.matches === undefined ? null : new Set(box.dataset.matches.split(" "));
  const graph = cytoscape({
    container: box,
    elements: [
      ...nodes.map((n) => ({ data: { id: n.id, name: wrappable(n.name), lane: n.lane, link: n.link, lift: -n.reach }, position: { x: n.x, y: n.y }, classes: matches && !n.link && !matches.has(n.id) ? "dim" : "" })),
      ...edges.map((e) => ({ data: { source: e.from, target: e.to, kind: e.kind } })),
    ],
    layout: { name: "preset", padding: 20 },
    style: look(palette()),
    minZoom: 0.1,
    maxZoom: 4,
    autoungrabify: true,
  });
  graph.on("tap", "node", ({ target }) => {
    if (target.data("link")) {
      location.assign(`/links/${target.id()}`);
      return;
    }
    const url = new URL(location.href);
    url.searchParams.set("entry", target.id());
    graph.$(".chosen").removeClass("chosen");
    target.addClass("chosen");
    box.dispatchEvent(new CustomEvent("atlas:open", { bubbles: true, detail: url.pathname + url.search }));
  });
  graph.on("mouseover", "node", ({ target }) => {
    graph.elements().not(target.closedNeighborhood()).addClass("dim");
  });
  graph.on("mouseout", "node", () => {
    graph.elements().removeClass("dim");
    if (matches) graph.nodes().filter((n) => !n.data("link") && !matches.has(n.id())).addClass("dim");
  });
  if (box.dataset.selected) graph.$id(box.dataset.selected).addClass("chosen");
  // Colours are copied into the canvas, so a change of theme has to copy them again.
  const recolour = () => graph.style(look(palette()));
  new MutationObserver(recolour).observe(document.documentElement, { attributeFilter: ["data-theme"] });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", recolour);
  box.dataset.ready = "true";
}
