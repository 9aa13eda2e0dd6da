// The filters beside the results: facets with counts, the dates, and what is chosen of them.

import { element, link, list } from "./search-elements.js";
import { ENDS, FACETS, inWords, picked, picks, unnarrowed } from "./search-state.js";
import { folded } from "./search-words.js";

const SHOWN = 10; // values of a facet before "Show all"
const MANY = 30; // values from which on a facet has a box to find one
const MOST = 200; // values that are ever listed at once

const expanded = new Set(); // facets shown in full
const sought = new Map(); // what is written in the boxes that find a value

const byCount = ([one, many], [other, few]) => few - many || one.localeCompare(other);
const byYear = ([one], [other]) => // newest first, and what is no year last
  Number.isNaN(Number(one)) - Number.isNaN(Number(other)) || other.localeCompare(one);

/** The values of a facet with their counts; where all are few, also those that none of `any` has. */
function valuesOf(name, chosen, counts, totals, any) {
  const few = any && Object.keys(totals).length <= SHOWN;
  const found = Object.entries(counts).filter(([, number]) => number);
  const kept = [...chosen, ...(few ? Object.keys(totals) : [])].map((value) => [value, 0]);
  const all = Object.entries({ ...Object.fromEntries(kept), ...Object.fromEntries(found) });
  return all.sort(name === "year" ? byYear : byCount);
}

function choice(name, [value, number], chosen) {
  return element("label", { class: number ? undefined : "none" },
    element("input", { type: "checkbox", name, value, checked: chosen.has(value) ? "" : undefined }),
    element("span", { dir: "auto" }, value),
    element("span", { class: "tally" }, number.toLocaleString()),
  );
}

function facet(state, name, counts, totals, any) {
  const chosen = state.chosen.get(name);
  const all = valuesOf(name, chosen, counts, totals, any);
  const wanted = folded(sought.get(name) ?? "");
  const matching = all.filter(([value]) => folded(value).includes(wanted));
  const most = expanded.has(name) || wanted ? MOST : SHOWN;
  const shown = matching.filter(([value], at) => at < most || chosen.has(value));
  const label = FACETS.get(name);
  return all.length && element("fieldset", {},
    element("legend", {}, label),
    all.length > MANY && element("input", {
      type: "search", class: "seek", "data-facet": name, value: sought.get(name) ?? "",
      placeholder: `Find among ${all.length}`, "aria-label": `Find among ${label.toLowerCase()}`, autocomplete: "off",
    }),
    list(shown.map((one) => choice(name, one, chosen))),
    shown.length < matching.length && most === SHOWN &&
      element("button", { type: "button", value: name }, `Show ${matching.length > MOST ? MOST : "all"} ${matching.length > MOST ? `of ${matching.length}` : matching.length}`),
  );
}

/** Show the facets in `place`, of `any` results; whatever had the focus there has it again. */
export function showFacets(place, state, counted, totals, any) {
  const held = document.activeElement;
  const caret = held?.selectionStart;
  const facets = counted.map(([name, counts]) => facet(state, name, counts, totals[name] ?? {}, any));
  place.replaceChildren(...facets.filter(Boolean));
  const same = [...place.querySelectorAll("input")].find((one) =>
    held?.dataset.facet ? one.dataset.facet === held.dataset.facet : one.name && one.name === held?.name && one.value === held.value);
  same?.focus();
  if (same?.dataset.facet) same.setSelectionRange(caret, caret);
}

/** Show what narrows the search, each to be removed. */
export function showChosen(place, state) {
  const chips = picks(state).map(([facet, value]) =>
    link(picked(state, facet, value, false), `${inWords(facet, value)} ×`, {
      class: "chip",
      "aria-label": `Remove the filter ${inWords(facet, value)}`,
      dir: "auto",
    }),
  );
  const all = chips.length > 1 ? [...chips, link(unnarrowed(state), "Clear all filters")] : chips;
  place.replaceChildren(...[list(all)].filter(Boolean));
}

/** Put the range of dates into its boxes, unless somebody is writing there. */
export function showRange(state) {
  for (const end of ENDS.keys()) {
    const box = document.getElementById(end);
    if (box !== document.activeElement) box.value = state[end];
  }
}

/** Call `choose(facet, value, chosen)` for each choice, and `again()` where only the lists change. */
export function listen(place, choose, again) {
  place.addEventListener("change", ({ target }) => {
    if (target.type === "checkbox") choose(target.name, target.value, target.checked);
  });
  place.addEventListener("input", ({ target }) => {
    if (target.dataset.facet) again(sought.set(target.dataset.facet, target.value));
  });
  place.addEventListener("click", ({ target }) => {
    if (target.matches("button")) again(expanded.add(target.value));
  });
}
