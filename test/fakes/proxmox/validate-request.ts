/** Whether a request is one that this version of Proxmox takes: path, method, and each parameter, none more (proxmox-api §1, §2). */

/** Parameter -> `!` for required, then boolean, integer MIN..MAX, number, string, list, or the words allowed. */
export type Schema = Readonly<Record<string, Readonly<Record<string, string>>>>

export interface MatchedRequest {
  readonly template: string
  readonly inPath: Readonly<Record<string, string>>
}

/** The line of the schema a request belongs to, and the parts of its path; null: no such path or method (501). */
export function matchRequest(schema: Schema, method: string, path: string): MatchedRequest | null {
  const words = path.split('/')
  for (const line of Object.keys(schema)) {
    const [verb = '', template = ''] = line.split(' ')
    const parts = template.split('/')
    if (verb !== method || parts.length !== words.length) continue
    if (!parts.every((part, at) => part.startsWith('{') || part === words[at])) continue
    const inPath = parts.flatMap((part, at) =>
      part.startsWith('{') ? [[part.slice(1, -1), decodeURIComponent(words[at] ?? '')]] : [],
    )
    return { template: line, inPath: Object.fromEntries(inPath) }
  }
  return null
}

/** What Proxmox says of each parameter that is wrong; null: all are right. */
export function faultsOf(
  schema: Schema,
  template: string,
  params: Readonly<Record<string, string>>,
): Record<string, string> | null {
  const rules = schema[template] ?? {}
  const faults: Record<string, string> = {}
  for (const [name, value] of Object.entries(params)) {
    const rule = rules[name] ?? rules[name.replace(/\d+$/, '[n]')]
    if (rule === undefined)
      faults[name] = 'property is not defined in schema and the schema does not allow additional properties'
    else {
      const fault = faultOfValue(rule.replace(/^!/, ''), value)
      if (fault !== null) faults[name] = fault
    }
  }
  for (const [name, rule] of Object.entries(rules))
    if (rule.startsWith('!') && params[name] === undefined)
      faults[name] = 'property is missing and it is not optional'
  return Object.keys(faults).length > 0 ? faults : null
}

function faultOfValue(rule: string, value: string): string | null {
  if (rule === 'boolean')
    return /^[01]$/.test(value) ? null : `type check ('boolean') failed - got '${value}'`
  if (rule.includes('|'))
    return rule.split('|').includes(value)
      ? null
      : `value '${value}' does not have a value in the enumeration`
  const range = /^integer(?: (-?\d*)\.\.(-?\d*))?$/.exec(rule)
  if (range) {
    if (!/^-?\d+$/.test(value)) return `type check ('integer') failed - got '${value}'`
    const isLow = range[1] !== undefined && range[1] !== '' && Number(value) < Number(range[1])
    const isHigh = range[2] !== undefined && range[2] !== '' && Number(value) > Number(range[2])
    return isLow || isHigh ? 'value must be within its limits' : null
  }
  if (rule === 'number') return Number.isNaN(Number(value)) ? `type check ('number') failed` : null
  if (rule === 'list') return /^[^=]*$/.test(value) ? null : 'invalid format'
  return null
}
