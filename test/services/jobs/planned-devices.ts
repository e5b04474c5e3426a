/**
 * A site of several planned switches, each an emulated device behind an SSH server of its own. The devices have what
 * the plan says but for some lines, so that a push is short.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { systemClock } from '../../../main/clock.ts'
import { createSite } from '../../../main/db/create-site.ts'
import { renderSwitch } from '../../../main/services/render-switch.ts'
import { formatLines } from '../../../shared/config/tree.ts'
import { deviceTypeBySlug } from '../../../shared/device-types/library.ts'
import { openDraft, type PlanDraft } from '../../../shared/model/draft.ts'
import { addSwitch, editRow } from '../../../shared/plan/edits/index.ts'
import { type Catalyst, type CatalystOptions, createCatalyst } from '../../fakes/catalyst/catalyst.ts'
import { type SshDevice, serveOverSsh } from '../../fakes/ssh-device.ts'

export interface PlannedDevicesOptions {
  readonly count: number
  /** Emulator options of the switch at this place. */
  readonly device?: (at: number) => CatalystOptions
  /** The plan knows the serial numbers; by default of all. */
  readonly isBound?: (at: number) => boolean
  /** What the plan wants and the devices lack: one description a switch by default. */
  readonly descriptions?: number
  /** What else the plan is to want. */
  readonly want?: (draft: PlanDraft) => void
}

export interface PlannedDevices {
  /** The site file, closed. */
  readonly path: string
  readonly folder: string
  readonly switches: readonly Catalyst[]
  readonly servers: readonly SshDevice[]
  /** `SW1=127.0.0.1:40123` of all. */
  readonly words: readonly string[]
  stop(): Promise<void>
}

const serialOf = (at: number): string => `FOC0920W${String(at + 1).padStart(3, '0')}`

export async function servePlannedDevices(options: PlannedDevicesOptions): Promise<PlannedDevices> {
  const folder = mkdtempSync(join(tmpdir(), 'brassage-jobs-'))
  const path = join(folder, 'jobs.brassage')
  const site = createSite(path, { name: 'Orme' }, { stateFolder: join(folder, 'state') })
  const type = deviceTypeBySlug('ws-c2950t-48-si')
  if (!type) throw new Error('the library has no 2950')
  const places = Array.from({ length: options.count }, (_, at) => at)
  const draft = openDraft(site.plan())
  for (const at of places) addSwitch(draft, { name: `SW${at + 1}`, number: at + 1, type })
  site.commit('Plan', draft.changes())
  const switches = places.map((at) => {
    const lines = formatLines(renderSwitch(site.plan(), `SW${at + 1}`).lines)
    return createCatalyst({
      clock: systemClock,
      model: '2950-48',
      serial: serialOf(at),
      baud: 5_000_000,
      lineDelay: 1,
      buildDelay: 5,
      writeDelay: 5,
      bootMs: 200,
      start: { kind: 'privileged' },
      config: lines.replaceAll(/\{\{secret:[^}]*\}\}/g, 'orme'),
      ...options.device?.(at),
    })
  })
  const wanted = openDraft(site.plan())
  for (const at of places) {
    for (let port = 1; port <= (options.descriptions ?? 1); port++)
      editRow(wanted, 'port', `SW${at + 1} ${port}`, { description: `Stand ${at + 1}.${port}` })
    if (options.isBound?.(at) !== false) {
      const device = [...wanted.rows('device')].find(({ name }) => name === `SW${at + 1}`)
      if (device) wanted.update('device', device.id, { serial: serialOf(at) })
    }
  }
  options.want?.(wanted)
  site.commit('Describe', wanted.changes())
  site.close()
  const servers = await Promise.all(switches.map((device) => serveOverSsh(device)))
  return {
    path,
    folder,
    switches,
    servers,
    words: servers.map(({ address }, at) => `SW${at + 1}=${address}`),
    async stop() {
      await Promise.all(servers.map((server) => server.stop()))
      for (const device of switches) device.dispose()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
