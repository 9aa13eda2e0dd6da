// Whether names are marked in texts is remembered; without this, or without storage, they are.

const KEY = "names";
const box = document.getElementById("names");

try {
  box.checked = localStorage.getItem(KEY) !== "plain";
  box.addEventListener("change", () => localStorage.setItem(KEY, box.checked ? "marked" : "plain"));
} catch {
  box.checked = true;
}
