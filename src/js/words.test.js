// The pure parts of the scripts, without a browser: what words are, by the table that the Java room `words` runs too.
"use strict";
const assert = require("node:assert/strict");
const fs = require("node:fs");
const path = require("node:path");
const test = require("node:test");
const vm = require("node:vm");

const root = path.join(__dirname, "../..");
const vectors = JSON.parse(fs.readFileSync(path.join(root, "src/test/resources/vectors/words.json"), "utf8"));
const window = {};
vm.runInNewContext(fs.readFileSync(path.join(root, "static/js/words.js"), "utf8"), {window});
const words = window.errdex.words;

test("texts are parted into words", () => {
  assert.ok(vectors.words.length > 30);
  for (const vector of vectors.words) {
    const shown = words.of(vector.text)
      .map(word => `${word.form} ${word.start}-${word.end} @${word.position}${word.span > 1 ? "+" + word.span : ""}`);
    assert.deepEqual(Array.from(shown), vector.words, vector.text);
  }
});

test("words are folded", () => {
  for (const {text, form} of vectors.folded) assert.equal(words.fold(text), form);
});

test("slips are counted", () => {
  for (const {one, other, limit, distance} of vectors.distances) {
    assert.equal(words.distance(one, other, limit), distance, `${one} ${other}`);
  }
});
