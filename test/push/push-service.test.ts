/** Pushes as screens run them: shown, started with the token of what was shown, followed, undone. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createSite } from '../../main/db/create-site.ts'
import { createConsole } from '../../main/driver-engine/console.ts'
import { identify } from '../../main/driver-engine/identify.ts'
import { createPushService } from '../../main/services/push/push-service.ts'
import { openDraft } from '../../shared/model/draft.ts'
import type { CatalystOptions } from '../fakes/catalyst/catalyst.ts'
import { plugIn } from './over-catalyst.ts'
import { planOneSwitch } from './plan-of-one-switch.ts'

const folder = mkdtempSync(join(tmpdir(), 'brassage-service-'))
const vault = {
  get: () => 'orme',
  sealText: (text: string) => Buffer.from(text),
  unsealText: (sealed: Buffer) => sealed.toString(),
}

async function open(options: CatalystOptions = {}) {
  const site = createSite(join(folder, `${Math.random()}.brassage`), { name: 'Orme' })
  const draft = openDraft(site.plan())
  planOneSwitch(draft, 'ws-c2950t-48-si')
  site.commit('Plan', draft.changes())
  const bench = plugIn(options)
  const console = createConsole(bench.catalyst.transport(), bench.clock)
  const secrets = { password: 'orme', enable: 'orme' }
  const service = createPushService({
    clock: bench.clock,
    site: () => site,
    vault: () => vault,
    session: () => ({
      id: 'one',
      identify: () => identify(console, { secrets }),
      work: (_kind, task) => task(console),
      setPaused: () => {},
      lookAtName: () => {},
    }),
    onRecorded: () => {},
  })
  const finish = async (id: string) => {
    for await (const list of service.watch()) {
      const found = list.find((each) => each.id === id)
      if (found && found.state !== 'running' && found.state !== 'paused') return found
    }
    throw new Error('the service was closed')
  }
  return { site, bench, service, finish }
}

test('prepared, started once, followed to its end, and undone', async () => {
  const { site, bench, service, finish } = await open()
  const before = bench.catalyst.state.running
  const preview = await bench.clock.run(service.prepare('one', 'SW1'))
  expect(preview).toMatchObject({ switch: 'SW1', refusal: null })
  expect(preview.send.length).toBeGreaterThan(50)
  const { id } = service.start({ token: preview.token, save: true })
  expect(() => service.start({ token: preview.token, save: true })).toThrow('prepare the push again')
  expect(await bench.clock.run(finish(id))).toMatchObject({
    state: 'done',
    verified: true,
    saved: true,
    switch: 'SW1',
  })
  expect(service.history()[0]).toMatchObject({ id, state: 'done', canUndo: true, canResume: false })

  const back = await bench.clock.run(service.undo(id, 'one'))
  expect(back.send.length).toBeGreaterThan(0)
  const undone = service.start({ token: back.token, save: false })
  expect(await bench.clock.run(finish(undone.id))).toMatchObject({ state: 'done', verified: true })
  const ports = (lines: readonly string[]) =>
    lines.filter((line) => /^ (switchport|description|spanning)/.test(line))
  expect(ports(bench.catalyst.state.running)).toEqual(ports(before))
  expect([...bench.catalyst.state.device.vlans.keys()]).toEqual([1])
  site.close()
})

test('lines of a free text', async () => {
  const { site, bench, service, finish } = await open()
  const preview = await bench.clock.run(
    service.prepareCommands('one', 'interface FastEthernet0/7\n description free\n'),
  )
  const { id } = service.start({ token: preview.token, save: false, quiet: true })
  expect(await bench.clock.run(finish(id))).toMatchObject({ state: 'done', switch: null })
  site.close()
})

test('lines that are not ours are chosen in the preview, whose token is used up, and come back with the undo', async () => {
  const { site, bench, service, finish } = await open({
    config: 'interface FastEthernet0/9\n load-interval 30\n',
  })
  const first = await bench.clock.run(service.prepare('one', 'SW1'))
  const id = 'interface FastEthernet0/9 / load-interval 30'
  expect(first.lines.find(({ offer }) => offer?.id === id)?.offer).toEqual({
    id,
    isChosen: false,
    guard: null,
  })
  const chosen = service.choose(first.token, [id])
  expect(chosen.lines.find(({ offer }) => offer?.id === id)).toMatchObject({
    kind: 'remove',
    offer: { isChosen: true },
  })
  expect(chosen.send.map(({ text }) => text)).toContain('no load-interval 30')
  expect(() => service.start({ token: first.token, save: true })).toThrow('prepare the push again')
  expect(service.choose(chosen.token, []).send.map(({ text }) => text)).not.toContain('no load-interval 30')
  const again = await bench.clock.run(service.prepare('one', 'SW1'))
  const { id: push } = service.start({ token: service.choose(again.token, [id]).token, save: true })
  expect(await bench.clock.run(finish(push))).toMatchObject({ state: 'done', verified: true, saved: true })
  expect(bench.catalyst.state.running).not.toContain(' load-interval 30')
  const back = await bench.clock.run(service.undo(push, 'one'))
  expect(back.send.map(({ text }) => text)).toContain('load-interval 30')
  site.close()
})
