// What is new since the last visit, told on the front page. It is kept in this browser and sent
// nowhere; where nothing can be kept, nothing is told.

const AWAY = 30 * 60 * 1000; // milliseconds: whoever comes back sooner has not been away
const SHOWN = 10;

const place = document.getElementById("visit");
const key = `cuttings ${new URL(place.dataset.root, location.href).pathname}`; // one host, many sites

// The visit that is going on: what was there before it, and when that was seen.
function visit(kept, ids, now) {
  if (!kept) return { before: ids, since: now, ids, seen: now };
  const back = now - kept.seen > AWAY;
  const { before, since } = back ? { before: kept.ids, since: kept.seen } : kept;
  return { before, since, ids, seen: now };
}

async function item(id) {
  const address = `${place.dataset.articles}${id}/`;
  const page = await (await fetch(address)).text();
  const title = new DOMParser().parseFromString(page, "text/html").querySelector("h1");
  const [line, link] = [document.createElement("li"), document.createElement("a")];
  link.href = address;
  link.textContent = title.textContent;
  link.dir = "auto";
  line.append(link);
  return line;
}

async function tell({ before, since }, ids) {
  const known = new Set(before);
  const fresh = ids.filter((id) => !known.has(id));
  if (!fresh.length) return;
  const day = new Date(since).toLocaleDateString(document.documentElement.lang, { dateStyle: "long" });
  place.querySelector("h2").textContent = `New since your visit of ${day}: ${fresh.length}`;
  place.querySelector("ul").append(...await Promise.all(fresh.slice(0, SHOWN).map(item)));
  place.hidden = false;
}

async function main() {
  const ids = await (await fetch(place.dataset.ids)).json();
  const now = visit(JSON.parse(localStorage.getItem(key)), ids, Date.now());
  localStorage.setItem(key, JSON.stringify(now));
  await tell(now, ids);
}

main().catch((fault) => console.info("What is new can't be told:", fault.message));
