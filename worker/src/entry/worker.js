// What the platform loads: it hands every request on to the Wasm, and begins the Wasm anew after a panic.
//
// In place of the entry that worker-build writes. That one makes an object, three proxies and twenty functions for each request, and
// another round of them at the register: a twentieth of a signup.

import { Register as Inside, __wbg_reset_state, __worker_init_state, fetch as answer, refuse } from "bindings";
import { isMeasured, measured } from "./body.js";
import { GroupCommit } from "./group.js";

// A panic ends the instance of the Wasm; the `worker` crate writes it down here on the way out.
const state = __worker_init_state();

function renew() {
  console.log("Beginning anew after a panic");
  __wbg_reset_state();
  state.criticalError = false;
  state.instanceId += 1;
}

export default {
  fetch(request, env) {
    if (state.criticalError) renew();
    if (isMeasured(request)) return answer(request, env);
    return measured(request).then((whole) => (whole ? answer(whole, env) : refuse(env)));
  },
};

// The object outlives the instance that its register was made in.
export class Register {
  #made;
  #inside;
  #instance;
  #commits = new GroupCommit();

  constructor(storage, env) {
    this.#made = [storage, env];
    this.#now();
  }

  fetch(request) {
    if (request.method === "GET" || request.method === "HEAD") return this.#now().answer(request, "");
    return request.text().then((body) => this.#commits.run(() => this.#now().answer(request, body)));
  }

  alarm() {
    return this.#now().alarm();
  }

  #now() {
    if (state.criticalError) renew();
    if (this.#instance !== state.instanceId) {
      this.#inside = new Inside(...this.#made);
      this.#instance = state.instanceId;
    }
    return this.#inside;
  }
}
