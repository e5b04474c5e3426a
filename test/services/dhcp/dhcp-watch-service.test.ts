import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { systemClock } from '../../../main/clock.ts'
import { type Core, createCore } from '../../../main/core.ts'
import type { DhcpWatchState } from '../../../shared/contract/dhcp.ts'
import { makeSampleSite, type SampleSite } from '../../e2e/sample-site.ts'
import { type DhcpLan, type LanHost, openLan } from '../../fakes/dhcp-lan.ts'
import { isPresent } from '../../requirements.ts'

const CARD = `bras${process.pid % 10_000}s`

let folder: string
let sites: readonly SampleSite[]
let core: Core
const service = () => core.services.dhcpWatches

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'brassage-dhcp-'))
  process.env.BRASSAGE_STATE = join(folder, 'state')
  sites = [makeSampleSite(), makeSampleSite()]
  core = createCore({
    info: { version: '0', shell: 'cli', station: 'test' },
    clock: systemClock,
    log: pino({ enabled: false }),
    dataFolder: folder,
  })
})
afterAll(async () => {
  await core.close()
  for (const site of sites) site.remove()
  rmSync(folder, { recursive: true, force: true })
})

async function until(isMet: (state: DhcpWatchState) => boolean): Promise<DhcpWatchState> {
  for await (const state of service().watch()) if (isMet(state)) return state
  throw new Error('the watch ended')
}
const now = (): Promise<DhcpWatchState> => until(() => true)

describe('a DHCP watch', () => {
  it('needs a site, to which the servers belong', () => {
    expect(() => service().start([], 1)).toThrow(/No site is open/)
  })

  it('is refused on a card that is not there, and with a text that is no table', async () => {
    await core.services.sites.open(sites[0]?.path ?? '')
    expect(() => service().start(['nix0'], 1)).toThrow(/no network card nix0/)
    const give = (device: string, text: string) =>
      service().addTable({ device, text, source: 'text', origin: null })
    expect(() => give('SW1', 'Lorem ipsum\n')).toThrow(/No table of a switch was found/)
    expect(() => give('SW9', 'Lorem ipsum')).toThrow(/no switch SW9/)
    expect((await now()).tables).toEqual([])
  })

  it('goes by the last reading of a switch, and by a log that is none', async () => {
    const give = (text: string) => service().addTable({ device: 'SW1', text, source: 'text', origin: null })
    const row = (mac: string, port: string) => ` 112    ${mac}    DYNAMIC     ${port}`
    give(row('0011.2233.4455', 'Fa0/7'))
    give(`${row('0011.2233.4455', 'Fa0/8')}\n${row('0011.2233.4466', 'Fa0/9')}`)
    const read = await until(({ tables }) => tables[0]?.macs === 2)
    expect(read.tables).toMatchObject([{ switch: 'SW1' }])
    give(
      'W 05/20/26 08:00:00 dhcp-snoop: Server 192.168.1.1 packet received on untrusted port Fa0/12 dropped.',
    )
    const told = await until(({ servers }) => servers.length > 0)
    expect(told.servers).toMatchObject([{ caughtBy: 'SW1', verdict: 'foreign', places: [{ stand: 'A12' }] }])
  })
})

describe.skipIf(!isPresent('dhcpServers'))('a DHCP watch on a wire with one foreign server', () => {
  let lan: DhcpLan
  let rogue: LanHost

  beforeAll(async () => {
    lan = openLan()
    lan.plug(null, { port: 1, interface: CARD, address: '10.1.112.20/24' })
    rogue = lan.host('rogue', { port: 12, address: '192.168.1.1/24' })
    await lan.serve('dnsmasq', rogue, { network: '192.168.1', first: 50, last: 99, gateway: '192.168.1.1' })
    await core.services.sites.open(sites[0]?.path ?? '')
  })
  afterAll(() => lan?.close())

  it('tells it as it goes, judges anew when the plan is edited, and keeps what was heard when stopped', async () => {
    service().start([CARD], null)
    expect(() => service().start([CARD], null)).toThrow(/A watch is running/)
    const heard = await until(({ servers }) => servers.some(({ mac }) => mac === rogue.mac))
    expect(heard).toMatchObject({ status: 'watching', servers: [{ verdict: 'foreign', caughtBy: null }] })
    core.services.edits.create('dhcp-server', 'bench', { address: '192.168.1.1' })
    await until(({ servers }) => servers[0]?.verdict === 'known')
    service().stop()
    const ended = await until(({ status }) => status === 'ended')
    expect(ended.servers).toMatchObject([{ server: '192.168.1.1', name: 'bench' }])
  })

  it('ends with its site: what it hears then is not told in the next one', async () => {
    service().start([CARD], null)
    await until(({ servers }) => servers.length === 1)
    await core.services.sites.open(sites[1]?.path ?? '')
    expect(await now()).toMatchObject({ status: 'idle', servers: [], tables: [] })
    service().start([CARD], 1)
    const ended = await until(({ status }) => status === 'ended')
    expect(ended.servers).toMatchObject([{ verdict: 'foreign', reason: { code: 'outside_plan' } }])
  })
})
