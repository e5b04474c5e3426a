/** Whether we reach a device through its own network, where a push can cut the way, or through its console, where none can. */
import { protectionOn } from '../../../shared/config/chosen-lines.ts'
import type { ConfigNode } from '../../../shared/config/parse.ts'
import { type Protection, type Withheld, withholdCuts } from '../../../shared/config/protect.ts'
import { spell } from '../../../shared/config/rules.ts'
import { type ConfigTree, grammarOf, nodesFromLines, type TextLine } from '../../../shared/config/tree.ts'
import type { Console } from '../../driver-engine/console.ts'
import { hasWayBack } from '../../driver-engine/way-back.ts'
import type { Transport } from '../../transports/transport.ts'
import { WorkError } from '../../work-error.ts'
import { findOwnPort, type OwnPort } from './own-port.ts'

/** How we come to a device. */
export interface Way extends Pick<Transport, 'peer' | 'isShell'> {
  /** Through which of its ports, where we come through its own network; null or absent: not known. */
  readonly ownPort?: OwnPort | null
  /** It can be told to restart by itself with what it has saved. */
  readonly hasWayBack?: boolean
}

/** The addresses in `ssh admin@10.0.0.1:22`. */
export const addressesIn = ({ peer }: Way): ReadonlySet<string> =>
  new Set(peer.split(/[^\d.]+/).filter((part) => /^\d+\.\d+\.\d+\.\d+$/.test(part)))

/** A login of our own is; telnet may lead to a console server, unless the device has that very address. */
export function isOwnNetwork(way: Way, nodes: readonly ConfigNode[]): boolean {
  if (way.isShell) return true
  const addresses = addressesIn(way)
  const isOwn = (text: string) =>
    addresses.has(/^(?:ip address|network parms) (\d[\d.]*)/.exec(text)?.[1] ?? '')
  return nodes.some(({ text, children }) => isOwn(text) || children.some((line) => isOwn(line.text)))
}

/** Asks the device through which port we come, and whether it has a way back. Over a console nothing is asked: no line can cut it. */
export async function lookAtWay(console: Console, running: ConfigTree, signal?: AbortSignal): Promise<Way> {
  const { peer, isShell } = console.transport
  const way: Way = { peer, ...(isShell === undefined ? {} : { isShell }) }
  if (!isOwnNetwork(way, running.nodes)) return way
  const ownPort = await findOwnPort(console, running, signal)
  return { ...way, ownPort, hasWayBack: await hasWayBack(console, signal) }
}

/** What must not be cut where we come through the device's network: its port and VLAN, and the uplinks the plan knows. */
export function protectionFor(
  way: Way,
  running: ConfigTree,
  planned: Protection = { ports: [], vlans: [] },
): Protection {
  const { port = null, vid = null } = way.ownPort ?? {}
  const grammar = grammarOf(running)
  // A LAG is `lag1` in a table and `LAG 1` in a configuration.
  const nameOf = (text: string) => spell(grammar, null, `interface ${text}`).slice('interface '.length)
  const known = {
    ports: [...planned.ports, ...(port === null ? [] : [nameOf(port)])],
    vlans: [...planned.vlans, ...(vid === null ? [] : [vid])],
  }
  return protectionOn(grammar, running.nodes, known, addressesIn(way))
}

/** A line with its section, as people name it. */
export const sayWithheld = ({ section, text }: Withheld): string =>
  section === null ? text : `${section} / ${text}`

/** Lines of a text that nobody planned. Throws WorkError `would_cut`, naming the first that would cut us off. */
export function refuseCuts(way: Way, running: ConfigTree, lines: readonly TextLine[]): void {
  if (!isOwnNetwork(way, running.nodes)) return
  const protection = protectionFor(way, running)
  const [first] = withholdCuts(grammarOf(running), nodesFromLines(lines), protection).withheld
  if (!first) return
  const line = sayWithheld(first)
  throw new WorkError(
    'would_cut',
    `"${line}" would cut the ${first.reason === 'port' ? 'port' : 'VLAN'} through which the device is reached. Nothing was sent: use the console for it.`,
    { line },
  )
}
