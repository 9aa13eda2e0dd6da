// On every page: "/" goes to the search box, Ctrl+K or Cmd+K opens a search over the page, and an
// address that ends in #lit= and words has these lit. What that needs is loaded when it is asked for.

const LIT = "#lit=";
const WRITING = "input, textarea, select, [contenteditable]";

function arrive() {
  if (!location.hash.startsWith(LIT)) return;
  const words = new URLSearchParams(location.hash.slice(1)).get("lit");
  import("./search-arrival.js").then(({ light }) => light(words));
}

const plain = (event) => !(event.ctrlKey || event.metaKey || event.altKey || event.isComposing);
const opens = (event) =>
  event.key.toLowerCase() === "k" && event.ctrlKey !== event.metaKey && !event.altKey && !event.shiftKey;

addEventListener("keydown", (event) => {
  if (opens(event)) {
    event.preventDefault();
    import("./search-modal.js").then(({ toggle }) => toggle());
  } else if (event.key === "/" && plain(event) && !event.target.closest(WRITING)) {
    event.preventDefault();
    (document.querySelector("dialog[open] input") ?? document.getElementById("find"))?.focus();
  }
});
addEventListener("hashchange", arrive);
arrive();
