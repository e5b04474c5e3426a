/** Jobs of the outbox on disk: none is lost and none is run twice, whatever happens in between. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { insertLanService } from '../../../main/db/lan-services.ts'
import type { SiteFile } from '../../../main/db/site-file.ts'
import {
  beginJob,
  endJob,
  keepWork,
  listJobs,
  putBackJob,
  readJob,
  removeJob,
} from '../../../main/services/outbox/outbox-jobs.ts'
import { WorkError } from '../../../main/work-error.ts'
import type { OutboxWork } from '../../../shared/outbox/outbox-work.ts'
import { temporarySite } from '../../db/temporary-site.ts'

const wake: OutboxWork = { kind: 'wake', service: 'fog', hosts: [{ id: '1', name: 'pc-1', mac: null }] }

function siteWithService() {
  const place = temporarySite()
  const site = place.create()
  const service = { kind: 'fog', name: 'fog', url: 'http://192.0.2.1', fingerprint: null } as const
  site.record(() =>
    insertLanService(
      site.db,
      site.recorder,
      { ...service, auth: 'tokens', user: null, version: null },
      () => undefined,
    ),
  )
  return { place, site }
}

const ENDED_BADLY = { state: 'failed', run: null, canSettle: false } as const

const codeOf = (work: () => unknown): string | null => {
  try {
    work()
    return null
  } catch (error) {
    if (error instanceof WorkError) return error.code
    throw error
  }
}

/**
 * What may happen to a job, in any order: `begin` as far as its requests; `crash_before`: the process ends while the run is being
 * written; `crash_after`: right after; `offline`: the look at the service fails, so nothing begins; `restart`: the file is read anew.
 */
const happenings = [
  'begin',
  'crash_before',
  'crash_after',
  'offline',
  'restart',
  'end',
  'put_back',
  'remove',
] as const

describe('a kept job', () => {
  it('is neither lost nor run twice, whatever comes between', () => {
    const { place, site: first } = siteWithService()
    let site: SiteFile = first
    const steps = fc.array(fc.tuple(fc.nat(2), fc.constantFrom(...happenings)), { maxLength: 25 })
    fc.assert(
      fc.property(steps, (sequence) => {
        const ids = [0, 1, 2].map(() => keepWork(site, wake))
        const sent = new Map<string, number>()
        const allowed = new Map(ids.map((id) => [id, 1]))
        const removed = new Set<string>()
        const reopen = () => {
          site.close()
          site = place.open()
        }
        for (const [at, what] of sequence) {
          const id = ids[at] ?? ''
          const send = () => sent.set(id, (sent.get(id) ?? 0) + 1)
          if (what === 'restart') reopen()
          else if (what === 'offline') readJobOrGone(site, id)
          else if (what === 'crash_before') {
            const crash = () =>
              beginJob(site, id, () => {
                throw new WorkError('crash', 'the power went')
              })
            expect(['crash', 'already_begun', 'unknown_job']).toContain(codeOf(crash))
            reopen()
          } else if (what === 'begin' || what === 'crash_after') {
            if (codeOf(() => beginJob(site, id, () => null)) === null) send()
            // Whoever comes second, also in another process, is refused.
            expect(codeOf(() => beginJob(site, id, () => null))).not.toBeNull()
            if (what === 'crash_after') reopen()
          } else if (what === 'end') codeOf(() => endJob(site, id, { isDone: true, message: '' }))
          else if (what === 'put_back') {
            // Only a person's own word lets it run once more.
            if (codeOf(() => putBackJob(site, id, () => ENDED_BADLY)) === null)
              allowed.set(id, (allowed.get(id) ?? 0) + 1)
          } else if (codeOf(() => removeJob(site, id)) === null) removed.add(id)
        }
        reopen()
        const listed = listJobs(site).map((job) => job.id)
        for (const id of ids) {
          expect(sent.get(id) ?? 0).toBeLessThanOrEqual(allowed.get(id) ?? 0)
          expect(listed.includes(id)).toBe(!removed.has(id))
        }
      }),
      { numRuns: 25 },
    )
  })

  it('stays among what waits where the run that it becomes cannot be written, and leaves nothing of it', () => {
    const { site } = siteWithService()
    const id = keepWork(site, wake)
    const before = site.db.prepare('SELECT count(*) FROM journal').pluck().get()
    const fail = () =>
      beginJob(site, id, () => {
        keepWork(site, wake)
        throw new WorkError('no', 'not so')
      })
    expect(codeOf(fail)).toBe('no')
    expect(readJob(site, id).state).toBe('waiting')
    expect(site.db.prepare('SELECT count(*) FROM journal').pluck().get()).toBe(before)
  })

  it('names its service, which has to be one of the site', () => {
    const { site } = siteWithService()
    expect(codeOf(() => keepWork(site, { ...wake, service: 'other' } as OutboxWork))).toBe('unknown_service')
  })
})

const readJobOrGone = (site: SiteFile, id: string) => codeOf(() => readJob(site, id))
