// What a short text that somebody typed or pasted is offered as codes, though a log would not be taken to mention them. The
// twin of Offers in the Java room `code`, where the rules are told. Adds to errdex.codes.parts.
(function () {
  "use strict";
  const parts = window.errdex.codes.parts;

  const EIGHT = /(?<![\p{L}\p{Nd}_.])#?(?:[0Oo][xX][ \t\u00a0]?|&[hH])?[0-9A-Fa-fOoIl](?:[ \u00a0\u2010\u2011\u2013-]?[0-9A-Fa-fOoIl]){7}[hH]?(?![\p{L}\p{Nd}_])/gu;
  const RESULT = new RegExp("(?<![\\p{L}\\p{M}\\p{Nd}_])"
    + "(?:return|returns|returned|failed|errno|(?:exit|exits|exited|rc|ret|retval)(?=[^0-9]{0,40}[0-9]{3})"
    + "|devuelve|devolvi[oó]|retorna|retorn[oó]|fall[oó]"
    + "|liefert|lieferte|renvoie|renvoyé|retourne|retourné|restituisce|restituito|retornou)"
    + "(?:[ \\t\u00a0]{1,3}(?:code|status|value|with|was|is|the|error|c[oó]digo|valor|con|el|error|es|fue|den"
    + "|Code|mit|le|code|avec|il|codice|o)){0,4}"
    + "[ \\t\u00a0]{0,3}[:=(\\[<\"']{0,3}[ \\t\u00a0]{0,3}([0-9]{1,5})"
    + "(?=[ \\t\u00a0]{0,3}(?:$|[\\r\\n)\\]>\"'(;!?\u2013]|[.,:\\-](?![\\p{L}\\p{Nd}])))", "giud");

  // [{written, codes, damaged}], in the order of the text; nothing that the text mentions anyway.
  parts.offers = ({read, resolve, scan, known}) => text => {
    const mentions = scan(text), offers = [];
    const isFree = (start, end) => mentions.every(mention => mention.start >= end || start >= mention.end);
    const offer = (written, codes, least, damaged) => {
      const kept = codes.filter(code => code.number >= least && known(code));
      if (kept.length > 0) offers.push({written, codes: kept, damaged});
    };
    for (const {index, 0: written} of text.matchAll(EIGHT)) {
      if (!isFree(index, index + written.length)) continue;
      const reading = read(written.replace(/^#/, ""));
      // Without a mark, it is what running text was not taken to mention.
      const codes = /^#|h$/i.test(written) ? reading.codes : [];
      offer(written, reading.meant || codes || [], parts.HIGH, reading.kind === "damaged");
    }
    for (const match of text.matchAll(RESULT)) {
      const [start, end] = match.indices[1];
      if (isFree(start, end)) offer(match[1], resolve(match[1]), 0, false);
    }
    return offers;
  };
})();
