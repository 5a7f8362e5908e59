// What TypeScript cannot see by itself: modules that a build writes, and what the platform or a test puts into the global scope.

// A script of wasm-bindgen; or, where its name ends in `?url`, an address.
declare module "@built/*" {
  const exported: any;
  export default exported;
  /** The console's: draws it, once the words of the page's language are there. */
  export const open: () => Promise<void>;
  /** Of `words.js`: where the words of the frame are, by language. */
  export const frames: Record<string, string>;
}

declare module "@entry/*";

declare module "*?url" {
  const url: string;
  export default url;
}

declare module "cloudflare:workers" {
  export class DurableObject {
    constructor(ctx: any, env: any);
    ctx: any;
    env: any;
  }
  export const WorkerEntrypoint: any;
  export const env: any;
}

declare module "bindings";

// Reads the squares of a QR code; its own description does not fit how Node.js loads it.
declare module "jsqr" {
  export default function read(pixels: Uint8ClampedArray, width: number, height: number): { data: string } | null;
}

// The accessibility checker, where a journey has put it into the page; and what tells a journey that a policy was violated.
declare var axe: any;
declare function noteViolation(what: string): void;

interface RequestInit {
  // Needed by Node.js for a body that is a stream.
  duplex?: "half";
}
