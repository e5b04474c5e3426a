import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/websocket'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Client } from '../../shared/contract/index.ts'

const folder = mkdtempSync(join(tmpdir(), 'brassage-program-'))
const env = { ...process.env, BRASSAGE_STATE: join(folder, 'state') }
const site = join(folder, 'orme.brassage')
const cli = resolve(import.meta.dirname, '../../main/cli.ts')
beforeAll(() => void execFileSync(process.execPath, [cli, 'new', site, '--name', 'Orme'], { env }))
afterAll(() => rmSync(folder, { recursive: true }))

interface Running {
  readonly child: ChildProcess
  /** The first line; rejects with what it said instead. */
  readonly url: Promise<string>
  readonly exit: Promise<number | null>
}

function run(...args: string[]): Running {
  const program = join(import.meta.dirname, 'program.ts')
  const child = spawn(process.execPath, [program, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let errors = ''
  child.stderr.setEncoding('utf8').on('data', (text) => {
    errors += text
  })
  const exit = new Promise<number | null>((done) => child.once('exit', done))
  const url = new Promise<string>((done, fail) => {
    child.stdout.setEncoding('utf8').once('data', (text) => done(text.trim()))
    child.once('close', () => fail(new Error(errors)))
  })
  return { child, url, exit }
}

function connect(url: string): Client {
  const { port, search } = new URL(url)
  return createORPCClient(new RPCLink({ websocket: new WebSocket(`ws://127.0.0.1:${port}/rpc${search}`) }))
}

describe('the web shell as a program', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('opens its site, and closes it whole on %s', async (signal) => {
    const { child, url, exit } = run(site)
    const client = connect(await url)
    expect(await client.site.state()).toMatchObject({ path: site, name: 'Orme' })
    child.kill(signal)
    expect(await exit).toBe(0)
    expect(existsSync(`${site}-wal`)).toBe(false)
    expect(existsSync(`${site}-shm`)).toBe(false)
  })

  it('ends with the reason when the site cannot be opened', async () => {
    const { url, exit } = run(join(folder, 'missing.brassage'))
    await expect(url).rejects.toThrow('missing.brassage')
    expect(await exit).toBe(1)
  })
})
