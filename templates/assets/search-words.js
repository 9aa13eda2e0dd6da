// What a query asks for, and where a text answers it. Nothing here knows of the page.

const AROUND = 34; // words of an excerpt
const BEFORE = 6; // of them, before the first that was found

/** What Pagefind is asked: each phrase in quotes as it stands, then the words. */
export function queries(words) {
  const text = words.normalize("NFC").replace(/[“”„«»]/g, '"').replace(/[‘’ʼ]/g, "'");
  const phrases = text.match(/"[^"]+"/g) ?? [];
  const rest = text.replace(/"[^"]+"/g, " ").replace(/["*\p{Pd}]/gu, " ").trim();
  return rest ? [...phrases, rest] : phrases;
}

/** A name without case, accents, hyphens, apostrophes, dots and quotes. */
export const folded = (name) =>
  name.normalize("NFD").replace(/[\p{M}'’.“”"]/gu, "").replace(/\p{Pd}/gu, " ").toLowerCase().trim();

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

/** A text as runs of words that were asked for (`found`) and words that were not. */
export function runs(text, wanted) {
  const made = [];
  for (const word of text.split(/\s+/)) {
    const found = answered(word, wanted).length > 0;
    if (made.at(-1)?.found === found) made.at(-1).text += ` ${word}`;
    else made.push({ text: word, found });
  }
  return made;
}

/** The stretch of a text that answers most terms. */
export function excerpt(text, wanted) {
  const words = text.split(/\s+/);
  const found = words.map((word) => answered(word, wanted));
  const worth = (at) => {
    const near = found.slice(at, at + AROUND - BEFORE).flat();
    return found[at].length ? new Set(near).size * AROUND + near.length : 0;
  };
  const best = words.reduce((top, _, at) => (worth(at) > worth(top) ? at : top), 0);
  const from = Math.max(0, best - BEFORE);
  const shown = words.slice(from, from + AROUND).join(" ");
  return `${from ? "… " : ""}${shown}${from + AROUND < words.length ? " …" : ""}`;
}
