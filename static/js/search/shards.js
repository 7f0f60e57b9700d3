// Loads pieces of the index. A page opened from a disk may load scripts and nothing else, so each piece is a script that
// calls errdex.register; what it holds is deflated, fifteen bits to a character, counted from U+4E00.
(function () {
  "use strict";
  const errdex = window.errdex = window.errdex || {};
  const engine = errdex.engine = errdex.engine || {};

  const FIRST = 0x4e00, BITS = 15;
  const own = document.currentScript;
  const root = new URL(own && own.dataset.root || ".", document.baseURI).href.replace(/[^/]*$/, "");
  const arrived = new Map();
  const loading = new Map();

  // Why a search cannot be answered: reason is "missing", "damaged", "outdated" or "unsupported".
  class ShardProblem extends Error {
    constructor(reason, shard) {
      super(`search index: ${shard} is ${reason}`);
      this.reason = reason;
      this.shard = shard;
    }
  }

  errdex.register = (name, stamp, length, text) => {
    arrived.set(name, {stamp, length, text});
  };

  // The stamp and the bytes of a shard. One that failed is tried again next time.
  function load(name, stamp) {
    let promise = loading.get(name);
    if (!promise) {
      promise = fetchShard(name, stamp);
      promise.catch(() => loading.delete(name));
      loading.set(name, promise);
    }
    return promise;
  }

  async function fetchShard(name, stamp) {
    if (typeof DecompressionStream === "undefined") throw new ShardProblem("unsupported", name);
    arrived.delete(name);
    await script(`${root}search/${name}.js${stamp ? "?" + stamp : ""}`, name);
    const shard = arrived.get(name);
    arrived.delete(name);
    if (!shard) throw new ShardProblem("damaged", name);
    if (stamp && shard.stamp !== stamp) throw new ShardProblem("outdated", name);
    try {
      return {stamp: shard.stamp, bytes: await inflate(unpack(shard.text, shard.length))};
    } catch (e) {
      throw new ShardProblem("damaged", name);
    }
  }

  function script(address, name) {
    return new Promise((resolve, reject) => {
      const element = document.createElement("script");
      element.src = address;
      element.onload = () => { element.remove(); resolve(); };
      element.onerror = () => { element.remove(); reject(new ShardProblem("missing", name)); };
      document.head.append(element);
    });
  }

  function unpack(text, length) {
    const bytes = new Uint8Array(length);
    let held = 0, bits = 0, at = 0;
    for (let i = 0; at < length; i++) {
      held = held << BITS | text.charCodeAt(i) - FIRST;
      for (bits += BITS; bits >= 8 && at < length;) {
        bits -= 8;
        bytes[at++] = held >> bits;
      }
      held &= (1 << bits) - 1;
    }
    return bytes;
  }

  async function inflate(bytes) {
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  }

  engine.root = root;
  engine.load = load;
  engine.ShardProblem = ShardProblem;
})();
