// The part of a text that says most about a query, with the words that were found marked, inflected ones too.
(function () {
  "use strict";
  const errdex = window.errdex;
  const engine = errdex.engine;
  const LENGTH = 220;

  // {pieces, anchor, heading} of the best place in [anchor, heading, text] sections: the one with most different words,
  // then the first; a section's heading counts with it. Null when no word occurs in the text.
  engine.snippet = (sections, forms) => {
    let best = null;
    for (const [anchor, heading, text] of sections) {
      const words = engine.wordsToMark(text);
      const hits = words.filter(word => forms.has(word.form));
      const named = new Set(errdex.words.of(heading).map(word => forms.get(word.form)).filter(Boolean));
      const window = richest(hits, forms, named);
      if (window && (!best || window.rich > best.rich)) best = {...window, anchor, heading, text, words};
      if (!window && named.size > 0 && (!best || named.size > best.rich)) {
        best = {rich: named.size, start: 0, anchor, heading, text, words};
      }
    }
    if (!best) return null;
    const [from, to] = bounds(best.text, best.start);
    const pieces = engine.marked(best.text, forms, from, to, best.words);
    if (from > 0) pieces.unshift({text: "… ", mark: false});
    if (to < best.text.length) pieces.push({text: " …", mark: false});
    return {pieces, anchor: best.anchor, heading: best.heading};
  };

  // How the text before the first heading begins.
  engine.opening = (sections, forms) => {
    const [, , text] = sections.find(([anchor]) => anchor === "") || ["", "", ""];
    const [from, to] = bounds(text, 0);
    const pieces = engine.marked(text, forms, from, to);
    if (to < text.length) pieces.push({text: " …", mark: false});
    return pieces;
  };

  // Where the stretch of text with the most different words begins, and how many it has.
  function richest(hits, forms, named) {
    let best = null;
    hits.forEach((hit, i) => {
      const different = new Set(named);
      for (let j = i; j < hits.length && hits[j].end - hit.start <= LENGTH * 0.7; j++) different.add(forms.get(hits[j].form));
      if (!best || different.size > best.rich) best = {rich: different.size, start: hit.start};
    });
    return best;
  }

  // A stretch of about the length of a snippet around a place, from a sentence's or else a word's beginning.
  function bounds(text, start) {
    if (text.length <= LENGTH) return [0, text.length];
    let from = Math.max(0, Math.min(start - LENGTH / 5, text.length - LENGTH));
    if (from > 0) {
      const before = text.slice(from, start);
      const sentence = Math.max(before.lastIndexOf(". "), before.lastIndexOf("\n"));
      const space = before.indexOf(" ");
      from += sentence >= 0 ? sentence + (before[sentence] === "." ? 2 : 1) : space + 1;
    }
    let to = Math.min(text.length, from + LENGTH);
    if (to < text.length) {
      const space = text.lastIndexOf(" ", to);
      if (space > start) to = space;
    }
    return [from, to];
  }
})();
