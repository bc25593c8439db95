// The theme's search listens to keys only; pasted, dictated and autofilled words count as well.
document.addEventListener("input", ({ target }) => {
  if (target instanceof HTMLInputElement && target.matches(".md-search__input")) {
    target.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true }));
  }
});

// The theme's search is a dialogue without a name.
document.querySelector(".md-search[role=dialog]")?.setAttribute("aria-label", "Search");
