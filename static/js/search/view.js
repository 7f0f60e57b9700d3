// Puts what the engine answers on the page. Texts are only ever set as text.
(function () {
  "use strict";
  const errdex = window.errdex;

  // An element with a class, and children that are elements or texts.
  const make = errdex.make = (name, className, ...children) => {
    const element = document.createElement(name);
    if (className) element.className = className;
    element.append(...children.filter(child => child !== null && child !== undefined));
    return element;
  };

  // Pieces of text, [{text, mark}], as texts and mark elements.
  errdex.pieces = pieces => pieces.map(({text, mark}) => mark ? make("mark", "", text) : text);

  errdex.countText = count => count === 0 ? errdex.say("results.none") : count === 1 ? errdex.say("results.one")
    : errdex.say("results.many", {count: count.toLocaleString(document.documentElement.lang || "en")});

  errdex.languageName = language => {
    try {
      return new Intl.DisplayNames([language], {type: "language"}).of(language);
    } catch {
      return language;
    }
  };

  // span.search-labels: what a result is, and its code.
  errdex.labels = ({kind, code, symbol}) => {
    const labels = make("span", "search-labels",
      make("span", `search-kind search-kind-${kind}`, errdex.say(`kind.${kind}`) || kind));
    if (code) labels.append(make("code", "search-code", code));
    if (symbol) labels.append(make("code", "search-symbol", symbol));
    return labels;
  };

  // section.search-card: a decoded code, {code, symbols, space, fields: [{name, value}], href, title}.
  errdex.card = ({code, symbols = [], space, fields = [], href, title, count = 1}) => {
    const head = make(href ? "a" : "p", "search-card-code", make("code", "", String(code)));
    if (href) head.href = href;
    if (count > 1) head.append(make("span", "search-card-count", ` × ${count}`));
    const list = make("dl", "search-card-fields");
    const row = (name, value) => list.append(make("div", "", make("dt", "", String(name)),
      make("dd", "", String(value))));
    if (space) row(errdex.say("code.space"), space);
    for (const field of fields) row(field.title || field.name, field.meaning || field.value);
    return make("section", "search-card", head, title ? make("p", "search-card-title", title) : null,
      symbols.length ? make("p", "search-card-symbols", ...symbols.map(symbol => make("code", "", String(symbol)))) : null,
      list);
  };
})();
