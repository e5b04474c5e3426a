/** Agents of WAPT to be woken that were kept for later. A packet that is sent twice does no harm. */
import type { OutboxEnd } from '../../../shared/outbox/outbox-state.ts'
import type { WorkOf } from '../../../shared/outbox/outbox-work.ts'
import { findLanService } from '../../db/lan-services.ts'
import type { SiteFile } from '../../db/site-file.ts'
import type { WaptApi } from '../../integrations/wapt/wapt-api.ts'
import { waptRequests } from '../../integrations/wapt/wapt-requests.ts'
import { WorkError } from '../../work-error.ts'
import { connectWapt, expectKind, secretsOf } from '../lan-services/connect.ts'
import { comparedHosts } from '../wapt/compared-hosts.ts'
import { wakeAgents } from '../wapt/wake-agents.ts'
import { keptPart } from '../wapt/wapt-reading.ts'
import { asErrors } from './kept-hosts.ts'
import type { Prepare } from './prepare-work.ts'

type KeptAgents = WorkOf<'wake-agents'>['agents']

/** By uuid, as WAPT was read last. Throws WorkError `never_read`, `unknown_host`. */
export function agentsAsRead(site: SiteFile, name: string, uuids: readonly string[]): KeptAgents {
  const service = expectKind(findLanService(site.db, name), 'wapt')
  const kept = keptPart(site, service, 'hosts')
  if (!kept)
    throw new WorkError('never_read', `${name} was never read: read it once while it can be reached.`, {
      name,
    })
  const { rows } = comparedHosts(site, kept.value)
  return [...new Set(uuids)].map((uuid) => {
    const found = rows.find((row) => row.uuid === uuid)
    if (found) return { uuid, name: found.name }
    throw new WorkError('unknown_host', `WAPT has no agent ${uuid} any more.`, { name: uuid })
  })
}

export const prepareAgents: Prepare<WorkOf<'wake-agents'>> = async (
  { site, vault, signal },
  { service: name, agents },
  use,
) => {
  const service = expectKind(findLanService(site.db, name), 'wapt')
  const api = await connectWapt(service, secretsOf(service, vault), { signal })
  try {
    const { rows } = comparedHosts(site, await api.hosts())
    const meant = agents.flatMap(({ uuid }) => rows.find((row) => row.uuid === uuid) ?? [])
    const gone = agents.filter(({ uuid }) => !meant.some((row) => row.uuid === uuid))
    const { method, path, body } = waptRequests.wake(meant.map(({ uuid }) => uuid))
    return await use({
      check: {
        problems: asErrors(gone.map((one) => `WAPT has no agent ${one.name} any more.`)),
        word: null,
        detail: { kind: 'wake', targets: meant.map((row) => [row.name, ...row.macs].join(' ')) },
      },
      requests: [{ method, path: `${basePath(service.url)}${path}`, body: JSON.parse(String(body)) }],
      makeRun: () => null,
      carry: () => wake(site, name, api, meant),
    })
  } finally {
    api.close()
  }
}

const basePath = (url: string): string => new URL(url).pathname.replace(/\/$/, '')

async function wake(
  site: SiteFile,
  name: string,
  api: WaptApi,
  meant: Parameters<typeof wakeAgents>[3],
): Promise<OutboxEnd> {
  try {
    const woken = await wakeAgents(site, name, api, meant)
    const silent = woken.filter(({ sent }) => !sent).map((one) => one.name)
    const [sent, all] = [woken.length - silent.length, woken.length]
    if (silent.length === 0) return { isDone: true, message: `${sent} of ${all} were sent the packet.` }
    const names = silent.join(', ')
    return {
      isDone: false,
      message: `${sent} of ${all} were sent the packet. WAPT knows no MAC address of ${names}.`,
    }
  } catch (error) {
    // Also where the answer was lost: whoever wakes them again does nothing twice that matters.
    if (error instanceof WorkError) return { isDone: false, message: error.message }
    throw error
  }
}
