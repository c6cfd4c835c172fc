// Suggestions under the search box, following the combobox pattern of the ARIA Authoring Practices with grouped options:
// https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
const wait = 120;
const most = 8;

function element(name, role, id, text = "") {
  const made = document.createElement(name);
  if (role) made.setAttribute("role", role);
  if (id) made.id = id;
  made.textContent = text;
  return made;
}

function option(item, number) {
  const line = element("div", "option", `suggestion-${number}`);
  line.setAttribute("aria-selected", "false");
  line.dataset.url = item.url;
  line.append(element("span", "", "", item.title), element("small", "", "", item.note));
  return line;
}

// Results of one group come together: the API answers in the order and under the headings of the search page.
function groups(items) {
  const made = [];
  for (const [number, item] of items.entries()) {
    let group = made.at(-1);
    if (!group || group.dataset.of !== item.group) {
      group = element("div", "group");
      group.dataset.of = item.group;
      const heading = element("div", "presentation", `suggestions-${item.type}`, item.group);
      group.setAttribute("aria-labelledby", heading.id);
      group.append(heading);
      made.push(group);
    }
    group.append(option(item, number));
  }
  return made;
}

const counted = (n, one) => `${n} ${n === 1 ? one : `${one}s`}`;

export function startSearch(input) {
  const list = element("div", "listbox", "search-suggestions");
  list.className = "suggestions";
  list.ariaLabel = "Suggestions";
  list.hidden = true;
  const status = element("p", "status");
  status.className = "visually-hidden";
  input.after(list, status);
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", list.id);
  input.setAttribute("aria-expanded", "false");

  let chosen = -1;
  let timer;
  let request;
  const options = () => [...list.querySelectorAll("[role=option]")];

  function close() {
    clearTimeout(timer);
    request?.abort();
    list.hidden = true;
    chosen = -1;
    status.textContent = "";
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  function choose(index) {
    const all = options();
    all[chosen]?.setAttribute("aria-selected", "false");
    chosen = (index + all.length) % all.length;
    all[chosen].setAttribute("aria-selected", "true");
    all[chosen].scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", all[chosen].id);
  }

  function show(items) {
    const made = groups(items);
    list.replaceChildren(...made);
    chosen = -1;
    list.hidden = items.length === 0;
    status.textContent = items.length === 0 ? "No suggestions" : `${counted(items.length, "suggestion")} in ${counted(made.length, "group")}`;
    input.setAttribute("aria-expanded", String(items.length > 0));
    input.removeAttribute("aria-activedescendant");
  }

  async function suggest() {
    request?.abort();
    request = new AbortController();
    const text = input.value.trim();
    if (!text) return close();
    try {
      const response = await fetch(`/api/v1/search?limit=${most}&q=${encodeURIComponent(text)}`, { signal: request.signal });
      if (response.ok) show((await response.json()).items);
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
      location.assign(options()[chosen].dataset.url);
    }
  });
  list.addEventListener("mousedown", (event) => {
    // A heading takes neither the focus nor the press.
    event.preventDefault();
    const pressed = event.target.closest("[role=option]");
    if (pressed) location.assign(pressed.dataset.url);
  });
  input.addEventListener("blur", close);

  // Letters typed before this module was there count too.
  if (document.activeElement === input) suggest();
}
