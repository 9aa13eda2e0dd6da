// Buttons that copy what stands below them, shown where the browser can do it.

function prepare(button) {
  const said = button.textContent;
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent);
    button.textContent = "Copied";
    setTimeout(() => { button.textContent = said; }, 2000);
  });
}

if (navigator.clipboard) {
  document.querySelectorAll("button[data-copy]").forEach(prepare);
}
