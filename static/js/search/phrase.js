// Finds words that stand side by side, or near each other, in one field of a document.
(function () {
  "use strict";
  const engine = window.errdex.engine;
  const f = Math.fround;

  // Calls found(document, indexes) for each document that all postings have; indexes[i] is its place in postings[i].
  engine.together = (postings, found) => {
    const at = postings.map(() => 0);
    const [lead] = postings;
    for (; at[0] < lead.documents.length; at[0]++) {
      const document = lead.documents[at[0]];
      let all = true;
      for (let i = 1; i < postings.length; i++) {
        const {documents} = postings[i];
        while (at[i] < documents.length && documents[at[i]] < document) at[i]++;
        if (at[i] === documents.length) return;
        if (documents[at[i]] !== document) { all = false; break; }
      }
      if (all) found(document, at);
    }
  };

  // How often the words stand exactly so far apart as their offsets say.
  engine.exactly = (places, offsets) => {
    const others = places.slice(1).map((list, i) => new Set(Array.from(list, place => place - offsets[i + 1])));
    let count = 0;
    for (const place of places[0]) {
      if (others.every(list => list.has(place - offsets[0]))) count++;
    }
    return count;
  };

  // How often two words stand near each other, each time counted the less the more places they would have to be moved
  // to stand side by side: Lucene's SloppyPhraseMatcher for two different terms.
  engine.nearby = (one, other, slop) => {
    const lists = [one, other];
    const at = [0, 0];
    const position = i => lists[i][at[i]] - i;
    let end = Math.max(position(0), position(1));
    let frequency = 0;
    const first = () => position(0) < position(1) || position(0) === position(1) ? 0 : 1;
    let moving = first();
    let length = end - position(moving);
    let next = position(1 - moving);
    while (++at[moving] < lists[moving].length) {
      end = Math.max(end, position(moving));
      if (position(moving) > next) {
        if (length <= slop) frequency = f(frequency + f(1 / f(1 + length)));
        moving = first();
        next = position(1 - moving);
        length = end - position(moving);
      } else {
        length = Math.min(length, end - position(moving));
      }
    }
    return length <= slop ? f(frequency + f(1 / f(1 + length))) : frequency;
  };
})();
