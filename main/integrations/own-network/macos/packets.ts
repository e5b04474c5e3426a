/** What macOS tells of its interfaces: `ipconfig getpacket`, `ifconfig`, `networksetup`, `route`. */
import type { OwnInterface } from '../../../../shared/walk/own-interface.ts'
import { addressesIn, addressIn, type Lease } from '../lease.ts'

/** `ipconfig getpacket en0`: the packet that gave the lease. Null where there is none. */
export function readGetPacket(text: string): Lease | null {
  if (!/^op = BOOTREPLY$/m.test(text)) return null
  const option = (key: string) => new RegExp(`^${key} \\(\\w+\\): (.*)$`, 'm').exec(text)?.[1] ?? ''
  return {
    server: addressIn(option('server_identifier')),
    gateway: addressIn(option('router')),
    dns: addressesIn(option('domain_name_server')),
  }
}

export interface Link {
  readonly mac: string | null
  /** Null: a loopback or a tunnel, which has no link. */
  readonly isUp: boolean | null
}

/** `ifconfig -a`: name -> its MAC address and whether something is plugged in. */
export function readIfconfig(text: string): ReadonlyMap<string, Link> {
  const blocks = text.split(/^(?=\S+: flags=)/m)
  return new Map(
    blocks.flatMap((block) => {
      const name = /^(\S+): flags=/.exec(block)?.[1]
      if (name === undefined) return []
      const status = /^\s+status: (.+)$/m.exec(block)?.[1]
      const mac = /^\s+ether ([0-9a-f:]{17})/m.exec(block)?.[1] ?? null
      return [[name, { mac, isUp: status === undefined ? null : status === 'active' }] as const]
    }),
  )
}

/** `networksetup -listallhardwareports`: device -> what it is. */
export function readHardwarePorts(text: string): ReadonlyMap<string, OwnInterface['kind']> {
  const ports = [...text.matchAll(/^Hardware Port: (.+)\nDevice: (\S+)$/gm)]
  return new Map(
    ports.map(([, port = '', device = '']) => [
      device,
      /wi-?fi|airport/i.test(port) ? 'wireless' : /bridge|bluetooth/i.test(port) ? 'virtual' : 'wired',
    ]),
  )
}

/** `route -n get default`: by which interface, to which gateway. */
export function readDefaultRoute(text: string): { readonly name: string; readonly gateway: string } | null {
  const name = /^\s*interface: (\S+)$/m.exec(text)?.[1]
  const gateway = addressIn(/^\s*gateway: (\S+)$/m.exec(text)?.[1])
  return name !== undefined && gateway !== null ? { name, gateway } : null
}
