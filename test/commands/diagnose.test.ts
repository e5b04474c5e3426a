/** `brassage diagnose`: the chain in order, the first break, what to do, and the entry in the journal. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { diagnosisLinks } from '../../shared/diagnosis/diagnosis.ts'
import { makeSampleSite, type SampleSite } from '../e2e/sample-site.ts'
import { brassage } from './command-line.ts'

let site: SampleSite
let folder = ''
beforeAll(() => {
  site = makeSampleSite()
  folder = mkdtempSync(join(tmpdir(), 'brassage-diagnose-'))
})
afterAll(() => {
  site.remove()
  rmSync(folder, { recursive: true, force: true })
})

const env = () => ({ BRASSAGE_STATE: join(folder, 'state') })
const diagnose = (...words: string[]) => brassage(['diagnose', site.path, ...words, '--json'], env())

const STATUS = `SW1#show interfaces status
Port      Name               Status       Vlan       Duplex  Speed Type
Fa0/3                        disabled     103          auto   auto 10/100BaseTX
Fa0/4                        connected    104        a-full  a-100 10/100BaseTX
SW1#`

it('tells every link in order with its verdict, and proposes to mend the first break', async () => {
  const table = join(folder, 'sw1.txt')
  writeFileSync(table, STATUS)
  const { exit, json } = await diagnose('A3', '--tables', `SW1=${table}`)
  expect(exit).toBe(0)
  const links = json.links as { link: string; verdict: string; message: string }[]
  expect(links.map(({ link }) => link)).toEqual([...diagnosisLinks])
  expect(links.every(({ message }) => message !== '')).toBe(true)
  expect(links.find(({ link }) => link === 'port')).toMatchObject({
    verdict: 'wrong',
    message: 'SW1 FastEthernet0/3 is shut',
  })
  expect(json.next).toMatchObject({ link: 'port', message: expect.stringContaining('Push the plan to SW1') })
  const log = await brassage(['log', site.path, '--json'], env())
  expect(JSON.stringify(log.json)).toContain('Diagnosis of A3')
})

it('works with nothing but the plan, and writes nothing with --dry-run', async () => {
  const before = (await brassage(['log', site.path, '--json'], env())).out
  const { exit, json } = await diagnose('C1-1', '--dry-run')
  expect(exit).toBe(0)
  expect(json).toMatchObject({ next: { code: 'patch_plan' }, entry: null })
  expect((await brassage(['log', site.path, '--json'], env())).out).toBe(before)
})

it('tells all outlets of a stand, the worst first, and people what they read', async () => {
  const { json } = await diagnose('B1', '--dry-run')
  expect(json.outlets).toHaveLength(2)
  const french = await brassage(['diagnose', site.path, 'B1-1', '--dry-run', '--lang', 'fr'], env())
  expect(french.out).toContain('Plan: B1-1 va sur SW2 FastEthernet0/1, VLAN 101')
})

it.each([
  ['a stand that is not there', ['Z9'], 1, 'Z9'],
  ['a switch that is not there', ['A3', '--tables', 'SW9=x.txt'], 1, 'SW9'],
  ['no stand', [], 2, 'STAND'],
])('names %s', async (_, words, code, named) => {
  const { exit, err } = await diagnose(...words)
  expect(exit).toBe(code)
  expect(err).toContain(named)
})
