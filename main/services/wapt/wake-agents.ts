/** Wakes agents through their server, and writes into the journal whom it sent a packet to. */
import type { WokenHost } from '../../../shared/contract/wapt.ts'
import type { ComparedHost } from '../../../shared/wapt/compare-hosts.ts'
import { appendJournal } from '../../db/journal.ts'
import type { SiteFile } from '../../db/site-file.ts'
import type { WaptApi } from '../../integrations/wapt/wapt-api.ts'

/** `service`: the name of the server. Of those the server knows no MAC of, nothing is sent. */
export async function wakeAgents(
  site: SiteFile,
  service: string,
  api: WaptApi,
  agents: readonly ComparedHost[],
): Promise<WokenHost[]> {
  if (agents.length === 0) return []
  const sent = new Set(await api.wake(agents.map(({ uuid }) => uuid)))
  const woken = agents.map(({ name, uuid }) => ({ name, sent: sent.has(uuid) }))
  const names = woken.filter((one) => one.sent).map(({ name }) => name)
  if (names.length > 0 && !site.readOnly)
    site.record(() =>
      appendJournal(site.db, site.recorder, {
        kind: 'service',
        text: `Woken through ${service}: ${names.join(', ')}`,
        data: { service, woken: names },
      }),
    )
  return woken
}
