/** Which families have a way back in without their password. */
import type { RecoveryWayName } from '../../../shared/contract/recovery.ts'
import type { Driver } from '../driver.ts'
import { ciscoRecovery } from './cisco-ios.ts'
import { procurveRecovery } from './hp-procurve.ts'
import { netgearRecovery } from './netgear.ts'
import type { Recovery, RecoveryWay } from './recovery.ts'

const recoveries: Readonly<Partial<Record<Driver['name'], Recovery>>> = {
  cisco_ios: ciscoRecovery,
  hp_procurve: procurveRecovery,
  netgear: netgearRecovery,
}

export interface FoundWay {
  readonly driver: Driver['name']
  readonly recovery: Recovery
  readonly way: RecoveryWay
}

/** Every way has its own name, whatever family it is of: before it is let in nobody knows the device. */
export function recoveryWay(name: RecoveryWayName): FoundWay {
  for (const [driver, recovery] of Object.entries(recoveries)) {
    const way = recovery.ways.find((one) => one.name === name)
    if (way) return { driver: driver as Driver['name'], recovery, way }
  }
  throw new Error(`no family is recovered by ${name}`)
}

export const recoveryWayNames = (): RecoveryWayName[] =>
  Object.values(recoveries).flatMap(({ ways }) => ways.map(({ name }) => name))

export type * from './recovery.ts'
