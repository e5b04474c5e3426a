/** How jobs reach their devices, kept for the session of the window and in memory only: it holds secrets. */
import { create } from 'zustand'
import type { JobLogin } from '../../../shared/contract/job.ts'

export interface JobWay {
  readonly via: JobLogin['via']
  readonly limit: number
  readonly legacy: boolean
  readonly user: string
  readonly password: string
  readonly enable: string
}

export const useJobWay = create<JobWay>(() => ({
  via: 'ssh',
  limit: 8,
  legacy: false,
  user: '',
  password: '',
  enable: '',
}))

/** Empty fields are left out: the vault answers for them. */
export function loginOf(
  { via, legacy, user, password, enable }: JobWay,
  acceptKeys: string[] = [],
): JobLogin {
  return {
    via,
    legacy,
    acceptKeys,
    ...(user ? { user } : {}),
    ...(password ? { password } : {}),
    ...(enable ? { enable } : {}),
  }
}
