/**
 * Lines of a device that are not ours, offered for removal one by one: how a person names them, which may not go, and
 * how the choice is kept with the push, so that its resume goes on with it. A path is plain and may hold a secret; what
 * is shown and kept is the redacted one.
 */
import { guardOf, type LinePath } from '../../../shared/config/chosen-lines.ts'
import type { Removal } from '../../../shared/config/diff.ts'
import { grammars } from '../../../shared/config/grammar/index.ts'
import type { Protection, Withheld } from '../../../shared/config/protect.ts'
import { redactLine } from '../../../shared/config/redact.ts'
import { type ConfigTree, grammarOf, loadConfig } from '../../../shared/config/tree.ts'
import type { PushRow } from '../../db/push-records.ts'
import { WorkError } from '../../work-error.ts'
import type { LineSealer } from './resume-key.ts'

type Platform = ConfigTree['platform']

export interface Offer {
  /** The line behind its section, as shown: `interface FastEthernet0/7 / ip access-group 7 in`. */
  readonly id: string
  readonly path: LinePath
  /** Why it may not go; null: it may. */
  readonly guard: Withheld['reason'] | null
  readonly isChosen: boolean
}

/** Of a block, such as a banner, the first line. */
const joined = (path: LinePath): string => path.map((text) => text.split('\n')[0] ?? '').join(' / ')

const redacted = (path: LinePath, platform: Platform): string[] =>
  path.map((text) => redactLine(text, grammars[platform]))

/** In the order of `removals`, each with a name of its own. */
export function offersOf(removals: readonly Removal[], platform: Platform, protection: Protection): Offer[] {
  const seen = new Map<string, number>()
  const guard = (path: LinePath) => guardOf(grammars[platform], protection, path)
  const isIn = (path: LinePath, section: LinePath) => section.every((text, i) => path[i] === text)
  return removals.map(({ path, isChosen }) => {
    const name = joined(redacted(path, platform))
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    const inside = removals.filter((other) => isIn(other.path, path)).map((other) => guard(other.path))
    return {
      id: count === 1 ? name : `${name} #${count}`,
      path,
      guard: guard(path) ?? inside.find((found) => found !== null) ?? null,
      isChosen,
    }
  })
}

const tidy = (text: string): string => text.trim().replace(/\s+/g, ' ')

/** As the device writes what a person wrote in another way: `interface fa0/7 / shut`. */
function spelled(asked: string, platform: Platform): string {
  const source = asked
    .split(' / ')
    .map((text, depth) => ' '.repeat(depth) + text.trim())
    .join('\n')
  const path: string[] = []
  for (let nodes = loadConfig(source, platform).nodes; nodes[0]; nodes = nodes[0].children)
    path.push(nodes[0].text)
  return joined(path)
}

/** The lines a person named. Throws WorkError `no_such_line`, `protected_line`. */
export function chooseLines(
  offers: readonly Offer[],
  asked: readonly string[],
  platform: Platform,
): LinePath[] {
  return asked.map((text) => {
    const found =
      offers.find(({ id }) => id === tidy(text)) ??
      offers.find(({ path }) => joined(path) === tidy(text)) ??
      offers.find(({ path }) => joined(path) === spelled(text, platform))
    if (!found)
      throw new WorkError(
        'no_such_line',
        `Among the lines that are not ours there is no "${redactLine(text, grammars[platform])}". A push with --dry-run lists them.`,
      )
    return found.path
  })
}

/** Throws WorkError `protected_line` where a chosen line may not go. */
export function refuseGuarded(
  tree: ConfigTree,
  protection: Protection,
  chosen: readonly LinePath[],
  offers: readonly Offer[],
): void {
  const isGuarded = (path: LinePath) =>
    guardOf(grammarOf(tree), protection, path) !== null ||
    offers.some((offer) => offer.guard !== null && path.every((text, i) => offer.path[i] === text))
  const guarded = chosen.find(isGuarded)
  if (guarded)
    throw new WorkError(
      'protected_line',
      `"${joined(redacted(guarded, tree.platform))}" is never removed by a push: it is of an uplink, or of the port or VLAN through which the switch is reached.`,
    )
}

/** A chosen line as it is kept. */
export interface KeptRemoval {
  readonly path: readonly string[]
  /** Where a secret is in it: the plain path, for this computer only. */
  readonly sealed?: string
}

export function recordRemovals(
  paths: readonly LinePath[],
  platform: Platform,
  sealer: LineSealer,
): KeptRemoval[] {
  return paths.map((path) => {
    const shown = redacted(path, platform)
    const isPlain = shown.every((text, i) => text === path[i])
    return isPlain ? { path } : { path: shown, sealed: sealer.seal(JSON.stringify(path)) }
  })
}

/** What a recorded push was to remove. Throws WorkError `sealed_elsewhere`. */
export function reviveRemovals(row: PushRow, sealer: LineSealer): LinePath[] {
  const kept = (row.result.removals ?? []) as readonly KeptRemoval[]
  return kept.map(({ path, sealed }) => {
    if (sealed === undefined) return path
    const plain = sealer.unseal(sealed)
    if (plain !== null) return JSON.parse(plain)
    throw new WorkError(
      'sealed_elsewhere',
      `"${joined(path)}" was to be removed, and only the computer which began this push can open its secret. Resume there, or prepare the push anew.`,
    )
  })
}
