// A folder belongs to one Lupa at a time: two workerds on the same SQLite files each write over what the other has written.
//
// The lock is a symbolic link in the folder. It leads to no file; its text names the processes that hold it. A link is made in one step,
// with its text in it, so nobody ever reads half of it. It counts as long as one of those processes lives: whatever was killed, or went
// with the power, leaves a link that the next one clears away.
//
// Each process has a link of its own name, first makes it and then looks for others. So of two, the later one sees the earlier one, and
// nobody ever takes away what somebody else has just made. Two at the very same moment may see each other, and both go away.

import { readdirSync, readFileSync, readlinkSync, renameSync, symlinkSync, unlinkSync } from "node:fs";
import { join } from "node:path";

/** The lock of one folder. */
export class Lock {
  #dir;
  #link;
  #held = false;

  constructor(dir) {
    this.#dir = dir;
    this.#link = join(dir, `lock.${nameOf(process.pid)}`);
  }

  /** Takes the lock, and returns nothing; or the number of the living process that has it. */
  take() {
    try {
      symlinkSync(nameOf(process.pid), this.#link);
    } catch (error) {
      if (error.code === "EEXIST") return process.pid;
      throw error;
    }
    this.#held = true;
    for (const name of readdirSync(this.#dir)) {
      const link = join(this.#dir, name);
      if (!/^lock(\.|$)/.test(name) || link === this.#link) continue;
      // Twice: the process that made it may have shared it after the first look, and ended since; now it stays as it is.
      const living = holderOf(link) ?? holderOf(link);
      if (living) {
        this.release();
        return living;
      }
      unlessGone(() => unlinkSync(link));
    }
    return undefined;
  }

  /** From now on the lock counts as long as we live or this process does, which goes on when we are killed. */
  share(pid) {
    const next = `${this.#link}.next`;
    unlessGone(() => unlinkSync(next)); // of somebody with our number who was killed between the next two lines
    symlinkSync([process.pid, pid].map(nameOf).filter(Boolean).join(","), next);
    renameSync(next, this.#link);
  }

  /** Gives the lock back, if it was taken. */
  release() {
    if (this.#held) unlessGone(() => unlinkSync(this.#link));
    this.#held = false;
  }
}

// The number of the first living process that a link names.
function holderOf(link) {
  const holders = unlessGone(() => readlinkSync(link))?.split(",") ?? [];
  const living = holders.find((holder) => nameOf(Number.parseInt(holder, 10)) === holder);
  return living && Number.parseInt(living, 10);
}

// A process by its number and, where the system tells, the time at which it began: in a container the same few numbers come back at every
// start. Nothing when no such process lives.
function nameOf(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== "EPERM") return undefined; // EPERM: it lives, and is somebody else's
  }
  const stat = unlessGone(() => readFileSync(`/proc/${pid}/stat`, "utf8"));
  if (!stat) return `${pid}`;
  // proc_pid_stat(5). The second field, the command in brackets, may hold anything; the third is the state, the 22nd the time.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return fields[0] === "Z" ? undefined : `${pid}@${fields[19]}`;
}

function unlessGone(act) {
  try {
    return act();
  } catch (error) {
    if (error.code === "ENOENT" || error.code === "ESRCH") return undefined;
    throw error;
  }
}
