/** The small plan the specifications of edits work on, and how they look at what came of it. */
import type { PlanDraft } from '../../../shared/model/draft.ts'
import { EditError } from '../../../shared/plan/edits/index.ts'
import { type ListTable, listRows } from '../../../shared/plan/rows.ts'
import { type Builder, buildSite } from '../site-builder.ts'

/** Two switches; A12-1 through P1A 7 on SW1 3 (101), A12-2 straight on SW1 4 (102), A12-3 nowhere. */
export function site(own = {}): Builder {
  const build = buildSite(own)
  build.switch('SW1')
  build.switch('SW2')
  build.panel('P1A', 12)
  build.panel('P2A', 12)
  build.stand('A12')
  build.stand('B17')
  for (const name of ['A12-1', 'A12-2', 'A12-3']) build.outlet(name, 'A12')
  build.vlan('SW1', 101, 'STAND-A12')
  build.vlan('SW1', 102)
  build.vlan('SW2', 150)
  build.access('SW1 3', 101)
  build.access('SW1 4', 102)
  build.wire('A12-1', 'P1A 7', 'SW1 3')
  build.wire('A12-2', 'SW1 4')
  return build
}

export const row = (draft: PlanDraft, table: ListTable, column: string, value: unknown) =>
  listRows(draft.toPlan(), table).find((one) => one[column] === value)

export const port = (draft: PlanDraft, text: string) => {
  const [name, position] = text.split(' ')
  return listRows(draft.toPlan(), 'ports').find((one) => one.switch === name && one.port === Number(position))
}

export const refusal = (act: () => unknown): EditError => {
  try {
    act()
  } catch (error) {
    if (error instanceof EditError) return error
    throw error
  }
  throw new Error('the edit was accepted')
}
