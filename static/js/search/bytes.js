// Reads what a shard holds: whole numbers of variable length (seven bits a byte, the lowest first) and UTF-8 texts.
(function () {
  "use strict";
  const engine = window.errdex.engine;
  const utf8 = new TextDecoder();

  engine.Bytes = class {
    constructor(bytes, at = 0) {
      this.bytes = bytes;
      this.at = at;
    }

    number() {
      let value = 0, shift = 0, byte;
      do {
        byte = this.bytes[this.at++];
        value |= (byte & 0x7f) << shift;
        shift += 7;
      } while (byte > 0x7f);
      return value >>> 0;
    }

    // A number of either sign.
    signed() {
      const value = this.number();
      return value >>> 1 ^ -(value & 1);
    }

    // So many whole numbers, Rice-coded: a byte tells how many bits are lower ones; the upper ones are so many ones and
    // a zero; the last byte is filled up.
    numbers(count) {
      const lower = this.bytes[this.at++];
      const numbers = new Int32Array(count);
      let held = 0, left = 0;
      for (let i = 0; i < count; i++) {
        let value = 0;
        for (;;) {
          if (left === 0) { held = this.bytes[this.at++]; left = 8; }
          if (!(held >> --left & 1)) break;
          value++;
        }
        for (let missing = lower; missing > 0;) {
          if (left === 0) { held = this.bytes[this.at++]; left = 8; }
          const taken = Math.min(left, missing);
          value = value << taken | held >> left - taken & (1 << taken) - 1;
          left -= taken;
          missing -= taken;
        }
        numbers[i] = value;
      }
      return numbers;
    }

    // So many whole numbers, most of which are 0: how many are not; their gaps; and themselves, less one.
    sparse(count) {
      const numbers = new Int32Array(count), some = this.number();
      if (some === 0) return numbers;
      const gaps = this.numbers(some), values = this.numbers(some);
      for (let i = 0, at = -1; i < some; i++) numbers[at += gaps[i] + 1] = values[i] + 1;
      return numbers;
    }

    // A text whose length in bytes stands before it.
    text() {
      const length = this.number();
      this.at += length;
      return utf8.decode(this.bytes.subarray(this.at - length, this.at));
    }

    // So many texts in order: of each how many characters it shares with the one before, and then the rests, a line each.
    texts(count) {
      const shared = Array.from({length: count}, () => this.number());
      const rests = this.text().split("\n");
      let before = "";
      return shared.map((length, i) => before = before.slice(0, length) + rests[i]);
    }
  };

  engine.json = bytes => JSON.parse(utf8.decode(bytes));
})();
