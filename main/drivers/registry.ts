/** The drivers there are, and how a device that has answered is given one. */
import { ciscoIos } from './cisco-ios.ts'
import type { Driver } from './driver.ts'
import { frr } from './frr.ts'
import { hpProcurve } from './hp-procurve.ts'
import { netgear } from './netgear.ts'

/** In the order they are tried: the narrow ones first. */
export const drivers: readonly Driver[] = [frr, hpProcurve, netgear, ciscoIos]

/** By what the device said about itself; null: nobody we know. */
export function detectDriver(answer: string): Driver | null {
  return drivers.find((driver) => driver.detect.some((pattern) => pattern.test(answer))) ?? null
}

/** Which driver's prompt grammar fits, before anything else is known: the parenthesised one is unmistakable. */
export function driverForPrompt(line: string): Driver | null {
  return [netgear, ciscoIos, hpProcurve].find((driver) => driver.prompt.pattern.test(line)) ?? null
}
