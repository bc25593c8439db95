// How old the evidence on an open matter is, by the reader's clock; the date itself stands in the page.
(() => {
  const MONTHS_SHOWN = 24;
  const now = new Date();
  const ago = (number, unit) => `${number} ${unit}${number === 1 ? "" : "s"} ago`;
  /** @param {number[]} date year, and month and day as far as they are known */
  const age = ([year, month, day]) => {
    const years = now.getFullYear() - year;
    if (!month) return years > 1 ? ago(years, "year") : "";
    const months = years * 12 + now.getMonth() + 1 - month - (day > now.getDate() ? 1 : 0);
    if (months < 1) return "";
    return months < MONTHS_SHOWN ? ago(months, "month") : ago(Math.floor(months / 12), "year");
  };
  for (const time of /** @type {NodeListOf<HTMLTimeElement>} */ (document.querySelectorAll("time[data-age]"))) {
    const words = age(time.dateTime.split("-").map(Number));
    if (words) time.append(`, ${words}`);
  }
})();
