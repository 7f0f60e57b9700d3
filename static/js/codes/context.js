// The words that make a bare number a code: those of the space files, and the spaces' names. The twin of ContextWords in
// the Java room `code`. Adds to errdex.codes.parts.
(function () {
  "use strict";
  const parts = window.errdex.codes.parts;

  // What may stand between the words and a number that is hardly a count.
  const VERBS = ["is", "was", "code", "number", "value", "es", "fue", "era", "código", "codigo", "ist", "war", "est"];
  const MOST_VERBS = 2;
  const GAP = 6, MARKS = ":=#([{<\"'`*|%";
  const isGap = c => parts.isBlank(c) || MARKS.includes(String.fromCharCode(c));

  function contextWords(spaces) {
    const found = new Map();
    const put = (text, name) => {
      if (text === "") return;
      if (!found.has(text)) found.set(text, []);
      if (name && !found.get(text).includes(name)) found.get(text).push(name);
    };
    for (const space of spaces) {
      // "net 1004" may be anything, where NET-1004 is a code.
      if (space.spelling !== "prefixed") put(space.name.toLowerCase(), space.name);
      // Behind "!HTTP error" a number is no code, though "error" would make it one.
      for (const word of space.words) {
        const not = word.startsWith("!");
        put(word.slice(not ? 1 : 0).trim().toLowerCase(), not ? null : space.name);
      }
    }
    const all = Array.from(found, ([text, names]) => ({text, names}))
      .sort((a, b) => b.text.length - a.text.length || (a.text < b.text ? -1 : 1));
    const byLastWord = new Map(), lastLetters = new Set();
    let longest = 0;
    for (const phrase of all) {
      const word = lastWord(phrase.text);
      byLastWord.set(word, (byLastWord.get(word) || []).concat(phrase));
      lastLetters.add(phrase.text.charAt(phrase.text.length - 1));
      longest = Math.max(longest, phrase.text.length);
    }

    // Whether the words begin there: the end of a name, such as com.example.error, is no word of a phrase of several.
    function isWhole(text, at, phrase) {
      return at === 0 || !(parts.isWord(text.charCodeAt(at - 1)) || (at > 1 && text.charAt(at - 1) === "."
        && parts.isWord(text.charCodeAt(at - 2)) && phrase.includes(" ")));
    }

    // The spaces that the words before a number speak of.
    function before(text, number) {
      let end = number;
      while (end > 0 && number - end < GAP && isGap(text.charCodeAt(end - 1))) end--;
      if (end === 0 || !lastLetters.has(text.charAt(end - 1).toLowerCase())) return [];
      const left = text.slice(Math.max(0, end - longest - 2), end).toLowerCase();
      const phrase = (byLastWord.get(lastWord(left)) || []).find(one => {
        const at = left.length - one.text.length;
        return left.endsWith(one.text) && isWhole(left, at, one.text);
      });
      return phrase ? phrase.names : [];
    }

    // The same, where "is", "was" or "code" may stand between the words and the number.
    function beforeVerb(text, number) {
      let named = before(text, number), at = number;
      for (let i = 0; named.length === 0 && i < MOST_VERBS; i++) {
        while (at > 0 && isGap(text.charCodeAt(at - 1))) at--;
        const end = at;
        while (at > 0 && parts.isWord(text.charCodeAt(at - 1))) at--;
        if (!VERBS.includes(text.slice(at, end).toLowerCase())) return named;
        named = before(text, at);
      }
      return named;
    }

    // Cuts the words off the text's beginning; null when it begins with none.
    function cut(text) {
      const lower = text.toLowerCase();
      for (const phrase of all) {
        if (phrase.names.length === 0 || !lower.startsWith(phrase.text)) continue;
        let start = phrase.text.length;
        while (start < text.length && isGap(text.charCodeAt(start))) start++;
        if (start > phrase.text.length && start < text.length) return {names: phrase.names, text: text.slice(start)};
      }
      return null;
    }

    return {before, beforeVerb, cut};
  }

  function lastWord(text) {
    let start = text.length;
    while (start > 0 && parts.isWord(text.charCodeAt(start - 1))) start--;
    return text.slice(start);
  }

  parts.contextWords = contextWords;
})();
