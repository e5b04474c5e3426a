/**
 * Intention -> the complete configuration of one device, as it will be sent, each line with the plan row that made
 * it. `end` and saving are not in it: the push does those.
 */
import type { Capabilities, ConfigLine, DeviceIntent, Platform } from '../intent.ts'
import { PORTS_MARK, VLANS_MARK } from '../templates/template.ts'
import * as ciscoIos from './cisco-ios.ts'
import * as hpProcurve from './hp-procurve.ts'
import * as netgear from './netgear.ts'
import * as netgearSmart from './netgear-smart.ts'
import type { RenderProfile } from './profile.ts'

type Part = (
  intent: DeviceIntent,
  capabilities: Partial<Capabilities>,
  profile: RenderProfile,
  /** The template filled in: what it switches on may ask something of each port. */
  base: readonly ConfigLine[],
) => ConfigLine[]

const renderers: Readonly<Record<Platform, { readonly renderVlans: Part; readonly renderPorts: Part }>> = {
  cisco_ios: ciscoIos,
  hp_procurve: hpProcurve,
  netgear,
  netgear_smart: netgearSmart,
}

/** `base`: the template filled in. VLANs and ports go where it marks them, else behind it. */
export function renderConfig(
  intent: DeviceIntent,
  capabilities: Partial<Capabilities>,
  base: readonly ConfigLine[],
  profile: RenderProfile,
): ConfigLine[] {
  const renderer = renderers[profile.platform]
  const parts = [
    { mark: VLANS_MARK, lines: renderer.renderVlans(intent, capabilities, profile, base) },
    { mark: PORTS_MARK, lines: renderer.renderPorts(intent, capabilities, profile, base) },
  ]
  const unmarked = parts.filter(({ mark }) => !base.some((line) => line.text === mark))
  return [
    ...base.flatMap((line) => parts.find(({ mark }) => mark === line.text)?.lines ?? [line]),
    ...unmarked.flatMap(({ lines }) => lines),
  ]
}
