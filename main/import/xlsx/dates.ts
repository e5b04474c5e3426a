/** Excel's day numbers as ISO text. Day 60 is the 29 February 1900 that never was, so days before it are one off. */

/** `2026-04-12`, with the time where there is one; null where the number is no date (negative, or past 9999). */
export function isoDate(serial: number, from1904: boolean): string | null {
  const days = from1904 ? serial + 1462 : serial < 60 ? serial + 1 : serial
  if (days < 0 || days > 2958466) return null
  const iso = new Date(Math.round((days - 25569) * 86400) * 1000).toISOString()
  if (serial < 1) return iso.slice(11, 19)
  return Number.isInteger(serial) ? iso.slice(0, 10) : iso.slice(0, 19).replace('T', ' ')
}
