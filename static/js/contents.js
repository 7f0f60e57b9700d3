/* "On this page": marks the heading that is being read, and folds the list where it stands above the content. */
(function () {
  "use strict";
  /** @type {HTMLDetailsElement | null} */
  const contents = document.querySelector(".toc details");
  if (!contents) {
    return;
  }
  const beside = matchMedia("(min-width: 80.01rem)");
  const links = Array.from(contents.querySelectorAll("a"));
  const headings = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));

  function fold() {
    contents.open = beside.matches;
  }

  function mark() {
    const line = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) + 8;
    let current = -1;
    headings.forEach(function (heading, index) {
      if (heading && heading.getBoundingClientRect().top <= line) {
        current = index;
      }
    });
    links.forEach(function (link, index) {
      if (index === current) {
        link.setAttribute("aria-current", "true");
      } else {
        link.removeAttribute("aria-current");
      }
    });
  }

  let waiting = false;
  addEventListener("scroll", function () {
    if (!waiting) {
      waiting = true;
      requestAnimationFrame(function () {
        waiting = false;
        mark();
      });
    }
  }, {passive: true});
  contents.addEventListener("click", function (event) {
    if (/** @type {Element} */ (event.target).closest("a") && !beside.matches) {
      contents.open = false;
    }
  });
  beside.addEventListener("change", fold);
  fold();
  mark();
})();
