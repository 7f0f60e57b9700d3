// What a code is, in the browser: reads any spelling, takes codes apart, finds them in running text and in pasted logs.
// The twin of the Java class CodeSpaces; both run the same table of vectors. The files in codes/ come before this one.
//
// errdex.codes.create(spaces, catalogs) takes what CodeExport.java makes; without catalogs, symbols are not known.
// errdex.codes.of(spaces, named) takes what parts.space made of each, for those who want to do it in slices, and which
// symbols are known, [symbol, code] each; without, those of the spaces.
// A code is {space, spelling, number}; number is -1 for a name.
(function () {
  "use strict";
  const codes = window.errdex.codes;
  const parts = codes.parts;

  const SLICE = 1 << 16;

  codes.create = (data, catalogs = {}) => codes.of(data.map(space => parts.space(space, catalogs[space.name])));

  codes.of = (all, named = parts.symbolsIn(all)) => {
    const byName = new Map(all.map(space => [space.name, space]));
    const contained = parts.contained(byName);
    const candidates = parts.candidates(all, contained);
    const words = parts.contextWords(all);
    const symbols = parts.symbols(named);
    const kinds = {candidates, words, symbols, patterns: parts.patternCodes(all, candidates, words),
      also: parts.alsoSpellings(all, candidates, words, symbols)};
    const read = parts.reader(all, kinds);
    const scan = parts.scanner(all, kinds);

    // The text as one code or symbol: {kind: "codes", codes, symbol}, {kind: "damaged", damage, meant} or {kind: "nothing"};
    // damage is GAP, DIGITS or LOOKALIKE, and meant are the codes that it may have been (see Reading.java).
    const resolve = text => {
      const reading = read(text);
      return reading.kind === "codes" ? reading.codes : [];
    };

    // The known codes that a text was before it was damaged.
    const meant = text => (read(text).meant || []).filter(code => known(code));

    const rowOf = code => byName.has(code.space) ? byName.get(code.space).row(code) : undefined;
    const symbolsOf = code => (rowOf(code) || {symbols: []}).symbols;
    const known = code => rowOf(code) !== undefined
      || byName.has(code.space) && code.number >= 0 && contained.carriesKnown(byName.get(code.space), code.number);

    // The fields of a code, high bit first: [{name, high, low, value, names}]; those of a pattern have no bits.
    function decode(code) {
      const space = byName.get(code.space);
      if (space && space.spelling === "pattern") {
        return parts.textsOf(space, code.spelling).map(({name, text, names}) => ({name, value: text, names}));
      }
      return !space || code.number < 0 ? [] : space.fields.map(field => {
        const value = parts.valueOf(field, code.number);
        return {name: field.name, high: field.high, low: field.low, value, names: field.values[value] || []};
      });
    }

    function spellings(code) {
      const {forms = []} = byName.get(code.space) || {}, all = [code.spelling];
      if (code.number >= 0) {
        if (forms.includes("HEX")) all.push(parts.hex32(code.number));
        if (forms.includes("SIGNED") && code.number >= parts.HIGH) all.push(String(code.number - parts.ALL));
        if (forms.includes("UNSIGNED")) all.push(String(code.number));
      }
      return [...new Set(all)];
    }

    // The codes in a pasted text of any length, grouped and counted, the most frequent first; a promise, as a long text
    // is scanned in slices, between which the page can breathe and told(share) is called. Each is {code, codes, known,
    // symbols, count, spellings, line}: what it may be with the likeliest first, how it is written in the text (as often
    // as different), and the line where it stands first. stopped() ends it early: then the promise gives null.
    /** @param {string} text @param {(share: number) => void} told */
    async function list(text, told = () => {}, stopped = () => false) {
      const groups = new Map();
      for (let start = 0, line = 1; start < text.length;) {
        let end = text.indexOf("\n", start + SLICE) + 1 || text.length;
        if (end - start > 8 * SLICE) end = text.lastIndexOf(" ", start + 8 * SLICE) + 1;
        if (end <= start) end = Math.min(text.length, start + 8 * SLICE);
        const slice = text.slice(start, end);
        let at = 0;
        for (const mention of scan(slice)) {
          line += lines(slice, at, mention.start);
          at = mention.start;
          count(groups, mention, slice.slice(mention.start, mention.end), line);
        }
        line += lines(slice, at, slice.length);
        start = end;
        told(start / text.length);
        if (start < text.length) await new Promise(go => setTimeout(go, 0));
        if (stopped()) return null;
      }
      return Array.from(groups.values()).sort((a, b) => b.count - a.count);
    }

    function count(groups, mention, written, line) {
      const code = mention.codes[0], key = code.space + ":" + code.spelling;
      let one = groups.get(key);
      if (!one) {
        one = {code, codes: mention.codes, known: known(code), symbols: symbolsOf(code), count: 0, spellings: [], line};
        groups.set(key, one);
      }
      one.count++;
      if (one.spellings.length < 10 && !one.spellings.includes(written)) one.spellings.push(written);
    }

    const begun = parts.begun(all, spellings);
    const offers = parts.offers({read, resolve, scan, known});

    // What stands behind the words that name a space, as in "Win32 error FOO"; "" when there are none.
    const behindWords = text => (words.cut(parts.unwrap(text)) || {text: ""}).text;

    return {read, resolve, meant, offers, begun: text => begun(parts.unwrap(text)), behindWords, row: rowOf, scan, list, decode, spellings, known, symbols: symbolsOf,
      // Whether the catalogue of the code's own space has a row for it.
      listed: code => rowOf(code) !== undefined,
      counterparts: contained.counterparts, beginning: (symbol, most) => symbols.beginning(parts.unwrap(symbol), most), near: (symbol, most) => symbols.near(parts.unwrap(symbol), most)};
  };

  function lines(text, from, to) {
    let count = 0;
    for (let at = from; at < to; at++) if (text.charCodeAt(at) === 10) count++;
    return count;
  }
})();
