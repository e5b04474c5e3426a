/** Readings kept in the site, and what people say of what they prove. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { brassage } from './command-line.ts'

let folder = ''
const at = (name: string) => join(folder, name)
const run = (...words: string[]) => brassage([...words, '--json'], { BRASSAGE_STATE: at('state') })

/** Outlets 1 to 6, each with a known host; `ports` of them in that order. */
const session = (name: string, ports: readonly number[]): string =>
  [
    `${name}#show mac address-table`,
    'Vlan    Mac Address       Type        Ports',
    ...ports.map((port, n) => ` ${100 + port}    0011.2233.440${n + 1}    DYNAMIC     Fa0/${port}`),
    `${name}#`,
    '',
  ].join('\r\n')

const give = (name: string, text: string): string => {
  writeFileSync(at(name), text)
  return at(name)
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'brassage-evidence-'))
  const rows = [1, 2, 3, 4, 5, 6].map((n) => `A${n},A${n}-1,P1,${n},SW1,${n},${100 + n},00:11:22:33:44:0${n}`)
  give('plan.csv', ['Stand,Prise,Bandeau,Position,Switch,Port,VLAN,MAC', ...rows].join('\n'))
  await run('new', at('site.brassage'), '--name', 'Evidence')
  await run('import', at('site.brassage'), at('plan.csv'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('brassage evidence', () => {
  it('keeps what a switch printed, for the one that its prompt names', async () => {
    const file = give('crossed.txt', session('SW1', [2, 1, 3, 4, 5, 6]))
    const { json, exit } = await run('evidence', 'keep', at('site.brassage'), file)
    expect({ exit, json }).toMatchObject({
      exit: 0,
      json: { rows: [{ file, device: 'SW1', tables: ['mac table'], unparsed: [] }] },
    })
    const listed = await run('evidence', 'list', at('site.brassage'))
    expect(listed.json).toMatchObject({ rows: [{ device: 'SW1', source: 'file', origin: 'crossed.txt' }] })
  })

  it('is what verify goes by where no tables are given', async () => {
    const { json } = await run('verify', at('site.brassage'))
    expect(json).toMatchObject({ findings: [{ kind: 'swap', outlets: ['A1-1', 'A2-1'] }] })
  })

  it('keeps what a person says of a finding, with the reason', async () => {
    const { json } = await run('verify', at('site.brassage'))
    const [{ id }] = (json as { findings: [{ id: string }] }).findings
    const refused = await run('finding', at('site.brassage'), id, 'mute')
    expect(refused).toMatchObject({ exit: 1, json: { error: { code: 'no_reason' } } })
    const muted = await run(
      'finding',
      at('site.brassage'),
      id,
      'mute',
      '--reason',
      'same stand',
      '--by',
      'Anne',
    )
    expect(muted.exit).toBe(0)
    const again = await run('verify', at('site.brassage'))
    expect(again.json).toMatchObject({
      findings: [{ id, judgement: { kind: 'muted', reason: 'same stand', who: 'Anne' } }],
    })
  })

  it('is all or nothing, and names the file, the switch and what was expected', async () => {
    const good = give('good.txt', session('SW1', [1, 2, 3, 4, 5, 6]))
    const other = give('other.txt', session('Switch', [1]))
    const noise = give('noise.txt', 'Dear all,\n')
    const keep = async (...words: string[]) => run('evidence', 'keep', at('site.brassage'), ...words)
    expect(await keep(good, other)).toMatchObject({ exit: 1, json: { error: { code: 'no_switch_told' } } })
    expect(await keep(good, `SW1=${noise}`)).toMatchObject({
      exit: 1,
      json: { error: { code: 'switch_text_unknown' } },
    })
    expect(await keep(`SW9=${good}`)).toMatchObject({ exit: 1, json: { error: { code: 'unknown_switch' } } })
    expect((await keep()).exit).toBe(2)
    const { json } = await run('evidence', 'list', at('site.brassage'))
    expect((json as { rows: unknown[] }).rows).toHaveLength(1)
  })

  it('tells by the next reading that it is mended', async () => {
    const file = give('mended.txt', session('SW1', [1, 2, 3, 4, 5, 6]))
    await run('evidence', 'keep', at('site.brassage'), `SW1=${file}`)
    expect((await run('verify', at('site.brassage'))).json).toMatchObject({ findings: [], right: 6 })
  })
})
