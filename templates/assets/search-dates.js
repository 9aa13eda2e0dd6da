// Dates as the index has them, to the month ("2018-08", "2018", "201X", "2018-08/2019-01",
// "2019-06/.."), and the ranges that readers ask for.

const LEAST = "0000-00";
const MOST = "9999-99";

/** The first (`low`) or last month of one end of a date; a season, or an unknown month, is a year. */
function month(end, low) {
  if (!/^\d/.test(end)) return low ? LEAST : MOST;
  const year = end.slice(0, 4).replaceAll("X", low ? "0" : "9");
  const named = /^(0[1-9]|1[0-2])$/.test(end.slice(5, 7)) ? end.slice(5, 7) : "";
  return `${year}-${named || (low ? "01" : "12")}`;
}

/** A year or month as readers write it ("2018", "2018-3", "3/2018"), or "" when it is neither. */
export function asked(text) {
  const [, year, number = ""] = text.trim().match(/^(\d{4})(?:[-/.\s]+(\d{1,2}))?$/) ??
    text.trim().replace(/^(\d{1,2})[-/.\s]+(\d{4})$/, "$2-$1").match(/^(\d{4})-(\d{1,2})$/) ?? [];
  if (!year || Number(number) > 12 || number && !Number(number)) return "";
  return number ? `${year}-${number.padStart(2, "0")}` : year;
}

/** Whether a date may lie between two years or months, either of which may be "". */
export function within(when, from, to) {
  if (!/\d/.test(when)) return false;
  const [start, end = start] = when.split("/");
  const [first, last] = from && to && month(from, true) > month(to, true) ? [to, from] : [from, to];
  return month(start, true) <= month(last || "..", false) && month(end, false) >= month(first || "..", true);
}
