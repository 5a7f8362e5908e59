// Bodies larger than anything that is read.

// The largest body of any route, a scan of 1 MB in base64, is below it.
const LARGEST = 1536 * 1024;
// So much is taken, though the rest is dropped, before the connection is let go: a client that is cut off while it sends sees no answer.
const TAKEN = 8 * 1024 * 1024;

// Where a list of customers is sent. It may be larger, and the edge measures it as it reads it.
const LISTS = "/api/v1/imports";

/** Whether a request has no body that is read, or announces one that may be. Where it comes in chunks, the platform shows no other length. */
export function isMeasured({ method, headers, body, url }) {
  if (body === null || method === "GET" || method === "HEAD") return true;
  if (method === "POST" && new URL(url).pathname === LISTS) return true;
  return headers.has("content-length") && Number(headers.get("content-length")) <= LARGEST;
}

/** Whether its body is read as it comes, however large: a backup that is put back. */
export function isStreamed({ method, url }) {
  return method === "PUT" && new URL(url).pathname === "/api/v1/register/backup";
}

/** The request with its body read, or nothing where that is too large. No more than `LARGEST` of it is ever held. */
export async function measured(request) {
  const parts = [];
  let length = 0;
  for await (const part of request.body) {
    length += part.byteLength;
    if (length <= LARGEST) parts.push(part);
    // Leaving the loop cancels the stream.
    if (length > TAKEN) break;
  }
  return length > LARGEST ? undefined : new Request(request, { body: await new Blob(parts).arrayBuffer() });
}
