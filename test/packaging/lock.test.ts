import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { ROOT } from './pack.ts'

const names = z.record(z.string(), z.string()).default({})
const entry = z.object({
  gypfile: z.boolean().optional(),
  version: z.string().optional(),
  dependencies: names,
  optionalDependencies: names,
})
const text = readFileSync(join(ROOT, 'package-lock.json'), 'utf8')
const { packages } = z.object({ packages: z.record(z.string(), entry) }).parse(JSON.parse(text))
const manifest = z
  .object({ dependencies: names, devDependencies: names })
  .parse(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')))

/** Where Node would look for `name` from the package at `path`: its own folder first, then those around it. */
function* placesOf(name: string, path: string): Generator<string> {
  for (
    let folder = path;
    folder !== '';
    folder = folder.slice(0, Math.max(folder.lastIndexOf('/node_modules/'), 0))
  ) {
    yield `${folder}/node_modules/${name}`
  }
  yield `node_modules/${name}`
}

describe('the lock file', () => {
  it('has an entry for what any system needs, else npm ci refuses it', () => {
    const missing = Object.entries(packages).flatMap(([path, { dependencies, optionalDependencies }]) =>
      Object.keys({ ...dependencies, ...optionalDependencies })
        .filter((name) => ![...placesOf(name, path)].some((place) => place in packages))
        .map((name) => `${path} needs ${name}`),
    )
    expect(missing).toEqual([])
  })

  it('keeps npm 10 from compiling the database, which needs a compiler; its binaries are in the package', () => {
    // npm drops this line when it writes the entry anew: put it back. npm 11 asks allowScripts instead.
    expect(packages['node_modules/better-sqlite3']?.gypfile).toBe(false)
  })

  it('names no host', () => {
    expect(
      text.match(/https?:\/\/(?!.*(fund|sponsor|opencollective|patreon|paypal|tidelift))[^"]*\.tgz/g),
    ).toBeNull()
    expect(text).not.toContain('"resolved"')
  })
})

describe('package.json', () => {
  it('has every version exact, and the lock agrees', () => {
    for (const [name, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })) {
      expect(version, name).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/)
      expect(packages[`node_modules/${name}`]?.version, name).toBe(version)
    }
  })
})
