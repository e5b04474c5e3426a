/**
 * Packs the application for real, as `npm run dist` does up to the installers, around a stand-in for Electron's
 * binary: packing needs of it only that it is a file with the marks where the fuses are set.
 */
import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { extractAll, listPackage } from '@electron/asar'
import { buildIfStale } from '../../main/start/build.ts'

export const ROOT = resolve(import.meta.dirname, '../..')

/** How a fuse wire begins in Electron's binary, see @electron/fuses. Then: version 1, eight fuses, their states. */
const FUSE_WIRE = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\x01\x0810001100', 'latin1')

export interface Packed {
  /** Paths in the application's archive, with slashes. */
  readonly files: readonly string[]
  /** Of those, the ones that also lie outside it as real files. */
  readonly unpacked: (path: string) => string
  /** The archive's whole content as a folder. */
  readonly folder: string
  readonly program: string
  readonly remove: () => void
}

/** Linux on x64, whatever this runs on. Throws with electron-builder's own output when it fails. */
export function packForLinux(): Packed {
  buildIfStale(ROOT)
  const work = mkdtempSync(join(tmpdir(), 'brassage-pack-'))
  const electron = makeStandIn(join(work, 'electron'))
  const builder = join(ROOT, 'node_modules/electron-builder/cli.js')
  const settings = [`-c.electronDist=${electron}`, `-c.directories.output=${join(work, 'dist')}`]
  execFileSync(process.execPath, [builder, '--linux', 'dir', '--x64', ...settings], {
    cwd: ROOT,
    stdio: 'pipe',
  })
  const application = join(work, 'dist/linux-unpacked')
  const archive = join(application, 'resources/app.asar')
  const folder = join(work, 'content')
  extractAll(archive, folder)
  return {
    files: listPackage(archive, { isPack: false }).map((path) => path.replaceAll('\\', '/').slice(1)),
    unpacked: (path) => join(`${archive}.unpacked`, path),
    folder,
    program: join(application, 'brassage'),
    remove: () => rmSync(work, { recursive: true, force: true }),
  }
}

function makeStandIn(folder: string): string {
  mkdirSync(join(folder, 'resources'), { recursive: true })
  mkdirSync(join(folder, 'locales'))
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'chrome-sandbox'])
    writeFileSync(join(folder, name), '')
  writeFileSync(join(folder, 'electron'), Buffer.concat([Buffer.alloc(64), FUSE_WIRE, Buffer.alloc(64)]))
  chmodSync(join(folder, 'electron'), 0o755)
  return folder
}
