// Who waits for the instance of the Wasm. One that ends in a panic never finishes what it had begun, and an alarm that never ends keeps the
// next one from ringing: everything that waits hears of the end at once.

export class Lifeline {
  #waiting = new Set();

  /** What the promise becomes; refused when the instance ends before. */
  hold(promise) {
    return new Promise((settle, refuse) => {
      this.#waiting.add(refuse);
      promise.then(settle, refuse).finally(() => this.#waiting.delete(refuse));
    });
  }

  /** Ends what is written to when all has been poured into it; breaks it off when that fails, or when the instance ends before. */
  endAfter(into, poured) {
    this.hold(poured)
      .then(
        () => into.close(),
        (error) => breakOff(into, error),
      )
      .catch(() => {}); // the client has left
  }

  /** The instance has ended. */
  cut() {
    for (const refuse of this.#waiting) refuse(new Error("the instance of the Wasm has ended"));
    this.#waiting.clear();
  }
}

// A stream stays locked until the platform has poured the stretch that is under way.
async function breakOff(into, error) {
  while (into.locked) await new Promise((go) => setTimeout(go, 100));
  await into.abort(error);
}
