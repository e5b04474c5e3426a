/**
 * 200 guests on an emulated Proxmox that takes a fixed time for every answer: how long the overview and the morning check take
 * against the time that the same number of answers takes over six connections, which is what a server lets itself be asked by.
 */

import type { ProxmoxApi } from '../../main/integrations/proxmox/proxmox-api.ts'
import { readOverview } from '../../main/integrations/proxmox/read-overview.ts'
import { readServerFacts } from '../../main/integrations/proxmox/read-server-facts.ts'
import { connectProxmox } from '../../main/services/lan-services/connect.ts'
import { openServer } from '../fakes/http-server.ts'
import { fakeProxmox, TOKEN } from '../fakes/proxmox/fake-proxmox.ts'
import { archiveOf, guestOf, nodeOf, stateOf, storageOf } from '../fakes/proxmox/fake-state.ts'
import type { BenchRow, BenchSection } from './report.ts'

const GUESTS = 200
const ANSWER_MS = 20
/** Connections of the client at once, see main/integrations/http. */
const LANES = 6
/** Beside one for each guest whose cards are asked for. */
const MOST_OTHERS = 20

async function measure(): Promise<readonly BenchRow[]> {
  const now = Math.floor(Date.now() / 1000)
  const guests = Array.from({ length: GUESTS }, (_, at) => guestOf(100 + at, `guest-${at}`))
  const archives = guests.flatMap(({ vmid }) =>
    Array.from({ length: 7 }, (_, day) => archiveOf('nas', vmid, now - 6 * 3600 - day * 86_400)),
  )
  const nas = storageOf({ storage: 'nas', type: 'nfs', content: 'backup', shared: true, archives })
  const job = { id: 'nightly', enabled: 1, all: 1, schedule: '02:00', storage: 'nas' }
  const state = stateOf({ nodes: [nodeOf('pve1', [nas])], guests, jobs: [job] })
  const server = await fakeProxmox(state, openServer)
  server.fault = () => ({ kind: 'slow', ms: ANSWER_MS })
  try {
    const looks = {
      overview: (api: ProxmoxApi) => readOverview(api, now),
      'morning check': (api: ProxmoxApi) => readServerFacts(api, 'pve', now, { before: null, ran: {} }),
    }
    const rows: BenchRow[] = []
    for (const [name, look] of Object.entries(looks)) {
      const api = await connectProxmox(
        {
          ...{ name: 'pve', kind: 'proxmox', url: server.url, auth: 'token', user: TOKEN.id },
          fingerprint: server.certificate?.fingerprint ?? null,
        },
        { secret: TOKEN.secret },
        {},
      )
      server.asked.length = 0
      const begun = performance.now()
      await look(api)
      const ms = performance.now() - begun
      api.close()
      const requests = server.asked.length
      const most = MOST_OTHERS + (name === 'overview' ? GUESTS : 0)
      const least = Math.ceil(requests / LANES) * ANSWER_MS
      rows.push(
        {
          ...{ area: 'proxmox', name: `${name} of ${GUESTS} guests`, value: ms, unit: 'ms' },
          against: { name: "the server's own answers", value: least },
        },
        {
          ...{ area: 'proxmox', name: `${name}, requests`, value: requests, unit: 'requests' },
          goal: { text: `at most ${most}`, isMet: requests <= most },
        },
      )
    }
    return rows
  } finally {
    await server.stop()
  }
}

export const proxmoxSection: BenchSection = { area: 'proxmox', measure }
