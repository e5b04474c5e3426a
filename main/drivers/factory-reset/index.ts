/** Which families can be returned to their factory state. */
import type { Driver } from '../driver.ts'
import { ciscoReset } from './cisco-ios.ts'
import type { FactoryReset } from './factory-reset.ts'
import { procurveReset } from './hp-procurve.ts'
import { netgearReset } from './netgear.ts'

const resets: Readonly<Partial<Record<Driver['name'], FactoryReset>>> = {
  cisco_ios: ciscoReset,
  hp_procurve: procurveReset,
  netgear: netgearReset,
}

/** Null: nobody wrote down how, so nothing is tried. */
export const factoryResetOf = (driver: Driver['name']): FactoryReset | null => resets[driver] ?? null

export type {
  FactoryReset,
  Leftover,
  ResetAnswer,
  ResetStep,
  ResetStepName,
  VtpReading,
} from './factory-reset.ts'
