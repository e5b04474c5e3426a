/** The command line over SSH to real servers: OpenSSH in front of the emulated Catalyst and of FRR's vtysh, Dropbear. */
import { execFileSync, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { systemClock } from '../../main/clock.ts'
import { createConsole } from '../../main/driver-engine/console.ts'
import { identify } from '../../main/driver-engine/identify.ts'
import { readRunning } from '../../main/driver-engine/read-config.ts'
import { runCommand } from '../../main/driver-engine/run-command.ts'
import { openSession } from '../../main/sessions/session.ts'
import { loadPrivateKey } from '../../main/transports/ssh/private-key.ts'
import { openSsh, type SshOptions } from '../../main/transports/ssh.ts'
import { talkTo } from '../fakes/talk.ts'
import { missingFrr, type ServedCatalyst, serveCatalyst, startFrr } from './peers.ts'
import {
  missingDropbear,
  missingDsa,
  missingNamespace,
  missingSshd,
  oldAlgorithms,
  type SshdOptions,
  type SshPeer,
  startDropbear,
  startSshd,
  toEmulated,
} from './ssh-peers.ts'

setFlagsFromString('--expose-gc')
const collect: () => void = runInNewContext('gc')

/** Bytes that something still holds. */
function memoryInUse(): number {
  collect()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

const cli = new URL('../../main/cli.ts', import.meta.url).pathname

let folder: string
let peer: SshPeer | null = null
let served: ServedCatalyst | null = null
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'brassage-ssh-'))
})
afterEach(async () => {
  await peer?.stop()
  await served?.stop()
  peer = served = null
  rmSync(folder, { recursive: true })
})

interface Result {
  readonly exit: number | null
  readonly json: Record<string, unknown> & { readonly error?: { code: string; message: string } }
  readonly said: string
}

function brassage(...args: string[]): Promise<Result> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [cli, ...args, '--json'], {
      env: { ...process.env, SECRET: 'orme', BRASSAGE_STATE: join(folder, 'state') },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let printed = ''
    let said = ''
    child.stdout.on('data', (chunk) => {
      printed += chunk
    })
    child.stderr.on('data', (chunk) => {
      said += chunk
    })
    child.once('close', (exit) => resolve({ exit, json: JSON.parse(printed), said }))
  })
}

const fast = ['--baud', '115200', '--line-delay', '0', '--enable-secret', 'orme']

/** An emulated switch behind a real sshd. */
async function switchBehindSsh(options: Partial<SshdOptions> = {}, emulated = fast): Promise<SshPeer> {
  served = await serveCatalyst('tcp', emulated)
  peer = await startSshd({ command: toEmulated(served.address), ...options })
  return peer
}

const way = ({ address, user, key }: SshPeer): string[] => [
  ...['--ssh', address, '--user', user, '--key', key, '--enable-env', 'SECRET'],
]

describe.skipIf(missingSshd())('OpenSSH in front of a switch', () => {
  test('is known after its key was accepted, and never accepted with another one', async () => {
    const device = await switchBehindSsh()
    const unknown = await brassage('identify', ...way(device))
    expect(unknown).toMatchObject({ exit: 1, json: { error: { code: 'unknown_host_key' } } })

    const accepted = await brassage('identify', ...way(device), '--yes')
    expect(accepted).toMatchObject({ exit: 0, json: { platform: 'cisco_ios', baud: null } })
    const fingerprint = /SHA256:[\w+/]{43}/.exec(accepted.said)?.[0] ?? 'none printed'
    expect(unknown.json.error?.message).toContain(fingerprint)

    expect(await brassage('identify', ...way(device))).toMatchObject({ exit: 0 })
    const { json } = await brassage('hosts')
    expect(json.rows).toMatchObject([{ address: device.address, keyType: 'ssh-ed25519', fingerprint }])

    await device.changeHostKey()
    const changed = await brassage('identify', ...way(device), '--yes')
    expect(changed).toMatchObject({ exit: 1, json: { error: { code: 'host_key_changed' } } })
    expect(changed.json.error?.message).toContain(fingerprint)

    expect(await brassage('hosts', '--forget', device.address)).toMatchObject({ exit: 0 })
    expect((await brassage('hosts')).json.rows).toEqual([])
  })

  test('that has only old algorithms is reached once they are allowed', async () => {
    const device = await switchBehindSsh({ settings: oldAlgorithms, hostKeyType: 'rsa' })
    const refused = await brassage('identify', ...way(device), '--yes')
    expect(refused).toMatchObject({ exit: 1, json: { error: { code: 'ssh_legacy_needed' } } })
    for (const name of ['diffie-hellman-group1-sha1', 'ssh-rsa', 'aes128-cbc', '3des-cbc', 'hmac-sha1-96'])
      expect(refused.json.error?.message).toContain(name)
    expect(await brassage('identify', ...way(device), '--legacy-ssh', '--yes')).toMatchObject({ exit: 0 })
  })

  test('refuses a key that it does not know, and says what it allows', async () => {
    const device = await switchBehindSsh()
    const other = await startSshd({ command: 'true' })
    try {
      const result = await brassage('identify', ...way({ ...device, key: other.key }), '--yes')
      expect(result).toMatchObject({ exit: 1, json: { error: { code: 'login_refused' } } })
      expect(result.json.error?.message).toContain('It allows: publickey')
    } finally {
      await other.stop()
    }
  })

  test('keeps its host key in the site file where a command has one', async () => {
    const device = await switchBehindSsh()
    const site = join(folder, 'demo.brassage')
    await brassage('demo', site)
    const read = await brassage('read', site, '--switch', 'SW1', ...way(device), '--yes')
    expect(read.json).toHaveProperty('identity')
    expect((await brassage('hosts', site)).json.rows).toMatchObject([{ address: device.address }])
    expect((await brassage('hosts')).json.rows).toEqual([])
    const journal = await brassage('list', site, 'journal')
    expect(JSON.stringify(journal.json.rows)).toContain(`Host key of ${device.address} accepted`)
  })

  test('dies in the middle of a push, which is resumed', async () => {
    const device = await switchBehindSsh({}, [
      ...fast,
      ...['--baud', '9600', '--build-delay', '100', '--write-delay', '100'],
    ])
    const commands = join(folder, 'lines.txt')
    const record = join(folder, 'record.brassage')
    const ports = Array.from({ length: 12 }, (_, index) => index + 1)
    writeFileSync(
      commands,
      ports.map((port) => `interface FastEthernet0/${port}\n description Stand A${port}\n`).join(''),
    )
    const pushing = brassage('push', ...['--commands', commands, '--record', record, ...way(device), '--yes'])
    const mode = async () => JSON.parse((await served?.control('state')) ?? '{}').mode
    while ((await mode()) !== 'interface') await new Promise((resolve) => setTimeout(resolve, 20))
    await served?.control('pull')
    expect(await pushing).toMatchObject({ exit: 1, json: { state: 'interrupted', saved: false } })
    await served?.control('plug')
    expect(await brassage('resume', record, ...way(device), '--yes')).toMatchObject({
      exit: 0,
      json: { state: 'done', verified: true, saved: true },
    })
  })
})

describe.skipIf(missingSshd())('OpenSSH, as a transport', () => {
  const prompt = "sh -c 'printf sw-lab#; cat'"

  const open = async (options: Partial<SshdOptions>, more: Partial<SshOptions> = {}) => {
    peer = await startSshd({ command: prompt, ...options })
    const { port, user, key } = peer
    const login = { host: '127.0.0.1', port, user, key: await loadPrivateKey(key) }
    return openSsh({ ...login, judgeHostKey: async () => {}, ...more })
  }

  test.each([
    'KexAlgorithms diffie-hellman-group14-sha1',
    'KexAlgorithms diffie-hellman-group-exchange-sha1',
    'KexAlgorithms diffie-hellman-group1-sha1',
    'Ciphers 3des-cbc',
    'Ciphers aes128-cbc',
    'MACs hmac-md5',
    'MACs hmac-sha1',
    'MACs hmac-sha1-96',
  ])('%s: proposed, and spoken where allowed', async (setting) => {
    const isMac = setting.startsWith('MACs')
    // Ciphers with an integrity check of their own need no other.
    const settings = [setting, ...(isMac ? ['Ciphers aes128-ctr'] : [])]
    await expect(open({ settings })).rejects.toMatchObject({ code: 'ssh_legacy_needed' })
    await peer?.stop()
    const transport = await open({ settings }, { isLegacy: true })
    await talkTo(transport).until(/sw-lab#$/)
    await transport.close()
  })

  test.skipIf(missingDsa())('ssh-dss: proposed, and spoken where allowed', async () => {
    const options: Partial<SshdOptions> = { hostKeyType: 'dsa', settings: ['HostKeyAlgorithms ssh-dss'] }
    await expect(open(options)).rejects.toMatchObject({ code: 'ssh_legacy_needed' })
    await peer?.stop()
    const transport = await open(options, { isLegacy: true })
    await talkTo(transport).until(/sw-lab#$/)
    await transport.close()
  })

  test('prints without end: memory stays, and Ctrl-C is answered', async () => {
    // Ctrl-C throws away what the terminal had still to print, now and then between a line's two ends: the prompt
    // begins a line of its own, as a device's does, or it would stand on top of the line before.
    const endless =
      'sh -c \'trap : INT; yes "Interface Status Vlan Duplex Speed Type"; sleep 0.2; printf "\\nsw-lab#"; cat\''
    const transport = await open({ command: endless })
    const session = await openSession({
      id: 'flood',
      connector: { kind: 'ssh', connect: async () => transport },
      clock: systemClock,
      append: () => {},
      onChange: () => {},
    })
    let received = 0
    let notice = () => {}
    transport.onData((bytes) => {
      received += bytes.length
      notice()
    })
    const after = (bytes: number) =>
      new Promise<void>((resolve) => {
        notice = () => received > bytes && resolve()
      })
    await after(5_000_000)
    const early = memoryInUse()
    await after(25_000_000)
    expect(memoryInUse() - early).toBeLessThan(20_000_000)
    session.type('\x03')
    while (!session.console().current().endsWith('sw-lab#'))
      await new Promise((resolve) => setTimeout(resolve, 20))
    expect(session.source.ring.read(0).text.length).toBeLessThan(5_000_000)
    await session.close()
  })
})

describe.skipIf(missingSshd() || missingFrr())('OpenSSH in front of vtysh', () => {
  test('is a router with a name', async () => {
    const frr = await startFrr('lab2')
    try {
      peer = await startSshd({
        command: `env VTYSH_PAGER=cat vtysh --vty_socket ${frr.folder} --config_dir ${frr.folder}`,
      })
      expect(await brassage('identify', ...way(peer), '--yes')).toMatchObject({
        exit: 0,
        json: { platform: 'frr', hostname: 'lab2' },
      })
    } finally {
      await frr.stop()
    }
  })
})

describe.skipIf(missingDropbear() || missingNamespace())('Dropbear in front of a switch', () => {
  test('lets a key in, and the switch behind it is identified, pushed and read', async () => {
    served = await serveCatalyst('tcp', [...fast, '--build-delay', '50', '--write-delay', '50'])
    peer = await startDropbear(toEmulated(served.address))
    const commands = join(folder, 'lines.txt')
    writeFileSync(commands, 'interface FastEthernet0/1\n description Stand A1\n')
    expect(await brassage('identify', ...way(peer), '--yes')).toMatchObject({
      exit: 0,
      json: { platform: 'cisco_ios' },
    })
    const pushed = await brassage('push', '--commands', commands, ...way(peer), '--yes')
    expect(pushed).toMatchObject({ exit: 0, json: { state: 'done', verified: true, saved: true } })
    expect((await served.control('state')).includes('Stand A1')).toBe(true)
  })
})

describe.skipIf(missingSshd() || missingNamespace())('Debian over SSH', () => {
  test('is a Linux machine at its own shell: identified, its interfaces read, a command run', async () => {
    const etc = join(folder, 'etc')
    execFileSync('cp', ['-a', '/etc', etc])
    mkdirSync(join(etc, 'network'), { recursive: true })
    const interfaces =
      'auto lo\niface lo inet loopback\n\nauto eth0\niface eth0 inet static\n    address 192.0.2.1/24\n'
    writeFileSync(join(etc, 'network/interfaces'), interfaces)
    peer = await startSshd({ binds: [[etc, '/etc']] })
    const told = await brassage('identify', ...way(peer), '--yes')
    expect(told).toMatchObject({ exit: 0, json: { platform: 'linux' } })
    expect(told.json.software).toMatch(/./)

    const login = { host: '127.0.0.1', port: peer.port, user: peer.user, key: await loadPrivateKey(peer.key) }
    const transport = await openSsh({ ...login, judgeHostKey: async () => {} })
    const console = createConsole(transport, systemClock)
    await identify(console)
    expect((await readRunning(console)).running).toBe(interfaces)
    expect(await runCommand(console, 'uname -s')).toEqual({ lines: ['Linux'], error: null })
    expect((await runCommand(console, 'nonsense-word')).error).toContain('command not found')
    await transport.close()
  })
})

describe.skipIf(missingDropbear())('Dropbear', () => {
  test('shows its key, refuses a login by name, and is not trusted with another key', async () => {
    peer = await startDropbear()
    const login = ['--ssh', peer.address, '--user', peer.user, '--password-env', 'SECRET']
    const unknown = await brassage('identify', ...login)
    expect(unknown).toMatchObject({ exit: 1, json: { error: { code: 'unknown_host_key' } } })
    const refused = await brassage('identify', ...login, '--yes')
    expect(refused).toMatchObject({ exit: 1, json: { error: { code: 'login_refused' } } })
    expect(refused.json.error?.message).toMatch(/It allows: .*publickey/)
    await peer.changeHostKey()
    const changed = await brassage('identify', ...login, '--yes')
    expect(changed).toMatchObject({ exit: 1, json: { error: { code: 'host_key_changed' } } })
  })
})
