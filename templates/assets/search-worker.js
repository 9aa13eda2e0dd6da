// The shards of the index in a thread of their own, so that a search never holds up who is typing.

import { opened } from "./search-shards.js";

let index = null;

addEventListener("message", async ({ data: { number, call, given } }) => {
  try {
    if (call === "open") index = opened(...given);
    postMessage({ number, answer: call === "open" ? null : await index[call](...given) });
  } catch (fault) {
    postMessage({ number, fault: String(fault) });
  }
});
