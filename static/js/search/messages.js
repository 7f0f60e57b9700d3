// Messages that a text is or has, whatever was filled in at their places, and titles that it is. The twin of MessageForm and Messages in Java, where
// the rules are told. A message is what stands between its places; it hangs on its rarest word.
(function () {
  "use strict";
  const errdex = window.errdex;
  const engine = errdex.engine;
  const MOST = 3, MOST_CHARACTERS = 20000, LONGEST_FILLING = 30, TELLING = 3, FEWEST = 2;

  // A single word with an underscore is a symbol, and no message: its parts need not be looked up.
  const SYMBOL = /^[0-9A-Za-z]*_[0-9A-Za-z_]*$/;
  const hasLetter = word => /\p{L}/u.test(word);
  const wordsOf = text => errdex.words.of(text).filter(word => word.span === 1);
  const PLACE_MARK = "\u001f", TITLE_MARK = "\u001e";

  // The documents whose messages a text has, those of the longest message first, and whose title it is; looked is null, or the forms that are
  // looked up of a long text anyway.
  engine.messages = async (typed, index, looked) => {
    if (!index.messages || SYMBOL.test(typed.trim())) return [];
    const text = typed.slice(0, MOST_CHARACTERS), words = wordsOf(text);
    const forms = new engine.Forms(index), terms = new Set();
    for (const form of (looked || words.map(word => word.form)).filter(hasLetter)) {
      const entry = await forms.find(form);
      if (entry.found && !entry.stop) terms.add(entry.term);
    }
    const found = [];
    for (const number of terms) {
      for (const [document, packed] of (await engine.term(index, number)).messages) {
        const isTitle = packed[0] === TITLE_MARK, pieces = packed.slice(isTitle ? 1 : 0).split(PLACE_MARK), runs = runsOf(pieces);
        if (!(isTitle ? isSame(runs[0], words) : isIn(runs, text, words))) continue;
        found.push({document, count: runs.flat().length, other: isTitle ? 0 : 1, inexact: isExactlyIn(pieces, text) ? 0 : 1,
          length: pieces.reduce((sum, piece) => sum + piece.length, 0)});
      }
    }
    found.sort((a, b) => b.count - a.count || a.other - b.other || a.inexact - b.inexact || b.length - a.length || a.document - b.document);
    return [...new Set(found.map(one => one.document))].slice(0, MOST);
  };

  const isSame = (run, words) => run.length === words.length && run.every((form, i) => form === words[i].form);

  // The words between the places, a list for each piece.
  const runsOf = pieces => pieces.map((piece, i) => {
    let text = piece;
    if (i > 0) text = errdex.words.cutBegin(text);
    if (i + 1 < pieces.length) text = errdex.words.cutEnd(text);
    return wordsOf(text).map(word => word.form);
  });

  function isExactlyIn(pieces, text) {
    let at = 0;
    for (const piece of pieces) {
      const found = text.indexOf(piece, at);
      if (found < 0) return false;
      at = found + piece.length;
    }
    return true;
  }

  function isIn(all, text, words) {
    const opens = all.length > 1 && all[0].length === 0, closes = all.length > 1 && all[all.length - 1].length === 0;
    const runs = all.filter(run => run.length > 0);
    if (runs.length === 0) return false;
    const telling = runs.flat().length >= (opens || closes ? TELLING : FEWEST);
    for (let start = 0; start + runs[0].length <= words.length; start++) {
      const end = endOf(runs, words, start);
      if (end < 0) continue;
      const begins = start === 0 || opens, ends = end === words.length || closes;
      if (begins && ends || telling && (begins || isMarked(text, words[start - 1].end, words[start].start))
        && (ends || isMarked(text, words[end - 1].end, words[end].start))) return true;
    }
    return false;
  }

  // The word behind the last run when the first one starts there, or -1.
  function endOf(runs, words, start) {
    let at = start;
    for (let i = 0; i < runs.length; i++) {
      const last = i === 0 ? start : at + LONGEST_FILLING;
      while (at <= last && !runs[i].every((word, j) => at + j < words.length && words[at + j].form === word)) at++;
      if (at > last) return -1;
      at += runs[i].length;
    }
    return at;
  }

  // Whether something else than blanks lies between two words.
  const isMarked = (text, from, to) => /\S/.test(text.slice(from, to));
})();
