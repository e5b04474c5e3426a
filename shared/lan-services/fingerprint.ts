/** SHA-256 fingerprints of certificates, in the one form they are kept and compared in: `AB:CD:…`, 32 bytes. */

/** Reads a fingerprint with or without colons, blanks or a `SHA256:` before it, in any case; null where it is none. */
export function readFingerprint(text: string): string | null {
  const digits = text.replace(/^\s*sha-?256[\s:=]*/i, '').replace(/[\s:]/g, '')
  return /^[0-9a-f]{64}$/i.test(digits) ? (digits.toUpperCase().match(/../g) ?? []).join(':') : null
}
