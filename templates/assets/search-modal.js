// The search that opens over a page: a few results while one types, and a way to all of them.

import { count, element, link, meant } from "./search-elements.js";
import { ask, openIndex, ordered } from "./search-index.js";
import { walk } from "./search-keys.js";
import { load, near } from "./search-names.js";
import { brief } from "./search-results.js";
import { PAGE } from "./search-site.js";
import { addressOf, searched } from "./search-state.js";

const MANY = 8; // results
const REST = 50; // milliseconds without a keystroke before a search

const status = element("p", { class: "status", role: "status", "aria-live": "polite" });
const maybe = element("p", { class: "meant", "aria-live": "polite" });
const rows = element("ol", { class: "rows" });
const all = element("p", { class: "more" });
const keys = element("p", { class: "over-keys hint" }, element("kbd", {}, "↑"), " ", element("kbd", {}, "↓"), " move · ",
  element("kbd", {}, "Enter"), " opens, or lists all · ", element("kbd", {}, "Esc"), " closes");
const closing = element("button", { type: "button", class: "over-close" }, "Close");
let box = null; // of the window
let latest = 0; // the newest search; answers to older ones are dropped

const suggested = (name, shown) => {
  const button = element("button", { type: "button", class: "meant-name" }, shown);
  button.addEventListener("click", () => {
    box.value = name;
    box.focus();
    show();
  });
  return button;
};

function clear() {
  for (const one of [rows, maybe, all, status]) one.replaceChildren();
}

async function show() {
  const turn = ++latest;
  const state = searched(box.value.trim());
  if (!state.words) return clear();
  const [index, names] = await Promise.all([openIndex(), load()]);
  const { cards, results } = await ordered(index, state, ask(index, state), names);
  const pages = await Promise.all(results.slice(0, MANY).map((result) => result.data()));
  if (turn !== latest) return;
  rows.replaceChildren(...pages.map((page) => brief(state, page)));
  maybe.replaceChildren(...meant(cards.size ? [] : near(names, state.words), suggested));
  status.textContent = results.length ? count(results.length, "result") : `Nothing was found for “${state.words}”.`;
  const ways = results.length ? `All ${count(results.length, "result")}, with filters` : "Search page, with lists of all names";
  all.replaceChildren(link(state, ways, { href: addressOf(state, PAGE.href) }));
}

function fail() {
  clear();
  status.textContent = "The search index could not be loaded. Load the page again, or take the search page’s lists.";
}

/** Put what shows results into the window, and answer what was typed meanwhile. */
export function furnish(dialog) {
  let timer = 0;
  box = dialog.querySelector("input");
  box.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => show().catch(fail), REST);
  });
  dialog.addEventListener("click", ({ target }) => {
    const leaves = target.closest("a")?.href.split("#")[0] === location.href.split("#")[0];
    if (target === dialog || target.matches(".over-close") || leaves) dialog.close();
  });
  dialog.append(status, maybe, rows, all, keys, closing);
  walk(box, rows);
  Promise.all([openIndex().then((index) => index.ready()), load(), show()]).catch(fail);
}
