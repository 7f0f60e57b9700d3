// The script interface. errdex.search(text, options) gives the best results; errdex.ask(text, options) all that can be
// said of a query. Options:
//   limit     how many results (10);  offset  how many to leave out before them (0)
//   language  which language's pages (the document's language)
//   filter    {kind: "error", tag: ["export", "tpm"]}: one of the values of every facet named
//   snippets  "text": from the page's text, where the words stand (default); "digest": from its beginning, loads less
//   facets    true: also count the facets
// A result is {href, title, code, symbol, kind, score, snippet: [{text, mark}], titlePieces: [{text, mark}], section};
// href opens the section where the words stand. errdex.detail(result) makes the full one of a result with a digest.
// errdex.opening(result) makes one with what the page says first. errdex.elsewhere(text, language) tells how many pages of the other languages would be found.
// Refuses with an error whose reason is missing, damaged, outdated or unsupported when the index cannot be read.
(function () {
  "use strict";
  const errdex = window.errdex;
  const engine = errdex.engine;
  const PINNED = 3, MOST_LIKE = 5;
  const DETAILS = "js/search-details.js";

  errdex.search = async (text, options = {}) => {
    const answer = await errdex.ask(text, options);
    const isSymbol = answer.later && (await answer.later).length > 0;
    return (isSymbol ? await errdex.ask(text, options) : answer).results;
  };

  // {results, total, language, corrections: [{from, to}], facets, codes: [answer card], elsewhere: [{language, total}],
  // authors, later}: authors is how many more pages are for authors, which a filter {audience: "authors"} finds; the page or row of a code comes first among the results (a row is of kind "code"). later, where it is not
  // null, is a promise of answer cards for a text that looked like words: when it has some, ask again.
  errdex.ask = async (text, options = {}) => {
    const typed = wellFormed(text);
    const language = options.language || document.documentElement.lang || "en";
    const now = engine.asksForCodes(typed), ask = () => engine.codes(typed, language, options.snippets === "digest");
    const [index, asked] = await Promise.all([engine.open(language), now ? ask() : []]);
    // What looks like words is answered first, unless all that reads codes is there.
    const may = !now && engine.mayBeSymbol(typed, index), codes = may && engine.readsCodes() ? await ask() : asked;
    const answer = await words(typed, index, options);
    answer.codes = codes;
    answer.later = may && !engine.readsCodes() ? ask() : null;
    answer.corrections = codes.slice(0, PINNED).filter(card => card.from).map(({from, code}) => ({from, to: [code]}))
      .concat(answer.corrections);
    if (!options.offset) await pin(answer, index, options);
    if (answer.total === 0 && !options.filter) answer.elsewhere = await elsewhere(typed, index);
    return answer;
  };

  // Of many codes that a text may mean, the likeliest is first, and then those that somebody wrote about; those that it only
  // begins come behind them.
  function firstOf(codes) {
    const [first, ...others] = codes.filter(card => !card.like);
    return (first ? [first] : []).concat([...others.filter(card => card.written), ...others.filter(card => !card.written)].slice(0, PINNED - 1),
      codes.filter(card => card.like)).slice(0, MOST_LIKE);
  }

  // Puts the pages or rows of the first codes on top.
  async function pin(answer, index, options) {
    const pinned = [];
    for (const card of firstOf(answer.codes).filter(card => card.href)) {
      // Most are among the results, so that nothing has to be looked up.
      const page = card.written || index.rows ? answer.results.find(result => result.href === card.href) || await pageOf(card, index, options) : null;
      if (page) card.title = page.title;
      if (page || !card.written && !options.filter) pinned.push(page || row(card));
    }
    const known = new Set(pinned.map(result => result.href));
    answer.results = pinned.concat(answer.results.filter(result => !known.has(result.href) && !known.has(result.href.replace(/#.*$/, ""))))
      .slice(0, Math.max(0, options.limit ?? 10));
    answer.total = Math.max(answer.total, answer.results.length);
  }

  async function pageOf(card, index, options) {
    const {results} = await words(card.code, index, {filter: options.filter, limit: 5, snippets: "digest"});
    return results.find(result => result.href === card.href);
  }

  function row(card) {
    const title = card.symbols[0] || card.space;
    return {href: card.href, title, code: card.code, symbol: card.symbols[0] || "", kind: "code", score: Infinity, section: "",
      snippet: [{text: card.fields.map(field => `${field.title}: ${field.meaning}`).join(" · "), mark: false}],
      titlePieces: [{text: title, mark: false}]};
  }

  errdex.detail = async result => {
    const origin = origins.get(result);
    if (!origin) return result;
    const {document, marks, index} = origin;
    await engine.details();
    const found = engine.snippet(await engine.text(index, document), marks);
    if (!found) return result;
    const href = result.href + (found.anchor ? "#" + found.anchor : "");
    return {...result, href, snippet: found.pieces, section: found.anchor ? found.heading : ""};
  };

  errdex.opening = async result => {
    const origin = origins.get(result);
    if (!origin) return result;
    const {document, marks, index} = origin;
    await engine.details();
    const snippet = engine.opening(await engine.text(index, document), marks);
    return snippet.length > 0 ? {...result, snippet} : result;
  };

  errdex.elsewhere = async (text, language) => elsewhere(wellFormed(text), await engine.open(language));

  const origins = new WeakMap();

  // What the search box does not need: snippets from the texts, and facets.
  engine.details = () => engine.bundle(DETAILS);

  // Half a surrogate pair is no character; some browsers cannot put it right, and need not: no word has one.
  const wellFormed = text => String(text).toWellFormed ? String(text).toWellFormed() : String(text);

  async function words(typed, index, options) {
    const plan = await engine.plan(engine.parse(typed, index.switches), index);
    const [{documents, scores, terms}, first] = await Promise.all([engine.rank(plan, index), engine.messages(typed, index, plan.looked)]);
    // A message may have quotation marks and switches of its own, which then demand and exclude nothing.
    const matched = first.length > 0 ? new Set(documents) : null;
    first.forEach((document, i) => {
      if (!matched.has(document)) documents.push(document);
      scores[document] = index.weights.message - i;
    });
    const filter = options.filter || {};
    const filters = Object.keys(filter).length > 0;
    const facets = filters || options.facets ? (await Promise.all([index.facets(), engine.details()]))[0] : null;
    // What is for authors stands behind all others, and is found by those who ask for it.
    const readers = filter.audience ? documents : forReaders(documents, index);
    const kept = filters ? engine.filtered(readers, facets, filter) : readers;
    const offset = Math.max(0, options.offset || 0), end = offset + Math.max(0, options.limit ?? 10);
    const marks = marksOf(plan, terms);
    const results = await Promise.all(best(kept, scores, end).slice(offset)
      .map(document => result(document, scores[document], marks, index, options)));
    return {results, total: kept.length, language: index.language, corrections: plan.corrections,
      facets: options.facets ? engine.counted(name => name === "audience" ? documents : readers, facets, filter) : [], elsewhere: [],
      authors: filters ? 0 : documents.length - readers.length};
  }

  const forReaders = (documents, index) =>
    index.readers < index.documents ? documents.filter(document => document < index.readers) : documents;

  // The first documents by score, and by number among equals.
  function best(documents, scores, count) {
    const top = [];
    for (const document of documents) {
      if (top.length === count && !(scores[document] > scores[top[count - 1]])) continue;
      let at = top.length;
      while (at > 0 && scores[document] > scores[top[at - 1]]) at--;
      top.splice(at, 0, document);
      if (top.length > count) top.pop();
    }
    return top;
  }

  // By each form to mark, the number of the word of the query that it was found for.
  function marksOf(plan, terms) {
    const marks = new Map();
    const mark = (term, word) => terms.get(term).forms.forEach(form => marks.set(form, marks.get(form) || word));
    plan.words.forEach((word, i) => word.terms.forEach(({term}) => mark(term, i + 1)));
    plan.phrases.forEach((clause, i) => (clause.terms || []).forEach(term => mark(term, `${i}-${term}`)));
    return marks;
  }

  async function result(document, score, marks, index, options) {
    const [address, title, code, symbol, kind, digest] = await index.card(document);
    const result = {href: engine.root + address, title, code, symbol, kind, score,
      snippet: engine.marked(digest, marks), titlePieces: engine.marked(title, marks), section: ""};
    origins.set(result, {document, marks, index});
    return options.snippets === "digest" ? result : errdex.detail(result);
  }

  async function elsewhere(typed, index) {
    const others = index.languages.filter(language => language !== index.language);
    const totals = await Promise.all(others.map(async language => {
      try {
        const other = await engine.open(language);
        const plan = await engine.plan(engine.parse(typed, other.switches), other);
        return {language, total: forReaders((await engine.rank(plan, other)).documents, other).length};
      } catch {
        return {language, total: 0};
      }
    }));
    return totals.filter(({total}) => total > 0);
  }
})();
