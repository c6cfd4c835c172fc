// Runs before the first paint, so that a chosen theme never flashes. Without a choice the system's theme holds.
(() => {
  try {
    const theme = localStorage.getItem("theme");
    if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
  } catch { /* storage may be switched off; the system's theme holds */ }
  document.documentElement.classList.add("js");
})();
