// Whether a text may hold a code or a symbol; only then are the table of codes loaded, and the scripts that read it.
(function () {
  "use strict";
  const engine = window.errdex.engine;
  const SCRIPTS = "js/search-codes.js";
  // A symbol may have words before it that name its space, as "windows error access denied" has.
  const WORDS_BEFORE = 2;
  let loading = null, loaded = false;

  // Whether the table of codes is there.
  engine.readsCodes = () => loaded;

  // Whether to ask for codes before answering: the text may well hold one: a digit, an underscore, or a word of capitals.
  engine.asksForCodes = text => /[0-9_]|\b[A-Z]{3,}/.test(text);

  // Whether what looks like words may be a symbol after all: one of its first words begins symbols, as in "nte bad keyset".
  // index.codes lists those beginnings, or is true when any word may be a symbol, or false when there is no table.
  engine.mayBeSymbol = (text, index) => index.codes === true || Array.isArray(index.codes)
    && (text.slice(0, 200).toLowerCase().match(/[\p{L}\p{Nd}]+/gu) || []).slice(0, WORDS_BEFORE + 1)
      .some(word => index.codes.includes(word));

  // Cards of the codes and symbols in a text; brief ones have no symbols where a page tells them. A failing code table never
  // keeps the words from being searched.
  engine.codes = async (text, language, brief = false) => {
    try {
      if (!(await engine.open(language)).codes) return [];
      const shard = await table();
      return await engine.codeCards(text, language, shard, brief);
    } catch {
      return [];
    }
  };

  function table() {
    loading = loading || Promise.all([engine.load("codes"), engine.codeCards ? null : engine.bundle(SCRIPTS)]);
    loading.then(() => { loaded = true; }, () => { loading = null; });
    return loading.then(([shard]) => shard);
  }
})();
