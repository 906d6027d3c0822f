// Runs before the first paint, so that a chosen theme does not flash.
document.documentElement.classList.add("scripts");
try {
  const theme = localStorage.getItem("endpaper-theme");
  if (theme) document.documentElement.dataset.theme = theme;
} catch {}
