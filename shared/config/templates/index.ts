/** The template that comes with the application, by platform. */
import type { Platform } from '../intent.ts'
import { ciscoIosTemplate } from './cisco-ios.ts'
import { hpProcurveTemplate } from './hp-procurve.ts'
import { netgearTemplate } from './netgear.ts'
import { netgearSmartTemplate } from './netgear-smart.ts'

export const defaultTemplates: Readonly<Record<Platform, string>> = {
  cisco_ios: ciscoIosTemplate,
  hp_procurve: hpProcurveTemplate,
  netgear: netgearTemplate,
  netgear_smart: netgearSmartTemplate,
}
