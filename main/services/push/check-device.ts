/**
 * Is this the device the plan means? Another model, or one that is another planned switch, is refused: its ports have
 * other names, or the push would take it from where it serves. Only that very serial number can be accepted.
 */
import type { DeviceIdentity } from '../../../shared/contract/console.ts'
import type { DeviceType } from '../../../shared/device-types/device-type.ts'
import { findDeviceType } from '../../../shared/device-types/find.ts'
import type { Device } from '../../../shared/model/entities.ts'
import type { Plan } from '../../../shared/model/plan.ts'
import type { Console } from '../../driver-engine/console.ts'
import type { DeviceConfig } from '../../driver-engine/read-config.ts'
import { WorkError } from '../../work-error.ts'

export interface Refusal {
  readonly code: 'other_platform' | 'other_model' | 'other_serial' | 'other_switch'
  readonly message: string
  readonly serial: string | null
}

const keyOf = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '')

/** True also where the device told no model: nothing speaks against it. */
export function isModel(type: DeviceType, model: string | null): boolean {
  if (model === null) return true
  const known = [type.slug, type.model, type.partNumber ?? ''].map(keyOf)
  return known.includes(keyOf(model)) || findDeviceType(model)?.slug === type.slug
}

/** Throws WorkError `terminal_only` where nobody knows what the device would do with configuration lines. */
export function requirePushable({ driver, transport }: Console): void {
  if (!driver.isTerminalOnly) return
  throw new WorkError(
    'terminal_only',
    `${transport.peer} answers as ${driver.title}, which Brassage does not configure. Open its terminal and paste the lines there.`,
  )
}

/** Throws WorkError `other_dialect` where its configuration shows nothing of the lines we would write. */
export function requireDialect({ driver, transport }: Console, { running }: DeviceConfig): void {
  if (!driver.dialect || driver.dialect.test(running)) return
  throw new WorkError(
    'other_dialect',
    `${transport.peer} answers as ${driver.title}, but its configuration is written in other words than Brassage writes. Nothing was sent. Open its terminal, or its web page.`,
  )
}

/** Null: nothing speaks against the push. */
export function findRefusal(
  plan: Plan,
  device: Device,
  type: DeviceType,
  identity: DeviceIdentity,
  accepted: string | undefined,
): Refusal | null {
  const { serial, model, platform } = identity
  if (platform !== type.platform)
    return {
      code: 'other_platform',
      serial: null,
      message: `${device.name} is planned as ${type.model} (${type.platform}); this device answers as ${platform}.`,
    }
  if (serial !== null && serial === accepted) return null
  const how =
    serial === null
      ? 'It tells no serial number, so it cannot be accepted.'
      : `If it is meant, accept it with --accept-device ${serial}.`
  const refuse = (code: Refusal['code'], why: string): Refusal => ({ code, serial, message: `${why} ${how}` })
  const other =
    serial === null ? undefined : plan.device.find((row) => row.serial === serial && row.id !== device.id)
  if (other)
    return refuse(
      'other_switch',
      `This device (serial ${serial}) is ${other.name} in the plan, not ${device.name}.`,
    )
  if (device.serial !== null && serial !== null && device.serial !== serial)
    return refuse(
      'other_serial',
      `${device.name} is bound to serial number ${device.serial}; this device is ${serial}.`,
    )
  if (!isModel(type, model))
    return refuse(
      'other_model',
      `${device.name} is planned as ${type.model}${device.typeAssumed ? ' (assumed)' : ''}; this device is ${model}.`,
    )
  return null
}
