// What a word is: folded, whole and in parts, with its place in the text. The twin of the Java room `words`; both run
// the same table of vectors. Adds errdex.words: fold, of, forgiven, distance.
(function () {
  "use strict";
  const errdex = window.errdex = window.errdex || {};

  const LONGEST = 100;
  // A run of letters, marks, digits and underscores; an apostrophe joins letters, a point joins digits. Scripts that
  // put no space between words: each letter alone, with its marks.
  const ALONE = "[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}"
    + "\\p{Script=Khmer}\\p{Script=Myanmar}]";
  const LETTER = `(?:(?!${ALONE})\\p{L})`;
  const RUN = new RegExp(`(?=\\p{L})${ALONE}\\p{M}*|(?:${LETTER}|[\\p{M}\\p{Nd}_]`
    + `|(?<=[\\p{L}\\p{M}])['\u2019](?=${LETTER})|(?<=\\p{Nd})\\.(?=\\p{Nd}))+`, "gu");
  const HEXADECIMAL = /^(?:0[xX][0-9A-Fa-f]+|[0-9A-Fa-f]{8})$/;
  const ACRONYMS = /^[A-Z]{2,}s$/;
  const BOUNDARY = /[_.\p{Lu}\p{Nd}]/u;
  const UPPER = /\p{Lu}/u, LOWER = /\p{Ll}/u, DIGIT = /\p{Nd}/u, ANY_LETTER = /\p{L}/u;
  const SPELLED = {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ı": "i", "\u2019": "'"};

  // Lower case, Latin letters without accents (but ñ stays), composed.
  function fold(text) {
    const lower = text.toLowerCase();
    if (!/[^\x00-\x7f]/.test(lower)) return lower;
    return lower.normalize("NFD")
      .replace(/([a-z])([\u0300-\u036f]+)/g,
        (all, base, marks) => base + (base === "n" ? marks.replace(/[^\u0303]/g, "") : ""))
      .replace(/[ßæœøłđı\u2019]/g, letter => SPELLED[letter])
      .normalize("NFC");
  }

  // The words of a text in order, a compound before its parts: {form, start, end, position, span}.
  function of(text) {
    const words = [];
    let position = 0;
    for (const match of text.matchAll(RUN)) {
      let start = match.index, end = start + match[0].length;
      while (start < end && text[start] === "_") start++;
      while (end > start && text[end - 1] === "_") end--;
      if (start === end || end - start > LONGEST) continue;
      const run = text.slice(start, end);
      const cuts = parts(run);
      const span = Math.max(cuts.length, 1);
      words.push({form: fold(run), start, end, position, span});
      if (span > 1) {
        cuts.forEach(([from, to], i) => words.push({form: fold(run.slice(from, to)), start: start + from,
          end: start + to, position: position + i, span: 1}));
      }
      position += span;
    }
    return words;
  }

  function parts(run) {
    const cuts = [];
    if (!BOUNDARY.test(run.slice(1)) || HEXADECIMAL.test(run) || ACRONYMS.test(run)) return cuts;
    let start = 0;
    for (let at = 1; at <= run.length; at++) {
      if (at < run.length && !begins(run, at)) continue;
      while (start < at && (run[start] === "_" || run[start] === ".")) start++;
      if (start < at) cuts.push([start, at]);
      start = at;
    }
    return cuts;
  }

  function begins(run, at) {
    const c = run[at], before = run[at - 1];
    if (c === "_" || c === ".") return true;
    if (!BOUNDARY.test(c)) return false;
    return UPPER.test(c)
      ? LOWER.test(before) || UPPER.test(before) && at + 1 < run.length && LOWER.test(run[at + 1])
      : DIGIT.test(c) && ANY_LETTER.test(before);
  }

  // How many slips a word of this many letters is forgiven.
  function forgiven(letters) {
    return letters < 4 ? 0 : letters < 8 ? 1 : 2;
  }

  // Letters to add, drop, exchange or swap with their neighbour; limit + 1 when there are more than limit.
  function distance(one, other, limit) {
    const width = other.length;
    if (Math.abs(one.length - width) > limit) return limit + 1;
    let beforeLast = new Uint8Array(width + 1), last = new Uint8Array(width + 1), row = new Uint8Array(width + 1);
    for (let j = 0; j <= width; j++) last[j] = j;
    for (let i = 1; i <= one.length; i++) {
      row[0] = i;
      let least = i;
      for (let j = 1; j <= width; j++) {
        const same = one[i - 1] === other[j - 1];
        let slips = Math.min(row[j - 1] + 1, last[j] + 1, last[j - 1] + (same ? 0 : 1));
        if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
          slips = Math.min(slips, beforeLast[j - 2] + 1);
        }
        row[j] = slips;
        least = Math.min(least, slips);
      }
      // A later row can undercut this one by a swap only, which costs one more than the row before.
      if (least > limit) return limit + 1;
      [beforeLast, last, row] = [last, row, beforeLast];
    }
    return Math.min(last[width], limit + 1);
  }

  errdex.words = {fold, of, forgiven, distance};
})();
