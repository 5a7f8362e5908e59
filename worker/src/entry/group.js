// Group commit. What the object writes in one turn of the platform is kept by one commit, and each commit waits for the disk: longer than
// a signup takes to compute. So commands that arrive while others are on their way to the disk are run together, one after the other in
// the order in which they came, each still a transaction of its own. A command that comes alone does not wait.
//
// No answer leaves before what it speaks of is kept: the platform holds every answer back until the commit that it depends on is done
// (https://developers.cloudflare.com/durable-objects/reference/in-memory-state/, output gates).

// So that reading, which does not wait here, gets its turn.
const AT_ONCE = 64;

export class GroupCommit {
  #waiting = [];
  #open = false;

  /** Runs a command, which may throw, now or in the next turn; gives what it gives. */
  run(command) {
    if (this.#open) return new Promise((settle, refuse) => this.#waiting.push({ command, settle, refuse }));
    this.#leaveOpen();
    return command();
  }

  /** Until the next turn, whatever comes waits for it. */
  #leaveOpen() {
    this.#open = true;
    setTimeout(() => this.#runTogether(), 0);
  }

  #runTogether() {
    const group = this.#waiting.splice(0, AT_ONCE);
    if (group.length === 0) {
      this.#open = false;
      return;
    }
    this.#leaveOpen();
    for (const { command, settle, refuse } of group) {
      try {
        settle(command());
      } catch (error) {
        refuse(error);
      }
    }
  }
}
