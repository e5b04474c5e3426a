/**
 * What a planned switch's software can do, where its type does not tell: asked before the push, learned from a
 * refused line after it. Kept with the device, so that the next configuration fits.
 */
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
import type { PlannedLines } from './planned-lines.ts'
import type { PushResult } from './push-result.ts'

/** The plan with what was found out about a device. */
export function planKnowing(plan: Plan, device: Device, found: FoundCapabilities): Plan {
  const draft = openDraft(plan)
  draft.update('device', device.id, { capabilities: { ...device.capabilities, ...found } })
  return draft.toPlan()
}

/** Asks what neither the type nor an earlier push tells; answers what is not what the type says. */
export async function askCapabilities(
  { device, type }: RenderedDevice,
  console: Console,
  { identity }: Identified,
  signal?: AbortSignal,
): Promise<FoundCapabilities> {
  const probes = console.driver.probes.filter(
    ({ capability, always }) =>
      device.capabilities[capability] === undefined &&
      (always === true || type.capabilities[capability] === undefined),
  )
  const found = await probeCapabilities(console, probes, identity.software, signal)
  return Object.fromEntries(
    probes.flatMap(({ capability }) => {
      const has = found[capability]
      return has === undefined || has === type.capabilities[capability] ? [] : [[capability, has]]
    }),
  )
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
  site.commit(`Note that the software of ${name} ${rule.says}`, draft.changes())
  const then = rule.value ? 'it is written that way' : 'it is left out'
  return {
    ...result,
    message: `${result.message} This software ${rule.says}: that is noted. Prepare the push again, and ${then}.`,
  }
}
