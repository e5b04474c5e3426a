/** `brassage morning-check` against emulated servers that take only what the real ones' schemas allow. */
import { describe, expect, it } from 'vitest'
import type { CheckedGuest, MorningProblem } from '../../shared/morning-check/morning-check.ts'
import { fakeProxmox } from '../fakes/proxmox/fake-proxmox.ts'
import {
  archiveOf,
  type FakeState,
  guestOf,
  nodeOf,
  stateOf,
  storageOf,
  taskOf,
} from '../fakes/proxmox/fake-state.ts'
import { siteWithProxmox } from './add-proxmox.ts'
import { brassage } from './command-line.ts'

const HOUR = 3600
const now = () => Math.floor(Date.now() / 1000)
const hoursAgo = (hours: number) => now() - hours * HOUR

const JOB = { id: 'nightly', enabled: 1, vmid: '100,101', schedule: '02:00', storage: 'nas', all: 0 }

/** Two guests that run, saved last night to a NAS. */
function wellState(over: Partial<FakeState> = {}): FakeState {
  const nas = storageOf({
    ...{ storage: 'nas', type: 'nfs', content: 'backup,iso', shared: true },
    archives: [archiveOf('nas', 100, hoursAgo(6)), archiveOf('nas', 101, hoursAgo(5))],
  })
  return stateOf({
    nodes: [nodeOf('pve1', [storageOf({ storage: 'local-lvm' }), nas])],
    guests: [guestOf(100, 'dhcp'), guestOf(101, 'helpdesk')],
    jobs: [JOB],
    ...over,
  })
}

const nasOf = (state: FakeState) => {
  const nas = state.nodes[0]?.storages.find(({ storage }) => storage === 'nas')
  if (!nas) throw new Error('no NAS')
  return nas
}

async function check(state: FakeState, ...words: string[]) {
  const server = await fakeProxmox(state)
  const site = await siteWithProxmox({ pve: server })
  const said = await site.run('morning-check', site.file, ...words)
  const { guests = [], problems = [] } = said.json as { guests?: CheckedGuest[]; problems?: MorningProblem[] }
  const stateIs = (vmid: number) => guests.find((guest) => guest.vmid === vmid)?.backup.state
  const kinds = problems.map(({ kind, vmid }) => (vmid === null ? kind : `${kind} ${vmid}`))
  return { ...said, json: said.json, guests, problems, stateIs, kinds, server, site }
}

describe.each(['5.4', '7.4', '9.1'] as const)('Proxmox %s', (version) => {
  it('where all is well: exit 0, and nothing but reading', async () => {
    const job =
      version === '5.4'
        ? {
            id: 'abc:1',
            vmid: '100,101',
            starttime: '02:00',
            dow: 'mon,tue,wed,thu,fri,sat,sun',
            enabled: 1,
            storage: 'nas',
          }
        : JOB
    const { exit, json, server, guests } = await check(wellState({ version, jobs: [job] }))
    expect(json).toMatchObject({ ok: true, problems: [] })
    expect(exit).toBe(0)
    expect(guests).toMatchObject([
      {
        service: 'pve',
        node: 'pve1',
        vmid: 100,
        name: 'dhcp',
        status: 'running',
        backup: { state: 'ok', covered: true, size: 40e9 },
      },
      { vmid: 101, backup: { state: 'ok', ageHours: 5 } },
    ])
    expect(server.writes()).toEqual([])
  })

  it('finds the guest that failed in the log of a job over several, with the reason', async () => {
    const state = wellState({
      version,
      tasks: [
        taskOf('pve1', 'vzdump', '', {
          ...{ starttime: hoursAgo(6.2), status: 'job errors' },
          log: [
            'INFO: starting new backup job: vzdump 100 101 --storage nas --mode snapshot',
            'INFO: Starting Backup of VM 100 (qemu)',
            ...Array.from({ length: 120 }, (_, at) => `INFO: status: ${at}%`),
            'INFO: Finished Backup of VM 100 (00:03:10)',
            'INFO: Starting Backup of VM 101 (qemu)',
            'ERROR: Backup of VM 101 failed - no space left on device',
            'INFO: Backup job finished with errors',
          ],
        }),
      ],
    })
    nasOf(state).archives.splice(1, 1, archiveOf('nas', 101, hoursAgo(30)))
    const { exit, stateIs, problems, kinds } = await check(state)
    expect(exit).toBe(1)
    expect([stateIs(100), stateIs(101)]).toEqual(['ok', 'failed'])
    expect(kinds).toEqual(['backup_failed 101'])
    expect(problems[0]?.message).toContain('no space left on device')
  })
})

describe('a backup', () => {
  it('that is old, that never was, and that no job makes', async () => {
    const state = wellState({
      guests: [guestOf(100, 'dhcp'), guestOf(101, 'helpdesk'), guestOf(102, 'wapt')],
    })
    nasOf(state).archives.splice(1, 1, archiveOf('nas', 101, hoursAgo(50)))
    const { exit, stateIs, kinds } = await check(state)
    expect(exit).toBe(1)
    expect([stateIs(100), stateIs(101), stateIs(102)]).toEqual(['ok', 'old', 'never'])
    expect(kinds).toEqual(['backup_old 101', 'backup_never 102', 'backup_uncovered 102'])
  })

  it('that failed is well again after a later one', async () => {
    const log = ['ERROR: Backup of VM 101 failed - timeout']
    const tasks = [taskOf('pve1', 'vzdump', '101', { starttime: hoursAgo(8), status: 'job errors', log })]
    const { exit, stateIs } = await check(wellState({ tasks }))
    expect([exit, stateIs(101)]).toEqual([0, 'ok'])
  })

  it('of a job that ended before it came to anybody failed for all of them', async () => {
    const log = [
      'INFO: starting new backup job: vzdump --all 1 --exclude 101 --storage nas',
      "ERROR: could not activate storage 'nas'",
    ]
    const tasks = [
      taskOf('pve1', 'vzdump', '', { starttime: hoursAgo(1), status: 'could not activate', log }),
    ]
    const { stateIs, problems } = await check(wellState({ tasks }))
    expect([stateIs(100), stateIs(101)]).toEqual(['failed', 'ok'])
    expect(problems[0]?.message).toContain("could not activate storage 'nas'")
  })

  it('of a job that was cut in the middle of a guest failed for that one', async () => {
    const log = ['INFO: starting new backup job: vzdump 100', 'INFO: Starting Backup of VM 100 (qemu)']
    const task = {
      ...taskOf('pve1', 'vzdump', '100', { starttime: hoursAgo(1), status: 'unexpected status' }),
      log,
    }
    expect((await check(wellState({ tasks: [task] }))).stateIs(100)).toBe('failed')
  })

  it('counts over the weekend a job leaves out', async () => {
    const state = wellState({ jobs: [{ ...JOB, schedule: 'sat 03:00' }] })
    nasOf(state).archives.splice(
      0,
      2,
      archiveOf('nas', 100, hoursAgo(2)),
      archiveOf('nas', 101, hoursAgo(24 * 9)),
    )
    const { stateIs } = await check(state)
    expect([stateIs(100), stateIs(101)]).toEqual(['ok', 'old'])
  })

  it('that a backup server found damaged is none', async () => {
    const state = wellState()
    nasOf(state).archives.push(
      archiveOf('nas', 100, hoursAgo(3), { verification: { state: 'failed', upid: 'UPID:x' } }),
    )
    expect((await check(state)).stateIs(100)).toBe('failed')
  })

  it('far smaller than usual is said', async () => {
    const state = wellState()
    nasOf(state).archives.push(
      ...[30, 54, 78].map((hours) => archiveOf('nas', 100, hoursAgo(hours))),
      archiveOf('nas', 100, hoursAgo(1), { size: 1e9 }),
    )
    const { exit, problems } = await check(state)
    expect(exit).toBe(0)
    expect(problems).toMatchObject([{ severity: 'warning', vmid: 100 }])
  })
})

describe('coverage', () => {
  it.each([
    ['all but one', { ...JOB, vmid: '', all: 1, exclude: '101' }, [true, false]],
    ['a pool', { id: 'p', enabled: 1, pool: 'office', schedule: '02:00' }, [true, false]],
    ['a job that is switched off', { ...JOB, enabled: 0 }, [false, false]],
    ['another node', { ...JOB, node: 'pve2' }, [false, false]],
  ] as const)('by %s', async (_words, job, expected) => {
    const guests = [guestOf(100, 'dhcp', { pool: 'office' }), guestOf(101, 'helpdesk')]
    const { guests: checked } = await check(wellState({ jobs: [job], guests }))
    expect(checked.map(({ backup }) => backup.covered)).toEqual(expected)
  })
})

it('reads who is in a pool where the list of guests does not tell it', async () => {
  const jobs = [{ id: 'p', enabled: 1, pool: 'office', schedule: '02:00' }]
  const { guests } = await check(wellState({ jobs, pools: { office: [101] } }))
  expect(guests.map(({ backup }) => backup.covered)).toEqual([false, true])
})

describe('an account', () => {
  it('of 5.x, which does not tell its rights, and is shown nothing, proves nothing', async () => {
    const { stateIs, kinds } = await check(
      wellState({ version: '5.4', permissions: { '/': { 'Sys.Audit': 1 } } }),
    )
    expect([stateIs(100), stateIs(101)]).toEqual(['unknown', 'unknown'])
    expect(kinds).toEqual(['cannot_see_backups'])
  })

  const AUDIT = { '/': { 'Sys.Audit': 1, 'VM.Audit': 1, 'Datastore.Audit': 1 } }

  it('that may not see backups is no "no backup"', async () => {
    const { exit, stateIs, kinds, problems } = await check(wellState({ permissions: AUDIT }))
    expect(exit).toBe(1)
    expect([stateIs(100), stateIs(101)]).toEqual(['unknown', 'unknown'])
    expect(kinds).toEqual(['cannot_see_backups'])
    expect(problems[0]?.message).toContain('Datastore.AllocateSpace')
  })

  it('of which the log still tells a failure', async () => {
    const log = ['ERROR: Backup of VM 101 failed - disk on fire']
    const tasks = [taskOf('pve1', 'vzdump', '', { starttime: hoursAgo(8), status: 'job errors', log })]
    const { stateIs, kinds } = await check(wellState({ permissions: AUDIT, tasks }))
    expect([stateIs(100), stateIs(101)]).toEqual(['unknown', 'failed'])
    expect(kinds).toContain('cannot_see_backups')
    expect(kinds).toContain('backup_failed 101')
  })

  it('with both rights by path sees them', async () => {
    const permissions = {
      ...AUDIT,
      '/storage/nas': { 'Datastore.AllocateSpace': 1 },
      '/vms': { 'VM.Backup': 1 },
    }
    const { stateIs, json } = await check(wellState({ permissions }))
    expect(stateIs(100)).toBe('ok')
    expect(json.ok).toBe(true)
  })

  it('without Sys.Audit on / does not know what the jobs cover', async () => {
    const permissions = {
      '/': { 'VM.Audit': 1, 'Datastore.Allocate': 1 },
      '/nodes': { 'Sys.Audit': 1 },
      '/nodes/pve1': { 'Sys.Audit': 1 },
    }
    const { guests, kinds } = await check(wellState({ permissions }))
    expect(guests.map(({ backup }) => backup.covered)).toEqual([null, null])
    expect(kinds).toEqual(['cannot_see_backups'])
  })
})

describe('what else is wrong', () => {
  it('a guest that should run and does not, but not one that need not', async () => {
    const guests = [
      guestOf(100, 'dhcp', { status: 'stopped' }),
      guestOf(101, 'helpdesk', { status: 'stopped', config: { onboot: 0 } }),
    ]
    expect((await check(wellState({ guests }))).kinds).toEqual(['guest_down 100'])
  })

  it('a storage that fills up, said once where nodes share it', async () => {
    const state = wellState()
    const nas = nasOf(state)
    nas.used = 950e9
    state.nodes.push(nodeOf('pve2', [nas]))
    const { exit, problems } = await check(state)
    expect(exit).toBe(1)
    expect(problems).toMatchObject([{ severity: 'error', kind: 'storage_full', name: 'nas' }])
  })

  it('a backup storage that is offline: its backups are unknown, not missing', async () => {
    const state = wellState()
    nasOf(state).active = false
    const { stateIs, kinds } = await check(state)
    expect([stateIs(100), stateIs(101)]).toEqual(['unknown', 'unknown'])
    expect(kinds).toEqual(['unreachable'])
  })

  it('a task that failed in the night, but no console nobody opened', async () => {
    const tasks = [
      taskOf('pve1', 'qmstart', '100', { starttime: hoursAgo(5), status: 'start failed: timeout' }),
      taskOf('pve1', 'vncproxy', '100', { starttime: hoursAgo(5), status: 'connection timed out' }),
      taskOf('pve1', 'qmstart', '101', { starttime: hoursAgo(50), status: 'long ago' }),
    ]
    const { exit, problems } = await check(wellState({ tasks }))
    expect(exit).toBe(1)
    expect(problems).toMatchObject([{ kind: 'task_failed', vmid: 100, name: 'dhcp' }])
    expect(problems[0]?.message).toContain('start failed: timeout')
  })

  it('updates, which are no error', async () => {
    const state = wellState()
    state.nodes[0] = { ...nodeOf('pve1', state.nodes[0]?.storages ?? []), updates: 12 }
    const { exit, problems } = await check(state)
    expect(exit).toBe(0)
    expect(problems).toMatchObject([{ severity: 'info', kind: 'updates', node: 'pve1' }])
  })

  it('a node that is down: its guests are unknown, the others are checked', async () => {
    const state = wellState({ guests: [guestOf(100, 'dhcp'), guestOf(101, 'helpdesk', { node: 'pve2' })] })
    state.nodes.push(nodeOf('pve2', [nasOf(state)], { online: false }))
    const { exit, problems, guests } = await check(state)
    expect(exit).toBe(1)
    expect(problems).toMatchObject([{ kind: 'unreachable', node: 'pve2' }])
    expect(guests.map(({ status }) => status)).toEqual(['running', 'unknown'])
  })

  it('a node the server cannot reach in the middle (595) as well', async () => {
    const server = await fakeProxmox(wellState())
    const site = await siteWithProxmox({ pve: server })
    server.fault = ({ path }) => (path.endsWith('/storage') ? { kind: 'status', status: 595 } : null)
    const { json } = await site.run('morning-check', site.file)
    expect(json.problems).toMatchObject([{ kind: 'unreachable', node: 'pve1' }])
  })
})

describe('many servers', () => {
  it('one that is not reached is told, the others are checked', async () => {
    const [here, gone] = [await fakeProxmox(wellState()), await fakeProxmox(wellState())]
    const site = await siteWithProxmox({ here, gone })
    await gone.stop()
    const { exit, json } = await site.run('morning-check', site.file)
    expect(exit).toBe(1)
    expect(json.problems).toMatchObject([{ kind: 'unreachable', service: 'gone', node: null }])
    expect(json.guests).toHaveLength(2)
    expect(await site.run('morning-check', site.file, '--service', 'here')).toMatchObject({ exit: 0 })
  })

  it('tells what it would ask without asking', async () => {
    const server = await fakeProxmox(wellState())
    const site = await siteWithProxmox({ pve: server })
    const { exit, json } = await site.run('morning-check', site.file, '--dry-run')
    const requests = json.requests as { method: string; path: string }[]
    expect(exit).toBe(0)
    expect(requests.every(({ method, path }) => method === 'GET' && path.startsWith('/api2/json/'))).toBe(
      true,
    )
    expect(server.asked).toEqual([])
  })
})

describe('the morning after', () => {
  it('tells what is new and what is over, and stands in the journal', async () => {
    const state = wellState({
      guests: [guestOf(100, 'dhcp', { status: 'stopped' }), guestOf(101, 'helpdesk')],
    })
    const { server, site, json } = await check(state)
    expect(json.changes).toEqual({ since: null, appeared: [], gone: [] })
    const [dhcp] = server.state.guests
    if (dhcp) dhcp.status = 'running'
    nasOf(state).used = 950e9
    const next = await site.run('morning-check', site.file)
    expect(next.json.changes).toMatchObject({
      appeared: [expect.stringContaining('95 % full')],
      gone: ['dhcp (100) is stopped, and is set to run'],
    })
    const journal = await brassage(['list', site.file, 'journal', '--json'])
    expect((journal.json.rows as { text: string }[])[0]?.text).toBe(
      'Morning check: 1 errors, 0 warnings on pve',
    )
  })
})
