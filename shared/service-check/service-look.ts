/** What was seen of a service at a time. */
import type { LookCode } from '../i18n/service-look-texts.ts'

/** `unknown`: this computer could not look. */
export type LookState = 'up' | 'down' | 'unknown'

export interface ServiceLook {
  readonly state: LookState
  readonly code: LookCode
  readonly values: Readonly<Record<string, string | number>>
  /** Of the answer; null: none came. */
  readonly ms: number | null
}

export interface KeptLook extends ServiceLook {
  readonly checkId: number
  /** ISO 8601 UTC: the last look. */
  readonly at: string
  /** Since when it is in this state, as far as was looked. */
  readonly since: string
}

export const up = (code: LookCode, ms: number, values: ServiceLook['values'] = {}): ServiceLook => ({
  ...{ state: 'up', code, values, ms },
})

export const down = (
  code: LookCode,
  values: ServiceLook['values'] = {},
  ms: number | null = null,
): ServiceLook => ({
  ...{ state: 'down', code, values, ms },
})

export const notLooked = (code: LookCode, values: ServiceLook['values'] = {}): ServiceLook => ({
  ...{ state: 'unknown', code, values, ms: null },
})
