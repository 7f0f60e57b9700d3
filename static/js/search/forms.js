// The dictionary: every form of the texts in the order of UTF-16 code units, with the number of its term, in how many
// documents that occurs, and whether it is a stop word.
(function () {
  "use strict";
  const engine = window.errdex.engine;

  engine.Forms = class {
    constructor(index) {
      this.index = index;
      this.size = index.size;
    }

    // The entry of a form, {found: false} when it does not occur; place is its number, or the number it would have.
    async find(form) {
      if (this.size === 0) return {found: false, place: 0};
      const number = engine.lastNotAfter(this.index.forms, form);
      const {forms} = await this.block(number);
      let low = 0, high = forms.length;
      while (low < high) {
        const middle = low + high >> 1;
        if (forms[middle] < form) low = middle + 1; else high = middle;
      }
      const place = number * this.index.formsAShard + low;
      return forms[low] === form ? {...await this.entry(place), found: true} : {found: false, place};
    }

    async entry(place) {
      const block = await this.block(Math.floor(place / this.index.formsAShard));
      const at = place % this.index.formsAShard;
      return {place, form: block.forms[at], term: block.terms[at], pages: block.pages[at], stop: block.stops[at] === 1};
    }

    // Visits the entries from one place to before another, until visit(form, at, block, place) returns false.
    async walk(from, to, visit) {
      for (let place = from; place < Math.min(to, this.size);) {
        const number = Math.floor(place / this.index.formsAShard);
        const block = await this.block(number);
        for (let at = place % this.index.formsAShard; at < block.forms.length && place < to; at++, place++) {
          if (visit(block.forms[at], at, block, place) === false) return;
        }
      }
    }

    // Starts loading whatever shards hold the entries, all at once.
    prefetch(from, to) {
      for (let n = Math.floor(from / this.index.formsAShard); n * this.index.formsAShard < Math.min(to, this.size); n++) {
        this.block(n).catch(() => {});
      }
    }

    block(number) {
      return this.index.shard(`forms-${number}`, read);
    }
  };

  function read(shard) {
    const bytes = new engine.Bytes(shard);
    const count = bytes.number();
    const shared = new Uint8Array(count), stops = new Uint8Array(count);
    const terms = new Int32Array(count), pages = new Int32Array(count);
    let term = 0;
    for (let i = 0; i < count; i++) {
      shared[i] = bytes.number();
      terms[i] = term += bytes.signed();
      const known = bytes.number();
      pages[i] = known >>> 1;
      stops[i] = known & 1;
    }
    const rests = bytes.text().split("\n");
    const forms = new Array(count);
    let before = "";
    for (let i = 0; i < count; i++) forms[i] = before = before.slice(0, shared[i]) + rests[i];
    return {forms, terms, pages, stops};
  }
})();
