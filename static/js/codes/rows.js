// The rows of a space's catalogue: all of them or, of a large one, those of the parts that were loaded so far. Who asks for a
// row of another part is told that there is none, and space.wanted has the part's number: load it, and ask again. Adds to
// errdex.codes.parts.
(function () {
  "use strict";
  const parts = window.errdex.codes.parts;

  const keyOf = code => code.number >= 0 ? code.number : code.spelling;

  // Gives a space its rows: {codes, symbols}, packed as CodeExport.java does it; codes may be {count, size, firsts, shard}
  // instead, which CodeShards.java tells of a catalogue in parts.
  function giveRows(space, packed) {
    const parted = packed && typeof packed.codes === "object" ? packed.codes : null;
    const firsts = parted ? parts.unpackCodes(space, parted.firsts).map(keyOf) : [];
    const byKey = new Map(), loaded = new Set();
    space.wanted = new Set();
    space.start = 0;
    space.rows = [];

    function put(code, symbols, number) {
      const row = {code, symbols, number};
      byKey.set(keyOf(code), row);
      return row;
    }

    function find(key) {
      const row = byKey.get(key);
      if (row || firsts.length === 0 || typeof key !== typeof firsts[0]) return row;
      const part = parts.lastNotAfter(firsts, key);
      if (part >= 0 && !loaded.has(part)) space.wanted.add(part);
      return undefined;
    }

    space.knows = number => find(number) !== undefined;
    space.row = code => find(keyOf(code));
    space.shardOf = part => parted.shard + part;
    // A part that was wanted.
    space.add = (part, text) => {
      loaded.add(part);
      space.wanted.delete(part);
      parts.unpackCodes(space, text).forEach((code, i) => {
        if (!byKey.has(keyOf(code))) put(code, [], space.start + part * parted.size + i);
      });
    };
    // A single row, whose number among those of all spaces is known from elsewhere.
    space.addRow = (code, number) => byKey.get(keyOf(code)) || put(code, [], number);
    // The number of the first row among those of all spaces.
    space.startAt = start => {
      space.start = start;
      space.rows.forEach((row, i) => { row.number = start + i; });
    };

    if (packed && !parted) {
      // Without symbols, the codes alone are known.
      const symbols = packed.symbols === undefined ? [] : parts.unpackSymbols(packed.symbols);
      space.rows = parts.unpackCodes(space, packed.codes).map((code, i) => put(code, symbols[i] || [], i));
    }
    space.count = parted ? parted.count : space.rows.length;
  }

  // The last one that is not greater than a key in an ordered list, or -1.
  function lastNotAfter(list, key) {
    let low = 0, high = list.length;
    while (low < high) {
      const middle = low + high >> 1;
      if (list[middle] <= key) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  Object.assign(parts, {giveRows, lastNotAfter});
})();
