/** `--ssh` on the command line: what is wrong use, what is refused and how it is said, what is asked of the environment. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ssh2, { type AuthContext } from 'ssh2'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type FakeSshServer, startSshServer } from '../fakes/ssh-server.ts'
import { brassage } from './command-line.ts'

let folder: string
let server: FakeSshServer | null = null
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'brassage-cli-ssh-'))
})
afterEach(async () => {
  await server?.stop()
  server = null
  rmSync(folder, { recursive: true })
})

const run = (words: readonly string[], env: NodeJS.ProcessEnv = {}) =>
  brassage([...words, '--json'], { BRASSAGE_STATE: folder, ...env })

const errorOf = async (words: readonly string[], env: NodeJS.ProcessEnv = {}) => {
  const { exit, json } = await run(words, env)
  return { exit, code: (json.error as { code: string }).code }
}

async function serve(onLogin: (attempt: AuthContext) => void): Promise<string[]> {
  server = await startSshServer({ onLogin })
  return ['identify', '--ssh', `127.0.0.1:${server.port}`, '--user', 'admin', '--yes']
}

describe('wrong use', () => {
  it.each([
    ['nobody who logs in', ['--ssh', '192.0.2.1']],
    ['no port', ['--ssh', '192.0.2.1:none', '--user', 'admin']],
    ['two ways', ['--ssh', '192.0.2.1', '--user', 'admin', '--telnet', '192.0.2.1']],
    ['old algorithms on a cable', ['--serial', '/dev/none', '--legacy-ssh']],
    ['a key over telnet', ['--telnet', '192.0.2.1', '--key', 'id']],
    ['a passphrase of no key', ['--ssh', '192.0.2.1', '--user', 'a', '--key-passphrase-env', 'SECRET']],
  ])('%s', async (_what, words) => {
    expect(await errorOf(['identify', ...words], { SECRET: 'x' })).toEqual({ exit: 2, code: 'usage' })
  })
})

describe('a login', () => {
  it('tells all that is known of an unknown key, and sends nothing', async () => {
    const words = await serve((attempt) => attempt.accept())
    const { exit, json, err } = await run(words.filter((word) => word !== '--yes'))
    expect(exit).toBe(1)
    expect(json).toMatchObject({
      error: { code: 'unknown_host_key' },
      address: `127.0.0.1:${server?.port}`,
      keyType: 'ssh-ed25519',
    })
    expect(err).toContain(String(json.fingerprint))
    expect(server?.tried).toEqual([])
  })

  it('with a password from the environment that is wrong', async () => {
    const words = await serve((attempt) => attempt.reject(['password']))
    expect(await errorOf([...words, '--password-env', 'SECRET'], { SECRET: 'orme' })).toEqual({
      exit: 1,
      code: 'login_refused',
    })
    expect(server?.tried).toEqual(['none', 'password'])
  })

  it('without the password that is asked for', async () => {
    const words = await serve((attempt) => attempt.reject(['keyboard-interactive']))
    expect(await errorOf(words)).toEqual({ exit: 1, code: 'login_needed' })
  })

  it('with a key that is locked, opened by a passphrase from the environment', async () => {
    const { private: locked } = ssh2.utils.generateKeyPairSync('ed25519', {
      cipher: 'aes256-ctr',
      passphrase: 'orme',
      rounds: 4,
    })
    const key = join(folder, 'id')
    writeFileSync(key, locked)
    const words = [...(await serve((attempt) => attempt.reject(['publickey']))), '--key', key]
    expect(await errorOf(words)).toEqual({ exit: 1, code: 'key_passphrase_needed' })
    const given = [...words, '--key-passphrase-env', 'SECRET']
    expect(await errorOf(given, { SECRET: 'hetre' })).toEqual({ exit: 1, code: 'key_passphrase_wrong' })
    expect(await errorOf(given, { SECRET: 'orme' })).toEqual({ exit: 1, code: 'login_refused' })
    expect(server?.tried).toEqual(['none', 'publickey'])
  })

  it('with a key file that is not there', async () => {
    const words = await serve((attempt) => attempt.accept())
    expect(await errorOf([...words, '--key', join(folder, 'none')])).toEqual({
      exit: 1,
      code: 'key_unreadable',
    })
  })
})

it('a push that cannot log in says why by the same codes, beside its own answer', async () => {
  const words = await serve((attempt) => attempt.reject(['password']))
  const lines = join(folder, 'lines.txt')
  writeFileSync(lines, 'hostname SW1\n')
  const push = ['push', '--commands', lines, ...words.slice(1)]
  expect(await run([...push, '--key', join(folder, 'none')])).toMatchObject({
    exit: 1,
    json: { state: 'unknown', bytesOut: 0, error: { code: 'key_unreadable' } },
  })
  expect(await run([...push, '--password-env', 'SECRET'], { SECRET: 'orme' })).toMatchObject({
    exit: 1,
    json: { error: { code: 'login_refused', message: expect.stringContaining('refused the password') } },
  })
})

it('a host key that is not known cannot be forgotten', async () => {
  expect(await errorOf(['hosts', '--forget', '192.0.2.1:22'])).toEqual({ exit: 1, code: 'unknown_host' })
})
