"""The script that the preview adds to each page: shows what is wrong, reloads after a build, and keeps the place."""

STATE_PATH = "/__preview"
SCRIPT_PATH = "/__preview.js"
SCRIPT = """(() => {
  let seen = null, told = "";
  const bar = document.createElement("pre");
  bar.setAttribute("role", "alert");
  bar.style.cssText = "position:fixed;inset:auto 0 0 0;z-index:99;margin:0;max-height:50vh;overflow:auto;"
    + "padding:1em;white-space:pre-wrap;background:#7a1f1f;color:#fff;font:14px/1.5 monospace";
  const found = document.createElement("details");
  found.style.cssText = bar.style.cssText + "background:#5c4300";
  found.open = sessionStorage.getItem("findings") === "open";
  found.addEventListener("toggle", () => sessionStorage.setItem("findings", found.open ? "open" : ""));
  const busy = Object.assign(document.createElement("p"), { textContent: "Rebuilding …" });
  busy.setAttribute("role", "status");
  busy.style.cssText = bar.style.cssText + "inset:0 0 auto auto;padding:.3em 1em;background:#333";

  // Each finding leads into the editor, where one is named.
  const linked = (lines, links) => lines.flatMap((line) => {
    const place = line.split(":", 2).join(":");
    if (!links[place]) return [line + "\\n"];
    const link = Object.assign(document.createElement("a"), { href: links[place], textContent: place });
    link.style.cssText = "color:inherit;text-decoration:underline";
    return [link, line.slice(place.length) + "\\n"];
  });

  const KEPT = "preview-place";
  const folds = () => [...document.querySelectorAll("article details")];
  const refs = () => [...document.querySelectorAll("article a.footnote-ref")];
  const leave = () => {
    const opened = folds().map(({ open }) => open), notes = refs().flatMap((ref, number) =>
      ref.getAttribute("aria-expanded") === "true" ? [[number, ref.opened?.matches(".side-note") ? 1 : 0]] : []);
    const place = { page: location.pathname, top: scrollY, opened, notes };
    sessionStorage.setItem(KEPT, JSON.stringify(place));
    location.reload();
  };
  const come = () => {
    const place = JSON.parse(sessionStorage.getItem(KEPT) ?? "null");
    sessionStorage.removeItem(KEPT);
    if (place?.page !== location.pathname) return;
    folds().forEach((fold, number) => { fold.open = place.opened[number] ?? fold.open; });
    for (const [number, detail] of place.notes) {
      refs()[number]?.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, detail }));
    }
    scrollTo({ top: place.top, behavior: "instant" });
  };
  document.readyState === "complete" ? come() : addEventListener("load", come);

  const look = async () => {
    try {
      const state = await (await fetch("STATE")).json();
      if (seen !== null && state.version !== seen) return leave();
      seen = state.version;
      state.busy ? document.body.append(busy) : busy.remove();
      if (state.error !== bar.said) {
        bar.said = state.error;
        bar.replaceChildren(...linked(state.error.split("\\n"), state.links));
      }
      state.error ? document.body.append(bar) : bar.remove();
      if (state.findings !== told) {
        told = state.findings;
        const lines = told.split("\\n");
        const counted = Object.assign(document.createElement("summary"), { textContent: lines.pop() });
        found.replaceChildren(counted, ...linked(lines, state.links));
      }
      told && !state.error ? document.body.append(found) : found.remove();
    } catch { /* the server is gone; keep the page */ }
    setTimeout(look, 200);
  };
  look();
})();""".replace("STATE", STATE_PATH)
