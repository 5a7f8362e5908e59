// What the platform loads: it hands every request on to the Wasm, and begins the Wasm anew where it has ended.
//
// In place of the entry that worker-build writes. That one makes an object, three proxies and twenty functions for each request, and
// another round of them at the register: a twentieth of a signup.

import { Register as Inside, __wbg_reset_state, broken, excuse, pass, serve, when_it_ends } from "bindings";
import { isMeasured, isStreamed, measured } from "./body.js";
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

function noted(error) {
  console.error("A request could not be answered:", error?.message);
  renewed();
}

// A problem in place of an answer; should even that fail, the platform says so in its own words.
function failed(error, request, env, code = "broken") {
  noted(error);
  return excuse(request, env, code);
}

export default {
  fetch(request, env) {
    if (isMeasured(request) || isStreamed(request)) return ask(request, env);
    return measured(request).then(
      (whole) => (whole ? ask(whole, env) : refused(request, env, "body_too_large")),
      () => refused(request, env, "body_unreadable"),
    );
  },

  // A tunnel (CONNECT). The platform opens it whatever we say, so what is said in it is what would have been answered.
  async connect(socket) {
    const writer = socket.writable.getWriter();
    await writer.write(new TextEncoder().encode(NO_TUNNEL));
    await socket.close();
  },
};

const NO_TUNNEL =
  "HTTP/1.1 405 Method Not Allowed\r\nallow: GET, HEAD, POST, PUT, DELETE\r\ncontent-length: 0\r\nconnection: close\r\n\r\n";

function ask(request, env) {
  try {
    renewed();
    // Where the register itself does not answer, the platform would say so in plain text.
    const passed = pass(request, env)?.catch((error) => failed(error, request, env, "unavailable"));
    return passed ?? lifeline.hold(serve(request, env, lifeline)).catch((error) => failed(error, request, env));
  } catch (error) {
    return failed(error, request, env);
  }
}

// Not answered, since it could not be read.
function refused(request, env, code) {
  renewed();
  return excuse(request, env, code);
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
    return request.text().then(
      (body) => this.#commits.run(() => this.#answer(request, body)),
      () => this.#refused(request, "body_unreadable"),
    );
  }

  // Refused when the instance ends meanwhile: then the platform rings again, a little later.
  alarm() {
    return lifeline.hold(this.#now().alarm());
  }

  #answer(request, body) {
    try {
      return this.#now().answer(request, body);
    } catch (error) {
      noted(error);
      return this.#refused(request, "broken");
    }
  }

  #refused(request, code) {
    renewed();
    return broken(request, code);
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
