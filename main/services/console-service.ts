/** Consoles as screens use them: adapters that come and go, sessions in tabs, and who is at the other end of each. */
import type { AdapterList, SessionView, TranscriptEntry } from '../../shared/contract/console.ts'
import type { KnownHostView, SshInput } from '../../shared/contract/network.ts'
import type { Clock } from '../clock.ts'
import {
  appendTranscript,
  assignConsoleSession,
  closeConsoleSession,
  listConsoleSessions,
  openConsoleSession,
  readTranscript,
  type TranscriptBlock,
} from '../db/transcripts.ts'
import type { SessionSecrets } from '../driver-engine/attach.ts'
import { type Identified, identify } from '../driver-engine/identify.ts'
import { pasteLines } from '../driver-engine/paced-paste.ts'
import { createHub, type Hub, type SessionRecord } from '../sessions/hub.ts'
import { matchDevice } from '../sessions/match-device.ts'
import type { Connector, Session } from '../sessions/session.ts'
import { findAdapter, listPorts, type PortList, watchPorts } from '../transports/ports.ts'
import { openSerial } from '../transports/serial.ts'
import { sshPeer } from '../transports/ssh.ts'
import { openTelnet } from '../transports/telnet.ts'
import { WorkError } from '../work-error.ts'
import { createLatest } from './latest.ts'
import { hostsOf, sshConnector } from './network/ssh-connector.ts'
import type { PushSession } from './push/push-service.ts'
import { withVaultSecrets } from './session-secrets.ts'
import type { SiteService } from './site-service.ts'
import type { VaultService } from './vault-service.ts'
import type { Workspace } from './workspace.ts'

export interface ConsoleService {
  readonly hub: Hub
  adapters(signal?: AbortSignal): AsyncGenerator<AdapterList, void>
  sessions(signal?: AbortSignal): AsyncGenerator<readonly SessionView[], void>
  /** `looks` false: nobody is asked who is there, whoever opened it does. */
  openSerial(options: {
    path: string
    baud?: number | undefined
    looks?: boolean | undefined
  }): Promise<SessionView>
  openTelnet(options: { host: string; port: number }): Promise<SessionView>
  openSsh(input: SshInput): Promise<SessionView>
  /** Devices whose host key the open site knows. */
  knownHosts(): readonly KnownHostView[]
  forgetHost(address: string): void
  close(id: string): Promise<void>
  reconnect(id: string): Promise<void>
  /** Line by line, each after the prompt of the one before. */
  paste(id: string, text: string, signal?: AbortSignal): Promise<void>
  identify(id: string, secrets: SessionSecrets): Promise<SessionView>
  assign(id: string, switchName: string): SessionView
  /** Who is there; secrets that are told are kept for the session. */
  identifySession(id: string, secrets: SessionSecrets, signal?: AbortSignal): Promise<Identified>
  /** What a session logs in with: what a person gave that worked, else what the vault holds. */
  secretsOf(id: string): SessionSecrets
  /** A session as a push works on it. */
  pushSession(id: string): PushSession
  /** Consoles that were identified and of which it is certain which planned switch they are. */
  identified(): readonly IdentifiedSession[]
  view(session: Session): SessionView
  /** Recorded consoles, newest first. */
  transcripts(): TranscriptEntry[]
  transcript(id: string): TranscriptBlock[]
  stop(): Promise<void>
}

export interface IdentifiedSession {
  readonly session: Session
  readonly identified: Identified
  /** Name of the planned switch. */
  readonly switch: string
}

export interface ConsoleServiceOptions {
  readonly clock: Clock
  readonly workspace: Workspace
  readonly sites: SiteService
  readonly vault: VaultService
}

/** What is known of a session beside its connection. */
interface Known {
  identified: Identified | null
  assigned: string | null
  notice: string | null
  /** What a person gave that worked: for the next time, as long as the session is open. */
  secrets: SessionSecrets
  readonly recordId: string
}

export function createConsoleService({
  clock,
  workspace,
  sites,
  vault,
}: ConsoleServiceOptions): ConsoleService {
  const known = new Map<string, Known>()
  const views = createLatest<readonly SessionView[]>([])
  const ports = createLatest<PortList>({ ports: [], notice: null })
  let stopWatching: (() => void) | null = null

  const touch = () => views.set(hub.list().map(view))
  const hub = createHub(clock, () => touch())
  workspace.onLeave(() => void hub.closeAll())

  const factsOf = (session: Session): Known => {
    const facts = known.get(session.id)
    if (!facts) throw new Error(`nothing is known of session ${session.id}`)
    return facts
  }
  const view = (session: Session): SessionView => {
    const { assigned, notice } = factsOf(session)
    const identity = session.identity()
    const plan = workspace.current()?.file.plan() ?? null
    const told = assigned === null ? null : { switch: assigned, certain: true, why: 'You said so.' }
    return {
      id: session.id,
      peer: session.peer,
      adapter: session.adapter,
      baud: session.baud(),
      canBreak: session.canBreak(),
      state: session.state(),
      identity,
      notice,
      match: told ?? (identity ? matchDevice(plan, identity) : null),
    }
  }
  const runIdentify = async (
    session: Session,
    given: SessionSecrets,
    signal?: AbortSignal,
  ): Promise<Identified> => {
    const facts = factsOf(session)
    const filled = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
    const kept: SessionSecrets = { ...facts.secrets, ...filled }
    const secrets = withVaultSecrets(kept, vault.opened())
    for (const secret of [secrets.password, secrets.enable]) if (secret) session.hide(secret)
    facts.notice = null
    try {
      const identified = await session.work('identifying', (console) =>
        identify(console, { secrets, signal }),
      )
      facts.identified = identified
      facts.secrets = kept
      session.setIdentity(identified.identity, identified.baud)
      recordMatch(session)
      return identified
    } catch (error) {
      facts.notice = error instanceof WorkError ? error.message : null
      touch()
      throw error
    }
  }
  /** The transcript carries the name of the switch once it is certain. */
  const recordMatch = (session: Session) => {
    const { match } = view(session)
    if (match?.certain && workspace.current()?.file.readOnly === false) bindRecord(session, match.switch)
  }
  /** Begun once the connection stands: a device that was not reached leaves no empty transcript. */
  const recordOf = (peer: string): SessionRecord & { id(): string } => {
    const file = sites.ensureSite()
    const { db, recorder } = file
    let begun: string | null = null
    const id = () => {
      begun ??= openConsoleSession(db, { peer, adapter: null, deviceId: null }, recorder.timestamp())
      return begun
    }
    return {
      id,
      append: (blocks) => {
        if (db.open && !file.readOnly) appendTranscript(db, id(), blocks)
      },
      close: () => {
        if (db.open && !file.readOnly) closeConsoleSession(db, id(), recorder.timestamp())
      },
    }
  }
  const open = async (
    peer: string,
    connector: Connector,
    { secrets = {}, looks = true }: { secrets?: SessionSecrets; looks?: boolean } = {},
  ): Promise<SessionView> => {
    const record = recordOf(peer)
    const session = await hub.open(connector, {
      append: record.append,
      close: record.close,
      onOpened: (id) =>
        known.set(id, {
          identified: null,
          assigned: null,
          notice: null,
          secrets: {},
          recordId: record.id(),
        }),
    })
    // Looks by itself who is there; what hinders it is shown in the tab, where the person can act.
    if (looks)
      runIdentify(session, secrets).catch((error: unknown) => {
        if (!(error instanceof WorkError)) throw error
      })
    return view(session)
  }
  const bindRecord = (session: Session, name: string) => {
    const { db, plan } = workspace.site()
    const device = plan().device.find((one) => one.name === name)
    if (!device) throw new WorkError('unknown_switch', `There is no switch ${name} in this site.`)
    assignConsoleSession(db, factsOf(session).recordId, device.id)
  }

  return {
    hub,
    view,
    async *adapters(signal) {
      stopWatching ??= watchPorts((list) => ports.set(list), { clock })
      for await (const { ports: found, notice } of ports.follow(signal))
        yield {
          notice,
          adapters: found.map(({ path, name, adapter }) => ({
            path,
            name,
            adapter,
            isOpen: hub.list().some((session) => session.peer === path && session.state().kind !== 'closed'),
          })),
        }
    },
    sessions: (signal) => views.follow(signal),
    async openSerial({ path, baud, looks }) {
      const adapter = (await listPorts()).ports.find((port) => port.path === path)?.adapter ?? null
      // The same adapter may come back under another name: it is looked for, not its old path.
      const connect = async () => {
        const now = adapter === null ? null : findAdapter(await listPorts(), adapter)
        return openSerial({
          path: now?.path ?? path,
          adapter,
          clock,
          ...(baud === undefined ? {} : { baud }),
        })
      }
      return open(path, { kind: 'serial', connect }, looks === undefined ? {} : { looks })
    },
    openTelnet: (options) =>
      open(`telnet ${options.host}:${options.port}`, { kind: 'telnet', connect: () => openTelnet(options) }),
    async openSsh(input) {
      const { user } = input
      const password = () => withVaultSecrets({ password: input.password }, vault.opened()).password
      const connector = sshConnector(input, hostsOf(sites.ensureSite()), password)
      const session = await open(sshPeer(input), connector, { secrets: { user, password: input.password } })
      workspace.touch()
      return session
    },
    knownHosts: () => hostsOf(workspace.site()).list(),
    forgetHost(address) {
      hostsOf(workspace.site()).forget(address)
      workspace.touch()
    },
    async close(id) {
      await hub.close(id)
      known.delete(id)
    },
    async reconnect(id) {
      const session = hub.get(id)
      await session.reconnect()
      factsOf(session).identified = null
      await runIdentify(session, {})
    },
    async paste(id, text, signal) {
      const session = hub.get(id)
      await session.work('pushing', async (console) => {
        await pasteLines(console, text.split(/\r?\n/), signal)
      })
    },
    async identify(id, secrets) {
      const session = hub.get(id)
      await runIdentify(session, secrets)
      return view(session)
    },
    assign(id, name) {
      const session = hub.get(id)
      bindRecord(session, name)
      factsOf(session).assigned = name
      touch()
      return view(session)
    },
    identifySession: (id, secrets, signal) => runIdentify(hub.get(id), secrets, signal),
    secretsOf: (id) => withVaultSecrets(factsOf(hub.get(id)).secrets, vault.opened()),
    pushSession(id) {
      const session = hub.get(id)
      // Always anew: somebody may have typed since, and left another mode or another device behind.
      return {
        id,
        identify: (signal) => runIdentify(session, {}, signal),
        work: session.work,
        setPaused: session.setPaused,
        lookAtName: () => {
          const identity = session.identity()
          const name = session.state().kind === 'closed' ? null : session.console().prompt()?.host
          if (identity && name && name !== identity.hostname)
            session.setIdentity({ ...identity, hostname: name }, session.baud())
          recordMatch(session)
        },
      }
    },
    identified: () =>
      hub.list().flatMap((session) => {
        const { identified } = factsOf(session)
        const { match } = view(session)
        return identified && match?.certain ? [{ session, identified, switch: match.switch }] : []
      }),
    transcripts() {
      const file = workspace.site()
      const names = new Map(file.plan().device.map((device) => [device.id, device.name]))
      return listConsoleSessions(file.db).map(({ deviceId, ...entry }) => ({
        ...entry,
        device: deviceId === null ? null : (names.get(deviceId) ?? null),
      }))
    },
    transcript: (id) => readTranscript(workspace.site().db, id),
    async stop() {
      stopWatching?.()
      await hub.closeAll()
      views.close()
      ports.close()
    },
  }
}
