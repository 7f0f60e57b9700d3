// Finds codes and symbols in running text, in one pass over its words. The twin of RunningText, NumberMentions and
// CodeScanner in the Java room `code`. Adds to errdex.codes.parts.
(function () {
  "use strict";
  const parts = window.errdex.codes.parts;
  const {HIGH, ALL, isDecimal, isHex, hexOf, isBlank, isWord} = parts;

  const SMALL = 0xffff;
  const DECIMAL = 1, HEX_LETTER = 2, LETTER = 4, FOREIGN = 16;
  const AMOUNTS = "-\u2212$\u20ac\u00a3%~^", ADDRESS_ENDS = "\"'<>`|)]}\u00a0";
  const KINDS = Uint8Array.from({length: 128}, (x, c) => isDecimal(c) ? DECIMAL : isHex(c) ? HEX_LETTER
    : c === 95 ? 8 : isWord(c) ? LETTER : 0);
  const kindOf = c => c < 128 ? KINDS[c] : isWord(c) ? FOREIGN : 0;

  // A running text, and what stands in it beside a code.
  class RunningText {
    constructor(text) {
      this.text = text;
      this.mentionEnd = -1;
    }

    at(index) {
      return index >= 0 && index < this.text.length ? this.text[index] : " ";
    }

    code(index) {
      return index >= 0 && index < this.text.length ? this.text.charCodeAt(index) : 32;
    }

    isWord(index) {
      return isWord(this.code(index));
    }

    // Whether nothing beside the stretch makes it a part of something else, for any kind of mention.
    free(start, end) {
      const before = this.at(start - 1), after = this.at(end), next = this.at(end + 1);
      if (before === "@" || before === "\\" || before === "/" && this.mentionEnd !== start - 1) return false;
      switch (after) {
        case "@": return !this.isWord(end + 1);
        case ".": return !(next >= "a" && next <= "z" || next >= "0" && next <= "9");
        // A line end in a string of JSON or C is no part of a path.
        case "\\": return !this.isWord(end + 1) || next === "n" || next === "r" || next === "t";
        default: return true;
      }
    }

    // Whether a number is not the offset of an address or behind a decimal point.
    freeNumber(start) {
      const before = this.at(start - 1);
      return before !== "+" && !(before === "." && this.isWord(start - 2));
    }

    // Whether bare digits are not part of a date, a time, a share, an amount, a GUID either.
    freeDigits(start, end) {
      if (!this.free(start, end) || !this.freeNumber(start)) return false;
      // %%5: in a message of Windows, what the number stands for goes there.
      const before = this.at(start - (this.at(start - 1) === "%" && this.at(start - 2) === "%" ? 3 : 1));
      const next = this.at(end + 1);
      if (AMOUNTS.includes(before) || before === "," && isDecimal(this.code(start - 2))
        || isBlank(this.code(start - 1)) && this.isDialled(start - 1)) return false;
      switch (this.at(end)) {
        case "-": case ".": return !this.isWord(end + 1);
        case ":": case ",": case "/": return !isDecimal(this.code(end + 1));
        case "%": case "\u00b0": case "\u20ac": return false;
        case " ": case "\u00a0": return next !== "%" && next !== "\u20ac" && !this.isCount(end + 1);
        default: return true;
      }
    }

    // +34: the number behind is one to ring up.
    isDialled(end) {
      let start = end;
      while (start > end - 3 && isDecimal(this.code(start - 1))) start--;
      return start < end && this.at(start - 1) === "+";
    }

    // "of 3", "de 3": the number before is one of so many.
    isCount(at) {
      const word = this.at(at) + this.at(at + 1);
      return (word === "of" || word === "de") && isBlank(this.code(at + 2)) && isDecimal(this.code(at + 3));
    }

    // Whether eight bare digits are in one case, and not a group among others, as in a dump of memory.
    alone(start, end) {
      const word = this.text.slice(start, end);
      return !(/[A-F]/.test(word) && /[a-f]/.test(word)) && !(isBlank(this.code(start - 1)) && this.isGroup(start - 9))
        && !(isBlank(this.code(end)) && this.isGroup(end + 1));
    }

    isGroup(start) {
      return start >= 0 && !this.isWord(start - 1) && !this.isWord(start + 8)
        && /^[0-9A-Fa-f]{8}$/.test(this.text.slice(start, start + 8));
    }

    // ", 0x1234,": the number before is the first part of a GUID in C.
    isGuidOfC(end) {
      return this.at(end) === "," && /^,[ \t\u00a0\u202f]{0,2}0[xX][0-9A-Fa-f]{1,4},/.test(this.text.slice(end, end + 10));
    }

    endOfAddress(at) {
      let end = at;
      while (end < this.text.length && this.text.charCodeAt(end) > 32 && !ADDRESS_ENDS.includes(this.text[end])) end++;
      return end;
    }
  }

  // Tells whether a number is a mention of a code; null when it is none. The rules are told in NumberMentions.java.
  function numberMentions(candidates, words) {
    const mention = (start, end, codes) => ({start, end, codes, symbol: false});

    function meant(text, start, end, number, named) {
      return (named.length === 0 ? candidates.known(number) && text.at(start - 1) !== "#" : candidates.plausible(number))
        && text.freeDigits(start, end);
    }

    function hex(text, start, digits, wordEnd) {
      if (wordEnd - digits > 20) return null;
      let word = text.text.slice(digits, wordEnd);
      if (word.length > 8 && /[Ll]$/.test(word)) word = word.slice(0, -1);
      if (word.length > 8 && /[Uu]$/.test(word)) word = word.slice(0, -1);
      const end = digits + word.length;
      if (!/^[0-9A-Fa-f]+$/.test(word)) return null;
      const wide = /^f{8}[89a-f].{7}$/i.test(word);
      if (word.length > 8 && !wide) return null;
      const number = parseInt(wide ? word.slice(8) : word, 16);
      if (!text.free(start, wordEnd) || !text.freeNumber(start) || text.isGuidOfC(wordEnd)) return null;
      const isWide = word.length >= 8 && number > SMALL;
      // Eight digits count nothing: "bugcheck was: 0x00000133".
      const named = word.length === 8 && !isWide ? words.beforeVerb(text.text, start) : words.before(text.text, start);
      const isMeant = isWide ? candidates.plausible(number)
        : named.length > 0 && candidates.known(number);
      return isMeant ? mention(start, end, candidates.of(number, "hex", named)) : null;
    }

    function bareHex(text, start, end) {
      if (end - start !== 8 || hexOf(text.code(start)) < 8) return null;
      const number = parseInt(text.text.slice(start, end), 16);
      const named = words.before(text.text, start);
      return meant(text, start, end, number, named) && text.alone(start, end)
        ? mention(start, end, candidates.of(number, "hex", named)) : null;
    }

    function wide(text, start, end, number, form) {
      const named = words.before(text.text, start);
      return meant(text, start, end, number, named) ? mention(start, end, candidates.of(number, form, named)) : null;
    }

    function narrow(text, start, end, number) {
      const named = words.before(text.text, start);
      if (named.length === 0 || !text.freeDigits(start, end)) return null;
      const codes = candidates.of(number, "decimal", named)
        .filter(code => named.includes(code.space) && candidates.expected(code, number > SMALL));
      return codes.length === 0 ? null : mention(start, end, codes);
    }

    function decimal(text, digits, end) {
      if (end - digits > 10) return null;
      const number = Number(text.text.slice(digits, end));
      const before = text.at(digits - 1);
      if (before === "-" || before === "\u2212") {
        return number > SMALL && number <= HIGH && !text.isWord(digits - 2)
          ? wide(text, digits - 1, end, ALL - number, "negative") : null;
      }
      if (number >= HIGH) return number < ALL ? wide(text, digits, end, number, "decimal") : null;
      return narrow(text, digits, end, number);
    }

    return {hex, bareHex, decimal};
  }

  function scanner(spaces, {candidates, words, symbols, patterns, also}) {
    const numbers = numberMentions(candidates, words);
    const withPrefix = spaces.filter(space => space.spelling === "prefixed");

    return string => {
      const text = new RunningText(string), length = string.length, found = [];
      const isWww = start => /^www\.$/i.test(string.slice(start, start + 4));

      function tell(mention) {
        if (!mention) return false;
        text.mentionEnd = mention.end;
        found.push(mention);
        return true;
      }

      // A code with a prefix, or a name with other characters than those of a word.
      function prefixed(start, wordEnd) {
        for (const space of withPrefix) {
          let at = start + space.prefix.length;
          if (at > wordEnd || !string.startsWith(space.prefix, start)) continue;
          if (string.startsWith(space.separator, at)) at += space.separator.length;
          const digits = at;
          while (at < digits + 11 && isDecimal(text.code(at))) at++;
          const number = Number(string.slice(digits, at));
          if (at > digits && !text.isWord(at) && space.fits(number) && text.freeDigits(start, at)) {
            return {start, end: at, codes: [space.code(number)], symbol: false};
          }
        }
        return null;
      }

      function compound(start, wordEnd) {
        for (const name of symbols.hasCompounds ? symbols.compounds(string.slice(start, wordEnd)) : []) {
          const end = start + name.length;
          if (string.startsWith(name, start) && !text.isWord(end) && text.free(start, end)) {
            return {start, end, codes: symbols.exactly(name), symbol: true};
          }
        }
        return null;
      }

      function letters(start, end, kinds) {
        if (end - start === 3 && isWww(start)) return text.endOfAddress(end);
        if ((string.charCodeAt(start) | 32) === 104 && text.at(start - 1) === "&") {
          tell(numbers.hex(text, start - 1, start + 1, end));
          return end;
        }
        const joined = prefixed(start, end) || compound(start, end);
        if (tell(joined)) return joined.end;
        if ((kinds & FOREIGN) === 0 && symbols.mayBe(string.charCodeAt(start), end - start)) {
          const symbol = string.slice(start, end);
          let codes = symbols.exactly(symbol);
          // A symbol that is written as any word is, is one only behind one of the words of its space.
          if (/^[A-Za-z][a-z]*$/.test(symbol) && codes.length > 0) {
            const named = words.before(string, start);
            codes = codes.filter(code => named.includes(code.space));
          }
          if (codes.length > 0 && text.free(start, end)) tell({start, end, codes, symbol: true});
        }
        return end;
      }

      // Looks at the word that starts here; gives where to go on.
      function word(start) {
        let end = start, kinds = 0;
        for (let kind; end < length && (kind = kindOf(string.charCodeAt(end))) !== 0; end++) kinds |= kind;
        const pattern = patterns.at(text, start);
        if (tell(pattern)) return pattern.end;
        const first = string.charCodeAt(start);
        if (first === 48 && end - start > 2 && (string.charCodeAt(start + 1) | 32) === 120) {
          tell(numbers.hex(text, start, start + 2, end));
        } else if (kinds === DECIMAL) {
          tell(numbers.bareHex(text, start, end)) || tell(numbers.decimal(text, start, end));
        } else if ((kinds & ~(DECIMAL | HEX_LETTER)) === 0 && tell(numbers.bareHex(text, start, end))) {
          return end;
        } else if (!isDecimal(first)) {
          return letters(start, end, kinds);
        }
        return end;
      }

      let at = 0;
      while (at < length) {
        const c = string.charCodeAt(at), further = also.mayStart(c) ? also.at(text, at) : null;
        if (tell(further)) at = further.end;
        else if (kindOf(c) !== 0) at = word(at);
        else if (c === 45 && text.isWord(at + 1) && !text.isWord(at - 1)) {
          const negative = patterns.at(text, at);
          at = tell(negative) ? negative.end : at + 1;
        } else if (c === 58 && at > 0 && at + 3 < length && string.startsWith("//", at + 1)
          && string.charCodeAt(at - 1) < 128 && isWord(string.charCodeAt(at - 1))) at = text.endOfAddress(at + 3);
        else at++;
      }
      return found;
    };
  }

  parts.scanner = scanner;
})();
