// The table of codes, as far as it was needed. Which codes there are is known from the beginning; their symbols lie in parts
// (SymbolParts.java), once by code and once by symbol, which are loaded when a text may have one of them.
(function () {
  "use strict";
  const errdex = window.errdex;
  const engine = errdex.engine;
  const {parts} = errdex.codes;

  const WORD = /[0-9A-Za-z_\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u052f]+/g;
  // What is read as a number and never as a symbol.
  const NUMBER = /^(?:[0-9]+|0[xX].*)$/;
  const LIKE_A_SYMBOL = /[0-9_]|^[A-Z]{3,}/;

  engine.CodeTable = class {
    constructor(data, spaces, stamp) {
      this.data = data;
      this.spaces = spaces;
      this.stamp = stamp;
      let start = 0;
      for (const space of spaces) {
        space.startAt(start);
        start += space.count;
      }
      this.rows = spaces.flatMap(space => space.rows);
      this.known = new Map();
      this.rowParts = new Map();
      // What reads codes; made anew when more symbols are known.
      this.codes = errdex.codes.of(spaces, []);
    }

    // What a task gives when no code is missing that it asks for.
    async settled(task) {
      for (;;) {
        const done = await task();
        const wanted = this.spaces.flatMap(space => [...space.wanted].map(part => [space, part]));
        if (wanted.length === 0) return done;
        await Promise.all(wanted.map(async ([space, part]) => {
          const {bytes} = await engine.load(`codes-known-${space.shardOf(part)}`, this.stamp);
          space.add(part, new TextDecoder().decode(bytes));
        }));
      }
    }

    // Loads the parts that have whatever symbols a text mentions, or is.
    async read(text, isOne) {
      const wanted = new Set();
      if (isOne) {
        // A number that stands alone needs no symbols.
        if (!/\s/.test(text.trim()) && (await this.settled(() => this.codes.resolve(text))).length > 0) return;
        const whole = parts.unwrap(text), behind = whole.indexOf(":") + 1;
        for (const one of [whole, whole.slice(behind), parts.unwrap(this.codes.behindWords(text))]) {
          if (one !== "") wanted.add(this.partOf(parts.foldSymbol(one)));
        }
      }
      for (const [word] of text.matchAll(WORD)) {
        if (NUMBER.test(word)) continue;
        if (this.data.compounds) this.beginningParts(word).forEach(number => wanted.add(number));
        else if (this.data.anyWord || LIKE_A_SYMBOL.test(word)) wanted.add(this.partOf(parts.foldSymbol(word)));
      }
      await this.load([...wanted]);
    }

    // Loads enough to know whether many symbols begin so.
    readFamily(start) {
      return this.load(this.beginningParts(start).slice(0, 2));
    }

    readBeginning(start) {
      return this.load(this.beginningParts(start));
    }

    // Loads the parts that may have symbols of at most so many slips.
    readNear(symbol, slips) {
      const key = parts.foldSymbol(parts.unwrap(symbol)), firsts = this.data.firstSymbols;
      return this.load(firsts.map((first, number) => number).filter(number =>
        leastDistance(shared(firsts[number], firsts[number + 1] || ""), key, slips) <= slips));
    }

    // Gives the rows of codes their symbols, and the page of the listings where they stand.
    async name(codes) {
      const size = this.data.rowsAPart;
      await Promise.all(codes.map(code => this.codes.row(code)).filter(row => row).map(async row => {
        const part = await this.rowPart(Math.floor(row.number / size)), at = row.number % size;
        row.symbols = part.symbols[at];
        row.place = part.places[at];
      }));
    }

    rowPart(number) {
      if (!this.rowParts.has(number)) {
        this.rowParts.set(number, engine.load(`codes-rows-${number}`, this.stamp).then(({bytes}) => {
          const {symbols, places} = engine.json(bytes);
          return {symbols: parts.unpackSymbols(symbols), places: places.flatMap(([place, count]) => Array(count).fill(place))};
        }));
      }
      return this.rowParts.get(number);
    }

    rowOf([space, packed], number) {
      return this.spaces[space].addRow(parts.unpackCodes(this.spaces[space], packed)[0], number);
    }

    partOf(key) {
      return engine.lastNotAfter(this.data.firstSymbols, key);
    }

    beginningParts(start) {
      const key = parts.foldSymbol(parts.unwrap(start)), first = this.partOf(key);
      return Array.from({length: this.partOf(key + "\uffff") - first + 1}, (_, i) => first + i);
    }

    async load(numbers) {
      const missing = numbers.filter(number => number < this.data.firstSymbols.length && !this.known.has(number));
      if (missing.length === 0) return;
      await Promise.all(missing.map(async number => {
        const {symbols, rows, codes} = engine.json((await engine.load(`codes-symbols-${number}`, this.stamp)).bytes);
        this.known.set(number, parts.unpackSymbols(symbols)[0].map((symbol, i) =>
          [symbol, (codes ? this.rowOf(codes[i], rows[i]) : this.rows[rows[i]]).code]));
      }));
      const inOrder = [...this.known.keys()].sort((a, b) => a - b);
      this.codes = errdex.codes.of(this.spaces, inOrder.flatMap(number => this.known.get(number)));
    }
  };

  function shared(one, other) {
    let length = 0;
    while (length < Math.min(one.length, other.length) && one[length] === other[length]) length++;
    return one.slice(0, length);
  }

  // How far at least a key is from all that begin like this.
  function leastDistance(start, key, reach) {
    let least = start.length;
    for (let end = Math.max(0, start.length - reach); end <= Math.min(key.length, start.length + reach); end++) {
      least = Math.min(least, parts.distanceOf(start, key.slice(0, end), reach));
    }
    return least;
  }
})();
