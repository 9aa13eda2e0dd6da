// YAML as a tree of texts, lists and maps, each with where it stands; nothing is ever guessed: NO
// stays NO. What the checks of the archive refuse (anchors, tags, keys that stand twice) is refused.

import {
  COLLECTION_STYLE, EVENT_ID, SCALAR_STYLE, YAML11_SCHEMA, getScalarValue, load, parseEvents,
} from "./js-yaml.js";

const NOTHING = new Set(["", "~", "null", "Null", "NULL"]); // as plain words
const DEEPEST = 10; // levels: as the builder reads
const QUOTED = new Set([SCALAR_STYLE.SINGLE_QUOTED, SCALAR_STYLE.DOUBLE_QUOTED]);
const BLOCKS = new Map([[SCALAR_STYLE.LITERAL_BLOCK, "|"], [SCALAR_STYLE.FOLDED_BLOCK, ">"]]);

/** The map that a text is. A node without `start` is empty, and stands nowhere. */
export function treeOf(text) {
  const events = parseEvents(text, { maxDepth: DEEPEST });
  const documents = events.filter((event) => event.type === EVENT_ID.DOCUMENT).length;
  if (!documents) return { kind: "map", pairs: [], flow: false, start: 0, end: 0 };
  if (documents > 1) throw new Error("the keys were ended by a line of dots or hyphens");
  const found = nodeOf(text, events.slice(1).values());
  if (found.kind !== "map") throw new Error("there are no keys");
  return found;
}

function nodeOf(text, events, event = events.next().value) {
  if (event.type === EVENT_ID.ALIAS || event.anchorStart >= 0 || event.tagStart >= 0) {
    throw new Error("a text begins with a sign that needs quotes around it: & * or !");
  }
  if (event.type === EVENT_ID.SCALAR) return scalarOf(text, event);
  const children = [];
  for (let next = events.next().value; next.type !== EVENT_ID.POP; next = events.next().value) {
    children.push(nodeOf(text, events, next));
  }
  const flow = event.style === COLLECTION_STYLE.FLOW;
  const bracketed = flow && "[{".includes(text[event.start]); // in a list, a: b needs no brackets
  const last = children.findLast((child) => child.start >= 0)?.end ?? event.start + 1;
  const end = bracketed ? afterBracket(text, Math.max(last, event.start + 1)) : last;
  const shared = { flow, start: event.start, end };
  if (event.type === EVENT_ID.SEQUENCE) return { kind: "list", items: children, ...shared };
  return { kind: "map", pairs: pairsOf(text, children), ...shared };
}

function scalarOf(text, event) {
  const { valueStart, valueEnd, style } = event;
  if (valueStart < 0) return { kind: "text", value: "", style, start: -1, end: -1 };
  const written = getScalarValue(text, event);
  const value = style === SCALAR_STYLE.PLAIN && NOTHING.has(written) ? "" : written;
  if (QUOTED.has(style)) return { kind: "text", value, style, start: valueStart - 1, end: valueEnd + 1 };
  if (!BLOCKS.has(style)) return { kind: "text", value, style, start: valueStart, end: valueEnd };
  const start = text.lastIndexOf(BLOCKS.get(style), valueStart - 1);
  const end = text.slice(0, valueEnd).trimEnd().length;
  return { kind: "text", value: value.trimEnd(), style, start, end };
}

function pairsOf(text, children) {
  const pairs = [];
  for (let at = 0; at < children.length; at += 2) {
    const [key, value] = [children[at], children[at + 1]];
    if (key.kind !== "text") throw new Error("a key must be a plain word");
    if (pairs.some((pair) => pair.name === key.value)) throw new Error(`"${key.value}" stands twice`);
    pairs.push({ name: key.value, key, colon: text.indexOf(":", key.end), value });
  }
  return pairs;
}

// The place behind the bracket that ends a list or map within brackets.
function afterBracket(text, from) {
  return from + /^(?:[\s,:]|#.*)*[\]}]/.exec(text.slice(from))[0].length;
}

/** A text as it is written: quoted as `style` says, else only where it must be. */
export function written(value, { flow = false, style } = {}) {
  if (value.includes("\n") || style === SCALAR_STYLE.DOUBLE_QUOTED) return JSON.stringify(value);
  const plain = style !== SCALAR_STYLE.SINGLE_QUOTED && isPlain(value, flow);
  return plain ? value : `'${value.replaceAll("'", "''")}'`;
}

// Whether every reader of YAML takes a plain text for just that text, or for a date.
function isPlain(value, flow) {
  try {
    const text = flow ? `{k: ${value}}` : `k: ${value}`;
    const [pair, ...others] = treeOf(text).pairs;
    const read = load(value, { schema: YAML11_SCHEMA });
    const whole = pair.value.end - pair.value.start === value.length && pair.value.value === value;
    return whole && !others.length && (typeof read === "string" || read instanceof Date);
  } catch {
    return false;
  }
}
