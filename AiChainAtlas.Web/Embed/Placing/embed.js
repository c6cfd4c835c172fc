// Turns <div data-atlas-calculator="training-compute" data-params="175e9"></div> into a frame of the right height.
// Every other data-* attribute is passed on as an input or an option; data-height keeps room, data-title names the frame.
(() => {
  const home = new URL("/embed/calculators/", document.currentScript.src);
  const own = new Set(["data-atlas-calculator", "data-height", "data-title"]);
  // By calculator: heights at these widths of the place.
  const widths = WIDTHS;
  const heights = HEIGHTS;
  const frames = [];

  addEventListener("message", ({ origin, source, data }) => {
    if (origin !== home.origin || data?.type !== "atlas:height" || data.v !== 1) return;
    const frame = frames.find((one) => one.contentWindow === source);
    if (frame && data.height > 0 && data.height < 20000) frame.style.height = `${Math.ceil(data.height)}px`;
  });

  function embed(place) {
    const slug = place.dataset.atlasCalculator;
    const address = new URL(encodeURIComponent(slug), home);
    for (const { name, value } of place.attributes) {
      if (name.startsWith("data-") && !own.has(name)) address.searchParams.set(name.slice(5).replaceAll("-", "_"), value);
    }
    // The room is kept whatever the frame turns out to need, so that the page below does not jump.
    const known = heights[slug]?.[widths.findLastIndex((width) => width <= Math.max(place.clientWidth, widths[0]))];
    const room = `${parseInt(place.dataset.height, 10) || known || 640}px`;
    const frame = document.createElement("iframe");
    frame.src = address;
    frame.title = `${place.dataset.title ?? slug.replaceAll("-", " ")} · AI Chain Atlas`;
    frame.loading = "lazy";
    frame.style.cssText = `display:block;width:100%;border:0;height:${room}`;
    frames.push(frame);
    place.style.minHeight = room;
    place.removeAttribute("data-atlas-calculator");
    place.replaceChildren(frame);
  }

  const start = () => document.querySelectorAll("[data-atlas-calculator]").forEach(embed);
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", start);
  else start();
})();
