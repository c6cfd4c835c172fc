// What every page gets on top of its HTML: theme choice, keys, forms with lists, suggestions once somebody wants to search.
// Modules are loaded by addresses that name their content, which the page knows: none is asked for twice.

const themes = ["system", "light", "dark"];

function startTheme(button) {
  const current = () => document.documentElement.dataset.theme ?? "system";
  const label = () => button.setAttribute("aria-label", `Theme: ${current() === "system" ? "follow the system" : current()}`);
  button.hidden = false;
  label();
  button.addEventListener("click", () => {
    const next = themes[(themes.indexOf(current()) + 1) % themes.length];
    if (next === "system") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = next;
    try {
      if (next === "system") localStorage.removeItem("theme");
      else localStorage.setItem("theme", next);
    } catch { /* the choice then lasts for this page only */ }
    label();
  });
}

const isTyping = (target) => target instanceof Element && target.closest("input, textarea, select, [contenteditable]");

function startKeys(search, dialog) {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    if (event.key === "/") {
      event.preventDefault();
      search.focus();
      search.select();
    } else if (event.key === "?") {
      event.preventDefault();
      dialog.showModal();
    }
  });
}

// The map changes its address without a new page, so the link to the content must not lead to the address of before.
function startSkip(link, main) {
  link.addEventListener("click", (event) => {
    event.preventDefault();
    main.focus();
  });
}

// Several boxes of one name become one value, the form in which addresses carry lists.
function startJoinedForms() {
  for (const form of document.querySelectorAll("form[data-join]")) {
    form.addEventListener("formdata", ({ formData }) => {
      const name = form.dataset.join;
      const values = formData.getAll(name);
      formData.delete(name);
      if (values.length > 0) formData.set(name, values.join(","));
    });
  }
}

// Most readers of a page do not search, so what draws suggestions is loaded when the box gets the focus.
function startSuggestions(form, input) {
  const load = async () => {
    try {
      const { startSearch } = await import(new URL(form.dataset.suggest, document.baseURI));
      startSearch(input);
    } catch { /* offline: Enter still opens the search page */ }
  };
  if (document.activeElement === input) load();
  else input.addEventListener("focus", load, { once: true });
}

// The card of a term opens under pointer or focus and would stay for as long as they do.
function startTermCards() {
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    for (const term of document.querySelectorAll(".term:is(:hover, :focus-within)")) {
      term.classList.add("closed");
      for (const change of ["mouseenter", "mouseleave", "focusout"]) term.addEventListener(change, () => term.classList.remove("closed"), { once: true });
    }
  });
}

// A calculator inside a page says how tall it is: fields that stand beside each other on a desk stand in a column on a phone.
function startFrames() {
  addEventListener("message", ({ origin, source, data }) => {
    if (origin !== location.origin || data?.type !== "atlas:height") return;
    const frame = [...document.querySelectorAll("iframe")].find((one) => one.contentWindow === source);
    if (frame) frame.height = data.height + frame.offsetHeight - frame.clientHeight;
  });
}

const search = document.querySelector("#site-search");
startSkip(document.querySelector(".skip"), document.querySelector("main"));
startTheme(document.querySelector("[data-theme-toggle]"));
startKeys(search, document.querySelector("#keys"));
startJoinedForms();
startTermCards();
startFrames();
startSuggestions(search.form, search);
