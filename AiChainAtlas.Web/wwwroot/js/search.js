// Suggestions under the search box, following the combobox pattern of the ARIA Authoring Practices:
// https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
const wait = 120;
const most = 8;

// Things of the atlas first; sources and claims, which often repeat their names, fill what is left.
const order = (items) => {
  const isThing = (item) => ["entry", "link", "term"].includes(item.kind);
  return [...items.filter(isThing), ...items.filter((item) => !isThing(item))].slice(0, most);
};

export function startSearch(input) {
  const list = document.createElement("ul");
  list.id = "search-suggestions";
  list.className = "suggestions";
  list.role = "listbox";
  list.ariaLabel = "Suggestions";
  list.hidden = true;
  input.after(list);
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", list.id);
  input.setAttribute("aria-expanded", "false");

  let chosen = -1;
  let timer;
  let request;

  function close() {
    clearTimeout(timer);
    request?.abort();
    list.hidden = true;
    chosen = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  function choose(index) {
    const options = [...list.children];
    options[chosen]?.removeAttribute("aria-selected");
    chosen = (index + options.length) % options.length;
    options[chosen].setAttribute("aria-selected", "true");
    input.setAttribute("aria-activedescendant", options[chosen].id);
  }

  function show(items) {
    list.replaceChildren(...items.map((item, i) => {
      const option = document.createElement("li");
      option.id = `suggestion-${i}`;
      option.role = "option";
      option.dataset.url = item.url;
      const kind = document.createElement("small");
      kind.textContent = item.note ? `${item.kind} · ${item.note}` : item.kind;
      const title = document.createElement("span");
      title.textContent = item.title;
      option.append(title, kind);
      return option;
    }));
    chosen = -1;
    list.hidden = items.length === 0;
    input.setAttribute("aria-expanded", String(items.length > 0));
  }

  async function suggest() {
    request?.abort();
    request = new AbortController();
    const text = input.value.trim();
    if (!text) return close();
    try {
      const response = await fetch(`/api/v1/search?limit=30&q=${encodeURIComponent(text)}`, { signal: request.signal });
      if (response.ok) show(order((await response.json()).items));
      else close();
    } catch (error) {
      // Offline or overtaken by the next letter: Enter still opens the full search page.
      if (error.name !== "AbortError") close();
    }
  }

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(suggest, wait);
  });
  input.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      close();
    } else if (!list.hidden && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      choose(event.key === "ArrowDown" ? chosen + 1 : Math.max(chosen, 0) - 1);
    } else if (event.key === "Enter" && chosen >= 0) {
      event.preventDefault();
      location.assign(list.children[chosen].dataset.url);
    }
  });
  list.addEventListener("mousedown", (event) => {
    const option = event.target.closest("li");
    if (option) location.assign(option.dataset.url);
  });
  input.addEventListener("blur", close);

  // Letters typed before this module was there count too.
  if (document.activeElement === input) suggest();
}
