// Facets: which results a filter keeps, and how many results each value would keep.
(function () {
  "use strict";
  const engine = window.errdex.engine;

  const valuesOf = (facet, document) => [].concat(facet.of[document]).map(number => facet.values[number]);

  // The documents that have one of the wanted values of every facet in the filter, {facet: value or [values]}.
  engine.filtered = (documents, facets, filter) => {
    const wanted = Object.entries(filter).map(([name, values]) => [Object.hasOwn(facets, name) && facets[name],
      [].concat(values)]);
    return documents.filter(document => wanted.every(([facet, values]) =>
      facet && valuesOf(facet, document).some(value => values.includes(value))));
  };

  // [{name, values: [{value, count, chosen}]}]: a facet's own choice does not narrow its own counts, so that a reader
  // sees what another choice would give.
  // documents(name) are those that a facet is counted of.
  engine.counted = (documents, facets, filter) => Object.keys(facets).map(name => {
    const others = Object.fromEntries(Object.entries(filter).filter(([other]) => other !== name));
    const chosen = new Set([].concat(Object.hasOwn(filter, name) ? filter[name] : []));
    const counts = new Map([...chosen].map(value => [value, 0]));
    for (const document of engine.filtered(documents(name), facets, others)) {
      for (const value of valuesOf(facets[name], document)) counts.set(value, (counts.get(value) || 0) + 1);
    }
    const values = [...counts].map(([value, count]) => ({value, count, chosen: chosen.has(value)}));
    return {name, values: values.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))};
  }).filter(facet => facet.values.length > 0);
})();
