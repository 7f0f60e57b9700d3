// What a word is: folded, whole and in parts, with its place in the text. The twin of the Java room `words`; both run
// the same table of vectors. Adds errdex.words: fold, of, isCharacter, cutBegin, cutEnd,
// forgiven, distance.
(function () {
  "use strict";
  const errdex = window.errdex = window.errdex || {};

  const LONGEST = 100;
  // A run of letters, marks, digits and underscores; an apostrophe joins letters, a point joins digits. Scripts that
  // do not part words: each two neighbouring letters, with their marks.
  const UNPARTED = "(?:(?=\\p{L})[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Thai}"
    + "\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}\u30fc\uff70])";
  const CHARACTER = `${UNPARTED}[\\p{M}\uff9e\uff9f\u1160-\u11ff\ud7b0-\ud7fb]*`;
  const LETTER = `(?:(?!${UNPARTED})\\p{L})`;
  const FIRST_UNPARTED = new RegExp(`^${UNPARTED}`, "u"), CHARACTERS = new RegExp(CHARACTER, "gu");
  const RUN = new RegExp(`(?:${CHARACTER})+|(?:${LETTER}|[\\p{M}\\p{Nd}_]`
    + `|(?<=[\\p{L}\\p{M}])['\u2019](?=${LETTER})|(?<=\\p{Nd})\\.(?=\\p{Nd}))+`, "gu");
  const CHARACTER_ALONE = new RegExp(`^${CHARACTER}$`, "u");
  const WORD_BEFORE = new RegExp(`^(?:${LETTER}|[\\p{Nd}_])+`, "u"), WORD_BEHIND = new RegExp(`(?:${LETTER}|[\\p{Nd}_])+$`, "u");
  const HEXADECIMAL = /^(?:0[xX][0-9A-Fa-f]+|[0-9A-Fa-f]{8})$/;
  const ACRONYMS = /^[A-Z]{2,}s$/;
  const BOUNDARY = /[_.\p{Lu}\p{Nd}]/u;
  const UPPER = /\p{Lu}/u, LOWER = /\p{Ll}/u, DIGIT = /\p{Nd}/u, ANY_LETTER = /\p{L}/u;
  const NOT = /^([A-Za-z]+)(n['\u2019]t)$|^(can)(not)$/i, VERBS = new Map([["ca", "can"], ["wo", "will"], ["sha", "shall"]]);
  const SPELLED = {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ı": "i", "\u2019": "'"};

  // Lower case, Latin letters without accents (but ñ stays), composed.
  function fold(text) {
    const lower = text.toLowerCase();
    if (!/[^\x00-\x7f]/.test(lower)) return lower;
    return lower.replace(/[\uff01-\uff9f]+/g, wide => wide.normalize("NFKC").toLowerCase()).normalize("NFD")
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
      if (FIRST_UNPARTED.test(match[0])) {
        position += pairs(match, position, words);
        continue;
      }
      let start = match.index, end = start + match[0].length;
      while (start < end && text[start] === "_") start++;
      while (end > start && text[end - 1] === "_") end--;
      if (start === end || end - start > LONGEST) continue;
      const run = text.slice(start, end);
      const not = NOT.exec(run);
      if (not) {
        const verb = not[1] || not[3], middle = start + verb.length;
        words.push({form: VERBS.get(fold(verb)) || fold(verb), start, end: middle, position, span: 1},
          {form: "not", start: middle, end, position: position + 1, span: 1});
        position += 2;
        continue;
      }
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

  // Each two neighbouring characters, or the only one; gives how many.
  function pairs({0: run, index}, position, words) {
    const characters = run.match(CHARACTERS), count = Math.max(1, characters.length - 1);
    for (let i = 0, start = index; i < count; i++) {
      const form = characters.slice(i, i + 2).join("");
      words.push({form: fold(form), start, end: start + form.length, position: position + i, span: 1});
      start += characters[i].length;
    }
    return count;
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

  // Whether a form is a single character of a script that does not part words: many words may have it.
  const isCharacter = form => CHARACTER_ALONE.test(form);

  // The beginning or end of a text up to where a word ends in scripts that part words.
  const cutBegin = text => text.replace(WORD_BEFORE, ""), cutEnd = text => text.replace(WORD_BEHIND, "");

  errdex.words = {fold, of, isCharacter, cutBegin, cutEnd, forgiven, distance};
})();
