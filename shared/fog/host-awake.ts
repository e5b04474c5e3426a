/**
 * Whether hosts are awake before they are imaged, found out by asking the machines themselves: FOG’s own word reads the same for one
 * that was never asked (fog-api §1). Who answers is awake; silence proves nothing, since firewalls are silent too.
 */
import type { FlightProblem } from './flight-problem.ts'

/** `silent`: off, asleep, at another address, or behind a firewall; `unknown`: nobody could be asked. */
export type AwakeState = 'awake' | 'silent' | 'unknown'

export interface HostAwake {
  /** In FOG. */
  readonly id: string
  readonly host: string
  readonly state: AwakeState
  /** The one that answered; of silence, those asked; of `unknown`, those that tell nothing. */
  readonly addresses: readonly string[]
  /** Of `unknown`: no address is known; another machine has it by now; this computer cannot ping. Else null. */
  readonly why: 'no_address' | 'taken' | 'cannot_ping' | null
}

/** What became of asking one address of a host. */
export interface Asked {
  readonly address: string
  /** `other`: another machine than this host answered. */
  readonly end: 'answered' | 'other' | 'silent' | 'not_possible'
}

export function awakeOf(host: Pick<HostAwake, 'id' | 'host'>, asked: readonly Asked[]): HostAwake {
  const at = (end: Asked['end']) => asked.filter((one) => one.end === end).map(({ address }) => address)
  const [answered, silent, taken, rest] = [at('answered'), at('silent'), at('other'), at('not_possible')]
  if (answered.length > 0) return { ...host, state: 'awake', addresses: answered.slice(0, 1), why: null }
  if (silent.length > 0) return { ...host, state: 'silent', addresses: silent, why: null }
  if (rest.length > 0) return { ...host, state: 'unknown', addresses: rest, why: 'cannot_ping' }
  return { ...host, state: 'unknown', addresses: taken, why: taken.length > 0 ? 'taken' : 'no_address' }
}

const named = (hosts: readonly HostAwake[]): string =>
  hosts
    .map(({ host, addresses }) => (addresses.length === 0 ? host : `${host} (${addresses.join(', ')})`))
    .join(', ')

const HELP: Readonly<Record<NonNullable<HostAwake['why']>, (names: string) => string>> = {
  no_address: (names) =>
    `Cannot be told whether awake, for want of a known address: ${names}. Read the ARP table or the leases of the router, or give them an address in the plan.`,
  taken: (names) =>
    `Cannot be told whether awake, since another machine answers at the address: ${names}. Read the ARP table or the leases of the router anew.`,
  cannot_ping: (names) => `Cannot be told whether awake, since this computer cannot ping: ${names}.`,
}

/** None hinders: who is woken, who is to be started by hand, and of whom nothing is known. `wake`: a wake-up packet is sent. */
export function awakeProblems(hosts: readonly HostAwake[], wake: boolean): FlightProblem[] {
  const silent = hosts.filter(({ state }) => state === 'silent')
  const said = wake ? 'They are sent a wake-up packet.' : 'Have them woken, or start them by hand.'
  const unknown = (['no_address', 'taken', 'cannot_ping'] as const).flatMap((why): FlightProblem[] => {
    const meant = hosts.filter((one) => one.why === why)
    if (meant.length === 0) return []
    return [{ severity: 'warning', kind: 'awake_unknown', message: HELP[why](named(meant)) }]
  })
  if (silent.length === 0) return unknown
  const message = `No answer to ping from ${named(silent)}: off, asleep, at another address, or a firewall keeps silent. ${said}`
  return [{ severity: 'warning', kind: 'not_awake', message }, ...unknown]
}
