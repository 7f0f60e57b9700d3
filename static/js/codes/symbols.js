// All symbols and names: as they are written, as a person may type them, and nearly. The twin of SymbolIndex and
// NearSymbols in the Java room `code`. Adds to errdex.codes.parts.
(function () {
  "use strict";
  const errdex = window.errdex;
  const parts = errdex.codes.parts;

  // Upper case, with one underscore for each run of blanks, hyphens and underscores.
  const fold = symbol => symbol.replace(/[_\- \t\u00a0\u202f\n\r]+/g, "_").replace(/^_/, "").toUpperCase();
  const shape = (first, length) => (first & 127) << 7 | Math.min(length, 127);
  const order = (a, b) => a < b ? -1 : a > b ? 1 : 0;

  // An index of symbols, each with its code: [symbol, code].
  function symbols(known) {
    const exact = new Map(), folded = new Map(), compounds = new Map();
    // Which first letters go with which lengths: most words of a text are no symbols, and need no looking up.
    const shapes = new Uint8Array(1 << 14);

    function put(map, key, code) {
      const list = map.get(key);
      if (!list) map.set(key, [code]);
      else if (!list.some(other => other.space === code.space && other.spelling === code.spelling)) list.push(code);
    }

    function add(symbol, code) {
      put(exact, symbol, code);
      put(folded, fold(symbol), code);
      shapes[shape(symbol.charCodeAt(0), symbol.length)] = 1;
      let end = 0;
      while (end < symbol.length && parts.isWord(symbol.charCodeAt(end))) end++;
      if (end < symbol.length) {
        const word = symbol.slice(0, end), list = compounds.get(word) || [];
        if (!list.includes(symbol)) list.push(symbol);
        compounds.set(word, list);
      }
    }

    for (const [symbol, code] of known) add(symbol, code);
    compounds.forEach(list => list.sort((a, b) => b.length - a.length));
    let near = null;

    return {
      exactly: symbol => exact.get(symbol) || [],
      of: symbol => folded.get(fold(symbol)) || [],
      mayBe: (first, length) => shapes[shape(first, length)] === 1,
      hasCompounds: compounds.size > 0,
      compounds: word => compounds.get(word) || [],
      // The symbols that begin like this, the shortest first.
      beginning(symbol, most) {
        const start = fold(symbol);
        return Array.from(folded.keys()).filter(key => key.startsWith(start))
          .sort((a, b) => a.length - b.length || order(a, b)).slice(0, most)
          .map(key => ({symbol: written(key), codes: folded.get(key)}));
      },
      near(symbol, most) {
        near = near || nearSymbols(Array.from(folded.keys()).sort(order));
        return near(fold(symbol), most).map(found => ({symbol: written(found.key), distance: found.distance,
          codes: folded.get(found.key)}));
      }};

    function written(key) {
      if (exact.has(key)) return key;
      for (const symbol of exact.keys()) if (fold(symbol) === key) return symbol;
      return key;
    }
  }

  // Most keys are never compared: one that lacks more kinds of characters than may differ is no neighbour.
  function nearSymbols(keys) {
    const kinds = keys.map(kindsOf);
    return (key, most) => {
      const reach = Math.min(4, Math.floor(key.length / 5) + (key.length > 2 ? 1 : 0));
      const mine = kindsOf(key), found = [];
      for (let i = 0; i < keys.length; i++) {
        if (Math.abs(keys[i].length - key.length) <= reach && lacks(mine, kinds[i]) <= reach
          && lacks(kinds[i], mine) <= reach) {
          const distance = distanceOf(key, keys[i], reach);
          if (distance <= reach) found.push({key: keys[i], distance});
        }
      }
      found.sort((a, b) => a.distance - b.distance || order(a.key, b.key));
      return found.filter(one => one.distance <= 2 * found[0].distance + 1).slice(0, most);
    };
  }

  function kindsOf(key) {
    const kinds = [0, 0];
    for (let i = 0; i < key.length; i++) kinds[key.charCodeAt(i) >> 5 & 1] |= 1 << (key.charCodeAt(i) & 31);
    return kinds;
  }

  const lacks = (a, b) => ones(a[0] & ~b[0]) + ones(a[1] & ~b[1]);

  function ones(bits) {
    let count = 0;
    for (let left = bits; left !== 0; left &= left - 1) count++;
    return count;
  }

  // The distance of Damerau (optimal string alignment), or more than reach.
  function distanceOf(a, b, reach) {
    let before = [], last = [], row = [];
    for (let j = 0; j <= b.length; j++) last[j] = j;
    for (let i = 1; i <= a.length; i++) {
      row[0] = i;
      let least = i;
      for (let j = 1; j <= b.length; j++) {
        let cost = Math.min(row[j - 1] + 1, last[j] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2] + 1);
        row[j] = cost;
        least = Math.min(least, cost);
      }
      if (least > reach) return reach + 1;
      [before, last, row] = [last, row, before];
    }
    return last[b.length];
  }

  Object.assign(parts, {symbols, foldSymbol: fold, distanceOf});
})();
