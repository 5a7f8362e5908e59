// What the platform loads: it hands every request on to the Wasm, and begins the Wasm anew where it has ended.
//
// In place of the entry that worker-build writes. That one makes an object, three proxies and twenty functions for each request, and
// another round of them at the register: a twentieth of a signup.

import { Register as Inside, __wbg_reset_state, broken, pass, refuse, serve, when_it_ends } from "bindings";
import { isMeasured, measured } from "./body.js";
import { GroupCommit } from "./group.js";
import { Lifeline } from "./lifeline.js";

// Which instance of the Wasm is there, and whether it has ended, as after a panic: then nothing more can be asked of it.
let instance = 0;
let ended = false;
const lifeline = new Lifeline();
listen();

function listen() {
  when_it_ends(() => {
    ended = true;
    lifeline.cut();
  });
}

function renewed() {
  if (!ended) return;
  console.log("Beginning the Wasm anew");
  __wbg_reset_state();
  instance += 1;
  ended = false;
  listen();
}

function failed(error, env) {
  console.error("A request could not be answered:", error?.message);
  renewed();
  return broken(env);
}

export default {
  fetch(request, env) {
    if (isMeasured(request)) return ask(request, env);
    return measured(request).then(
      (whole) => ask(whole, env),
      (error) => failed(error, env),
    );
  },
};

// Without a request it was too large to take.
function ask(request, env) {
  try {
    renewed();
    if (!request) return refuse(env);
    return pass(request, env) ?? lifeline.hold(serve(request, env, lifeline)).catch((error) => failed(error, env));
  } catch (error) {
    return failed(error, env);
  }
}

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
    if (request.method === "GET" || request.method === "HEAD") return this.#answer(request, "");
    return request.text().then((body) => this.#commits.run(() => this.#answer(request, body)));
  }

  // Refused when the instance ends meanwhile: then the platform rings again, a little later.
  alarm() {
    return lifeline.hold(this.#now().alarm());
  }

  #answer(request, body) {
    try {
      return this.#now().answer(request, body);
    } catch (error) {
      return failed(error, this.#made[1]);
    }
  }

  #now() {
    renewed();
    if (this.#instance !== instance) {
      this.#inside = new Inside(...this.#made);
      this.#instance = instance;
    }
    return this.#inside;
  }
}
