// What a query asks for, and where a text answers it. Nothing here knows of the page.

const AROUND = 34; // words of an excerpt
const BEFORE = 6; // of them, before the first that was found
const SHORT = 3; // letters; a shorter word is not lit alone, a little one not at all
const LITTLE = new Set(["and", "for", "the"]);

/** What Pagefind is asked: each phrase in quotes as it stands, then the words. */
export function queries(words) {
  const text = words.normalize("NFC").replace(/[“”„«»]/g, '"').replace(/[‘’ʼ]/g, "'");
  const phrases = text.match(/"[^"]+"/g) ?? [];
  const rest = text.replace(/"[^"]+"/g, " ").replace(/["*\p{Pd}\u200c]/gu, " ").trim();
  return rest ? [...phrases, rest] : phrases;
}

// Yeh and kaf have a letter each in Arabic and in Persian; a keyboard has one of the two.
const TO_PERSIAN = { "ي": "ی", "ى": "ی", "ك": "ک" };
const TO_ARABIC = { "ی": "ي", "ک": "ك" };
// Letters with a stroke, and the like, which no normal form takes apart.
const TO_PLAIN = { "ß": "ss", "ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "þ": "th", "ð": "d" };

/** What puts other letters for some. */
function swapped(letters) {
  const some = new RegExp(`[${Object.keys(letters).join("")}]`, "gu");
  return (text) => text.replace(some, (letter) => letters[letter]);
}
const respellings = [TO_PERSIAN, TO_ARABIC].map(swapped);
const plain = swapped({ ...TO_PERSIAN, ...TO_PLAIN });

/** The words with the other letters for yeh and kaf, where they have one. */
export const respelled = (words) => respellings.map((other) => other(words)).filter((other) => other !== words);

/** A name without case, accents, hyphens, apostrophes, dots and quotes; yeh and kaf are Persian. */
export const folded = (name) =>
  plain(name.normalize("NFKD").toLowerCase())
    .replace(/[\p{M}'’‘ʼ.“”"]/gu, "")
    .replace(/[\p{Pd}\u200c\s]+/gu, " ")
    .trim();

/** A folded name without spaces: "Jong-un", "Jong Un" and "Jongun" are the same. */
export const joined = (name) => folded(name).replaceAll(" ", "");

const parts = (text) => folded(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** The words of a query as they are compared with those of a text. */
export const terms = (words) => queries(words).flatMap(parts);

/** Whether a word is what a term asks for. Pagefind takes endings off; but "un" is not "under". */
const alike = (part, term) =>
  part === term || (term.length > 3 && part.startsWith(term.slice(0, Math.max(4, term.length - 2))));

function answered(word, wanted) {
  const own = parts(word);
  return wanted.filter((term) => own.some((part) => alike(part, term)));
}

/** Whether a text has every term as a word, or as the beginning of one. */
export function holds(text, wanted) {
  const own = parts(text);
  return wanted.every((term) => own.some((part) => part.startsWith(term)));
}

/** Where runs of words that were asked for stand in a text, as [start, end]; little words not alone. */
export function places(text, wanted) {
  const telling = wanted.filter((term) => term.length >= SHORT && !LITTLE.has(term));
  const lit = telling.length ? wanted.filter((term) => !LITTLE.has(term)) : wanted;
  const found = [];
  let last = null;
  for (const { 0: word, index } of text.matchAll(/\S+/g)) {
    const terms = answered(word, lit);
    if (!terms.length) last = null;
    else if (!last) found.push((last = { start: index, terms: [] }));
    if (last) Object.assign(last, { end: index + word.length, terms: [...last.terms, ...terms] });
  }
  const worth = ({ terms }) => !telling.length || terms.some((term) => telling.includes(term));
  return found.filter(worth).map(({ start, end }) => bare(text, start, end));
}

/** A place without the marks before its first and behind its last letter; signs that are read as
 * letters (№, ™) and stand alone are left whole. */
function bare(text, start, end) {
  const words = text.slice(start, end);
  const first = words.search(/[\p{L}\p{N}]/u);
  return first < 0 ? [start, end] : [start + first, end - words.match(/[^\p{L}\p{M}\p{N}]*$/u)[0].length];
}

/** A text as runs of words that were asked for (`found`) and the text between them. */
export function runs(text, wanted) {
  const made = [];
  let done = 0;
  for (const [start, end] of places(text, wanted)) {
    made.push({ text: text.slice(done, start), found: false }, { text: text.slice(start, end), found: true });
    done = end;
  }
  return [...made, { text: text.slice(done), found: false }].filter(({ text: words }) => words);
}

/** The stretch of a text that answers most terms. */
export function excerpt(text, wanted, around = AROUND) {
  const words = text.split(/\s+/);
  const found = words.map((word) => answered(word, wanted));
  const worth = (at) => {
    const near = found.slice(at, at + around - BEFORE).flat();
    return found[at].length ? new Set(near).size * around + near.length : 0;
  };
  const best = words.reduce((top, _, at) => (worth(at) > worth(top) ? at : top), 0);
  const from = Math.max(0, best - BEFORE);
  const shown = words.slice(from, from + around).join(" ");
  return `${from ? "… " : ""}${shown}${from + around < words.length ? " …" : ""}`;
}
