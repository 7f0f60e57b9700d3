/* errdex.strings: the interface words in the language of the page. */
(function () {
  "use strict";
  const errdex = window.errdex = window.errdex || {};
  const element = document.getElementById("errdex-strings");
  errdex.strings = element ? JSON.parse(element.textContent) : {};
})();
