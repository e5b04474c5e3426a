/** The command line itself: exit codes, the one JSON object, help, wrong use, broken pipes. */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { commands } from '../../main/commands/index.ts'
import { temporarySite } from '../db/temporary-site.ts'
import { brassage } from './command-line.ts'

const EDITOR = fileURLToPath(new URL('../crash/editing-child.ts', import.meta.url))
const CLI = fileURLToPath(new URL('../../main/cli.ts', import.meta.url))

describe('wrong use', () => {
  it.each([
    [[], 'which command?'],
    [['lst', 'x'], 'did you mean "list"?'],
    [['zzzzzz'], 'there is no command "zzzzzz"'],
    [['secret'], 'secret set, secret list'],
    [['list', 'x.brassage'], 'the table is missing'],
    [['undo'], 'FILE is missing'],
    [['undo', 'a', 'b'], 'one argument too many'],
    [['new', 'x.brassage'], '--name is missing'],
    [['new', 'x.brassage', '--name', 'N', '--domains', 'vlan'], '"switch" or "site"'],
    [['new', 'x.brassage', '--nmae', 'N'], '--nmae'],
  ])('%j exits with 2 and says why', async (words, reason) => {
    const plain = await brassage(words)
    expect(plain).toMatchObject({ exit: 2, out: '' })
    expect(plain.err).toContain(reason)
    const { exit, json } = await brassage([...words, '--json'])
    expect(exit).toBe(2)
    expect(json).toEqual({ error: { code: 'usage', message: expect.stringContaining(reason) } })
  })
})

describe('help', () => {
  it('lists every command, and tells more of each', async () => {
    const { exit, out } = await brassage(['--help'])
    expect(exit).toBe(0)
    for (const { name } of commands) {
      expect(out).toContain(`  ${name}`)
      const one = await brassage([...name.split(' '), '--help'])
      expect(one).toMatchObject({ exit: 0, out: expect.stringContaining(`usage: brassage ${name}`) })
    }
  })

  it('begins each usage with the words that call the command', async () => {
    for (const { name, load } of commands) expect((await load()).usage).toContain(`brassage ${name} `)
  })

  it('tells the version', async () => {
    expect((await brassage(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/)
  })
})

describe('work that fails', () => {
  it('exits with 1, and with --json says so in one object', async () => {
    const { path } = temporarySite()
    expect(await brassage(['undo', path])).toMatchObject({ exit: 1, out: '' })
    const { exit, json } = await brassage(['--json', 'undo', path])
    expect(exit).toBe(1)
    expect(json).toMatchObject({ error: { code: 'no_such_file' } })
  })
})

describe('the process', { timeout: 30_000 }, () => {
  const run = (words: string[]) => spawnSync(process.execPath, [CLI, ...words], { encoding: 'utf8' })

  it('ends with the exit code, output and errors apart', () => {
    const { path } = temporarySite()
    expect(run(['new', path, '--name', 'Orme', '--json'])).toMatchObject({ status: 0, stderr: '' })
    const twice = run(['new', path, '--name', 'Orme', '--json'])
    expect(twice.status).toBe(1)
    expect(JSON.parse(twice.stdout)).toMatchObject({ error: { code: 'file_exists' } })
    expect(run(['nwe']).status).toBe(2)
  })

  it('writes all of a long answer into a pipe', () => {
    const place = temporarySite()
    const site = place.create()
    const rows = Array.from({ length: 3000 }, (_, index) => ({
      table: 'stand' as const,
      id: index + 1,
      before: null,
      after: { name: `S${index}`, locationId: null, exhibitor: 'x'.repeat(100), note: null },
    }))
    site.commit('Many', rows)
    site.close()
    const { stdout } = run(['list', place.path, 'stands', '--json'])
    expect(JSON.parse(stdout).rows).toHaveLength(3000)
  })

  it('says which process holds the file', async () => {
    const place = temporarySite()
    place.create().close()
    const child = spawn(process.execPath, [EDITOR, place.path, 'edit', place.options.stateFolder ?? ''])
    await once(child.stdout, 'data')
    const env = { ...process.env, BRASSAGE_STATE: place.options.stateFolder }
    const { status, stdout } = spawnSync(process.execPath, [CLI, 'list', place.path, 'stands', '--json'], {
      encoding: 'utf8',
      env,
    })
    child.kill('SIGKILL')
    await once(child, 'exit')
    expect(status).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({ error: { code: 'in_use' }, holder: { pid: child.pid } })
  })

  it('does not mind a reader that goes away', async () => {
    const child = spawn(process.execPath, [CLI, '--help'])
    child.stdout.destroy()
    const [code] = await once(child, 'exit')
    expect(code).toBe(0)
  })
})
