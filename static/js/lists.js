/* A field above a list that leaves only the rows with all words typed into it, and the way to what has moved to another
   page since a list goes on over several. */
(function () {
  "use strict";
  const errdex = window.errdex;
  const ROWS = ".card:not(.card-more), tbody tr, .index li, .groups li, .glossary dt";
  const FEWEST = 12;
  const list = document.querySelector("[data-list]");

  function folded(text) {
    return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  }

  function say(key, ...values) {
    return values.reduce((text, value, i) => text.replace("{" + i + "}", () => value), errdex.strings[key]);
  }

  function make(name, className, text) {
    const element = document.createElement(name);
    element.className = className;
    element.textContent = text || "";
    return element;
  }

  function filter(rows, box) {
    const input = make("input", "filter-input");
    const count = make("p", "filter-count");
    const none = make("p", "filter-none");
    const search = make("a", "", say("filter.search"));
    /** @type {HTMLFormElement | null} */
    const searchPage = document.querySelector("form[role=search]");
    input.type = "search";
    input.autocomplete = "off";
    input.spellcheck = false;
    input.placeholder = say("filter");
    input.setAttribute("aria-label", say("filter"));
    count.setAttribute("role", "status");
    none.hidden = true;
    box.append(input, count, none);
    const texts = rows.map((row) => folded(row.map((element) => element.textContent).join(" ")));
    const sections = Array.from(list.querySelectorAll("section"));

    function apply() {
      const words = folded(input.value).split(/\s+/).filter(Boolean);
      let shown = 0;
      rows.forEach(function (row, i) {
        const fits = words.every((word) => texts[i].includes(word));
        shown += fits ? 1 : 0;
        row.forEach((element) => { element.hidden = !fits; });
      });
      for (const section of sections) {
        section.hidden = words.length > 0 && rows.every((row) => row[0].hidden || !section.contains(row[0]));
      }
      list.querySelectorAll("table").forEach((table) => { table.hidden = words.length > 0 && shown === 0; });
      count.textContent = words.length > 0 ? say("filter.count", String(shown), String(rows.length)) : "";
      none.hidden = shown > 0 || words.length === 0;
      if (!none.hidden) {
        none.replaceChildren(say("filter.none", input.value.trim()), " ");
        if (searchPage) {
          search.href = searchPage.action.replace(/[?#].*$/, "") + "?q=" + encodeURIComponent(input.value.trim());
          none.append(search);
        }
      }
    }

    input.addEventListener("input", apply);
    input.addEventListener("keydown", function (event) {
      if (event.key === "Escape" && input.value) {
        input.value = "";
        apply();
        event.preventDefault();
      }
    });
    // A browser that goes back may fill the field in again.
    addEventListener("pageshow", apply);
  }

  /* Rows in the order of their codes: which of two is behind the other. Codes of one list are written alike. */
  function number(code) {
    const hex = /^0x([0-9a-f]+)$/i.exec(code);
    const digits = /(-?\d+)$/.exec(code);
    return hex ? parseInt(hex[1], 16) : digits ? Number(digits[1]) : NaN;
  }

  function isBehind(one, other) {
    const a = number(one), b = number(other);
    return Number.isNaN(a) || Number.isNaN(b) ? one >= other : a >= b;
  }

  /* An address of a row, such as …/facility-7.html#0x80070005, may be older than the pages on which the list is now. */
  function moved() {
    const anchor = decodeURIComponent(location.hash.slice(1));
    /** @type {HTMLAnchorElement[]} */
    const parts = Array.from(document.querySelectorAll(".sheets a[data-anchors]"));
    if (!anchor || parts.length === 0 || document.getElementById(anchor)) {
      return;
    }
    const all = parts.find((part) => part.dataset.anchors.split(" ").includes(anchor));
    const rows = parts.every((part) => !part.dataset.anchors.includes(" "));
    const next = all || (rows ? parts.filter((part) => isBehind(anchor, part.dataset.anchors)).pop() : null);
    if (next && next.getAttribute("aria-current") === null) {
      location.replace(next.href.replace(/#.*$/, "") + "#" + encodeURIComponent(anchor));
    }
  }

  if (list) {
    const rows = Array.from(list.querySelectorAll(ROWS), (row) => row.tagName === "DT" ? [row, row.nextElementSibling] : [row]);
    // The page keeps room for the field, so that nothing moves.
    const room = document.querySelector(".filter");
    if (rows.length >= FEWEST) {
      const box = room || make("div", "filter");
      if (!room) {
        list.before(box);
      }
      filter(rows, box);
    } else if (room) {
      room.remove();
    }
  }
  moved();
  addEventListener("hashchange", moved);
})();
