/** `brassage fog deploy`: the machines themselves are asked before whether they are awake, and their silence hinders nothing. */
import { expect, it } from 'vitest'
import { openDraft } from '../../shared/model/draft.ts'
import { createRow } from '../../shared/plan/edits/index.ts'
import { addHost, addImage } from '../fakes/fog/fog-world.ts'
import { siteWithFog } from '../fakes/fog/site-with-fog.ts'

const macOf = (n: number) => `00:11:22:33:44:0${n}`

/** This very computer answers for the first of them; of the second nobody knows an address. */
async function two() {
  const site = await siteWithFog()
  const image = addImage(site.fog.world, 'win11')
  for (const n of [1, 2]) addHost(site.fog.world, `PC-${n}`, [macOf(n)], image.id)
  const file = site.place.open()
  const draft = openDraft(file.plan())
  createRow(draft, 'host', 'PC-1', { mac: macOf(1), address: '127.0.0.9' })
  file.commit('A host', draft.changes())
  file.close()
  const words = ['--image', 'win11', '--host', 'PC-1', '--host', 'PC-2', '--wake']
  return { ...site, deploy: (...more: string[]) => site.run('deploy', ...words, ...more) }
}

const found = [
  { host: 'PC-1', state: 'awake', addresses: ['127.0.0.9'], why: null },
  { host: 'PC-2', state: 'unknown', addresses: [], why: 'no_address' },
]

it('tells who answers, and of whom it cannot be told and what would help', async () => {
  const { deploy, fog } = await two()
  const { exit, json } = await deploy('--dry-run')
  expect(exit).toBe(0)
  expect(json.awake).toMatchObject(found)
  expect(json.problems).toContainEqual(
    expect.objectContaining({
      ...{ severity: 'warning', kind: 'awake_unknown' },
      message: expect.stringContaining('known address: PC-2. Read the ARP table'),
    }),
  )
  expect(fog.writes()).toEqual([])
})

it('names it with the targets and goes on all the same', async () => {
  const { deploy, fog } = await two()
  const { exit, json, err } = await deploy('--confirm', '2')
  expect(exit).toBe(0)
  expect(json).toMatchObject({ state: 'open', awake: found })
  expect(err).toContain(`PC-1  ${macOf(1)}  -  awake, answers at 127.0.0.9`)
  expect(err).toContain(`PC-2  ${macOf(2)}  -  awake or not: cannot be told`)
  expect(fog.writes().map(({ body }) => (body as { wol: boolean }).wol)).toEqual([true, true])
})
