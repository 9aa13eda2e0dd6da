// Where the search finds its files: the script that stands on every page carries their addresses.

const { page, bundle, names } = document.getElementById("anywhere").dataset;
const whole = (address) => new URL(address, document.baseURI);

export const PAGE = whole(page);
export const BUNDLE = whole(bundle);
export const NAMES = whole(names);
