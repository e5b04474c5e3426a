/**
 * The host keys a site knows, by address. Beside the plan: accepting one is no edit, and undo must never make a changed
 * key look like a known one. Each acceptance, change and removal is told in the journal.
 */
import type { Db } from './database.ts'
import { appendJournal, type Recorder } from './journal.ts'

export interface KnownHost {
  /** `192.0.2.1:22` */
  readonly address: string
  readonly keyType: string
  /** `SHA256:...` */
  readonly fingerprint: string
  /** Who logged in last. */
  readonly user: string
  /** Old algorithms are allowed for this device. */
  readonly legacy: boolean
  /** ISO 8601. */
  readonly firstSeen: string
  readonly lastSeen: string
}

/** Where host keys are remembered: a site, or this computer's own file where no site is open. */
export interface KnownHosts {
  list(): readonly KnownHost[]
  find(address: string): KnownHost | null
  accept(host: Pick<KnownHost, 'address' | 'keyType' | 'fingerprint'>): void
  /** A session was opened with the key known. */
  used(address: string, how: Pick<KnownHost, 'user' | 'legacy'>): void
  /** Another key than the one known was shown, and not trusted. */
  changed(known: KnownHost, fingerprint: string): void
  /** True where it was known. */
  forget(address: string): boolean
}

type Row = Omit<KnownHost, 'legacy'> & { readonly legacy: number }

const fromRow = (row: Row): KnownHost => ({ ...row, legacy: row.legacy === 1 })

export function knownHostsOf(db: Db, recorder: Recorder): KnownHosts {
  const say = (text: string, address: string) =>
    appendJournal(db, recorder, { kind: 'hostkey', text, data: { address } })
  const write = (work: () => void) => db.transaction(work)()
  return {
    list: () => (db.prepare('SELECT * FROM knownHost ORDER BY address').all() as Row[]).map(fromRow),
    find(address) {
      const row = db.prepare('SELECT * FROM knownHost WHERE address = ?').get(address) as Row | undefined
      return row ? fromRow(row) : null
    },
    accept: ({ address, keyType, fingerprint }) =>
      write(() => {
        const now = recorder.timestamp()
        db.prepare(
          `INSERT INTO knownHost (address, keyType, fingerprint, user, legacy, firstSeen, lastSeen)
           VALUES (?, ?, ?, '', 0, ?, ?)`,
        ).run(address, keyType, fingerprint, now, now)
        say(`Host key of ${address} accepted: ${fingerprint}`, address)
      }),
    used: (address, { user, legacy }) =>
      write(() => {
        db.prepare('UPDATE knownHost SET user = ?, legacy = ?, lastSeen = ? WHERE address = ?').run(
          user,
          Number(legacy),
          recorder.timestamp(),
          address,
        )
      }),
    changed: ({ address, fingerprint: known }, shown) =>
      write(() => say(`Host key of ${address} changed: ${shown} instead of ${known}; not trusted`, address)),
    forget(address) {
      let isGone = false
      write(() => {
        isGone = db.prepare('DELETE FROM knownHost WHERE address = ?').run(address).changes === 1
        if (isGone) say(`Host key of ${address} forgotten`, address)
      })
      return isGone
    },
  }
}
