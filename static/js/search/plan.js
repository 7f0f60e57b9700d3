// From what a reader typed to what to look up: the twin of Java's LuceneQuery. A stop word counts only when the query
// has no other; a compound that nobody knows leaves the word to its parts.
(function () {
  "use strict";
  const engine = window.errdex.engine;

  // {words: [{terms: [{term, weight}], common, optional}], pairs: [[term, term]], apart: [[{term, offset}, {term, offset}]],
  //  whole: [{term, offset}], phrases: [clause], excluded: [clause],
  //  corrections: [{from, to}], looked}; a clause is {none} or {terms, offsets, common}. looked is null, or the forms that
  // were looked up of a long text; its words have a count.
  engine.plan = async (query, index) => {
    const forms = new engine.Forms(index), {words, isLong} = await engine.telling(query.words, index);
    if (isLong) return longText(words, query, index, forms);
    const find = words => Promise.all(words.map(async word => { word.entry = await forms.find(word.form); }));
    query.words = await whole(query.words, find);
    await find([query.words.filter(word => !word.entry), ...query.phrases, ...query.excluded].flat());
    const commonOnly = query.phrases.length === 0 && query.words.every(stop);
    const plan = {words: [], pairs: [], apart: [], phrases: query.phrases.map(phrase), excluded: query.excluded.map(excluded),
      corrections: [], looked: null, whole: []};
    const seen = new Set();
    const pieces = [];
    let before = null, allThere = true;
    const rest = [...query.words];
    while (rest.length > 0) {
      const word = rest.shift();
      if (stop(word) && !commonOnly) continue;
      if (isSymbol(word) && word.entry.found) before = null;
      // A number speaks for the letters before it; who has a code does not want all pages on codes of that kind.
      if (word.number !== "" && (await forms.find(word.number)).found) {
        before = word.span === 1 && word.entry.found ? word.entry.term : null;
        continue;
      }
      const {all: terms, parts = []} = commonOnly ? {all: [{term: word.entry.term, weight: index.weights.exact}]}
        : await alternatives(word, forms, index, plan);
      if (parts.length > 0) {
        const words = parts.map(form => ({...word, form, unfinished: false, number: "", span: 1}));
        await find(words);
        rest.unshift(...words);
        allThere = false;
        continue;
      }
      const first = terms.length > 0 ? terms[0].term : null;
      // Another form of a word that was there already adds nothing.
      if (first !== null && seen.has(first)) continue;
      seen.add(first);
      if (first !== null) plan.words.push({terms, common: commonOnly});
      // Who turns a sentence round may do it in many places.
      if (word.span === 1 && !commonOnly && first !== index.not) {
        if (before !== null && first !== null && before !== first) plan.pairs.push([before, first]);
        before = first;
        allThere = allThere && word.entry.found;
        if (first !== null) pieces.push({term: first, offset: word.position});
      }
    }
    // What is said by the way finds nothing by itself beside other words.
    const isAside = ({terms: [first]}) => index.asides.includes(first.term);
    if (!plan.words.every(isAside)) plan.words.filter(isAside).forEach(word => { word.optional = true; });
    if (allThere && pieces.length > 1) plan.whole = pieces;
    return plan;
  };

  // The words that a long text has most of its say in, each as often as it stands there.
  async function longText(words, query, index, forms) {
    const find = wanted => Promise.all(wanted.map(async word => { word.entry = await forms.find(word.form); }));
    await find([words, ...query.phrases, ...query.excluded].flat());
    const counts = new Map();
    for (const {entry, count} of words.filter(word => word.entry.found && !stop(word))) {
      counts.set(entry.term, (counts.get(entry.term) || 0) + count);
    }
    const pieces = words.filter(({span, entry}) => span === 1 && entry.found && !entry.stop);
    return {words: [...counts].map(([term, count]) => ({terms: [{term, weight: index.weights.exact}], common: false, count})),
      pairs: [], apart: pieces.slice(1).map((word, i) => asFarApart(pieces[i], word, index)).filter(pair => pair), whole: [],
      phrases: query.phrases.map(phrase), excluded: query.excluded.map(excluded), corrections: [],
      looked: words.map(word => word.form)};
  }

  // Two words of a long text that stand elsewhere as they do there.
  function asFarApart(one, other, {weights: {fewestApart, mostApart}}) {
    const apart = other.position - one.position;
    return one.entry.term === other.entry.term || apart < fewestApart || apart > mostApart ? null
      : [{term: one.entry.term, offset: one.position}, {term: other.entry.term, offset: other.position}];
  }

  const isSymbol = word => word.form.includes("_");

  // Without the parts of symbols that are known: who has one wants the pages that have it, and not all on its words.
  async function whole(words, find) {
    await find(words.filter(isSymbol));
    let symbolEnd = 0;
    return words.filter(word => {
      const part = word.end <= symbolEnd;
      if (isSymbol(word) && word.entry.found) symbolEnd = word.end;
      return !part;
    });
  }

  const stop = word => word.entry.found && word.entry.stop;

  async function alternatives(word, forms, index, plan) {
    const found = await engine.alternatives(word, forms, index);
    if (found.corrections.length === 0) return found;
    if (word.span > 1) return {all: []};
    if (!plan.corrections.some(({from}) => from === word.form)) plan.corrections.push({from: word.form, to: found.corrections});
    return found;
  }

  // The words in this order, side by side, in one field; stop words may be any word.
  function phrase(words) {
    const pieces = words.filter(word => word.span === 1);
    if (!pieces.every(word => word.entry.found)) return {none: true};
    const telling = pieces.filter(word => !stop(word));
    return telling.length === 0
      ? {terms: [...new Set(pieces.map(word => word.entry.term))], common: true}
      : {terms: telling.map(word => word.entry.term), offsets: telling.map(word => word.position)};
  }

  function excluded(words) {
    const [first] = words;
    if (first.span < words[words.length - 1].position + 1) return phrase(words);
    return first.entry.found ? {terms: [first.entry.term], offsets: [0], common: stop(first)} : {none: true};
  }
})();
