// The names of the archive: whose name a query is, and whose it may be when it is misspelt.

import { NAMES } from "./search-site.js";
import { folded, joined } from "./search-words.js";

const MANY = 4; // suggestions
let loaded = null;

/** Names are loaded once; without them there are no suggestions, and searching goes on. */
export const load = () => (loaded ??= fetch(NAMES).then(read).catch(() => []));

async function read(answer) {
  const kinds = Object.entries(await answer.json());
  return kinds.flatMap(([kind, all]) => all.map((names) => ({ kind, main: names[0], names: names.map(spelled) })));
}
/** A name in the forms that are compared: its words, two that stand together as one, all as one. */
function spelled(name) {
  const words = folded(name).split(" ");
  return { name, words, pairs: words.slice(1).map((word, at) => words[at] + word), whole: words.join("") };
}

/** How many letters are too many, too few, other, or have changed places: at most `most`, or more. */
export function distance(one, other, most) {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let [before, last] = [[], Array.from({ length: other.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1];
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + !same);
      if (one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    if (Math.min(...row) > most) return most + 1;
    [before, last] = [last, row];
  }
  return last[other.length];
}

const slips = (word) => (word.length < 3 ? 0 : word.length < 8 ? 1 : 2); // that a word may have

/** The slips by which words differ from some of a name's: all of them, or Infinity. */
function slipped(words, name, known) {
  const best = words.map((word, at) => {
    const costs = [...name.words, ...name.pairs].map((own) => {
      if (word.length > 2 && own.startsWith(word)) return 0; // a word that is being typed
      if (!known[at].has(own)) known[at].set(own, distance(word, own, slips(word)));
      const cost = known[at].get(own);
      return cost > slips(word) ? Infinity : cost;
    });
    return Math.min(...costs);
  });
  const apart = best.reduce((sum, cost) => sum + cost, 0);
  return Math.min(apart, distance(words.join(""), name.whole, 2));
}

/** Those whose names come nearest to the words but are spelt otherwise: { kind, main, name }. */
export function near(all, written) {
  const words = folded(written).split(" ").filter(Boolean);
  const known = words.map(() => new Map());
  const most = Math.min(2, Math.floor(words.join("").length / 4));
  const rate = (own) => [own, slipped(words, own, known), Math.abs(own.words.length - words.length)];
  const order = ([, cost, more], [, other, fewer]) => cost - other || more - fewer;
  return all
    .map(({ kind, main, names }) => ({ kind, main, best: names.map(rate).sort(order)[0] }))
    .filter(({ best: [, cost] }) => cost > 0 && cost <= most)
    .sort((one, other) => order(one.best, other.best))
    .slice(0, MANY)
    .map(({ kind, main, best: [{ name }] }) => ({ kind, main, name }));
}

/** Those whose name the words are, however spaced; failing that the one whom they name in part. */
function called(all, words) {
  const whole = words.join("");
  const exact = all.filter(({ names }) => whole && names.some((own) => own.whole === whole));
  const part = ({ kind, names }) => kind === "person" && whole.length > 2 && names.some((own) =>
    [own.words.slice(0, words.length), own.words.slice(-words.length)].some((some) => some.join("") === whole));
  const partly = exact.length ? exact : all.filter(part);
  return exact.length || partly.length === 1 ? partly : [];
}

/** Whoever the words name; or the two whose names they are, with or without "and" between. */
export function bearers(all, written) {
  const words = folded(written).split(" ").filter(Boolean);
  const one = called(all, words);
  for (let at = 1; at < words.length && !one.length; at++) {
    const rest = words.slice(words[at] === "and" && at + 1 < words.length ? at + 1 : at);
    const [[first], [second]] = [called(all, words.slice(0, at)), called(all, rest)];
    if (first && second && first !== second) return [first, second];
  }
  return one;
}
