/** A guest that need not run, ran at the last check and stands still now: told with who stopped it, or that nobody did. */
import { describe, expect, it } from 'vitest'
import type { MorningProblem } from '../../shared/morning-check/morning-check.ts'
import { seenAt, seenBefore } from '../../shared/morning-check/seen-running.ts'
import { fakeProxmox } from '../fakes/proxmox/fake-proxmox.ts'
import {
  archiveOf,
  type FakeState,
  type FakeTask,
  guestOf,
  nodeOf,
  stateOf,
  storageOf,
  taskOf,
} from '../fakes/proxmox/fake-state.ts'
import { siteWithProxmox } from './add-proxmox.ts'
import { brassage } from './command-line.ts'

const secondsAgo = (seconds: number) => Math.floor(Date.now() / 1000) - seconds
const NOT_AT_BOOT = { config: { onboot: 0 } }

/** A guest without onboot that runs, saved last night. */
function runningGuest(over: Partial<FakeState> = {}): FakeState {
  const archives = [archiveOf('nas', 102, secondsAgo(4 * 3600))]
  const nas = storageOf({ storage: 'nas', type: 'nfs', content: 'backup', shared: true, archives })
  return stateOf({
    nodes: [nodeOf('pve1', [nas]), nodeOf('pve2', [nas])],
    guests: [guestOf(102, 'wapt', NOT_AT_BOOT)],
    jobs: [{ id: 'nightly', enabled: 1, all: 1, schedule: '02:00', storage: 'nas' }],
    ...over,
  })
}

/** Checked while it runs, and again once it stands still. */
async function checkTwice(tasks: readonly FakeTask[], over: Partial<FakeState> = {}) {
  const server = await fakeProxmox(runningGuest(over))
  const site = await siteWithProxmox({ pve: server })
  const first = await site.run('morning-check', site.file)
  const [guest] = server.state.guests
  if (guest) guest.status = 'stopped'
  server.state.tasks.push(...tasks)
  const again = async () => {
    const { exit, json } = await site.run('morning-check', site.file)
    const changes = json.changes as { appeared: string[]; gone: string[] }
    return { exit, problems: json.problems as MorningProblem[], changes }
  }
  return { server, site, first, again, ...(await again()) }
}

const endedOf = (type: string, user: string, seconds = 5, status = 'OK') =>
  taskOf('pve1', type, '102', { starttime: secondsAgo(seconds), status, seconds: 1, user })

const UNEXPLAINED = 'nothing shows that a person stopped it'

describe.each(['5.4', '7.4', '9.1'] as const)(
  'of Proxmox %s, a guest without onboot that ran and stands still',
  (version) => {
    it('is a warning where nobody stopped it', async () => {
      const { first, exit, problems, changes } = await checkTwice([], { version })
      expect(first.json).toMatchObject({ ok: true, problems: [] })
      expect(exit).toBe(0)
      expect(problems).toMatchObject([
        { severity: 'warning', kind: 'guest_down', service: 'pve', node: 'pve1', vmid: 102, name: 'wapt' },
      ])
      expect(problems[0]?.message).toMatch(
        /^wapt \(102\) ran at the last check of \d{4}-.*Z, stands still now: nothing/,
      )
      expect(changes.appeared).toEqual([problems[0]?.message])
    })

    it('is a note that names who stopped it and when', async () => {
      const { exit, problems, changes, again } = await checkTwice([endedOf('qmshutdown', 'anna@pve')], {
        version,
      })
      expect(exit).toBe(0)
      expect(problems).toMatchObject([{ severity: 'info', kind: 'guest_down', vmid: 102 }])
      expect(problems[0]?.message).toMatch(/: qmshutdown by anna@pve at \d{4}-\d\d-\d\dT[\d:.]+Z$/)
      expect(changes.appeared).toEqual([problems[0]?.message])
      // A look later in the same morning hides nothing.
      expect((await again()).problems).toEqual(problems)
    })
  },
)

describe('what else the tasks tell of it', () => {
  it('names the token of a program that stopped it', async () => {
    const { problems } = await checkTwice([endedOf('qmstop', 'root@pam!brassage')])
    expect(problems).toMatchObject([
      { severity: 'info', message: expect.stringContaining('by root@pam!brassage at') },
    ])
  })

  it('also on another node than its own', async () => {
    const task = taskOf('pve2', 'qmstop', '102', {
      starttime: secondsAgo(5),
      status: 'OK',
      seconds: 1,
      user: 'anna@pve',
    })
    expect((await checkTwice([task])).problems).toMatchObject([{ severity: 'info' }])
  })

  it.each([
    [
      'started again after it was stopped',
      [endedOf('qmstop', 'anna@pve', 9), endedOf('qmstart', 'anna@pve', 5)],
    ],
    [
      'only a shutdown that failed',
      [endedOf('qmshutdown', 'anna@pve', 5, 'VM quit/powerdown failed - got timeout')],
    ],
    ['only a stop before it last ran', [endedOf('qmstop', 'anna@pve', 7200)]],
    ['only a backup', [endedOf('vzdump', 'root@pam')]],
  ] as const)('is a warning where there is: %s', async (_words, tasks) => {
    const { problems } = await checkTwice(tasks)
    expect(problems.find(({ kind }) => kind === 'guest_down')).toMatchObject({
      ...{ severity: 'warning', message: expect.stringContaining(UNEXPLAINED) },
    })
  })

  it('is a warning where the node was shut down, and took it along', async () => {
    const all = taskOf('pve1', 'stopall', '', { starttime: secondsAgo(7), status: 'OK', seconds: 5 })
    const { problems } = await checkTwice([all, endedOf('qmshutdown', 'root@pam')])
    expect(problems).toMatchObject([
      { severity: 'warning', message: expect.stringContaining('all guests of pve1 were stopped at') },
    ])
  })

  it('goes by the clock of the server', async () => {
    const task = taskOf('pve1', 'qmstop', '102', {
      starttime: secondsAgo(5) + 7200,
      status: 'OK',
      seconds: 1,
    })
    expect((await checkTwice([task], { clockAhead: 7200 })).problems).toMatchObject([{ severity: 'info' }])
    const early = taskOf('pve1', 'qmstop', '102', {
      starttime: secondsAgo(600) + 7200,
      status: 'OK',
      seconds: 1,
    })
    expect((await checkTwice([early], { clockAhead: 7200 })).problems).toMatchObject([
      { severity: 'warning' },
    ])
  })

  it('that cannot be read are said not to be', async () => {
    const { server, again } = await checkTwice([])
    server.fault = ({ path, params }) =>
      path.endsWith('/tasks') && params.source === 'all' && params.typefilter === undefined
        ? { kind: 'status', status: 500 }
        : null
    expect((await again()).problems).toMatchObject([
      { severity: 'warning', message: expect.stringContaining('could not be read') },
    ])
  })
})

it('stays a warning until it runs again, and reads in French', async () => {
  const { server, site, again } = await checkTwice([])
  expect((await again()).problems).toMatchObject([{ severity: 'warning', vmid: 102 }])
  const mail = await brassage(['morning-check', site.file, '--kept', '--mail', '--lang', 'fr'])
  expect(mail.out).toMatch(/wapt \(102\) tournait au dernier contrôle, .*rien ne montre/)
  const [guest] = server.state.guests
  if (guest) guest.status = 'running'
  const { problems, changes } = await again()
  expect(problems).toEqual([])
  expect(changes.gone).toEqual([expect.stringContaining('wapt (102)')])
})

it('asks nothing more where every guest stands as it did', async () => {
  const server = await fakeProxmox(
    runningGuest({ guests: [guestOf(102, 'wapt', { ...NOT_AT_BOOT, status: 'stopped' })] }),
  )
  const site = await siteWithProxmox({ pve: server })
  await site.run('morning-check', site.file)
  server.asked.length = 0
  expect((await site.run('morning-check', site.file)).json.problems).toEqual([])
  const lists = server.asked.filter(
    ({ path, params }) => path.endsWith('/tasks') && params.typefilter === undefined,
  )
  expect(lists.every(({ params }) => params.errors === '1')).toBe(true)
})

describe('what is remembered of earlier checks', () => {
  const running = [{ vmid: 7, status: 'running' }]
  const stopped = [{ vmid: 7, status: 'stopped' }]
  const day = (date: number, hour: number) => new Date(2026, 10, date, hour).toISOString()
  const kept = (seen: ReturnType<typeof seenAt>) => ({ readAt: seen.at, guests: [], seen })

  it('takes the last check of an earlier day for yesterday, however often it is looked today', () => {
    const first = seenAt(seenBefore(null, day(2, 8)), running, day(2, 8))
    const evening = seenAt(seenBefore(kept(first), day(2, 19)), running, day(2, 19))
    const morning = seenAt(seenBefore(kept(evening), day(3, 8)), stopped, day(3, 8))
    expect(seenBefore(kept(morning), day(3, 9))).toEqual({ before: day(2, 19), ran: { 7: day(2, 19) } })
    // The day after, its standing still is no news.
    expect(seenBefore(kept(morning), day(4, 8))).toEqual({ before: day(3, 8), ran: { 7: day(2, 19) } })
  })

  it('reads sites that were written before this was kept, and forgets after a week', () => {
    const old = { readAt: day(2, 8), guests: running, seen: null }
    expect(seenBefore(old, day(3, 8))).toEqual({ before: day(2, 8), ran: { 7: day(2, 8) } })
    expect(seenBefore(old, day(10, 8)).ran).toEqual({})
  })
})
