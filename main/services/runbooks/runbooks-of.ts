/** The runbooks of a site: its own, and those that are shipped, of which its own editions take the place. */

import { nameKey } from '../../../shared/model/name-key.ts'
import type { Plan } from '../../../shared/model/plan.ts'
import { parseRunbook } from '../../../shared/runbook/parse.ts'
import type { Runbook } from '../../../shared/runbook/runbook.ts'
import { WorkError } from '../../work-error.ts'
import { shippedRunbooks } from './shipped-runbooks.ts'

/** `edited`: the site's own edition of a shipped one. */
export type RunbookSource = 'shipped' | 'edited' | 'own'

export interface KnownRunbook {
  readonly name: string
  readonly source: RunbookSource
  readonly text: string
  readonly runbook: Runbook
}

/** Reads `text`, called `file` in errors. Throws WorkError `bad_runbook` naming file and line. */
export function needRunbook(text: string, file: string): Runbook {
  const { runbook, faults } = parseRunbook(text)
  if (runbook) return runbook
  const [first] = faults
  const more = faults.length > 1 ? ` (and ${faults.length - 1} more)` : ''
  throw new WorkError('bad_runbook', `${file}, line ${first?.line}: ${first?.message}${more}`, {
    file,
    line: first?.line ?? 1,
    faults,
  })
}

export function runbooksOf(plan: Plan): KnownRunbook[] {
  const shipped = shippedRunbooks()
  const own = new Map(
    plan.runbook.map(({ name, body }): [string, KnownRunbook] => [
      nameKey(name),
      {
        name,
        text: body,
        source: shipped.has(name) ? 'edited' : 'own',
        runbook: needRunbook(body, `Runbook ${name}`),
      },
    ]),
  )
  const rest = [...shipped.values()]
    .filter(({ runbook }) => !own.has(nameKey(runbook.name)))
    .map(({ runbook, text }): KnownRunbook => ({ name: runbook.name, source: 'shipped', text, runbook }))
  return [...own.values(), ...rest].sort((a, b) => a.name.localeCompare(b.name))
}

/** Throws WorkError `unknown_runbook`. */
export function runbookNamed(plan: Plan, name: string): KnownRunbook {
  const all = runbooksOf(plan)
  const found = all.find((one) => nameKey(one.name) === nameKey(name))
  if (found) return found
  const names = all.map((one) => one.name).join(', ')
  throw new WorkError('unknown_runbook', `There is no runbook "${name}"; there are: ${names}`, { name })
}
