// The search page: shows what was found, and turns what a reader does into addresses.

import { ask, facetValues, filtersOf, openIndex, ordered, wider } from "./search-index.js";
import { ACTORS, FACETS, SORTS, addressOf, now, picked, picks, sortOf, stateOf, usualSort } from "./search-state.js";
import { excerpt, runs, terms } from "./search-words.js";

const PAGE = 20; // results a page
const SHOWN = 10; // values of a facet before "Show all"
const REST = 200; // milliseconds without a keystroke before a search
const CHIPS = { person: 3, country: 2, organization: 1 }; // names shown with a result
const WIDE = matchMedia("(min-width: 67.5rem)"); // where filters stand beside the results

const TITLE = document.title;

const place = (id) => document.getElementById(id);
const form = place("query");
const box = place("find");
const expanded = new Set(); // facets shown in full
let latest = 0; // the newest search; answers to older ones are dropped

// ---- Showing ----

/** An element; strings among its children become text and nothing else. */
function element(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) made.setAttribute(name, value);
  }
  made.append(...children.filter(Boolean));
  return made;
}

/** A text with the words that were asked for marked. */
const lit = (text, wanted) =>
  runs(text, wanted).flatMap(({ text: words, found }, at) => [
    at ? " " : "",
    found ? element("mark", {}, words) : words,
  ]);

const link = (state, words, attributes = {}) =>
  element("a", { href: addressOf(state), ...attributes }, words);
const list = (items, attributes = {}) =>
  items.length && element("ul", attributes, ...items.map((item) => element("li", {}, item)));
const count = (number, one) => `${number.toLocaleString()} ${number === 1 ? one : `${one}s`}`;

/** The names of those an article is about, each narrowing the search to them; the first few. */
function chips(state, filters) {
  const about = ACTORS.map((facet) => (filters[facet] ?? []).map((value) => [facet, value]));
  const shown = about.flatMap((names, at) => names.slice(0, CHIPS[ACTORS[at]]));
  const links = shown.map(([facet, value]) =>
    link(picked(state, facet, value, true), value, {
      class: `chip icon icon-${facet}`,
      "aria-label": `only ${facet} ${value}`,
      dir: "auto",
    }),
  );
  const more = about.flat().length - shown.length;
  return list(more ? [...links, `and ${more} more`] : links, { class: "row-chips" });
}

function hit(state, { url, meta, filters, content }) {
  const [kind] = filters.kind;
  const wanted = terms(state.words);
  const names = meta.aliases?.split("; ").flatMap((name, at) => [
    at ? " · " : "",
    element("bdi", {}, ...lit(name, wanted)),
  ]);
  const when = meta.date ?? element("span", { class: `icon icon-${kind}` }, kind);
  return element("li", { class: "row" },
    element("p", { class: "row-date" }, when),
    element("div", { class: "row-body" },
      element("p", { class: "row-title" },
        element("a", { href: url, dir: "auto" }, ...lit(meta.title, wanted))),
      meta.outlet && element("p", { class: "row-outlet", dir: "auto" }, meta.outlet),
      names && element("p", { class: "row-outlet" }, "also found as ", ...names),
      element("p", { class: "row-excerpt", dir: "auto" }, ...lit(excerpt(content, wanted), wanted)),
      chips(state, filters),
    ),
  );
}

const byCount = ([one, many], [other, few]) => few - many || one.localeCompare(other);
const byYear = ([one], [other]) => // newest first, and what is no year last
  Number.isNaN(Number(one)) - Number.isNaN(Number(other)) || other.localeCompare(one);

function facet(state, name, counts, counted) {
  const chosen = state.chosen.get(name);
  const all = Object.entries({ ...Object.fromEntries([...chosen].map((value) => [value, 0])), ...counts })
    .filter(([value, number]) => number || chosen.has(value))
    .sort(name === "year" ? byYear : byCount);
  const shown = expanded.has(name) ? all : all.filter(([value], at) => at < SHOWN || chosen.has(value));
  const choices = shown.map(([value, number]) =>
    element("label", {},
      element("input", { type: "checkbox", name, value, checked: chosen.has(value) ? "" : undefined }),
      element("span", { dir: "auto" }, value),
      counted && element("span", { class: "tally" }, number.toLocaleString()),
    ),
  );
  const more = shown.length < all.length;
  return choices.length && element("fieldset", {},
    element("legend", {}, FACETS.get(name)),
    list(choices),
    more && element("button", { type: "button", value: name }, `Show all ${all.length}`),
  );
}

function showFacets(state, values, counted) {
  const held = document.activeElement;
  const facets = values.map(([name, counts]) => facet(state, name, counts, counted));
  place("facets").replaceChildren(...facets.filter(Boolean));
  const inputs = [...place("facets").querySelectorAll("input")];
  inputs.find(({ name, value }) => name === held?.name && value === held.value)?.focus();
}

function showChosen(state) {
  const chips = picks(state).map(([facet, value]) =>
    link(picked(state, facet, value, false), `${value} ×`, {
      class: "chip",
      "aria-label": `Remove the filter ${value}`,
      dir: "auto",
    }),
  );
  const none = { ...state, chosen: stateOf("").chosen, page: 1 };
  const all = chips.length > 1 ? [...chips, link(none, "Clear all filters")] : chips;
  place("chosen").replaceChildren(...[list(all)].filter(Boolean));
}

function showSorts(state, any) {
  const sorts = [...SORTS].filter(([sort]) => any && (state.words || sort !== "relevance"));
  const links = sorts.map(([sort, { words }]) =>
    link({ ...state, sort: sort === usualSort(state) ? "" : sort, page: 1 }, words, {
      "aria-current": sort === sortOf(state) ? "true" : undefined,
    }),
  );
  place("sorts").replaceChildren(...links);
}

function showPager(state, page, pages) {
  const parts = [
    page > 1 && link({ ...state, page: page - 1 }, "Previous", { rel: "prev" }),
    pages > 1 && element("span", {}, `Page ${page} of ${pages}`),
    page < pages && link({ ...state, page: page + 1 }, "Next", { rel: "next" }),
  ];
  place("pager").replaceChildren(...parts.filter(Boolean));
}

function sentence(state, total) {
  const values = picks(state).map(([, value]) => value);
  const words = /["“”]/.test(state.words) ? state.words : state.words && `“${state.words}”`;
  const asked = [words, ...values].filter(Boolean).join(", ");
  if (!total) return asked ? `Nothing was found for ${asked}.` : "The archive is empty.";
  return asked ? `${count(total, "result")} for ${asked}` : `${count(total, "page")}, all of the archive`;
}

/** The page's title says what was searched, so that entries of the history can be told apart. */
const titled = ({ words }) => (words ? `${words} – ${TITLE}` : TITLE);

/** Where nothing was found: each filter dropped that would let something through. */
async function offers(index, state) {
  const tries = await wider(index, state);
  return tries.map(({ free, value, count: number }) =>
    element("li", { class: "row" }, link(free, `Without “${value}”: ${count(number, "result")}`)),
  );
}

/** Answer a state: results as soon as they are known, then the facets, then say how many. */
async function show(index, state) {
  const turn = ++latest;
  place("found").ariaBusy = "true";
  const answer = await ask(index, state, filtersOf(state));
  const results = await ordered(index, state, answer);
  const pages = Math.max(1, Math.ceil(results.length / PAGE));
  const page = Math.min(state.page, pages);
  const here = results.slice((page - 1) * PAGE, page * PAGE);
  const found = await Promise.all(here.map((result) => result.data()));
  const hits = found.length ? found.map((data) => hit(state, data)) : await offers(index, state);
  if (turn !== latest) return;
  place("hits").replaceChildren(...hits);
  showChosen(state);
  showSorts(state, results.length > 0);
  showPager(state, page, pages);
  const values = await facetValues(index, state, answer);
  if (turn !== latest) return;
  showFacets(state, values, answer.counted);
  place("ways").hidden = results.length > 0;
  place("status").textContent = sentence(state, results.length);
  document.title = titled(state);
  place("found").ariaBusy = "false";
}

// ---- What a reader does ----

function listen(index) {
  let timer = 0;
  const arrive = () => show(index, now());
  const go = (state, typing = false) => {
    const move = typing && history.state?.typing ? "replaceState" : "pushState";
    if (addressOf(state) !== location.pathname + location.search) {
      history[move]({ typing }, "", addressOf(state));
    }
    return arrive();
  };
  const words = (typing) => {
    clearTimeout(timer);
    return go({ ...now(), words: box.value.trim(), page: 1 }, typing);
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    words(false);
  });
  box.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => words(true), REST);
  });
  place("facets").addEventListener("change", ({ target }) => {
    go(picked(now(), target.name, target.value, target.checked));
  });
  place("facets").addEventListener("click", ({ target }) => {
    if (target.matches("button")) expanded.add(target.value) && arrive();
  });
  place("found").addEventListener("click", (event) => {
    const address = event.target.closest("a")?.getAttribute("href") ?? "";
    const plain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    if (!plain || !address.startsWith(`${location.pathname}?`)) return;
    event.preventDefault();
    go(stateOf(new URL(address, location.href).search)).then(() => place("status").focus());
  });
  addEventListener("popstate", () => {
    box.value = now().words;
    arrive();
  });
  return arrive();
}

addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.target.matches("input, textarea")) return;
  event.preventDefault();
  box.focus();
});

async function start() {
  box.value = now().words;
  place("without").hidden = true;
  place("filters").open = WIDE.matches;
  place("found").hidden = false;
  place("status").textContent = "Searching…";
  try {
    const bundle = new URL(form.dataset.bundle, document.baseURI);
    await listen(await openIndex(bundle, form.dataset.every));
  } catch (fault) {
    place("status").textContent = "The search index could not be loaded. The lists below lead to every page.";
    throw fault;
  }
}

start();
