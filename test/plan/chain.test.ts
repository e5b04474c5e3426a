import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { CableEnd } from '../../shared/model/entities.ts'
import { type ChainNode, chainKey, chainThrough } from '../../shared/plan/chain.ts'
import { traceNode } from '../../shared/plan/trace.ts'
import { buildSite } from './site-builder.ts'

const end = fc.record({
  kind: fc.constantFrom<CableEnd>('outlet', 'rear', 'front', 'interface'),
  id: fc.integer({ min: 1, max: 4 }),
})

it('whatever is cabled to whatever, a walk ends and a whole path is the same from each of its points', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(end, end), { maxLength: 10 }), (cables) => {
      const build = buildSite()
      build.switch('SW1')
      build.panel('P1', 4)
      for (const name of ['O1', 'O2', 'O3', 'O4']) build.outlet(name)
      for (const [a, b] of cables)
        build.draft.insert('cable', {
          kind: 'cable',
          aKind: a.kind,
          aId: a.id,
          bKind: b.kind,
          bId: b.id,
          wiring: null,
          color: null,
          label: null,
          length: null,
          medium: null,
          status: 'planned',
        })
      const plan = build.plan()
      const kinds = ['outlet', 'panelPort', 'interface'] as const
      const nodes: ChainNode[] = kinds.flatMap((kind) => [1, 2, 3, 4].map((id) => ({ kind, id })))
      for (const node of nodes) {
        const chain = chainThrough(plan, node)
        expect(traceNode(plan, node).segments.length).toBeGreaterThan(0)
        if (chain.state !== 'complete') continue
        for (const other of chain.nodes) expect(chainKey(chainThrough(plan, other))).toBe(chainKey(chain))
      }
    }),
    { numRuns: 300 },
  )
})
