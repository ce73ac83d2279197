/**
 * A self-signed certificate made at run time, so that none is committed and no program is needed.
 *
 * @module
 */
import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/** A private key and a certificate for it, both as PEM. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

/**
 * Makes an X.509 version 3 certificate (RFC 5280) for `localhost`, signed by its own P-256 key and
 * valid for 30 days. It names none of the hosts it is used for: the browsers of the tests are told
 * not to look.
 */
export function selfSignedCertificate(now = new Date()): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const name = sequence(set(sequence(COMMON_NAME, der(TAG.utf8String, Buffer.from('localhost')))));
  const certificate = sequence(
    der(TAG.version, der(TAG.integer, Buffer.from([2]))),
    der(TAG.integer, Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    ECDSA_WITH_SHA256,
    name,
    sequence(time(now, -1), time(now, 30)),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
  );
  const signature = sign('sha256', certificate, privateKey);
  const signed = sequence(
    certificate,
    ECDSA_WITH_SHA256,
    der(TAG.bitString, Buffer.concat([Buffer.from([0]), signature])),
  );
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${signed.toString('base64')}\n-----END CERTIFICATE-----\n`,
  };
}

const TAG = {
  integer: 0x02,
  bitString: 0x03,
  objectIdentifier: 0x06,
  utf8String: 0x0c,
  utcTime: 0x17,
  sequence: 0x30,
  set: 0x31,
  version: 0xa0,
} as const;

/** 2.5.4.3 */
const COMMON_NAME = der(TAG.objectIdentifier, Buffer.from([0x55, 0x04, 0x03]));
/** 1.2.840.10045.4.3.2 */
const ECDSA_WITH_SHA256 = sequence(
  der(TAG.objectIdentifier, Buffer.from([0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02])),
);

function sequence(...parts: readonly Buffer[]): Buffer {
  return der(TAG.sequence, Buffer.concat(parts));
}

function set(...parts: readonly Buffer[]): Buffer {
  return der(TAG.set, Buffer.concat(parts));
}

function time(now: Date, days: number): Buffer {
  const moment = new Date(now.getTime() + days * 86_400_000);
  const digits = moment.toISOString().replace(/\D/g, '').slice(2, 14);
  return der(TAG.utcTime, Buffer.from(`${digits}Z`));
}

/** A value in the Distinguished Encoding Rules (X.690): tag, length, content. */
function der(tag: number, content: Buffer): Buffer {
  const { length } = content;
  const size =
    length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}
