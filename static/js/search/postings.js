// A term: its forms, and for each field where it occurs, in which documents, how often, and at which places.
(function () {
  "use strict";
  const engine = window.errdex.engine;

  // The term of a number: {forms, fields}, where fields[i] is undefined or a Posting.
  engine.term = async (index, number) => {
    const shard = engine.lastNotAfter(index.terms, number);
    const terms = await index.shard(`terms-${shard}`, read);
    const at = number - index.terms[shard];
    if (!terms.read[at]) terms.read[at] = term(terms, at, index.fieldNames.length - 1);
    return terms.read[at];
  };

  function read(shard) {
    const bytes = new engine.Bytes(shard);
    const forms = bytes.text().split("\n");
    const count = bytes.number();
    const starts = new Int32Array(count + 1);
    for (let i = 0; i < count; i++) starts[i + 1] = starts[i] + bytes.number();
    return {shard, forms, starts, base: bytes.at, read: []};
  }

  function term(terms, at, placedFields) {
    const bytes = new engine.Bytes(terms.shard, terms.base + terms.starts[at]);
    const bits = bytes.number();
    const fields = [];
    for (let field = 0; bits >> field; field++) {
      if (bits >> field & 1) fields[field] = new Posting(bytes, field < placedFields);
    }
    return {forms: terms.forms[at].split(" "), fields};
  }

  class Posting {
    constructor(bytes, placed) {
      const count = bytes.number();
      this.documents = bytes.numbers(count);
      for (let i = 0, document = -1; i < count; i++) this.documents[i] = document += this.documents[i] + 1;
      this.frequencies = bytes.numbers(count);
      for (let i = 0; i < count; i++) this.frequencies[i]++;
      if (placed) {
        const length = bytes.number();
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
