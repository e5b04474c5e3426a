import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import lock from '../../package-lock.json' with { type: 'json' }
import { listFiles, listImports, listSources } from '../layers/imports.ts'
import { type Packed, packForLinux } from './pack.ts'
import { packageName, packagesOf, reachFrom } from './reachable.ts'

const ENTRIES = ['electron.js', 'core-process.js', 'web.js', 'cli.js'].map((name) => `out/main/${name}`)

let packed: Packed
let files: readonly string[]
let reached: ReadonlySet<string>
beforeAll(() => {
  packed = packForLinux()
  files = packed.files.filter((path) => /\.[^/]+$|LICENSE/i.test(path))
  reached = reachFrom(ENTRIES, packed.folder)
}, 300_000)
afterAll(() => packed.remove())

const inFolder = (folder: string) => files.filter((path) => path.startsWith(`${folder}/`))
/** `node_modules/a/node_modules/@b/c` is the package `@b/c`. */
const nameOfFolder = (path: string) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
const codeOf = (path: string) => readFileSync(join(packed.folder, path), 'utf8')

describe('all that runs is packed', () => {
  it('the entry that package.json names, the preload and the page', () => {
    expect(files).toContain(manifest.main)
    expect(files).toContain('out/preload/index.cjs')
    expect(files).toContain('out/renderer/index.html')
    expect(inFolder('out/renderer/assets').length).toBeGreaterThan(1)
  })

  it('every file that the page names', () => {
    const named = [...codeOf('out/renderer/index.html').matchAll(/(?:src|href)="\.?\/([^"]+)"/g)]
    expect(named.length).toBeGreaterThan(0)
    for (const [, path] of named) expect(files).toContain(`out/renderer/${path}`)
  })

  it('every migration', () => {
    const migrations = listFiles('main/db/migrations', (path) => path.endsWith('.sql'))
    expect(migrations.length).toBeGreaterThan(0)
    for (const path of migrations) expect(files).toContain(`out/${path}`)
  })

  it('every runbook', () => {
    const runbooks = listFiles('main/services/runbooks/shipped', (path) => path.endsWith('.yaml'))
    expect(runbooks).toHaveLength(10)
    for (const path of runbooks) expect(files).toContain(`out/${path}`)
  })

  it('every package that the core imports', () => {
    const used = new Set([...reached].flatMap((path) => packagesOf(codeOf(path))))
    expect(used.size).toBeGreaterThan(5)
    for (const name of used) expect(files).toContain(`node_modules/${name}/package.json`)
  })

  it('the native modules, as real files outside the archive', () => {
    const natives = files.filter((path) => path.endsWith('.node'))
    expect(natives).toEqual([
      'node_modules/@serialport/bindings-cpp/prebuilds/linux-x64/@serialport+bindings-cpp.glibc.node',
      'node_modules/better-sqlite3/prebuilds/linux-x64.node',
    ])
    for (const path of natives) expect(existsSync(packed.unpacked(path))).toBe(true)
  })

  it.runIf(process.platform === 'linux' && process.arch === 'x64')(
    'it runs with nothing else around it',
    () => {
      const site = join(packed.folder, '..', 'packed.brassage')
      const run = (...args: string[]) => {
        const env = { PATH: process.env.PATH, BRASSAGE_STATE: join(packed.folder, '..', 'state') }
        const cli = join(packed.folder, 'out/main/cli.js')
        return JSON.parse(execFileSync(process.execPath, [cli, ...args, '--json'], { env, encoding: 'utf8' }))
      }
      run('new', site, '--name', 'Packed')
      expect(run('check', site)).toMatchObject({ ok: true })
    },
  )

  it('it speaks SSH without what was not compiled for it', () => {
    const cli = join(packed.folder, 'out/main/cli.js')
    const words = ['identify', '--ssh', '127.0.0.1:1', '--user', 'admin', '--json']
    const { stdout } = spawnSync(process.execPath, [cli, ...words], { encoding: 'utf8' })
    expect(JSON.parse(stdout)).toMatchObject({ error: { code: 'connection_refused' } })
    expect(inFolder('node_modules/ssh2').length).toBeGreaterThan(5)
    expect(inFolder('node_modules/cpu-features')).toEqual([])
  })
})

describe('nothing else is packed', () => {
  it('the folders are the build, the dependencies and the manifest', () => {
    const tops = new Set(
      packed.files.map((path) =>
        path
          .split('/')
          .slice(0, path.startsWith('out/') ? 2 : 1)
          .join('/'),
      ),
    )
    const allowed = [
      'node_modules',
      'out',
      'out/_virtual',
      'out/main',
      'out/package.js',
      'out/preload',
      'out/renderer',
      'out/shared',
    ]
    expect([...tops].filter((path) => ![...allowed, 'package.json'].includes(path))).toEqual([])
  })

  it('every module of the core is reached from a program', () => {
    const modules = files.filter((path) => /^out\/(main|shared|_virtual)\/.*\.js$/.test(path))
    expect(modules.filter((path) => !reached.has(path))).toEqual([])
  })

  it('what is not a module is data that lies beside the sources', () => {
    const data = files.filter((path) => /^out\/(main|shared)\//.test(path) && !path.endsWith('.js'))
    for (const path of data)
      expect(existsSync(join(import.meta.dirname, '../..', path.slice('out/'.length)))).toBe(true)
  })

  it('no package but those that production needs', () => {
    const needed = Object.entries(lock.packages)
      .filter(([path, entry]) => path !== '' && !('dev' in entry) && !('devOptional' in entry))
      .map(([path, entry]) => `${nameOfFolder(path)} ${'version' in entry ? entry.version : ''}`)
    const found = inFolder('node_modules')
      .filter(
        (path) =>
          packageName(nameOfFolder(path)) === nameOfFolder(dirname(path)) && path.endsWith('/package.json'),
      )
      .map((path) => `${nameOfFolder(dirname(path))} ${JSON.parse(codeOf(path)).version}`)
    expect(found.filter((name) => !needed.includes(name))).toEqual([])
  })

  it('no dependency that only the page uses, as the page is built into one', () => {
    const usedIn = (...folders: string[]) =>
      new Set(listSources(...folders).flatMap((path) => listImports(path).map(({ to }) => packageName(to))))
    const core = usedIn('main', 'shared')
    const page = [...usedIn('renderer')].filter((name) => !core.has(name))
    expect(page.filter((name) => name in manifest.dependencies)).toEqual([])
  })

  it('no sources, tests, maps or documents', () => {
    const unwanted = /\.(tsx?|mts|cts|map|md|gyp|c|cc|cpp|h)$|(^|\/)(test|tests|__tests__|docs)\//
    expect(files.filter((path) => unwanted.test(path))).toEqual([])
  })
})

describe('the program', () => {
  it('is no Node for whoever finds it, and loads only its own archive', async () => {
    const wire = await getCurrentFuseWire(packed.program)
    const isOn = (fuse: FuseV1Options) => wire[fuse] === '1'.charCodeAt(0)
    expect(isOn(FuseV1Options.RunAsNode)).toBe(false)
    expect(isOn(FuseV1Options.EnableNodeOptionsEnvironmentVariable)).toBe(false)
    expect(isOn(FuseV1Options.EnableNodeCliInspectArguments)).toBe(false)
    expect(isOn(FuseV1Options.GrantFileProtocolExtraPrivileges)).toBe(false)
    expect(isOn(FuseV1Options.EnableCookieEncryption)).toBe(true)
    expect(isOn(FuseV1Options.EnableEmbeddedAsarIntegrityValidation)).toBe(true)
    expect(isOn(FuseV1Options.OnlyLoadAppFromAsar)).toBe(true)
  })
})
