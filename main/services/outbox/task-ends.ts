/** How work on several guests ended, in a sentence. */
import type { OutboxEnd } from '../../../shared/outbox/outbox-state.ts'

/** `faults`: by guest, null where it is as it should be; fewer than guests where it was stopped before. */
export function countedEnd(
  guests: readonly { readonly name: string; readonly vmid: number }[],
  faults: readonly (string | null)[],
): OutboxEnd {
  const count = faults.filter((fault) => fault === null).length
  const at = faults.findIndex((fault) => fault !== null)
  const told = `${count} of ${guests.length} were done.`
  const failed = guests[at]
  const label = `${failed?.name} (${failed?.vmid})`
  return {
    isDone: count === guests.length,
    message: failed ? `${told} ${label}: ${faults[at]}` : told,
  }
}
