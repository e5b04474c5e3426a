/** MAC addresses in any notation: 00:11:22:33:44:55, 0011.2233.4455, 001122-334455, 00-11-22-33-44-55, 00 11 22 ... */

/** Lower case with colons; null where it is no MAC address. */
export function normalizeMac(text: string): string | null {
  const digits = text
    .trim()
    .replace(/[\s:.-]/g, '')
    .toLowerCase()
  return /^[0-9a-f]{12}$/.test(digits) ? (digits.match(/../g) ?? []).join(':') : null
}

/** The digits of what may be the beginning or a part of one; null for anything else. */
export function macDigits(text: string): string | null {
  const digits = text
    .trim()
    .replace(/[\s:.-]/g, '')
    .toLowerCase()
  return /^[0-9a-f]{4,12}$/.test(digits) ? digits : null
}
