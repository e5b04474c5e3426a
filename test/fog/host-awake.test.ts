/** Awake, silent, or not to be told: what follows from asking a host, and what people are told of it. */
import { describe, expect, it } from 'vitest'
import { type Asked, awakeOf, awakeProblems } from '../../shared/fog/host-awake.ts'
import { sayIn } from '../../shared/i18n/say-in.ts'

const pc = (n = 1) => ({ id: `${n}`, host: `PC-${n}` })
const asked = (...pairs: [string, Asked['end']][]): Asked[] =>
  pairs.map(([address, end]) => ({ address, end }))

describe('a host that was asked', () => {
  it('is awake where it answers at one of its addresses', () => {
    const found = awakeOf(pc(), asked(['10.1.0.4', 'silent'], ['10.1.0.5', 'answered']))
    expect(found).toMatchObject({ state: 'awake', addresses: ['10.1.0.5'] })
  })

  it('is silent, and not said to be asleep, where no answer comes', () => {
    const found = awakeOf(pc(), asked(['10.1.0.4', 'silent'], ['10.1.0.5', 'other']))
    expect(found).toMatchObject({ state: 'silent', addresses: ['10.1.0.4'], why: null })
    const [problem] = awakeProblems([found], false)
    expect(problem).toMatchObject({ severity: 'warning', kind: 'not_awake' })
    expect(problem?.message).toMatch(/^No answer to ping from PC-1 \(10\.1\.0\.4\): off, asleep, at another/)
    expect(problem?.message).toMatch(/a firewall keeps silent/)
  })

  it.each<[string, Asked[], string]>([
    ['no address of it is known', [], 'no_address'],
    ['another machine answers there', asked(['10.1.0.4', 'other']), 'taken'],
    ['this computer may not ping', asked(['10.1.0.4', 'not_possible']), 'cannot_ping'],
  ])('is neither where %s', (_, ends, why) => {
    const found = awakeOf(pc(), ends)
    expect(found).toMatchObject({ state: 'unknown', why })
    expect(awakeProblems([found], true)).toMatchObject([{ severity: 'warning', kind: 'awake_unknown' }])
  })
})

describe('what is told before an image goes out', () => {
  const silent = awakeOf(pc(2), asked(['10.1.0.4', 'silent']))

  it('is nothing where all answer', () => {
    expect(awakeProblems([awakeOf(pc(), asked(['10.1.0.4', 'answered']))], false)).toEqual([])
  })

  it('is that who does not answer is woken, where that is wanted', () => {
    expect(awakeProblems([silent], true)[0]?.message).toMatch(/They are sent a wake-up packet\.$/)
    expect(awakeProblems([silent], false)[0]?.message).toMatch(/Have them woken, or start them by hand\.$/)
  })

  it('is one sentence a cause, in French as well', () => {
    const unknown = [[], asked(['10.1.0.8', 'other']), asked(['10.1.0.9', 'not_possible'])]
    const all = [silent, ...unknown.map((ends, at) => awakeOf(pc(at + 3), ends as Asked[]))]
    for (const wake of [true, false]) {
      const said = awakeProblems(all, wake).map(({ message }) => sayIn('fr', message))
      expect(said).toHaveLength(4)
      for (const text of said) expect(text).toMatch(/PC-\d/)
      expect(said.join(' ')).not.toMatch(/awake|answer/)
    }
  })
})
