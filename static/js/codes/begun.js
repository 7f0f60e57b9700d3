// The known codes that somebody has begun to type: 0x8009, 80090, -21468, 1006. The twin of BegunCodes in the Java room
// `code`, where the rules are told. Adds to errdex.codes.parts.
(function () {
  "use strict";
  const parts = window.errdex.codes.parts;

  const BEGUN = /^(?:0[xX][0-9A-Fa-f]{2,7}|-[0-9]{2,9}|(?!0[xX])[A-Za-z-]*[0-9][0-9A-Za-z-]+)$/, LONGEST = 20;

  // A catalogue in parts has no rows of its own.
  parts.begun = (spaces, spellings) => typed => {
    if (typed.length > LONGEST || !BEGUN.test(typed)) return [];
    const start = typed.toLowerCase(), begun = [];
    for (const {code} of spaces.filter(space => space.spelling !== "named").flatMap(space => space.rows)) {
      let shortest = Infinity, same = false;
      for (const spelling of spellings(code)) {
        const form = spelling.toLowerCase(), bare = !form.startsWith(start) && form.startsWith("0x") && form.startsWith(start, 2);
        if (!bare && !form.startsWith(start)) continue;
        const length = form.length - (bare ? 2 : 0);
        shortest = Math.min(shortest, length);
        same = same || length === start.length;
      }
      if (shortest < Infinity && !same) begun.push({code, shortest});
    }
    return begun.sort((a, b) => a.shortest - b.shortest).map(({code}) => code);
  };
})();
