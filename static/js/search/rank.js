// Which documents a plan finds, and how well each fits: what Lucene's IndexSearcher would say of the query that Java's
// LuceneQuery makes.
(function () {
  "use strict";
  const engine = window.errdex.engine;
  const f = Math.fround;

  // {documents, scores}: sorted documents, and the score of each by its number.
  engine.rank = async (plan, index) => {
    const pace = engine.pace();
    const terms = await termsOf(plan, index, pace);
    const ranking = new Ranking(index, terms);
    for (const word of plan.words) {
      ranking.word(word);
      await pace();
    }
    for (const pair of plan.pairs) {
      ranking.pair(pair);
      await pace();
    }
    const {phrase, longPair} = index.weights;
    for (const pieces of plan.apart) {
      ranking.asTheyStand(pieces, ranking.longWeights, longPair);
      await pace();
    }
    ranking.asTheyStand(plan.whole, ranking.fieldWeights, phrase);
    ranking.require(plan.phrases.map(clause => ranking.clause(clause)));
    ranking.exclude(plan.excluded.map(clause => ranking.clause(clause)));
    return {documents: ranking.found(), scores: ranking.scores, terms};
  };

  // Everything that the plan mentions, by number: loaded at once, and read one after the other.
  async function termsOf(plan, index, pace) {
    const quoted = new Set(plan.phrases.concat(plan.excluded).flatMap(clause => clause.terms || []));
    const looked = plan.words.flatMap(word => word.terms.map(({term}) => term));
    const numbers = [...new Set([...looked, ...plan.pairs.flat(), ...quoted])];
    await Promise.all(numbers.map(number => engine.loadTerm(index, number)));
    const terms = new Map();
    for (const number of numbers) {
      await pace();
      terms.set(number, await engine.term(index, number));
    }
    await Promise.all([...quoted].map(number => engine.loadPlaces(index, number, terms.get(number))));
    return terms;
  }

  class Ranking {
    constructor(index, terms) {
      this.terms = terms;
      this.weights = index.weights;
      this.not = index.not;
      this.bm25 = new engine.Bm25(index);
      this.common = index.fieldNames.length - 1;
      this.names = index.fieldNames.indexOf("names");
      this.fieldWeights = index.fieldNames.map(name => f(index.weights.fields[name]));
      this.longWeights = index.fieldNames.map(name => f(index.weights.longFields[name]));
      this.scores = new Float64Array(index.documents);
      this.matched = new Uint8Array(index.documents);
      this.best = new Best(index.documents);
    }

    // The best alternative in the best field, a little of the others, and something for having the word at all; a word of a
    // long text has a count, and weights of its own.
    word({terms, common, count, optional}) {
      const {best} = this;
      let pages = 0;
      for (const {term, weight: given} of terms) {
        const weight = term === this.not ? this.weights.not : given;
        const {fields} = this.terms.get(term);
        pages += fields.reduce((most, posting) => Math.max(most, posting.documents.length), 0);
        for (let field = 0; field < fields.length; field++) {
          if (!fields[field] || (field === this.common) !== common) continue;
          const boost = count ? f(this.longWeights[field] * count) : f(this.fieldWeights[field] * f(weight));
          this.term(field, fields[field], boost, (document, score) => best.add(document, score));
        }
      }
      const tie = f(this.weights.tie);
      const coordination = count ? f(this.weights.longCoordination) : f(f(this.weights.coordination) * this.bm25.rarityOfAll(pages));
      best.take((document, most, others) => {
        this.scores[document] += f(most + others * tie) + (optional ? 0 : coordination);
        if (!optional) this.matched[document] = 1;
      });
    }

    term(field, posting, boost, found) {
      const {documents, frequencies} = posting;
      const weight = f(boost * this.bm25.rarity(field, documents.length));
      for (let i = 0; i < documents.length; i++) {
        found(documents[i], this.bm25.score(field, posting, i, weight, frequencies[i]));
      }
    }

    pair(pair) {
      const {best} = this;
      for (let field = 0; field < this.common; field++) {
        // Words that stand everywhere are near each other everywhere, and so are the parts of a name.
        if (field === this.names) continue;
        if (pair.some(term => (this.terms.get(term).fields[field] || {}).apart >= 0)) continue;
        const boost = f(this.fieldWeights[field] * f(this.weights.proximity));
        this.phrase(pair, field, boost, best, ([one, other]) => engine.nearby(one, other, this.weights.slop));
      }
      best.take((document, most) => { this.scores[document] += most; });
    }

    // Words as they stand in the text, without those that stand everywhere.
    asTheyStand(pieces, fieldWeights, weight) {
      const {best} = this;
      for (let field = 0; field < this.common; field++) {
        const telling = pieces.filter(({term}) => !((this.terms.get(term).fields[field] || {}).apart >= 0));
        if (telling.length < 2) continue;
        const offsets = telling.map(({offset}) => offset);
        this.phrase(telling.map(({term}) => term), field, f(fieldWeights[field] * f(weight)), best,
          places => engine.exactly(places, offsets));
      }
      best.take((document, most) => { this.scores[document] += most; });
    }

    // The documents that a quoted or excluded clause finds, with the score of each.
    clause({none, terms, offsets, common}) {
      const best = new Best(this.scores.length);
      if (none) return best;
      if (common) {
        this.allCommon(terms, best);
        return best;
      }
      for (let field = 0; field < this.common; field++) {
        this.phrase(terms, field, this.fieldWeights[field], best, places => engine.exactly(places, offsets));
      }
      return best;
    }

    allCommon(terms, best) {
      const postings = terms.map(term => this.terms.get(term).fields[this.common]);
      if (postings.some(posting => !posting)) return;
      const weights = postings.map(({documents}) => this.bm25.rarity(this.common, documents.length));
      engine.together(postings, (document, at) => {
        let sum = 0;
        postings.forEach((posting, i) => {
          sum += this.bm25.score(this.common, posting, at[i], weights[i], posting.frequencies[at[i]]);
        });
        best.add(document, f(sum));
      });
    }

    phrase(terms, field, boost, best, count) {
      const postings = terms.map(term => this.terms.get(term).fields[field]);
      if (postings.some(posting => !posting)) return;
      let rarity = 0;
      for (const {documents} of postings) rarity += this.bm25.rarity(field, documents.length);
      const weight = f(boost * f(rarity));
      engine.together(postings, (document, at) => {
        const frequency = count(postings.map((posting, i) => posting.places(at[i])));
        if (frequency > 0) best.add(document, this.bm25.score(field, postings[0], at[0], weight, frequency));
      });
    }

    require(clauses) {
      if (clauses.length === 0) return;
      const had = new Uint8Array(this.matched.length);
      for (const clause of clauses) {
        clause.each((document, most) => {
          had[document]++;
          this.scores[document] += most;
        });
      }
      this.matched = had.map(count => count === clauses.length ? 1 : 0);
    }

    exclude(clauses) {
      for (const clause of clauses) clause.each(document => { this.matched[document] = 0; });
    }

    found() {
      const documents = [];
      for (let document = 0; document < this.matched.length; document++) {
        if (this.matched[document]) {
          documents.push(document);
          this.scores[document] = f(this.scores[document]);
        }
      }
      return documents;
    }
  }

  // The highest of several scores for each document, and the sum of the others.
  class Best {
    constructor(size) {
      this.most = new Float32Array(size);
      this.others = new Float64Array(size);
      this.documents = [];
    }

    add(document, score) {
      const most = this.most[document];
      if (most === 0) this.documents.push(document);
      if (score >= most) {
        this.others[document] += most;
        this.most[document] = score;
      } else {
        this.others[document] += score;
      }
    }

    each(visit) {
      for (const document of this.documents) visit(document, this.most[document], this.others[document]);
    }

    // The same, and is empty then.
    take(visit) {
      this.each(visit);
      for (const document of this.documents) this.most[document] = this.others[document] = 0;
      this.documents = [];
    }
  }
})();
