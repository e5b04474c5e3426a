import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { stampPath } from '../../build/stamp-build.ts'
import { isStale } from '../../main/start/build.ts'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'brassage-build-'))
})
afterEach(() => rmSync(root, { recursive: true }))

/** A file, or a folder that ends with a slash, last changed at that second. */
function put(path: string, seconds: number): void {
  const full = join(root, path)
  mkdirSync(path.endsWith('/') ? full : dirname(full), { recursive: true })
  if (!path.endsWith('/')) writeFileSync(full, '')
  utimesSync(full, seconds, seconds)
}

describe('the build is stale', () => {
  const folders = ['main/rpc/', 'main/']
  const putAll = (source: number, stamp: number) => {
    put('main/rpc/site.ts', source)
    put('out/.built', stamp)
    for (const folder of folders) put(folder, 1000)
  }

  it('where there is none', () => {
    put('main/cli.ts', 1000)
    expect(isStale(root)).toBe(true)
  })

  it('when a source is newer', () => {
    putAll(1000, 2000)
    expect(isStale(root)).toBe(false)
    putAll(3000, 2000)
    expect(isStale(root)).toBe(true)
  })

  it('when a source was removed, which changes its folder', () => {
    putAll(1000, 2000)
    put('main/rpc/', 3000)
    expect(isStale(root)).toBe(true)
  })

  it('not for documents and tests', () => {
    putAll(1000, 2000)
    put('docs/guide.md', 3000)
    put('test/run.ts', 3000)
    expect(isStale(root)).toBe(false)
    expect(stampPath(root)).toBe(join(root, 'out/.built'))
  })
})
