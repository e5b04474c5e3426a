/**
 * The few questions that are asked of the operating system, apart so that a test can answer for another one. What is not
 * there, may not be read, or takes too long is null: no computer tells everything.
 */
import { execFile } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { type NetworkInterfaceInfo, networkInterfaces } from 'node:os'

export interface System {
  readonly platform: NodeJS.Platform
  /** Addresses of the interfaces that are up, by interface. */
  addresses(): Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>
  read(path: string): Promise<string | null>
  /** Names in a folder; none where it is not there. */
  list(path: string): Promise<readonly string[]>
  /** Standard output of a program that ended well. */
  run(program: string, args: readonly string[]): Promise<string | null>
}

/** A client that waits for its daemon must not hold everything up. */
const PATIENCE_MS = 4000

export const thisSystem: System = {
  platform: process.platform,
  addresses: networkInterfaces,
  // Which file is missing tells which client is in use: no fault.
  read: (path) => readFile(path, 'utf8').catch(() => null),
  list: (path) => readdir(path).catch(() => []),
  run: (program, args) =>
    new Promise((resolve) => {
      const options = { timeout: PATIENCE_MS, encoding: 'utf8', windowsHide: true } as const
      execFile(program, args, options, (error, stdout) => resolve(error ? null : stdout))
    }),
}
