/** Guests stopped and restored from the outbox, whatever goes wrong in between: no request goes out twice, and the end is told as it was. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { openSite, type SiteFile } from '../../../main/db/open-site.ts'
import {
  beginJob,
  endJob,
  keepWork,
  markTask,
  putBackJob,
  readJob,
} from '../../../main/services/outbox/outbox-jobs.ts'
import { expectConfirmed, prepareWork, withSeen } from '../../../main/services/outbox/prepare-work.ts'
import { canSettle, settleJob } from '../../../main/services/outbox/settle-job.ts'
import { type OpenVault, openVault } from '../../../main/vault/vault.ts'
import { WorkError } from '../../../main/work-error.ts'
import type { OutboxJob } from '../../../shared/outbox/outbox-state.ts'
import type { OutboxWork } from '../../../shared/outbox/outbox-work.ts'
import { ENV, siteWithProxmox } from '../../commands/add-proxmox.ts'
import { type Asked, type FakeProxmox, type Fault, fakeProxmox } from '../../fakes/proxmox/fake-proxmox.ts'
import { archiveOf, guestOf, nodeOf, stateOf, storageOf } from '../../fakes/proxmox/fake-state.ts'

/**
 * `crash`: the process ends at a request; `cut_before`, `cut_after`: the connection breaks before or after the server acted;
 * `refused`: the server says no; `full`: a record cannot be written; `lost`: the answer and the way to the server.
 */
const troubles = ['none', 'crash', 'cut_before', 'cut_after', 'refused', 'full', 'lost'] as const
type Trouble = (typeof troubles)[number]

/** What a person does next. */
const acts = ['run', 'settle', 'put_back', 'restart'] as const

const works: readonly OutboxWork[] = [
  {
    ...{ kind: 'restore', service: 'pve', name: 'dhcp' },
    request: { vmid: 100, archive: null, storage: null, over: true, newId: null, node: null },
  },
  { kind: 'stop', service: 'pve', guests: [{ vmid: 101, name: 'ldap' }] },
  { kind: 'delete', service: 'pve', guest: { vmid: 102, name: 'old' } },
]

async function world() {
  const saved = archiveOf('nas', 100, 1_700_000_000, {
    ...{ config: { ...guestOf(100, 'dhcp').config }, disk: 'last night' },
  })
  const server = await fakeProxmox(
    stateOf({
      nodes: [
        nodeOf('pve1', [
          storageOf({ storage: 'local-lvm' }),
          storageOf({ storage: 'nas', content: 'backup', archives: [saved] }),
        ]),
      ],
      guests: [
        guestOf(100, 'dhcp', { status: 'stopped' }),
        guestOf(101, 'ldap'),
        guestOf(102, 'old', { status: 'stopped' }),
      ],
    }),
  )
  const { file } = await siteWithProxmox({ pve: server })
  return { server, file }
}

const GONE = new Error('the server is gone')

const isAct = ({ method, path }: Asked): boolean => method !== 'GET' && !path.endsWith('/ticket')

function faultFor(
  server: FakeProxmox,
  trouble: Trouble,
  stop: AbortController,
): (asked: Asked) => Fault | null {
  return (asked) => {
    if (!isAct(asked)) return null
    if (trouble === 'crash') setTimeout(() => stop.abort(new Error('the power went')), 5)
    if (trouble === 'cut_before' || trouble === 'cut_after') return { kind: trouble }
    if (trouble === 'refused') return { kind: 'status', status: 500, reason: 'made to fail' }
    if (trouble === 'lost') {
      void server.stop()
      setTimeout(() => stop.abort(GONE), 20)
      return { kind: 'cut_after' }
    }
    return null
  }
}

const standingOf = (job: OutboxJob) =>
  ({
    state: job.state !== 'ended' ? 'interrupted' : job.end?.isDone ? 'done' : 'failed',
    ...{ run: null, canSettle: canSettle(job) },
  }) as const

/** As the desk and the command do it. */
async function attempt(
  site: SiteFile,
  vault: OpenVault,
  id: string,
  trouble: Trouble,
  stop: AbortController,
) {
  const { work } = readJob(site, id)
  await prepareWork({ site, vault, signal: stop.signal, awake: null }, work, async (prepared) => {
    const check = withSeen(prepared.check)
    expectConfirmed(check, check.seen, check.word)
    beginJob(site, id, prepared.makeRun)
    let written = 0
    const end = await prepared.carry(null, {
      ...{ signal: stop.signal, onStep: () => undefined },
      onTask(mark) {
        written += 1
        if (trouble === 'full' && written === 2) throw new WorkError('disk_full', 'made to fail')
        markTask(site, id, mark)
      },
    })
    if (end) endJob(site, id, end)
  })
}

it('never does anything twice, never loses a guest, and tells how it ended', async () => {
  const steps = fc.array(fc.tuple(fc.constantFrom(...acts), fc.constantFrom(...troubles)), {
    ...{ minLength: 1, maxLength: 5 },
  })
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...works), steps, async (work, sequence) => {
      const { server, file } = await world()
      let site = openSite(file)
      let vault = await openVault(site, ENV.PASS)
      const id = keepWork(site, work)
      let allowed = 1
      const wrongs: unknown[] = []
      const tried = async (doing: () => Promise<unknown> | unknown) => {
        try {
          await doing()
        } catch (error) {
          if (!(error instanceof Error)) wrongs.push(error)
        }
      }
      const settle = async () => {
        if (!canSettle(readJob(site, id))) return
        const { signal } = new AbortController()
        const end = await settleJob({ site, vault, signal }, id, { signal, onStep: () => undefined })
        endJob(site, id, end)
      }
      for (const [act, trouble] of sequence) {
        const stop = new AbortController()
        server.fault = faultFor(server, trouble, stop)
        if (act === 'run') await tried(() => attempt(site, vault, id, trouble, stop))
        else if (act === 'settle') await tried(settle)
        else if (act === 'put_back')
          await tried(() => {
            putBackJob(site, id, () => standingOf(readJob(site, id)))
            allowed += 1
          })
        else {
          site.close()
          site = openSite(file)
          vault = await openVault(site, ENV.PASS)
        }
        server.fault = () => null
        if (stop.signal.reason === GONE) await server.start()
      }
      // What may still come is not settled; minutes later it is sure that it never will.
      server.state.clockAhead = 600
      await settle()
      expect(wrongs).toEqual([])
      const acted = server.state.tasks.filter(({ type }) => /^qm(restore|stop|destroy)$/.test(type))
      expect(acted.length).toBeLessThanOrEqual(allowed)
      const left = server.state.guests.map(({ vmid }) => vmid)
      expect(left.filter((vmid) => vmid !== 102)).toEqual([100, 101])
      if (work.kind !== 'delete') expect(left).toContain(102)
      const { state, end } = readJob(site, id)
      expect(state).not.toBe('begun')
      const [dhcp, ldap] = server.state.guests
      const isGone = !left.includes(102)
      const isDone =
        work.kind === 'delete'
          ? isGone
          : work.kind === 'restore'
            ? dhcp?.disk === 'last night'
            : ldap?.status === 'stopped'
      if (state === 'ended' && allowed === 1) expect(end?.isDone).toBe(isDone)
      site.close()
    }),
    { numRuns: 12 },
  )
}, 240_000)
