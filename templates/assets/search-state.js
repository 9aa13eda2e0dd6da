// The state of a search is the address of its page: words, facets, dates, order, page number.

import { asked } from "./search-dates.js";

export const FACETS = new Map([
  ["kind", "Kind"],
  ["person", "People"],
  ["country", "Countries"],
  ["organization", "Organizations"],
  ["outlet", "Outlets"],
  ["year", "Years"],
]);
export const ENDS = new Map([["from", "from"], ["to", "until"]]); // of a range of dates
export const ACTORS = ["person", "country", "organization"];
export const PAIR = "pair"; // the kind of a page of two actors
export const SORTS = new Map([
  ["relevance", { words: "Most relevant", by: "" }],
  ["newest", { words: "Newest first", by: "newest" }],
  ["oldest", { words: "Oldest first", by: "oldest" }],
]);

/** A value as it is: what hides in an address is escaped twice in links of pages. */
const unhidden = (value) => value.replace(/%E2%80%8[C-F]/g, (hidden) => decodeURIComponent(hidden));

export function stateOf(search) {
  const given = new URLSearchParams(search);
  return {
    words: given.get("q")?.trim() ?? "",
    chosen: new Map([...FACETS.keys()].map((facet) => [facet, new Set(given.getAll(facet).map(unhidden))])),
    from: asked(given.get("from") ?? ""),
    to: asked(given.get("to") ?? ""),
    sort: SORTS.has(given.get("sort")) ? given.get("sort") : "",
    page: Math.max(1, Number.parseInt(given.get("page"), 10) || 1),
  };
}

/** The address of a state on the search page at `path`. */
export function addressOf({ words, chosen, from, to, sort, page }, path = location.pathname) {
  const given = new URLSearchParams();
  if (words) given.set("q", words);
  for (const [facet, values] of chosen) for (const value of values) given.append(facet, value);
  if (from) given.set("from", from);
  if (to) given.set("to", to);
  if (sort) given.set("sort", sort);
  if (page > 1) given.set("page", page);
  return `${path}?${given}`;
}

export const now = () => stateOf(location.search);
export const searched = (words) => ({ ...stateOf(""), words });
export const usualSort = (state) => (state.words ? "relevance" : "newest");
export const sortOf = (state) => (state.words || state.sort !== "relevance" ? state.sort : "") || usualSort(state);

/** All that narrows a search, as pairs of a facet, or an end of the range, and its value. */
export const picks = (state) => [
  ...[...state.chosen].flatMap(([facet, values]) => [...values].map((value) => [facet, value])),
  ...[...ENDS.keys()].filter((end) => state[end]).map((end) => [end, state[end]]),
];
export const inWords = (facet, value) => (ENDS.has(facet) ? `${ENDS.get(facet)} ${value}` : value);

/** A state with a value of a facet, or an end of the range, chosen or dropped, from its first page. */
export function picked(state, facet, value, chosen) {
  if (ENDS.has(facet)) return { ...state, [facet]: chosen ? value : "", page: 1 };
  const values = new Set(state.chosen.get(facet));
  if (chosen) values.add(value);
  else values.delete(value);
  return { ...state, chosen: new Map(state.chosen).set(facet, values), page: 1 };
}

/** A state without anything that narrows it. */
export const unnarrowed = (state) => ({ ...state, chosen: stateOf("").chosen, from: "", to: "", page: 1 });
