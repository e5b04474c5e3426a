import { describe, expect, it } from 'vitest'
import { listImports, listSources } from './imports.ts'
import { isAllowedImport, LAYERS, layerOf, PACKAGES, SHARED_PACKAGES } from './layers.ts'

const sources = listSources('shared', 'main', 'preload', 'renderer', 'build')
const imports = sources.flatMap((path) => listImports(path))
const MANIFEST = 'package.json'
const isOurs = (path: string) =>
  layerOf(path) !== null || path.startsWith('main/') || path.startsWith('test/')
const ours = imports.filter(({ to }) => isOurs(to))
const packages = imports.filter(({ to }) => !isOurs(to) && to !== MANIFEST)
const show = (found: readonly { from: string; to: string }[]) =>
  found.map(({ from, to }) => `${from} -> ${to}`)

describe('imports between the parts', () => {
  it('finds the sources', () => {
    expect(sources.length).toBeGreaterThan(50)
    expect(ours.length).toBeGreaterThan(sources.length)
  })

  it('has every source in the table', () => {
    expect(sources.filter((path) => layerOf(path) === null)).toEqual([])
  })

  it.each(Object.keys(LAYERS))('%s uses only itself and what is listed', (layer) => {
    const wrong = ours.filter(({ from, to }) => layerOf(from) === layer && !isAllowedImport(from, to))
    expect(show(wrong)).toEqual([])
  })
})

describe('imports of packages', () => {
  const nameOf = (target: string) =>
    target
      .split('/')
      .slice(0, target.startsWith('@') ? 2 : 1)
      .join('/')

  it.each(Object.entries(PACKAGES))('%s only in %j', (name, allowed) => {
    const wrong = packages.filter(({ from, to }) => {
      return nameOf(to) === name && !allowed.includes(layerOf(from) ?? '')
    })
    expect(show(wrong)).toEqual([])
  })

  it('shared code has no effects', () => {
    const wrong = packages.filter(({ from, to }) => {
      return layerOf(from) === 'shared' && !SHARED_PACKAGES.includes(nameOf(to))
    })
    expect(show(wrong)).toEqual([])
  })

  it('the page uses no module of Node', () => {
    expect(
      show(packages.filter(({ from, to }) => layerOf(from) === 'renderer' && to.startsWith('node:'))),
    ).toEqual([])
  })
})

describe('the rule itself', () => {
  it.each([
    ['main/services/push/run.ts', 'main/sessions/hub.ts', true],
    ['main/sessions/hub.ts', 'main/services/push/run.ts', false],
    ['main/driver-engine/run.ts', 'main/transports/transport.ts', true],
    ['main/transports/serial.ts', 'main/driver-engine/run.ts', false],
    ['shared/plan/trace.ts', 'shared/model/plan.ts', true],
    ['shared/plan/trace.ts', 'main/clock.ts', false],
    ['main/core.ts', 'renderer/rpc.ts', false],
    ['renderer/rpc.ts', 'shared/contract/index.ts', true],
    ['renderer/rpc.ts', 'main/core.ts', false],
    ['main/new-part/x.ts', 'shared/model/plan.ts', false],
  ])('%s -> %s: %s', (from, to, allowed) => {
    expect(isAllowedImport(from, to)).toBe(allowed)
  })

  it('sees every way of importing, and none in comments', () => {
    const text = [
      "import './a.ts'",
      "import type { B } from '../b.ts'",
      "export * from './c.ts'",
      "const d = await import('./d.ts')",
      "// import './no.ts'",
      "/* import './no.ts' */",
    ].join('\n')
    const found = listImports('main/x/y.ts', text).map(({ to }) => to)
    expect(found).toEqual(['main/x/a.ts', 'main/b.ts', 'main/x/c.ts', 'main/x/d.ts'])
  })
})
