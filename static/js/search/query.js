// What a reader typed, taken apart: plain words, "quoted phrases", and what -must -"not occur". A minus before a digit is
// the sign of a number, and one before a switch of a command that the wiki has belongs to the command; a quotation mark
// that nothing closes is none. A text of more than MOST_TYPED words was pasted: its quotation marks and hyphens demand and
// exclude nothing.
(function () {
  "use strict";
  const errdex = window.errdex;
  const MOST_TYPED = 20, MOST_CHARACTERS = 20000, MOST_PHRASES = 5;
  const SPACE = /[ \t-\r\u00a0\u3000]/;

  const LETTERS = /^\p{L}+$/u, NUMBER = /-([0-9]{3,})(?![\p{L}\p{M}\p{Nd}_])/uy;

  // {words: [{form, span, position, unfinished, number, count, inSymbol, inName}], phrases: [[word]], excluded: [[word]]}; switches are those of the index.
  errdex.engine.parse = (typed, switches) => {
    const text = typed.slice(0, MOST_CHARACTERS).replace(/[\u201c\u201d\u201e]/g, '"');
    if (errdex.words.of(text).length > MOST_TYPED) return {words: wanted(text), phrases: [], excluded: []};
    const phrases = [], excluded = [];
    let plain = "", at = 0;
    while (at < text.length) {
      const starts = at === 0 || SPACE.test(text[at - 1]);
      const not = text[at] === "-" && starts && at + 1 < text.length;
      const quote = not ? at + 1 : at;
      const close = text[quote] === '"' ? text.indexOf('"', quote + 1) : -1;
      if (close >= 0) {
        (not ? excluded : phrases).push(errdex.words.of(text.slice(quote + 1, close)));
        plain += " ";
        at = close + 1;
      } else if (not && /\p{L}/u.test(text[at + 1])) {
        let end = at + 1;
        while (end < text.length && !SPACE.test(text[end])) end++;
        const words = errdex.words.of(text.slice(at + 1, end));
        const isSwitch = words.length > 0 && switches.includes(words[0].form);
        plain += isSwitch ? text.slice(at, end) : " ";
        if (!isSwitch) excluded.push(words);
        at = end;
      } else {
        plain += text[at++];
      }
    }
    const some = texts => texts.filter(words => words.length > 0).slice(0, MOST_PHRASES);
    return {words: wanted(plain), phrases: some(phrases), excluded: some(excluded)};
  };

  function wanted(plain) {
    const words = new Map();
    let symbolEnd = 0, nameEnd = 0;
    const all = errdex.words.of(plain);
    for (const [i, word] of all.entries()) {
      // Of "can't" and "doesn't", what is said is not.
      if (i + 1 < all.length && all[i + 1].form === "not" && all[i + 1].start === word.end) continue;
      // Each form once, and once more as part of a symbol: if that is known, its parts count for nothing.
      const inSymbol = word.end <= symbolEnd, inName = word.end <= nameEnd, key = word.form + (inSymbol ? " in a symbol" : "");
      if (word.form.indexOf("_") > 0) symbolEnd = word.end;
      if (word.span > 1) nameEnd = word.end;
      if (words.has(key)) words.get(key).count++;
      else words.set(key, {...word, unfinished: word.end === plain.length, number: numberBehind(plain, word), count: 1, inSymbol, inName});
    }
    return [...words.values()];
  }

  // The digits that a hyphen joins to letters, as in ORA-00600, or "".
  function numberBehind(plain, {form, end}) {
    NUMBER.lastIndex = end;
    const number = LETTERS.test(form) && NUMBER.exec(plain);
    return number ? number[1] : "";
  }
})();
