/** Words before a name that say what is meant by it: `prise 12`, `switch 3`, `local A`. Both languages, without accents. */
import type { ObjectKind } from '../log-record.ts'
import type { TextToken } from './text-token.ts'

const kinds: Readonly<Record<string, ObjectKind>> = {
  stand: 'stand',
  stands: 'stand',
  booth: 'stand',
  prise: 'outlet',
  prises: 'outlet',
  outlet: 'outlet',
  outlets: 'outlet',
  socket: 'outlet',
  switch: 'device',
  switchs: 'device',
  switches: 'device',
  commutateur: 'device',
  commutateurs: 'device',
  routeur: 'device',
  router: 'device',
  bandeau: 'panel',
  bandeaux: 'panel',
  panneau: 'panel',
  panel: 'panel',
  panels: 'panel',
  local: 'room',
  locaux: 'room',
  salle: 'room',
  room: 'room',
  rooms: 'room',
  poste: 'host',
  pc: 'host',
  host: 'host',
  cable: 'cable',
  cordon: 'cable',
  cord: 'cable',
  jarretiere: 'cable',
}

const numberWords = new Set(['n', 'no', 'nr', 'num', 'numero', 'number'])

/** What the word before token `at` says; null where there is none. */
export function kindBefore(tokens: readonly TextToken[], at: number): ObjectKind | null {
  const near = tokens[at - 1]
  if (!near) return null
  if (numberWords.has(near.norm)) return kindBefore(tokens, at - 1)
  return kinds[near.norm] ?? null
}

export const isKindWord = (norm: string): boolean => Object.hasOwn(kinds, norm) || norm === 'port'
