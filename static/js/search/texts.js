// The texts of pages, in which the words that save most are a byte or two; the twin of Java's TextCoder says how.
(function () {
  "use strict";
  const engine = window.errdex.engine;
  const UNIT = "\u001f", RECORD = "\u001e", GROUP = "\u001d", DIGEST = "\u001a", CAPITAL = 0x0e;
  const SHORT_WORDS = 64;
  const utf8 = new TextDecoder();

  // A document's sections, each [anchor, heading, text].
  engine.text = async (index, document) => {
    const shard = `texts-${Math.floor(document / index.textsAShard)}`;
    const words = await index.shard("words", engine.json);
    const texts = await index.shard(shard, bytes => read(bytes, words).split(GROUP));
    const digest = (await index.card(document))[5].replace(/…$/, "");
    return texts[document % index.textsAShard].replace(DIGEST, () => digest).split(RECORD).map(section => section.split(UNIT))
      .filter(section => section.length === 3);
  };

  function read(bytes, words) {
    let text = "", afterWord = false, capital = false;
    for (let at = 0; at < bytes.length;) {
      const byte = bytes[at++];
      if (byte === CAPITAL) {
        capital = true;
      } else if (byte < 0x80) {
        text += String.fromCharCode(byte);
        afterWord = false;
      } else if (byte === 0xff) {
        const length = bytes[at++];
        text += utf8.decode(bytes.subarray(at, at += length));
        afterWord = false;
      } else {
        const word = words[byte < 0xc0 ? byte - 0x80 : SHORT_WORDS + (byte - 0xc0 << 8 | bytes[at++])];
        if (afterWord) text += " ";
        text += capital ? word[0].toUpperCase() + word.slice(1) : word;
        afterWord = true;
        capital = false;
      }
    }
    return text;
  }
})();
