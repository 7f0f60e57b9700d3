// Reads a whole text as one code or symbol, in any spelling. The twin of Numeral and CodeReader in the Java room `code`.
// Adds to errdex.codes.parts.
(function () {
  "use strict";
  const parts = window.errdex.codes.parts;
  const {HIGH, ALL} = parts;

  const LONGEST = 200, SMALL = 0xffff0000;
  const BLANKS = " \t\u00a0\u202f\n\r";
  const OPENING = BLANKS + "([{<\"'`\u201c\u2018\u00ab", CLOSING = BLANKS + ")]}>\"'`\u201d\u2019\u00bb.,;:!?";
  const HYPHEN = /[-\u2010\u2011\u2013]/g;
  const NONE = {kind: "none"};
  const NOTHING = {kind: "nothing"};

  const digitsIn = text => text.replace(/[^0-9]/g, "").length;
  const looksCut = text => (text.length === 7 || text.length === 9) && /^[89A-Fa-f][0-9A-Fa-f]*$/.test(text)
    && digitsIn(text) >= 4;
  const broken = (damage, meant = NONE) => ({kind: "broken", damage, meant});

  // A number as somebody wrote it, before any space has said what it means.
  function numeral(text) {
    const found = whole(text);
    if (found !== NONE || text.length > 40) return found;
    if (/^00x[0-9a-f]{7,}$/i.test(text)) return broken("DIGITS", whole(text.slice(1)));
    const one = together(text), digits = digitsIn(one) < 4 ? one : one.replace(/[Oo]/g, "0").replace(/[lI|]/g, "1");
    const meant = whole(digits);
    if (digits === text || !meantAsCode(meant)) return NONE;
    return broken(one === text ? "LOOKALIKE" : "GAP", meant);
  }

  // Without blanks, and without the hyphens that a hexadecimal number got at the end of a line.
  function together(text) {
    const one = text.replace(/[ \t\n\v\f\r\u00a0\u202f\u200b\u00ad]+/g, "");
    const joined = one.replace(HYPHEN, "");
    return joined.length === one.length || /^[0-9]+$/.test(joined) ? one : one[0] + one.slice(1).replace(HYPHEN, "");
  }

  function meantAsCode(found) {
    switch (found.kind) {
      case "hex": return !found.bare || found.number >= HIGH;
      case "plain": return found.number >= HIGH;
      case "negative": return found.number < SMALL;
      default: return false;
    }
  }

  function whole(text) {
    const length = text.length;
    // L, U, UL and & are the suffixes of constants in C and Visual Basic.
    if (length > 2 && /^(0[xX]|&[hH])/.test(text)) {
      // _ and ' stand between digits in Java, C# and Rust, and in C++.
      return prefixed(text.slice(2).replace(/[Uu]?[&Ll]?$/, "").replace(/([0-9A-Fa-f])[_'](?=[0-9A-Fa-f])/g, "$1"));
    }
    // How messages of Windows name a number that they stand for.
    if (/^%%[0-9]+$/.test(text)) return whole(text.slice(2));
    if (/^[0-9A-Fa-f]{8}[hH]$/.test(text)) return prefixed(text.slice(0, 8));
    if (length > 1 && (text[0] === "-" || text[0] === "\u2212")) {
      const number = length <= 11 && /^[0-9]+$/.test(text.slice(1)) ? Number(text.slice(1)) : 0;
      return number >= 1 && number <= HIGH ? {kind: "negative", number: ALL - number} : NONE;
    }
    if (/^[0-9A-Fa-f]{8}$/.test(text)) return {kind: "hex", number: parseInt(text, 16), bare: true};
    if (/^[0-9]{1,10}$/.test(text) && Number(text) < ALL) return {kind: "plain", number: Number(text)};
    return looksCut(text) ? broken("DIGITS") : NONE;
  }

  function prefixed(digits) {
    if (!/^[0-9A-Fa-f]{1,40}$/.test(digits)) return NONE;
    if (/^f{8}[89a-f].{7}$/i.test(digits)) return {kind: "hex", number: parseInt(digits.slice(8), 16), bare: false};
    if (digits.length > 8) return broken("DIGITS");
    const number = parseInt(digits, 16);
    return digits.length === 8 ? {kind: "hex", number, bare: false} : {kind: "short", number, digits: digits.length};
  }

  function strip(text) {
    let start = 0, end = text.length;
    while (start < end && BLANKS.includes(text[start])) start++;
    while (end > start && BLANKS.includes(text[end - 1])) end--;
    return text.slice(start, end);
  }

  // Without blanks, quotes, brackets and the marks of a sentence around it.
  function unwrap(text) {
    let start = 0, end = text.length;
    while (start < end && OPENING.includes(text[start])) start++;
    while (end > start && CLOSING.includes(text[end - 1])) end--;
    return text.slice(start, end);
  }

  function reader(spaces, {candidates, words, symbols, patterns, also}) {
    const codes = list => list.length === 0 ? NOTHING : {kind: "codes", codes: list, symbol: false};
    const damaged = (damage, meant = []) => ({kind: "damaged", damage, meant});

    function read(whole) {
      const reading = readPlain(whole);
      const further = whole.length > LONGEST ? [] : also.read(strip(whole));
      if (further.length === 0) return reading;
      const list = reading.kind === "codes" ? reading.codes : [];
      return {kind: "codes", symbol: reading.kind === "codes" && reading.symbol, codes: list.concat(further.filter(code =>
        !list.some(other => other.space === code.space && other.spelling === code.spelling)))};
    }

    function readPlain(wrapped) {
      const text = unwrap(wrapped);
      if (text === "" || text.length > LONGEST) return NOTHING;
      for (const space of spaces) {
        const colon = space.name.length;
        if (text.length > colon + 1 && text[colon] === ":" && !parts.isSpace(text.charCodeAt(colon + 1))
          && text.slice(0, colon).toLowerCase() === space.name.toLowerCase()) {
          return within(space, text.slice(colon + 1));
        }
      }
      const reading = readIn(text, []);
      const rest = reading.kind === "nothing" ? words.cut(text) : null;
      return rest ? readIn(unwrap(rest.text), rest.names) : reading;
    }

    function within(space, text) {
      const found = space.spelling === "prefixed" ? numeral(text) : NONE;
      const reading = found.kind === "plain" ? codes([space.code(found.number)].filter(code => code))
        : readIn(text, [space.name]);
      if (reading.kind !== "codes") return reading;
      const left = reading.codes.filter(code => code.space === space.name);
      return left.length === 0 ? NOTHING : {kind: "codes", codes: left, symbol: reading.symbol};
    }

    function readIn(text, named) {
      const asNumber = number(text, named);
      const plain = patterns.among(asNumber.kind === "codes" ? asNumber.codes : [], text, named);
      if (plain.length > 0) return codes(plain);
      const found = spaces.filter(space => space.spelling === "prefixed")
        .map(space => withPrefix(space, text)).filter(code => code);
      if (found.length > 0) return codes(found);
      const exact = symbols.exactly(text), any = exact.length > 0 ? exact : symbols.of(text);
      return any.length > 0 ? {kind: "codes", codes: any, symbol: true} : asNumber;
    }

    const number = (text, named) => numbered(numeral(text), text, named);

    function numbered(found, text, named) {
      switch (found.kind) {
        case "hex": {
          // 80090016 may be meant in either way; 20261120 is a date unless a space knows it.
          const asHex = !found.bare || found.number >= HIGH || candidates.known(found.number);
          const list = asHex ? candidates.of(found.number, "hex", named) : [];
          const more = found.bare && /^[0-9]+$/.test(text) ? candidates.of(Number(text), "decimal", named) : [];
          return codes(list.concat(more.filter(code => !list.some(other => other.space === code.space
            && other.spelling === code.spelling))));
        }
        case "short":
          return found.digits <= 4 || candidates.known(found.number) ? codes(candidates.of(found.number, "hex", named))
            : damaged("DIGITS");
        case "plain": {
          const plain = codes(candidates.of(found.number, "decimal", named));
          return plain.kind === "nothing" && looksCut(text) ? damaged("DIGITS") : plain;
        }
        case "negative":
          return found.number < SMALL || candidates.known(found.number)
            ? codes(candidates.of(found.number, "negative", named)) : NOTHING;
        case "broken": {
          const meant = numbered(found.meant, text, named);
          return damaged(found.damage, meant.kind === "codes" ? meant.codes : []);
        }
        default: return NOTHING;
      }
    }

    return read;
  }

  // ORA-00942, ora 942, ORA942.
  function withPrefix(space, text) {
    let start = space.prefix.length;
    if (text.slice(0, start).toLowerCase() !== space.prefix.toLowerCase()) return null;
    if (space.separator !== "" && text.startsWith(space.separator, start)) start += space.separator.length;
    else if (start < text.length && " -_:".includes(text[start])) start++;
    const digits = text.slice(start);
    return /^[0-9]{1,10}$/.test(digits) ? space.code(Number(digits)) : null;
  }

  Object.assign(parts, {reader, unwrap});
})();
