// The shards of the index as if they were one. A page's number is its number within its shard, after
// the pages of the shards before.

import { start, unzipped, wordsIn } from "./search-engine.js";

const KEPT = 12; // answers that are remembered
const SPAN = 6; // chunks that are loaded for words with one beginning
const LEAST = 0.5; // of a word that no page has: less of it would be another word
const SPACELESS = ["zh", "ja", "th"];
const MARKS = /[\p{Pd}\p{Pe}\p{Pf}\p{Pi}\p{Po}\p{Ps}]/u;

async function json(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.json();
}

/** A value that is made once, when it is asked for; where that failed it is tried again. */
function once(make) {
  let made = null;
  return () => (made ??= make().catch((fault) => {
    made = null;
    throw fault;
  }));
}

/** The same with each value of an object made of the one before. */
const each = (object, make) => Object.fromEntries(Object.entries(object).map(([name, value]) => [name, make(value)]));

/** Pages, which are written as the first, and how far it is to each next. */
function pagesOf(gaps) {
  let page = 0;
  return gaps.map((gap) => (page += gap));
}

/** A shard: what `bundle` tells of all, and its own files, which are loaded when they are needed. */
function shardOf({ folder, pages, sole, name }, base, bundle, number) {
  const at = (file) => bundle.at(`${folder}/${file}`);
  const about = async () => (await bundle.about())[number];
  const index = once(async () => (await bundle.engine()).open(await about()));
  const words = new Map(); // of each chunk that is loaded
  const loads = new Map();
  const load = (chunk) => {
    const made = loads.get(chunk) ?? once(async () => {
      const bytes = await unzipped(at(`index/${chunk}.chunk`), "deflate");
      (await index()).load(bytes);
      words.set(chunk, wordsIn(bytes));
    });
    loads.set(chunk, made);
    return made();
  };
  const loaded = (chunks) => Promise.all([index(), ...[...new Set(chunks)].map(load)]);
  return {
    base, pages, sole, dated: name.startsWith("dated"),
    orders: once(() => json(at("orders.json"))),
    filters: once(async () => each((await bundle.facets())[number], (values) => each(values, pagesOf))),
    /** Load the chunks in which these words stand, if they do. */
    async whole(terms) {
      const { chunks } = await about();
      const holding = terms.map((term) => chunks.findIndex(([first, last]) => first <= term && term <= last));
      await loaded(holding.filter((chunk) => chunk >= 0));
    },
    /** Load those in which words stand that begin with one of these, or with which these begin. */
    async near(terms) {
      const { chunks } = await about();
      await loaded(terms.flatMap((term) => {
        const found = chunks.findIndex(([, last]) => last >= term);
        const from = found < 0 ? chunks.length - 1 : found;
        const before = chunks[from]?.[0] > term && from > 0 ? [from - 1] : [];
        const after = chunks.slice(from + 1, from + SPAN).findIndex(([first]) => !first.startsWith(term));
        const span = chunks.slice(from, after < 0 ? from + SPAN : from + 1 + after);
        return [...before, ...span.map((_, at) => from + at)];
      }));
    },
    has: (stem) => [...words.values()].some((some) => some.includes(stem)),
    index,
    search: async (...asked) => (await index()).search(...asked),
    /** How a stem is found here: whole or as a beginning (Infinity), or how much of it is a word. */
    reach(stem) {
      let most = 0;
      for (const some of words.values()) {
        for (const word of some) {
          if (word.startsWith(stem)) return Infinity;
          if (word.length > most && stem.startsWith(word)) most = word.length;
        }
      }
      return most;
    },
  };
}

/** Words as the index has them: without marks, accents and capitals. */
function normal(query, language) {
  const parts = SPACELESS.includes(language) ?
    [...new Intl.Segmenter(language, { granularity: "word" }).segment(query)].map(({ segment }) => segment) : [query];
  const bare = parts.map((part) => [...part].filter((one) => !MARKS.test(one) || /[_\u203f\u2040\u2054]/.test(one)).join(""));
  const written = bare.filter(Boolean).join(" ").toLowerCase().replace(/\s{2,}/g, " ").trim();
  return { written, words: written.normalize("NFD").replace(/\p{M}/gu, "") };
}

/** All shards of a bundle; see search-index.js for what it is asked. */
export function opened({ bundle, listed, ranking, language }) {
  let base = 0;
  const at = (file) => new URL(file, bundle);
  const engine = once(() => start(at(listed.engine), ranking));
  const all = { at, engine, about: once(() => json(at(listed.about))), facets: once(() => json(at(listed.facets))) };
  const shards = listed.shards.map((one, number) => shardOf(one, (base += one.pages) - one.pages, all, number));
  const answers = new Map();

  /**
   * The shards that may answer. Only for a word that no page has, or not yet all of which is typed,
   * are words sought that begin alike. Where a shard lacks a word Pagefind takes the longest word that the
   * word begins with; in one index it would do so only where no page at all has the word. Of which it
   * finds no such word it takes no notice; here nothing answers, for all words must be found.
   */
  async function answering(query) {
    const stems = (await engine()).stems(query);
    await Promise.all(shards.map((shard) => shard.whole(stems)));
    const unknown = stems.filter((stem) => !shards.some((shard) => shard.has(stem)));
    if (unknown.length) await Promise.all(shards.map((shard) => shard.near(unknown)));
    const most = stems.map((stem) => Math.max(...shards.map((shard) => shard.reach(stem))));
    if (stems.some((stem, at) => most[at] < LEAST * stem.length)) return [];
    return shards.filter((shard) => stems.every((stem, at) => shard.reach(stem) === most[at]));
  }

  async function found(query) {
    const exact = /^\s*".+"\s*$/.test(query);
    const { words, written } = normal(query, language);
    if (!words) return [];
    const able = await answering(words);
    const all = await Promise.all(able.map(async (shard) =>
      (await shard.search(words, written, exact)).map(([page, score]) => [shard.base + page, score])));
    return all.flat().sort(([, one], [, other]) => other - one);
  }

  /** All pages that answer a query, with their scores, the best first. */
  function answered(query) {
    const answer = answers.get(query) ?? found(query);
    answers.delete(query);
    answers.set(query, answer);
    answer.catch(() => answers.delete(query));
    if (answers.size > KEPT) answers.delete(answers.keys().next().value);
    return answer;
  }

  /** For each shard which of its pages pass the filters, or null where all do. */
  const passing = (filters) => Promise.all(shards.map(async (shard) => {
    const left = Object.entries(filters).filter(([facet, values]) => !values.includes(shard.sole[facet]));
    if (!left.length) return null;
    const none = new Uint8Array(shard.pages);
    if (left.some(([facet]) => facet in shard.sole)) return none;
    const facets = await shard.filters();
    return left.reduce((before, [facet, values]) => {
      const here = new Uint8Array(shard.pages);
      for (const value of values) for (const page of facets[facet]?.[value] ?? []) here[page] = before?.[page] ?? 1;
      return here;
    }, null);
  }));

  /** Shards as results ordered by date stand: what has no date is last in both orders. */
  const inOrder = (sort) => (sort === "oldest" ?
    [...shards.filter(({ dated }) => dated).reverse(), ...shards.filter(({ dated }) => !dated)] : shards);

  const listedBy = async (shard, sort) => {
    const pages = (await shard.orders())[sort] ?? [];
    return (sort === "newest" ? [...pages].reverse() : pages).map((page) => shard.base + page);
  };

  const isIn = (pass, own) => (id) => {
    const at = own(id);
    return !pass[at] || pass[at][id - shards[at].base] === 1;
  };
  const owner = (id) => {
    let [low, high] = [0, shards.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (shards[middle].base <= id) low = middle;
      else high = middle - 1;
    }
    return low;
  };

  /** The pages with all that is asked and passes; no query asks for all pages. */
  async function matching(queries, filters) {
    const [pass, ...all] = await Promise.all([passing(filters), ...queries.map(answered)]);
    if (!all.length) return shards.flatMap(({ base: first, pages }) => Array.from({ length: pages }, (_, page) => first + page)).filter(isIn(pass, owner));
    const [best, ...others] = all.map((answer) => answer.map(([id]) => id));
    const sets = others.map((ids) => new Set(ids));
    return best.filter((id) => sets.every((ids) => ids.has(id))).filter(isIn(pass, owner));
  }

  /** The first pages of the whole archive by date; shards that are not reached are not loaded. */
  async function first(sort, upto) {
    const ids = [];
    for (const shard of inOrder(sort)) {
      if (ids.length < upto) ids.push(...await listedBy(shard, sort));
    }
    return { ids, total: base };
  }

  return {
    /** Load what every query needs, before one is asked. */
    ready: () => Promise.all([all.facets(), ...shards.map((shard) => shard.index())]).then(() => null),

    /** What answers all `queries` and passes `filters` ({facet: values}); at least `upto` of them. */
    async search(queries, filters, sort, upto) {
      if (!queries.length && !Object.keys(filters).length && sort) return first(sort, upto);
      const ids = await matching(queries, filters);
      if (!sort) return { ids, total: ids.length };
      const wanted = new Set(ids);
      const having = new Set(ids.map(owner));
      const lists = await Promise.all(inOrder(sort).filter((shard) => having.has(shards.indexOf(shard))).map((shard) => listedBy(shard, sort)));
      return { ids: lists.flat().filter((id) => wanted.has(id)), total: ids.length };
    },

    /** How many of the same pages each value of some facets has. */
    async counts(queries, filters, facets) {
      if (!queries.length && !Object.keys(filters).length) {
        return Object.fromEntries(facets.map((facet) => [facet, listed.totals[facet] ?? {}]));
      }
      const here = shards.map(({ pages }) => ({ marked: new Uint8Array(pages), number: 0 }));
      for (const id of await matching(queries, filters)) {
        const at = owner(id);
        here[at].marked[id - shards[at].base] = 1;
        here[at].number += 1;
      }
      const counted = Object.fromEntries(facets.map((facet) => [facet, {}]));
      await Promise.all(shards.map(async (shard, at) => {
        if (!here[at].number) return;
        for (const facet of facets) {
          if (facet in shard.sole) {
            counted[facet][shard.sole[facet]] = (counted[facet][shard.sole[facet]] ?? 0) + here[at].number;
            continue;
          }
          for (const [value, pages] of Object.entries((await shard.filters())[facet] ?? {})) {
            const number = pages.reduce((sum, page) => sum + here[at].marked[page], 0);
            if (number) counted[facet][value] = (counted[facet][value] ?? 0) + number;
          }
        }
      }));
      return counted;
    },
  };
}
