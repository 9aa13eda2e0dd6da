// A page that was reached from a search: the words are lit, and the light can be put out.

import { count, element } from "./search-elements.js";
import { places, terms } from "./search-words.js";

const SILENT = "[data-unsearched], script, style, .arrival";

let lit = [];
let strip = null;

/** The texts that the search index has read, outside what it leaves out. */
function texts(within) {
  const walker = document.createTreeWalker(within, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement.closest(SILENT) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
  const found = [];
  while (walker.nextNode()) found.push(walker.currentNode);
  return found;
}

/** Put marks around the places of a text, the last first, so that the others stay where they are. */
function mark(node, wanted) {
  return places(node.data, wanted).reverse().map(([start, end]) => {
    const words = node.splitText(start);
    words.splitText(end - start);
    const made = element("mark", { class: "lit" });
    words.replaceWith(made);
    made.append(words);
    return made;
  }).reverse();
}

function putOut() {
  for (const one of lit) {
    const parent = one.parentNode;
    one.replaceWith(...one.childNodes);
    parent.normalize();
  }
  strip?.remove();
  [lit, strip] = [[], null];
}

function tell(words, main) {
  let at = -1;
  const next = element("button", { type: "button" }, lit.length > 1 ? "Go to the next" : "Go there");
  const away = element("button", { type: "button" }, "Remove");
  next.addEventListener("click", () => {
    at = (at + 1) % lit.length;
    lit[at].scrollIntoView({ block: "center" });
    lit.forEach((one, number) => one.classList.toggle("here", number === at));
  });
  away.addEventListener("click", () => {
    putOut();
    history.replaceState(history.state, "", location.pathname + location.search);
    main.tabIndex = -1;
    main.focus({ preventScroll: true });
  });
  strip = element("p", { class: "arrival", role: "status", "data-unsearched": "" },
    element("span", {}, `${count(lit.length, "place")} lit for `, "“", element("bdi", {}, words), "”"), " ", next, " ", away);
  main.prepend(strip);
}

/** Light the words wherever the page has them; the page stays where it is scrolled to. */
export function light(words) {
  putOut();
  const main = document.querySelector("[data-searched]");
  const wanted = terms(words ?? "");
  if (!main || !wanted.length) return;
  lit = texts(main).flatMap((node) => mark(node, wanted));
  if (lit.length) tell(words, main);
}
