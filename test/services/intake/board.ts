/** The board over emulated switches on a simulated clock: real service, real sessions, no port. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pino from 'pino'
import { createSite } from '../../../main/db/create-site.ts'
import type { SiteFile } from '../../../main/db/open-site.ts'
import type { SessionSecrets } from '../../../main/driver-engine/attach.ts'
import { identify } from '../../../main/driver-engine/identify.ts'
import { createEditService } from '../../../main/services/edit-service.ts'
import { createIntakeService, type IntakeService } from '../../../main/services/intake/intake-service.ts'
import { createLatest } from '../../../main/services/latest.ts'
import { createPushService } from '../../../main/services/push/push-service.ts'
import { openWipeLogs, type WipeLogs } from '../../../main/services/wipe/wipe-log.ts'
import { createWorkspace } from '../../../main/services/workspace.ts'
import { createHub } from '../../../main/sessions/hub.ts'
import type { Session } from '../../../main/sessions/session.ts'
import type { Transport } from '../../../main/transports/transport.ts'
import { makeVault, type OpenVault } from '../../../main/vault/vault.ts'
import { WorkError } from '../../../main/work-error.ts'
import type { SessionView } from '../../../shared/contract/console.ts'
import type { IntakeCard } from '../../../shared/contract/intake.ts'
import { openDraft, type PlanDraft } from '../../../shared/model/draft.ts'
import { createSimulatedClock, type SimulatedClock } from '../../fakes/simulated-clock.ts'

export interface Plugged {
  transport(): Transport
  readonly state: { readonly isPlugged: boolean }
}

export interface Board {
  readonly clock: SimulatedClock
  readonly site: SiteFile
  readonly logs: WipeLogs
  readonly intake: IntakeService
  /** What hangs on a port may be exchanged under it. */
  plug(path: string, device: Plugged): void
  card(id: string): IntakeCard
  /** With the same secret under each of these names. */
  openVault(secrets: readonly string[]): Promise<void>
  /** Lets time pass until the card is in one of these phases. */
  until(id: string, ...kinds: readonly IntakeCard['phase']['kind'][]): Promise<IntakeCard>
  close(): Promise<void>
}

const view = (session: Session): SessionView => ({
  id: session.id,
  peer: session.peer,
  adapter: session.adapter,
  baud: session.baud(),
  canBreak: session.canBreak(),
  state: session.state(),
  identity: session.identity(),
  notice: null,
  match: null,
})

const MOST_SECONDS = 3600

export function openBoard(plan: (draft: PlanDraft) => void = () => {}): Board {
  const folder = mkdtempSync(join(tmpdir(), 'intake-'))
  const clock = createSimulatedClock()
  const site = createSite(join(folder, 'site.brassage'), { name: 'Test' }, { stateFolder: folder })
  const draft = openDraft(site.plan())
  plan(draft)
  site.commit('Plan', draft.changes())
  const logs = openWipeLogs(join(folder, 'wipes'), () => clock.timestamp())
  const vaults: OpenVault[] = []
  const devices = new Map<string, Plugged>()
  const secrets = new Map<string, SessionSecrets>()
  const views = createLatest<readonly SessionView[]>([])
  const hub = createHub(clock, () => views.set(hub.list().map(view)))
  const connect = async (path: string): Promise<Transport> => {
    const device = devices.get(path)
    if (!device?.state.isPlugged) throw new WorkError('port_missing', `${path} is not there.`)
    return { ...device.transport(), peer: path }
  }
  const identifySession = async (id: string, given: SessionSecrets, signal?: AbortSignal) => {
    const kept = { ...secrets.get(id), ...given }
    const session = hub.get(id)
    const found = await session.work('identifying', (console) =>
      identify(console, { secrets: kept, signal, baud: 9600 }),
    )
    secrets.set(id, kept)
    session.setIdentity(found.identity, found.baud)
    return found
  }
  const pushes = createPushService({
    clock,
    site: () => site,
    vault: () => vaults.at(-1) ?? null,
    onRecorded: () => {},
    session: (id) => ({
      ...hub.get(id),
      identify: (signal) => identifySession(id, {}, signal),
      lookAtName: () => {},
    }),
  })
  const workspace = { ...createWorkspace(), site: () => site, touch: () => {} }
  const intake = createIntakeService({
    clock,
    log: pino({ level: 'silent' }),
    site: () => site,
    currentSite: () => site,
    vault: () => vaults.at(-1) ?? null,
    logs,
    onRecorded: () => {},
    pushes,
    edits: createEditService(workspace),
    consoles: {
      hub,
      view,
      sessions: (signal) => views.follow(signal),
      async openSerial({ path }) {
        const session = await hub.open(
          { kind: 'serial', connect: () => connect(path) },
          { append: () => {}, close: () => {} },
        )
        return view(session)
      },
      identifySession,
      secretsOf: (id) => secrets.get(id) ?? {},
      close: (id) => hub.close(id),
    },
  })
  const seen = createLatest<readonly IntakeCard[]>([])
  const follow = async () => {
    for await (const cards of intake.watch()) seen.set(cards)
  }
  void follow()
  const card = (id: string): IntakeCard => {
    const found = seen.get().find((one) => one.id === id)
    if (!found) throw new Error(`there is no card ${id}`)
    return found
  }
  return {
    clock,
    site,
    logs,
    intake,
    card,
    async openVault(secrets) {
      const vault = await makeVault(site, 'a phrase of ours')
      for (const name of secrets) vault.set(name, 'Sesame-2026', clock.timestamp())
      vaults.push(vault)
    },
    plug: (path, device) => void devices.set(path, device),
    async until(id, ...kinds) {
      for (let second = 0; second < MOST_SECONDS; second++) {
        await clock.advance(1000)
        const now = seen.get().find((one) => one.id === id)
        if (now && kinds.includes(now.phase.kind)) return now
      }
      throw new Error(`the card stays ${JSON.stringify(card(id).phase)}`)
    },
    async close() {
      await intake.stopAll()
      await hub.closeAll()
      site.close()
      rmSync(folder, { recursive: true })
    },
  }
}
