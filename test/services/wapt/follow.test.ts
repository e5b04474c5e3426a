/** A deployment that is followed in the background, while its server goes away, the vault is locked, and the application is closed. */
import { expect, it, onTestFinished } from 'vitest'
import type { Clock } from '../../../main/clock.ts'
import { deleteLanService, findLanService } from '../../../main/db/lan-services.ts'
import { openSite } from '../../../main/db/open-site.ts'
import { createWaptDesk, type WaptDesk } from '../../../main/services/wapt/wapt-desk.ts'
import { createWorkspace } from '../../../main/services/workspace.ts'
import { type OpenVault, openVault } from '../../../main/vault/vault.ts'
import type { WaptFollowing } from '../../../shared/contract/wapt.ts'
import { brassage } from '../../commands/command-line.ts'
import { temporarySite } from '../../db/temporary-site.ts'
import { startWapt, WAPT_LOGIN } from '../../fakes/wapt.ts'

const env = { PASS: 'four words of it', WAPT: WAPT_LOGIN.password }
const online = { reachable: 'OK', listening_protocol: 'websockets' } as const
const TIMES = 100

/** Ten seconds are a tenth of one. */
const fastClock: Clock = {
  now: () => performance.now() * TIMES,
  timestamp: () => new Date().toISOString(),
  after(ms, callback) {
    const timer = setTimeout(callback, ms / TIMES)
    return () => clearTimeout(timer)
  },
}

async function site() {
  let answer: { status: number; text: string } | null = null
  const wapt = await startWapt({
    agents: [
      { uuid: 'u1', computer_name: 'acc-01', ...online },
      { uuid: 'u2', computer_name: 'acc-02', ...online },
    ],
    states: [
      { package: 'office', version: '16', install_status: 'NEED-UPGRADE', host_uuids: ['u1'] },
      { package: 'office', version: '16', install_status: 'OK', host_uuids: ['u2'] },
    ],
    running: { u1: { description: 'Installing office', progress: 45 } },
    instead: (path) => (path.startsWith('/api/v3/hosts') ? answer : null),
  })
  const place = temporarySite()
  place.create().close()
  const login = ['--user', WAPT_LOGIN.user, '--password-env', 'WAPT', '--passphrase-env', 'PASS', '--trust']
  const added = await brassage(
    ['service', 'add', place.path, 'wapt', 'wapt', '--url', wapt.url, ...login],
    env,
  )
  expect(added.err).not.toContain('error')
  const finish = () => {
    for (const one of wapt.states) one.install_status = 'OK'
  }
  return {
    wapt,
    finish,
    start: () => application(place.path),
    refuse: (given: typeof answer) => (answer = given),
  }
}

/** Whatever is followed goes on by itself as soon as it is opened, with the vault as `unlock` leaves it. */
async function application(path: string) {
  let vault: OpenVault | null = null
  const bugs: unknown[] = []
  const workspace = createWorkspace()
  const desk = createWaptDesk({
    ...{ workspace, vault: () => vault, clock: fastClock },
    onBug: (error) => bugs.push(error),
  })
  workspace.onLeave(() => {
    vault = null
  })
  const hold = (next: OpenVault | null) => {
    vault?.close()
    vault = next
    workspace.touch()
  }
  workspace.show({ file: openSite(path), scratch: false })
  const app = {
    ...{ desk, workspace },
    unlock: async () => hold(await openVault(workspace.site(), env.PASS)),
    lock: () => hold(null),
    async close() {
      await desk.close()
      workspace.close()
      expect(bugs).toEqual([])
    },
  }
  onTestFinished(app.close)
  return app
}

const everything = { service: 'wapt', uuids: [], package: null, seconds: 3600, instead: false }

/** Whoever looks comes and goes: following has nothing to do with it. */
async function untilSeen(
  desk: WaptDesk,
  isWanted: (state: WaptFollowing) => boolean,
): Promise<WaptFollowing> {
  for await (const all of desk.followings()) {
    const found = all.find(isWanted)
    if (found) return found
  }
  throw new Error('it ended before that')
}

const isSeen = ({ hosts, state }: WaptFollowing) => state === 'going' && hosts.length > 0
const is = (wanted: WaptFollowing['state']) => (one: WaptFollowing) => one.state === wanted

it.each([
  ['that is out of reach', null],
  ['whose Python part starts again', { status: 502, text: '<html>' }],
])('waits for a server %s, says why, and goes on by itself when it answers', async (_words, answer) => {
  const { wapt, start, refuse, finish } = await site()
  const { desk, unlock } = await start()
  await unlock()
  await desk.follow(everything)
  await untilSeen(desk, isSeen)
  if (answer === null) await wapt.stop()
  else refuse(answer)
  const lost = await untilSeen(desk, is('lost'))
  expect(lost).toMatchObject({
    message: expect.any(String),
    hosts: [{ state: 'waiting' }, { state: 'done' }],
  })
  finish()
  if (answer === null) await wapt.start()
  else refuse(null)
  const ended = await untilSeen(desk, is('ended'))
  expect(ended).toMatchObject({ message: null, hosts: [{ state: 'done' }, { state: 'done' }] })
})

it('goes on while nobody looks', async () => {
  const { wapt, start } = await site()
  const { desk, unlock } = await start()
  await unlock()
  await desk.follow(everything)
  const asked = wapt.asked.length
  await expect.poll(() => wapt.asked.length).toBeGreaterThan(asked + 6)
})

it('asks nothing while the vault is locked, says so, and goes on by itself once it is unlocked', async () => {
  const { wapt, start, finish } = await site()
  const { desk, lock, unlock } = await start()
  await unlock()
  await desk.follow(everything)
  await untilSeen(desk, isSeen)
  lock()
  expect(await untilSeen(desk, is('locked'))).toMatchObject({
    hosts: [{ name: 'acc-01' }, { name: 'acc-02' }],
  })
  const asked = wapt.asked.length
  finish()
  await new Promise((done) => setTimeout(done, 300))
  expect(wapt.asked).toHaveLength(asked)
  await unlock()
  expect(await untilSeen(desk, is('ended'))).toMatchObject({ hosts: [{ state: 'done' }, { state: 'done' }] })
})

it('begun while the vault is locked waits for it', async () => {
  const { start } = await site()
  const { desk, unlock } = await start()
  await desk.follow(everything)
  await untilSeen(desk, is('locked'))
  await unlock()
  await untilSeen(desk, isSeen)
})

it('is gone on with after the application was closed, once the vault is unlocked, also while the server is away', async () => {
  const { wapt, start, finish } = await site()
  const first = await start()
  await first.unlock()
  await first.desk.follow(everything)
  await untilSeen(first.desk, isSeen)
  await first.close()
  const asked = wapt.asked.length
  await wapt.stop()
  const { desk, unlock } = await start()
  expect(await untilSeen(desk, is('locked'))).toMatchObject({
    seenAt: expect.any(String),
    hosts: [{ name: 'acc-01', state: 'waiting' }, { name: 'acc-02' }],
  })
  expect(wapt.asked).toHaveLength(asked)
  await unlock()
  expect((await untilSeen(desk, is('lost'))).hosts).toMatchObject([{ name: 'acc-01' }, { name: 'acc-02' }])
  finish()
  await wapt.start()
  expect(await untilSeen(desk, is('ended'))).toMatchObject({ hosts: [{ state: 'done' }, { state: 'done' }] })
})

it('ends with the site: nothing is asked or written any more, and another site shows none of it', async () => {
  const { wapt, start } = await site()
  const { desk, unlock, workspace } = await start()
  await unlock()
  await desk.follow(everything)
  await untilSeen(desk, isSeen)
  workspace.leave()
  for await (const all of desk.followings()) {
    expect(all).toEqual([])
    break
  }
  const asked = wapt.asked.length
  await new Promise((done) => setTimeout(done, 300))
  expect(wapt.asked).toHaveLength(asked)
})

it('stopped as its site is left is shown by no other site', async () => {
  const { start } = await site()
  const { desk, workspace, unlock } = await start()
  await unlock()
  await desk.follow(everything)
  await untilSeen(desk, isSeen)
  const ending = desk.endFollowing('wapt')
  workspace.leave()
  await ending
  const { value } = await desk.followings().next()
  expect(value).toEqual([])
})

it('is never done twice: the same is followed already, and others only instead of it', async () => {
  const { wapt, start } = await site()
  const { desk, unlock } = await start()
  await unlock()
  await desk.follow(everything)
  await untilSeen(desk, isSeen)
  await desk.follow(everything)
  const others = { ...everything, uuids: ['u2'] }
  await expect(desk.follow(others)).rejects.toMatchObject({ code: 'already_followed' })
  await Promise.all([1, 2].map(() => desk.follow({ ...others, instead: true })))
  const ended = await untilSeen(desk, is('ended'))
  expect(ended.hosts).toMatchObject([{ name: 'acc-02' }])
  const asked = wapt.asked.length
  await new Promise((done) => setTimeout(done, 300))
  expect(wapt.asked).toHaveLength(asked)
})

it('is not gone on with once somebody stopped it, nor where the password is refused', async () => {
  const { start, refuse } = await site()
  const first = await start()
  await first.unlock()
  await first.desk.follow(everything)
  await untilSeen(first.desk, isSeen)
  await first.desk.endFollowing('wapt')
  expect(await untilSeen(first.desk, is('stopped'))).toMatchObject({ message: null })
  await first.desk.follow(everything)
  await untilSeen(first.desk, isSeen)
  refuse({ status: 401, text: 'Authentication failed' })
  expect(await untilSeen(first.desk, is('failed'))).toMatchObject({
    message: expect.stringContaining('password'),
  })
  await first.close()
  const { desk, unlock } = await start()
  await unlock()
  expect(await untilSeen(desk, is('failed'))).toMatchObject({ message: expect.stringContaining('password') })
})

it('goes with its server', async () => {
  const { wapt, start } = await site()
  const { desk, unlock, workspace } = await start()
  await unlock()
  await desk.follow(everything)
  await untilSeen(desk, isSeen)
  const { db, recorder } = workspace.site()
  deleteLanService(db, recorder, findLanService(db, 'wapt'))
  workspace.touch()
  for await (const all of desk.followings()) if (all.length === 0) break
  const asked = wapt.asked.length
  await new Promise((done) => setTimeout(done, 300))
  expect(wapt.asked).toHaveLength(asked)
})

it('says that its time is over where a host still works', async () => {
  const { start } = await site()
  const { desk, unlock } = await start()
  await unlock()
  await desk.follow({ ...everything, seconds: 0 })
  expect(await untilSeen(desk, is('ended'))).toMatchObject({
    message: expect.stringContaining('time is over'),
  })
})
