/** Lists of VLANs and of ports as devices write them: `10,20-22`, `1-4,A1-A4,Trk1`, `1/15-1/20`. */

/** Reads `10-12, 20` and `10 20`. Null where it is no such list or a range runs backwards. */
export function parseNumbers(text: string): number[] | null {
  const numbers: number[] = []
  for (const part of text
    .trim()
    .replace(/\s*([,-])\s*/g, '$1')
    .split(/[ ,]/)) {
    const match = /^(\d+)(?:-(\d+))?$/.exec(part)
    if (!match) return null
    const first = Number(match[1])
    const last = Number(match[2] ?? match[1])
    if (last < first || last > 65535) return null
    for (let n = first; n <= last; n++) numbers.push(n)
  }
  return numbers
}

/** Ascending, without repeats; three in a row become a range: `1-3,5,6`. */
export function formatNumbers(numbers: Iterable<number>): string {
  const runs: [number, number][] = []
  for (const n of [...new Set(numbers)].sort((a, b) => a - b)) {
    const run = runs.at(-1)
    if (run && n === run[1] + 1) run[1] = n
    else runs.push([n, n])
  }
  return runs.map(([a, b]) => (a === b ? `${a}` : b === a + 1 ? `${a},${b}` : `${a}-${b}`)).join(',')
}

/** Splits a list into texts of at most `width` characters, whole ranges kept together. */
export function wrapNumbers(numbers: Iterable<number>, width: number): string[] {
  const lines: string[] = []
  for (const part of formatNumbers(numbers).split(',')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + part.length <= width)
      lines[lines.length - 1] = `${last},${part}`
    else lines.push(part)
  }
  return lines
}

const splitPort = (text: string): { prefix: string; number: number } | null => {
  const match = /^(.*?)(\d+)$/.exec(text)
  return match ? { prefix: match[1] ?? '', number: Number(match[2]) } : null
}

/** A list comes from a file or a device: `1-999999999` must not fill the memory. */
const MOST_PORTS = 1024

/**
 * Reads `1-4,7,Trk1-Trk2`, `A1-A4`, `1/15-1/20`, `FastEthernet0/1 - 8`. The end of a range may leave out the prefix.
 * A part that is no range, or of more ports than any device has, is a port by itself.
 */
export function parsePorts(text: string): string[] {
  const ports: string[] = []
  for (const part of text.split(',').map((piece) => piece.trim())) {
    if (part === '') continue
    const [from, to] = part.split(/\s*-\s*(?=[^-]*$)/)
    const first = splitPort(from ?? '')
    const last = to === undefined ? null : splitPort(to)
    const isRange =
      first &&
      last &&
      (last.prefix === '' || last.prefix.toLowerCase() === first.prefix.toLowerCase()) &&
      last.number - first.number < MOST_PORTS
    if (!isRange) {
      ports.push(part)
      continue
    }
    for (let n = first.number; n <= last.number; n++) ports.push(`${first.prefix}${n}`)
  }
  return ports
}

/** The shortest list of these ports: `1-4,7,Trk1`. Natural order, prefixes apart. */
export function formatPorts(ports: Iterable<string>): string {
  const byPrefix = new Map<string, number[]>()
  const others: string[] = []
  for (const port of new Set(ports)) {
    const split = splitPort(port)
    if (!split) others.push(port)
    else byPrefix.set(split.prefix, [...(byPrefix.get(split.prefix) ?? []), split.number])
  }
  const lists = [...byPrefix]
    .sort(([a], [b]) => comparePorts(`${a}0`, `${b}0`))
    .map(([prefix, numbers]) =>
      formatNumbers(numbers)
        .split(',')
        .map((run) => run.replace(/\d+/g, (n) => `${prefix}${n}`))
        .join(','),
    )
  return [...lists, ...others].join(',')
}

/** The list in texts of at most `width` characters, runs kept whole: a console may fold or cut a longer line. */
export function wrapPorts(ports: Iterable<string>, width = 56): string[] {
  const lines: string[] = []
  for (const part of formatPorts(ports).split(',').filter(Boolean)) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + part.length <= width)
      lines[lines.length - 1] = `${last},${part}`
    else lines.push(part)
  }
  return lines
}

/** Natural order: 2 before 10, numbers before letters. */
export function comparePorts(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true, sensitivity: 'base' })
}
