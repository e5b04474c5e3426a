/** A flooding switch and a core that has it open, each in a process of its own. */
import { execFile, spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import { inFolder } from '../workbooks.ts'
import type { Flood } from './session.ts'

const device = join(import.meta.dirname, '../../fakes/flooding-device.ts')
const session = join(import.meta.dirname, 'session.ts')

/** Lets `late` bytes come, then types Ctrl-C. */
export async function runFlood(early: number, late: number): Promise<Flood> {
  const child = spawn(process.execPath, [device], { stdio: ['ignore', 'pipe', 'inherit'] })
  try {
    const [port] = await new Promise<string[]>((resolve) =>
      createInterface({ input: child.stdout }).once('line', (line) => resolve([line])),
    )
    return await inFolder(async (folder) => {
      const args = ['--expose-gc', session, folder, String(port), String(early), String(late)]
      const { stdout } = await promisify(execFile)(process.execPath, args)
      return JSON.parse(stdout)
    })
  } finally {
    child.kill()
  }
}
