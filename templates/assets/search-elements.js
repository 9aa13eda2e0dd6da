// Elements made of texts: what comes from the index or the address is text and nothing else.

import { addressOf } from "./search-state.js";
import { runs } from "./search-words.js";

/** An element; strings among its children become text. Attributes that are undefined are left out. */
export function element(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) made.setAttribute(name, value);
  }
  made.append(...children.filter(Boolean));
  return made;
}

/** A text with the words that were asked for marked. */
export const lit = (text, wanted) =>
  runs(text, wanted).map(({ text: words, found }) => (found ? element("mark", {}, words) : words));

export const link = (state, words, attributes = {}) =>
  element("a", { href: addressOf(state), ...attributes }, ...[words].flat());
export const list = (items, attributes = {}) =>
  items.length && element("ul", attributes, ...items.map((item) => element("li", {}, item)));
export const count = (number, one) => `${number.toLocaleString()} ${number === 1 ? one : `${one}s`}`;

/** "Did you mean": a link for each name, made by `to`, with the main name where it is another. */
export function meant(names, to) {
  if (!names.length) return [];
  const each = names.map(({ kind, main, name }) => [
    to(name, element("bdi", { class: `icon icon-${kind}` }, name)),
    main !== name && element("span", { class: "hint" }, " (", element("bdi", {}, main), ")"),
  ]);
  return ["Did you mean ", ...each.flatMap((one, at) => [at ? ", " : "", ...one]), "?"].filter(Boolean);
}
