/** Why a connection is not complete, in the languages of the people. `{where}` names the port, position or VLAN. */

import { nameIn } from './object-names.ts'

export const traceReasons = {
  nothing_connected: {
    en: 'nothing is connected to {where}',
    fr: 'rien n’est branché sur {where}',
  },
  two_cables: { en: 'two cables end at {where}', fr: 'deux câbles arrivent sur {where}' },
  loop: { en: 'the cabling comes back to {where}', fr: 'le câblage revient sur {where}' },
  two_outlets: {
    en: 'both ends are outlets: no switch port is reached from {where}',
    fr: 'les deux bouts sont des prises : aucun port de commutateur depuis {where}',
  },
  port_unused: { en: '{where} is not used', fr: '{where} ne sert pas' },
  port_without_vlan: { en: '{where} has no VLAN', fr: '{where} n’a pas de VLAN' },
  no_prefix: { en: 'VLAN {where} has no prefix', fr: 'le VLAN {where} n’a pas de préfixe' },
  stand_without_outlet: { en: 'stand {where} has no outlet', fr: 'le stand {where} n’a pas de prise' },
  vlan_without_port: { en: 'no port is in VLAN {where}', fr: 'aucun port n’est dans le VLAN {where}' },
  host_not_placed: {
    en: 'it is not known at which outlet {where} is',
    fr: 'on ne sait pas à quelle prise est {where}',
  },
  no_ports: { en: '{where} has no port', fr: '{where} n’a pas de port' },
} as const satisfies Record<string, { readonly en: string; readonly fr: string }>

export type TraceReasonCode = keyof typeof traceReasons

export interface TraceFault {
  readonly code: TraceReasonCode
  readonly where: string
}

export const traceReason = ({ code, where }: TraceFault, language: 'en' | 'fr' = 'en'): string =>
  traceReasons[code][language].replace('{where}', () => nameIn(language, where))
