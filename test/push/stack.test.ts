/** Switches stacked into one: read and compared as the first of them, pushed as a whole by a type of the site. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createSite } from '../../main/db/create-site.ts'
import { createConsole } from '../../main/driver-engine/console.ts'
import { identify } from '../../main/driver-engine/identify.ts'
import { preparePlanned, runPlanned } from '../../main/services/push/push-planned.ts'
import { typeFromDescription } from '../../shared/device-types/type-from-description.ts'
import { openDraft } from '../../shared/model/draft.ts'
import { addType, createRow, editRow } from '../../shared/plan/edits/index.ts'
import { type Bench, plugIn } from './over-catalyst.ts'

const folder = mkdtempSync(join(tmpdir(), 'brassage-stack-'))
const vault = {
  get: () => 'orme',
  sealText: (text: string) => Buffer.from(text),
  unsealText: (sealed: Buffer) => sealed.toString(),
}
const STACK = 'c9200l-24p-4g-stack-of-two'
const SERIAL = 'JAE26120ABC'

async function prepare(name: string, typeSlug: string, port: string) {
  const bench: Bench = plugIn({ model: '9200l-stack' })
  const site = createSite(join(folder, `${name}.brassage`), { name: 'Orme' })
  const draft = openDraft(site.plan())
  if (typeSlug === STACK)
    addType(
      draft,
      typeFromDescription({
        manufacturer: 'Cisco',
        model: 'C9200L-24P-4G (stack of two)',
        ports: '24 x GigabitEthernet1/0/{1-24}, 24 x GigabitEthernet2/0/{1-24}',
      }),
    )
  createRow(draft, 'switch', 'SW1', { type: typeSlug })
  createRow(draft, 'vlan', '10', { name: 'HALL' })
  editRow(draft, 'port', `SW1 ${port}`, { mode: 'access', vlan: '10' })
  site.commit('Plan', draft.changes())
  const console = createConsole(bench.catalyst.transport(), bench.clock)
  const identified = await bench.clock.run(identify(console, { secrets: {} }))
  const push = await bench.clock.run(
    preparePlanned(site, 'SW1', console, identified, { vault, acceptSerial: SERIAL }),
  )
  return { ...bench, push, identified }
}

test('planned as one switch, the ports of the second are not ours and stay as they are', async () => {
  const { push, identified, clock, catalyst } = await prepare('first', 'c9200l-24p-4g', 'Gi1/0/3')
  expect(identified.identity).toMatchObject({ model: 'C9200L-24P-4G', serial: SERIAL })
  expect(push.refusal).toBeNull()
  expect(push.planned.send.filter(({ shown }) => shown.startsWith('interface GigabitEthernet2/'))).toEqual([])
  const result = await clock.run(runPlanned(push, { quiet: true, save: true }))
  expect(result).toMatchObject({ state: 'done', verified: true })
  expect(catalyst.state.running.join('\n')).toMatch(/interface GigabitEthernet2\/0\/1\n(!|interface)/)
})

test('planned by a type that names the ports of both, both are configured', async () => {
  const { push, clock, catalyst } = await prepare('both', STACK, 'Gi2/0/1')
  expect(push.refusal).toBeNull()
  const result = await clock.run(runPlanned(push, { quiet: true, save: true }))
  expect(result).toMatchObject({ state: 'done', verified: true, saved: true })
  expect(catalyst.state.running.join('\n')).toMatch(
    /interface GigabitEthernet2\/0\/1\n switchport access vlan 10/,
  )
})
