// Which files the shared code of the parts of a binary goes into.
//
// The linker makes a piece for each set of parts that share something: 18 parts make 400. All of them in the main part is one file to load,
// most of which no first screen needs; each by itself is hundreds. Between the two lie a few files that several parts load beside the main one.

/** So many files may stand beside the main part and a part of the console, each a request beside the others. */
const MOST_FILES = 8;
/** So many parts may share such a file, half of them: what nearly all of them need belongs into the main part. */
const MOST_PARTS = 14;
/** Smaller pieces decide nothing. */
const MATTERS = 3_000;

/**
 * @param {string[]} parts those that load shared files; what another one needs as well is in the main part
 * @param {{ file: string, parts: string[], bytes: number }[]} pieces what several parts share
 * @param {Record<string, number>} own how much each part has by itself
 * @returns {string[][]} for each shared file the parts that load it, the smallest first: a piece goes into the first that all its parts load,
 *   and into the main part where there is none
 */
export function shares(parts, pieces, own) {
  if (parts.length > 32) throw new Error("A set of parts is a number of 32 bits.");
  const bit = Object.fromEntries(parts.map((part, at) => [part, 1 << at]));
  const sets = new Map();
  for (const piece of pieces.filter((piece) => piece.parts.every((part) => part in bit))) {
    const set = piece.parts.reduce((all, part) => all | bit[part], 0);
    sets.set(set, (sets.get(set) ?? 0) + piece.bytes);
  }
  const large = [...sets].filter(([, bytes]) => bytes > MATTERS).map(([set]) => set);
  const candidates = [...new Set(large.flatMap((one) => large.map((other) => one | other)))].filter((set) => count(set) <= MOST_PARTS);
  /** The largest first load counts most, all of them together a little. */
  const weigh = (chosen) => {
    const files = inOrder(chosen).map((set) => ({ set, bytes: 0 }));
    let main = 0;
    for (const [set, bytes] of sets) {
      const file = files.find((file) => (set & ~file.set) === 0);
      if (file) file.bytes += bytes;
      else main += bytes;
    }
    const loads = parts.map((part) => files.reduce((sum, { set, bytes }) => sum + (set & bit[part] ? bytes : 0), main + own[part]));
    return 3 * Math.max(...loads) + loads.reduce((sum, load) => sum + load) / loads.length;
  };
  const room = (chosen) => parts.every((part) => chosen.filter((set) => set & bit[part]).length <= MOST_FILES);
  /** @type {number[]} */
  let chosen = [];
  for (let best = weigh(chosen); ; ) {
    const next = candidates
      .map((set) => [...chosen, set])
      .filter(room)
      .map((tried) => ({ tried, weight: weigh(tried) }))
      .reduce((least, one) => (one.weight < least.weight ? one : least), { tried: chosen, weight: best });
    if (next.tried === chosen) break;
    chosen = next.tried;
    best = next.weight;
  }
  return inOrder(chosen).map((set) => parts.filter((part) => set & bit[part]));
}

const inOrder = (sets) => sets.toSorted((one, other) => count(one) - count(other));

function count(set) {
  let bits = 0;
  for (let left = set; left; left &= left - 1) bits += 1;
  return bits;
}
