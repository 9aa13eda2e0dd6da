// What was found, as rows of a list: a card for whoever the words name, and the pages.

import { element, count, link, list, lit } from "./search-elements.js";
import { ACTORS, PAIR, inWords, picked, searched } from "./search-state.js";
import { excerpt, terms } from "./search-words.js";

const CHIPS = { person: 3, country: 2, organization: 1 }; // names shown with a result
const KINDS = { person: "Person", country: "Country", organization: "Organization", pair: "Pair" };
const NAMES = 8; // other names on a card
const BRIEF = 18; // words of an excerpt in the window over the page

/** A page's text without its title, with which Pagefind begins it. */
const told = ({ meta, content }) =>
  content.startsWith(meta.title) ? content.slice(meta.title.length).replace(/^[.\s]+/, "") : content;

/** Where a result leads: an article opens with the words lit. */
const address = ({ url, filters }, words) =>
  words && filters.kind[0] === "article" ? `${url}#lit=${encodeURIComponent(words)}` : url;

const named = (page, state) => {
  const title = element("bdi", {}, ...lit(page.meta.title, terms(state.words)));
  return element("p", { class: "row-title" }, element("a", { href: address(page, state.words), dir: "auto" }, title));
};

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

function otherNames({ meta }, wanted) {
  const names = (meta.aliases ?? "").split("; ").filter((name) => name && name !== meta.native);
  if (!names.length) return null;
  const shown = names.slice(0, NAMES).flatMap((name, at) => [at ? " · " : "", element("bdi", {}, ...lit(name, wanted))]);
  const more = names.length > NAMES && ` and ${names.length - NAMES} more`;
  return element("p", { class: "row-outlet" }, "also found as ", ...shown, more);
}

/** A result as the search page lists it. */
export function hit(state, page) {
  const { meta, filters } = page;
  const [kind] = filters.kind;
  const wanted = terms(state.words);
  const when = meta.date ?? element("span", { class: `icon icon-${kind}` }, kind);
  return element("li", { class: "row" },
    element("p", { class: "row-date" }, when),
    element("div", { class: "row-body" },
      named(page, state),
      meta.outlet && element("p", { class: "row-outlet", dir: "auto" }, meta.outlet),
      otherNames(page, wanted),
      element("p", { class: "row-excerpt", dir: "auto" }, ...lit(excerpt(told(page), wanted), wanted)),
      chips(state, filters),
    ),
  );
}

/** How many articles are about an actor, as a link that lists them. */
function articles(kind, name, totals) {
  const number = totals[kind]?.[name] ?? 0;
  if (!number) return "No article of the archive is about this name.";
  return link(picked(searched(""), kind, name, true), `${count(number, "article")} about ${name}`);
}

/** A card for whoever the words name, or for the two whose names they are. */
export function card(state, page, totals) {
  const { meta, filters } = page;
  const [kind] = filters.kind;
  return element("li", { class: "row card" },
    element("p", { class: "row-date" }, element("span", { class: `icon icon-${kind}` }, KINDS[kind])),
    element("div", { class: "row-body" },
      named(page, state),
      meta.native && element("p", { class: "card-native" }, element("bdi", {}, meta.native)),
      meta.description && element("p", { class: "row-excerpt", dir: "auto" }, meta.description),
      otherNames(page, terms(state.words)),
      element("p", { class: "card-count" },
        kind === PAIR ? told(page) : articles(kind, meta.title, totals)),
    ),
  );
}

/** A result as the window over a page lists it. */
export function brief(state, page) {
  const { meta, filters } = page;
  const [kind] = filters.kind;
  const wanted = terms(state.words);
  const about = meta.date ? [meta.date, meta.outlet] : [KINDS[kind], meta.native];
  const line = meta.description ?? (meta.date ? excerpt(told(page), wanted, BRIEF) : "");
  return element("li", { class: "row" },
    named(page, state),
    element("p", { class: "row-outlet", dir: "auto" }, about.filter(Boolean).join(" · ")),
    line && element("p", { class: "row-excerpt", dir: "auto" }, ...lit(line, wanted)),
  );
}

/** What else to try where nothing was found, beside leaving something out. */
export function tries({ words }, any) {
  return list([
    words && "Look at the spelling, or write another word for it.",
    /\s/.test(words) && "Write fewer words: all of them must be found.",
    any && "Take off a filter.",
    "Look through the lists below, which lead to every page.",
  ].filter(Boolean));
}

/** Where nothing was found: what to leave out, and how much that would find. */
export const offer = ({ free, dropped, count: number }) =>
  element("li", { class: "row" },
    link(free, `Without ${Array.isArray(dropped) ? `“${inWords(...dropped)}”` : dropped}: ${count(number, "result")}`));
