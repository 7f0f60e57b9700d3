/* Only pages that `errdex serve` shows have this script. It listens to the server: a changed style sheet is exchanged in
   place, a changed page is loaded again where it was being read, and problems are shown over the page until they are
   mended. */
(function () {
  "use strict";
  const folder = "/.errdex/";
  const place = "errdex-live-place";
  let edition = document.currentScript.dataset.edition;
  let stream = null;
  let panel = null;
  let closed = "";

  function listen() {
    // A browser keeps few connections to one server, so only pages that somebody sees hold one.
    if (document.hidden || stream) {
      return;
    }
    stream = new EventSource(folder + "events?path=" + encodeURIComponent(decodeURI(location.pathname)) + "&edition=" + encodeURIComponent(edition));
    stream.addEventListener("message", function (event) {
      const state = JSON.parse(event.data);
      edition = state.edition;
      if (state.page || state.files.some(isUsed)) {
        reload();
        return;
      }
      state.files.filter(function (file) {
        return file.endsWith(".css");
      }).forEach(exchange);
      show(state.problems, state.held);
    });
  }

  function leave() {
    if (stream) {
      stream.close();
      stream = null;
    }
  }

  function fileOf(address) {
    const url = new URL(address, location.href);
    return url.origin === location.origin ? decodeURI(url.pathname.slice(1)) : "";
  }

  /* Whether the page has loaded a file that cannot be exchanged in place: a script, a part of the search index, an image. */
  function isUsed(file) {
    function is(address) {
      return file.endsWith("/") ? fileOf(address).startsWith(file) : fileOf(address) === file;
    }
    return Array.from(document.querySelectorAll("script[src], img[src]")).some(function (element) {
      return is(element.src);
    }) || !file.endsWith(".css") && performance.getEntriesByType("resource").some(function (entry) {
      return is(entry.name);
    });
  }

  function exchange(file) {
    Array.from(document.querySelectorAll("link[rel~=stylesheet][href]")).filter(function (link) {
      return fileOf(link.href) === file;
    }).forEach(function (link) {
      const next = link.cloneNode();
      next.href = "/" + encodeURI(file) + "?" + edition;
      next.addEventListener("load", function () {
        link.remove();
      });
      link.after(next);
    });
  }

  function reload() {
    leave();
    sessionStorage.setItem(place, JSON.stringify({path: location.pathname, x: scrollX, y: scrollY}));
    location.reload();
  }

  /* The browser scrolls back by itself, but not when the page was shorter for a moment. */
  function scrollBack() {
    const stored = sessionStorage.getItem(place);
    sessionStorage.removeItem(place);
    const was = stored ? JSON.parse(stored) : null;
    if (was && was.path === location.pathname) {
      scrollTo({left: was.x, top: was.y, behavior: "instant"});
    }
  }

  function element(name, className, text) {
    const made = document.createElement(name);
    made.className = className;
    made.textContent = text || "";
    return made;
  }

  function item(problem) {
    const made = element("li", "problem " + problem.severity);
    made.append(element("p", "message", problem.message));
    if (problem.place) {
      const where = element(problem.editor ? "a" : "span", "place", problem.place);
      if (problem.editor) {
        where.href = problem.editor;
      }
      made.append(where);
    }
    if (problem.line) {
      made.append(element("pre", "line", problem.line));
    }
    if (problem.hint) {
      made.append(element("p", "hint", problem.hint));
    }
    return made;
  }

  function show(problems, held) {
    const text = JSON.stringify(problems);
    if (panel) {
      panel.remove();
      panel = null;
    }
    if (problems.length === 0 || text === closed) {
      return;
    }
    const errors = problems.filter(function (problem) {
      return problem.severity === "error";
    }).length;
    const warnings = problems.length - errors;
    panel = element("errdex-problems", "");
    const inside = panel.attachShadow({mode: "open"});
    const style = element("link", "");
    style.rel = "stylesheet";
    style.href = folder + "live.css";
    const box = element("details", errors > 0 ? "box error" : "box warning");
    box.open = errors > 0;
    const counts = [errors > 0 ? errors + (errors === 1 ? " error" : " errors") : "",
      warnings > 0 ? warnings + (warnings === 1 ? " warning" : " warnings") : ""].filter(Boolean).join(", ");
    const summary = element("summary", "", held ? counts + ". This is the last page that was right." : counts);
    summary.setAttribute("role", errors > 0 ? "alert" : "status");
    const close = element("button", "close", "×");
    close.setAttribute("aria-label", "Close");
    close.addEventListener("click", function () {
      closed = text;
      panel.remove();
      panel = null;
    });
    const list = element("ul", "");
    problems.forEach(function (problem) {
      list.append(item(problem));
    });
    box.append(summary, list);
    inside.append(style, box, close);
    document.documentElement.append(panel);
  }

  document.addEventListener("visibilitychange", function () {
    if (document.hidden) {
      leave();
    } else {
      listen();
    }
  });
  addEventListener("pagehide", leave);
  addEventListener("pageshow", listen);
  addEventListener("load", scrollBack);
  listen();
})();
