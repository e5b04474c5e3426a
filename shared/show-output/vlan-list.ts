/** Lists of VLANs as devices write them: `1,10-12,20`. */

/** Every VLAN of a list; `ALL` and `none` stay words. Ranges beyond 4095 are left as written: no device prints them. */
export function expandList(text: string): string[] {
  return text
    .split(/[,\s]+/)
    .filter((item) => item !== '')
    .flatMap((item) => {
      const range = /^(\d{1,4})-(\d{1,4})$/.exec(item)
      const [from, to] = [Number(range?.[1]), Number(range?.[2])]
      if (!range || to < from || to > 4095) return [item]
      return Array.from({ length: to - from + 1 }, (_, step) => String(from + step))
    })
}
