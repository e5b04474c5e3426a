/**
 * The routers' files into a folder or onto a USB stick, as `HOST/etc/...`. What somebody else made is never overwritten; our
 * own of an earlier plan is, since the plan is what it is made from.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { MADE_BY, textOf } from '../../../shared/routers/render/lines.ts'
import { WorkError } from '../../work-error.ts'
import type { HostFiles } from './check-files.ts'

export interface WrittenHost {
  readonly name: string
  /** Whole paths. */
  readonly files: readonly string[]
}

/** `fill` puts secrets in the place of their names. Throws WorkError `file_exists`, before anything is written. */
export function writeFiles(
  hosts: readonly HostFiles[],
  folder: string,
  fill: (text: string) => string = (text) => text,
): WrittenHost[] {
  const planned = hosts.map(({ host, files }) => ({
    name: host,
    files: files.map(({ path, mode, lines }) => ({
      ...{ mode, path: resolve(join(folder, host, path)) },
      // A secret that cannot stand there is refused before the first file is written.
      text: fill(textOf(lines)),
    })),
  }))
  for (const { files } of planned) for (const { path } of files) refuseForeign(path)
  return planned.map(({ name, files }) => ({
    name,
    files: files.map(({ path, mode, text }) => {
      mkdirSync(dirname(path), { recursive: true })
      // Whole or not at all, also where the stick is pulled out.
      writeFileSync(`${path}.new`, text, { mode })
      renameSync(`${path}.new`, path)
      return path
    }),
  }))
}

function refuseForeign(path: string): void {
  if (!existsSync(path) || readFileSync(path, 'utf8').includes(MADE_BY)) return
  throw new WorkError(
    'file_exists',
    `${path} exists already and was not made by Brassage, so it is not overwritten. Choose another folder, or move that file away.`,
    { file: path },
  )
}
