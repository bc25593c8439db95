// The frame of every page: colour scheme, drawer, outline that follows, way back to the top, notes folded, details opened for print.
(() => {
  const find = selector => document.querySelector(selector);
  const all = selector => [...document.querySelectorAll(selector)];

  // A script in the page has put the kept scheme on the body before the first paint; here it is chosen and kept.
  const choices = all(".md-option");
  const SYSTEM = "(prefers-color-scheme)";
  const dark = matchMedia("(prefers-color-scheme: dark)");

  const paint = () => {
    const chosen = choices.find(choice => choice.checked) ?? choices[0];
    const wanted = `(prefers-color-scheme: ${dark.matches ? "dark" : "light"})`;
    const shown = chosen.dataset.mdColorMedia === SYSTEM ? choices.find(choice => choice.dataset.mdColorMedia === wanted) : chosen;
    for (const name of ["scheme", "primary", "accent", "media"]) {
      document.body.setAttribute(`data-md-color-${name}`, shown.getAttribute(`data-md-color-${name}`));
    }
    for (const meta of all("meta[name=theme-color]")) {
      meta.content = getComputedStyle(document.body).getPropertyValue("--paper").trim() || meta.content;
    }
    for (const choice of choices) choice.nextElementSibling.hidden = choice !== chosen;
    return { index: choices.indexOf(chosen), color: { ...document.body.dataset, media: chosen.dataset.mdColorMedia } };
  };

  const keep = ({ index, color }) => __md_set("__palette", {
    index,
    color: { media: color.media, scheme: color.mdColorScheme, primary: color.mdColorPrimary, accent: color.mdColorAccent },
  });

  if (choices.length) {
    (choices[__md_get("__palette")?.index] ?? choices[0]).checked = true;
    for (const choice of choices) {
      choice.addEventListener("change", () => keep(paint()));
      choice.addEventListener("keydown", ({ key }) => {
        if (key !== "Enter") return;
        const next = choices[(choices.indexOf(choice) + 1) % choices.length];
        next.checked = true;
        next.focus();
        keep(paint());
      });
    }
    dark.addEventListener("change", paint);
    paint();
  }

  // Labels that open and close lists are reached by the keyboard, too.
  document.addEventListener("keydown", event => {
    if (event.key === "Escape") find("#__drawer").checked = false;
    if (event.key === "Enter" && event.target instanceof HTMLElement && event.target.matches("label[tabindex]")) event.target.click();
  });

  // The outline marks where the reader is: the last heading above the upper quarter of the window.
  const outline = all(".md-nav--secondary").pop();
  const links = new Map([...(outline?.querySelectorAll(".md-nav__link[href*='#']") ?? [])]
    .map(link => /** @type {[HTMLElement, HTMLAnchorElement]} */ ([document.getElementById(decodeURIComponent(link.hash.slice(1))), link])).filter(([heading]) => heading));
  const passed = new Set();
  let active;

  const mark = () => {
    const link = links.get([...links.keys()].findLast(heading => passed.has(heading)));
    if (link === active) return;
    for (const each of links.values()) {
      each.classList.toggle("md-nav__link--active", each === link);
      each.toggleAttribute("aria-current", each === link);
    }
    active = link;
    const frame = outline.closest(".md-sidebar__scrollwrap");
    if (link && frame?.scrollHeight > frame?.clientHeight) frame.scrollTop = link.offsetTop - frame.clientHeight / 2;
  };

  const watcher = new IntersectionObserver(entries => {
    for (const { target, boundingClientRect, rootBounds } of entries) {
      const above = boundingClientRect.top < (rootBounds?.bottom ?? innerHeight / 4);
      passed[above ? "add" : "delete"](target);
    }
    mark();
  }, { rootMargin: "100000px 0px -75% 0px" });
  for (const heading of links.keys()) watcher.observe(heading);

  // The header names the page once its title is out of sight.
  const header = find(".md-header__title");
  const title = find("article h1");
  if (header && title) {
    new IntersectionObserver(([{ isIntersecting, boundingClientRect }]) =>
      header.classList.toggle("md-header__title--active", !isIntersecting && boundingClientRect.top < 0)).observe(title);
  }

  // Long blocks are folded unless the address, or a link on the page, asks for one or for the heading above it.
  // Where a fold holds a few things only, it stands open: so many notes, so many of anything else.
  const FEW_NOTES = 6;
  const FEW = 3;
  const folded = all("details.folded");
  const isShort = list => {
    const rows = list.querySelectorAll("li, .doubt, tbody tr").length;
    return rows > 0 && rows <= (list.matches(".notes") ? FEW_NOTES : FEW);
  };
  const headingOf = list => {
    let above = list.previousElementSibling;
    while (above && !above.matches("h2")) above = above.previousElementSibling;
    return above;
  };
  const unfold = hash => {
    const named = hash.length > 1 ? document.getElementById(decodeURIComponent(hash.slice(1))) : null;
    for (const list of folded) list.open ||= Boolean(named) && (list.contains(named) || headingOf(list) === named);
    return named;
  };
  for (const list of folded) list.open = isShort(list);
  unfold(location.hash);
  addEventListener("hashchange", () => unfold(location.hash)?.scrollIntoView());
  // An address that is there already changes nothing, and yet what it asks for may have been folded again.
  document.addEventListener("click", ({ target }) => {
    const link = target instanceof Element ? /** @type {HTMLAnchorElement} */ (target.closest("a[href*='#']")) : null;
    if (link?.pathname === location.pathname && link.hash) unfold(link.hash);
  });

  // Where the reader asked the page of all changes to begin, there the field on every other page begins too.
  for (const field of all(".changed [name=since]")) field.value = __md_get("since");

  // What stands at the foot of each printed page names it; a style sheet in the page would need a policy of its own.
  const foot = find(".printed")?.dataset.foot;
  if (foot) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`@page { @bottom-left { content: ${JSON.stringify(foot)}; font: 7.5pt sans-serif; } }`);
    document.adoptedStyleSheets.push(sheet);
  }

  addEventListener("beforeprint", () => { for (const closed of all("details:not([open])")) closed.open = true; });
})();
