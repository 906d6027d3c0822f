// What the pages do besides being read. Each part looks for its own elements and does nothing where
// there are none; without this file everything is still there to read.
"use strict";
(() => {
  const root = document.documentElement;

  function announce(text) {
    const announcer = document.querySelector("[data-announcer]");
    if (announcer) announcer.textContent = text;
  }

  // Copy buttons: <button data-copy> in an element with data-copyable copies its data-text.

  async function write(text) {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // A page that was opened from a file may not have the clipboard API.
      const area = document.createElement("textarea");
      area.value = text;
      area.className = "unseen";
      document.body.append(area);
      area.select();
      document.execCommand("copy");
      area.remove();
    }
  }

  async function copy(button) {
    const source = button.closest("[data-copyable]")?.querySelector("[data-text]");
    if (!source) return;
    await write(source.textContent);
    const label = button.textContent;
    button.textContent = button.dataset.copied;
    button.disabled = true;
    announce(button.dataset.copied);
    setTimeout(() => {
      button.textContent = label;
      button.disabled = false;
      announce("");
    }, 1400);
  }

  // The theme: the system's, light, dark.

  const themes = ["auto", "light", "dark"];

  function show(theme, button) {
    button.querySelector("[data-theme-name]").textContent = button.dataset[theme];
  }

  function switchTheme(button) {
    const theme = themes[(themes.indexOf(root.dataset.theme ?? "auto") + 1) % themes.length];
    if (theme === "auto") delete root.dataset.theme;
    else root.dataset.theme = theme;
    try {
      if (theme === "auto") localStorage.removeItem("endpaper-theme");
      else localStorage.setItem("endpaper-theme", theme);
    } catch {}
    show(theme, button);
    announce(button.dataset[theme]);
  }

  for (const button of document.querySelectorAll("[data-theme-switch]")) {
    show(root.dataset.theme ?? "auto", button);
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button?.matches("[data-copy]")) copy(button);
    if (button?.matches("[data-theme-switch]")) switchTheme(button);
  });
})();
