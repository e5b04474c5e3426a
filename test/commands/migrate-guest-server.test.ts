/** A DHCP machine that is a guest of Proxmox: its card through Proxmox, its files over SSH, in one go; and both taken back in the reverse order. */
import { describe, expect, it, onTestFinished } from 'vitest'
import { openSite } from '../../main/db/open-site.ts'
import { isPresent } from '../requirements.ts'
import { startDebianRouter } from '../system/debian-router.ts'
import { missingNamespace, missingSshd } from '../system/ssh-peers.ts'
import { siteWithGuest } from './site-with-guest.ts'

const missing = missingSshd() || missingNamespace() || !isPresent('routerDaemons')

describe.skipIf(missing)('a guest of Proxmox that hands out the addresses', { timeout: 120_000 }, () => {
  it('gets its card, its set-up and its subnet, and gives them back; the card goes last', async () => {
    const { file, server, migrate, serve, before } = await siteWithGuest()
    const opened = openSite(file)
    const machine = await startDebianRouter(opened.plan(), 0)
    opened.close()
    onTestFinished(() => machine.stop())
    const { json: planned } = await migrate('--dry-run')
    const lines = (planned.steps as { id: string; lines: string[] }[]).find(
      ({ id }) => id === 'dhcp_interface',
    )
    const own = /address ([\d.]+)/.exec(lines?.lines.join('\n') ?? '')?.[1]
    const interfaces = 'auto lo\niface lo inet loopback\n'
    machine.write('etc/network/interfaces', interfaces)
    machine.write('etc/default/isc-dhcp-server', 'INTERFACESv4="ens18"\n')
    machine.write('etc/dhcp/dhcpd.conf', '# none yet\n')
    machine.set('hostname', 'dhcp1')
    machine.set('links', '2: ens18: <UP> mtu 1500\n3: ens19: <UP> mtu 1500\n')
    machine.set('addresses', '')
    machine.set('down', '')
    machine.set('up', `3: ens19    inet ${own}/24 scope global ens19\n`)
    machine.set('raw', 'ens19\n')
    machine.set('active/isc-dhcp-server')
    const { address, user, key } = machine.peer
    const way = ['--dhcp-ssh', address, '--dhcp-user', user, '--dhcp-key', key]
    const { json } = await serve('--run', ...before, ...way)
    expect(json.cards).toMatchObject([{ state: 'added' }])
    expect(json.servers).toMatchObject([
      { step: 'dhcp_interface', state: 'done' },
      { step: 'dhcp_subnet', state: 'done' },
    ])
    // The server of Proxmox is away when the step is taken back: the card is left, and taken out the next time.
    const config = () =>
      Object.keys(server.state.guests[0]?.config ?? {}).filter((one) => one.startsWith('net'))
    await server.stop()
    const first = await serve('--back-out', ...way)
    expect(first.exit).toBe(1)
    expect(first.json.servers).toMatchObject([{ state: 'done' }, { state: 'done' }])
    expect(first.json.cards).toMatchObject([{ state: 'not_reached' }])
    expect(machine.read('etc/network/interfaces')).toBe(interfaces)
    expect(config()).toEqual(['net0', 'net1'])
    await server.start()
    expect((await serve('--back-out')).json.cards).toMatchObject([{ state: 'removed' }])
    expect(config()).toEqual(['net0'])
  })
})
