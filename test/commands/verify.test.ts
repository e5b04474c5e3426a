/** From a planner's sheet with known MACs and what a switch printed to the sentence that names the crossed cords. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { brassage, type Said } from './command-line.ts'

let folder = ''
const at = (name: string) => join(folder, name)
const run = (...words: string[]): Promise<Said> => brassage(words, { BRASSAGE_STATE: at('state') })
const verify = async (...words: string[]) =>
  (await run('verify', at('site.brassage'), ...words, '--json')).json

const macOf = (n: number): string => `00112233${(0x4400 + n).toString(16)}`
const colons = (mac: string): string => mac.match(/../g)?.join(':') ?? ''
const dots = (mac: string): string => mac.match(/.{4}/g)?.join('.') ?? ''

/** 20 outlets, each in its own VLAN, at its position and in its port. */
const sheet = (): string =>
  [
    'Stand,Prise,Bandeau,Position,Switch,Port,VLAN,MAC',
    ...Array.from({ length: 20 }, (_, i) => i + 1).map(
      (n) => `A${n},A${n}-1,P1,${n},SW1,${n},${100 + n},${colons(macOf(n))}`,
    ),
  ].join('\n')

/** What SW1 prints; `moved` tells at which ports outlets are that are not at their own. */
const table = (moved: Readonly<Record<number, number>> = {}, count = 20): string =>
  [
    '          Mac Address Table',
    '-------------------------------------------',
    '',
    'Vlan    Mac Address       Type        Ports',
    '----    -----------       --------    -----',
    ...Array.from({ length: count }, (_, i) => i + 1).map((n) => {
      const port = moved[n] ?? n
      return ` ${100 + port}    ${dots(macOf(n))}    DYNAMIC     Fa0/${port}`
    }),
    `Total Mac Addresses for this criterion: ${count}`,
    '',
  ].join('\n')

function give(name: string, text: string): string {
  writeFileSync(at(name), text)
  return `SW1=${at(name)}`
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'brassage-verify-'))
  writeFileSync(at('plan.csv'), sheet())
  await run('new', at('site.brassage'), '--name', 'Verify')
  const { err, exit } = await run('import', at('site.brassage'), at('plan.csv'))
  expect({ exit, err }).toMatchObject({ exit: 0 })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('brassage verify', () => {
  it('finds nothing where everything is as planned', async () => {
    expect(await verify('--tables', give('right.txt', table()))).toEqual({
      findings: [],
      cannotTell: [],
      right: 20,
      warnings: [],
    })
  })

  it('names two crossed cords, where they are and what to do', async () => {
    const { findings } = await verify('--tables', give('crossed.txt', table({ 3: 7, 7: 3 })))
    expect(findings).toEqual([
      {
        id: expect.stringMatching(/^swap-/),
        kind: 'swap',
        severity: 'fault',
        outlets: ['A3-1', 'A7-1'],
        panel: 'P1',
        panelPorts: [3, 7],
        switch: 'SW1',
        interface: 'FastEthernet0/3',
        count: 2,
        confidence: 0.97,
        message:
          'Two cords are crossed: outlet A3-1 (P1 3) is in SW1 FastEthernet0/7, and outlet A7-1 (P1 7) is in SW1 FastEthernet0/3.',
        act: 'Swap the two cords: P1 3 → SW1 FastEthernet0/3, P1 7 → SW1 FastEthernet0/7.',
        alternatives: [],
      },
    ])
  })

  it('says it in French where asked to', async () => {
    const { findings } = await verify('--lang', 'fr', '--tables', give('crossed.txt', table({ 3: 7, 7: 3 })))
    expect((findings as { act: string }[])[0]?.act).toMatch(/^Échangez les deux cordons/)
  })

  it('says what cannot be told of outlets that are silent, and accuses none of them', async () => {
    const { findings, cannotTell } = await verify('--tables', give('few.txt', table({}, 15)))
    expect(findings).toEqual([])
    expect(cannotTell).toHaveLength(5)
    expect((cannotTell as object[])[0]).toEqual({
      outlet: 'A16-1',
      reason: 'nothing was heard at SW1 FastEthernet0/16, and nobody said that something is plugged in',
    })
  })

  it('exits 1 and names a switch that is not planned, a file that is missing, a text that is no table', async () => {
    const refusals = [
      ['SW9', 'unknown_switch', `SW9=${at('right.txt')}`],
      ['gone.txt', 'unreadable', `SW1=${at('gone.txt')}`],
      ['plan.csv', 'no_table', `SW1=${at('plan.csv')}`],
    ] as const
    for (const [named, code, given] of refusals) {
      const { exit, json } = await run('verify', at('site.brassage'), '--tables', given, '--json')
      expect({ exit, json }).toMatchObject({
        exit: 1,
        json: { error: { code, message: expect.stringContaining(named) } },
      })
    }
  })
})
