// The search page, whose address says what is searched: search.html?q=words&kind=error&tag=export. Fills
// <div data-search-page data-language=…></div>, and follows the page's search box:
//   p.search-status[role=status]   p.search-note   div.search-cards > section.search-card, or
//   h2.search-cards-title + div.search-cards-many > section.search-card
//   div.search-layout > details.search-facets + div.search-results
//     ol.search-results-list > li.search-result > h2 > a.search-title, span.search-labels > a.search-section,
//       p.search-snippet
//     button.search-more
(function () {
  "use strict";
  const errdex = window.errdex;
  const STEP = 10;
  const CODES = 50;
  // In ms.
  const PATIENCE = 150;

  class SearchPage {
    constructor(place, input) {
      this.input = input;
      this.language = place.dataset.language || document.documentElement.lang || "en";
      this.status = errdex.make("p", "search-status");
      this.status.setAttribute("role", "status");
      this.cards = errdex.make("div", "search-cards");
      this.note = errdex.make("p", "search-note");
      this.choices = errdex.make("div", "");
      this.facets = errdex.make("details", "search-facets", errdex.make("summary", "", errdex.say("facets.label")), this.choices);
      // Beside the results they are always open; above them, on a narrow screen, the results come first.
      const wide = matchMedia("(min-width: 60rem)");
      const unfold = () => { this.facets.open = wide.matches; };
      wide.addEventListener("change", unfold);
      unfold();
      this.list = errdex.make("ol", "search-results-list");
      this.more = errdex.make("button", "search-more", errdex.say("results.more"));
      this.more.type = "button";
      this.more.hidden = true;
      this.more.addEventListener("click", () => this.ask(this.given));
      place.replaceChildren(this.status, this.note, this.cards, errdex.make("div", "search-layout", this.facets,
        errdex.make("div", "search-results", this.list, this.more)));
      this.seen = new IntersectionObserver(entries => entries.filter(entry => entry.isIntersecting)
        .forEach(entry => this.detail(entry.target)), {rootMargin: "100px"});
      this.results = new WeakMap();
      this.read();
      if (input) {
        input.value = this.text;
        input.addEventListener("input", () => this.typed(input.value));
        input.form.addEventListener("submit", event => {
          event.preventDefault();
          this.typed(input.value);
        });
      }
      this.ask(0);
    }

    read() {
      const address = new URLSearchParams(location.search);
      this.text = address.get("q") || "";
      this.filter = Object.create(null);
      for (const [name, value] of address) {
        if (name === "language") this.language = value;
        else if (errdex.say(`facet.${name}`)) this.filter[name] = [...this.filter[name] || [], value];
      }
      if (location.hash === "#pasted") {
        try {
          this.text = sessionStorage.getItem("errdex-pasted") || this.text;
        } catch (e) {
          console.warn("no session to read the pasted text from", e);
        }
      }
    }

    address() {
      const address = new URLSearchParams({q: this.text.slice(0, 1500)});
      for (const [name, values] of Object.entries(this.filter)) values.forEach(value => address.append(name, value));
      return address;
    }

    typed(text) {
      this.text = text;
      // Who looks among the pages for authors stays there.
      const {audience} = this.filter;
      this.filter = Object.create(null);
      if (audience) this.filter.audience = audience;
      this.changed();
    }

    choose(name, value, chosen) {
      const values = (this.filter[name] || []).filter(other => other !== value).concat(chosen ? [value] : []);
      if (values.length) this.filter[name] = values; else delete this.filter[name];
      this.changed();
    }

    changed() {
      try {
        history.replaceState(null, "", "?" + this.address());
      } catch (e) {
        console.warn("the address of this page cannot follow", e);
      }
      this.ask(0);
    }

    async ask(offset) {
      const number = this.number = (this.number || 0) + 1;
      const current = () => number === this.number;
      // What comes at once needs no word about it.
      const late = setTimeout(() => {
        if (current()) this.status.textContent = errdex.say("searching");
      }, PATIENCE);
      try {
        const answer = this.text.trim() ? await errdex.ask(this.text, {limit: STEP, offset, language: this.language,
          filter: this.filter, facets: true, snippets: "digest"}) : null;
        if (answer) await errdex.engine.breathe();
        if (!current()) return;
        // What else is looked up, such as other languages, is not waited for.
        clearTimeout(late);
        if (offset === 0) this.clear();
        if (answer) this.show(answer, offset); else this.refine([]);
        if (answer && answer.later && (await answer.later).length && current()) {
          await this.ask(0);
          return;
        }
        if (answer && answer.elsewhere.length === 0 && offset === 0) {
          const others = await errdex.elsewhere(this.text, this.language);
          if (!current()) return;
          this.elsewhere(others);
          if (answer.total === 0 && answer.codes.length === 0) this.browse();
        }
      } catch (problem) {
        if (!current()) return;
        this.clear();
        this.refine([]);
        this.status.textContent = errdex.problemText(problem);
      } finally {
        clearTimeout(late);
      }
    }

    clear() {
      this.seen.disconnect();
      this.status.textContent = errdex.say("hint");
      this.more.hidden = true;
      [this.cards, this.note, this.list].forEach(element => element.replaceChildren());
    }

    show(answer, offset) {
      // Beside a code that was asked for, those that begin like it are results, and need no card.
      const cards = answer.codes.filter((card, i, all) => !card.like || all.every(one => one.like)).slice(0, CODES);
      if (offset === 0) {
        this.status.textContent = errdex.countText(answer.total);
        this.whole = new Set(answer.codes.filter(card => card.whole).map(card => card.href));
        this.told = new Set();
        this.codes(cards);
        for (const {from, to} of answer.corrections) this.note.append(errdex.say("meant", {from, to: to.join(", ")}), " ");
        if (answer.total === 0 && answer.authors > 0) this.forAuthors(answer.authors);
        this.elsewhere(answer.elsewhere);
        this.refine(answer.facets);
      }
      // The rows of codes that have a card are told already; those that were found by their texts are results like others.
      const told = new Set(cards.map(card => card.href));
      for (const result of answer.results.filter(({kind, href}) => kind !== "code" || !told.has(href))) {
        const item = errdex.make("li", "search-result");
        this.fill(item, result);
        this.results.set(item, result);
        this.list.append(item);
        this.seen.observe(item);
      }
      this.given = offset + answer.results.length;
      this.more.hidden = this.given >= answer.total;
    }

    codes(codes) {
      if (codes.length > 1) {
        this.cards.append(errdex.make("h2", "search-cards-title", errdex.say("codes.label")),
          errdex.make("div", "search-cards-many", ...codes.map(code => errdex.card({...code, fields: []}))));
      } else {
        this.cards.append(...codes.map(errdex.card));
      }
    }

    // They are replaced in place, so that the one that was just chosen keeps the focus.
    refine(facets) {
      errdex.facetList(this.choices, facets, (name, value, chosen) => this.choose(name, value, chosen));
      this.facets.hidden = !this.choices.firstChild;
    }

    fill(item, result) {
      const title = errdex.make("a", "search-title", ...errdex.pieces(result.titlePieces));
      title.href = result.kind === "code" ? result.href : result.href.replace(/#.*$/, "");
      const labels = errdex.labels(result);
      if (result.section) {
        const section = errdex.make("a", "search-section", result.section);
        section.href = result.href;
        labels.append(section);
      }
      item.replaceChildren(errdex.make("h2", "", title), labels,
        errdex.make("p", "search-snippet", ...errdex.pieces(result.snippet)));
    }

    // A result that comes into sight gets the snippet with the words in it: or the beginning of its page, when it is that
    // of the code that was asked for, or when another page has said the same (many have a step in common).
    async detail(item) {
      this.seen.unobserve(item);
      const {told} = this;
      try {
        const digest = this.results.get(item);
        const found = this.whole.has(digest.href) ? null : await errdex.detail(digest);
        const text = found && found.snippet.map(piece => piece.text).join("");
        const result = found && !told.has(text) ? found : await errdex.opening(digest);
        told.add(text);
        // Whoever has come here with the keyboard meanwhile stays at the same link.
        const focused = [...item.querySelectorAll("a")].indexOf(document.activeElement);
        this.fill(item, result);
        const links = item.querySelectorAll("a");
        if (focused >= 0) (links[focused] || links[0]).focus();
      } catch (problem) {
        item.append(errdex.make("p", "search-note", errdex.problemText(problem)));
      }
    }

    // Where nothing is found, what there is can be looked through, and the site may take questions. Both lists lie beside this page.
    browse() {
      for (const [key, address] of [["browse.errors", "errors/index.html"], ["browse.index", "a-z.html"]]) {
        const link = errdex.make("a", "", errdex.say(key));
        link.href = address;
        this.note.append(link, " ");
      }
      const report = document.querySelector(".page-foot .report a");
      if (report) this.note.append(report.cloneNode(true));
    }

    forAuthors(count) {
      const link = errdex.make("a", "", errdex.say("elsewhere.authors", {count}));
      link.href = "?" + new URLSearchParams({q: this.text.slice(0, 1500), audience: "authors"});
      this.note.append(link, " ");
    }

    elsewhere(others) {
      if (others.length === 0) return;
      this.note.append(errdex.say("elsewhere.label"), " ");
      for (const {language, total} of others) {
        const address = new URLSearchParams({q: this.text.slice(0, 1500), language});
        const link = errdex.make("a", "", errdex.say("elsewhere", {count: total, language: errdex.languageName(language)}));
        link.href = "?" + address;
        link.lang = language;
        this.note.append(link, " ");
      }
    }
  }

  function start() {
    const place = document.querySelector("[data-search-page]");
    if (place) new SearchPage(place, document.querySelector("form[role=search] input[name=q]"));
  }

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start); else start();
})();
