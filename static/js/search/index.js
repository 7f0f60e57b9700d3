// The index of one language: what its root tells, and its other shards by what is in them.
(function () {
  "use strict";
  const engine = window.errdex.engine;
  const FORMAT = 5;
  const open = new Map();

  class Index {
    // What the root tells, all of which is at hand as index.language and so on.
    /** @param {{language: string, cardsAShard: number, extents: object}} root */
    constructor(root, stamp) {
      Object.assign(this, root);
      this.language = root.language;
      this.cardsAShard = root.cardsAShard;
      this.stamp = stamp;
      this.fieldNames = Object.keys(root.extents);
      this.kept = new Map();
      // By document, the cards that came with terms.
      this.cards = new Map();
    }

    // What make(bytes) made of a shard, once.
    shard(name, make) {
      let promise = this.kept.get(name);
      if (!promise) {
        promise = engine.load(`${this.language}/${name}`, this.stamp).then(loaded => {
          try {
            return make(loaded.bytes);
          } catch {
            throw new engine.ShardProblem("damaged", name);
          }
        });
        promise.catch(() => this.kept.delete(name));
        this.kept.set(name, promise);
      }
      return promise;
    }

    // A document's [address, title, code, symbol, kind, digest].
    async card(document) {
      if (this.cards.has(document)) return this.cards.get(document);
      const shard = Math.floor(document / this.cardsAShard);
      return (await this.shard(`cards-${shard}`, bytes => engine.cards(engine.json(bytes))))[document % this.cardsAShard];
    }

    facets() {
      return this.shard("facets", engine.json);
    }
  }

  // From a list for each part of the cards to the cards.
  engine.cards = parts => parts[0].map((first, i) => parts.map(part => part[i]));

  // The index of a language; loads its root.
  engine.open = language => {
    let promise = open.get(language);
    if (!promise) {
      promise = engine.load(`${language}/root`).then(({bytes, stamp}) => read(bytes, stamp, language));
      promise.catch(() => open.delete(language));
      open.set(language, promise);
    }
    return promise;
  };

  function read(bytes, stamp, language) {
    try {
      const end = bytes.indexOf(10);
      const root = engine.json(bytes.subarray(0, end));
      if (root.format !== FORMAT) throw new engine.ShardProblem("outdated", `${language}/root`);
      const rest = new engine.Bytes(bytes, end + 1), count = rest.number();
      root.firstWords = rest.texts(count);
      root.firstTerms = [];
      for (let i = 0, term = 0; i < count; i++) {
        root.firstTerms.push(term);
        term += rest.number();
      }
      root.norms = Object.keys(root.extents).map(name => {
        const start = rest.at + root.measured.indexOf(name) * root.documents;
        return root.measured.includes(name) ? bytes.subarray(start, start + root.documents) : null;
      });
      return new Index(root, stamp);
    } catch (e) {
      throw e instanceof engine.ShardProblem ? e : new engine.ShardProblem("damaged", `${language}/root`);
    }
  }

  // The place of the last of the sorted firsts that is not after the value; 0 when all are after it.
  engine.lastNotAfter = (firsts, value) => {
    let low = 0, high = firsts.length - 1;
    while (low < high) {
      const middle = low + high + 1 >> 1;
      if (firsts[middle] <= value) low = middle; else high = middle - 1;
    }
    return low;
  };
})();
