/** `brassage type`: a model the library lacks becomes one like any other. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { type TemporarySite, temporarySite } from '../db/temporary-site.ts'
import { brassage } from './command-line.ts'

const DESCRIBED = ['--model', 'ORME-6', '--ports', '4 x Fa0/{1-4}, 2 x Gi0/{1-2}']

function emptySite(place: TemporarySite): string {
  place.create().close()
  return place.path
}

it('adds a type from a few words, which a switch can then have', async () => {
  const path = emptySite(temporarySite())
  const { exit, json } = await brassage(['type', path, ...DESCRIBED, '--json'])
  expect({ exit, json }).toMatchObject({ exit: 0, json: { slug: 'orme-6', model: 'ORME-6' } })
  await brassage(['add', path, 'switch', 'SW1', 'model=orme-6'])
  const { rows } = (await brassage(['list', path, 'switches', '--json'])).json
  expect(rows).toMatchObject([{ name: 'SW1', model: 'ORME-6' }])
})

it.each([
  [[], 2, 'give a YAML file, or --model and --ports'],
  [['--model', 'X', '--ports', '3 x Fa0/{1-4}'], 1, '3 said, but the pattern gives 4'],
  [[...DESCRIBED, '--uplinks', 'two'], 2, '--uplinks two: expected a whole number'],
])('refuses %j, saying why', async (words, exit, reason) => {
  const place = temporarySite()
  const answer = await brassage(['type', emptySite(place), ...words])
  expect(answer.exit).toBe(exit)
  expect(answer.err).toContain(reason)
})

it('names the line of a YAML that is none, and refuses a type that is there', async () => {
  const place = temporarySite()
  const path = emptySite(place)
  const yaml = join(place.folder, 'orme.yaml')
  writeFileSync(yaml, 'manufacturer: Orme\nmodel: ORME-6\ninterfaces:\n  - name: 1\n')
  expect((await brassage(['type', path, yaml])).err).toContain('orme.yaml: line 4')
  await brassage(['type', path, ...DESCRIBED])
  const { exit, json } = await brassage(['type', path, ...DESCRIBED, '--json'])
  expect({ exit, json }).toMatchObject({ exit: 1, json: { error: { code: 'type_exists' } } })
})
