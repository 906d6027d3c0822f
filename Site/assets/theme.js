// Before the first paint: the theme, and the language of samples.
(root => {
  let kept = {};
  try { kept = localStorage; } catch {}
  root.classList.add("scripts");
  root.dataset.theme = kept["endpaper-theme"] || "auto";
  root.dataset.lang = new URLSearchParams(location.search).get("lang") || kept["endpaper-lang"] || "curl";
})(document.documentElement);
