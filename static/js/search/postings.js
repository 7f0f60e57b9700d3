// A shard of terms: the dictionary from its first form on; each term's forms, and for each field where it occurs, in which
// documents, how often, and at which places; and the cards of the best pages for its words.
(function () {
  "use strict";
  const engine = window.errdex.engine;

  // The part of the dictionary in a shard of terms.
  engine.dictionaryOf = async (index, shard) => (await load(index, shard)).near;

  // Loads what engine.term reads.
  engine.loadTerm = (index, number) => load(index, engine.lastNotAfter(index.firstTerms, number));

  // The term of a number: {forms, fields, messages}, where fields[i] is undefined or a Posting, and a message is
  // [document, words].
  engine.term = async (index, number) => {
    const terms = await engine.loadTerm(index, number);
    const at = number - index.firstTerms[engine.lastNotAfter(index.firstTerms, number)];
    if (!terms.read[at]) terms.read[at] = term(terms, number, at, index);
    return terms.read[at];
  };

  const load = (index, shard) => index.shard(`terms-${shard}`, bytes => read(bytes, index));

  function read(shard, index) {
    const bytes = new engine.Bytes(shard);
    const near = engine.readForms(bytes);
    const further = bytes.text().split("\n");
    const count = bytes.number();
    const starts = new Int32Array(count + 1);
    for (let i = 0; i < count; i++) starts[i + 1] = starts[i] + bytes.number();
    const base = bytes.at;
    bytes.at += starts[count];
    const documents = Array.from({length: bytes.number()}, () => bytes.number());
    let document = 0;
    engine.cards(JSON.parse(bytes.text())).forEach((card, i) => index.cards.set(document += documents[i], card));
    const messages = new Map();
    for (const [, at, of, words] of bytes.text().matchAll(/^(\d+) (\d+) (.+)$/gm)) {
      if (!messages.has(Number(at))) messages.set(Number(at), []);
      messages.get(Number(at)).push([Number(of), words]);
    }
    return {shard, near, further, starts, base, messages, read: []};
  }

  function term(terms, number, at, index) {
    const common = index.fieldNames.length - 1, measured = index.fieldNames.indexOf(index.measuredInPostings);
    const {shard, near, further, starts, base} = terms;
    const bytes = new engine.Bytes(shard, base + starts[at]);
    const bits = bytes.number();
    const fields = [];
    for (let field = 0; bits >> field; field++) {
      if (bits >> field & 1) fields[field] = new Posting(bytes, field !== common, field === measured);
    }
    return {forms: near.forms.filter((form, i) => near.terms[i] === number).concat(further[at].split(" ").filter(Boolean)), fields,
      messages: terms.messages.get(at) || []};
  }

  // Gives a term its places in those fields where they lie apart.
  engine.loadPlaces = async (index, number, {fields}) => {
    const apart = fields.map((posting, field) => field).filter(field => fields[field].apart >= 0);
    if (apart.length === 0) return;
    const packed = await index.shard(`places-${fields[apart[0]].apart}`, readPlaces);
    for (const field of apart) fields[field].packed = packed.get(`${number} ${field}`);
  };

  function readPlaces(shard) {
    const bytes = new engine.Bytes(shard), packed = new Map();
    while (bytes.at < shard.length) {
      const key = `${bytes.number()} ${bytes.number()}`, length = bytes.number();
      packed.set(key, new engine.Bytes(shard, bytes.at));
      bytes.at += length;
    }
    return packed;
  }

  class Posting {
    constructor(bytes, placed, measured) {
      const count = bytes.number();
      this.documents = bytes.numbers(count);
      for (let i = 0, document = -1; i < count; i++) this.documents[i] = document += this.documents[i] + 1;
      this.frequencies = bytes.sparse(count);
      for (let i = 0; i < count; i++) this.frequencies[i]++;
      if (measured) this.norms = bytes.numbers(count);
      if (placed) {
        const length = bytes.number();
        // Of a word that stands everywhere, the places lie apart, in the shard of this number.
        this.apart = length === 0 ? bytes.number() : -1;
        this.packed = new engine.Bytes(bytes.bytes, bytes.at);
        bytes.at += length;
      }
    }

    // The places in the i-th document, in order; read when first asked for.
    places(i) {
      if (!this.allPlaces) this.unpackPlaces();
      return this.allPlaces.subarray(this.starts[i], this.starts[i + 1]);
    }

    unpackPlaces() {
      const count = this.documents.length;
      this.starts = new Int32Array(count + 1);
      for (let i = 0; i < count; i++) this.starts[i + 1] = this.starts[i] + this.frequencies[i];
      this.allPlaces = this.packed.numbers(this.starts[count]);
      for (let i = 0; i < count; i++) {
        for (let j = this.starts[i] + 1; j < this.starts[i + 1]; j++) this.allPlaces[j] += this.allPlaces[j - 1];
      }
    }
  }
})();
