/* Opens the definition of a glossary term beside it: by click, touch and Enter, and when the mouse rests on it. */
(function () {
  "use strict";
  const REST = 250;
  const GAP = 8;
  const definitions = new Map();
  for (const element of document.querySelectorAll("[data-definition]")) {
    definitions.set(element.dataset.definition, element);
  }
  let open = null;
  let timer = 0;

  function show(term, byChoice) {
    if (open && open.term === term) {
      open.byChoice = open.byChoice || byChoice;
      return;
    }
    hide();
    const source = definitions.get(term.dataset.term);
    const box = document.createElement("div");
    box.className = "definition";
    box.id = "definition-open";
    box.tabIndex = -1;
    box.setAttribute("role", "dialog");
    box.setAttribute("aria-label", source.querySelector("dfn").textContent);
    if (source.lang) {
      box.lang = source.lang;
    }
    box.append(...source.cloneNode(true).childNodes);
    box.addEventListener("mouseleave", leave);
    box.addEventListener("mouseenter", stay);
    // Right behind the term, so that Tab goes on from the term into its definition.
    term.after(box);
    place(box, term);
    term.setAttribute("aria-expanded", "true");
    term.setAttribute("aria-controls", box.id);
    open = {term: term, box: box, byChoice: byChoice};
  }

  function place(box, term) {
    const line = term.getClientRects()[0];
    const parent = box.offsetParent.getBoundingClientRect();
    const width = document.documentElement.clientWidth;
    const left = Math.max(GAP, Math.min(line.left, width - box.offsetWidth - GAP));
    const below = line.bottom + GAP;
    const fits = below + box.offsetHeight < window.innerHeight || line.top < box.offsetHeight + GAP;
    const top = fits ? below : line.top - GAP - box.offsetHeight;
    box.style.left = left - parent.left + "px";
    box.style.top = top - parent.top + "px";
  }

  function hide() {
    clearTimeout(timer);
    if (open) {
      open.box.remove();
      open.term.setAttribute("aria-expanded", "false");
      open.term.removeAttribute("aria-controls");
      open = null;
    }
  }

  function stay() {
    clearTimeout(timer);
  }

  function leave() {
    clearTimeout(timer);
    if (open && !open.byChoice) {
      timer = setTimeout(hide, REST);
    }
  }

  function prepare(term) {
    term.setAttribute("role", "button");
    term.setAttribute("aria-haspopup", "dialog");
    term.setAttribute("aria-expanded", "false");
    term.addEventListener("click", function (event) {
      if (event.ctrlKey || event.metaKey || event.shiftKey) {
        return; // a new tab or window, as with any link
      }
      event.preventDefault();
      if (open && open.term === term && open.byChoice) {
        hide();
        return;
      }
      show(term, true);
      if (event.detail === 0) {
        open.box.focus(); // by keyboard: let it be read out
      }
    });
    term.addEventListener("keydown", function (event) {
      if (event.key === " ") {
        event.preventDefault();
        term.click();
      }
    });
    term.addEventListener("pointerenter", function (event) {
      clearTimeout(timer);
      if (event.pointerType === "mouse" && !(open && open.byChoice)) {
        timer = setTimeout(() => show(term, false), REST);
      }
    });
    term.addEventListener("pointerleave", leave);
  }

  for (const term of document.querySelectorAll("a.term[data-term]")) {
    if (definitions.has(term.dataset.term)) {
      prepare(term);
    }
  }
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape" && open) {
      const term = open.term;
      const inside = open.box.contains(document.activeElement);
      hide();
      if (inside) {
        term.focus();
      }
    }
  });
  document.addEventListener("click", function (event) {
    if (open && !open.box.contains(event.target) && !open.term.contains(event.target)) {
      hide();
    }
  });
  addEventListener("resize", hide);
})();
