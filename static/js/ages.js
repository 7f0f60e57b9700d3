/* How long ago a page was looked at or changed. A build knows no today, so the page says the date and the browser the rest. */
(function () {
  "use strict";
  const DAY = 86400000;
  const [year, month, day] = [365.25, 30.44, 1];

  function age(date) {
    const days = Math.floor((Date.now() - Date.parse(date)) / DAY);
    if (!(days >= 0)) {
      return "";
    }
    /** @type {[number, Intl.RelativeTimeFormatUnit]} */
    const [size, unit] = days >= 2 * year ? [year, "year"] : days >= 2 * month ? [month, "month"] : [day, "day"];
    return new Intl.RelativeTimeFormat(document.documentElement.lang, { numeric: "auto" })
      .format(-Math.floor(days / size), unit);
  }

  for (const time of /** @type {NodeListOf<HTMLTimeElement>} */ (document.querySelectorAll(".facts time, .entry-facts time"))) {
    const text = age(time.dateTime);
    if (text) {
      const span = document.createElement("span");
      span.className = "quiet age";
      span.textContent = " (" + text + ")";
      time.after(span);
    }
  }
})();
