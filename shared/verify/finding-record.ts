/**
 * The life of findings from records about them: open from when it was seen until it was gone, and what people said of it.
 * Records of several laptops are united in any order and tell the same; the last word of anybody counts.
 */
import type { Explanation, Finding } from './finding.ts'

/** What a finding was about, and who can do something about it: what is remembered of one. */
export type Mistake = Explanation & Pick<Finding, 'severity' | 'mending'>

export const FINDING_RECORD_KINDS = ['seen', 'gone', 'accepted', 'muted', 'reopened'] as const
export type FindingRecordKind = (typeof FINDING_RECORD_KINDS)[number]

export interface FindingRecord {
  readonly id: string
  readonly at: string
  readonly station: string
  readonly seq: number
  readonly who: string
  readonly findingId: string
  readonly kind: FindingRecordKind
  /** Of `seen`: what it was about. */
  readonly about: Mistake | null
  /** Of `accepted` and `muted`: why. */
  readonly reason: string | null
}

/** `accepted`: so be it, the plan need not be like that; `muted`: not now. */
export type Judgement = Pick<FindingRecord, 'who' | 'at' | 'reason'> & { readonly kind: 'accepted' | 'muted' }

export interface KnownFinding {
  readonly id: string
  /** As it was last seen. */
  readonly about: Mistake
  /** Since when it has been there without a break. */
  readonly since: string
  /** When it was mended; null: it is still there. */
  readonly goneAt: string | null
  readonly judgement: Judgement | null
}

const inOrder = (a: FindingRecord, b: FindingRecord): number =>
  a.seq - b.seq || (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1)

/** Everything that was ever found, by id. */
export function knownFindings(records: readonly FindingRecord[]): ReadonlyMap<string, KnownFinding> {
  const known = new Map<string, KnownFinding>()
  for (const record of records.toSorted(inOrder)) {
    const next = withRecord(known.get(record.findingId) ?? null, record)
    if (next) known.set(record.findingId, next)
  }
  return known
}

function withRecord(known: KnownFinding | null, record: FindingRecord): KnownFinding | null {
  const { findingId: id, kind, at, about, who, reason } = record
  if (kind === 'seen' && about) {
    const since = known && known.goneAt === null ? known.since : at
    return { id, about, since, goneAt: null, judgement: known?.judgement ?? null }
  }
  if (!known) return null
  if (kind === 'gone') return { ...known, goneAt: known.goneAt ?? at }
  if (kind === 'accepted' || kind === 'muted') return { ...known, judgement: { kind, who, at, reason } }
  return { ...known, judgement: null }
}

/** What is remembered of a finding. */
export const mistakeOf = (finding: Finding): Mistake => {
  const { kind, outletIds, panelPortIds, deviceId, interfaceId, facts, severity, mending } = finding
  return { kind, outletIds, panelPortIds, deviceId, interfaceId, facts, severity, mending }
}

/** Those that are there and that nobody has accepted or muted. */
export const openFindings = (known: ReadonlyMap<string, KnownFinding>): readonly KnownFinding[] =>
  [...known.values()].filter(({ goneAt, judgement }) => goneAt === null && judgement === null)

/** Whether two explanations are the same mistake, seen at two times: same kind, and a place in common. */
export function isSameMistake(a: Explanation, b: Explanation): boolean {
  if (a.kind !== b.kind || (a.facts.mac ?? '') !== (b.facts.mac ?? '')) return false
  if (a.outletIds.length > 0 && b.outletIds.length > 0)
    return a.outletIds.some((outlet) => b.outletIds.includes(outlet))
  if (a.interfaceId !== null || b.interfaceId !== null) return a.interfaceId === b.interfaceId
  return a.deviceId === b.deviceId
}

/** The findings of a new verdict under the ids they were known by: each known one is taken over by at most one. */
export function keepIds(
  findings: readonly Finding[],
  known: ReadonlyMap<string, KnownFinding>,
): readonly Finding[] {
  const open = [...known.values()].filter(({ goneAt }) => goneAt === null)
  const taken = new Set(findings.map(({ id }) => id).filter((id) => known.get(id)?.goneAt === null))
  return findings.map((finding) => {
    if (known.get(finding.id)?.goneAt === null) return finding
    const before = open.find(({ id, about }) => !taken.has(id) && isSameMistake(about, finding))
    if (!before) return finding
    taken.add(before.id)
    return { ...finding, id: before.id }
  })
}

export interface LifeChange {
  /** Not there before, or about other outlets than before. */
  readonly seen: readonly Finding[]
  /** Ids. */
  readonly gone: readonly string[]
}

/**
 * What a verdict changes; `findings` with the ids of `keepIds`. `isOver` says whether the evidence proves that one which the
 * verdict does not name is over.
 */
export function lifeChange(
  findings: readonly Finding[],
  known: ReadonlyMap<string, KnownFinding>,
  isOver: (about: Mistake) => boolean,
): LifeChange {
  return {
    seen: findings.filter((finding) => isNews(finding, known.get(finding.id))),
    gone: unseenOf(findings, known)
      .filter(({ about }) => isOver(about))
      .map(({ id }) => id),
  }
}

/** Those that are known to be there and that the verdict does not name. */
export function unseenOf(
  findings: readonly Finding[],
  known: ReadonlyMap<string, KnownFinding>,
): readonly KnownFinding[] {
  const now = new Set(findings.map(({ id }) => id))
  return [...known.values()].filter(({ id, goneAt }) => goneAt === null && !now.has(id))
}

const isNews = (finding: Finding, known: KnownFinding | undefined): boolean =>
  known?.goneAt !== null || known.about.outletIds.join() !== finding.outletIds.join()
