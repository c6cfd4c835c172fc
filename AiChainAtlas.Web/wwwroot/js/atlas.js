// What every page gets on top of its HTML: theme choice, keys, forms with lists. Modules do not import each other, so that
// each is loaded by an address that names its content and is never asked for twice.

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

startTheme(document.querySelector("[data-theme-toggle]"));
startKeys(document.querySelector("#site-search"), document.querySelector("#keys"));
startJoinedForms();
