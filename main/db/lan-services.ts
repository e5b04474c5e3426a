/**
 * The servers on the LAN that belong to a site. Beside the plan: adding one is no edit, and undo must never bring a certificate
 * back that was given up. Their secrets are in the vault; taking one away takes them away too.
 */
import { type LanService, secretNameOf, secretParts } from '../../shared/lan-services/lan-service.ts'
import { WorkError } from '../work-error.ts'
import type { Db } from './database.ts'
import { appendJournal, type Recorder } from './journal.ts'
import type { SiteFile } from './site-file.ts'

export type NewLanService = Omit<LanService, 'id' | 'addedAt' | 'seenAt'>

export const listLanServices = (db: Db): LanService[] =>
  db.prepare('SELECT * FROM lanService ORDER BY name COLLATE NOCASE').all() as LanService[]

/** By name, in any case. Throws WorkError `unknown_service`. */
export function findLanService(db: Db, name: string): LanService {
  const row = db.prepare('SELECT * FROM lanService WHERE name = ?').get(name) as LanService | undefined
  if (row) return row
  const known = listLanServices(db).map((one) => one.name)
  throw new WorkError(
    'unknown_service',
    known.length === 0
      ? `There is no service "${name}" in this site: it has none yet. Add it with "brassage service add".`
      : `There is no service "${name}" in this site. There are: ${known.join(', ')}.`,
    { name },
  )
}

/** Throws WorkError `service_exists`. */
export function checkNameIsFree(db: Db, name: string): void {
  if (db.prepare('SELECT 1 FROM lanService WHERE name = ?').get(name) === undefined) return
  throw new WorkError(
    'service_exists',
    `There is a service "${name}" in this site already. Remove it first, or choose another name.`,
    { name },
  )
}

/** Writes the row, then its secrets by `keepSecret`, in one transaction of the caller's. */
export function insertLanService(
  db: Db,
  recorder: Recorder,
  service: NewLanService,
  keepSecret: (id: number) => void,
): LanService {
  const now = recorder.timestamp()
  const row = { ...service, addedAt: now, seenAt: now }
  const { lastInsertRowid } = db
    .prepare(
      `INSERT INTO lanService (name, kind, url, fingerprint, auth, user, version, addedAt, seenAt)
       VALUES (@name, @kind, @url, @fingerprint, @auth, @user, @version, @addedAt, @seenAt)`,
    )
    .run(row)
  const id = Number(lastInsertRowid)
  keepSecret(id)
  const pinned = service.fingerprint === null ? 'without TLS' : `certificate ${service.fingerprint}`
  appendJournal(db, recorder, {
    kind: 'service',
    text: `Service ${service.name} added: ${service.url}, ${pinned}`,
    data: { name: service.name, kind: service.kind },
  })
  return { ...row, id }
}

/** In the place of the one before; what was read of the service stays. */
export function pinCertificate(
  db: Db,
  recorder: Recorder,
  { id, name, fingerprint: old }: LanService,
  fingerprint: string,
): void {
  db.prepare('UPDATE lanService SET fingerprint = ? WHERE id = ?').run(fingerprint, id)
  appendJournal(db, recorder, {
    kind: 'service',
    text: `Service ${name}: certificate ${fingerprint} pinned instead of ${old}`,
    data: { name, old, fingerprint },
  })
}

/**
 * In the place of the one before, whose secrets go; what was read of the service stays. `keepSecrets` writes the new ones, in one
 * transaction of the caller's. Throws WorkError `service_changed` where the service is not the one any more that the login was
 * tried on, `unknown_service` where it is gone.
 */
export function replaceLogin(
  db: Db,
  recorder: Recorder,
  { id, name, url, fingerprint, auth: oldAuth, user: old }: LanService,
  { auth, user, version }: Pick<LanService, 'auth' | 'user' | 'version'>,
  keepSecrets: () => void,
): LanService {
  const now = findLanService(db, name)
  if (now.id !== id || now.url !== url || now.fingerprint !== fingerprint)
    throw new WorkError(
      'service_changed',
      `Service ${name} was changed while its login was tried: the old login stays. Try again.`,
      { name },
    )
  const remove = db.prepare('DELETE FROM secret WHERE name = ?')
  for (const part of secretParts[oldAuth]) remove.run(secretNameOf(id, part))
  keepSecrets()
  const seenAt = recorder.timestamp()
  db.prepare(
    'UPDATE lanService SET auth = ?, user = ?, version = coalesce(?, version), seenAt = ? WHERE id = ?',
  ).run(auth, user, version, seenAt, id)
  appendJournal(db, recorder, {
    kind: 'service',
    text: user === null ? `Service ${name}: login replaced` : `Service ${name}: login replaced, as ${user}`,
    data: { name, old: { auth: oldAuth, user: old }, auth, user },
  })
  return findLanService(db, name)
}

/** Between two notes that a service answered as before. Milliseconds. */
const NOTE_MS = 60_000

/** Notes that it answered, and as which version: a change, else once a minute. In a file that is read-only, or was left meanwhile, nothing is noted. */
export function noteSeen(site: SiteFile, id: number, version: string | null): void {
  if (site.readOnly || !site.db.open) return
  const now = site.recorder.timestamp()
  const last = site.db.prepare('SELECT version, seenAt FROM lanService WHERE id = ?').get(id) as
    | Pick<LanService, 'version' | 'seenAt'>
    | undefined
  if (!last) return
  const isSame = version === null || version === last.version
  // A clock that was set back must not keep it from being noted.
  if (isSame && Math.abs(Date.parse(now) - Date.parse(last.seenAt)) < NOTE_MS) return
  site.record(() =>
    site.db
      .prepare('UPDATE lanService SET seenAt = ?, version = coalesce(?, version) WHERE id = ?')
      .run(now, version, id),
  )
}

/** With its secrets, in one transaction. Needs no key: who can write the file can delete it. */
export function deleteLanService(db: Db, recorder: Recorder, { id, name, auth }: LanService): void {
  db.transaction(() => {
    const remove = db.prepare('DELETE FROM secret WHERE name = ?')
    for (const part of secretParts[auth]) remove.run(secretNameOf(id, part))
    db.prepare('DELETE FROM lanService WHERE id = ?').run(id)
    appendJournal(db, recorder, { kind: 'service', text: `Service ${name} removed`, data: { name } })
  })()
}
