/** The complete configuration of one planned device: its intention, its type's facts, the site's template. */
import type { Capabilities, ConfigLine, DeviceIntent, Platform } from '../config/intent.ts'
import { defaultProfile, type RenderProfile } from '../config/render/profile.ts'
import { renderConfig } from '../config/render/render-config.ts'
import { defaultTemplates } from '../config/templates/index.ts'
import { renderTemplate } from '../config/templates/template.ts'
import type { DeviceType, TypeLimits } from '../device-types/device-type.ts'
import type { Device } from '../model/entities.ts'
import type { Plan } from '../model/plan.ts'
import { deviceIntent } from './device-intent.ts'
import { deviceTypeOf } from './device-type-of.ts'

export interface RenderedDevice {
  readonly device: Device
  readonly type: DeviceType
  readonly platform: Platform
  readonly intent: DeviceIntent
  readonly capabilities: Partial<Capabilities>
  readonly profile: RenderProfile
  readonly lines: readonly ConfigLine[]
}

export type RenderRefusal = 'type_unknown' | 'no_driver'

/** What the type says, overridden by what probes of this very device answered. */
export const capabilitiesOf = (type: DeviceType | null, device: Device): Partial<Capabilities> => ({
  ...type?.capabilities,
  ...device.capabilities,
})

export const profileFor = (platform: Platform, limits: TypeLimits): RenderProfile => ({
  ...defaultProfile,
  platform,
  descriptionLength: limits.description ?? defaultProfile.descriptionLength,
  vlanNameLength: limits.vlanName ?? defaultProfile.vlanNameLength,
  hostnameLength: limits.hostname ?? defaultProfile.hostnameLength,
})

/** The site's template for a platform, else the one that comes with the application. */
export const templateFor = (plan: Plan, platform: Platform): string =>
  plan.template.find((row) => row.platform === platform)?.body ?? defaultTemplates[platform]

/**
 * Renders a device, or says why it cannot be. Throws TemplateError where the site's template is faulty. Secrets stay
 * `{{secret:NAME}}`.
 */
export function renderDevice(plan: Plan, device: Device): RenderedDevice | RenderRefusal {
  const type = deviceTypeOf(plan.deviceType, device.typeSlug)
  if (!type) return 'type_unknown'
  const { platform } = type
  if (!platform) return 'no_driver'
  const intent = deviceIntent(plan, device.id)
  const capabilities = capabilitiesOf(type, device)
  const profile = profileFor(platform, type.limits)
  const base = renderTemplate(templateFor(plan, platform), intent, capabilities, profile)
  const lines = renderConfig(intent, capabilities, base, profile)
  return { device, type, platform, intent, capabilities, profile, lines }
}
