/** A deployment that is followed while its server goes away, while the application is closed, and while the disk is full. */
import { expect, it } from 'vitest'
import type { Clock } from '../../../main/clock.ts'
import { openSite } from '../../../main/db/open-site.ts'
import { createWaptDesk, type WaptDesk } from '../../../main/services/wapt/wapt-desk.ts'
import { createWorkspace } from '../../../main/services/workspace.ts'
import { openVault } from '../../../main/vault/vault.ts'
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
    agents: [{ uuid: 'u1', computer_name: 'acc-01', ...online }],
    states: [{ package: 'office', version: '16', install_status: 'NEED-UPGRADE', host_uuids: ['u1'] }],
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
  const open = async () => {
    const file = openSite(place.path)
    const vault = await openVault(file, env.PASS)
    const workspace = { ...createWorkspace(), site: () => file, touch: () => undefined }
    return { file, desk: createWaptDesk({ workspace, vault: () => vault, clock: fastClock }) }
  }
  return { wapt, open, refuse: (given: typeof answer) => (answer = given) }
}

const everything = { service: 'wapt', uuids: [], package: null, seconds: 3600 }

/** Looks on until one state is as wanted, then leaves. */
async function seenIn(
  following: AsyncGenerator<WaptFollowing, void>,
  isWanted: (state: WaptFollowing) => boolean,
): Promise<WaptFollowing> {
  for await (const state of following) if (isWanted(state)) return state
  throw new Error('it ended before that')
}

const isUnderWay = ({ hosts }: WaptFollowing) => hosts[0]?.state === 'waiting'
const complete = (desk: WaptDesk) => seenIn(desk.followOn('wapt'), ({ isOver }) => isOver)

it.each([
  ['that is out of reach', null],
  ['whose Python part starts again', { status: 502, text: '<html>' }],
])('waits for a server %s, says why, and goes on by itself when it answers', async (_words, answer) => {
  const { wapt, open, refuse } = await site()
  const { file, desk } = await open()
  const following = desk.follow(everything)
  await following.next()
  for await (const state of following) {
    if (isUnderWay(state) && state.lost === null) {
      if (answer === null) await wapt.stop()
      else refuse(answer)
    }
    if (state.lost !== null) {
      expect(state.hosts).toMatchObject([{ name: 'acc-01', state: 'waiting' }])
      for (const one of wapt.states) one.install_status = 'OK'
      if (answer === null) await wapt.start()
      else refuse(null)
    }
    if (state.isOver) expect(state).toMatchObject({ lost: null, hosts: [{ state: 'done' }] })
  }
  expect(desk.following('wapt')).toMatchObject({ isOver: true, hosts: [{ state: 'done' }] })
  file.close()
})

it('is gone on with after the application was closed, also while the server is out of reach', async () => {
  const { wapt, open } = await site()
  const first = await open()
  await seenIn(first.desk.follow(everything), isUnderWay)
  first.file.close()
  await wapt.stop()
  const { file, desk } = await open()
  expect(desk.following('wapt')).toMatchObject({
    isOver: false,
    hosts: [{ name: 'acc-01', state: 'waiting' }],
  })
  const lost = await seenIn(desk.followOn('wapt'), (state) => state.lost !== null)
  expect(lost.hosts).toMatchObject([{ name: 'acc-01' }])
  for (const one of wapt.states) one.install_status = 'OK'
  await wapt.start()
  expect(await complete(desk)).toMatchObject({ hosts: [{ state: 'done' }], lost: null })
  file.close()
})

it('is not gone on with once somebody ended it, nor where the password is refused', async () => {
  const { open, refuse } = await site()
  const { file, desk } = await open()
  await seenIn(desk.follow(everything), isUnderWay)
  desk.endFollowing('wapt')
  expect((await complete(desk)).hosts).toMatchObject([{ name: 'acc-01' }])
  await seenIn(desk.follow(everything), isUnderWay)
  refuse({ status: 401, text: 'Authentication failed' })
  await expect(complete(desk)).rejects.toMatchObject({ code: 'wrong_password' })
  expect(desk.following('wapt')).toMatchObject({ isOver: true })
  file.close()
})
