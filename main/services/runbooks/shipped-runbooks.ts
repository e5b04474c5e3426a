/** The runbooks that come with the application: one file each in shipped/, read once. */
import { readdirSync, readFileSync } from 'node:fs'
import { parseRunbook } from '../../../shared/runbook/parse.ts'
import type { Runbook } from '../../../shared/runbook/runbook.ts'

export interface RunbookText {
  readonly runbook: Runbook
  readonly text: string
}

let known: ReadonlyMap<string, RunbookText> | null = null

/** By name. A shipped file that does not parse is a bug, and thrown as one. */
export function shippedRunbooks(): ReadonlyMap<string, RunbookText> {
  known ??= new Map(readShipped().map((one) => [one.runbook.name, one]))
  return known
}

function readShipped(): RunbookText[] {
  const folder = new URL('./shipped/', import.meta.url)
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => {
      const text = readFileSync(new URL(name, folder), 'utf8')
      const { runbook, faults } = parseRunbook(text)
      if (!runbook) throw new Error(`${name}, line ${faults[0]?.line}: ${faults[0]?.message}`)
      return { runbook, text }
    })
}
