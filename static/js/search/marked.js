// Marks the words that were found, inflected ones too.
(function () {
  "use strict";
  const errdex = window.errdex;
  // The beginning of a longer text will do: nobody should wait.
  const MOST_TEXT = 100000;

  errdex.engine.wordsToMark = text => errdex.words.of(text.slice(0, MOST_TEXT));

  // A text as pieces, [{text, mark}]; forms are the folded words to mark.
  errdex.engine.marked = (text, forms, from = 0, to = text.length, words = errdex.engine.wordsToMark(text)) => {
    const pieces = [];
    let at = from;
    for (const {form, start, end} of words) {
      if (end > to || !forms.has(form) || start < from) continue;
      // Where words are pairs of characters, they overlap.
      const before = pieces[pieces.length - 1];
      if (start < at) {
        if (end > at && before && before.mark) {
          before.text += text.slice(at, end);
          at = end;
        }
        continue;
      }
      if (start > at) pieces.push({text: text.slice(at, start), mark: false});
      pieces.push({text: text.slice(start, end), mark: true});
      at = end;
    }
    if (at < to) pieces.push({text: text.slice(at, to), mark: false});
    return pieces;
  };
})();
