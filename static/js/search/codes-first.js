// Codes first: what a query says as a code or symbol, whatever else it says. An answer card is
// {code, symbols: [text], space, fields: [{name, title, value, meaning}], href, written, count, whole, like, from}; count is how often
// the text has it; whole says that the text is this code or symbol and nothing else, like that it only begins it or comes near it; href is the page that somebody wrote, or the
// row in the listing, or "" when no catalogue knows the code, which is decoded all the same; from is the damaged text that the
// code was read out of, or "". codes-wanted.js says when this file is loaded, with the files in codes/.
(function () {
  "use strict";
  const errdex = window.errdex;
  const engine = errdex.engine;

  const MOST = 50;
  // A few cards help; more would push the pages out of sight.
  const MOST_LIKE = 5;
  // So many symbols that begin so are looked at, as those with a page come first.
  const MOST_BEGUN = 1000;
  // A longer text is a message or a log: it is scanned, and not tried as one symbol.
  const LONGEST_SYMBOL = 120;
  // So many symbols that begin alike are a family, such as NTE_ and CERT_.
  const FAMILY = 20;
  // From here on a number has the bit of a failure.
  const FAILURE = 2 ** 31;
  let reading = null;

  // Cards of the codes and symbols in a text; shard is the table of codes. Brief ones have no symbols where a page tells them.
  engine.codeCards = async (text, language, shard, brief) => {
    reading = reading || read(shard);
    const made = await reading, {table} = made;
    const names = table.data.languages[language] || Object.values(table.data.languages)[0];
    const isWritten = code => made.written.has(`${code.space}:${code.spelling}`);
    const shown = (await table.settled(() => found(text, table, isWritten))).slice(0, MOST);
    // A code that only carries a known one, as 0x80070003 carries Win32 3, leads to that one.
    const targets = await table.settled(() => shown.map(({code}) => isWritten(code) || table.codes.listed(code) ? code
      : table.codes.counterparts(code).find(other => isWritten(other) || table.codes.listed(other)) || null));
    await table.name(shown.map(one => one.code).filter(code => !(brief && isWritten(code))));
    await table.name(targets.filter(code => code && !isWritten(code)));
    return shown.map((one, i) => ({...card(one.code, table.codes, names), count: one.count, whole: one.whole === true, like: one.like === true, from: one.from || "", written: isWritten(one.code),
      href: targets[i] ? engine.root + names.tree + address(targets[i], isWritten(targets[i]), table.codes) : ""}));
  };

  // Thousands of codes take a while: between the spaces, the page can breathe.
  async function read({bytes, stamp}) {
    const data = engine.json(bytes);
    const made = [], written = new Set();
    for (const space of data.spaces) {
      await engine.breathe();
      made.push(errdex.codes.parts.space(space, {codes: data.codes[space.name]}));
      for (const code of errdex.codes.parts.unpackCodes(made[made.length - 1], data.written[space.name] || "")) {
        written.add(`${code.space}:${code.spelling}`);
      }
    }
    await engine.breathe();
    return {table: new engine.CodeTable(data, made, stamp), written};
  }

  async function found(text, table, isWritten) {
    const short = text.length <= LONGEST_SYMBOL;
    await table.read(text, short);
    const isSame = (one, other) => one.space === other.space && one.spelling === other.spelling;
    const exact = short ? table.codes.resolve(text) : [];
    // Those with a page before the others.
    const bestKnown = codes => [...codes.filter(isWritten), ...codes.filter(code => !isWritten(code))].slice(0, MOST_LIKE)
      .map(code => ({code, count: 1, like: true}));
    const longer = short ? bestKnown(table.codes.begun(text).filter(code => !exact.some(other => isSame(code, other)))) : [];
    if (exact.length || longer.length) {
      // What nobody knows is the beginning of what somebody knows.
      return exact.filter((code, i) => i === 0 && longer.length === 0 || table.codes.known(code))
        .map(code => ({code, count: 1, whole: true})).concat(longer);
    }
    // All are ways to read the same text, which is told once.
    const meant = short ? (await table.settled(() => table.codes.meant(text)))
      .map((code, i) => ({code, count: 1, from: i === 0 ? text.trim() : ""})) : [];
    if (meant.length) return meant;
    // A failure of 32 bits is a code even if no catalogue knows it: its parts tell something.
    const listed = (await table.codes.list(text)).filter(one => one.known || !short || one.code.number >= FAILURE);
    for (const {written, codes: [code], damaged} of short ? await table.settled(() => table.codes.offers(text)) : []) {
      if (!listed.some(one => isSame(one.code, code))) listed.push({code, count: 1, from: damaged ? written : ""});
    }
    if (listed.length || !short || !await likeSymbol(text, table)) return listed;
    await table.readBeginning(text);
    const begun = table.codes.beginning(text, MOST_BEGUN);
    if (begun.length) return bestKnown(flat(begun));
    // One slip in a short symbol, two in a long one.
    const most = text.length < 12 ? 1 : 2;
    await table.readNear(text, most);
    return bestKnown(flat(table.codes.near(text, MOST_LIKE).filter(one => one.distance <= most)));
  }

  // Whether a text may be a symbol that is unfinished or misspelt: it has an underscore, or begins as many symbols do.
  // Words that merely look like one are no symbols.
  async function likeSymbol(text, table) {
    const first = /^([A-Za-z]\w*?)([_\s-]).*\w/.exec(text.trim());
    if (first === null || first[2] === "_") return first !== null;
    await table.readFamily(first[1] + "_");
    return table.codes.beginning(first[1] + "_", FAMILY).length === FAMILY;
  }

  const flat = symbols => symbols.flatMap(one => one.codes).filter((code, i, all) =>
    all.findIndex(other => other.space === code.space && other.spelling === code.spelling) === i);

  function card(code, codes, names) {
    const titles = names.spaces[code.space] || {title: code.space, fields: {}};
    const fields = codes.decode(code).filter(field => field.value !== 0 || field.names.length).map(field =>
      ({name: field.name, title: titles.fields[field.name] || field.name, value: field.value,
        meaning: [field.value, ...field.names].join(" ")}));
    return {code: code.spelling, symbols: codes.symbols(code), space: titles.title, fields};
  }

  // Where a code's page or row is; see Addresses.java.
  const address = (code, written, codes) => written ? `errors/${code.space}/${encodeURIComponent(code.spelling)}.html`
    : `${codes.row(code).place}#${code.spelling}`;
})();
