/** `routers`, `routers check` and what is wrong with their use, as people script them. */
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { MADE_BY } from '../../shared/routers/render/lines.ts'
import { isPresent } from '../requirements.ts'
import { brassage } from './command-line.ts'

interface HostJson {
  readonly name: string
  readonly files: readonly string[]
}
interface ProblemJson {
  readonly severity: string
  readonly code: string
  readonly object: string
  readonly host: string | null
  readonly message: string
}

let folder: string
let demo: string
let site: string
let out: string
const env = () => ({ BRASSAGE_STATE: join(folder, 'state'), PASS: 'orme', VRRP: 'geheim99' })
const run = (...words: string[]) => brassage([...words, '--json'], env())
const make = (...words: string[]) => run('routers', site, '--out', out, ...words)
const codeOf = (json: Record<string, unknown>) => (json.error as { code: string } | undefined)?.code
const text = (path: string) => readFileSync(join(out, path), 'utf8')

/** Every file below, by path, and its bytes. */
const tree = (root: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile())
      .map((one) => join(one.parentPath, one.name))
      .sort()
      .map((path) => [relative(root, path), readFileSync(path, 'latin1')]),
  )

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'brassage-routers-'))
  demo = join(folder, 'demo.brassage')
  await run('demo', demo)
})
beforeEach(() => {
  const name = Math.random().toString(36).slice(2)
  site = join(folder, `${name}.brassage`)
  out = join(folder, name)
  copyFileSync(demo, site)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const common = ['network/interfaces', 'keepalived/keepalived.conf', 'nftables.conf']

describe('brassage routers', () => {
  it.each([
    ['isc', [], ['dhcp/dhcpd.conf', 'default/isc-dhcp-server']],
    ['isc', ['--dhcp', 'isc'], ['dhcp/dhcpd.conf', 'default/isc-dhcp-server']],
    ['kea', ['--dhcp', 'kea'], ['kea/kea-dhcp4.conf']],
  ])('writes the files of two hosts, for %s %j', async (_flavour, words, dhcp) => {
    const { exit, json } = await make(...words)
    expect(exit).toBe(0)
    const hosts = json.hosts as HostJson[]
    expect(hosts).toHaveLength(2)
    for (const { name, files } of hosts) {
      const paths = files.map((path) => relative(join(out, name), path))
      expect(paths).toEqual(expect.arrayContaining([...common, ...dhcp].map((path) => `etc/${path}`)))
      expect(paths.some((path) => /dhcpd|isc-dhcp|kea/.test(path) && !dhcp.includes(path.slice(4)))).toBe(
        false,
      )
      for (const path of files) expect(existsSync(path)).toBe(true)
    }
    const listed = await run('list', site, 'prefixes')
    expect(json.networks).toBe((listed.json.rows as object[]).length)
    expect(Array.isArray(json.problems)).toBe(true)
  })

  it('makes the same bytes of the same plan, and tells what it overwrites by nothing but the plan', async () => {
    await make()
    const first = tree(out)
    await make()
    expect(tree(out)).toEqual(first)
    const other = `${out}-2`
    await run('routers', site, '--out', other)
    expect(tree(other)).toEqual(first)
    const year = new Date().getFullYear()
    for (const [, bytes] of first) expect(bytes).not.toMatch(new RegExp(`\\b${year}\\b|\\b22 networks`))
  })

  it('lists the networks by prefix, vlan and switch', async () => {
    const { json } = await run('list', site, 'prefixes')
    const rows = json.rows as Record<string, unknown>[]
    expect(rows.length).toBeGreaterThanOrEqual(20)
    for (const row of rows)
      expect(Object.keys(row)).toEqual(expect.arrayContaining(['prefix', 'vlan', 'switch']))
    await make()
    const [one] = json.hosts === undefined ? ['r1'] : []
    const host = readdirSync(out)[0] ?? one ?? ''
    const [first] = rows.filter(({ switch: name }) => name)
    expect(text(`${host}/etc/dhcp/dhcpd.conf`)).toContain(`subnet ${String(first?.prefix).split('/')[0]} `)
  })

  it('keeps names within 15 characters, peers by real addresses, mclt and split on the primary only', async () => {
    await make()
    const [first, second] = readdirSync(out).sort()
    const dhcpd = [first, second].map((host) => text(`${host}/etc/dhcp/dhcpd.conf`))
    expect(dhcpd.filter((all) => /^\s*mclt /m.test(all))).toHaveLength(1)
    expect(dhcpd.filter((all) => /^\s*split /m.test(all))).toHaveLength(1)
    const virtual = [
      ...text(`${first}/etc/keepalived/keepalived.conf`).matchAll(/^\s+([\d.]+)\/\d+ dev/gm),
    ].map(([, address]) => address)
    for (const all of dhcpd) {
      const peers = [...all.matchAll(/^\s*(?:peer )?address ([\d.]+);/gm)].map(([, address]) => address)
      expect(peers).toHaveLength(2)
      for (const peer of peers) expect(virtual).not.toContain(peer)
      expect(all).toMatch(/option ntp-servers [\d.]+, [\d.]+;/)
    }
    const cards = [...text(`${first}/etc/network/interfaces`).matchAll(/^iface (\S+)/gm)].map(
      ([, card]) => card ?? '',
    )
    expect(cards.filter((card) => card.length > 15)).toEqual([])
    expect(cards).toContain('v103')
  })

  it('does not overwrite what somebody else made, and writes nothing then', async () => {
    await make()
    const [host] = readdirSync(out)
    const path = join(out, `${host}/etc/nftables.conf`)
    writeFileSync(path, '# à nous\n')
    const before = tree(out)
    await run('set', site, 'routing', 'domainName=orme.lan')
    const { exit, json } = await make()
    expect([exit, codeOf(json)]).toEqual([1, 'file_exists'])
    expect((json.error as { message: string }).message).toContain(path)
    expect(tree(out)).toEqual(before)
  })

  it('fills a secret from the vault, into files that others cannot read; else names it', async () => {
    await run('secret', 'set', site, 'vrrp', '--value-env', 'VRRP', '--passphrase-env', 'PASS')
    await run('set', site, 'routing', 'vrrpSecret=vrrp')
    const closed = await make()
    expect((closed.json.problems as ProblemJson[]).map(({ code }) => code)).toContain('secret_not_filled')
    const [host] = readdirSync(out)
    const file = `${host}/etc/keepalived/keepalived.conf`
    expect(text(file)).toContain('auth_pass "{{secret:vrrp}}"')
    const { out: said } = await make('--passphrase-env', 'PASS')
    expect(text(file)).toContain('auth_pass "geheim99"')
    expect(said).not.toContain('geheim99')
    expect(statSync(join(out, file)).mode & 0o007).toBe(0)
    // A secret that keepalived cannot take is refused before anything is written.
    rmSync(out, { recursive: true })
    await brassage(['secret', 'set', site, 'vrrp', '--value-env', 'VRRP', '--passphrase-env', 'PASS'], {
      ...env(),
      VRRP: 'a "b"',
    })
    const bad = await make('--passphrase-env', 'PASS')
    expect([bad.exit, codeOf(bad.json)]).toEqual([1, 'bad_secret'])
    expect(existsSync(out)).toBe(false)
  })

  it.each([
    ['no folder', (file: string) => ['routers', file]],
    ['an unknown server', (file: string) => ['routers', file, '--out', '/tmp/x', '--dhcp', 'dnsmasq']],
    ['no file', () => ['routers']],
    ['one word too many', (file: string) => ['routers', file, 'x', '--out', '/tmp/x']],
    ['a way to no machine', (file: string) => ['routers', 'check', file, '--ssh', '127.0.0.1:22']],
    ['a login without a way', (file: string) => ['routers', 'check', file, '--host', 'R1', '--user', 'root']],
    ['an install of no machine', (file: string) => ['routers', 'install', file, '--ssh', '127.0.0.1:22']],
    ['an install without a way', (file: string) => ['routers', 'install', file, '--host', 'R1']],
    [
      'an address that is none',
      (file: string) => ['routers', 'install', file, '--host', 'R1', '--ssh', 'a:b'],
    ],
    [
      'a way back of no time',
      (file: string) => ['routers', 'install', file, '--host', 'R1', '--ssh', 'a:1', '--way-back', '1'],
    ],
  ])('is used wrongly with %s', async (_what, words) => {
    expect((await run(...words(site))).exit).toBe(2)
  })

  it('refuses a file that is none, a router that is none, and a machine that does not answer', async () => {
    const none = join(folder, 'none.brassage')
    expect((await run('routers', none, '--out', out)).exit).toBe(1)
    const unknown = await run('routers', 'check', site, '--host', 'R9')
    expect([unknown.exit, codeOf(unknown.json)]).toEqual([1, 'unknown_router'])
    const silent = await run('routers', 'install', site, '--host', 'R1', '--ssh', '127.0.0.1:1', '--yes')
    expect(silent.exit).toBe(1)
    expect(codeOf(silent.json)).toBeDefined()
  })
})

describe('brassage routers check', () => {
  it.skipIf(!isPresent('routerDaemons'))(
    'asks the daemons of this computer, about one host or both',
    async () => {
      const { exit, json } = await run('routers', 'check', site)
      expect([exit, json.ok]).toEqual([0, true])
      const hosts = json.hosts as {
        name: string
        checks: { file: string; daemon: string; state: string }[]
      }[]
      expect(hosts).toHaveLength(2)
      for (const { checks } of hosts) {
        expect(checks.map(({ daemon }) => daemon)).toEqual(
          expect.arrayContaining(['dhcpd', 'keepalived', 'nft', 'ifquery']),
        )
        expect(checks.every(({ state }) => state === 'accepted')).toBe(true)
      }
      const one = await run('routers', 'check', site, '--host', 'r2', '--dhcp', 'kea')
      expect((one.json.hosts as HostJson[]).map(({ name }) => name)).toEqual([hosts[1]?.name])
      expect(JSON.stringify(one.json.hosts)).toContain('kea-dhcp4')
    },
  )

  it('points at the plan: a pool too small, a fixed address of nowhere', async () => {
    await run('set', site, 'routing', 'clientsPerOutlet=200')
    await run('add', site, 'host', 'nas', 'mac=00:11:22:33:44:55', 'address=203.0.113.7')
    const { exit, json } = await run('routers', 'check', site)
    const problems = json.problems as (ProblemJson & { source: { table: string } | null })[]
    const codes = problems.map(({ code }) => code)
    expect(codes).toContain('pool_small')
    expect(codes).toContain('fixed_address_outside')
    expect(problems.find(({ code }) => code === 'fixed_address_outside')?.source?.table).toBe('host')
    expect(exit).toBe(problems.some(({ severity }) => severity === 'error') ? 1 : 0)
  })

  it('marks its own files, so that they are known again', async () => {
    await make()
    for (const [path, bytes] of tree(out)) if (!path.endsWith('.json')) expect(bytes).toContain(MADE_BY)
  })
})
