// The terms that a word of a query may stand for: its own; those of the words that it begins, while it is being typed
// and few pages have it as it stands; and only when there are none, those of the words that are a slip or two away, or at
// last of the word that shares its stem. A word that is nowhere may be two that are. A word with a digit in it is never corrected: a code that is one digit off is another code.
(function () {
  "use strict";
  const errdex = window.errdex, engine = errdex.engine;
  const MOST_WALKED = 2000, MOST_COMPLETIONS = 4, MANY_PAGES = 10, MOST_CORRECTIONS = 3, SMALL_DICTIONARY = 40000, SHORTEST_PART = 3;
  const NONE = {all: [], corrections: []};

  // {all: [{term, weight}], corrections: [form], parts: the two words that it stands for, which are looked up in its place}
  engine.alternatives = async ({form, unfinished}, forms, index) => {
    const {weights} = index;
    const entry = await forms.find(form);
    const all = entry.found ? [{term: entry.term, weight: weights.exact}] : [];
    // A word that so many pages have fills a list of results.
    const rare = !entry.found || entry.pages < MANY_PAGES;
    const mayBegin = errdex.words.isCharacter(form) || unfinished && form.length > 1;
    if (mayBegin && rare) all.push(...await completions(form, entry, forms, weights));
    const bare = all.length > 0 ? form : withoutApostrophe(form);
    if (bare !== form) return engine.alternatives({form: bare, unfinished: false}, forms, index);
    if (all.length > 0 || /\p{Nd}/u.test(form)) return {all, corrections: []};
    return corrected(form, entry.place, forms, index);
  };

  // The longer side of an apostrophe, which is the word: l'erreur, dell'errore, server's.
  function withoutApostrophe(form) {
    const at = form.indexOf("'");
    return at < 0 ? form : 2 * at >= form.length ? form.slice(0, at) : form.slice(at + 1);
  }

  async function completions(form, entry, forms, weights) {
    const terms = new Map();
    const from = entry.found ? entry.place + 1 : entry.place;
    await forms.walkBeginning(form, from, MOST_WALKED, (other, at, block) => {
      if (!other.startsWith(form)) return false;
      const term = block.terms[at];
      if (!block.stops[at] && !(entry.found && term === entry.term)) terms.set(term, block.pages[at]);
      return true;
    });
    return [...terms].sort(([term1, pages1], [term2, pages2]) => pages2 - pages1 || term1 - term2)
      .slice(0, MOST_COMPLETIONS).map(([term]) => ({term, weight: weights.prefix}));
  }

  async function corrected(form, place, forms, {weights, links}) {
    const limit = errdex.words.forgiven(form.length);
    let near = [];
    if (limit > 0 && forms.size > 0) {
      const first = form.charCodeAt(0);
      const from = await forms.place(String.fromCharCode(first));
      const to = await forms.place(String.fromCharCode(first + 1));
      near = await nearest(form, limit, from, to, forms);
      if (near.length === 0 && forms.size <= SMALL_DICTIONARY) near = await nearest(form, limit, 0, forms.size, forms);
    }
    const least = Math.min(limit + 1, ...near.map(n => n.slips));
    const parts = least === 1 ? [] : await partsOf(form, forms, links);
    if (parts.length > 0) return {all: [], corrections: [parts.join(" ")], parts};
    if (near.length === 0) return kin(form, place, forms, weights);
    const terms = new Map();
    near.filter(n => n.slips === least).sort((a, b) => b.pages - a.pages || a.place - b.place).forEach(n => {
      if (terms.size < MOST_CORRECTIONS && !terms.has(n.term)) terms.set(n.term, n.form);
    });
    return {all: [...terms.keys()].map(term => ({term, weight: weights.near[least - 1]})),
      corrections: [...terms.values()]};
  }

  // Two words of the texts, the first as long as can be, with what may stand between them in the language.
  async function partsOf(form, forms, links) {
    const isWord = async part => {
      const entry = await forms.find(part);
      return entry.found && !entry.stop && entry.pages > 0;
    };
    for (let cut = form.length - SHORTEST_PART; cut >= SHORTEST_PART; cut--) {
      for (const link of links) {
        const end = cut - link.length;
        if (end >= SHORTEST_PART && form.startsWith(link, end) && await isWord(form.slice(0, end)) && await isWord(form.slice(cut))) {
          return [form.slice(0, end), form.slice(cut)];
        }
      }
    }
    return [];
  }

  async function nearest(form, limit, from, to, forms) {
    const near = [];
    forms.prefetch(from, to);
    await forms.walk(from, to, (other, at, block, place) => {
      if (Math.abs(other.length - form.length) > limit || block.stops[at]) return;
      const slips = errdex.words.distance(form, other, limit);
      if (slips <= limit) near.push({slips, place, form: other, term: block.terms[at], pages: block.pages[at]});
    });
    return near;
  }

  // The neighbour in the dictionary that shares the longer beginning, when it is most of both words.
  async function kin(form, place, forms, weights) {
    const before = place > 0 && await forms.entry(place - 1);
    const after = place < forms.size && await forms.entry(place);
    const sharedBefore = before ? shared(form, before.form) : 0, sharedAfter = after ? shared(form, after.form) : 0;
    const best = Math.max(sharedBefore, sharedAfter);
    const entry = sharedBefore >= sharedAfter ? before : after;
    if (best < 4 || 3 * best < 2 * form.length || entry.form.length - best > 3 || entry.stop) return NONE;
    return {all: [{term: entry.term, weight: weights.kin}], corrections: [entry.form]};
  }

  function shared(one, other) {
    let length = 0;
    while (length < Math.min(one.length, other.length) && one[length] === other[length]) length++;
    return length;
  }
})();
