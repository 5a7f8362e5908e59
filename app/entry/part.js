// Loads a part of the console's Wasm when its first screen is opened. What it needs of the main part (the memory, the table of functions,
// the pointer of the stack) the main part exports; what it brings it puts into that table.

/**
 * @param {() => WebAssembly.Exports} main what the main part exports, once it runs
 * @param {string} [url] where the part is; nothing where all of it is in the main part already
 * @returns {(callback: number, data: number) => Promise<void>} what Rust calls; it is called back with whether the part is there
 */
export function part(main, url) {
  let loading;
  const load = () => WebAssembly.instantiateStreaming(fetch(url), { __wasm_split: main() });
  return async (callback, data) => {
    let loaded = true;
    try {
      if (url) await (loading ??= load());
    } catch (error) {
      // The next call tries anew: the line may have been gone for a moment.
      loading = undefined;
      loaded = false;
      console.error(error);
    }
    /** @type {WebAssembly.Table} */ (main().__indirect_function_table).get(callback)(data, loaded);
  };
}
