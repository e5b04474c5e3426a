/**
 * `routers install` and `routers check --ssh` against a real sshd, with `/etc` and `/var/lib` of its own and the real daemons:
 * what is shown, what is sent, what is taken back, and that nothing is lost where it is cut.
 */
import { execFileSync } from 'node:child_process'
import {
  appendFileSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openSite } from '../../main/db/open-site.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { MADE_BY } from '../../shared/routers/render/lines.ts'
import { keaPairOf, openKeaSocket } from '../fakes/kea-socket.ts'
import { isPresent } from '../requirements.ts'
import { type DebianRouter, startDebianRouter } from '../system/debian-router.ts'
import { missingNamespace, missingSshd } from '../system/ssh-peers.ts'
import { brassage } from './command-line.ts'

const missing = missingSshd() || missingNamespace() || !isPresent('routerDaemons')

describe.skipIf(missing)('a router installed over SSH', () => {
  let folder: string
  let demo: string
  let site: string
  let plan: Plan
  let router: DebianRouter
  const env = () => ({ BRASSAGE_STATE: join(folder, 'state'), PASS: 'orme', NEW: 'vrrp-8ch' })
  const run = (...words: string[]) => brassage([...words, '--json'], env())
  const install = (...words: string[]) =>
    run('routers', 'install', site, '--host', 'r1', ...router.way, ...words)

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'brassage-install-'))
    demo = join(folder, 'demo.brassage')
    await run('demo', demo)
    const opened = openSite(demo, { stateFolder: join(folder, 'state') })
    plan = opened.plan()
    opened.close()
  })
  beforeEach(async () => {
    site = join(folder, `${Math.random()}.brassage`)
    copyFileSync(demo, site)
    router = await startDebianRouter(plan, 0)
  })
  afterEach(() => router.stop())
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('is only shown without a yes, and in a dry run', async () => {
    await install('--yes', '--dry-run')
    const shown = await install()
    expect(shown.exit).toBe(1)
    expect(shown.json).toMatchObject({ state: 'refused', host: 'R1', hostname: 'R1' })
    expect(
      (shown.json.files as { path: string; state: string }[]).map(({ path, state }) => [path, state]),
    ).toContainEqual(['/etc/dhcp/dhcpd.conf', 'new'])
    expect(shown.json.restarts).toEqual(['nftables', 'dnsmasq', 'chrony', 'isc-dhcp-server', 'keepalived'])
    const dry = await install('--dry-run')
    expect([dry.exit, dry.json.state]).toEqual([0, 'done'])
    expect(router.calls()).toEqual([])
    expect(router.installs()).toEqual([])
    expect(() => router.read('etc/dhcp/dhcpd.conf')).toThrow()
  })

  it('gets its files, restarts what changed, and has nothing to do the second time', async () => {
    const { exit, json } = await install('--yes')
    expect(json).toMatchObject({ state: 'done' })
    expect(exit).toBe(0)
    expect(json.verified).toEqual([
      'These services run: nftables, dnsmasq, chrony, isc-dhcp-server, keepalived.',
      expect.stringMatching(
        /^Own addresses: (\d+) of \1\. Gateways: \d+ here, 0 answered by the other router\.$/,
      ),
      'The DHCP server listens.',
      'No device has asked for an address since the restart.',
      'The DHCP server tells no failover yet.',
      'VRRP on R1: SW1 master, SW2 master, SW3 master, SW4 master.',
      'VRRP on R2, not seen but inferred from whose gateways answer and whether it answers: SW1 backup, SW2 backup, SW3 backup, SW4 backup.',
    ])
    expect(json.other).toMatchObject({ host: 'R2', why: null, groups: expect.any(Array) })
    expect(router.read('etc/dhcp/dhcpd.conf')).toContain('failover peer "brassage"')
    expect(statSync(router.at('etc/keepalived/keepalived.conf')).mode & 0o777).toBe(0o640)
    expect(router.calls()).toEqual([
      'sysctl -q -p /etc/sysctl.d/60-brassage.conf',
      ...(json.cards as string[]).map((card) => `ifup ${card}`),
      'systemctl reload-or-restart nftables',
      'systemctl restart dnsmasq',
      'systemctl restart chrony',
      'systemctl restart isc-dhcp-server',
      'systemctl reload-or-restart keepalived',
    ])
    const again = await install('--yes')
    expect(again.json).toMatchObject({ state: 'done', writes: [], restarts: [] })
    expect(router.calls()).toEqual([])
    expect(router.installs().filter((name) => name !== 'boot.sh')).toHaveLength(1)
  })

  /** With the login of the first one. */
  const letIn = ({ peer }: DebianRouter) =>
    appendFileSync(join(dirname(peer.key), 'authorized'), readFileSync(`${router.peer.key}.pub`))

  it('reads the VRRP state of the other router there, where a way to it is told, and says why where it is not', async () => {
    const other = await startDebianRouter(plan, 1)
    letIn(other)
    try {
      // It stands by: no gateway is there, and those of the first answer.
      const own = other
        .read('state/addresses')
        .split('\n')
        .filter((line) => !line.includes('.254/24'))
      other.set('addresses', own.join('\n'))
      const { json } = await install('--yes', '--other-ssh', other.peer.address)
      expect(json.verified).toContain(
        'VRRP on R2, read there: SW1 backup, SW2 backup, SW3 backup, SW4 backup.',
      )
      expect(JSON.stringify(json.verified)).not.toContain('inferred')
    } finally {
      await other.stop()
    }
    await run('set', site, 'routing', 'leaseSeconds=7200')
    const gone = await install('--yes', '--other-ssh', other.peer.address)
    expect(gone.json.state).toBe('done')
    expect((gone.json.verified as string[]).filter((one) => one.includes('R2'))).toEqual([
      expect.stringMatching(/^R2 was not asked itself: .*127\.0\.0\.1/),
      expect.stringContaining('not seen but inferred'),
    ])
  })

  it('is taken back where both routers have the gateways at once', async () => {
    const other = await startDebianRouter(plan, 1)
    letIn(other)
    try {
      const { json } = await install('--yes', '--other-ssh', other.peer.address, '--way-back', '20')
      expect([json.state, json.message]).toEqual([
        'rolled_back',
        'After the restart both routers have the gateways of SW1. R1 is as it was before.',
      ])
    } finally {
      await other.stop()
    }
  })

  it('keeps owner and permissions, and what somebody wrote by hand, in included files too', async () => {
    const nets = '# Imprimantes du local\nsubnet 172.16.0.0 netmask 255.255.0.0 {\n  range 172.16.0.9;\n}\n'
    router.write(
      'etc/dhcp/dhcpd.conf',
      '# à nous\nauthoritative;\nping-timeout 2;\ninclude "/etc/dhcp/nets.conf";\n',
      0o600,
    )
    router.write('etc/dhcp/nets.conf', nets)
    router.write(
      'etc/nftables.conf',
      'flush ruleset\ntable inet filter {\n  chain input { type filter hook input priority 0; }\n}\n',
    )
    const checked = await run('routers', 'check', site, '--host', 'r1', ...router.way, '--yes')
    expect(checked.json).toMatchObject({ ok: true, hosts: [{ name: 'R1' }] })
    const [host] = checked.json.hosts as {
      files: { path: string; state: string; way: string; differences: object[] }[]
    }[]
    const dhcp = host?.files.find(({ path }) => path === '/etc/dhcp/dhcpd.conf')
    expect(dhcp).toMatchObject({ state: 'changed', way: 'merged' })
    expect(dhcp?.differences).toContainEqual(
      expect.objectContaining({ kind: 'foreign', file: '/etc/dhcp/nets.conf', line: 2 }),
    )
    expect(router.read('etc/dhcp/dhcpd.conf')).toContain('à nous')

    const { json } = await install('--yes')
    expect(json).toMatchObject({ state: 'done' })
    const text = router.read('etc/dhcp/dhcpd.conf')
    expect(text.startsWith('# à nous\nauthoritative;\n')).toBe(true)
    expect(text).toContain('ping-timeout 2;')
    expect(text).toContain('subnet 10.4.180.0 netmask 255.255.255.0')
    expect(statSync(router.at('etc/dhcp/dhcpd.conf')).mode & 0o777).toBe(0o600)
    expect(router.read('etc/dhcp/nets.conf')).toBe(nets)
    expect(router.read('etc/nftables.conf')).toContain('table inet filter {')
    expect((await install('--yes')).json).toMatchObject({ state: 'done', writes: [] })
  })

  it.each([
    [
      'one that nobody can read',
      'etc/dhcp/dhcpd.conf',
      'authoritative;\nsubnet {\n',
      /dhcpd.conf on R1 .* line 2/,
    ],
    [
      'one that includes what is not there',
      'etc/dhcp/dhcpd.conf',
      'include "/etc/dhcp/gone.conf";\n',
      /line 1 .*gone.conf/,
    ],
    ['one that is not UTF-8', 'etc/chrony/chrony.conf', 'latin1', /line 2 .*UTF-8/],
  ])('is refused by file and line: %s', async (_what, path, text, message) => {
    router.write(path, text)
    if (text === 'latin1') writeFileSync(router.at(path), Buffer.from('# horloge\n# \xe0 nous\n', 'latin1'))
    const before = readFileSync(router.at(path))
    const { exit, json } = await install('--yes')
    expect([exit, (json.error as { code: string }).code]).toEqual([1, 'router_not_sound'])
    expect(json.message).toMatch(message)
    expect(readFileSync(router.at(path))).toEqual(before)
    expect(router.calls()).toEqual([])
  })

  it('replaces what is named, whoever wrote it', async () => {
    router.write('etc/dhcp/dhcpd.conf', 'subnet {\n')
    const { json } = await install('--yes', '--replace', '/etc/dhcp/dhcpd.conf')
    expect(json).toMatchObject({ state: 'done' })
    expect(router.read('etc/dhcp/dhcpd.conf')).toContain(MADE_BY)
  })

  it('is not touched where a daemon of its own refuses what would be written', async () => {
    const own = '# à nous\nping-timeout soon;\n'
    router.write('etc/dhcp/dhcpd.conf', own)
    const { exit, json } = await install('--yes')
    expect([exit, json.state]).toEqual([1, 'refused'])
    expect(json.problems).toContainEqual(
      expect.objectContaining({ code: 'daemon_refuses', host: 'R1', file: 'etc/dhcp/dhcpd.conf', line: 2 }),
    )
    expect(router.read('etc/dhcp/dhcpd.conf')).toBe(own)
    expect([router.calls(), router.installs()]).toEqual([[], []])
  })

  it('goes back by itself where a service does not take its file', async () => {
    const own = '# à nous\n'
    router.write('etc/keepalived/keepalived.conf', own, 0o600)
    router.set('active/chrony')
    router.set('broken/keepalived')
    const { exit, json } = await install('--yes', '--replace', 'all')
    expect([exit, json.state, (json.error as { code: string }).code]).toEqual([
      1,
      'rolled_back',
      'restart_failed',
    ])
    expect(json.message).toMatch(/Job for keepalived.service failed.* R1 is as it was before/)
    expect(router.read('etc/keepalived/keepalived.conf')).toBe(own)
    expect(statSync(router.at('etc/keepalived/keepalived.conf')).mode & 0o777).toBe(0o600)
    expect(() => router.read('etc/dhcp/dhcpd.conf')).toThrow()
    const back = router.calls().slice(-6)
    expect(back).toContain('systemctl restart chrony')
    expect(back).toContain('systemctl stop isc-dhcp-server')
  })

  it('goes back by itself where a service dies, or a gateway is nowhere', async () => {
    router.set('addresses')
    const { exit, json } = await install('--yes', '--way-back', '20')
    expect([exit, json.state, (json.error as { code: string }).code]).toEqual([1, 'rolled_back', 'not_well'])
    expect(json.message).toMatch(/has not its address/)
    expect(() => router.read('etc/dhcp/dhcpd.conf')).toThrow()
  })

  it('goes back by itself where the DHCP server runs and does not listen', async () => {
    router.set('mute')
    const { json } = await install('--yes', '--way-back', '20')
    expect([json.state, (json.error as { code: string }).code]).toEqual(['rolled_back', 'not_well'])
    expect(json.message).toMatch(/the DHCP server does not listen on port 67/)
  })

  it('says plainly what it saw: leases given since, and a partner that is not heard', async () => {
    // A day from now: after the restart, however long this machine takes to come there.
    const now = new Date(Date.now() + 86_400_000)
      .toISOString()
      .replaceAll('-', '/')
      .replace('T', ' ')
      .slice(0, 19)
    router.write(
      'lib/dhcp/dhcpd.leases',
      `lease 10.1.110.20 {\n  starts 1 ${now};\n  ends never;\n  binding state active;\n}\nfailover peer "brassage" state {\n  my state communications-interrupted at 1 ${now};\n}\n`,
    )
    const { json } = await install('--yes')
    expect((json.verified as string[]).slice(-4, -2)).toEqual([
      'Leases given since the restart: 1.',
      expect.stringMatching(/^The DHCP server does not hear its partner: alone it hands out its half/),
    ])
  })

  it('waits for the word of Kea, and goes back where it has not read its partner', async () => {
    await router.stop()
    router = await startDebianRouter(plan, 0, { hasSystemd: true })
    mkdirSync(router.at('run/kea'))
    const states = ['waiting', 'ready', 'hot-standby']
    let told = (): object => keaPairOf((states.length > 1 ? states.shift() : states[0]) ?? '', true)
    const server = await openKeaSocket(router.at('run/kea/kea4-ctrl-socket'), () => told())
    try {
      const { json } = await install('--yes', '--dhcp', 'kea')
      expect(json).toMatchObject({ state: 'done' })
      expect((json.verified as string[]).at(-3)).toBe(
        'Both Kea servers agree: this one answers devices, the other stands by.',
      )
      told = () => ({})
      await run('set', site, 'routing', 'leaseSeconds=7200')
      const again = await install('--yes', '--dhcp', 'kea', '--way-back', '20')
      expect([again.json.state, again.json.message]).toEqual([
        'rolled_back',
        'After the restart the DHCP server knows of no partner. R1 is as it was before.',
      ])
    } finally {
      server.close()
    }
  })

  it.each([
    ['allowed', 'done'],
    ['refused', null],
  ] as const)('by somebody who is no administrator, to whom sudo is %s', async (sudo, state) => {
    await router.stop()
    router = await startDebianRouter(plan, 0, { sudo })
    const { json } = await install('--yes')
    if (state) {
      expect(json.state).toBe(state)
      expect(new Set(router.read('state/sudo').trim().split('\n'))).toEqual(new Set(['true', 'sh']))
    } else expect((json.error as { code: string }).code).toBe('not_administrator')
  })

  it('names packages that are missing, and another machine that answers', async () => {
    router.set('absent/chrony')
    const lacking = await install('--yes')
    expect(lacking.json.error).toMatchObject({ code: 'packages_missing' })
    expect(lacking.json.message).toMatch(/apt-get install chrony/)
    router.set('hostname', 'r2')
    expect((await install('--yes')).json.error).toMatchObject({ code: 'other_router' })
    expect([router.calls(), router.installs()]).toEqual([[], []])
  })

  it('tells no secret, and needs the vault where the files have one', async () => {
    await run('secret', 'set', site, 'vrrp', '--value-env', 'NEW', '--passphrase-env', 'PASS')
    await run('set', site, 'routing', 'vrrpSecret=vrrp')
    expect((await install('--yes')).json.error).toMatchObject({ code: 'secret_needed' })
    const { json, out, err } = await install('--yes', '--passphrase-env', 'PASS')
    expect(json).toMatchObject({ state: 'done' })
    expect(router.read('etc/keepalived/keepalived.conf')).toContain('auth_pass "vrrp-8ch"')
    const journal = await run('list', site, 'journal')
    for (const text of [out, err, journal.out]) expect(text).not.toContain('vrrp-8ch')
    expect(journal.out).toContain('Router R1 installed and verified')
    const checked = await run('routers', 'check', site, '--host', 'R1', ...router.way)
    const [host] = checked.json.hosts as { files: { path: string; state: string }[] }[]
    expect(host?.files.every(({ state }) => state === 'same')).toBe(true)
    router.write(
      'etc/keepalived/keepalived.conf',
      router.read('etc/keepalived/keepalived.conf').replace('vrrp-8ch', 'other-pw'),
    )
    const other = await install('--dry-run', '--passphrase-env', 'PASS')
    for (const text of [other.out, other.err]) expect(text).not.toMatch(/vrrp-8ch|other-pw/)
  })
})

describe.skipIf(missing)('a router that cannot be written', () => {
  let folder: string
  let site: string
  let router: DebianRouter | null = null
  const run = (...words: string[]) =>
    brassage([...words, '--json'], { BRASSAGE_STATE: join(folder, 'state') })
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'brassage-install-'))
    site = join(folder, 'demo.brassage')
    await run('demo', site)
  })
  afterEach(() => router?.stop())
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it.each([
    ['its disk is full', { disk: { of: 'etc', free: 8 } }, /No space left/],
    ['there is no room for the old files', { disk: { of: 'lib', free: 4 } }, /No space left/],
    ['its files are read-only', { readOnly: 'etc' }, /Read-only/],
    ['its state is read-only', { readOnly: 'lib' }, /Read-only/],
  ] as const)('%s: is as it was', async (_what, options, message) => {
    const opened = openSite(site, { stateFolder: join(folder, 'state') })
    const plan = opened.plan()
    opened.close()
    router = await startDebianRouter(plan, 0, options)
    const { exit, json } = await run('routers', 'install', site, '--host', 'R1', ...router.way, '--yes')
    expect([exit, json.state]).toEqual([1, 'refused'])
    expect(json.message).toMatch(message)
    expect(router.calls()).toEqual([])
    expect(() => router?.read('etc/dhcp/dhcpd.conf')).toThrow()
    expect(execFileSync('find', [router.at('etc'), '-name', '*.brassage-new'], { encoding: 'utf8' })).toBe('')
  })
})
