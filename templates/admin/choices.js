// Names that a field chooses from: those that the site knew when it was built, and those that stand
// in the files which the form reads. They are handed out with the settings of the archive, the one
// file that every archive has. Nobody says in which order files are read: what comes later than the
// settings is kept until the page is loaded again.

const KEPT = "cuttings.names"; // in the storage of the tab

/** The lists that names are chosen from, by name; `names` has all lists, as names.json does. */
export function listsOf(names, choosable) {
  const kept = JSON.parse(sessionStorage.getItem(KEPT) ?? "{}");
  const lists = new Map(choosable.map((name) => [name, new List(names[name], kept[name] ?? [])]));
  addEventListener("pagehide", () => {
    const met = [...lists].map(([name, list]) => [name, [...list.met]]);
    sessionStorage.setItem(KEPT, JSON.stringify(Object.fromEntries(met)));
  });
  return lists;
}

class List {
  met = new Map(); // names that files hold, each with other spellings of it

  constructor({ known, held }, kept) {
    this.bearers = new Map([...known, ...held].map(([name, bearer = name]) => [name, bearer]));
    this.spellings = Map.groupBy(known.map(([name]) => name), (name) => this.bearers.get(name));
    this.others = [...held.map(([name]) => [name, []]), ...kept];
  }

  meet(name, spellings = []) {
    if (name && !this.met.get(name)?.length) this.met.set(name, spellings);
  }

  /** An entry for everybody, found by all their names, and one for what else stands in files. */
  entries() {
    const everybody = [...this.spellings.keys()].map((name) => [name, []]);
    const all = new Map([...everybody, ...this.others, ...this.met]);
    return [...all].map(([name, spellings]) => this.entry(name, spellings));
  }

  entry(name, spellings) {
    const bearer = this.bearers.get(name.trim()) ?? name.trim();
    const label = bearer === name.trim() ? name : `${name} (${bearer})`;
    const search = [label, ...(this.spellings.get(name) ?? []), ...spellings].join(" ");
    return asReplacements({ value: name, label, search });
  }
}

// Sveltia puts the texts into patterns of its own, as replacements, where a dollar is written twice.
function asReplacements(texts) {
  const entries = Object.entries(texts);
  return Object.fromEntries(entries.map(([key, text]) => [key, text.replaceAll("$", "$$$$")]));
}

/** A way to read and write files that remembers which names they hold. */
export function remembering(way, { fields, names, among }, lists) {
  const asked = fields.filter(({ name }) => lists.has(names[name]));
  const remember = (values) => {
    for (const { name } of asked) {
      for (const one of namesIn(values[name])) lists.get(names[name]).meet(one);
    }
    for (const list of among) lists.get(list)?.meet(values.name, namesIn(values.aliases));
    return values;
  };
  return {
    fromFile: (text) => {
      const values = way.fromFile(text);
      const several = asked.filter(({ name, list }) => list && name in values);
      for (const { name } of several) values[name] = apart(namesIn(values[name]));
      return remember(values);
    },
    toFile: (values) => way.toFile(remember(values)),
  };
}

const namesIn = (value) => [value ?? []].flat().filter(Boolean);

// What stands twice in a list has to differ in the form: by spaces behind it, which are not saved.
function apart(names) {
  const before = (name, at) => names.slice(0, at).filter((one) => one === name).length;
  return names.map((name, at) => name + " ".repeat(before(name, at)));
}

/** A way to read and write the settings that hands out the lists, once files at hand are read. */
export function handingOut(way, lists) {
  return {
    fromFile: async (text) => {
      await null; // the other files of a batch are read meanwhile
      const entries = [...lists].map(([name, list]) => [name, list.entries()]);
      return { ...way.fromFile(text), ...Object.fromEntries(entries) };
    },
    toFile: way.toFile,
  };
}
