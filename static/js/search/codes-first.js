// Codes first: what errdex.codes, if the page has it, says of the codes in a query. An answer card is
// {code, symbols: [text], space, fields: [{name, value}], href}.
(function () {
  "use strict";
  const errdex = window.errdex;
  const MOST = 50;

  // Cards of the codes and symbols in a text; a whole pasted log gives one card for each code in it. A failing code
  // table never keeps the words from being searched.
  errdex.engine.codes = async (text, language) => {
    if (!errdex.codes || !errdex.codes.resolve) return [];
    try {
      const cards = [...await errdex.codes.resolve(text, {language}) || []];
      if (cards.length === 0 && errdex.codes.near) cards.push(...await errdex.codes.near(text, {language}) || []);
      return cards.slice(0, MOST);
    } catch (e) {
      return [];
    }
  };
})();
