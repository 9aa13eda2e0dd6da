// Arrow keys: from the box down through the results, and back up into it.

const STEPS = new Map([["ArrowDown", 1], ["ArrowUp", -1]]);
const changed = (event) => event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.isComposing;

/** Let the arrow keys move between `box` and the titles in `rows`. Everything else stays as it is. */
export function walk(box, rows) {
  addEventListener("keydown", (event) => {
    const step = STEPS.get(event.key);
    const stops = [box, ...rows.querySelectorAll(".row-title a")];
    const at = stops.indexOf(document.activeElement);
    const next = stops[at + step];
    if (!step || at < 0 || changed(event) || !next) return;
    event.preventDefault();
    next.focus();
  });
}
