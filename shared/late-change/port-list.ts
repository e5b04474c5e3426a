/** `SW2 1-12,15`, `SW2 1-12; SW3 Gi0/1`: ports as people list them, by number on the front panel or by name. */
import type { PlanDraft } from '../model/draft.ts'
import type { Interface } from '../model/entities.ts'
import { refuse } from '../plan/edits/edit-error.ts'
import { needNamed, needPort, needPortByText } from '../plan/edits/row-finders.ts'

const NUMBERS = /^(.*?\S)[\s:]+((?:\d+(?:\s*[-–]\s*\d+)?)(?:\s*,\s*\d+(?:\s*[-–]\s*\d+)?)*)$/

export interface PortPart {
  readonly text: string
  /** The switch, where its ports are told by number; null: a name of one port follows it somehow. */
  readonly name: string | null
  /** `1-12`, `15`. */
  readonly runs: readonly string[]
}

export const portParts = (text: string): PortPart[] =>
  text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const [, name, numbers] = NUMBERS.exec(part) ?? []
      return name === undefined || numbers === undefined
        ? { text: part, name: null, runs: [] }
        : { text: part, name, runs: numbers.split(',').map((run) => run.trim()) }
    })

/** In the order given, none twice. Throws EditError naming the part that is wrong. */
export function portsListed(draft: PlanDraft, text: string): Interface[] {
  const parts = portParts(text)
  if (parts.length === 0)
    refuse('bad_value', 'ports', text, 'which ports? Write a switch and its ports, as in "SW2 1-12,15"')
  const found = parts.flatMap((part) => portsOfPart(draft, part))
  return [...new Map(found.map((port) => [port.id, port])).values()]
}

function portsOfPart(draft: PlanDraft, { text, name, runs }: PortPart): Interface[] {
  if (name === null) return [needPortByText(draft, text)]
  const device = needNamed(draft, 'device', name, 'ports')
  return runs.flatMap(positionsOf).map((position) => needPort(draft, device, String(position), 'ports'))
}

/** More than any front panel has: a slip of the finger is refused at once. */
const MOST = 1000

/** Throws EditError. */
export function positionsOf(run: string): number[] {
  const [first = 0, last = first] = run.split(/[-–]/).map(Number)
  if (last < first || last - first >= MOST)
    refuse('bad_value', 'ports', run.trim(), 'a range goes from the lower port to the higher one, as in 1-12')
  return Array.from({ length: last - first + 1 }, (_, at) => first + at)
}
