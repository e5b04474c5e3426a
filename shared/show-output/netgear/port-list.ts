/** Lists of ports as the smart dialect writes them: `g1-52,LAG1-8`, `g1-g4`, `1/0/1-1/0/4`. */

/** Every port of a list; what is no range, or one of more than 999, stays as written. */
export function expandPorts(text: string): string[] {
  return text
    .split(/[,\s]+/)
    .filter((item) => item !== '')
    .flatMap((item) => {
      const match = /^((?:\d{1,2}\/){0,2}[A-Za-z]{0,6})(\d{1,3})-(?:\1)?(\d{1,3})$/.exec(item)
      const [from, to] = [Number(match?.[2]), Number(match?.[3])]
      if (!match || to < from) return [item]
      return Array.from({ length: to - from + 1 }, (_, step) => `${match[1]}${from + step}`)
    })
}
