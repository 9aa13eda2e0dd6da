// The state of a search is the address of its page: words, facets, order, page number.

export const FACETS = new Map([
  ["kind", "Kind"],
  ["person", "People"],
  ["country", "Countries"],
  ["organization", "Organizations"],
  ["outlet", "Outlets"],
  ["year", "Years"],
]);
export const ACTORS = ["person", "country", "organization"];
export const PAIR = "pair"; // the kind of a page of two actors
export const SORTS = new Map([
  ["relevance", { words: "Most relevant", order: {} }],
  ["newest", { words: "Newest first", order: { newest: "desc" } }],
  ["oldest", { words: "Oldest first", order: { oldest: "asc" } }],
]);

export function stateOf(search) {
  const given = new URLSearchParams(search);
  return {
    words: given.get("q")?.trim() ?? "",
    chosen: new Map([...FACETS.keys()].map((facet) => [facet, new Set(given.getAll(facet))])),
    sort: SORTS.has(given.get("sort")) ? given.get("sort") : "",
    page: Math.max(1, Number.parseInt(given.get("page"), 10) || 1),
  };
}

export function addressOf({ words, chosen, sort, page }) {
  const given = new URLSearchParams();
  if (words) given.set("q", words);
  for (const [facet, values] of chosen) for (const value of values) given.append(facet, value);
  if (sort) given.set("sort", sort);
  if (page > 1) given.set("page", page);
  return `${location.pathname}?${given}`;
}

export const now = () => stateOf(location.search);
export const usualSort = (state) => (state.words ? "relevance" : "newest");
export const sortOf = (state) => (state.words || state.sort !== "relevance" ? state.sort : "") || usualSort(state);
export const picks = (state) =>
  [...state.chosen].flatMap(([facet, values]) => [...values].map((value) => [facet, value]));

/** A state with a value of a facet chosen, or dropped, from its first page. */
export function picked(state, facet, value, chosen) {
  const values = new Set(state.chosen.get(facet));
  if (chosen) values.add(value);
  else values.delete(value);
  return { ...state, chosen: new Map(state.chosen).set(facet, values), page: 1 };
}
