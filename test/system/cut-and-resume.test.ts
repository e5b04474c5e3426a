/** The story of a cut through the command line, on both transports: pushed, unplugged, plugged in again, resumed. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { missingSocat, type ServedCatalyst, serveCatalyst } from './peers.ts'

const cli = new URL('../../main/cli.ts', import.meta.url).pathname
const lines = `hostname sw-hall
vlan 10
 name REGIE
interface FastEthernet0/1
 description Stand A1
 switchport mode access
 switchport access vlan 10
 spanning-tree portfast
interface FastEthernet0/2
 shutdown
`

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'brassage-cut-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

interface Result {
  readonly exit: number | null
  readonly json: { readonly state: string; readonly verified: boolean; readonly saved: boolean }
}

/** Runs `brassage ... --json`; the enable secret comes from the environment. */
function brassage(...args: string[]): Promise<Result> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [cli, ...args, '--enable-env', 'SECRET', '--json', '--yes'], {
      env: { ...process.env, SECRET: 'orme', BRASSAGE_STATE: join(folder, 'state') },
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    let printed = ''
    child.stdout.on('data', (chunk) => {
      printed += chunk
    })
    child.once('close', (exit) => resolve({ exit, json: JSON.parse(printed) }))
  })
}

const stateOf = async (served: ServedCatalyst) => JSON.parse(await served.control('state'))

/** Pulls the cable once the push is inside an interface. */
async function pullInside(served: ServedCatalyst): Promise<void> {
  while ((await stateOf(served)).mode !== 'interface') await new Promise((resolve) => setTimeout(resolve, 20))
  await served.control('pull')
}

test.skipIf(missingSocat()).each(['pty', 'tcp'] as const)('over %s', async (kind) => {
  const commands = join(folder, 'lines.txt')
  const record = join(folder, 'record.brassage')
  writeFileSync(commands, lines)
  const served = await serveCatalyst(kind, [
    '--enable-secret',
    'orme',
    '--build-delay',
    '100',
    '--write-delay',
    '100',
  ])
  const where = served.path ? ['--serial', served.path] : ['--telnet', served.address ?? '']
  try {
    const pushing = brassage('push', '--commands', commands, '--record', record, ...where)
    await pullInside(served)
    expect(await pushing).toMatchObject({ exit: 1, json: { state: 'interrupted', saved: false } })
    await served.control('plug')
    expect(await brassage('resume', record, ...where)).toMatchObject({
      exit: 0,
      json: { state: 'done', verified: true, saved: true },
    })
    const { running, startup } = await stateOf(served)
    expect(running.join('\n')).toContain(
      'interface FastEthernet0/1\n description Stand A1\n switchport access vlan 10\n switchport mode access\n spanning-tree portfast\n',
    )
    expect(startup).toEqual(running)
  } finally {
    await served.stop()
  }
})
