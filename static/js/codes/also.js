// The further spellings of all spaces: ts(2322), [Errno 2], -ENOENT. The twin of AlsoSpellings in the Java room `code`; the
// rules are told there. Adds to errdex.codes.parts.
//
// A spelling is a list of pieces: a text, true where the symbol stands, or the number that is added to the code's.
(function () {
  "use strict";
  const parts = window.errdex.codes.parts;
  const {isDecimal, isHex, isBlank, isWord} = parts;
  const OPENING = "([{<\"'`";

  const isSlot = piece => typeof piece !== "string";
  const lower = c => c >= 65 && c <= 90 ? c | 32 : c;
  const same = (a, b) => a.space === b.space && a.spelling === b.spelling;
  const isTelling = spelling => spelling.some(piece => !isSlot(piece)
    && Array.from(piece).some(c => isWord(c.charCodeAt(0)) && !isDecimal(c.charCodeAt(0))));

  function alsoSpellings(spaces, candidates, words, symbols) {
    const all = spaces.flatMap(space => (space.also || []).map(spelling => ({space, spelling,
      telling: isTelling(spelling), symbol: spelling.includes(true)})));
    const byFirst = new Map();
    for (const entry of all) {
      const first = entry.spelling[0].charCodeAt(0);
      byFirst.set(first, (byFirst.get(first) || []).concat(entry));
    }

    // The longest one that starts there, or null.
    function at(text, start) {
      let longest = null;
      for (const entry of byFirst.get(text.code(start)) || []) {
        const found = match(entry, text.text, start, false);
        if (found && (!longest || found.end > longest.end) && isFree(entry, text, start, found.end)) {
          longest = {start, end: found.end, codes: found.codes, symbol: false};
        }
      }
      return longest;
    }

    function isFree({space, spelling, telling, symbol}, text, start, end) {
      const first = text.at(start), open = OPENING.includes(first);
      if (!open && (text.isWord(start - 1) || text.at(start - 1) === first)
        || text.isWord(end - 1) && text.isWord(end)) return false;
      const number = isSlot(spelling[spelling.length - 1]);
      if (!(number ? text.freeDigits(start, end) : text.free(start, end))) return false;
      return symbol || telling || space.spelling === "named" || space.spelling === "pattern"
        || words.before(text.text, start).includes(space.name);
    }

    // The codes of a whole text in any case; also of a number that some spelling adds to that of a code.
    function read(text) {
      const codes = [];
      const add = code => { if (!codes.some(other => same(other, code))) codes.push(code); };
      for (const entry of all) {
        const found = match(entry, text, 0, true);
        if (found && found.end === text.length) found.codes.forEach(add);
      }
      if (codes.length === 0 && /^[0-9]{1,9}$/.test(text)) {
        for (const {space, spelling} of all) {
          for (const more of spelling.filter(piece => typeof piece === "number" && piece !== 0)) {
            const code = space.code(Number(text) - more);
            if (code && space.row(code)) add(code);
          }
        }
      }
      return codes;
    }

    function match({space, spelling}, text, start, folding) {
      let end = start, codes = null;
      for (const piece of spelling) {
        if (!isSlot(piece)) {
          end = literal(piece, text, end, folding);
          if (end < 0) return null;
          continue;
        }
        const slot = piece === true || space.spelling === "named" ? symbol(space, text, end, folding)
          : code(space, piece, text, end, folding);
        if (!slot) return null;
        codes = codes ? slot.codes.filter(one => codes.some(other => same(one, other))) : slot.codes;
        if (codes.length === 0) return null;
        end = slot.end;
      }
      return {end, codes};
    }

    function symbol(space, text, start, folding) {
      let end = start;
      while (end < text.length && isWord(text.charCodeAt(end))) end++;
      const word = text.slice(start, end), own = list => list.filter(code => code.space === space.name);
      const name = symbols.compounds(word).find(one => text.startsWith(one, start));
      const codes = own(name ? symbols.exactly(name) : folding ? symbols.of(word) : symbols.exactly(word));
      return codes.length === 0 ? null : {end: name ? start + name.length : end, codes};
    }

    function code(space, more, text, start, folding) {
      if (space.spelling === "pattern") {
        const end = space.matcher.end(text, start, folding && !space.exact);
        if (end < 0) return null;
        const written = text.slice(start, end);
        const spelling = space.exact ? written : space.matcher.folded(written) || written;
        return {end, codes: [{space: space.name, spelling, number: -1}]};
      }
      let digits = start;
      const hex = space.spelling === "hex32";
      if (space.spelling === "prefixed" && literal(space.prefix, text, start, folding) >= 0) {
        digits = start + space.prefix.length;
        const behind = literal(space.separator, text, digits, folding);
        if (behind >= 0) digits = behind;
      } else if (hex && literal("0x", text, start, true) >= 0) {
        digits = start + 2;
      }
      const is = hex && digits > start ? isHex : isDecimal;
      let end = digits;
      while (end < text.length && end < digits + 11 && is(text.charCodeAt(end))) end++;
      if (end === digits || end === digits + 11) return null;
      const made = space.code(parseInt(text.slice(digits, end), is === isHex ? 16 : 10) - more);
      return made && (space.spelling !== "decimal" || candidates.isExpected(space, made)) ? {end, codes: [made]} : null;
    }

    return {at, read, mayStart: c => byFirst.has(c)};
  }

  function literal(piece, text, start, folding) {
    let at = start;
    for (let i = 0; i < piece.length; i++) {
      if (at >= text.length) return -1;
      const wanted = piece.charCodeAt(i), c = text.charCodeAt(at);
      if (isBlank(wanted)) {
        const from = at;
        while (at < text.length && isBlank(text.charCodeAt(at))) at++;
        if (at === from) return -1;
      } else if (c === wanted || folding && lower(c) === lower(wanted)) {
        at++;
      } else {
        return -1;
      }
    }
    return at;
  }

  parts.alsoSpellings = alsoSpellings;
})();
