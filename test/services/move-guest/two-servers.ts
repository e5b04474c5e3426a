/** An old and a new Proxmox server that share a NAS, and a move between them that a test can disturb. */
import { connectProxmox } from '../../../main/services/lan-services/connect.ts'
import { type Moving, type Pace, stateOf } from '../../../main/services/move-guest/moving.ts'
import { type MoveRequest, planMove } from '../../../main/services/move-guest/plan-move.ts'
import { type MoveResult, runMove } from '../../../main/services/move-guest/run-move.ts'
import { startMove } from '../../../main/services/move-guest/start-move.ts'
import { temporarySite } from '../../db/temporary-site.ts'
import { type FakeProxmox, fakeProxmox, LOGIN, TOKEN } from '../../fakes/proxmox/fake-proxmox.ts'
import {
  type FakeArchive,
  type FakeGuest,
  type FakeState,
  stateOf as fakeStateOf,
  guestOf,
  nodeOf,
  storageOf,
} from '../../fakes/proxmox/fake-state.ts'

export const FAST: Pace = { firstPollMs: 10, slowestPollMs: 40, patienceMs: 2000, lookMs: 40 }

export interface TwoServers {
  readonly old: FakeProxmox
  readonly new: FakeProxmox
  readonly archives: FakeArchive[]
  /** Looks again, as a new process does. */
  plan(over?: Partial<MoveRequest>): Promise<string>
  go(run: string, signal?: AbortSignal): Promise<MoveResult>
  /** One of the other things that are done about a run. */
  act<T>(run: string, work: (move: Moving) => Promise<T>): Promise<T>
  move(over?: Partial<MoveRequest>): Promise<MoveResult & { readonly id: string }>
  guest(side: 'old' | 'new', vmid?: number): FakeGuest | undefined
}

const nas = (archives: FakeArchive[]) =>
  storageOf({
    ...{ storage: 'nas', type: 'nfs', content: 'backup,iso', shared: true, archives },
    ...{ server: '192.0.2.9', export: '/backups' },
  })

export async function twoServers(
  version: FakeState['version'] = '9.1',
  guest: Partial<FakeGuest> = {},
  atNew: Partial<FakeState> = {},
  answerMs = 3000,
): Promise<TwoServers> {
  const archives: FakeArchive[] = []
  const disks = () => storageOf({ storage: 'local-lvm', type: 'lvmthin' })
  const old = await fakeProxmox(
    fakeStateOf({
      version,
      nodes: [nodeOf('pve-old', [disks(), nas(archives)])],
      guests: [guestOf(100, 'dhcp', { node: 'pve-old', hasAgent: true, ...guest })],
      jobs: [{ id: 'nightly', enabled: 1, vmid: '100', schedule: '02:00', storage: 'nas' }],
    }),
  )
  const other = await fakeProxmox(
    fakeStateOf({
      version: '9.1',
      nodes: [nodeOf('pve-new', [disks(), nas(archives)])],
      guests: [guestOf(300, 'other', { node: 'pve-new' })],
      jobs: [{ id: 'night', enabled: 1, vmid: '300', schedule: '02:00', storage: 'nas' }],
      ...atNew,
    }),
  )
  const site = temporarySite().create()
  const connect = ({ url, certificate, state }: FakeProxmox) => {
    const isOld = state.version === '5.4'
    const login = isOld ? { auth: 'password', user: LOGIN.user } : { auth: 'token', user: TOKEN.id }
    return connectProxmox(
      {
        name: 'x',
        kind: 'proxmox',
        url,
        fingerprint: certificate?.fingerprint ?? null,
        ...login,
      } as Parameters<typeof connectProxmox>[0],
      isOld ? { password: LOGIN.password } : { secret: TOKEN.secret },
      { answerMs, connectMs: 2000 },
    )
  }
  const plan = async (over: Partial<MoveRequest> = {}) => {
    const [from, to] = [await connect(old), await connect(other)]
    const decided = await planMove({
      ...{ vmid: 100, storage: 'nas', backup: 'fresh', verify: [{ kind: 'agent' }], verifySeconds: 0.3 },
      ...{ deleteOld: false, from: { service: 'old', node: null, api: from } },
      to: { service: 'new', node: null, api: to },
      ...over,
    })
    return startMove(site, decided)
  }
  const act = async <T>(
    run: string,
    work: (move: Moving) => Promise<T>,
    signal = new AbortController().signal,
  ) => {
    const state = stateOf({ site, run })
    const servers = { old: await connect(old), new: await connect(other) }
    const move: Moving = { site, run, servers, plan: state.plan, pace: FAST, signal, report: () => {} }
    return work(move)
  }
  const go = (run: string, signal?: AbortSignal) => act(run, runMove, signal)
  return {
    ...{ old, new: other, archives, plan, go, act },
    async move(over) {
      const id = await plan(over)
      return { ...(await go(id)), id }
    },
    guest: (side, vmid = 100) => (side === 'old' ? old : other).state.guests.find((one) => one.vmid === vmid),
  }
}
