// Which words of a long text are looked up: those that tell most, as each costs a request. The twin of Java's TellingWords,
// where the rules are told. A shard has the grades of the words that tell most; it is loaded for long texts only.
(function () {
  "use strict";
  const engine = window.errdex.engine;
  const MOST = 8, FEW = 12, GRADES = 24, NAME = 4, HASH_BITS = 24;

  // {words, isLong}: all words, or of many that say anything those that tell most, in their order.
  engine.telling = async (words, index) => {
    const known = new Set();
    const candidates = words.filter(({form, inSymbol}) => {
      const is = !inSymbol && !Object.hasOwn(index.stops, form) && !index.nots.includes(form) && !known.has(form);
      if (is) known.add(form);
      return is;
    });
    const telling = candidates.filter(word => !word.inName).length;
    if (telling <= FEW) return {words, isLong: false};
    const grades = await index.shard("telling", read);
    const worth = new Map(candidates.map(word => [word, worthOf(word, grades)]));
    return {words: candidates.sort((a, b) => worth.get(b) - worth.get(a)).slice(0, MOST)
      .sort((a, b) => a.start - b.start || b.end - a.end), isLong: true};
  };

  function worthOf({form, span, count}, grades) {
    const grade = grades.get(hashOf(form)) || 0, isName = span > 1 || form.indexOf("_") > 0;
    if (grade === 0) return isName ? 1 : 0;
    return grade + 2 * (31 - Math.clz32(count)) + (isName ? NAME : 0);
  }

  // FNV-1a over UTF-16 code units, its upper bits.
  function hashOf(form) {
    let hash = 0x811c9dc5;
    for (let i = 0; i < form.length; i++) hash = Math.imul(hash ^ form.charCodeAt(i), 0x01000193);
    return hash >>> 32 - HASH_BITS;
  }

  // Of each grade, from 1, how many forms it has, and the gaps between their hashes.
  function read(shard) {
    const bytes = new engine.Bytes(shard), grades = new Map();
    for (let grade = 1; grade <= GRADES; grade++) {
      let hash = -1;
      for (const gap of bytes.numbers(bytes.number())) grades.set(hash += gap + 1, grade);
    }
    return grades;
  }
})();
