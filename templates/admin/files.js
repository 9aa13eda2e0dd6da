// The files of an archive as the form sees them. The keys as they were written travel along with
// the values, so that a file is saved with only those changed that were changed in the form.

import { changed, pairOf, valuesOf } from "./yaml-edits.js";
import { treeOf } from "./yaml-tree.js";

const FENCE = "---";
const SOURCE = "_source"; // all that stands before the text as it was read, in JSON: texts are trimmed
const PARTED = /^(---[^\S\n]*\n)((?:(?!---[^\S\n]*(?:\n|$)).*\n)*)(---[^\S\n]*(?:\n|$)\s*)/;

/** How a file of keys alone is read and written. */
export function keysAlone(fields) {
  return {
    fromFile: (text) => ({ ...read(`${text}\n`, fields), [SOURCE]: JSON.stringify(`${text}\n`) }),
    toFile: ({ [SOURCE]: source, ...values }) => keysOf(source ? JSON.parse(source) : null, values, fields),
  };
}

/** How a file of keys with a text below is read and written; `body` is the name of the text. */
export function keysAndText(fields, body) {
  return {
    fromFile: (text) => {
      const { source, keys } = parted(text);
      return { ...read(keys, fields), [body]: text.slice(source.length), [SOURCE]: JSON.stringify(source) };
    },
    toFile: ({ [SOURCE]: source, [body]: below, ...values }) => {
      if (!source) return `${FENCE}\n${keysOf(null, values, fields)}${FENCE}\n\n${below ?? ""}`;
      const { opening, keys, closing } = parted(JSON.parse(source));
      const space = below && !closing.endsWith("\n") ? "\n\n" : "";
      return opening + keysOf(keys, values, fields) + closing + space + (below ?? "");
    },
  };
}

function parted(text) {
  const found = PARTED.exec(text);
  if (!found) throw new Error("the keys must stand between two lines of three hyphens at the top");
  return { source: found[0], opening: found[1], keys: found[2], closing: found[3] };
}

function read(keys, fields) {
  const map = treeOf(keys);
  const known = new Map(fields.map((field) => [field.name, field]));
  const wrong = map.pairs.find(({ name, value }) => known.has(name) && !fits(value, known.get(name)));
  if (wrong) throw new Error(`"${wrong.name}" holds what does not belong there`);
  return valuesOf(map, fields);
}

// What does not fit would be lost when the form is saved, so such a file is not opened.
function fits(node, field) {
  if (node.kind === "list") return field.list && node.items.every((item) => fitsItem(item, field));
  return node.kind === "text" && (!field.fields || node.value === "");
}

function fitsItem(item, field) {
  if (!field.fields) return item.kind === "text";
  return item.kind === "map" && item.pairs.every((pair) => pair.value.kind === "text");
}

function keysOf(source, values, fields) {
  if (source !== null) return changed(source, values, fields);
  const needed = fields.filter((field) => field.required);
  const fresh = needed.flatMap((field) => pairOf(field.name, field.list ? [] : ""));
  return changed(`${fresh.join("\n")}\n`, values, fields);
}
