// Starts the form: tells Sveltia CMS how files of an archive are read and written, and what they hold.

import { handingOut, listsOf, remembering } from "./choices.js";
import { keysAlone, keysAndText } from "./files.js";
import { suggest } from "./suggestions.js";

const PREFERENCES = "sveltia-cms.prefs";

async function json(file) {
  return (await fetch(file)).json();
}

function load(program) {
  return new Promise((loaded, failed) => {
    const script = document.createElement("script");
    script.src = program;
    script.addEventListener("load", loaded);
    script.addEventListener("error", () => failed(new Error(`${program} could not be loaded`)));
    document.head.append(script);
  });
}

// The words of other languages would come from another host.
function speakEnglish() {
  if (!localStorage.getItem(PREFERENCES)) localStorage.setItem(PREFERENCES, '{"locale":"en-US"}');
}

async function main() {
  const [{ config, files, choosable }, names] = await Promise.all([json("form.json"), json("names.json")]);
  speakEnglish();
  window.CMS_MANUAL_INIT = true;
  await load("sveltia-cms.js");
  const lists = listsOf(names, choosable);
  for (const file of files) {
    const { format, fields, body } = file;
    const way = body
      ? remembering(keysAndText(fields, body), file, lists)
      : handingOut(keysAlone(fields), lists);
    window.CMS.registerCustomFormat(format, body ? "md" : "yaml", way);
  }
  window.CMS.init({ config: { ...config, load_config_file: false } });
  suggest(files, Object.fromEntries(Object.entries(names).filter(([name]) => !lists.has(name))));
}

main().catch((fault) => {
  document.body.textContent = `The form could not be started: ${fault.message}`;
});
