// Asking Pagefind: results, the counts of facets, and whoever bears the words as a name.

import { within } from "./search-dates.js";
import { bearers } from "./search-names.js";
import { BUNDLE, EVERY } from "./search-site.js";
import { ACTORS, FACETS, PAIR, SORTS, picked, picks, sortOf, unnarrowed } from "./search-state.js";
import { joined, queries, respelled } from "./search-words.js";

const NEAR = 10; // actors among whom the one that bears a name is sought
const MOST = 300; // values that are counted one by one
const NEVER = "\0"; // a value that no page has

// By trial: a page that has the words in its title or other names stands before one that repeats
// them; the names of those an article is about count like its text.
const LITTLE = { date: 0.1, outlet: 0.1, every: 0.1, native: 0.1, description: 0.1 };
const RANKING = { metaWeights: { title: 6, aliases: 6, about: 1, names: 1, ...LITTLE } };

let opened = null;
let whole = null;

/** Pagefind, loaded once. */
export const openIndex = () => (opened ??= open());

/** Pagefind with the `totals` of all values, which searches may ask for. */
export const openWhole = () => (whole ??= counted());

/** EVERY lists all pages: Pagefind can do so without, but loads the whole index to. */
async function open() {
  const pagefind = await import(new URL("pagefind.js", BUNDLE));
  await pagefind.options({ ranking: RANKING });
  await pagefind.init();
  return { filters: pagefind.filters, search: (query, options) => pagefind.search(query ?? EVERY, options) };
}

async function counted() {
  const { filters, search } = await openIndex();
  return { totals: await filters(), search };
}

/** Pagefind's filters: any value of a facet, in every facet but the one left out, and any date in range. */
export function filtersOf(index, state, without) {
  const kept = [...state.chosen].filter(([facet, values]) => values.size && facet !== without);
  const filters = Object.fromEntries(kept.map(([facet, values]) => [facet, { any: [...values] }]));
  if (!state.from && !state.to) return filters;
  const when = Object.keys(index.totals.when ?? {}).filter((date) => within(date, state.from, state.to));
  return { ...filters, when: { any: when.length ? when : [NEVER] } };
}

/** The results that answer every query, with Pagefind's answer to each. */
async function asked(index, words, filters, sort) {
  const each = queries(words);
  const answers = await Promise.all((each.length ? each : [undefined]).map((query) => index.search(query, { filters, sort })));
  const [first, ...others] = answers;
  const ids = others.map((answer) => new Set(answer.results.map(({ id }) => id)));
  return { results: first.results.filter(({ id }) => ids.every((found) => found.has(id))), answers };
}

/** The results of a state, or, where there are none, of its words with other letters for yeh and kaf. */
export async function ask(index, state, filters = filtersOf(index, state)) {
  const { order } = SORTS.get(sortOf(state));
  let answer = await asked(index, state.words, filters, order);
  for (const words of respelled(state.words)) {
    if (!answer.results.length) answer = await asked(index, words, filters, order);
  }
  return answer;
}

/** The counts of a facet's values, or null: Pagefind counts for one query, we for few values. */
async function counts(index, { results, answers }, facet) {
  const [first, ...others] = answers.map(({ filters }) => filters[facet] ?? {});
  if (!others.length) return first;
  const shared = Object.keys(first).filter((value) => [first, ...others].every((one) => one[value]));
  if (shared.length > MOST) return null;
  const ids = new Set(results.map(({ id }) => id));
  const counted = shared.map(async (value) => {
    const all = await index.search(undefined, { filters: { [facet]: value } });
    return [value, all.results.filter(({ id }) => ids.has(id)).length];
  });
  return Object.fromEntries(await Promise.all(counted));
}

/** Each facet's counts, as if nothing of that facet itself were chosen. */
export function facetCounts(index, state, answer) {
  const own = async (facet) => {
    const free = state.chosen.get(facet).size ? await ask(index, state, filtersOf(index, state, facet)) : answer;
    return [facet, await counts(index, free, facet)];
  };
  return Promise.all([...FACETS.keys()].map(own));
}

/** The words with one kind of page, among what else is chosen. */
const ofKinds = (index, state, kinds) => ask(index, state, { ...filtersOf(index, state), kind: { any: kinds } });

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
    return { cards: new Set(), results: (await answering).results, apart: 0 };
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
  return { cards: new Set(placed.keys()), results: [...placed.values(), ...between, ...after], apart };
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
    const { results } = await ask(index, free);
    return { free, dropped, count: results.length };
  });
  return (await Promise.all(tries)).filter(({ count }) => count);
}
