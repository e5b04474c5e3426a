/** One port or outlet of the plan as a row of a workbook says it. A range in a row gives several, all of that row. */
import type { Field } from '../fields.ts'
import type { OutletService } from '../values/answers.ts'
import type { ModeWord } from '../values/port-mode.ts'
import type { VlanCell } from '../values/vlan-cell.ts'
import type { RawRow } from './raw-rows.ts'

export interface Connection {
  readonly row: RawRow
  /** Name as written; null where the row and its sheet name no switch. */
  readonly switchName: string | null
  readonly port: string | null
  readonly mode: ModeWord | null
  readonly vlan: VlanCell | null
  readonly outlet: string | null
  readonly stand: string | null
  readonly exhibitor: string | null
  readonly place: string | null
  readonly room: string | null
  readonly panel: string | null
  readonly position: number | null
  readonly service: OutletService | null
  readonly macs: readonly string[]
  readonly occupied: boolean | null
  readonly note: string | null
  readonly description: string | null
  /** The fields this row has a say in: a column that is not there changes nothing. */
  readonly says: ReadonlySet<Field>
}
