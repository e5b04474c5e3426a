/**
 * Pushes that come from no plan: the lines of a text that a person typed, and the way back to what was read before an
 * earlier push.
 */
import { grammars } from '../../../shared/config/grammar/index.ts'
import { REDACTED, redactLine } from '../../../shared/config/redact.ts'
import { remediate } from '../../../shared/config/remediate.ts'
import { carrierOf } from '../../../shared/plan/lag.ts'
import type { SiteFile } from '../../db/site-file.ts'
import type { Console } from '../../driver-engine/console.ts'
import type { Identified } from '../../driver-engine/identify.ts'
import { type DeviceConfig, readRunning } from '../../driver-engine/read-config.ts'
import { asBytes, fitLines, readSourceLines } from '../../driver-engine/source-lines.ts'
import { grammarNameOf } from '../../drivers/grammar-name.ts'
import { sameOrUntold } from '../../secrets/same-or-untold.ts'
import { WorkError } from '../../work-error.ts'
import { requirePushable } from './check-device.ts'
import { treeOfDevice } from './device-tree.ts'
import { findMissing } from './find-missing.ts'
import { isOwnNetwork, lookAtWay, protectionFor, refuseCuts, sayWithheld } from './own-network.ts'
import type { OpenedVault, PlannedPush } from './push-planned.ts'

/** Throws WorkError for what is wrong with the text. */
export async function planText(
  site: SiteFile,
  console: Console,
  identified: Identified,
  text: string,
  vault: OpenedVault | null,
  signal?: AbortSignal,
): Promise<PlannedPush> {
  requirePushable(console)
  const send = fitLines(console.driver, readSourceLines(console.driver, text))
  const lines = send.map(({ shown, depth }) => ({ depth: depth ?? 0, text: shown, source: null }))
  const before = await readRunning(console, signal)
  const running = treeOfDevice(before, grammarNameOf(console.driver.name))
  const way = await lookAtWay(console, running, signal)
  refuseCuts(way, running, lines)
  return {
    site,
    name: null,
    deviceId: null,
    binds: false,
    console,
    identified,
    before,
    refusal: null,
    found: {},
    planned: {
      isNetwork: isOwnNetwork(way, running.nodes),
      ownPort: way.ownPort ?? null,
      hasWayBack: way.hasWayBack ?? false,
      withheld: [],
      lines,
      send,
      diff: lines.map((line) => ({ ...line, kind: 'added' as const })),
      notOurs: [],
      offers: [],
      secretsMissing: [],
      findMissing: (after) => findMissing(console.driver, send, after),
    },
    vault,
    unquiet: false,
    removals: [],
    choose: null,
  }
}

/** Names of the interfaces by which the plan joins this switch to the rest. */
function uplinksOf(site: SiteFile, deviceId: number | null): string[] {
  const plan = site.plan()
  return plan.interface
    .filter((port) => port.deviceId === deviceId && carrierOf(plan, port).uplink)
    .map(({ name }) => name)
}

/** What a device had, and is to have again. */
export interface FormerConfig extends DeviceConfig {
  readonly deviceId: number | null
  /** Of the device it was read from; null: it told none. */
  readonly serial: string | null
}

/** From what the device has now to what was read of it before. Throws WorkError `secrets_missing`, `other_device`. */
export async function planReturn(
  site: SiteFile,
  console: Console,
  identified: Identified,
  wanted: FormerConfig,
  vault: OpenedVault | null,
  signal?: AbortSignal,
): Promise<PlannedPush> {
  const { serial } = identified.identity
  if (wanted.serial !== null && serial !== wanted.serial)
    throw new WorkError(
      'other_device',
      `That was read from the device with serial number ${wanted.serial}; this one is ${serial}.`,
    )
  const platform = grammarNameOf(console.driver.name)
  const goal = treeOfDevice(wanted, platform)
  const now = await readRunning(console, signal)
  const running = treeOfDevice(now, platform)
  const way = await lookAtWay(console, running, signal)
  const isNetwork = isOwnNetwork(way, running.nodes)
  const uplinks = uplinksOf(site, wanted.deviceId)
  const protect = protectionFor(way, running, { ports: uplinks, vlans: [] })
  const options = { sameSecret: sameOrUntold, ...(isNetwork ? { protect } : {}) }
  const compare = (has: DeviceConfig) => remediate(treeOfDevice(has, platform), goal, options)
  const lacking = (has: DeviceConfig) => compare(has).lines
  const { lines, withheld } = compare(now)
  if (lines.some((line) => line.text.includes(REDACTED)))
    throw new WorkError(
      'secrets_missing',
      'That configuration held secrets that were not kept, or the vault is closed. Open the vault, then try again.',
    )
  const shown = lines.map((line) => ({ ...line, text: redactLine(line.text, grammars[platform]) }))
  return {
    site,
    name: site.plan().device.find((device) => device.id === wanted.deviceId)?.name ?? null,
    deviceId: wanted.deviceId,
    binds: false,
    console,
    identified,
    before: now,
    refusal: null,
    found: {},
    planned: {
      isNetwork,
      ownPort: way.ownPort ?? null,
      hasWayBack: way.hasWayBack ?? false,
      withheld: withheld.map(sayWithheld),
      lines: shown.map((line) => ({ ...line, source: null })),
      send: lines.map(({ depth, text }, i) => ({
        text: asBytes(text),
        shown: shown[i]?.text ?? '',
        line: i + 1,
        depth,
      })),
      diff: shown.map((line) => ({
        ...line,
        kind: line.text.startsWith('no ') ? ('removed' as const) : ('added' as const),
        source: null,
      })),
      notOurs: [],
      offers: [],
      secretsMissing: [],
      findMissing: (after) => lacking(after).map((line) => redactLine(line.text, grammars[platform])),
    },
    vault,
    unquiet: false,
    removals: [],
    choose: null,
  }
}
