// Asking the index: results, the counts of facets, and whoever bears the words as a name.

import { within } from "./search-dates.js";
import { bearers } from "./search-names.js";
import { unpacked } from "./search-engine.js";
import { BUNDLE } from "./search-site.js";
import { ACTORS, FACETS, PAIR, SORTS, picked, picks, sortOf, unnarrowed } from "./search-state.js";
import { joined, queries, respelled } from "./search-words.js";

const NEAR = 10; // actors among whom the one that bears a name is sought
const MANY = 20; // results, where not all are known at once

// By trial: a page that has the words in its title or other names stands before one that repeats
// them; the names of those an article is about count like its text.
const LITTLE = { date: 0.1, outlet: 0.1, native: 0.1, description: 0.1 };
const RANKING = { title: 6, aliases: 6, about: 1, names: 1, ...LITTLE };

/** The index, opened once. */
export const openIndex = () => (opened ??= open());
let opened = null;

/**
 * The index: the `totals` of all values, and what its thread is asked (search-shards.js). A number
 * of a page leads to the page: Pagefind's `data()` of it.
 */
async function open() {
  const call = caller(new Worker(new URL("./search-worker.js", import.meta.url), { type: "module" }));
  const listed = await (await fetch(new URL("shards.json", BUNDLE), { cache: "no-cache" })).json();
  await call("open", { bundle: BUNDLE.href, listed, ranking: RANKING, language: document.documentElement.lang.split("-")[0] });
  const page = pages(listed.shards);
  return {
    totals: listed.totals,
    ready: () => call("ready"),
    counts: (...given) => call("counts", ...given),
    async search(queries, filters, { sort = "", upto = MANY } = {}) {
      const { ids, total } = await call("search", queries, filters, sort, upto);
      return { results: ids.map(page), total };
    },
  };
}

/** Asks a thread, which answers by number; one that has died answers nothing any more. */
function caller(worker) {
  const waiting = new Map();
  let last = 0;
  let dead = null;
  worker.addEventListener("message", ({ data: { number, answer, fault } }) => {
    const { resolve, reject } = waiting.get(number);
    waiting.delete(number);
    if (fault) reject(new Error(fault));
    else resolve(answer);
  });
  worker.addEventListener("error", ({ message }) => {
    dead = new Error(message || "the search has stopped");
    for (const { reject } of waiting.values()) reject(dead);
    waiting.clear();
  });
  return (call, ...given) => new Promise((resolve, reject) => {
    if (dead) return reject(dead);
    waiting.set((last += 1), { resolve, reject });
    worker.postMessage({ number: last, call, given });
  });
}

/** Leads from a page's number to the page. */
function pages(shards) {
  let base = 0;
  const starts = shards.map((shard) => ({ ...shard, base: (base += shard.pages) - shard.pages }));
  const loaded = new Map();
  const load = async (id) => {
    const { folder, base: first } = starts.findLast((shard) => shard.base <= id);
    const { url, ...rest } = JSON.parse(new TextDecoder().decode(
      await unpacked(new URL(`${folder}/pages/${id - first}.pf_fragment`, BUNDLE))));
    return { ...rest, url: new URL(`..${url}`, BUNDLE).pathname };
  };
  return (id) => ({
    id,
    data() {
      const page = loaded.get(id) ?? load(id);
      loaded.set(id, page);
      page.catch(() => loaded.delete(id)); // to be tried again
      return page;
    },
  });
}

/** Filters: any value of a facet, in every facet but the one left out, and any date in range. */
export function filtersOf(index, state, without) {
  const kept = [...state.chosen].filter(([facet, values]) => values.size && facet !== without);
  const filters = Object.fromEntries(kept.map(([facet, values]) => [facet, [...values]]));
  if (!state.from && !state.to) return filters;
  return { ...filters, when: Object.keys(index.totals.when ?? {}).filter((date) => within(date, state.from, state.to)) };
}

/**
 * The results of a state, or, where there are none, of its words with other letters for yeh and kaf;
 * with the queries that were asked, and the filters. `total` may be more than the results: of the
 * whole archive only the first `upto` are known, and some more.
 */
export async function ask(index, state, filters = filtersOf(index, state), upto = MANY) {
  const { by } = SORTS.get(sortOf(state));
  let answer = null;
  for (const words of [state.words, ...respelled(state.words)]) {
    const asked = queries(words);
    if (!answer?.total) answer = { asked, filters, ...await index.search(asked, filters, { sort: by, upto }) };
  }
  return answer;
}

/** Each facet's counts, as if nothing of that facet itself were chosen. */
export async function facetCounts(index, state, answer) {
  const all = [...FACETS.keys()];
  const free = all.filter((facet) => !state.chosen.get(facet).size);
  const own = async (facet) => {
    const { asked, filters } = await ask(index, state, filtersOf(index, state, facet));
    return index.counts(asked, filters, [facet]);
  };
  const chosen = all.filter((facet) => !free.includes(facet));
  const counted = Object.assign(...await Promise.all([index.counts(answer.asked, answer.filters, free), ...chosen.map(own)]));
  return all.map((facet) => [facet, counted[facet]]);
}

/** The words with one kind of page, among what else is chosen. */
const ofKinds = (index, state, kinds) => ask(index, state, { ...filtersOf(index, state), kind: kinds });

/** Whether one of a page's names, or two of a pair's together, are the words. */
function bears({ meta }, wanted) {
  const own = [meta.title, ...(meta.aliases ?? "").split("; ")].map(joined);
  const both = (meta.names ?? "").split("; ").map(joined).filter(Boolean);
  const rests = (name) => [wanted.slice(name.length), wanted.slice(name.length).replace(/^and/, "")];
  return own.includes(wanted) ||
    both.some((name) => wanted.startsWith(name) && rests(name).some((rest) => both.includes(rest)));
}

/** Whoever bears the words as a name, or the page of the two whose names they are. */
async function namesakes(index, state, kinds) {
  const { results } = await ofKinds(index, state, kinds);
  const near = results.slice(0, NEAR);
  const pages = await Promise.all(near.map((result) => result.data()));
  const wanted = joined(state.words);
  return near.filter((result, at) => bears(pages[at], wanted));
}

/** The page of a kind that has one of these titles. */
async function titled(index, state, kind, words, titles) {
  const { results } = await ofKinds(index, { ...state, words }, [kind]);
  const near = results.slice(0, NEAR);
  const pages = await Promise.all(near.map((result) => result.data()));
  return near.find((result, at) => titles.includes(pages[at].meta.title));
}

/** The pages of those whom the file of names knows by the words; first that of two together. */
async function known(index, state, kinds, names) {
  const people = bearers(names.filter(({ kind }) => kinds.includes(kind)), state.words);
  const [one, other] = people.map(({ main }) => main);
  const both = people.length === 2 && kinds.includes(PAIR);
  const found = await Promise.all([
    both && titled(index, state, PAIR, `${one} ${other}`, [`${one} and ${other}`, `${other} and ${one}`]),
    ...people.map(({ kind, main }) => titled(index, state, kind, main, [main])),
  ]);
  return found.filter(Boolean);
}

/**
 * All results of a state in order: `cards`, whoever the words name, stand before all else, and
 * pairs that they do not name after it, unless only pairs are asked for. `apart` of the cards do
 * not have all the words: the names of two who have no page together. The answer may be awaited.
 */
export async function ordered(index, state, answering, names) {
  const chosen = state.chosen.get("kind");
  const kinds = [...ACTORS, PAIR].filter((kind) => !chosen.size || chosen.has(kind));
  if (!state.words || sortOf(state) !== "relevance" || !kinds.length) {
    const { results, total } = await answering;
    return { cards: new Set(), results, total, apart: 0 };
  }
  const [answer, first, two, pairs] = await Promise.all([
    answering,
    namesakes(index, state, kinds),
    known(index, state, kinds, names),
    chosen.size ? [] : ofKinds(index, state, [PAIR]).then(({ results }) => results),
  ]);
  const placed = new Map([...first, ...two].map((result) => [result.id, result]));
  const last = new Set(pairs.map(({ id }) => id));
  const between = answer.results.filter(({ id }) => !placed.has(id) && !last.has(id));
  const after = pairs.filter(({ id }) => !placed.has(id));
  const found = new Set(answer.results.map(({ id }) => id));
  const apart = [...placed.keys()].filter((id) => !found.has(id)).length;
  const results = [...placed.values(), ...between, ...after];
  return { cards: new Set(placed.keys()), results, total: results.length, apart };
}

/** The states with a filter, the quotes or a word fewer that find something, and how much. */
export async function wider(index, state) {
  const words = state.words.replace(/["“”„«»]/g, " ").split(/\s+/).filter(Boolean);
  const fewer = words.length > 1 ? words.map((word) => [`“${word}”`, words.filter((other) => other !== word).join(" ")]) : [];
  const freed = [
    ...picks(state).map(([facet, value]) => [[facet, value], picked(state, facet, value, false)]),
    ...(picks(state).length > 1 ? [["any filter", unnarrowed(state)]] : []),
    ...(/["“”„«»]/.test(state.words) ? [["the quotes", { ...state, words: words.join(" "), page: 1 }]] : fewer.map(
      ([word, rest]) => [word, { ...state, words: rest, page: 1 }])),
  ];
  const tries = freed.map(async ([dropped, free]) => {
    const { total } = await ask(index, free);
    return { free, dropped, count: total };
  });
  return (await Promise.all(tries)).filter(({ count }) => count);
}
