/** What FOG collected of the machines (model, serial number, disk, memory) into the site’s inventory: one step of undo. */
import type { ComparedHost } from '../../../shared/fog/compare-hosts.ts'
import type { FogReading } from '../../../shared/fog/fog-reading.ts'
import { openDraft } from '../../../shared/model/draft.ts'
import { nameKey } from '../../../shared/model/name-key.ts'
import { createRow, editRow } from '../../../shared/plan/edits/index.ts'
import type { SiteFile } from '../../db/site-file.ts'

export interface ImportedMachines {
  readonly added: number
  readonly changed: number
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
    const { maker, model, serial, cpu, disk, diskSerial, memory } = machine
    const parts = [
      serial && `serial ${serial}`,
      cpu,
      memory && `RAM ${memory}`,
      disk && `disk ${disk}${diskSerial && ` (${diskSerial})`}`,
    ]
    const fields = {
      ...{
        kind: 'pc',
        count: '1',
        model: `${maker} ${model}`.trim(),
        note: parts.filter(Boolean).join('; '),
      },
      ...(stand === null ? {} : { place: stand }),
    }
    const known = [...draft.rows('inventoryItem')].find((item) => nameKey(item.name) === nameKey(name))
    if (!known) {
      createRow(draft, 'item', name, fields)
      added += 1
    } else if (known.model !== fields.model || known.note !== fields.note) {
      editRow(draft, 'item', name, fields)
      changed += 1
    }
  }
  site.commit('Machines from FOG', draft.changes())
  return { added, changed }
}
