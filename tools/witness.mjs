// Somebody who remembers: keeps the newest signed checkpoint of a register in a file of its own, beside the folder of the data and not in it, and gives
// it back at the next start. A backup that is put back then shows, instead of signing a second history beside the first.

import { createHash } from "node:crypto";
import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";

/** How often it looks: checkpoints are four seconds apart at least. */
const EVERY = 2_000;

/** How many leaves a checkpoint is about: its second line. */
const size = (note) => Number(note?.split("\n")[1] ?? -1);
/** How often its log was continued from an older copy of the data, as it says itself. */
const continued = (note) => note?.match(/^continued-from /gm)?.length ?? 0;

export class Witness {
  #file;
  #key;
  #origin;
  #note;
  #timer;

  /**
   * @param {string} file where it is kept
   * @param {string} signingKey the secret of the register: what another key signed is of another history
   * @param {string} origin where the register answers
   */
  constructor(file, signingKey, origin) {
    this.#file = file;
    this.#key = createHash("sha256").update(`lupa witness ${signingKey}`).digest("hex").slice(0, 32);
    this.#origin = origin;
    try {
      const kept = JSON.parse(readFileSync(file, "utf8"));
      if (kept.key === this.#key && size(kept.checkpoint) >= 0) this.#note = kept.checkpoint;
    } catch {
      // There is none yet, or it cannot be read: then nothing is known.
    }
  }

  /** What is known, as `LUPA_KNOWN_CHECKPOINT` takes it; nothing where nothing is. */
  known() {
    return this.#note ? Buffer.from(this.#note).toString("base64") : "";
  }

  /** Looks from now on. */
  watch() {
    clearInterval(this.#timer);
    this.#timer = setInterval(() => this.#look(), EVERY);
    // Nobody waits for it.
    this.#timer.unref();
  }

  /** Looks once more, and then no longer. */
  async rest() {
    if (!this.#timer) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
    await this.#look();
  }

  /** Forgets what it knows. */
  forget() {
    rmSync(this.#file, { force: true });
  }

  async #look() {
    try {
      const response = await fetch(`${this.#origin}/log/checkpoint`, { signal: AbortSignal.timeout(1_000) });
      if (!response.ok) return;
      const note = await response.text();
      // Never a shorter one: that is what this is for. One that tells of a copy that was put back is newer, however short.
      const later = continued(note) - continued(this.#note);
      if (later > 0 || (later === 0 && size(note) > size(this.#note))) this.#keep(note);
    } catch {
      // It does not answer; the next look is soon.
    }
  }

  #keep(note) {
    this.#note = note;
    const text = `${JSON.stringify({ key: this.#key, checkpoint: note }, null, 2)}\n`;
    writeFileSync(`${this.#file}.new`, text, { mode: 0o600 });
    renameSync(`${this.#file}.new`, this.#file);
  }
}
