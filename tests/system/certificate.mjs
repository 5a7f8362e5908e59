// A certificate for localhost, made on the spot: one that lay in the tree would expire, and its key would be everybody's.
//
// It is its own authority (RFC 5280, self-signed), valid from yesterday for a week. Only what a TLS client checks is in it.

import { generateKeyPairSync, randomBytes, sign } from "node:crypto";

/** @returns {{ key: string, cert: string }} both as PEM */
export function localhostCertificate() {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "prime256v1" });
  const ecdsaWithSha256 = sequence(oid("2a8648ce3d040302"));
  const name = sequence(set(sequence(oid("550403"), der(0x0c, Buffer.from("localhost")))));
  const day = 24 * 60 * 60 * 1000;
  // A UTCTime has two digits for the year.
  const moment = (time) =>
    der(
      0x17,
      Buffer.from(
        new Date(time)
          .toISOString()
          .slice(2)
          .replace(/[-:T]|\.\d+/g, ""),
      ),
    );
  const basicConstraints = sequence(oid("551d13"), boolean(true), octets(sequence(boolean(true))));
  const subjectAltName = sequence(oid("551d11"), octets(sequence(der(0x82, Buffer.from("localhost")))));

  const content = sequence(
    der(0xa0, integer(Buffer.from([2]))), // version 3
    // The first bit stays 0: a serial number is positive.
    integer(Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    ecdsaWithSha256,
    name,
    sequence(moment(Date.now() - day), moment(Date.now() + 7 * day)),
    name,
    publicKey.export({ type: "spki", format: "der" }),
    der(0xa3, sequence(basicConstraints, subjectAltName)),
  );
  const certificate = sequence(content, ecdsaWithSha256, der(0x03, Buffer.concat([Buffer.from([0]), sign("sha256", content, privateKey)])));
  return {
    key: String(privateKey.export({ type: "pkcs8", format: "pem" })),
    cert: `-----BEGIN CERTIFICATE-----\n${certificate.toString("base64").replace(/.{64}/g, "$&\n")}\n-----END CERTIFICATE-----\n`,
  };
}

// DER: a tag, a length, the content.
function der(tag, content) {
  const { length } = content;
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}
const sequence = (...parts) => der(0x30, Buffer.concat(parts));
const set = (...parts) => der(0x31, Buffer.concat(parts));
const integer = (bytes) => der(0x02, bytes);
const boolean = (value) => der(0x01, Buffer.from([value ? 0xff : 0]));
const octets = (content) => der(0x04, content);
const oid = (hex) => der(0x06, Buffer.from(hex, "hex"));
