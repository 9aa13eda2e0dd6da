// Buttons that copy a citation or a record, shown where the browser can do it.

// Programs for writing keep italics, but know few other elements.
function rich(shown) {
  return shown.innerHTML.replace(/<(\/?)cite>/g, "<$1i>").replace(/<\/?bdi>/g, "");
}

function copy(shown) {
  const plain = shown.textContent;
  if (shown.matches("pre") || !window.ClipboardItem) return navigator.clipboard.writeText(plain);
  const kinds = { "text/plain": plain, "text/html": rich(shown) };
  const blobs = Object.entries(kinds).map(([type, text]) => [type, new Blob([text], { type })]);
  return navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
}

function prepare(button) {
  const said = button.textContent;
  const shown = document.getElementById(button.dataset.copy);
  button.hidden = false;
  button.addEventListener("click", async () => {
    try {
      await copy(shown);
    } catch {
      getSelection().selectAllChildren(shown);
      return;
    }
    button.textContent = "Copied";
    setTimeout(() => { button.textContent = said; }, 2000);
  });
}

if (navigator.clipboard) {
  document.querySelectorAll("button[data-copy]").forEach(prepare);
}
