// Bodies whose length nobody announced.

// As in `convert.rs`: nothing reads a larger one.
const LARGEST = 1024 * 1024;

/** Whether a request has a body of which only reading tells how long it is. */
export function isUnmeasured(request) {
  return !request.headers.has("content-length") && request.body !== null;
}

/** The request with its body read, or nothing where that is too large: then the rest of it is not waited for. */
export async function measured(request) {
  const parts = [];
  let length = 0;
  for await (const part of request.body) {
    length += part.byteLength;
    // Leaving the loop cancels the stream.
    if (length > LARGEST) return undefined;
    parts.push(part);
  }
  return new Request(request, { body: await new Blob(parts).arrayBuffer() });
}
