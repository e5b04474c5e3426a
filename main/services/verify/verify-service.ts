/**
 * The plan against reality for screens: readings are kept, what they prove is worked out, and people say what they make of
 * it. What was found is written down when it is first seen and when it is gone, so that a finding has a life.
 */

import type { EditAnswer } from '../../../shared/contract/plan.ts'
import type {
  IntervalState,
  ReadingView,
  StrangerView,
  VerifyOverview,
  VerifyState,
} from '../../../shared/contract/verify.ts'
import { compareNaturally } from '../../../shared/model/natural-order.ts'
import { createRow, editRow } from '../../../shared/plan/edits/index.ts'
import { normalizeMac } from '../../../shared/plan/mac.ts'
import { managementAddressOf } from '../../../shared/plan/management-address.ts'
import { locationName } from '../../../shared/plan/names.ts'
import { compareEvidence, type ReadingChange } from '../../../shared/verify/compare-evidence.ts'
import { knownFindings } from '../../../shared/verify/finding-record.ts'
import { type LiveStates, liveStates } from '../../../shared/verify/live-states.ts'
import type { Evidence } from '../../../shared/verify/reading.ts'
import { sameNames } from '../../../shared/verify/same-names.ts'
import { findStrangers } from '../../../shared/verify/strangers.ts'
import { readTicks } from '../../db/field-records.ts'
import { readFindingRecords } from '../../db/finding-records.ts'
import { allReadingTimes, listReadings, readRawReading } from '../../db/reading-records.ts'
import type { SiteFile } from '../../db/site-file.ts'
import { WorkError } from '../../work-error.ts'
import type { EditService } from '../edit-service.ts'
import type { Workspace } from '../workspace.ts'
import type { EvidenceInterval } from './evidence-interval.ts'
import { type Judging, judgeFinding } from './finding-life.ts'
import { findingView, mendedViews, silenceView } from './finding-views.ts'
import { createFindingWork } from './finding-work.ts'
import { type GivenText, type KeptText, keepText } from './keep-reading.ts'
import { type PortLines, portLines } from './port-lines.ts'
import type { SiteEvidence } from './site-evidence.ts'

export interface VerifyService {
  overview(): VerifyOverview
  /** `at` null: now; what is new or gone is written down then. */
  state(at: string | null): Promise<VerifyState>
  states(at: string | null): Promise<LiveStates>
  /** How much is done of a verdict that takes long; null: none is being worked out. */
  followShare(signal?: AbortSignal): AsyncGenerator<number | null, void>
  stopWorking(): void
  changes(since: string, until: string | null): readonly ReadingChange[]
  strangers(): readonly StrangerView[]
  readings(device: string | null): readonly ReadingView[]
  raw(id: string): string | null
  keepText(given: GivenText): KeptText
  setInterval(minutes: number | null): void
  /** Null: only the whole switch can be pushed. */
  portLines(finding: string): PortLines | null
  /** Throws WorkError `unknown_finding`, `no_reason`. */
  judge(finding: string, kind: Judging, reason: string, by: string): void
  belongs(mac: string, outlet: string, host?: string): EditAnswer
  stop(): Promise<void>
}

export interface VerifyServiceOptions {
  readonly workspace: Workspace
  readonly edits: EditService
  readonly interval: EvidenceInterval
  readonly evidence: SiteEvidence
}

/** Times that can be scrolled back to. */
const MOST_TIMES = 1000
const MOST_READINGS = 2000

export function createVerifyService(options: VerifyServiceOptions): VerifyService {
  const { workspace, edits, interval, evidence } = options
  const work = createFindingWork(evidence)
  const workOut = (at: string | null) => work.workOut(workspace.site(), at)
  return {
    overview() {
      const site = workspace.site()
      return overviewOf(site, interval.state(), evidence.gather(site, null).now)
    },
    async state(at) {
      const { evidence: gathered, verdict, findings, unseen, known } = await workOut(at)
      const site = workspace.site()
      const plan = site.plan()
      const newest = newestOf(gathered)
      const context = { known, ticks: readTicks(site.db), at: newest ?? '' }
      return {
        at: newest,
        findings: [
          ...findings.map((finding) => findingView(plan, finding, { ...context, isSeenNow: true })),
          ...unseen.map((finding) => findingView(plan, finding, { ...context, isSeenNow: false })),
        ],
        silences: verdict.cannotTell.map((silence) => silenceView(plan, silence)),
        right: verdict.right.length,
        mended: at === null ? mendedViews(plan, known) : [],
      }
    },
    async states(at) {
      const { evidence: gathered, findings, unseen, known } = await workOut(at)
      const open = [...findings, ...unseen].filter(({ id }) => !known.get(id)?.judgement)
      return liveStates(workspace.site().plan(), gathered.now, open)
    },
    changes(since, until) {
      const site = workspace.site()
      const [before, after] = [evidence.gather(site, since).now, evidence.gather(site, until).now]
      const between = evidence.between(site, since, until)
      return compareEvidence(site.plan(), { before, after, between })
    },
    strangers() {
      const site = workspace.site()
      return findStrangers(site.plan(), evidence.gather(site, null).now)
    },
    readings(device) {
      const { db, plan } = workspace.site()
      const wanted = device === null ? null : (plan().device.find(({ name }) => name === device)?.id ?? 0)
      return listReadings(db, { deviceId: wanted, limit: MOST_READINGS })
    },
    raw: (id) => readRawReading(workspace.site().db, id),
    keepText(given) {
      const kept = keepText(workspace.site(), given)
      workspace.touch()
      return kept
    },
    setInterval: interval.set,
    portLines(finding) {
      const site = workspace.site()
      const known = knownFindings(readFindingRecords(site.db)).get(finding)
      return known ? portLines(site.plan(), known.about) : null
    },
    judge(finding, kind, reason, by) {
      judgeFinding(workspace.site(), finding, kind, reason, by)
      workspace.touch()
    },
    belongs(given, outlet, host) {
      const mac = normalizeMac(given)
      if (mac === null)
        throw new WorkError('bad_mac', `"${given}" is no MAC address: expected 12 hexadecimal digits.`)
      return edits.apply(`${mac} belongs to outlet ${outlet}`, (draft) => {
        const isKnown = [...draft.rows('host')].some((row) => row.mac === mac)
        const named = host ? { name: host } : {}
        if (isKnown) editRow(draft, 'host', mac, { outlet, ...named })
        else createRow(draft, 'host', mac, { outlet, ...named })
      })
    },
    followShare: work.followShare,
    stopWorking: work.stop,
    stop() {
      work.stop()
      return interval.stop()
    },
  }
}

const newestOf = ({ now }: Evidence): string | null =>
  now.reduce<string | null>((newest, { at }) => (newest !== null && newest > at ? newest : at), null)

function overviewOf(site: SiteFile, interval: IntervalState, newest: Evidence['now']): VerifyOverview {
  const plan = site.plan()
  const switches = plan.device
    .filter(({ role }) => role === 'switch')
    .map((device) => ({
      device: device.name,
      deviceId: device.id,
      room: locationName(plan, device.locationId),
      address: managementAddressOf(plan, device)?.address ?? null,
      last: listReadings(site.db, { deviceId: device.id, limit: 1 })[0] ?? null,
    }))
    .sort((a, b) => compareNaturally(a.device, b.device))
  const times = allReadingTimes(site.db, MOST_TIMES)
  return { switches, interval, times, sameNames: sameNames(plan, newest) }
}
