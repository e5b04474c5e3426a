/** From an error of the system to the reason a person can act on. */

import type { ReachReason } from '../../../shared/lan-services/reach-reason.ts'
import { isSelfGiven, type OwnInterface } from '../../../shared/walk/own-interface.ts'
import { readOwnNetwork } from '../own-network/read-own-network.ts'

const REASONS: Readonly<Record<string, ReachReason>> = {
  ECONNREFUSED: 'refused',
  ENOTFOUND: 'name_not_found',
  EAI_AGAIN: 'name_not_found',
  EAI_NODATA: 'name_not_found',
  EAI_NONAME: 'name_not_found',
  ENETUNREACH: 'no_route',
  EHOSTUNREACH: 'no_route',
  EHOSTDOWN: 'no_route',
  EADDRNOTAVAIL: 'no_address',
  ENETDOWN: 'no_link',
  ETIMEDOUT: 'timeout',
  ECONNRESET: 'connection_lost',
  EPIPE: 'connection_lost',
  ECONNABORTED: 'connection_lost',
}

/** Of these, this computer's own network may be the cause. */
const MAY_BE_OURS: ReadonlySet<ReachReason> = new Set(['no_route', 'name_not_found', 'no_address', 'timeout'])

/** Null for an error that is none of the network. A loopback address needs no card. */
export async function networkReason(
  error: NodeJS.ErrnoException,
  isLoopback: boolean,
  readOwn: () => Promise<readonly OwnInterface[]> = readOwnNetwork,
): Promise<ReachReason | null> {
  const reason = reasonOfCode(error)
  if (reason === null || isLoopback || !MAY_BE_OURS.has(reason)) return reason
  return ownReason(await readOwn()) ?? reason
}

export function reasonOfCode(error: NodeJS.ErrnoException): ReachReason | null {
  const { code = '' } = error
  if (code === 'EPROTO' || code.startsWith('ERR_SSL')) return 'no_tls'
  // A parser that meets another protocol (a FOG on http asked by https, or the other way round).
  if (code.startsWith('HPE_')) return 'other_product'
  if (error.message === 'socket hang up') return 'connection_lost'
  return REASONS[code] ?? null
}

/** What is wrong with this computer's own network; null: nothing that could be told. */
export function ownReason(interfaces: readonly OwnInterface[]): 'no_link' | 'no_address' | null {
  const cards = interfaces.filter(({ kind }) => kind !== 'virtual')
  if (cards.length === 0) return null
  if (cards.every(({ isUp }) => isUp === false)) return 'no_link'
  const hasAddress = interfaces.some(({ addresses }) =>
    addresses.some(({ address }) => !isSelfGiven(address)),
  )
  return hasAddress ? null : 'no_address'
}
