/** What FOG collected of the machines (model, serial number, disk, memory) into the site’s inventory, beside what people wrote there: one step of undo. */
import type { ComparedHost } from '../../../shared/fog/compare-hosts.ts'
import type { FogMachine, FogReading } from '../../../shared/fog/fog-reading.ts'
import { openDraft } from '../../../shared/model/draft.ts'
import { nameKey } from '../../../shared/model/name-key.ts'
import { createRow, editRow } from '../../../shared/plan/edits/index.ts'
import type { SiteFile } from '../../db/site-file.ts'

export interface ImportedMachines {
  readonly added: number
  readonly changed: number
}

/**
 * What FOG tells of a machine, and after it what else the note has: a person's words, and parts that FOG does not tell now. Without a word
 * before it the processor was written by earlier versions.
 */
function noteOf({ serial, cpu, disk, diskSerial, memory }: FogMachine, before: string): string {
  const told = Object.entries({
    ...{ serial, CPU: cpu, RAM: memory },
    disk: disk && `${disk}${diskSerial && ` (${diskSerial})`}`,
  }).filter(([, value]) => value !== '')
  const others = before
    .split('; ')
    .map((part) => part.trim())
    .filter((part) => part !== '' && part !== cpu && !told.some(([name]) => part.startsWith(`${name} `)))
  return [...told.map(([name, value]) => `${name} ${value}`), ...others].join('; ')
}

/** Each under the name its host has in the site, else in FOG. Hosts that were never inventoried are left out. */
export function importMachines(
  site: SiteFile,
  reading: FogReading,
  rows: readonly ComparedHost[],
): ImportedMachines {
  const draft = openDraft(site.plan())
  let [added, changed] = [0, 0]
  for (const { fogId, fogName, host, stand } of rows) {
    const machine = reading.hosts.find(({ id }) => id === fogId)?.machine
    const name = host ?? fogName
    if (!machine || name === null) continue
    const known = [...draft.rows('inventoryItem')].find((item) => nameKey(item.name) === nameKey(name))
    const place = stand === null || known?.place != null ? {} : { place: stand }
    const told = {
      model: `${machine.maker} ${machine.model}`.trim() || (known?.model ?? ''),
      note: noteOf(machine, known?.note ?? ''),
    }
    if (!known) {
      createRow(draft, 'item', name, { kind: 'pc', count: '1', ...told, ...place })
      added += 1
    } else if ((known.model ?? '') !== told.model || (known.note ?? '') !== told.note) {
      editRow(draft, 'item', name, { ...told, ...place })
      changed += 1
    }
  }
  site.commit('Machines from FOG', draft.changes())
  return { added, changed }
}
