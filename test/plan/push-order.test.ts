/** From the leaves to the root: nothing is pushed while what leads to it takes lines of its own. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { connect } from '../../shared/plan/edits/cabling.ts'
import { pushedBefore } from '../../shared/plan/push-order.ts'
import { type Builder, buildSite } from './site-builder.ts'

const link = (build: Builder, a: string, b: string) =>
  connect(build.draft, { kind: 'interface', id: build.port(a) }, { kind: 'interface', id: build.port(b) })

/** Name -> the names it waits for. */
function waits(build: Builder, names: readonly string[]): Record<string, string[]> {
  const plan = build.plan()
  const idOf = (name: string) => plan.device.find((device) => device.name === name)?.id ?? 0
  const nameOf = (id: number) => plan.device.find((device) => device.id === id)?.name ?? ''
  const before = pushedBefore(plan, names.map(idOf))
  return Object.fromEntries(names.map((name) => [name, (before.get(idOf(name)) ?? []).map(nameOf).sort()]))
}

function chain(): Builder {
  //  R1 ── [SW3] ──┬── [SW1] ── [SW4]
  //                └── [SW2]
  const build = buildSite({ domains: 'site', scheme: '10.0.{vlan}.0/24' })
  for (const number of [1, 2, 3, 4]) build.switch(`SW${number}`)
  build.switch('R1', { role: 'router' })
  link(build, 'SW3 10', 'R1 1')
  link(build, 'SW1 9', 'SW3 9')
  link(build, 'SW2 9', 'SW3 8')
  link(build, 'SW4 9', 'SW1 8')
  return build
}

test('a switch waits for all behind it, and not for those of another branch', () => {
  expect(waits(chain(), ['SW1', 'SW2', 'SW3', 'SW4'])).toEqual({
    SW1: ['SW4'],
    SW2: [],
    SW3: ['SW1', 'SW2', 'SW4'],
    SW4: [],
  })
})

test('one that is not pushed still leads to those behind it', () => {
  expect(waits(chain(), ['SW3', 'SW4'])).toEqual({ SW3: ['SW4'], SW4: [] })
})

test('without a router the switch with most links is the way out; without links nobody waits', () => {
  const build = buildSite({ domains: 'site', scheme: '10.0.{vlan}.0/24' })
  for (const number of [1, 2, 3, 4]) build.switch(`SW${number}`)
  link(build, 'SW1 9', 'SW2 9')
  link(build, 'SW3 9', 'SW2 8')
  expect(waits(build, ['SW1', 'SW2', 'SW3', 'SW4'])).toEqual({
    SW1: [],
    SW2: ['SW1', 'SW3'],
    SW3: [],
    SW4: [],
  })
})

test('whatever is linked with whatever, rings too: nobody waits in a circle', () => {
  const links = fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })), {
    maxLength: 7,
  })
  fc.assert(
    fc.property(links, (pairs) => {
      const build = buildSite({ domains: 'site', scheme: '10.0.{vlan}.0/24' })
      const names = [1, 2, 3, 4, 5].map((number) => `SW${number}`)
      for (const name of names) build.switch(name)
      const used = new Map<number, number>()
      const port = (number: number) => {
        const next = (used.get(number) ?? 0) + 1
        used.set(number, next)
        return `SW${number} ${next}`
      }
      for (const [a, b] of pairs) if (a !== b) link(build, port(a), port(b))
      const before = waits(build, names)
      const isDone = new Set<string>()
      for (let round = 0; round < names.length; round++)
        for (const name of names) if (before[name]?.every((one) => isDone.has(one))) isDone.add(name)
      expect(isDone.size).toBe(names.length)
    }),
    { numRuns: 40 },
  )
})
