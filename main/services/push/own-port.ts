/**
 * Through which of its ports a device is reached over the network: the one behind which it has learned our MAC address,
 * or the gateway's where we are routed. Surprising: our own interface is asked first, but where something stands in
 * between, only the device's ARP table tells whom it takes us for. Every question may be refused; then nobody knows.
 */
import type { ConfigTree } from '../../../shared/config/tree.ts'
import { type EvidenceKind, evidenceCommands } from '../../../shared/show-output/evidence-commands.ts'
import { parseShowOutput, type Row } from '../../../shared/show-output/index.ts'
import { fullName } from '../../../shared/show-output/interface-full-name.ts'
import type { Console } from '../../driver-engine/console.ts'
import { runCommand } from '../../driver-engine/run-command.ts'
import { localMacOf } from '../../transports/local-mac.ts'

export interface OwnPort {
  /** As in the configuration. */
  readonly port: string
  readonly vid: number | null
}

const digitsOf = (mac: unknown): string =>
  String(mac ?? '')
    .toLowerCase()
    .replace(/[^0-9a-f]/g, '')

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Where the table has `mac`; null also where that is the device itself. */
export function portBehind(table: readonly Row[], mac: string | null): OwnPort | null {
  const wanted = digitsOf(mac)
  if (wanted.length !== 12) return null
  for (const row of table) {
    const [first] = Array.isArray(row.interfaces) ? row.interfaces : []
    const port = textOf(row.interfaceName) || textOf(first) || textOf(row.interface)
    if (digitsOf(row.macAddress) !== wanted || !/\d/.test(port) || /^cpu/i.test(port)) continue
    return { port: fullName(port) ?? port, vid: Number(row.vlanId) || null }
  }
  return null
}

/** Ways out of the device's network: behind one of them we are, where we are not in it. */
export const gatewaysIn = ({ nodes }: ConfigTree): string[] =>
  nodes.flatMap(
    ({ text }) =>
      /^ip (?:default-gateway|route 0\.0\.0\.0(?: 0\.0\.0\.0|\/0)) (\d[\d.]+)/.exec(text)?.[1] ??
      /^network parms \S+ \S+ (\d[\d.]+)/.exec(text)?.[1] ??
      [],
  )

/** Rows of the first command the device takes; none where it takes none. */
async function askRows(
  console: Console,
  platform: string,
  kind: EvidenceKind,
  signal: AbortSignal | undefined,
): Promise<readonly Row[]> {
  for (const { alternatives } of evidenceCommands(platform)[kind] ?? [])
    for (const command of alternatives) {
      const { lines, error } = await runCommand(console, command, { signal })
      const table = error === null ? parseShowOutput(platform, command, lines.join('\n')) : null
      if (table) return table.rows
    }
  return []
}

/** Null where the device does not tell. Throws WorkError on silence, as every command. */
export async function findOwnPort(
  console: Console,
  running: ConfigTree,
  signal?: AbortSignal,
  macOf: (address: string) => string | null = localMacOf,
): Promise<OwnPort | null> {
  const platform = console.driver.name
  const address = console.transport.localAddress ?? null
  const table = await askRows(console, platform, 'macTable', signal)
  if (table.length === 0) return null
  const direct = portBehind(table, address === null ? null : macOf(address))
  if (direct) return direct
  const arp = await askRows(console, platform, 'addresses', signal)
  for (const ip of [address, ...gatewaysIn(running)]) {
    const entry = ip === null ? undefined : arp.find(({ ipAddress }) => ipAddress === ip)
    const found = entry ? portBehind(table, textOf(entry.macAddress)) : null
    if (found) return found
  }
  return null
}
