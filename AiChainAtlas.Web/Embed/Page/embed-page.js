// Recomputes while somebody types and tells the page around the frame how high it is. The result comes from the address
// that the form would be sent to, so it is the same with script and without.
(() => {
  const form = document.querySelector("form");
  const id = document.documentElement.dataset.id ?? null;

  if (window.parent !== window) {
    new ResizeObserver(() => {
      const height = Math.ceil(document.body.getBoundingClientRect().height);
      window.parent.postMessage({ type: "atlas:height", v: 1, id, height }, "*");
    }).observe(document.body);
  }
  if (!form) return;

  const at = (selector) => document.querySelector(selector);
  let waiting;
  let asked;

  // Fields keep their place and what is typed into them; only those that gain or lose their say come and go.
  function showFields(next) {
    const list = form.querySelector(".fields");
    const fresh = [...next.querySelectorAll("[data-field]")];
    const wanted = new Set(fresh.map((field) => field.dataset.field));
    for (const field of [...list.children]) if (!wanted.has(field.dataset.field)) field.remove();
    fresh.forEach((field, i) => {
      const here = list.children[i];
      if (here?.dataset.field !== field.dataset.field) {
        list.insertBefore(field, here ?? null);
        return;
      }
      // An input without a say is a hidden one, which holds its value until it gets a field.
      if (here.type !== field.type) {
        here.replaceWith(field);
        return;
      }
      const input = here.querySelector("[id]");
      if (!input || here.matches(".locked")) return;
      here.querySelector(".problem").textContent = field.querySelector(".problem").textContent;
      if (field.querySelector("[aria-invalid]")) input.setAttribute("aria-invalid", "true");
      else input.removeAttribute("aria-invalid");
    });
  }

  function showStale(isStale) {
    at("#stale").hidden = !isStale || !at("#result data");
    at("#result").classList.toggle("stale", isStale);
  }

  function show(next) {
    const isResult = !next.querySelector("#result .none");
    showFields(next);
    at("#problem").textContent = next.querySelector("#problem").textContent;
    showStale(!isResult);
    if (!isResult) return;
    const open = at("#result details")?.open;
    at("#result").replaceChildren(...next.querySelector("#result").childNodes);
    at("#result").removeAttribute("data-example");
    at("#example")?.remove();
    if (open && at("#result details")) at("#result details").open = true;
    at("#foot").replaceChildren(...next.querySelector("#foot").childNodes);
    at("#said").textContent = at(".lead")?.textContent ?? "";
  }

  async function compute() {
    clearTimeout(waiting);
    asked?.abort();
    const mine = asked = new AbortController();
    const query = new URLSearchParams(new FormData(form));
    query.set("form", "live");
    try {
      const answer = await fetch(`${form.getAttribute("action")}?${query}`, { signal: mine.signal, credentials: "omit" });
      if (!answer.ok) throw new Error(answer.status);
      const next = new DOMParser().parseFromString(await answer.text(), "text/html");
      if (!mine.signal.aborted) show(next);
    } catch {
      if (mine.signal.aborted) return;
      showStale(true);
      at("#problem").textContent = "The atlas could not be reached. Press Enter in a field to try again.";
    }
  }

  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(compute, 200);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    compute();
  });
})();
