// What the pages do besides being read. Each part looks for its own elements and does nothing where
// there are none; without this file everything is still there to read.
"use strict";
(() => {
  const root = document.documentElement;
  const find = (selector, within = document) => within.querySelector(selector);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const on = (target, type, handler, options) => target?.addEventListener(type, handler, options);

  function announce(text) {
    const announcer = find("[data-announcer]");
    announcer.textContent = "";
    setTimeout(() => { announcer.textContent = text; }, 30);
  }

  // What is kept: the look and the language for good, values of the reader's for the tab.
  function keep(store, name, value) {
    try {
      if (value === undefined) return window[store].getItem("endpaper-" + name);
      if (value) window[store].setItem("endpaper-" + name, value);
      else window[store].removeItem("endpaper-" + name);
    } catch {}
  }

  async function write(text) {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // A page that was opened from a file may not have the clipboard.
      const area = document.createElement("textarea");
      area.value = text;
      area.className = "unseen";
      document.body.append(area);
      area.select();
      document.execCommand("copy");
      area.remove();
    }
  }

  function copied(element) {
    announce(element.dataset.copied);
    element.classList.add("done");
    setTimeout(() => element.classList.remove("done"), 1400);
  }

  const actions = {
    async copy(button) {
      const texts = all("[data-text]", button.closest("[data-copyable]"));
      await write((texts.find((text) => text.offsetParent) ?? texts[0]).textContent);
      copied(button);
      button.focus();
    },

    // The page as Markdown; from a file it cannot be read, so the link is followed.
    async copyPage(link, event) {
      if (!location.protocol.startsWith("http")) return;
      event.preventDefault();
      await write(await (await fetch(link.href)).text());
      copied(link);
    },

    themeSwitch() {
      const themes = ["auto", "light", "dark"];
      const theme = themes[(themes.indexOf(root.dataset.theme) + 1) % 3];
      root.dataset.theme = theme;
      keep("localStorage", "theme", theme);
      announce(showTheme());
    },

    tab(button) {
      const card = button.closest(".card");
      if (card.matches(".request")) {
        showLanguage(button.dataset.tab);
        keep("localStorage", "lang", button.dataset.tab);
      } else {
        press(button);
        for (const pane of all(".pane", card)) {
          pane.classList.toggle("on", pane.dataset.pane === button.dataset.tab);
        }
      }
    },

    base(button) {
      press(button);
      setValue("BASE_URL", button.dataset.base);
    },

    unfold(button) {
      const parts = all(".reference details");
      const open = parts.some((part) => !part.open);
      for (const part of parts) part.open = open;
      [button.textContent, button.dataset.close] = [button.dataset.close, button.textContent];
    },

    async send(button) {
      const call = JSON.parse(button.dataset.send);
      const [output, answer] = [button.nextElementSibling, find("pre", button.parentNode)];
      const path = call.path.map((piece) => typeof piece === "string" ? piece : valueOf(piece[0]));
      const headers = call.headers.map(([name, text, value]) => [name, text + (value ? valueOf(value) : "")]);
      const start = performance.now();
      try {
        const response = await fetch(path.join(""), { method: call.method, headers, body: call.body });
        const text = await response.text();
        output.textContent = `${response.status} ${response.statusText} · ${Math.round(performance.now() - start)} ms`;
        try { answer.textContent = JSON.stringify(JSON.parse(text), null, 2); } catch { answer.textContent = text; }
      } catch {
        output.textContent = button.dataset.failed;
        answer.textContent = "";
      }
      answer.hidden = !answer.textContent;
    },

    searchOpen(link, event) {
      event.preventDefault();
      openSearch();
    },

    searchClose: () => dialog.close(),
  };

  on(document, "click", (event) => {
    for (const name in actions) {
      const attribute = "data-" + name.replace(/[A-Z]/g, (letter) => "-" + letter.toLowerCase());
      const element = event.target.closest?.(`[${attribute}]:is(button, a)`);
      if (element) return actions[name](element, event);
    }
    // The panel of the navigation closes behind a link to a part of the page.
    if (event.target.closest?.("#sidebar a") && find("#sidebar:popover-open")) find("#sidebar").hidePopover();
  });

  // Code of running text has no card whose head could hold the button.
  for (const block of all(".prose pre, figure pre")) {
    const button = document.createElement("button");
    const { copyLabel, copied } = find("[data-announcer]").dataset;
    button.className = "copy icon";
    button.type = "button";
    button.ariaLabel = copyLabel;
    Object.assign(button.dataset, { copy: "", copied });
    block.dataset.copyable = block.firstElementChild.dataset.text = "";
    block.append(button);
  }

  function showTheme() {
    const button = find("[data-theme-switch]");
    const name = button.dataset[root.dataset.theme] ?? button.dataset.auto;
    find("[data-theme-name]", button).textContent = name;
    return name;
  }
  showTheme();

  // Languages and examples: pressed buttons over panes.

  function press(button) {
    for (const other of all("button", button.parentNode)) check(other, other === button);
  }

  // One button of a row is a stop of the tab key, arrows choose another.
  function check(button, isChosen) {
    button.setAttribute("aria-checked", isChosen);
    button.tabIndex = isChosen ? 0 : -1;
  }

  for (const button of all(".tabs button")) check(button, button.ariaChecked === "true");

  on(document, "keydown", (event) => {
    const row = event.target.closest?.(".tabs");
    if (!row || event.altKey || event.ctrlKey || event.metaKey) return;
    const buttons = all("button", row);
    const ahead = root.dir === "rtl" ? -1 : 1;
    const steps = { ArrowRight: ahead, ArrowLeft: -ahead, ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    const place = step ? (buttons.indexOf(event.target) + step) % buttons.length : { Home: 0, End: -1 }[event.key];
    if (place === undefined) return;
    event.preventDefault();
    buttons.at(place).focus();
    buttons.at(place).click();
  });

  function showLanguage(language) {
    root.dataset.lang = language;
    for (const card of all(".card.request")) {
      const panes = all(".pane", card);
      const shown = panes.find((pane) => pane.dataset.pane === language);
      for (const pane of panes) pane.classList.toggle("on", pane === (shown ?? panes[0]));
      const button = find(`[data-tab="${CSS.escape((shown ?? panes[0]).dataset.pane)}"]`, card);
      if (button) press(button);
    }
  }
  showLanguage(root.dataset.lang);

  // Values of the reader's. A path value is percent-encoded and others keep harmless characters alone,
  // so that no value can end the text that it stands in.

  const lawful = (name, text) => name === "BASE_URL" || name === "TOKEN"
    ? text.replace(/[^\w .,;~:\/?#\[\]@%+=-]/g, "")
    : encodeURIComponent(text).replace(/[!'()*]/g, (sign) => "%" + sign.charCodeAt(0).toString(16));
  const fieldOf = (name) => find(`[data-value-of="${CSS.escape(name)}"]`);
  const valueOf = (name) => lawful(name, fieldOf(name)?.value ?? "");

  function setValue(name, text) {
    const field = fieldOf(name);
    if (!field) return;
    field.value = text;
    keep("sessionStorage", "value-" + name, text === field.defaultValue ? "" : text);
    const shown = lawful(name, text || field.defaultValue);
    // What a sample cannot show is marked, so that nobody copies another value than the one they see.
    const differs = text && shown !== text && /^(BASE_URL|TOKEN)$/.test(name);
    const said = differs ? field.parentNode.dataset.odd : "";
    if (said && field.title !== said) announce(said);
    field.title = said;
    if (differs) field.setAttribute("aria-invalid", "true");
    else field.removeAttribute("aria-invalid");
    show(name, shown);
    if (name !== "BASE_URL") return;
    // A message names the host and the path apart from each other.
    const [, host, path] = /^(?:\w+:\/\/)?([^/]*)(.*?)\/*$/.exec(shown);
    show("BASE_HOST", host);
    show("BASE_PATH", path);
    for (const button of all("[data-base]")) check(button, button.dataset.base === text);
  }

  function show(name, text) {
    for (const place of all(".v")) if (place.dataset.value === name) place.textContent = text;
  }

  for (const field of all("[data-value-of]")) {
    const name = field.dataset.valueOf;
    const kept = keep("sessionStorage", "value-" + name);
    if (kept) setValue(name, kept);
    on(field, "input", () => setValue(name, field.value));
  }

  // A version hides the rows that it does not have. "2.10" comes behind "2.9".

  const versions = find("[data-versions]");
  const compare = (left, right) => left.localeCompare(right, "en", { numeric: true });
  on(versions, "change", () => {
    const version = versions.value;
    for (const row of all("[data-since], [data-until]")) {
      const { since, until } = row.dataset;
      row.hidden = version !== "" && (since && compare(version, since) < 0 || until && compare(version, until) > 0);
    }
    announce(`${versions.dataset.shown} ${versions.selectedOptions[0].textContent}`);
  });

  // What a link leads to is opened, and everything is for the printer.

  function reveal() {
    let id = location.hash.slice(1);
    try { id = decodeURIComponent(id); } catch {}
    const target = id && document.getElementById(id);
    if (!target) return;
    if (target.matches("[data-moved]")) return location.replace(find("a", target).href);
    if (target.matches("details")) target.open = true;
    let folded = false;
    for (let part = target.closest("details:not([open])"); part; part = part.parentNode.closest("details:not([open])")) folded = part.open = true;
    if (folded) target.scrollIntoView();
  }
  on(window, "hashchange", reveal);
  reveal();
  on(window, "beforeprint", () => { for (const part of all("main details")) part.open = true; });

  // A page that the pointer comes near is fetched, but where readers pay for it or there is no server.

  const near = new Set([location.pathname]);
  on(document, "pointerover", (event) => {
    const link = event.target.closest?.("a[href]");
    if (!link || link.origin !== location.origin || !link.protocol.startsWith("http")) return;
    if (!link.pathname.endsWith(".html") || navigator.connection?.saveData || near.has(link.pathname)) return;
    near.add(link.pathname);
    const hint = document.createElement("link");
    hint.rel = "prefetch";
    hint.href = link.pathname;
    document.head.append(hint);
  }, { passive: true });

  // The navigation marks the section that is read; the address stays as it is.

  const links = all("[data-spy] a");
  const parts = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));
  function mark() {
    const atEnd = scrollY > 0 && innerHeight + scrollY >= root.scrollHeight - 2;
    const now = atEnd ? links.length - 1 : parts.findLastIndex((part) => part?.getBoundingClientRect().top < 140);
    links.forEach((link, index) => {
      if (index === now) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    });
  }
  if (links.length) {
    const observer = new IntersectionObserver(mark, { rootMargin: "-140px 0px 0px", threshold: [0, 1] });
    for (const part of parts) if (part) observer.observe(part.closest("section") ?? part);
    on(window, "scrollend", mark, { passive: true });
  }

  // The search: scripts of the index come one after the other, the first results with the first.

  const dialog = find("[data-search]");
  const [input, list, empty] = [find("input", dialog), find("ul", dialog), find(".empty", dialog)];
  const pages = [];
  const names = [];
  let hits = [];
  let at = 0;
  let waitsFor = -1;

  const plain = (text) => text.toLowerCase().replace(/\{[^}]*\}/g, "{}").replaceAll("[]", "");

  function load() {
    if (++waitsFor >= +dialog.dataset.shards) return;
    const script = document.createElement("script");
    script.src = dialog.dataset.search.replace("%23", waitsFor);
    document.head.append(script);
  }

  window.endpaperSearch = (number, index) => {
    const start = pages.length;
    for (const [method, path, title, address, stage, summary, statuses, more = []] of index.p) {
      const templates = [path, ...more].map(plain);
      const steps = templates.map((template) => template.split("/").filter(Boolean));
      pages.push({ method, path, title, address, stage, statuses, templates, steps, name: title.toLowerCase(), prose: summary.toLowerCase(), verb: method.toLowerCase() });
    }
    for (let place = 0; place < index.f.length; place += 2) {
      const [name, found] = [index.f[place], index.f[place + 1]];
      const lower = name.toLowerCase().replaceAll("[]", "");
      const uses = [];
      for (let use = 0; use < found.length; use += 2) {
        const part = index.x[found[use + 1]];
        uses.push([start + found[use], part ? part[0] + name : found[use + 1], part ? part[1] : ""]);
      }
      names.push({ name, lower, leaf: lower.slice(lower.lastIndexOf(".") + 1), uses });
    }
    run();
    load();
  };

  // How well each page fits a word: method and path before title, title before prose.
  function scores(word) {
    const status = /^[1-5]\d\d$/.test(word) ? +word : 0;
    // A path as templates have it, or as it was copied: with a host, a query, the path of a server.
    const steps = /^(\w+:\/)?\//.test(word)
      ? word.replace(/^\w+:\/\/[^/]*|[?#].*/g, "").split("/").filter(Boolean) : [];
    return pages.map((page) => {
      if (page.verb === word) return 40;
      if (page.stage && page.stage.toLowerCase().startsWith(word)) return 25;
      if (page.templates.includes(word)) return 60;
      if (status && page.statuses.includes(status)) return 30;
      for (const template of page.templates) {
        const place = template.indexOf(word);
        if (place >= 0) return 30 - Math.min(place, 90) / 10;
      }
      if (steps.length) {
        if (page.steps.some((have) => fitsPath(have, steps))) return 28;
        const named = Math.max(...page.steps.map((have) => segmentsAtEnd(steps, have)));
        if (named) return 18 + Math.min(named, 9);
      }
      const inTitle = page.name.indexOf(word);
      if (inTitle === 0) return 26;
      if (inTitle > 0) return page.name[inTitle - 1] === " " ? 22 : 14;
      return page.prose.includes(word) ? 4 : 0;
    });
  }

  // "/images/7" fits "/v2/images/{}": a variable stands for any segment.
  function fitsPath(have, want) {
    return have.some((segment, start) => segment !== "{}" && want.every((part, step) => {
      const found = have[start + step];
      return found === "{}" || found?.startsWith(part);
    }));
  }

  // How many segments of "/api/v4/images/7" the template "/images/{}" names, if it is the end of it.
  function segmentsAtEnd(want, have) {
    const start = want.length - have.length;
    const fits = start > 0 && have[0] !== "{}"
      && have.every((segment, step) => segment === "{}" || segment === want[start + step]);
    return fits ? have.length : 0;
  }

  function search(words) {
    const points = words.map(scores);
    const status = words.find((word) => /^[1-5]\d\d$/.test(word));
    const found = [];
    pages.forEach((page, place) => {
      if (points.some((row) => !row[place])) return;
      const score = points.reduce((sum, row) => sum + row[place], page.stage ? 0 : 3);
      found.push({ page, score, order: place, id: page.statuses.includes(+status) ? "response-" + status : "", label: page.stage });
    });
    // One word names a field; the others say of which page. What fits best is looked at first.
    const tiers = [[], [], []];
    words.forEach((word, index) => {
      for (const field of names) {
        if (!field.lower.includes(word)) continue;
        const tier = field.leaf === word || field.lower === word ? 0 : field.leaf.startsWith(word) ? 1 : 2;
        if (tiers[tier].length < 2000) tiers[tier].push([field, index, [24, 14, 8][tier] - field.name.length / 50]);
      }
    });
    const others = words.map((_, index) => points.filter((_, other) => other !== index));
    let room = 200;
    for (const [field, index, score] of tiers.flat()) {
      for (const [place, id, label] of field.uses) {
        if (others[index].some((row) => !row[place])) continue;
        const page = pages[place];
        found.push({ page, name: field.name, id, label, score: score + others[index].length * 20 - (page.stage ? 1 : 0), order: place });
        room -= 1;
      }
      if (room < 0) break;
    }
    return found.sort((left, right) => right.score - left.score || left.order - right.order).slice(0, 20);
  }

  function element(name, style, ...content) {
    const made = document.createElement(name);
    if (style) made.className = style;
    made.append(...content);
    return made;
  }

  function run() {
    const words = plain(input.value).split(/\s+/).filter(Boolean);
    hits = words.length ? search(words) : pages.slice(0, 8).map((page) => ({ page, id: "", label: page.stage }));
    at = 0;
    list.replaceChildren(...hits.map(({ page, name, id, label }, place) => {
      const text = (name ?? (page.path || page.title)).split(/(?=[/.])/).flatMap((piece) => [piece, element("wbr")]);
      const detail = [page.path || name ? page.title : "", name && !page.path ? "" : label, id && !name ? id.slice(9) : ""];
      const item = element("li", "",
        page.method ? element("span", "method " + page.verb, page.method) : "",
        element("span", "", element("code", "", ...text), element("small", "", detail.filter(Boolean).join(" · "))));
      item.id = "hits:" + place;
      item.role = "option";
      on(item, "click", () => go(place));
      on(item, "pointermove", () => { if (at !== place) point(place); });
      return item;
    }));
    list.hidden = !hits.length;
    empty.hidden = hits.length > 0 || !pages.length;
    input.setAttribute("aria-expanded", hits.length > 0);
    point(0);
    if (words.length) announce(`${dialog.dataset.found} ${hits.length}`);
  }

  function point(place, scrolls) {
    at = place;
    all("li", list).forEach((item, index) => {
      item.setAttribute("aria-selected", index === at);
      if (index === at && scrolls) item.scrollIntoView({ block: "nearest" });
    });
    if (hits.length) input.setAttribute("aria-activedescendant", "hits:" + at);
    else input.removeAttribute("aria-activedescendant");
  }

  function go(place) {
    const { page, id } = hits[place];
    const home = dialog.dataset.search.replace(/assets\/.*/, "");
    dialog.close();
    location.href = home + page.address.split("/").map(encodeURIComponent).join("/") + (id ? "#" + encodeURIComponent(id) : "");
  }

  function openSearch() {
    if (dialog.open) return;
    if (find("#sidebar:popover-open")) find("#sidebar").hidePopover();
    dialog.showModal();
    input.select();
    if (waitsFor < 0) load();
  }

  on(input, "input", run);
  on(input, "keydown", (event) => {
    const steps = { ArrowDown: 1, ArrowUp: hits.length - 1 };
    if (!hits.length) return;
    if (event.key in steps) point((at + steps[event.key]) % hits.length, true);
    else if (event.key === "Enter") go(at);
    else return;
    event.preventDefault();
  });
  on(dialog, "click", (event) => { if (event.target === dialog) dialog.close(); });
  on(document, "keydown", (event) => {
    const isTyping = event.target.closest?.("input, textarea, select");
    if ((event.metaKey || event.ctrlKey) && event.key.toLowerCase() === "k" || event.key === "/" && !isTyping) {
      event.preventDefault();
      openSearch();
    }
  });
})();
