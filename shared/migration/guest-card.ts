/**
 * The tagged card that a machine of a migration gets through Proxmox, by the records of the run: before it is sent, once it is there,
 * and the same on the way back. Only a card that this run added is ever taken out.
 */
import type { RunRecord } from './run-state.ts'

/** What the run is about to add. */
export interface CardIntent {
  readonly service: string
  readonly vmid: number
  /** As the server calls the guest. */
  readonly guest: string
  readonly tag: number
  /** MAC addresses of the cards it had before, lower case. */
  readonly known: readonly string[]
}

/** `net1` with the address it was given. */
export interface AddedCard extends CardIntent {
  readonly name: string
  readonly mac: string
}

export type GuestCardState =
  | { readonly kind: 'none' }
  /** About to be sent, and nobody knows what became of it. */
  | { readonly kind: 'open'; readonly intent: CardIntent }
  | { readonly kind: 'added'; readonly card: AddedCard }

/** Of one step. */
export function guestCardOf(records: readonly RunRecord[], step: string): GuestCardState {
  return records
    .filter((record) => record.step === step)
    .reduce<GuestCardState>(
      (state, { kind, value }) => {
        if (kind === 'card_intended') return { kind: 'open', intent: value as CardIntent }
        if (kind === 'card_added') return { kind: 'added', card: value as AddedCard }
        if (kind === 'card_failed' || kind === 'card_removed') return { kind: 'none' }
        return state
      },
      { kind: 'none' },
    )
}
