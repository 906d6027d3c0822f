// What a page does in the preview besides being read: it loads itself again when it has become another
// one, in the place where its reader was, and shows what is wrong with the content. Published pages do
// not have it.
"use strict";
(() => {
  const script = document.currentScript;
  const version = script.dataset.version;
  const kept = "endpaper-preview";
  const lasting = "endpaper-preview-closed";
  const find = (selector) => document.querySelector(selector);
  const store = (name, value) => { try { sessionStorage.setItem(name, value); } catch {} };
  const take = (name) => { try { return sessionStorage.getItem(name); } catch { return null; } };
  const forget = (name) => { try { sessionStorage.removeItem(name); } catch {} };

  const style = document.createElement("link");
  style.rel = "stylesheet";
  style.href = script.src.replace(/\.js$/, ".css");
  document.head.append(style);

  // Where the reader is

  // By id where there is one, else by place among its like: the page may have become another one.
  function names(selector) {
    const counts = {};
    return [...document.querySelectorAll(selector)].map((element) => {
      const holder = element.id ? element : element.closest("[id]");
      const owner = holder ? holder.id : "";
      counts[owner] = (counts[owner] || 0) + 1;
      return [element, owner + " " + (element.id ? 0 : counts[owner])];
    });
  }

  // A tab by its card and its key.
  function tabs() {
    return [...document.querySelectorAll("[data-tab]")].map((tab) => {
      const card = tab.closest("[aria-labelledby]");
      return [tab, (card?.getAttribute("aria-labelledby") ?? "") + " " + tab.dataset.tab];
    });
  }

  // The first thing with an id that can be seen, and how far it is from the top.
  function anchor() {
    for (const element of document.querySelectorAll("main [id]")) {
      const box = element.getBoundingClientRect();
      if (box.height && box.bottom > 0 && box.top < innerHeight) {
        return { id: element.id, top: box.top };
      }
    }
    return null;
  }

  function remember() {
    const main = find("main");
    store(kept, JSON.stringify({
      path: location.pathname,
      y: scrollY,
      anchor: scrollY > 0 ? anchor() : null,
      sides: names("nav, aside, pre").filter(([e]) => e.scrollTop || e.scrollLeft)
        .map(([e, name]) => [name, e.scrollTop, e.scrollLeft]),
      parts: names("details").map(([e, name]) => [name, e.open]),
      tabs: tabs().filter(([e]) => e.getAttribute("aria-checked") === "true").map(([, name]) => name),
      values: names("main input, main textarea, main select").map(([e, name]) => [name, e.value]),
      focus: document.activeElement && document.activeElement.id,
      search: location.search + location.hash,
    }));
  }

  function restore() {
    const text = take(kept);
    forget(kept);
    let was = null;
    try { was = JSON.parse(text); } catch {}
    if (!was || was.path !== location.pathname) return;
    const parts = new Map(was.parts);
    for (const [element, name] of names("details")) {
      if (parts.has(name)) element.open = parts.get(name);
    }
    const chosen = new Set(was.tabs);
    for (const [element, name] of tabs()) {
      if (chosen.has(name) && element.getAttribute("aria-checked") !== "true") element.click();
    }
    const values = new Map(was.values);
    for (const [element, name] of names("main input, main textarea, main select")) {
      if (values.has(name) && element.value !== values.get(name)) {
        element.value = values.get(name);
        element.dispatchEvent(new Event("input", { bubbles: true }));
      }
    }
    const sides = new Map(was.sides.map(([name, top, left]) => [name, [top, left]]));
    for (const [element, name] of names("nav, aside, pre")) {
      if (sides.has(name)) [element.scrollTop, element.scrollLeft] = sides.get(name);
    }
    const focused = was.focus && document.getElementById(was.focus);
    if (focused) focused.focus({ preventScroll: true });
    const marked = was.anchor && document.getElementById(was.anchor.id);
    const y = marked
      ? scrollY + marked.getBoundingClientRect().top - was.anchor.top : was.y;
    scrollTo({ top: y, behavior: "instant" });
  }

  // What is wrong

  function element(name, text, className) {
    const made = document.createElement(name);
    if (text !== undefined) made.textContent = text;
    if (className) made.className = className;
    return made;
  }

  let panel = null;
  let said = null;

  const status = element("p", "", "endpaper-preview-said");
  status.setAttribute("role", "status");
  status.lang = "en";

  function show(report) {
    const text = JSON.stringify(report);
    if (text === said) return;
    const wasWrong = panel !== null;
    said = text;
    if (panel) panel.remove();
    panel = null;
    if (!report.headline) {
      forget(lasting);
      status.textContent = wasWrong ? "The pages are built again." : "";
      return;
    }
    status.textContent = "";
    if (take(lasting) === text) return;
    panel = element("section", undefined, "endpaper-preview-report");
    panel.setAttribute("role", "alert");
    panel.setAttribute("aria-label", "Preview");
    panel.lang = "en";
    panel.dir = "ltr";
    const close = element("button", "Close");
    close.type = "button";
    close.addEventListener("click", () => {
      store(lasting, text);
      panel.remove();
      panel = null;
      find("main")?.focus({ preventScroll: true });
    });
    panel.addEventListener("keydown", (event) => { if (event.key === "Escape") close.click(); });
    panel.append(close, element("p", report.headline, "endpaper-preview-headline"));
    const list = element("ul");
    for (const found of report.findings) {
      const item = element("li");
      const head = element("p");
      if (found.place) head.append(element("code", found.place), " ");
      head.append(element("strong", found.severity + ":"), " " + found.headline);
      item.append(head);
      if (found.excerpt) item.append(element("pre", found.excerpt));
      for (const note of found.notes) item.append(element("p", note));
      if (found.fix) item.append(element("p", found.fix));
      list.append(item);
    }
    panel.append(list);
    if (report.rest) panel.append(element("p", report.rest));
    document.body.append(panel);
  }

  // What is told

  let source = null;

  function listen() {
    if (source || document.hidden) return;
    const query = new URLSearchParams({ page: location.pathname, version });
    source = new EventSource("/__preview/events?" + query);
    source.addEventListener("reload", () => {
      stop();
      remember();
      location.reload();
    });
    source.addEventListener("report", (event) => show(JSON.parse(event.data)));
    source.addEventListener("error", () => {
      // The browser goes on trying, unless the server had no room.
      if (source && source.readyState === EventSource.CLOSED) {
        stop();
        setTimeout(listen, 3000);
      }
    });
  }

  // A browser has few connections to one server: pages that nobody sees leave theirs to others.
  function stop() {
    if (source) source.close();
    source = null;
  }

  document.addEventListener("visibilitychange", () => { if (document.hidden) stop(); else listen(); });
  addEventListener("pagehide", stop);
  addEventListener("pageshow", listen);

  document.body.append(status);
  history.scrollRestoration = "auto";
  restore();
  listen();
})();
