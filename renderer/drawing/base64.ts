/** Bytes as they travel: over a port or a socket as base64. Loops, because a call for each byte of a scan takes seconds. */

export function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64)
  const bytes = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at)
  return bytes
}

export function base64Of(bytes: Uint8Array): string {
  const parts: string[] = []
  // Pieces: a whole part as arguments of one call would overflow the stack.
  for (let at = 0; at < bytes.length; at += 0x8000)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)))
  return btoa(parts.join(''))
}
