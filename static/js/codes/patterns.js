// Codes that a pattern describes, by the automaton that CodePattern.java makes of it. The twin of Automaton, CodePattern and
// PatternCodes in the Java room `code`. Adds to errdex.codes.parts.
(function () {
  "use strict";
  const parts = window.errdex.codes.parts;
  const LONGEST = 64, FEW_LETTERS = 2;

  const isLetter = c => (c | 32) >= 97 && (c | 32) <= 122;
  const hasDigit = code => /[0-9]/.test(code);
  // Nothing but digits, and perhaps a minus sign before them: so many things are numbers.
  const isNumber = code => /^-?[0-9]*$/.test(code);

  // An automaton: step(state, character code) gives the next state or -1.
  function automaton({kinds, next, accepts}) {
    const kindOf = new Int16Array(128).fill(-1), ends = new Set(accepts);
    kinds.forEach((kind, number) => { for (const c of kind) kindOf[c.charCodeAt(0)] = number; });
    const step = (state, c) => c < 128 && kindOf[c] >= 0 ? next[state][kindOf[c]] : -1;
    const otherCase = c => isLetter(c) ? c ^ 32 : c;

    function end(text, start, folding = false) {
      let found = ends.has(0) ? start : -1;
      for (let at = start, state = 0; at < Math.min(text.length, start + LONGEST); at++) {
        const c = text.charCodeAt(at), reached = step(state, c);
        state = reached < 0 && folding ? step(state, otherCase(c)) : reached;
        if (state < 0) break;
        if (ends.has(state)) found = at + 1;
      }
      return found;
    }

    // Where the accepted texts end that start there, the longest first.
    function all(text, start) {
      const found = [];
      for (let at = start, state = 0; state >= 0; at++) {
        if (ends.has(state)) found.unshift(at);
        state = at < text.length ? step(state, text.charCodeAt(at)) : -1;
      }
      return found;
    }

    function folded(text) {
      let written = "", state = 0;
      for (let at = 0; at < text.length; at++) {
        const c = text.charCodeAt(at), taken = step(state, c) >= 0 ? c : otherCase(c);
        state = step(state, taken);
        if (state < 0) return null;
        written += String.fromCharCode(taken);
      }
      return written;
    }

    return {end, all, folded, mayStart: c => step(0, c) >= 0};
  }

  // The pattern of a space, from its data.
  function pattern({pattern: data, exact}) {
    const whole = automaton(data);
    const groups = new Map(Object.entries(data.groups).map(([name, three]) => [name, three.map(automaton)]));
    const matches = text => text.length <= LONGEST && whole.end(text, 0) === text.length;

    function part(name, code) {
      if (!groups.has(name)) return null;
      const [before, itself, behind] = groups.get(name);
      for (const start of before.all(code, 0)) {
        for (const end of itself.all(code, start)) {
          if (behind.end(code, end) === code.length) return code.slice(start, end);
        }
      }
      return null;
    }

    return {end: whole.end, mayStart: whole.mayStart, folded: whole.folded, part,
      // The canonical spelling of what somebody wrote, or null.
      canonical(text) {
        if (text.length > LONGEST) return null;
        const written = exact ? text : whole.folded(text);
        return written !== null && matches(written) ? written : null;
      }};
  }

  // The stretches of a pattern's code that mean something: [{name, text, names}].
  function textsOf(space, code) {
    return (space.texts || []).map(field => {
      const text = field.from === 0 ? space.matcher.part(field.name, code)
        : field.to <= code.length ? code.slice(field.from - 1, field.to) : null;
      return text === null ? null : {name: field.name, text, names: field.values[text] || []};
    }).filter(value => value);
  }

  function speaks(space, code, letters) {
    let count = 0;
    while (count < space.beginning.length && isLetter(space.beginning.charCodeAt(count))) count++;
    const grouped = letters < FEW_LETTERS
      && textsOf(space, code).some(value => value.name === space.groupBy && value.names.length > 0);
    return hasDigit(code) && (count >= letters || grouped && !isNumber(code));
  }

  // Whole texts and running texts; the rules are told in PatternCodes.java.
  function patternCodes(all, candidates, words) {
    const spaces = all.filter(space => space.spelling === "pattern");

    function among(numbers, text, named) {
      if (spaces.length === 0) return numbers;
      const known = [], others = [];
      for (const space of spaces) {
        const spelling = space.matcher.canonical(text);
        if (spelling === null) continue;
        const code = {space: space.name, spelling, number: -1};
        if (space.row(code)) known.push(code);
        else if (named.includes(space.name) || speaks(space, spelling, 1)) others.push(code);
      }
      const isNamed = code => named.includes(code.space), isOther = code => !isNamed(code);
      return [...known.filter(isNamed), ...numbers.filter(candidates.isKnown), ...known.filter(isOther),
        ...others.filter(isNamed), ...numbers.filter(code => !candidates.isKnown(code)), ...others.filter(isOther)];
    }

    function at(text, start) {
      let longest = null;
      for (const space of spaces) {
        if (!space.matcher.mayStart(text.code(start))) continue;
        const end = space.matcher.end(text.text, start);
        if (end > 0 && !text.isWord(end) && (!longest || end > longest.end)) {
          const code = {space: space.name, spelling: text.text.slice(start, end), number: -1};
          if (isMeant(space, code, text, start, end)) longest = {start, end, codes: [code], symbol: false};
        }
      }
      return longest;
    }

    function isMeant(space, code, text, start, end) {
      const known = space.row(code) !== undefined, digits = isNumber(code.spelling);
      if (!known && !hasDigit(code.spelling) || !text.freeDigits(start, end) || text.at(start - 1) === "#") return false;
      if (known && !digits || !known && speaks(space, code.spelling, FEW_LETTERS)) return true;
      return words.before(text.text, start).includes(space.name) && (known || space.count === 0 || !digits);
    }

    return {among, at};
  }

  Object.assign(parts, {pattern, patternCodes, textsOf});
})();
