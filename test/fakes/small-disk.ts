/** A disk of its own that can be filled: it takes root, and a machine that lets root mount one. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface SmallDisk {
  readonly folder: string
  /** Leaves nothing of it. */
  fill(): void
  remove(): void
}

const mount = (folder: string, size: string) =>
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder], { stdio: 'ignore' })

export function mayMount(): boolean {
  if (process.getuid?.() !== 0) return false
  const folder = mkdtempSync(join(tmpdir(), 'brassage-mount-'))
  try {
    mount(folder, '1m')
    execFileSync('umount', [folder])
    return true
  } catch {
    // Not allowed here: whoever asked skips its tests.
    return false
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export function smallDisk(size = '16m'): SmallDisk {
  const folder = mkdtempSync(join(tmpdir(), 'brassage-disk-'))
  mount(folder, size)
  return {
    folder,
    fill() {
      const { bsize, bfree } = statfsSync(folder)
      writeFileSync(join(folder, 'filler'), Buffer.alloc(bsize * bfree))
    },
    remove() {
      execFileSync('umount', ['--lazy', folder])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
