// The search box of every page: results as one types. Improves <form role=search action=…><input name=q></form>, which
// works without it. What it adds to the form:
//   div.search-panel (hidden when there is nothing to show)
//     ul.search-list[role=listbox] > li.search-option[role=option] > a > span.search-title, span.search-labels,
//       span.search-digest
//     p.search-note: a correction, other languages, or what is wrong
//   p.search-count[role=status]: the number of results, for screen readers
// "/" or Ctrl-K focuses, arrows choose, Enter opens what is chosen or the page of a complete code, Shift-Enter shows the
// results, Esc closes. data-language on the form says which pages to search.
// On the search page, which shows results itself, only the keys are added.
(function () {
  "use strict";
  const errdex = window.errdex;
  // PATIENCE in ms.
  const SHOWN = 7, LONGEST = 1500, PATIENCE = 2000;

  // What engine.asksForCodes says as long as there is no engine.
  const mayHoldCode = text => /[0-9_]|\b[A-Z]{3,}/.test(text);

  class Box {
    constructor(form, number) {
      this.form = form;
      this.input = form.querySelector("input[name=q]");
      this.language = form.dataset.language || document.documentElement.lang || "en";
      // On pages for authors, the form asks for these.
      const audience = form.querySelector("input[name=audience]");
      this.options = {limit: SHOWN, language: this.language, snippets: "digest", ...audience && {filter: {audience: audience.value}}};
      this.list = errdex.make("ul", "search-list");
      this.list.id = `search-list-${number}`;
      this.list.setAttribute("role", "listbox");
      this.list.setAttribute("aria-label", errdex.say("results.label"));
      this.note = errdex.make("p", "search-note");
      this.panel = errdex.make("div", "search-panel", this.list, this.note);
      this.count = errdex.make("p", "search-count");
      this.count.setAttribute("role", "status");
      form.append(this.panel, this.count);
      for (const [name, value] of [["role", "combobox"], ["autocomplete", "off"], ["aria-autocomplete", "list"],
        ["aria-controls", this.list.id]]) this.input.setAttribute(name, value);
      this.input.addEventListener("focus", () => {
        errdex.loadEngine().catch(problem => this.tell(problem));
        // A browser's first number takes 15 ms to write; here nobody waits for it.
        setTimeout(() => errdex.countText(1000));
      }, {once: true});
      this.input.addEventListener("input", () => this.ask());
      this.input.addEventListener("keydown", event => this.key(event));
      this.form.addEventListener("submit", event => this.submit(event));
      this.form.addEventListener("focusout", event => { if (!form.contains(event.relatedTarget)) this.close(); });
      this.panel.addEventListener("mousedown", event => event.preventDefault());
      this.close();
    }

    // Asks for what stands in the box; one question at a time, and only the last one is answered.
    async ask() {
      this.asked = this.input.value;
      if (this.asking) return;
      this.asking = true;
      try {
        while (this.answered !== this.asked) {
          const text = this.asked;
          const answer = text.trim() ? await errdex.ask(text, this.options) : null;
          if (answer) await errdex.engine.breathe();
          this.answered = text;
          if (this.asked === text) this.show(answer);
          if (answer && answer.later) this.again(answer.later, text);
        }
      } catch (problem) {
        this.answered = this.asked;
        this.tell(problem);
      } finally {
        this.asking = false;
      }
    }

    // The text was a symbol after all.
    async again(later, text) {
      const cards = await later;
      if (cards.length === 0 || this.asked !== text || this.panel.hidden) return;
      this.answered = null;
      this.ask();
    }

    show(answer) {
      this.list.replaceChildren();
      this.note.replaceChildren();
      if (!answer) {
        this.count.textContent = "";
        this.close();
        return;
      }
      for (const result of answer.results) {
        this.option(result.href, errdex.pieces(result.titlePieces), result, errdex.pieces(result.snippet));
      }
      const count = answer.total;
      this.count.textContent = errdex.countText(count);
      for (const {from, to} of answer.corrections) this.note.append(errdex.say("meant", {from, to: to.join(", ")}), " ");
      if (count === 0) this.note.append(errdex.say("results.none"), " ");
      if (count === 0 && answer.authors > 0) this.note.append(errdex.say("elsewhere.authors", {count: answer.authors}), " ");
      for (const {language, total} of answer.elsewhere) {
        this.note.append(errdex.say("elsewhere", {count: total, language: errdex.languageName(language)}), " ");
      }
      this.open();
    }

    option(href, title, labels, digest) {
      const link = errdex.make("a", "", errdex.make("span", "search-title", ...[].concat(title)), errdex.labels(labels),
        errdex.make("span", "search-digest", ...[].concat(digest)));
      link.href = href;
      link.tabIndex = -1;
      const option = errdex.make("li", "search-option", link);
      option.id = `${this.list.id}-${this.list.children.length}`;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      this.list.append(option);
    }

    tell(problem) {
      this.list.replaceChildren();
      this.note.textContent = this.count.textContent = errdex.problemText(problem);
      this.open();
    }

    open() {
      this.choose(-1);
      this.panel.hidden = false;
      this.input.setAttribute("aria-expanded", String(this.list.children.length > 0));
    }

    close() {
      this.choose(-1);
      this.panel.hidden = true;
      this.input.setAttribute("aria-expanded", "false");
    }

    // Chooses an option by its number; -1 is the box itself.
    choose(number) {
      this.chosen = number;
      [...this.list.children].forEach((option, i) => option.setAttribute("aria-selected", String(i === number)));
      const option = this.list.children[number];
      if (option) {
        this.input.setAttribute("aria-activedescendant", option.id);
        option.scrollIntoView({block: "nearest"});
      } else {
        this.input.removeAttribute("aria-activedescendant");
      }
    }

    key(event) {
      if (event.isComposing) return;
      const count = this.list.children.length;
      if ((event.key === "ArrowDown" || event.key === "ArrowUp") && count > 0) {
        if (this.panel.hidden) this.open();
        const step = event.key === "ArrowDown" ? 1 : -1;
        this.choose((this.chosen + 1 + step + count + 1) % (count + 1) - 1);
        event.preventDefault();
      } else if (event.key === "Escape" && !this.panel.hidden) {
        this.close();
        event.preventDefault();
      } else if (event.key === "Enter" && !this.panel.hidden && this.chosen >= 0) {
        this.list.children[this.chosen].querySelector("a").click();
        event.preventDefault();
      } else if (event.key === "Enter" && event.shiftKey) {
        // A browser would open a window of its own.
        event.preventDefault();
        this.form.requestSubmit();
      } else if (event.key === "Enter" && this.mayBeCode()) {
        event.preventDefault();
        this.openCode();
      }
    }

    // Whoever pastes a code and presses Enter is faster than the engine that reads it.
    mayBeCode() {
      const {engine} = errdex, text = this.input.value;
      return text.length <= LONGEST && (engine && engine.asksForCodes || mayHoldCode)(text);
    }

    // A complete code or symbol opens its page; several codes, or anything else, are shown as results. Nobody waits long for
    // an index that does not come.
    async openCode() {
      const asked = errdex.ask(this.input.value, this.options).catch(() => null);
      const answer = await Promise.race([asked, new Promise(go => setTimeout(go, PATIENCE))]);
      const whole = answer ? answer.codes.filter(card => card.whole) : [];
      if (whole.length === 1 && whole[0].href) location.href = whole[0].href;
      else this.form.requestSubmit();
    }

    // A pasted log is too long for an address: the search page finds it in the session.
    submit(event) {
      if (this.input.value.length <= LONGEST) return;
      try {
        sessionStorage.setItem("errdex-pasted", this.input.value);
        event.preventDefault();
        location.href = this.form.action.replace(/[?#].*$/, "") + "#pasted";
      } catch {
        this.input.value = this.input.value.slice(0, LONGEST);
      }
    }
  }

  // A line of text has no line ends, and a browser that drops them glues the lines of a log together.
  function paste(event) {
    const text = event.clipboardData ? event.clipboardData.getData("text/plain") : "";
    if (!/[\r\n]/.test(text)) return;
    event.preventDefault();
    const input = event.target;
    input.setRangeText(text.replace(/\s*[\r\n]+\s*/g, " "), input.selectionStart, input.selectionEnd, "end");
    input.dispatchEvent(new Event("input", {bubbles: true}));
  }

  function start() {
    const forms = [...document.querySelectorAll("form[role=search]")].filter(form => form.querySelector("input[name=q]"));
    /** @type {HTMLInputElement[]} */
    const inputs = forms.map(form => form.querySelector("input[name=q]"));
    inputs.forEach(input => input.addEventListener("paste", paste));
    if (!document.querySelector("[data-search-page]")) forms.forEach((form, i) => new Box(form, i));
    document.addEventListener("keydown", event => {
      const typing = /** @type {Element} */ (event.target).closest("input, textarea, select, [contenteditable]");
      const slash = event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
      const k = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
      const input = inputs.find(one => one.getClientRects().length > 0);
      if (!(slash || k) || !input) return;
      event.preventDefault();
      input.focus();
      input.select();
    });
  }

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start); else start();
})();
