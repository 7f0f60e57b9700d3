// On every page: the words of the interface, and the engine once it is wanted. The script element that includes this
// file says in data-root where the site's root is, and in data-also which scripts the engine needs besides (paths from
// the root, between spaces).
(function () {
  "use strict";
  const errdex = window.errdex = window.errdex || {};
  const ENGINE = "js/search-engine.js";
  const own = document.currentScript;
  const root = new URL(own.dataset.root || ".", document.baseURI).href.replace(/[^/]*$/, "");
  const also = (own.dataset.also || "").split(/\s+/).filter(Boolean);
  let engine = null;

  const STRINGS = {
    "results.none": "Nothing found", "results.one": "1 result", "results.many": "{count} results",
    "results.label": "Search results", "results.more": "Show more", "results.all": "All results",
    "searching": "Searching…", "meant": "Nothing has “{from}”. These results are for “{to}”.",
    "elsewhere": "{count} in {language}", "elsewhere.label": "Found in other languages:",
    "codes.label": "Codes in your text", "code.space": "Space", "facets.label": "Narrow down", "filters.clear": "Clear",
    "facet.kind": "Kind", "facet.space": "Code space", "facet.group": "Group", "facet.tag": "Tag",
    "facet.applies-to": "Applies to", "facet.language": "Language", "facet.audience": "Audience", "audience.authors": "For authors",
    "elsewhere.authors": "{count} in the pages for authors", "browse.errors": "All explained errors", "browse.index": "Index",
    "kind.error": "Error", "kind.article": "Article", "kind.question": "Question", "kind.term": "Term",
    "kind.code": "Code", "kind.page": "Page", "hint": "A code, a symbol, a message, or any words",
    "problem.missing": "Part of the search index is missing ({shard}). The pages themselves are all there.",
    "problem.damaged": "Part of the search index is damaged ({shard}). The pages themselves are all there.",
    "problem.outdated": "The search index has changed since this page was opened. Please load the page again.",
    "problem.unsupported": "This browser is too old to search here. The pages themselves are all there.",
    "problem.other": "The search failed. The pages themselves are all there.",
  };
  Object.assign(STRINGS, errdex.strings);
  const given = document.getElementById("errdex-strings");
  if (given) {
    try {
      Object.assign(STRINGS, JSON.parse(given.textContent));
    } catch (e) {
      console.warn("errdex-strings is not JSON", e);
    }
  }

  // A text of the interface, with {names} replaced; undefined when there is none.
  errdex.say = (key, values = {}) => Object.hasOwn(STRINGS, key)
    ? STRINGS[key].replace(/\{(\w+)\}/g, (all, name) => Object.hasOwn(values, name) ? values[name] : all) : undefined;

  errdex.problemText = problem => errdex.say(`problem.${problem && problem.reason}`, {shard: problem && problem.shard})
    || errdex.say("problem.other");

  // Loads the engine, once; scripts run in the order in which they are added.
  errdex.loadEngine = () => {
    if (!engine) {
      engine = Promise.all(also.concat(ENGINE).map(load)).then(() => {
        if (!errdex.engine) throw Object.assign(new Error("no engine"), {reason: "damaged", shard: ENGINE});
      });
      engine.catch(() => { engine = null; });
    }
    return engine;
  };

  /** @returns {Promise<unknown>} */
  function load(path) {
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = root + path;
      script.async = false;
      script.dataset.root = root;
      script.onload = resolve;
      script.onerror = () => path === ENGINE
        ? reject(Object.assign(new Error("no engine"), {reason: "missing", shard: path})) : resolve(null);
      document.head.append(script);
    });
  }

  // Until the engine is there, its interface loads it.
  for (const name of ["search", "ask", "elsewhere"]) {
    const early = async (...given) => {
      await errdex.loadEngine();
      return errdex[name](...given);
    };
    errdex[name] = errdex[name] || early;
  }
})();
