/**
 * FOG's long lists as they were moments ago, for many checks in a row: read anew for each host, 2 000 hosts would be 6 000 lists. What
 * is checked against them FOG itself refuses too (a name or a MAC that is taken, fog-api §2); here it is told with whose it is.
 */
import type { FogClient } from '../../integrations/fog/fog-client.ts'
import type { FogHost } from '../../integrations/fog/fog-rows.ts'

/** So long a list is believed, milliseconds. */
const FRESH_MS = 15_000

export interface KnownLists {
  /** Its names and MAC addresses may be moments old; everything else asks FOG. */
  readonly fog: FogClient
  /** A host as FOG has it now. */
  learn(host: FogHost): void
}

export function knownLists(fog: FogClient): KnownLists {
  const names = recent(() => fog.hostNames())
  const macs = recent(() => fog.macs())
  return {
    fog: { ...fog, hostNames: names.read, macs: macs.read },
    learn({ id, name, macs: own }) {
      names.change((rows) => [...rows.filter((row) => row.id !== id), { id, name }])
      macs.change((rows) => [
        ...rows.filter((row) => row.hostId !== id),
        ...own.map((mac, at) => ({ hostId: id, mac, isPrimary: at === 0 })),
      ])
    },
  }
}

function recent<Row>(ask: () => Promise<Row[]>) {
  let known: { readonly rows: Row[]; readonly at: number } | null = null
  return {
    async read(): Promise<Row[]> {
      if (known === null || performance.now() - known.at > FRESH_MS)
        known = { rows: await ask(), at: performance.now() }
      return known.rows
    },
    change(edit: (rows: readonly Row[]) => Row[]): void {
      if (known) known = { ...known, rows: edit(known.rows) }
    },
  }
}
