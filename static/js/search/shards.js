// Loads pieces of the index. A page opened from a disk may load scripts and nothing else, so each piece is a script that
// calls errdex.register; what it holds is deflated, two bytes to a character; Java's Shard says how.
(function () {
  "use strict";
  const errdex = window.errdex = window.errdex || {};
  const engine = errdex.engine = errdex.engine || {};

  const ESCAPE = 0x21, TURNED = 0x8000, BLOCK = 128, FIRST_KEY = 0x30, LOWER_BITS = 11;
  // In ms.
  const FRAME = 12;
  const own = document.currentScript;
  const root = new URL(own && own.dataset.root || ".", document.baseURI).href.replace(/[^/]*$/, "");
  const arrived = new Map();
  const loading = new Map();
  const bundles = new Map();

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
    } catch {
      throw new ShardProblem("damaged", name);
    }
  }

  function script(address, name) {
    return new Promise((resolve, reject) => {
      const element = document.createElement("script");
      element.src = address;
      element.onload = () => { element.remove(); resolve(null); };
      element.onerror = () => { element.remove(); reject(new ShardProblem("missing", name)); };
      document.head.append(element);
    });
  }

  // Loads a bundle of further scripts, once. One that failed is tried again next time.
  function bundle(path) {
    let promise = bundles.get(path);
    if (!promise) {
      promise = script(root + path, path);
      promise.catch(() => bundles.delete(path));
      bundles.set(path, promise);
    }
    return promise;
  }

  function unpack(text, length) {
    const bytes = new Uint8Array(length + 1);
    for (let i = 0, at = 0; at < length;) {
      const key = text.charCodeAt(i++) - FIRST_KEY << LOWER_BITS;
      for (const end = Math.min(length, at + 2 * BLOCK); at < end;) {
        let unit = text.charCodeAt(i++);
        if (unit === ESCAPE) unit = text.charCodeAt(i++) ^ TURNED;
        unit ^= key;
        bytes[at++] = unit;
        bytes[at++] = unit >> 8;
      }
    }
    return bytes.subarray(0, length);
  }

  async function inflate(bytes) {
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  }

  // Ends a task, so that the page can react to a key before the next one.
  engine.breathe = () => new Promise(go => setTimeout(go));

  // Gives a function to call between pieces of work: it does so when they have taken about as long as a frame.
  engine.pace = () => {
    let start = performance.now();
    return async () => {
      if (performance.now() - start < FRAME) return;
      await engine.breathe();
      start = performance.now();
    };
  };

  engine.root = root;
  engine.load = load;
  engine.bundle = bundle;
  engine.ShardProblem = ShardProblem;
})();
