import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, matchesGlob } from 'node:path'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { ROOT } from './pack.ts'

const text = readFileSync(join(ROOT, 'electron-builder.yml'), 'utf8')
const config = parse(text)
const schemaPath = createRequire(import.meta.url).resolve('app-builder-lib/scheme.json')

/** The schema uses keywords of a documentation tool beside the standard ones. */
const validate = new Ajv({ strict: false, allErrors: true }).compile(
  JSON.parse(readFileSync(schemaPath, 'utf8')),
)

describe('electron-builder.yml', () => {
  it('is valid by the own schema of electron-builder', () => {
    validate(config)
    expect(validate.errors ?? []).toEqual([])
  })

  it('and that schema does refuse what it does not know', () => {
    expect(validate({ ...config, asarUnpacked: [] })).toBe(false)
    expect(validate({ ...config, electronFuses: { runAsNode: 'no' } })).toBe(false)
  })

  it('makes every installer, and tells the systems of site files', () => {
    expect(config.win.target).toEqual(['nsis', 'portable'])
    expect(config.mac.target).toEqual(['dmg'])
    expect(config.linux.target).toEqual(['AppImage', 'deb'])
    expect(config.fileAssociations).toMatchObject([{ ext: 'brassage' }])
  })
})

describe('the native binaries of every system', () => {
  const systems = [
    ['win32', 'x64'],
    ['win32', 'arm64'],
    ['darwin', 'x64'],
    ['darwin', 'arm64'],
    ['linux', 'x64'],
    ['linux', 'arm64'],
  ] as const
  const patterns = z.array(z.string()).parse(config.files)

  /** Last match wins, as in electron-builder; a pattern without `!` includes. */
  const isPacked = (path: string, platform: string, arch: string) => {
    const macros: Readonly<Record<string, string>> = { platform, arch }
    const expand = (pattern: string) =>
      pattern.replace(/\$\{(\w+)\}/g, (whole, name: string) => macros[name] ?? whole)
    const decides = patterns.findLast((pattern) => matchesGlob(path, expand(pattern.replace(/^!/, ''))))
    return decides !== undefined && !decides.startsWith('!')
  }
  const binariesOf = (name: string) =>
    readdirSync(join(ROOT, 'node_modules', name, 'prebuilds'), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.node'))
      .map((path) => `node_modules/${name}/prebuilds/${path.replaceAll('\\', '/')}`)

  it.each(systems)('%s %s: one of each module, its own', (platform, arch) => {
    for (const name of ['better-sqlite3', '@serialport/bindings-cpp']) {
      const packed = binariesOf(name).filter((path) => isPacked(path, platform, arch))
      expect(packed).toHaveLength(1)
      expect(packed[0]).toContain(`/prebuilds/${platform}`)
      expect(packed[0]).toContain(arch)
    }
  })
})
