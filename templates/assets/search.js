// The search page: shows what was found, and turns what a reader does into addresses.

import { asked } from "./search-dates.js";
import { count, element, link, meant } from "./search-elements.js";
import { listen as choosing, showChosen, showFacets, showRange } from "./search-facets.js";
import { ask, facetCounts, filtersOf, openIndex, ordered, wider } from "./search-index.js";
import { walk } from "./search-keys.js";
import { load, near } from "./search-names.js";
import { card, hit, offer, tries } from "./search-results.js";
import { ENDS, SORTS, addressOf, inWords, now, picked, picks, sortOf, stateOf, usualSort } from "./search-state.js";
import { holds, terms } from "./search-words.js";

const PAGE = 20; // results a page
const REST = 50; // milliseconds without a keystroke before a search
const WIDE = matchMedia("(min-width: 67.5rem)"); // where filters stand beside the results

const TITLE = document.title;

const place = (id) => document.getElementById(id);
const form = place("query");
const box = place("find");
let latest = 0; // the newest search; answers to older ones are dropped

// ---- Showing ----

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

/** What was asked, in words; the dates stand last. */
function question(state) {
  const words = /["“”]/.test(state.words) ? state.words : state.words && `“${state.words}”`;
  const values = [...state.chosen.values()].flatMap((chosen) => [...chosen]);
  const asked = [words, ...values].filter(Boolean).join(", ");
  const dates = [...ENDS.keys()].filter((end) => state[end]).map((end) => `, ${inWords(end, state[end])}`);
  return `${asked && ` for ${asked}`}${dates.join("")}`;
}

function sentence(state, total, apart) {
  const asked = question(state);
  if (apart) return `${count(apart, "name")}, and ${total ? count(total, "result") : "nothing else"},${asked}`;
  if (!total) return asked ? `Nothing was found${asked}.` : "The archive is empty.";
  return asked ? `${count(total, "result")}${asked}` : `${count(total, "page")}, all of the archive`;
}

/** The page's title says what was searched, so that entries of the history can be told apart. */
const titled = ({ words }) => (words ? `${words} – ${TITLE}` : TITLE);

/** The names that may be meant: none where the words are a name, or stand in what was found. */
function suggestions(state, names, cards, found) {
  if (!state.words || cards.size) return [];
  const wanted = terms(state.words);
  return found.some(({ content, meta }) => holds(`${content} ${meta.aliases ?? ""}`, wanted)) ? [] : near(names, state.words);
}

/** Answer a state: results as soon as they are known, then the facets, then say how many. */
async function show(index, state) {
  const turn = ++latest;
  place("found").ariaBusy = "true";
  const answering = ask(index, state, filtersOf(index, state), state.page * PAGE);
  const names = state.words ? await load() : [];
  const { cards, results, total, apart } = await ordered(index, state, answering, names);
  const pages = Math.max(1, Math.ceil(total / PAGE));
  const page = Math.min(state.page, pages);
  const here = results.slice((page - 1) * PAGE, page * PAGE);
  const found = await Promise.all(here.map((result) => result.data()));
  const shown = found.map((data, at) =>
    cards.has(here[at].id) ? card(state, data, index.totals) : hit(state, data));
  const hits = found.length ? shown : (await wider(index, state)).map(offer);
  if (turn !== latest) return;
  place("hits").replaceChildren(...hits);
  const meaning = suggestions(state, names, cards, found);
  place("near").replaceChildren(...meant(meaning, (name, words) => link({ ...state, words: name, page: 1 }, words)));
  showChosen(place("chosen"), state);
  showRange(state);
  showSorts(state, total > 0);
  showPager(state, page, pages);
  place("tries").replaceChildren(...(total || !question(state) ? [] : [tries(state, picks(state).length > 0)]));
  const counts = await facetCounts(index, state, await answering);
  if (turn !== latest) return;
  showFacets(place("facets"), state, counts, index.totals, total > 0);
  place("filters").hidden = !(total || picks(state).length || place("facets").hasChildNodes());
  place("ways").hidden = total > 0;
  place("status").textContent = sentence(state, total - apart, apart);
  document.title = titled(state);
  place("found").ariaBusy = "false";
}

// ---- What a reader does ----

/** An end of the range of dates is searched by when it is a year or a month. */
function ranging(go) {
  place("range").addEventListener("change", ({ target }) => {
    const date = asked(target.value);
    const wrong = target.value.trim() && !date;
    target.setAttribute("aria-invalid", String(Boolean(wrong)));
    place("range-wrong").textContent = wrong ? "Write a year or a month: 2018 or 2018-03." : "";
    if (wrong) return;
    target.value = date;
    go(picked(now(), target.name, date, Boolean(date)));
  });
}

function listen(index) {
  let timer = 0;
  const arrive = () => show(index, now()).catch(fail);
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
  choosing(place("facets"), (...choice) => go(picked(now(), ...choice)), arrive);
  ranging(go);
  place("found").addEventListener("click", (event) => {
    const address = event.target.closest("a")?.getAttribute("href") ?? "";
    const plain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    if (!plain || !address.startsWith(`${location.pathname}?`)) return;
    event.preventDefault();
    const state = stateOf(new URL(address, location.href).search);
    box.value = state.words;
    go(state).then(() => place("status").focus());
  });
  addEventListener("popstate", () => {
    box.value = now().words;
    for (const end of ENDS.keys()) place(end).setAttribute("aria-invalid", "false");
    arrive();
  });
  return arrive().then(index.ready);
}

/** Say that something of the index is missing, damaged or can't be run here; the lists remain. */
function fail(fault) {
  place("found").ariaBusy = "false";
  place("ways").hidden = false;
  place("status").textContent = "The search index could not be loaded. Load the page again, or take the lists below, which lead to every page.";
  throw fault;
}

async function start() {
  box.value = now().words;
  box.addEventListener("focus", load, { once: true });
  walk(box, place("hits"));
  place("without").hidden = true;
  place("filters").open = WIDE.matches;
  place("found").hidden = false;
  place("status").textContent = "Searching…";
  const index = await openIndex().catch(fail);
  await listen(index);
}

start();
