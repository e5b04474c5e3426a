/** What lldpd has heard on each interface, LLDP and CDP, as its client prints it. */
import { withoutDomain } from '../../../shared/neighbour-frames/byte-reader.ts'
import { parseShowOutput, type Row } from '../../../shared/show-output/index.ts'
import type { HeardNeighbour } from '../../../shared/walk/whereabouts.ts'

export const LLDPD = { program: 'lldpctl', args: [] as readonly string[] } as const

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

/** Whom lldpd has heard on interface `name`. */
export const heardOn = (text: string, name: string): HeardNeighbour[] =>
  (parseShowOutput('linux', LLDPD.program, text)?.rows ?? [])
    .filter((row) => row.interface === name)
    .map(makeNeighbour)

function makeNeighbour(row: Row): HeardNeighbour {
  const name = textOf(row.neighborName)
  const vlan = Number(row.vlanId)
  const id = row.neighborInterfaceType === 'mac' ? null : textOf(row.neighborInterface)
  return {
    protocol: /^cdp/i.test(textOf(row.protocol) ?? '') ? 'cdp' : 'lldp',
    name: name === null ? null : withoutDomain(name),
    mac: textOf(row.chassisMac),
    address: textOf(row.neighborAddress),
    port: id ?? textOf(row.neighborInterfaceDescription),
    vlan: Number.isInteger(vlan) && vlan > 0 ? vlan : null,
  }
}
