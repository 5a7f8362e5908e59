// Loads a part of the console's Wasm when its first screen is opened, with the files that it shares with other parts. What they need of the main
// part (the memory, the table of functions, the pointer of the stack) the main part exports; what they bring they put into that table.

/** @type {Map<string, Promise<unknown>>} What is loaded, or being loaded, by its address. */
const files = new Map();

/**
 * @param {() => WebAssembly.Exports} main what the main part exports, once it runs
 * @param {string[]} urls where the part and what it shares are; none where all of it is in the main part already
 * @returns {(callback: number, data: number) => Promise<void>} what Rust calls; it is called back with whether the part is there
 */
export function part(main, ...urls) {
  const load = (url) => {
    if (!files.has(url)) {
      // A part by itself and the files that are shared call the same module by different names.
      const loading = WebAssembly.instantiateStreaming(fetch(url), { __wasm_split: main(), main: main() });
      files.set(url, loading);
      // The next call tries anew: the line may have been gone for a moment.
      loading.catch(() => files.delete(url));
    }
    return files.get(url);
  };
  return async (callback, data) => {
    let loaded = true;
    try {
      await Promise.all(urls.map(load));
    } catch (error) {
      loaded = false;
      console.error(error);
    }
    /** @type {WebAssembly.Table} */ (main().__indirect_function_table).get(callback)(data, loaded);
  };
}
