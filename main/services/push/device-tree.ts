/** What was read from a device as one configuration: VLANs that old trains show in `show vlan` only are put in. */
import type { GrammarName } from '../../../shared/config/grammar/grammar.ts'
import { applyLines, type ConfigTree, loadConfig, type TextLine } from '../../../shared/config/tree.ts'
import type { DeviceConfig } from '../../driver-engine/read-config.ts'

export interface ShownVlan {
  readonly vid: number
  readonly name: string
}

/** VLAN 1 and the reserved ones are always there and nobody's plan. */
const isOwn = (vid: number): boolean => vid > 1 && (vid < 1002 || vid > 1005)

/** Rows of `show vlan` or `show vlan brief`. */
export function readShownVlans(text: string): ShownVlan[] {
  return [...text.matchAll(/^(\d{1,4})\s+(\S.*?)\s+(?:active|act\/\S+|suspended|sus\/\S+)(?:\s|$)/gm)].map(
    (row) => ({
      vid: Number(row[1]),
      name: row[2] ?? '',
    }),
  )
}

export function treeOfDevice(config: DeviceConfig, platform: GrammarName): ConfigTree {
  const tree = loadConfig(config.running, platform)
  if (platform !== 'cisco_ios') return tree
  const known = new Set(tree.nodes.flatMap((node) => /^vlan (\d+)$/.exec(node.text)?.[1] ?? []))
  const lines = readShownVlans(config.vlans)
    .filter(({ vid }) => isOwn(vid) && !known.has(String(vid)))
    .flatMap(({ vid, name }): TextLine[] => [
      { depth: 0, text: `vlan ${vid}` },
      ...(name === `VLAN${String(vid).padStart(4, '0')}` ? [] : [{ depth: 1, text: `name ${name}` }]),
    ])
  return lines.length === 0 ? tree : applyLines(tree, lines)
}
