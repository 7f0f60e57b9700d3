/* Colours code blocks, with highlight.js, which is loaded only by pages that have some. */
(function () {
  "use strict";
  // What authors call a shell, and highlight.js a language.
  const NAMES = { cmd: "dos", bat: "dos", batch: "dos", ps1: "powershell", sh: "bash", shell: "bash", console: "bash" };
  const SEPARATE = ["dos", "powershell"];
  const folder = document.documentElement.dataset.root + "vendor/highlight/";

  const blocks = Array.from(document.querySelectorAll("pre > code[class*='language-']"), function (code) {
    const written = /language-(\S+)/.exec(code.className)[1].toLowerCase();
    return { code: code, language: Object.hasOwn(NAMES, written) ? NAMES[written] : written };
  }).filter(function (block) { return block.language !== "text" && block.language !== "none"; });

  function load(file) {
    return new Promise(function (resolve) {
      const script = document.createElement("script");
      script.src = folder + file;
      script.async = false;
      // Without it the code is as readable as before.
      script.onload = script.onerror = resolve;
      document.head.append(script);
    });
  }

  function colour() {
    if (!window.hljs) return;
    for (const block of blocks) {
      if (window.hljs.getLanguage(block.language)) {
        block.code.className = "language-" + block.language;
        window.hljs.highlightElement(block.code);
      }
    }
  }

  if (blocks.length > 0) {
    const files = SEPARATE.filter(function (language) {
      return blocks.some(function (block) { return block.language === language; });
    }).map(function (language) { return language + ".min.js"; });
    Promise.all(["highlight.min.js"].concat(files).map(load)).then(colour);
  }
})();
