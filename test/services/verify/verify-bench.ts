/** The service over a site file whose reality is beside it: what the switches would print is kept as pasted text. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { createSite } from '../../../main/db/create-site.ts'
import type { SiteFile } from '../../../main/db/site-file.ts'
import { createEditService } from '../../../main/services/edit-service.ts'
import { keepText } from '../../../main/services/verify/keep-reading.ts'
import { createSiteEvidence } from '../../../main/services/verify/site-evidence.ts'
import { createVerifyService, type VerifyService } from '../../../main/services/verify/verify-service.ts'
import { createWorkspace } from '../../../main/services/workspace.ts'
import type { RowChange } from '../../../shared/model/draft.ts'
import { type PlanTable, planTables } from '../../../shared/model/entities.ts'
import type { Plan } from '../../../shared/model/plan.ts'
import { createSimulatedClock, type SimulatedClock } from '../../fakes/simulated-clock.ts'
import { type PatchedSite, patchedSite } from '../../verify/patched-site.ts'

export interface VerifyBench {
  readonly site: SiteFile
  readonly reality: PatchedSite
  readonly service: VerifyService
  readonly folder: string
  readonly clock: SimulatedClock
  /** Keeps what the switches would show now, a minute later than anything before; in `into`, else in `site`. */
  read(into?: SiteFile): Promise<void>
  minuteLater(): Promise<void>
}

export async function openVerifyBench(own: Parameters<typeof patchedSite>[0] = {}): Promise<VerifyBench> {
  const folder = mkdtempSync(join(tmpdir(), 'verify-'))
  const clock = createSimulatedClock()
  const reality = patchedSite(own)
  const path = join(folder, 'site.brassage')
  const options = { clock, stateFolder: join(folder, 'state'), who: 'anna' }
  const site = createSite(path, { name: 'Orme' }, options)
  site.commit('Plan', rowsOf(site.plan(), reality.plan))
  const workspace = createWorkspace()
  workspace.show({ file: site, scratch: false })
  const interval = { set: () => {}, state: () => ({ minutes: null, skipped: [] }), stop: async () => {} }
  const service = createVerifyService({
    ...{ workspace, interval, edits: createEditService(workspace), evidence: createSiteEvidence() },
  })
  const minuteLater = () => clock.advance(60_000)
  onTestFinished(() => {
    workspace.close()
    rmSync(folder, { recursive: true, force: true })
  })
  await minuteLater()
  return {
    ...{ site, reality, service, minuteLater, folder, clock },
    async read(into = site) {
      await minuteLater()
      for (const { deviceId, macs } of reality.readings()) {
        const name = reality.plan.device.find(({ id }) => id === deviceId)?.name ?? ''
        keepText(into, { text: macTable(name, macs ?? []), device: name, source: 'text', origin: null })
      }
    },
  }
}

/** Every row of `plan`, under its own id. */
const rowsOf = (before: Plan, plan: Plan): RowChange[] => [
  { table: 'site', id: 1, before: { ...before.site }, after: { ...plan.site, name: before.site.name } },
  ...(Object.keys(planTables) as PlanTable[])
    .filter((table): table is Exclude<PlanTable, 'site'> => table !== 'site')
    .flatMap((table) =>
      plan[table]
        .filter(isFirst)
        .map((row): RowChange => ({ table, id: row.id, before: null, after: { ...row } })),
    ),
]

/** The bench of plans has one type of 8 ports twice, which a file does not take. */
const isFirst = (row: object, at: number, rows: readonly object[]): boolean =>
  !('slug' in row) || rows.findIndex((other) => 'slug' in other && other.slug === row.slug) === at

const dotted = (mac: string): string => mac.replaceAll(':', '').replace(/(.{4})(?=.)/g, '$1.')

/** `show mac address-table` of a 2950, between prompts. */
export const macTable = (name: string, macs: readonly { mac: string; vlan: number | null; port: string }[]) =>
  [
    `${name}#show mac address-table`,
    '          Mac Address Table',
    '-------------------------------------------',
    '',
    'Vlan    Mac Address       Type        Ports',
    '----    -----------       --------    -----',
    ...macs.map(
      ({ mac, vlan, port }) =>
        ` ${vlan}    ${dotted(mac)}    DYNAMIC     ${port.replace('astEthernet', 'a')}`,
    ),
    `${name}#`,
  ].join('\r\n')
