/** Ports are 101, 102, ...; outlet 1 is planned in 101, outlet 2 in 102, and so on along one row. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Act, type Arrangement, actKey, type Seen } from '../../../shared/verify/cords/arrangement.ts'
import { explainCords } from '../../../shared/verify/cords/explain-cords.ts'
import { seedRandom } from '../../fakes/random.ts'
import { cheapestStories } from './oracle.ts'

const port = (n: number): number => 100 + n

/** A row of `ports` ports, in the first of which `outlets` outlets are planned, each at its position of one panel. */
function oneRow(outlets: number, ports: number): Arrangement {
  const numbers = Array.from({ length: outlets }, (_, at) => at + 1)
  const slots = Array.from({ length: ports }, (_, at) => ({
    outletId: at < outlets ? at + 1 : null,
    portId: port(at + 1),
  }))
  return {
    planned: new Map(numbers.map((n) => [n, port(n)])),
    outletAt: new Map(numbers.map((n) => [port(n), n])),
    rows: [slots],
    panelPlace: new Map(numbers.map((n) => [n, { panelId: 1, position: n }])),
  }
}

/** `1>2 2>1`: outlet 1 was heard in the second port, outlet 2 in the first. */
const heard = (text: string): Seen =>
  new Map(
    text.split(' ').map((one) => {
      const [outlet, at] = one.split('>').map(Number)
      return [outlet ?? 0, port(at ?? 0)]
    }),
  )

const sayAct = (act: Act): string =>
  act.kind === 'move' ? `move ${act.outlets[0]} to ${act.to - 100}` : `${act.kind} ${act.outlets.join(' ')}`

const explain = (arrangement: Arrangement, text: string, isQuiet = () => false): string[] =>
  explainCords(arrangement, heard(text), isQuiet).map(({ act, alternatives }) =>
    [sayAct(act), ...alternatives.map(sayAct)].join(' or '),
  )

describe('explaining cords', () => {
  const row = oneRow(8, 8)

  it('finds nothing where everybody is at home', () => {
    expect(explain(row, '1>1 2>2 3>3')).toEqual([])
  })

  it('calls two cords in each other’s ports crossed', () => {
    expect(explain(row, '1>1 2>5 5>2')).toEqual(['swap 2 5'])
  })

  it('takes a silent outlet to be where the one in its port belongs', () => {
    expect(explain(row, '2>5')).toEqual(['swap 2 5'])
  })

  it('calls a run of neighbours that are each one too far a shift, not a list of cords', () => {
    expect(explain(oneRow(7, 8), '2>3 3>4 4>5 5>6 6>7 7>8')).toEqual(['shift 2 3 4 5 6 7'])
  })

  it('goes on over silent outlets until a free port', () => {
    expect(explain(oneRow(5, 8), '1>1 2>3 3>4')).toEqual(['shift 2 3 4 5'])
  })

  it('sees a shift to the other side', () => {
    expect(explain(row, '2>1 3>2 4>3 5>4')).toEqual(['shift 2 3 4 5'])
  })

  it('does not call a shift what is mostly guessed', () => {
    expect(explain(oneRow(7, 8), '1>2')).toEqual(['swap 1 2'])
  })

  it('leaves open what a single shifted neighbour of a free port could be', () => {
    expect(explain(oneRow(2, 3), '1>2')).toEqual(['swap 1 2 or shift 1 2'])
  })

  it('calls a cord in a free port moved', () => {
    expect(explain(oneRow(5, 8), '1>1 2>7')).toEqual(['move 2 to 7'])
  })

  it('follows a chain of cords to a free port', () => {
    expect(explain(oneRow(5, 8), '1>4 4>8')).toEqual(['move 1 to 4', 'move 4 to 8'])
  })

  it('calls three in each other’s ports a ring', () => {
    expect(explain(row, '1>4 4>7 7>1')).toEqual(['swap 1 4 7'])
  })

  it('explains far-apart mistakes on their own', () => {
    expect(explain(oneRow(7, 8), '1>2 2>1 6>7 7>8').sort()).toEqual(['shift 6 7', 'swap 1 2'])
  })
})

describe('a mistaken panel', () => {
  /** Positions 1 to 4 of panel 1 lead to ports 1 to 4, those of panel 2 to ports 5 to 8; outlet 9 at 2/9 has no cord. */
  const twoPanels: Arrangement = {
    ...oneRow(8, 8),
    rows: [oneRow(4, 4).rows[0] ?? []],
    panelPlace: new Map([
      ...Array.from(
        { length: 8 },
        (_, at) => [at + 1, { panelId: at < 4 ? 1 : 2, position: (at % 4) + 1 }] as const,
      ),
      [9, { panelId: 3, position: 2 }],
    ]),
  }

  it('is one mistake for a run of cords', () => {
    expect(explain(twoPanels, '5>1 6>2 7>3')).toEqual(['panel 5 6 7'])
  })

  it('is told both ways', () => {
    expect(explain(twoPanels, '5>1 1>5 6>2 2>6').map((text) => text.split(' ')[0])).toEqual(['panel'])
  })

  it('is preferred to a crossing where nothing speaks at the other end', () => {
    expect(explain(twoPanels, '6>2', () => true)).toEqual(['panel 6 or swap 6 2'])
    expect(explain(twoPanels, '6>2', () => false)).toEqual(['swap 6 2'])
  })

  it('explains an outlet without a cord of its own', () => {
    expect(explain(twoPanels, '9>2')).toEqual(['panel 9'])
  })
})

describe('on sites of up to eight ports', () => {
  /** Some faults on a random row, heard by some: what the acts on cords leave in the ports. */
  function randomSite(seed: number) {
    const random = seedRandom(seed)
    const whole = (low: number, high: number) => Math.floor(random.between(low, high + 1))
    const ports = whole(3, 8)
    const outlets = whole(2, ports)
    const arrangement = oneRow(outlets, ports)
    const real = new Map(arrangement.planned)
    for (let fault = whole(0, 2); fault > 0; fault--) disturb(real, ports, whole)
    const share = random.between(outlets > 5 ? 0.6 : 0.3, 1.1)
    return { arrangement, ports, seen: new Map([...real].filter(() => random.next() < share)) }
  }

  function disturb(
    real: Map<number, number>,
    ports: number,
    whole: (low: number, high: number) => number,
  ): void {
    const outlets = [...real.keys()]
    const taken = new Set(real.values())
    const [a, b] = [whole(1, outlets.length), whole(1, outlets.length)]
    const free = Array.from({ length: ports }, (_, at) => port(at + 1)).filter((one) => !taken.has(one))
    const kind = whole(0, 2)
    const [atA, atB] = [real.get(a) ?? 0, real.get(b) ?? 0]
    if (kind === 0 || free.length === 0) {
      real.set(a, atB)
      real.set(b, atA)
    } else if (kind === 1) real.set(a, free[whole(0, free.length - 1)] ?? 0)
    else {
      const run = outlets.filter((outlet) => outlet >= Math.min(a, b))
      if (run.every((outlet) => real.get(outlet) === port(outlet)) && free.includes(port(outlets.length + 1)))
        for (const outlet of run) real.set(outlet, port(outlet + 1))
    }
  }

  it('says what all cheapest explanations say, and leaves the rest open', () => {
    for (let seed = 1; seed <= 1000; seed++) {
      const { arrangement, ports, seen } = randomSite(seed)
      const stories = cheapestStories(
        arrangement,
        Array.from({ length: ports }, (_, at) => port(at + 1)),
        seen,
      )
      const [first] = stories
      const isShared = (act: Act) =>
        stories.every(({ acts }) => acts.some((other) => actKey(other) === actKey(act)))
      const required = first?.acts.filter(isShared).map(actKey).sort() ?? []
      const isOpen = stories.some(({ acts }) => acts.some((act) => !isShared(act)))
      const found = explainCords(arrangement, seen, () => false)
      const sure = found.filter(({ alternatives }) => alternatives.length === 0).map(({ act }) => actKey(act))
      const about = `seed ${seed}: ${[...seen].map(([o, p]) => `${o}>${p - 100}`).join(' ')} of ${arrangement.planned.size} in ${ports}`
      expect({ about, sure: sure.sort(), isOpen: found.length > sure.length }).toEqual({
        about,
        sure: required,
        isOpen,
      })
    }
  })

  it('never says two things of one outlet, nor puts anybody where nobody was heard', () => {
    const seen = fc
      .uniqueArray(fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 48 })), {
        selector: ([outlet]) => outlet,
      })
      .map(
        (pairs) =>
          new Map([...new Map(pairs.map(([outlet, at]) => [port(at), outlet]))].map(([at, o]) => [o, at])),
      )
    fc.assert(
      fc.property(seen, (heardThere) => {
        const found = explainCords(oneRow(40, 48), heardThere, () => false)
        const named = found.flatMap(({ outlets }) => outlets)
        const misplaced = [...heardThere]
          .filter(([outlet, at]) => at !== port(outlet))
          .map(([outlet]) => outlet)
        expect(named.toSorted((a, b) => a - b)).toEqual(misplaced.toSorted((a, b) => a - b))
      }),
    )
  })
})
