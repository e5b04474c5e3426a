/**
 * Lines of a device that are not ours and that a person chose, one by one, to be removed all the same; and those that
 * may not be chosen. A line is told by its path: the texts of its sections and its own, as the device prints them.
 */
import { lagIn } from './bundles.ts'
import type { Grammar } from './grammar/grammar.ts'
import type { ConfigNode } from './parse.ts'
import { type Protection, protectedBy, type Withheld } from './protect.ts'
import { negate, positive } from './rules.ts'

export type LinePath = readonly string[]

export interface Choice {
  /** The line itself or a section around it. */
  readonly isChosen: (path: LinePath) => boolean
  /** Something inside this section. */
  readonly hasChosenIn: (path: LinePath) => boolean
}

const keyOf = (path: LinePath): string => JSON.stringify(path)

const outwards = (path: LinePath): LinePath[] => path.map((_, i) => path.slice(0, i + 1))

export function choiceOf(paths: readonly LinePath[]): Choice {
  const chosen = new Set(paths.map(keyOf))
  const around = new Set(paths.flatMap((path) => outwards(path.slice(0, -1)).map(keyOf)))
  return {
    isChosen: (path) => outwards(path).some((part) => chosen.has(keyOf(part))),
    hasChosenIn: (path) => around.has(keyOf(path)),
  }
}

/**
 * Why a line may not be removed: it stands in a protected port or VLAN, or undoing it would delete one. Stricter than
 * what holds for lines of the plan: what somebody else wrote there may be what the link lives on.
 */
export function guardOf(grammar: Grammar, protection: Protection, path: LinePath): Withheld['reason'] | null {
  const head = protectedBy(protection, positive(grammar, path[0] ?? ''))
  if (head) return head
  const undoing = negate(grammar, path.at(-2) ?? null, path.at(-1) ?? '')
  const cutsVlan = grammar.vlanCuts.some((rule) => protection.vlans.includes(Number(rule.exec(undoing)?.[1])))
  return cutsVlan ? 'vlan' : null
}

/**
 * What a device's own lines add to what must not be cut: the LAG that a protected port is a member of with all its
 * members, and the interface that has an address of `addresses`, by which we are connected.
 */
export function protectionOn(
  grammar: Grammar,
  nodes: readonly ConfigNode[],
  planned: Protection,
  addresses: ReadonlySet<string>,
): Protection {
  const members = nodes.flatMap(({ text, children }) =>
    children.flatMap((line) => {
      const lag = lagIn(grammar.bundle, line.text)
      return lag === null ? [] : [{ lag, text, port: text.replace(/^interface /, '') }]
    }),
  )
  const lags = new Set(
    members.flatMap(({ lag, text }) =>
      protectedBy(planned, text) === 'port' || protectedBy(planned, `interface ${lag}`) === 'port'
        ? [lag]
        : [],
    ),
  )
  const isOurs = (text: string) => {
    const address = /^(?:ip address|network parms) (\d[\d.]*)/.exec(text)?.[1]
    return address !== undefined && addresses.has(address)
  }
  // A NETGEAR tells the VLAN of its own address apart from it, and VLAN 1 not at all.
  const told = nodes.flatMap(
    ({ text }) => Number(/^(?:network mgmt_vlan|management-vlan vlan) (\d+)/.exec(text)?.[1]) || [],
  )
  const managed = nodes.some(({ text }) => isOurs(text)) ? [told[0] ?? 1] : []
  const reached = nodes.filter(({ children }) => children.some((line) => isOurs(line.text)))
  const vlanOf = (text: string) => /^(?:interface )?vlan ?(\d+)$/i.exec(text)?.[1]
  return {
    ports: [
      ...new Set([
        ...planned.ports,
        ...lags,
        ...members.filter(({ lag }) => lags.has(lag)).map(({ port }) => port),
        ...reached.flatMap(({ text }) => /^interface (.*)$/.exec(text)?.[1] ?? []),
      ]),
    ],
    vlans: [...planned.vlans, ...managed, ...reached.flatMap(({ text }) => Number(vlanOf(text) ?? 0) || [])],
  }
}
