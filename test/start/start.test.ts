import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const program = resolve(import.meta.dirname, '../../main/start.ts')
const folder = mkdtempSync(join(tmpdir(), 'brassage-start-'))
const env = { ...process.env, BRASSAGE_STATE: join(folder, 'state'), INIT_CWD: folder }
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Starts, waits for the address, and ends it again. */
async function startOnce(...args: string[]) {
  const child = spawn(process.execPath, [program, '--no-window', ...args], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  for await (const text of child.stdout.setEncoding('utf8')) {
    output += text
    if (output.includes('Ctrl-C')) break
  }
  const address = /http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{43}/.exec(output)?.[0] ?? ''
  const entered = await fetch(address, { redirect: 'manual' })
  const refused = await fetch(new URL('/', address))
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  const [exitCode] = await ended
  return { output, entered: entered.status, refused: refused.status, exitCode }
}

describe('npm start, without a desktop', () => {
  it('prints the address with its token, and what to do with it', async () => {
    const run = await startOnce()
    expect(run).toMatchObject({ entered: 303, refused: 401, exitCode: 0 })
    expect(run.output).toContain('Open that whole address in a browser on this machine.')
  })

  it('opens the demo', async () => {
    expect(await startOnce('--demo')).toMatchObject({ entered: 303, exitCode: 0 })
  })

  it('says why a site cannot be opened, and ends', () => {
    const run = spawnSync(process.execPath, [program, '--no-window', 'missing.brassage'], {
      env,
      encoding: 'utf8',
    })
    expect(run.stderr).toContain(join(folder, 'missing.brassage'))
    expect(run.stderr).not.toMatch(/^\s+at /m)
    expect(run.status).toBe(1)
  })

  it('says how it is used', () => {
    const run = spawnSync(process.execPath, [program, '--nowindow'], { env, encoding: 'utf8' })
    expect(run.stderr).toContain('Usage: npm start')
    expect(run.status).toBe(1)
  })
})
