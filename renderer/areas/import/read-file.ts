/** A file dropped on the page, in the form the contract takes: bytes as base64. */
export async function readAsBase64(file: File): Promise<{ name: string; data: string }> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const parts: string[] = []
  // Pieces: a whole workbook as arguments of one call would overflow the stack.
  for (let at = 0; at < bytes.length; at += 0x8000)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)))
  return { name: file.name, data: btoa(parts.join('')) }
}
