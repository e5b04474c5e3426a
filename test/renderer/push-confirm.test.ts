/** Which switches go when many are confirmed: never one in whose way something stands that nobody has accepted. */
import { describe, expect, it } from 'vitest'
import { firstChoice, mayGo } from '../../renderer/areas/jobs/confirm-choice.ts'
import { consoleRows, consoleWords } from '../../renderer/areas/jobs/console-targets.ts'
import type { SessionView } from '../../shared/contract/console.ts'
import type { JobPreview } from '../../shared/contract/job.ts'

const preview = (change: Partial<JobPreview>): JobPreview => ({
  switch: 'SW1',
  identity: {} as JobPreview['identity'],
  lines: [],
  send: [],
  refusal: null,
  isNetwork: true,
  hasWayBack: true,
  ownPort: null,
  isUnguarded: false,
  unproven: [],
  withheld: [],
  seconds: 1,
  secretsUnknown: [],
  ...change,
})
const chosen = { isChosen: true, word: '' }

describe('a switch in the dialog', () => {
  it('is chosen at first only where nothing stands in the way', () => {
    expect(firstChoice(preview({})).isChosen).toBe(true)
    const unbound = preview({ refusal: { code: 'unbound', message: '', serial: 'FOC1' } })
    expect(firstChoice(unbound).isChosen).toBe(false)
    expect(firstChoice(preview({ isUnguarded: true })).isChosen).toBe(false)
  })

  it('goes by its serial number once that is accepted, and never where there is none to accept', () => {
    expect(mayGo('SW1', preview({ refusal: { code: 'unbound', message: '', serial: 'FOC1' } }), chosen)).toBe(
      true,
    )
    expect(
      mayGo('SW1', preview({ refusal: { code: 'other_platform', message: '', serial: null } }), chosen),
    ).toBe(false)
  })

  it.each([
    ['', false],
    ['SW', false],
    ['sw1 ', true],
  ])('that nothing takes back goes by its name: "%s"', (word, goes) => {
    expect(mayGo('SW1', preview({ isUnguarded: true }), { isChosen: true, word })).toBe(goes)
  })
})

describe('open consoles', () => {
  const session = (id: string, name: string | null, kind: 'open' | 'closed'): SessionView => ({
    id,
    peer: `/dev/tty${id}`,
    adapter: null,
    baud: 9600,
    canBreak: true,
    state: kind === 'closed' ? { kind, reason: '' } : { kind },
    identity: null,
    notice: null,
    match: name === null ? null : { switch: name, certain: true, why: '' },
  })
  const rows = consoleRows([
    session('1', 'SW1', 'open'),
    session('2', null, 'open'),
    session('3', 'SW3', 'closed'),
  ])

  it('are those that are connected', () => {
    expect(rows.map(({ id, name }) => [id, name])).toEqual([
      ['1', 'SW1'],
      ['2', '/dev/tty2'],
    ])
  })

  it('take part in a push only where the planned switch is known, in a backup always', () => {
    expect(consoleWords('push', rows)).toMatchObject({ words: ['SW1=console:1'], away: ['/dev/tty2'] })
    expect(consoleWords('backup', rows)).toMatchObject({ words: ['SW1=console:1', 'console:2'], away: [] })
  })
})
