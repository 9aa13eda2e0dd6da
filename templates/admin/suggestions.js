// Names of the archive, suggested where one is typed. A list of them that is short is chosen from.

/** Suggest names while somebody types; `files` say which key of what asks for names of which list. */
export function suggest(files, lists) {
  const asked = Object.fromEntries(files.map(({ folder, names }) => [folder, names]));
  document.addEventListener("focusin", ({ target }) => {
    const key = target.closest?.("[data-key-path]")?.dataset.keyPath;
    const collection = /^#\/collections\/([^/]+)/.exec(location.hash)?.[1];
    const list = asked[collection]?.[key?.split(".")[0]];
    if (list in lists && target.matches("input")) target.setAttribute("list", idOf(list, lists[list].known));
  });
}

function idOf(id, names) {
  if (document.getElementById(id)) return id;
  const list = document.createElement("datalist");
  list.id = id;
  list.append(...names.map(optionOf));
  document.body.append(list);
  return id;
}

function optionOf([name, meant]) {
  const option = document.createElement("option");
  option.value = name;
  if (meant) option.label = meant;
  return option;
}
