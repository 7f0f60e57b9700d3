// What a code is: characters and digits, code spaces from their data, and the codes that carry one another. The twin of
// Digits, CodeSpace, Carriage and Candidates in the Java room `code`. Adds to errdex.codes.parts.
(function () {
  "use strict";
  const errdex = window.errdex = window.errdex || {};
  const codes = errdex.codes = errdex.codes || {};
  const parts = codes.parts = codes.parts || {};

  const HIGH = 2 ** 31, ALL = 2 ** 32;
  const MOST_COUNTERPARTS = 16;

  const isDecimal = c => c >= 48 && c <= 57;
  const isHex = c => isDecimal(c) || (c | 32) >= 97 && (c | 32) <= 102;
  const hexOf = c => isDecimal(c) ? c - 48 : isHex(c) ? (c | 32) - 87 : -1;
  const isBlank = c => c === 32 || c === 9 || c === 0xa0 || c === 0x202f;
  const isSpace = c => isBlank(c) || c === 10 || c === 13;
  // Letters of scripts that put no blank between words belong to no word, so that a code is found beside them.
  const isWord = c => c < 0x80 ? isDecimal(c) || (c | 32) >= 97 && (c | 32) <= 122 || c === 95
    : c === 0xaa || c === 0xb5 || c === 0xba || c >= 0xc0 && c < 0x530 && c !== 0xd7 && c !== 0xf7;
  const hex32 = number => "0x" + number.toString(16).toUpperCase().padStart(8, "0");
  const same = (a, b) => a.space === b.space && a.spelling === b.spelling;

  // A space from its data and, when it is there, its packed catalogue (see CodeExport.java).
  function space(data, packed) {
    const bits = {hex32: 32, decimal: data.bits, prefixed: 32, named: 64, pattern: 64}[data.spelling];
    const made = Object.assign({}, data, {width: bits});
    const numbered = data.spelling !== "named" && data.spelling !== "pattern";
    if (data.spelling === "pattern") made.matcher = parts.pattern(data);
    made.fits = number => numbered && number >= 0 && number < 2 ** bits;
    made.write = number => data.spelling === "hex32" ? hex32(number) : data.spelling === "decimal" ? String(number)
      : data.prefix + data.separator + String(number).padStart(data.digits, "0");
    made.code = number => made.fits(number) ? {space: data.name, spelling: made.write(number), number} : null;
    made.field = name => made.fields.find(field => field.name === name);
    parts.giveRows(made, packed);
    return made;
  }

  // The codes of a list as CodeExport.codes writes it.
  function unpackCodes(space, packed) {
    let last = 0;
    return packed.split(" ").filter(word => word !== "").map(word => {
      const named = space.spelling === "named" || space.spelling === "pattern";
      last += named ? 0 : parseInt(word, 36);
      return named ? {space: space.name, spelling: word, number: -1} : space.code(last);
    });
  }

  // The symbols of each line, as CodeExport.symbols writes them.
  function unpackSymbols(packed) {
    let before = [];
    return packed.split("\n").map(line => line === "" ? [] : line.split(" ").map(written => {
      before = before.slice(0, parseInt(written[0], 36));
      if (written.length > 1) before = before.concat(written.slice(1).split("_"));
      return before.join("_");
    }));
  }

  // All symbols and names that spaces know, each with its code: [symbol, code].
  const symbolsIn = spaces => spaces.flatMap(space => space.rows.flatMap(row =>
    (space.spelling === "named" ? [row.code.spelling] : []).concat(row.symbols).map(symbol => [symbol, row.code])));

  const mask = field => field.high - field.low === 31 ? 0xffffffff : 2 ** (field.high - field.low + 1) - 1;
  const valueOf = (field, number) => (number >>> field.low & mask(field)) >>> 0;
  const withValue = (field, number, value) =>
    (number & ~(mask(field) << field.low) | (value & mask(field)) << field.low) >>> 0;

  // How codes of one space carry those of another: a code carries one only when wrapping that one gives it back.
  function contained(spaces) {
    function unwrap(outer, rule, number) {
      const inner = spaces.get(rule.space);
      for (const [name, value] of Object.entries(rule.when)) {
        const field = outer.field(name);
        if (!field || valueOf(field, number) !== value) return null;
      }
      if (!inner || !outer.fits(number)) return null;
      if (rule.value) {
        const field = outer.field(rule.value);
        return field ? inner.code(valueOf(field, number)) : null;
      }
      const cleared = outer.field(rule.clear);
      return inner.code(cleared ? withValue(cleared, number, 0) : number);
    }

    function wrap(outer, inner) {
      for (const rule of outer.contains) {
        if (rule.space !== inner.space) continue;
        let number = rule.value ? 0 : inner.number;
        for (const [name, value] of Object.entries(rule.when)) {
          const field = outer.field(name);
          if (field) number = withValue(field, number, value);
        }
        const field = rule.value && outer.field(rule.value);
        if (field) number = withValue(field, number, inner.number);
        const back = unwrap(outer, rule, number);
        if (back && same(back, inner)) return outer.code(number);
      }
      return null;
    }

    function inside(outer, number) {
      const found = [];
      for (const rule of outer.contains) {
        const code = unwrap(outer, rule, number);
        const around = code && wrap(outer, code);
        if (around && around.number === number && !found.some(other => same(other, code))) found.push(code);
      }
      return found;
    }

    function neighbours(code) {
      const space = spaces.get(code.space);
      if (!space || code.number < 0) return [];
      const all = inside(space, code.number);
      for (const outer of spaces.values()) {
        const around = wrap(outer, code);
        if (around && inside(outer, around.number).some(other => same(other, code))) all.push(around);
      }
      return all;
    }

    function counterparts(code) {
      const open = [code];
      for (let i = 0; i < open.length && open.length < MOST_COUNTERPARTS; i++) {
        for (const next of neighbours(open[i])) if (!open.some(other => same(other, next))) open.push(next);
      }
      return open.slice(1);
    }

    function carriesKnown(outer, number, depth = spaces.size) {
      return depth > 0 && outer.contains.length > 0 && inside(outer, number).some(code => {
        const inner = spaces.get(code.space);
        return inner.knows(code.number) || carriesKnown(inner, code.number, depth - 1);
      });
    }

    return {counterparts, carriesKnown};
  }

  const isBare = space => space.spelling === "hex32" || space.spelling === "decimal";

  // Which codes a bare number may be, the likeliest first; the order is told in CodeSpaces.java.
  function candidates(all, contained) {
    const spaces = all.slice(0, 1).concat(all.slice(1).sort((a, b) => a.width - b.width))
      .filter(space => isBare(space) || space.spelling === "prefixed");
    const first = all[0];
    const standing = (space, number) => space.knows(number) ? 0 : contained.carriesKnown(space, number) ? 1 : 2;

    function mayBe(space, number, form) {
      if (!space.fits(number)) return false;
      switch (space.spelling) {
        case "hex32": return form !== "decimal" || number >= HIGH || standing(space, number) < 2;
        case "decimal": return form !== "negative" || space.forms.includes("SIGNED")
          || space.bits === 32 && standing(space, number) < 2;
        // Without its prefix it is one that somebody knows, or one of the space that everything belongs to.
        default: return form === "decimal" && (space === first || standing(space, number) < 2);
      }
    }

    function of(number, form, named) {
      return spaces.filter(space => mayBe(space, number, form)).map(space => ({space,
        rank: 4 * standing(space, number) + (named.includes(space.name) ? 0 : 2)
          + (form === "decimal" && space.spelling !== "decimal" ? 1 : 0)}))
        .sort((a, b) => a.rank - b.rank).map(candidate => candidate.space.code(number));
    }

    const known = number => spaces.some(space => isBare(space) && space.fits(number)
      && standing(space, number) < 2);
    // A number whose lower half is 0 is a mask, such as 0x80070000.
    const plausible = number => known(number) || number >= HIGH && (number & 0xffff) !== 0 && spaces.some(space => {
      if (space.spelling !== "hex32") return false;
      const field = space.field(space.groupBy);
      return field ? valueOf(field, number) in field.values : space.groupBy === "";
    });

    function expected(code, wide) {
      const space = spaces.find(one => one.name === code.space);
      return (wide || space.spelling !== "hex32") && isExpected(space, code);
    }

    const isExpected = (space, code) => space.count === 0 || standing(space, code.number) < 2;

    const isKnown = code => spaces.some(space => space.name === code.space && standing(space, code.number) < 2);

    return {of, known, plausible, expected, isExpected, isKnown};
  }

  Object.assign(parts, {HIGH, ALL, isDecimal, isHex, hexOf, isBlank, isSpace, isWord, hex32, space, unpackCodes, unpackSymbols,
    symbolsIn, valueOf, contained, candidates});
})();
