/** The form of `/etc/network/interfaces` as it is filled in: on the screen, or by the answers of a runbook's steps. */
import { type BondMode, bondModes, type InterfacesForm } from './interfaces-file.ts'

export interface InterfacesDraft {
  /** `eno1, eno2` */
  readonly cards: string
  readonly mode: BondMode
  readonly address: string
  readonly gateway: string
  readonly isVlanAware: boolean
  /** A card, the number of a VLAN, or nothing. */
  readonly dmz: string
}

export const emptyDraft: InterfacesDraft = {
  ...{ cards: '', mode: '802.3ad', address: '', gateway: '', isVlanAware: true, dmz: '' },
}

/** What a step of a runbook, or the address of the page, may tell of it: the names of these are its names. */
export const draftFields = ['cards', 'mode', 'address', 'gateway', 'vlans', 'dmz'] as const

/** In slugs, which have no dot: the words of a runbook's choice. */
const modeWords: Readonly<Record<string, BondMode>> = { lacp: '802.3ad' }
const NONE: ReadonlySet<string> = new Set(['', '-', '0', 'no', 'none', 'non', 'aucune', 'aucun', 'rien'])

/** Fields that are not told stay as they are in an empty form. */
export function draftOf(told: Readonly<Partial<Record<string, string | null>>>): InterfacesDraft {
  const { cards, mode, address, gateway, vlans, dmz } = told
  const known = bondModes.find((one) => one === (modeWords[mode ?? ''] ?? mode))
  return {
    ...{ cards: cards ?? '', address: address ?? '', gateway: gateway ?? '', dmz: dmz ?? '' },
    mode: known ?? emptyDraft.mode,
    isVlanAware: vlans !== 'no',
  }
}

/** As it is generated; whether it can be, `faultsOfForm` says. */
export function formOf({ cards, mode, address, gateway, isVlanAware, dmz }: InterfacesDraft): InterfacesForm {
  const word = dmz.trim()
  return {
    cards: cards.split(/[\s,;]+/).filter((name) => name !== ''),
    ...{ mode, isVlanAware, address: address.trim(), gateway: gateway.trim() },
    dmz: NONE.has(word.toLowerCase()) ? null : /^\d+$/.test(word) ? { vlan: Number(word) } : { card: word },
  }
}
