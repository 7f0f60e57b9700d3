// The dictionary: every form of the texts in the order of UTF-16 code units, with the number of its term, in how many
// documents that occurs, and whether it is a stop word.
(function () {
  "use strict";
  const engine = window.errdex.engine;

  const FEW_SHARDS = 3;

  engine.Forms = class {
    constructor(index) {
      this.index = index;
      this.size = index.size;
    }

    // The entry of a form, {found: false} when it does not occur; place is its number, or the number it would have. The
    // root knows the stop words, which have no place here.
    async find(form) {
      if (Object.hasOwn(this.index.stops, form)) return {found: true, stop: true, term: this.index.stops[form]};
      if (this.size === 0) return {found: false, place: 0};
      const near = await engine.dictionaryOf(this.index, engine.lastNotAfter(this.index.firstWords, form));
      const at = placeIn(near.forms, form), place = near.from + at;
      return near.forms[at] === form ? {found: true, stop: false, term: near.terms[at], pages: near.pages[at], place}
        : {found: false, place};
    }

    // Where a form stands or would stand, from the shards that have the dictionary alone.
    async place(form) {
      const {from, forms} = await this.block(engine.lastNotAfter(this.index.firstForms, form));
      return from + placeIn(forms, form);
    }

    async entry(place) {
      const block = await this.block(Math.floor(place / this.index.formsAShard));
      const at = place - block.from;
      return {place, form: block.forms[at], term: block.terms[at], pages: block.pages[at], stop: block.stops[at] === 1};
    }

    // Visits the entries that begin like a text, from a place on, at most so many, as walk does. If the shards of terms
    // that have them are few, it looks in these: their postings are wanted as well.
    async walkBeginning(start, from, most, visit) {
      if (this.size === 0) return undefined;
      const {firstWords} = this.index;
      const first = engine.lastNotAfter(firstWords, start), last = engine.lastNotAfter(firstWords, start + "\uffff");
      if (last - first >= FEW_SHARDS) return this.walk(from, from + most, visit);
      const parts = await Promise.all(Array.from({length: last - first + 1}, (_, i) => engine.dictionaryOf(this.index, first + i)));
      const end = parts[parts.length - 1].from + parts[parts.length - 1].forms.length;
      return this.walk(from, Math.min(from + most, end), visit, parts);
    }

    // Visits the entries from one place to before another, until visit(form, at, block, place) returns false; parts are
    // those of the dictionary that are at hand.
    async walk(from, to, visit, parts = []) {
      let block = null;
      for (let place = from; place < Math.min(to, this.size); place++) {
        if (!block || place >= block.from + block.forms.length) {
          block = parts.find(part => place >= part.from && place < part.from + part.forms.length)
            || await this.block(Math.floor(place / this.index.formsAShard));
        }
        if (visit(block.forms[place - block.from], place - block.from, block, place) === false) return;
      }
    }

    // Starts loading whatever shards hold the entries, all at once.
    prefetch(from, to) {
      for (let n = Math.floor(from / this.index.formsAShard); n * this.index.formsAShard < Math.min(to, this.size); n++) {
        this.block(n).catch(() => {});
      }
    }

    block(number) {
      return this.index.shard(`forms-${number}`, bytes => engine.readForms(new engine.Bytes(bytes)));
    }
  };

  function placeIn(forms, form) {
    let low = 0, high = forms.length;
    while (low < high) {
      const middle = low + high >> 1;
      if (forms[middle] < form) low = middle + 1; else high = middle;
    }
    return low;
  }

  // A part of the dictionary: {from, forms, terms, pages, stops}, from being the number of its first entry.
  engine.readForms = bytes => {
    const count = bytes.number(), from = bytes.number();
    const stops = new Uint8Array(count), terms = new Int32Array(count), pages = new Int32Array(count);
    for (let i = 0, term = 0; i < count; i++) terms[i] = term += bytes.signed();
    for (let i = 0; i < count; i++) {
      const known = bytes.number();
      pages[i] = known >>> 1;
      stops[i] = known & 1;
    }
    const forms = bytes.texts(count);
    return {from, forms, terms, pages, stops};
  };
})();
