// Asking Pagefind: results, the counts of facets, and whoever bears the words as a name.

import { ACTORS, FACETS, PAIR, SORTS, picked, picks, sortOf } from "./search-state.js";
import { folded, queries } from "./search-words.js";

const NEAR = 10; // actors among whom the one that bears a name is sought

// By trial: a page that has the words in its title or other names stands before one that repeats
// them; the names of those an article is about count like its text.
const RANKING = { metaWeights: { title: 6, aliases: 6, about: 1, names: 1, date: 0.1, outlet: 0.1, every: 0.1 } };

/**
 * Pagefind, loaded from `bundle`. `every` is a word that all pages of the index hold: Pagefind can
 * list them all without it, but loads the whole index to do so; for this word it loads one file.
 */
export async function openIndex(bundle, every) {
  const pagefind = await import(new URL("pagefind.js", bundle));
  await pagefind.options({ ranking: RANKING });
  await pagefind.filters();
  return { search: (query, options) => pagefind.search(query ?? every, options) };
}
/** Pagefind's filters: any value of a facet, in every facet but the one left out. */
export function filtersOf(state, without) {
  const kept = [...state.chosen].filter(([facet, values]) => values.size && facet !== without);
  return Object.fromEntries(kept.map(([facet, values]) => [facet, { any: [...values] }]));
}

/** The results that answer every query; their facet counts are known when there is only one. */
export async function ask(index, state, filters) {
  const { order } = SORTS.get(sortOf(state));
  const asked = queries(state.words);
  const answers = (asked.length ? asked : [undefined]).map((query) => index.search(query, { filters, sort: order }));
  const [first, ...others] = await Promise.all(answers);
  const ids = others.map((answer) => new Set(answer.results.map(({ id }) => id)));
  const results = first.results.filter(({ id }) => ids.every((found) => found.has(id)));
  return { results, values: first.filters, counted: !others.length };
}

/** Each facet's values with their counts, as if nothing of that facet itself were chosen. */
export async function facetValues(index, state, answer) {
  const values = async (facet) => {
    const free = state.chosen.get(facet).size
      ? await ask(index, state, filtersOf(state, facet))
      : answer;
    return [facet, free.values[facet] ?? {}];
  };
  return Promise.all([...FACETS.keys()].map(values));
}

/** Whether one of the names, or two of them together, are the words. */
function bears({ meta }, wanted) {
  const own = [meta.title, ...(meta.aliases ?? "").split("; ")].map(folded);
  const both = (meta.names ?? "").split("; ").map(folded);
  const rest = (name) => wanted.slice(name.length).replace(/^ and /, " ").trim();
  return own.includes(wanted) ||
    both.some((name) => name && wanted.startsWith(`${name} `) && both.includes(rest(name)));
}

/** Whoever bears the words as a name, or the two whose names they are, stand before all else. */
async function namesakes(index, state) {
  const chosen = state.chosen.get("kind");
  const kinds = [...ACTORS, PAIR].filter((kind) => !chosen.size || chosen.has(kind));
  if (!state.words || sortOf(state) !== "relevance" || !kinds.length) return [];
  const { results } = await ask(index, state, { ...filtersOf(state), kind: { any: kinds } });
  const near = results.slice(0, NEAR);
  const pages = await Promise.all(near.map((result) => result.data()));
  const wanted = folded(state.words);
  return near.filter((result, at) => bears(pages[at], wanted));
}

/** The pairs among the results, unless only they are asked for: their titles are names twice over. */
async function pairs(index, state) {
  const chosen = state.chosen.get("kind");
  if (!state.words || sortOf(state) !== "relevance" || chosen.size) return [];
  return (await ask(index, state, { ...filtersOf(state), kind: { any: [PAIR] } })).results;
}

/** All results of a state in order, namesakes first, pairs that are none last. */
export async function ordered(index, state, answer) {
  const [first, paired] = await Promise.all([namesakes(index, state), pairs(index, state)]);
  const ids = new Set([...first, ...paired].map(({ id }) => id));
  const before = new Set(first.map(({ id }) => id));
  const between = answer.results.filter(({ id }) => !ids.has(id));
  return [...first, ...between, ...paired.filter(({ id }) => !before.has(id))];
}

/** The states with one filter fewer that find something, and how much. */
export async function wider(index, state) {
  const tries = picks(state).map(async ([facet, value]) => {
    const free = picked(state, facet, value, false);
    const { results } = await ask(index, free, filtersOf(free));
    return { free, value, count: results.length };
  });
  return (await Promise.all(tries)).filter(({ count }) => count);
}
