// On every page: "/" goes to the search box, Ctrl+K or Cmd+K opens a search over the page, and an
// address that ends in #lit= and words has these lit. What that needs is loaded when it is asked for.

const LIT = "#lit=";
const WRITING = "input, textarea, select, [contenteditable]";
const { page } = document.getElementById("anywhere").dataset;

function arrive() {
  if (!location.hash.startsWith(LIT)) return;
  const words = new URLSearchParams(location.hash.slice(1)).get("lit");
  import("./search-arrival.js").then(({ light }) => light(words));
}

function made(tag, attributes, ...children) {
  const one = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) one.setAttribute(name, value);
  one.append(...children);
  return one;
}

/** The window of the search: its box takes what is typed while all the rest is loaded. */
function opening() {
  const dialog = made("dialog", { class: "over", "aria-label": "Search the archive" },
    made("form", { class: "find", role: "search", action: page, method: "get" },
      made("label", { class: "unseen", for: "over-find" }, "Search the archive"),
      made("input", {
        id: "over-find", type: "text", name: "q", inputmode: "search", enterkeyhint: "search",
        placeholder: "Words, a name, or a “quoted phrase”", autocomplete: "off", spellcheck: "false",
      }),
      made("button", { type: "submit" }, "Search")));
  document.body.append(dialog);
  loaded().then(([{ furnish }]) => furnish(dialog));
  return dialog;
}

/** What the window needs, all asked for at once: else each waits for the one that imports it. */
function loaded() {
  return Promise.all([
    import("./search-modal.js"),
    import("./search-index.js"), import("./search-engine.js"), import("./search-names.js"), import("./search-results.js"),
    import("./search-elements.js"), import("./search-state.js"), import("./search-words.js"),
    import("./search-dates.js"), import("./search-keys.js"), import("./search-site.js"),
  ]);
}

let over = null;

/** Open the window, or close it; the browser gives the focus back. */
function toggle() {
  over ??= opening();
  if (over.open) return over.close();
  over.showModal();
  const box = over.querySelector("input");
  box.focus();
  box.select();
}

const plain = (event) => !(event.ctrlKey || event.metaKey || event.altKey || event.isComposing);
const opens = (event) =>
  event.key.toLowerCase() === "k" && event.ctrlKey !== event.metaKey && !event.altKey && !event.shiftKey;

addEventListener("keydown", (event) => {
  if (opens(event)) {
    event.preventDefault();
    toggle();
  } else if (event.key === "/" && plain(event) && !event.target.closest(WRITING)) {
    event.preventDefault();
    (document.querySelector("dialog[open] input") ?? document.getElementById("find"))?.focus();
  }
});
addEventListener("hashchange", arrive);
arrive();
