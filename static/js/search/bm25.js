// Lucene's BM25Similarity, rounded to float wherever Lucene is, so that scores are equal and not just near.
(function () {
  "use strict";
  const engine = window.errdex.engine;
  const f = Math.fround;
  const FREE_VALUES = 24;

  // The length that a norm stands for: Lucene's SmallFloat.byte4ToInt.
  function lengthOf(norm) {
    if (norm < FREE_VALUES) return norm;
    const bits = (norm - FREE_VALUES) & 7, shift = (norm - FREE_VALUES >>> 3) - 1;
    return FREE_VALUES + (shift < 0 ? bits : (bits | 8) * 2 ** shift);
  }

  engine.Bm25 = class {
    constructor(index) {
      const {k1, b} = index.weights;
      this.index = index;
      this.inverses = index.fieldNames.map(name => {
        const {documents, words} = index.extents[name];
        const average = f(words / documents);
        return Float32Array.from({length: 256}, (_, norm) =>
          f(1 / f(f(k1) * f(f(1 - f(b)) + f(f(f(b) * f(lengthOf(norm))) / average)))));
      });
    }

    // How rare a word is that so many documents of the field have.
    rarity(field, pages) {
      const {documents} = this.index.extents[this.index.fieldNames[field]];
      return f(Math.log(1 + (documents - pages + 0.5) / (pages + 0.5)));
    }

    // The same over all fields; several words together may have more pages than there are.
    rarityOfAll(pages) {
      const {documents} = this.index, some = Math.min(documents, pages);
      return f(Math.log(1 + (documents - some + 0.5) / (some + 0.5)));
    }

    // The score of the i-th document of a posting, where the word occurs so often.
    score(field, posting, i, weight, frequency) {
      // A field that is not measured is one word long, as far as Lucene is concerned.
      const norms = this.index.norms[field];
      const inverse = this.inverses[field][posting.norms ? posting.norms[i] : norms ? norms[posting.documents[i]] : 1];
      return f(weight - f(weight / f(1 + f(f(frequency) * inverse))));
    }
  };
})();
