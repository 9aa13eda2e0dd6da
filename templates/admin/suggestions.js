// Names of the archive, suggested where one is asked for: people, countries, organizations, outlets.
// The form has a field for a name but no list to choose it from that holds several kinds.

/** Suggest names while somebody types. `kinds` says for each collection and key whose are meant. */
export function suggest(kinds, names) {
  document.addEventListener("focusin", ({ target }) => {
    const key = target.closest?.("[data-key-path]")?.dataset.keyPath;
    const collection = /^#\/collections\/([^/]+)/.exec(location.hash)?.[1];
    const meant = kinds[collection]?.[key?.split(".")[0]];
    if (meant && target.matches("input")) target.setAttribute("list", listOf(meant, names));
  });
}

function listOf(kinds, names) {
  const id = `names-${kinds.join("-")}`;
  if (document.getElementById(id)) return id;
  const list = document.createElement("datalist");
  list.id = id;
  list.append(...kinds.flatMap((kind) => names[kind]).map(optionOf));
  document.body.append(list);
  return id;
}

function optionOf([name, meant]) {
  const option = document.createElement("option");
  option.value = name;
  if (meant) option.label = meant;
  return option;
}
