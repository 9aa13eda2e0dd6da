// Changing the values of keys where they stand: every other line, its remarks and its quoting stay.
//
// `fields` say which keys are known: name, list, required, default, and `fields` of items. Other keys
// are left as they are. Values are texts, lists and maps of them; an empty one is left out.

import { treeOf, written } from "./yaml-tree.js";

class NotHere extends Error {} // a value that can't be changed in its place, and is written anew

/** What the known keys of a map hold. */
export function valuesOf(map, fields) {
  const known = new Map(fields.map((field) => [field.name, field]));
  const kept = map.pairs.filter((pair) => known.has(pair.name));
  return Object.fromEntries(kept.map((pair) => [pair.name, valueOf(pair.value, known.get(pair.name))]));
}

function valueOf(node, field) {
  if (node.kind === "list") return node.items.map((item) => valueOf(item, field));
  return node.kind === "map" ? valuesOf(node, field.fields ?? []) : node.value;
}

/** The text of keys with other values. */
export function changed(text, wanted, fields) {
  const edited = apply(text, editsOfKeys(text, treeOf(text), wanted, fields));
  const now = valuesOf(treeOf(edited), fields);
  const wrong = fields.filter((field) => !isAsWanted(now[field.name], wanted[field.name], field));
  if (wrong.length) throw new Error(`${wrong[0].name} could not be written; nothing was saved`);
  return edited;
}

function isAsWanted(now, wanted, field) {
  if (isSame(now, wanted)) return true;
  return now === undefined && isSame(wanted, field.default);
}

// Bring a value as the form has it to texts, lists and maps without anything empty.
function plain(value) {
  if (Array.isArray(value)) return value.map(plain).filter((item) => !isEmpty(item));
  if (value === null || value === undefined) return "";
  if (typeof value !== "object") return String(value).trim();
  const entries = Object.entries(value).map(([name, one]) => [name, plain(one)]);
  return Object.fromEntries(entries.filter(([, one]) => !isEmpty(one)));
}

const isEmpty = (value) => (typeof value === "object" ? !Object.keys(value).length : value === "");

function isSame(first, second) {
  const [one, other] = [sorted(plain(first)), sorted(plain(second))];
  if (isEmpty(one) || isEmpty(other)) return isEmpty(one) && isEmpty(other);
  const alone = Array.isArray(one) !== Array.isArray(other); // one text for a list of one
  return JSON.stringify(alone ? [one].flat() : one) === JSON.stringify(alone ? [other].flat() : other);
}

function sorted(value) {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object") return value;
  return Object.fromEntries(Object.keys(value).sort().map((name) => [name, sorted(value[name])]));
}

function editsOfKeys(text, map, wanted, fields) {
  const found = new Map(map.pairs.map((pair) => [pair.name, pair]));
  const edits = [];
  let before = null; // the pair behind which a new key is put
  for (const field of fields) {
    const pair = found.get(field.name);
    const value = plain(wanted[field.name]);
    if (!pair && !isSame(value, field.default)) edits.push(added(text, map, before, field, value));
    const differs = pair && !isSame(valueOf(pair.value, field), value);
    if (differs) edits.push(...editsOfPair(text, pair, value, field));
    before = pair ?? before;
  }
  return edits;
}

function added(text, map, before, field, value) {
  const first = map.pairs.length ? lineOf(text, map.pairs[0].key.start) : text.length;
  const at = before ? afterLine(text, endOf(before)) : first;
  return { start: at, end: at, put: lines(pairOf(field.name, value), 0, text, at) };
}

function editsOfPair(text, pair, value, field) {
  const gone = removed(text, pair.key.start, endOf(pair));
  if (isEmpty(value)) return field.required ? emptied(text, pair) : [gone];
  try {
    return editsOf(text, pair.value, value, field, pair);
  } catch (fault) {
    if (!(fault instanceof NotHere)) throw fault;
    return [{ ...gone, put: lines(pairOf(pair.name, value), pair.key.start - gone.start) }];
  }
}

const endOf = (pair) => (pair.value.start < 0 ? pair.colon + 1 : pair.value.end);

function emptied(text, { colon, value }) {
  if (value.kind !== "list") return [{ start: colon + 1, end: value.end, put: "" }];
  if (value.flow) return [{ ...spanOf(value), put: "[]" }];
  const items = value.items.map((item) => removed(text, item.start, item.end));
  return [{ start: colon + 1, end: colon + 1, put: " []" }, ...items];
}

function removed(text, start, end) {
  return { start: lineOf(text, start), end: afterLine(text, end), put: "" };
}

function editsOf(text, node, value, field, pair) {
  const wanted = Array.isArray(value) ? "list" : typeof value === "string" ? "text" : "map";
  if (node.kind !== wanted) throw new NotHere();
  if (wanted === "text") return [scalarEdit(node, value, pair)];
  if (wanted === "map") return editsOfMap(text, node, value, field);
  if (!node.flow) return editsOfList(text, node, value, field);
  if (!node.items.length) return filled(text, node, value, pair);
  return [{ ...spanOf(node), put: flowList(text, node, value, field) }];
}

const spanOf = ({ start, end }) => ({ start, end });

function scalarEdit(node, value, pair) {
  if (node.start >= 0) return { ...spanOf(node), put: written(value, { style: node.style }) };
  if (!pair) throw new NotHere();
  return { start: pair.colon + 1, end: pair.colon + 1, put: ` ${written(value)}` };
}

// A list within brackets is written anew, its unchanged items as they were.
function flowList(text, node, value, field) {
  const items = value.map((one) => {
    const same = node.items.find((item) => item.start >= 0 && isSame(valueOf(item, field), one));
    return same ? text.slice(same.start, same.end) : flowOf(one);
  });
  return `[${items.join(", ")}]`;
}

function flowOf(value) {
  if (typeof value === "string") return written(value, { flow: true });
  return `{${Object.entries(value).map(([name, one]) => `${name}: ${flowOf(one)}`).join(", ")}}`;
}

// `key: []` becomes the key alone, and its items the lines below.
function filled(text, node, value, pair) {
  if (!pair) throw new NotHere();
  const at = afterLine(text, node.end);
  const indent = pair.key.start - lineOf(text, pair.key.start) + 2;
  const put = value.map((one) => lines(itemOf(one), indent, text, at)).join("");
  return [{ start: pair.colon + 1, end: node.end, put: "" }, { start: at, end: at, put }];
}

function editsOfList(text, list, value, field) {
  if (!list.items.length || list.items.some((item) => item.start < 0)) throw new NotHere();
  const dashes = list.items.map((item) => text.lastIndexOf("-", item.start - 1));
  const indent = dashes[0] - lineOf(text, dashes[0]);
  const old = list.items.map((item) => valueOf(item, field));
  const edits = [];
  const gone = []; // items taken out; where one comes back elsewhere, its lines do
  const gaps = gapsOf(old, value);
  for (const { old: outs, now: ins } of gaps) {
    const both = Math.min(outs.length, ins.length);
    for (let at = 0; at < both; at += 1) {
      edits.push(...editsOfItem(text, list.items[outs[at]], value[ins[at]], field, indent));
    }
    for (const at of outs.slice(both)) {
      const edit = removed(text, dashes[at], list.items[at].end);
      edits.push(edit);
      gone.push({ value: old[at], text: text.slice(edit.start, edit.end) });
    }
  }
  for (const { before, old: outs, now: ins } of gaps) {
    const both = Math.min(outs.length, ins.length);
    const last = before + both; // the item behind which the new ones stand
    const at = last < 0 ? lineOf(text, dashes[0]) : afterLine(text, list.items[last].end);
    const put = ins.slice(both).map((one) => linesOfItem(value[one], gone, indent, text, at)).join("");
    if (put) edits.push({ start: at, end: at, put });
  }
  return edits;
}

function linesOfItem(value, gone, indent, text, at) {
  const moved = gone.find((one) => one.text.endsWith("\n") && isSame(one.value, value));
  return moved ? moved.text : lines(itemOf(value), indent, text, at);
}

function editsOfItem(text, item, value, field, indent) {
  try {
    return editsOf(text, item, value, field);
  } catch (fault) {
    if (!(fault instanceof NotHere)) throw fault;
    return [{ ...spanOf(item), put: lines(itemOf(value), indent).slice(indent + 2, -1) }];
  }
}

// What differs between two lists: runs of old and new indices, each behind an item that both have.
function gapsOf(old, now) {
  const length = lengthsOf(old, now);
  const gaps = [{ before: -1, old: [], now: [] }];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && isSame(old[i], now[j])) {
      gaps.push({ before: i, old: [], now: [] });
      [i, j] = [i + 1, j + 1];
    } else if (j >= now.length || (i < old.length && length[i + 1][j] >= length[i][j + 1])) {
      gaps.at(-1).old.push(i);
      i += 1;
    } else {
      gaps.at(-1).now.push(j);
      j += 1;
    }
  }
  return gaps;
}

// The longest run of items that two lists have in common, from each place in both to their ends.
function lengthsOf(old, now) {
  const length = Array.from({ length: old.length + 1 }, () => new Array(now.length + 1).fill(0));
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      const longer = Math.max(length[i + 1][j], length[i][j + 1]);
      length[i][j] = isSame(old[i], now[j]) ? length[i + 1][j + 1] + 1 : longer;
    }
  }
  return length;
}

function editsOfMap(text, map, value, field) {
  const parts = field.fields ?? [];
  const known = new Set(parts.map((part) => part.name));
  const lost = map.pairs.filter((pair) => known.has(pair.name) && !(pair.name in value));
  if (map.flow || lost.includes(map.pairs[0])) throw new NotHere();
  const found = new Set(map.pairs.map((pair) => pair.name));
  const last = map.pairs.at(-1);
  const at = afterLine(text, endOf(last));
  const indent = map.pairs[0].key.start - lineOf(text, map.pairs[0].key.start);
  const fresh = Object.entries(value).filter(([name]) => !found.has(name));
  return [
    ...lost.map((pair) => removed(text, pair.key.start, endOf(pair))),
    ...map.pairs.filter((pair) => pair.name in value && !isSame(valueOf(pair.value, field), value[pair.name]))
      .flatMap((pair) => editsOf(text, pair.value, value[pair.name], field, pair)),
    ...fresh.map(([name, one]) => ({ start: at, end: at, put: lines(pairOf(name, one), indent, text, at) })),
  ];
}

/** The lines of a key and its value. */
export function pairOf(name, value) {
  if (typeof value === "string") return [value ? `${name}: ${written(value)}` : `${name}:`];
  if (!value.length) return [`${name}: []`];
  return [`${name}:`, ...value.flatMap(itemOf).map((line) => `  ${line}`)];
}

function itemOf(value) {
  if (typeof value === "string") return [`- ${written(value)}`];
  return Object.entries(value).flatMap(([name, one]) => pairOf(name, one))
    .map((line, at) => (at ? `  ${line}` : `- ${line}`));
}

// Lines to be put at a place: where that is the end of a text without a line break, one comes first.
function lines(all, indent, text = "", at = 0) {
  const first = at > 0 && text[at - 1] !== "\n" ? "\n" : "";
  return first + all.map((line) => `${" ".repeat(indent)}${line}\n`).join("");
}

const lineOf = (text, at) => text.lastIndexOf("\n", at - 1) + 1;

function afterLine(text, at) {
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : end + 1;
}

function apply(text, edits) {
  const ordered = edits.map((edit, at) => ({ ...edit, at }));
  ordered.sort((one, other) => one.start - other.start || one.end - other.end || one.at - other.at);
  let [made, done] = ["", 0];
  for (const { start, end, put } of ordered) {
    if (start < done) throw new Error("two changes meet in one place; nothing was saved");
    made += text.slice(done, start) + put;
    done = end;
  }
  return made + text.slice(done);
}
