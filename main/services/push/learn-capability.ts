/**
 * What a planned switch's software can do, where its type does not tell: asked before the push, learned from a
 * refused line after it. Kept with the device, so that the next configuration fits.
 */
import { capabilityNames } from '../../../shared/config/intent.ts'
import type { DeviceIdentity } from '../../../shared/contract/console.ts'
import type { DeviceType } from '../../../shared/device-types/device-type.ts'
import { findDeviceType } from '../../../shared/device-types/find.ts'
import { openDraft } from '../../../shared/model/draft.ts'
import type { Device } from '../../../shared/model/entities.ts'
import type { Plan } from '../../../shared/model/plan.ts'
import type { RenderedDevice } from '../../../shared/plan/render-device.ts'
import type { SiteFile } from '../../db/site-file.ts'
import type { Console } from '../../driver-engine/console.ts'
import type { Identified } from '../../driver-engine/identify.ts'
import { type FoundCapabilities, probeCapabilities } from '../../driver-engine/probe-capabilities.ts'
import type { RefusalRule } from '../../drivers/capability-rules.ts'
import type { Driver } from '../../drivers/driver.ts'
import { renderSwitch } from '../render-switch.ts'
import { isModel } from './check-device.ts'
import type { PlannedLines } from './planned-lines.ts'
import type { PushResult } from './push-result.ts'

/** The plan with what is known of the software of a device. */
export function planKnowing(plan: Plan, device: Device, known: FoundCapabilities): Plan {
  const draft = openDraft(plan)
  draft.update('device', device.id, { capabilities: { ...known } })
  return draft.toPlan()
}

/** What is known before anything is asked. */
export interface Known {
  /** Of the very device, beside what its type says. */
  readonly learned: FoundCapabilities
  /** The type of the device that is there: another than planned where that one was accepted; null: not in the library. */
  readonly type: DeviceType | null
}

const isOther = (kept: string | null, told: string | null): boolean =>
  kept !== null && told !== null && kept !== told

/** What was learned of another device, or of other software, says nothing of this one. */
export function knownOf({ device, type }: RenderedDevice, identity: DeviceIdentity): Known {
  const isNew = isOther(device.serial, identity.serial) || isOther(device.software, identity.software)
  const there = isModel(type, identity.model) ? type : findDeviceType(identity.model ?? '')
  return { learned: isNew ? {} : device.capabilities, type: there }
}

/**
 * Asks what neither the type nor an earlier push tells. Answers all that is known of the device and is not what the
 * planned type says.
 */
export async function askCapabilities(
  { type: planned }: RenderedDevice,
  { learned, type }: Known,
  console: Console,
  { identity }: Identified,
  signal?: AbortSignal,
): Promise<FoundCapabilities> {
  const told: FoundCapabilities = type?.capabilities ?? {}
  const probes = console.driver.probes.filter(
    ({ capability, always }) =>
      learned[capability] === undefined && (always === true || told[capability] === undefined),
  )
  const found = await probeCapabilities(console, probes, identity.software, signal)
  const known: FoundCapabilities = { ...told, ...found }
  const other = capabilityNames.flatMap((name) => {
    const has = known[name]
    return has === undefined || has === planned.capabilities[name] ? [] : [[name, has] as const]
  })
  return { ...Object.fromEntries(other), ...learned }
}

interface Learning {
  readonly site: SiteFile
  readonly name: string | null
  readonly console: Console
  readonly planned: PlannedLines
}

const ruleFor = (driver: Driver, text: string, depth: number, complaint: string): RefusalRule | undefined =>
  driver.refusals.find(
    (rule) =>
      rule.line.test(text) &&
      (rule.depth ?? depth) === depth &&
      (rule.complaint ?? driver.unknownWords).test(complaint),
  )

/**
 * Records what the refused line of `result` tells, where the next configuration does without that line. Returns
 * `result`, its message telling so.
 */
export function learnFromRefusal(push: Learning, result: PushResult): PushResult {
  const { site, name } = push
  const refused = result.rejected[0]
  const line = push.planned.lines[(refused?.line ?? 0) - 1]
  if (name === null || !refused || !line) return result
  const rule = ruleFor(push.console.driver, line.text, line.depth, refused.message)
  if (!rule) return result
  const draft = openDraft(site.plan())
  const { device, capabilities } = renderSwitch(site.plan(), name)
  if (capabilities[rule.capability] === rule.value) return result
  const kept = Object.entries(device.capabilities).filter(
    ([name]) => !rule.forgets?.some((forgotten) => forgotten === name),
  )
  draft.update('device', device.id, {
    capabilities: { ...Object.fromEntries(kept), [rule.capability]: rule.value },
  })
  const next = renderSwitch(draft.toPlan(), name)
  if (rule.value === false && next.lines.some((each) => each.text === line.text && each.depth === line.depth))
    return result
  site.follow(`Note that the software of ${name} ${rule.says}`, draft.changes())
  const then = rule.value ? 'it is written that way' : 'it is left out'
  return {
    ...result,
    message: `${result.message} This software ${rule.says}: that is noted. Prepare the push again, and ${then}.`,
  }
}
