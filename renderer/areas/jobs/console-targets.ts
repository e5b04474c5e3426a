/** Open consoles as rows to choose from, and as the words a job takes them by. Pure. */
import type { SessionView } from '../../../shared/contract/console.ts'
import type { JobKind } from '../../../shared/contract/job.ts'
import type { TableRow } from '../../../shared/contract/plan.ts'
import { titleOf } from '../console/session-title.ts'

export const consoleRows = (sessions: readonly SessionView[]): TableRow[] =>
  sessions
    .filter(({ state }) => state.kind !== 'closed')
    .map((session) => ({
      id: session.id,
      name: titleOf(session),
      peer: session.peer,
      model: session.identity?.model ?? null,
      serial: session.identity?.serial ?? null,
      switch: session.match?.switch ?? null,
    }))

/** What a job makes of rows: `away` cannot take part. A push and a reading need the switch of the plan, a question does not. */
export function consoleWords(kind: JobKind, rows: readonly TableRow[]) {
  const needsPlan = kind === 'push' || kind === 'read' || kind === 'evidence'
  const takes = rows.filter((row) => !needsPlan || row.switch)
  return {
    words: takes.map((row) => (row.switch ? `${row.switch}=console:${row.id}` : `console:${row.id}`)),
    names: takes.map(({ name }) => String(name)),
    away: rows.filter((row) => needsPlan && !row.switch).map(({ name }) => String(name)),
  }
}
