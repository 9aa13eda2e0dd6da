// Pagefind's engine, a WebAssembly module, as pagefind.js 1.5 calls it. It finds words and ranks
// pages; filters, orders and counts are ours (search-shards.js), for it knows one shard at a time.

const SIGNATURE = 12; // bytes that what Pagefind packs begins with
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** A file that Pagefind packed. */
export const unpacked = async (address) => (await unzipped(address, "gzip")).subarray(SIGNATURE);

/** A packed file of bytes. */
export async function unzipped(address, format) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  const stream = answer.body.pipeThrough(new DecompressionStream(format));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

// ---- CBOR: the engine reads what it is told about a shard in it, and chunks are written in it ----

/** The head of an item of CBOR: its kind (0 a number, 3 a text, 4 a list), and number or length. */
function head(kind, number) {
  if (number < 24) return [(kind << 5) | number];
  if (number < 0x100) return [(kind << 5) | 24, number];
  if (number < 0x10000) return [(kind << 5) | 25, number >> 8, number & 0xff];
  return [(kind << 5) | 26, number >>> 24, (number >> 16) & 0xff, (number >> 8) & 0xff, number & 0xff];
}

function coded(value) {
  if (typeof value === "number") return head(0, value);
  if (Array.isArray(value)) return [...head(4, value.length), ...value.flatMap(coded)];
  const bytes = encoder.encode(value);
  return [...head(3, bytes.length), ...bytes];
}

/** The words of a chunk: [[[word, pages, variants], …]]. */
export function wordsIn(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  const taken = () => {
    const first = bytes[at++];
    const size = (first & 31) - 24;
    if (size < 0) return [first >> 5, first & 31];
    const number = size === 0 ? view.getUint8(at) : size === 1 ? view.getUint16(at) : view.getUint32(at);
    at += 1 << size;
    return [first >> 5, number];
  };
  const skip = () => {
    const [kind, number] = taken();
    if (kind === 4) for (let left = number; left; left--) skip();
    else if (kind === 2 || kind === 3) at += number;
  };
  const words = [];
  taken();
  for (let [, left] = taken(); left; left--) {
    const [, parts] = taken();
    const [, length] = taken();
    words.push(decoder.decode(bytes.subarray(at, (at += length))));
    for (let part = 1; part < parts; part++) skip();
  }
  return words;
}

// ---- The engine ----

/** The engine at an address; `open` gives it a shard, `stems` the words of a query as shards have them. */
export async function start(address, ranking) {
  const bytes = await unpacked(address);
  const { instance } = await WebAssembly.instantiate(bytes, { "./pagefind_web_bg.js": { __wbindgen_init_externref_table: references } });
  const wasm = instance.exports;
  wasm.__wbindgen_start();

  /** The values that WebAssembly can't make itself, as its start asks for them. */
  function references() {
    const table = instance.exports.__wbindgen_externrefs;
    const first = table.grow(4);
    table.set(0, undefined);
    [undefined, null, true, false].forEach((value, at) => table.set(first + at, value));
  }

  const given = (bytes) => {
    const place = wasm.__wbindgen_malloc(bytes.length, 1) >>> 0;
    new Uint8Array(wasm.memory.buffer).set(bytes, place);
    return [place, bytes.length];
  };
  const text = (words) => given(encoder.encode(words));
  const answer = ([place, length]) => {
    const words = decoder.decode(new Uint8Array(wasm.memory.buffer, place >>> 0, length));
    wasm.__wbindgen_free(place, length, 1);
    return JSON.parse(words);
  };
  const whole = (place) => {
    if (!place) throw new Error("Pagefind could not read a part of its index");
    return place >>> 0;
  };

  const made = ({ version, words, chunks, fields }) => {
    const pages = words.map((count, page) => [String(page), count]);
    const parts = chunks.map(([first, last], chunk) => [first, last, String(chunk)]);
    const shard = whole(wasm.init_pagefind(...given(Uint8Array.from(coded([version, pages, parts, [], [], fields])))));
    return whole(wasm.set_ranking_weights(shard, ...text(JSON.stringify({ meta_weights: ranking }))));
  };
  const search = (shard, words, written, exact) =>
    answer(wasm.search(shard, ...text(words), ...text(written), ...text("{}"), ...text(""), exact, false));
  const speller = wasm.enter_playground_mode(made({ version: "", words: [], chunks: [], fields: [] }));

  return {
    stems: (words) => search(speller, words, words, false).search_keywords,
    open(about) {
      let shard = made(about);
      return {
        load: (bytes) => { shard = whole(wasm.load_index_chunk(shard, ...given(bytes))); },
        search: (words, written, exact) => search(shard, words, written, exact).results.map(({ p, s }) => [Number(p), s]),
      };
    },
  };
}
