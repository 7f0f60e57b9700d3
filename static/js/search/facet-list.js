// The facets of the search page:
//   fieldset.search-facet > legend, label.search-facet-value > input[type=checkbox], span, span.search-facet-count
(function () {
  "use strict";
  const errdex = window.errdex;
  const SHOWN = 8;
  // Of these the values are words of the interface; all others come from the wiki.
  const WORDED = ["kind", "audience"];

  // Fills a container with facets as errdex.ask counts them; calls change(name, value, chosen).
  errdex.facetList = (container, facets, change) => {
    const focused = container.contains(document.activeElement) ? document.activeElement.id : "";
    const last = ({name}) => Number(name === "audience");
    container.replaceChildren(...[...facets].sort((one, other) => last(one) - last(other)).filter(({name, values}) => values.length > 1 || name === "audience" || values.some(({chosen}) => chosen))
      .map(facet => fieldset(facet, change)));
    const again = focused && document.getElementById(focused);
    if (again) again.focus();
  };

  function fieldset({name, values}, change) {
    const set = errdex.make("fieldset", "search-facet", errdex.make("legend", "", errdex.say(`facet.${name}`) || name));
    const shown = values.filter(({chosen}, i) => chosen || i < SHOWN);
    const rest = values.filter(({chosen}, i) => !chosen && i >= SHOWN);
    set.append(...shown.map(value => label(name, value, change)));
    if (rest.length > 0) {
      set.append(errdex.make("details", "search-facet-rest", errdex.make("summary", "", `+ ${rest.length}`),
        ...rest.map(value => label(name, value, change))));
    }
    return set;
  }

  function label(name, {value, count, chosen}, change) {
    const box = errdex.make("input");
    box.type = "checkbox";
    box.checked = chosen;
    box.id = `facet-${name}-${value}`.replace(/\s/g, "_");
    box.addEventListener("change", () => change(name, value, box.checked));
    const text = WORDED.includes(name) && errdex.say(`${name}.${value}`) || value;
    // A name such as FACILITY_WINDOWSUPDATE is broken where its words meet.
    const parts = text.split("_").flatMap((part, i) => i === 0 ? [part] : ["_", errdex.make("wbr"), part]);
    return errdex.make("label", "search-facet-value", box, errdex.make("span", "", ...parts),
      errdex.make("span", "search-facet-count", String(count)));
  }
})();
