/** What a planned switch lacks: its rendered configuration against what was read, as lines to send. Pure but for the vault. */
import type { LinePath } from '../../../shared/config/chosen-lines.ts'
import { type DiffLine, diffConfig, explainLines, treeOfLines } from '../../../shared/config/diff.ts'
import { grammars } from '../../../shared/config/grammar/index.ts'
import type { ConfigLine } from '../../../shared/config/intent.ts'
import { redactLine } from '../../../shared/config/redact.ts'
import { type RemediateOptions, remediate } from '../../../shared/config/remediate.ts'
import type { ConfigTree, TextLine } from '../../../shared/config/tree.ts'
import type { RenderedDevice } from '../../../shared/plan/render-device.ts'
import type { DeviceConfig } from '../../driver-engine/read-config.ts'
import { asBytes } from '../../driver-engine/source-lines.ts'
import type { SourceLine } from '../../driver-engine/steps.ts'
import { sameOrUntold } from '../../secrets/same-or-untold.ts'
import { resolveSecrets, secretsNamedIn } from '../../vault/placeholders.ts'
import { WorkError } from '../../work-error.ts'
import { treeOfDevice } from './device-tree.ts'
import { isOwnNetwork, protectionFor, sayWithheld, type Way } from './own-network.ts'
import type { OwnPort } from './own-port.ts'
import { type Offer, offersOf, refuseGuarded } from './removals.ts'

export interface SecretSource {
  get(name: string): string | null
}

export type ShownOffer = Omit<Offer, 'path'>

/** A line of the device beside the plan, as shown. */
export interface ShownLine extends Omit<DiffLine, 'removal'> {
  /** Of a line that is not ours: how it is chosen to be removed. The plain path stays in `offers`. */
  readonly offer?: ShownOffer
}

export interface PlannedLines {
  /** We come through the device's own network, not through its console. */
  readonly isNetwork: boolean
  /** The port that leads to us there; null: not known, or a console. */
  readonly ownPort: OwnPort | null
  /** It can be told to restart by itself. */
  readonly hasWayBack: boolean
  /** Lines of the plan that would cut the way we come through: not sent. */
  readonly withheld: readonly string[]
  /** As shown: secrets by name or redacted, as in all of these but the texts to `send`. */
  readonly lines: readonly ConfigLine[]
  readonly send: readonly SourceLine[]
  readonly diff: readonly ShownLine[]
  readonly notOurs: readonly TextLine[]
  /** What is not ours and could be removed, or was chosen to be. */
  readonly offers: readonly Offer[]
  /** Names of secrets that lines to send need and nobody told. */
  readonly secretsMissing: readonly string[]
  /** What a device read afterwards still lacks, in words. */
  readonly findMissing: (after: DeviceConfig) => string[]
}

export interface Removals {
  /** Chosen lines that are not ours. What is not there any more is no error. */
  readonly remove: readonly LinePath[]
  /** By which we are connected: over the device's own network, nothing may cut it. */
  readonly way: Way
}

/** Lines whose secret nobody can tell keep its placeholder: `secretsMissing` names them, and none may be sent so. Throws WorkError `protected_line`. */
export function planLines(
  rendered: RenderedDevice,
  now: DeviceConfig,
  secrets: SecretSource | null,
  { remove, way }: Removals = { remove: [], way: { peer: '' } },
): PlannedLines {
  const { platform } = rendered
  const resolved = rendered.lines.map((line) => ({ ...line, text: resolveSecrets(line.text, secrets).text }))
  const named = new Map(resolved.map((line, i) => [line.text, rendered.lines[i]?.text ?? line.text]))
  // What people see and what is kept: a secret of the plan by its name, one of the device not at all.
  const show = <L extends TextLine>(line: L): L => ({
    ...line,
    text: redactLine(named.get(line.text) ?? line.text, grammars[platform]),
  })
  const running = treeOfDevice(now, platform)
  const wanted = treeOfLines(resolved, platform)
  const ports = rendered.intent.ports.filter((port) => port.uplink).map((port) => port.name)
  const uplinks = new Set(ports.map((name) => `interface ${name}`))
  const { management } = rendered.intent
  const protection = protectionFor(way, running, {
    ports,
    vlans: management ? [management.vid] : [],
  })
  const isNetwork = isOwnNetwork(way, running.nodes)
  // Over a console nothing a line does can cut the way to the device, so nothing of the plan is withheld.
  const options: RemediateOptions = {
    scope: 'managed',
    sameSecret: sameOrUntold,
    remove,
    ...(isNetwork ? { protect: protection } : {}),
  }
  const found = diffConfig(running, resolved, options)
  const explained = explainLines(found.lines, resolved, wanted)
  const offers = offersOf(
    found.diff.flatMap(({ removal }) => removal ?? []),
    platform,
    protection,
  )
  refuseGuarded(running, protection, remove, offers)
  let isUplink = false
  const send = explained.map((line, i): SourceLine => {
    if (line.depth === 0) isUplink = uplinks.has(line.text)
    return {
      text: asBytes(line.text),
      shown: show(line).text,
      line: i + 1,
      depth: line.depth,
      careful: isUplink,
    }
  })
  return {
    isNetwork,
    ownPort: way.ownPort ?? null,
    hasWayBack: way.hasWayBack ?? false,
    withheld: found.withheld.map((line) => show({ depth: 0, text: sayWithheld(line) }).text),
    lines: explained.map(show),
    send,
    diff: showDiff(found.diff.map(show), offers),
    notOurs: found.notOurs.map(show),
    offers,
    secretsMissing: [...new Set(explained.flatMap((line) => secretsNamedIn(line.text)))],
    findMissing: (after) =>
      stillMissing(treeOfDevice(after, platform), wanted, options).map((line) => show(line).text),
  }
}

/** Offers are in the order of the lines that have one. */
function showDiff(lines: readonly DiffLine[], offers: readonly Offer[]): ShownLine[] {
  const left = offers.map(({ path: _, ...shown }): ShownOffer => shown)
  return lines.map(({ removal, ...line }) => {
    const offer = removal ? left.shift() : undefined
    return offer ? { ...line, offer } : line
  })
}

/** The lines of a remediation that say something: a header alone only leads to what is below it. */
function stillMissing(after: ConfigTree, wanted: ConfigTree, options: RemediateOptions): TextLine[] {
  const { lines } = remediate(after, wanted, options)
  return lines.filter((line, i) => line.depth > 0 || (lines[i + 1]?.depth ?? 0) === 0)
}

/** Throws WorkError `secrets_missing` where a line has to be sent whose secret nobody can tell. */
export function requireSecrets({ secretsMissing: missing }: PlannedLines): void {
  if (missing.length > 0) throw new WorkError('secrets_missing', describeMissing(missing), { missing })
}

export const describeMissing = (missing: readonly string[]): string =>
  `These secrets are needed and not to be had: ${missing.join(', ')}. Open the vault (--passphrase-env VAR), or set them with "brassage secret set".`
