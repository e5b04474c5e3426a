/** The drivers there are, and how a device that has answered is given one. */
import { ciscoIos } from './cisco-ios.ts'
import { ciscoSmallBusiness } from './cisco-small-business.ts'
import type { Driver } from './driver.ts'
import { frr } from './frr.ts'
import { generic } from './generic.ts'
import { hpProcurve } from './hp-procurve.ts'
import { linux } from './linux.ts'
import { netgear } from './netgear.ts'
import { netgearSmart } from './netgear-smart.ts'

/** In the order they are tried: the narrow ones first. */
export const drivers: readonly Driver[] = [
  frr,
  hpProcurve,
  netgear,
  netgearSmart,
  linux,
  ciscoSmallBusiness,
  ciscoIos,
]

/**
 * By what the device said about itself, and by the prompt it said it at: one maker's dialects differ in that first.
 * Null: nobody we know.
 */
export function detectDriver(answer: string, prompt: string | null = null): Driver | null {
  const fits = (driver: Driver) =>
    driver.detect.some((pattern) => pattern.test(answer)) &&
    (prompt === null || driver.prompt.pattern.test(prompt))
  return drivers.find(fits) ?? null
}

const firstFor = (candidates: readonly Driver[], line: string): Driver | null =>
  candidates.find((driver) => driver.prompt.pattern.test(line)) ?? null

/** By a prompt that no other family has: parentheses around the name, or a user at a machine. */
export const unmistakableDriver = (line: string): Driver | null => firstFor([netgear, linux], line)

/** Which driver's prompt grammar fits, before anything else is known: the wide ones last. */
export const driverForPrompt = (line: string): Driver | null =>
  firstFor([netgear, linux, ciscoIos, hpProcurve, generic], line)
