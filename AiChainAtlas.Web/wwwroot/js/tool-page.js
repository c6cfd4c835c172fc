// What a live tool page asks of the browser.

export function setAddress(address) {
  history.replaceState(history.state, "", address);
}

// Only for somebody who has not begun elsewhere meanwhile: a focus that jumps takes what is typed with it.
export function arriveAt(id) {
  const element = document.getElementById(id);
  if (element && document.activeElement === document.body) {
    element.focus();
    element.scrollIntoView({ block: "nearest" });
  }
}

export function focusFirst(selector) {
  requestAnimationFrame(() => document.querySelector(selector)?.focus());
}

export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // Without permission, or on a page that is not served securely: by way of a field that is selected.
    const field = document.createElement("textarea");
    field.value = text;
    document.body.append(field);
    field.select();
    document.execCommand("copy");
    field.remove();
  }
}

export function save(name, type, text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
