/** Whether we reach a device through its own network, where a push can cut the way, or through its console, where none can. */
import { protectionOn } from '../../../shared/config/chosen-lines.ts'
import type { ConfigNode } from '../../../shared/config/parse.ts'
import { type Protection, type Withheld, withholdCuts } from '../../../shared/config/protect.ts'
import { type ConfigTree, grammarOf, nodesFromLines, type TextLine } from '../../../shared/config/tree.ts'
import type { Transport } from '../../transports/transport.ts'
import { WorkError } from '../../work-error.ts'

type Way = Pick<Transport, 'peer' | 'isShell'>

/** The addresses in `ssh admin@10.0.0.1:22`. */
export const addressesIn = ({ peer }: Way): ReadonlySet<string> =>
  new Set(peer.split(/[^\d.]+/).filter((part) => /^\d+\.\d+\.\d+\.\d+$/.test(part)))

/** A login of our own is; telnet may lead to a console server, unless the device has that very address. */
export function isOwnNetwork(transport: Way, nodes: readonly ConfigNode[]): boolean {
  if (transport.isShell) return true
  const addresses = addressesIn(transport)
  return nodes.some(({ children }) =>
    children.some(({ text }) => addresses.has(/^ip address (\d[\d.]*)/.exec(text)?.[1] ?? '')),
  )
}

/** What must not be cut where we come through the device's network: its port and VLAN, and the uplinks the plan knows. */
export const protectionFor = (
  transport: Way,
  nodes: readonly ConfigNode[],
  planned: Protection = { ports: [], vlans: [] },
): Protection => protectionOn(nodes, planned, addressesIn(transport))

/** A line with its section, as people name it. */
export const sayWithheld = ({ section, text }: Withheld): string =>
  section === null ? text : `${section} / ${text}`

/** Lines of a text that nobody planned. Throws WorkError `would_cut`, naming the first that would cut us off. */
export function refuseCuts(transport: Way, running: ConfigTree, lines: readonly TextLine[]): void {
  if (!isOwnNetwork(transport, running.nodes)) return
  const protection = protectionFor(transport, running.nodes)
  const [first] = withholdCuts(grammarOf(running), nodesFromLines(lines), protection).withheld
  if (!first) return
  const line = sayWithheld(first)
  throw new WorkError(
    'would_cut',
    `"${line}" would cut the ${first.reason === 'port' ? 'port' : 'VLAN'} through which the device is reached. Nothing was sent: use the console for it.`,
    { line },
  )
}
