/* Where a step has commands for several shells, tabs show one of them; a choice holds for all steps and pages. */
(function () {
  "use strict";
  const KEY = "errdex-shell";
  const groups = [];

  function stored() {
    try {
      return localStorage.getItem(KEY);
    } catch {
      return null;
    }
  }

  function store(shell) {
    try {
      localStorage.setItem(KEY, shell);
    } catch {
      /* the choice lasts as long as the page */
    }
  }

  function select(group, shell) {
    const chosen = group.find((entry) => entry.shell === shell);
    for (const entry of chosen ? group : []) {
      entry.tab.setAttribute("aria-selected", String(entry === chosen));
      entry.tab.tabIndex = entry === chosen ? 0 : -1;
      entry.panel.hidden = entry !== chosen;
    }
  }

  function choose(shell) {
    store(shell);
    groups.forEach((group) => select(group, shell));
  }

  function onKey(group, index, event) {
    const step = {ArrowRight: 1, ArrowLeft: -1}[event.key];
    if (step) {
      const next = group[(index + step + group.length) % group.length];
      event.preventDefault();
      choose(next.shell);
      next.tab.focus();
    }
  }

  function prepare(element, number) {
    const list = document.createElement("div");
    list.className = "shell-tabs";
    list.setAttribute("role", "tablist");
    list.setAttribute("aria-label", errdex.strings["shells"]);
    const group = Array.from(element.querySelectorAll(":scope > .shell"), function (panel, index) {
      const tab = document.createElement("button");
      const title = panel.querySelector(".shell-title");
      tab.type = "button";
      tab.textContent = title.textContent;
      tab.id = "shell-tab-" + number + "-" + index;
      tab.setAttribute("role", "tab");
      panel.id = "shell-" + number + "-" + index;
      panel.setAttribute("role", "tabpanel");
      panel.setAttribute("aria-labelledby", tab.id);
      tab.setAttribute("aria-controls", panel.id);
      list.append(tab);
      return {shell: panel.dataset.shell, tab: tab, panel: panel};
    });
    group.forEach(function (entry, index) {
      entry.tab.addEventListener("click", () => choose(entry.shell));
      entry.tab.addEventListener("keydown", (event) => onKey(group, index, event));
    });
    element.prepend(list);
    groups.push(group);
    select(group, group[0].shell);
  }

  document.querySelectorAll(".shells-many").forEach(prepare);
  const choice = stored();
  groups.forEach((group) => select(group, choice));
})();
