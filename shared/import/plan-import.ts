/**
 * The import as one pure function: workbooks and the current plan in, row changes, counts and findings out. Nothing is
 * written; the caller commits the changes in one transaction, or shows them. Safe to run in a worker.
 */
import type { DeviceType } from '../device-types/device-type.ts'
import { openDraft, type PlanDraft, type RowChange } from '../model/draft.ts'
import type { Device } from '../model/entities.ts'
import { nameKey } from '../model/name-key.ts'
import type { Plan } from '../model/plan.ts'
import type { ImportProblem } from '../model/problem.ts'
import { vidsOf } from './check/port-intent.ts'
import type { RawRow } from './extract/raw-rows.ts'
import type { Field } from './fields.ts'
import type { Finding } from './finding.ts'
import { fitMapping } from './fit-mapping.ts'
import { type ImportItem, listItems, vlanItemKey } from './items.ts'
import { keepSetAside, rememberImport } from './keep.ts'
import type { WorkbookMapping } from './mapping.ts'
import { fingerprintOf, type RememberedRow, recallRows, recallShape } from './memory.ts'
import { isOwnExport, rowsOfPlan } from './own-export.ts'
import { proposeMapping } from './propose.ts'
import { type MappedWorkbook, type ReadPlan, readPlan } from './read-plan.ts'
import { applyItems, type ImportDifference } from './reconcile/apply-items.ts'
import { ensureSwitch } from './reconcile/switches.ts'
import { proposeSettings, type SiteProposal } from './site-proposals.ts'
import { findPort } from './values/port-reference.ts'
import { switchKey } from './words.ts'
import type { Workbook } from './workbook.ts'

export interface ImportOptions {
  /** One a workbook; null: the one remembered for its shape, else the proposal. */
  readonly mappings?: readonly (WorkbookMapping | null)[]
  /** Given to switches whose model is not told. */
  readonly defaultType: DeviceType
  readonly setAside: boolean
  readonly includeHidden: boolean
  readonly includeCancelled: boolean
  /** Only these sheets, by name. */
  readonly sheets: ReadonlySet<string> | null
}

export interface ImportCounts {
  /** Port or outlet rows read, ranges unfolded, and faulty rows of lists; of lists alone, their rows. */
  readonly rows: number
  readonly added: number
  readonly changed: number
  readonly removed: number
  /** Those of `rows` that have an error, set aside or stopping the import: a line listing three outlets counts three. */
  readonly faulty: number
}

export interface ImportPlan {
  readonly counts: ImportCounts
  readonly problems: readonly ImportProblem[]
  readonly differences: readonly ImportDifference[]
  /** Empty where errors stop the import. */
  readonly changes: readonly RowChange[]
  /** False where errors stop it. */
  readonly isApplicable: boolean
  /** The mapping each workbook was read with. */
  readonly mappings: readonly WorkbookMapping[]
  readonly isRemembered: boolean
  /** Addressing rules told in the workbook that differ from the site's; for a person to accept. */
  readonly proposals: readonly SiteProposal[]
}

export function planImport(workbooks: readonly Workbook[], plan: Plan, options: ImportOptions): ImportPlan {
  const books = workbooks.map((workbook, at) => mapWorkbook(workbook, plan, options.mappings?.[at] ?? null))
  const read = pardonKnown(readPlan(books, plan, options), plan)
  const faulty = faultyRows(read.findings)
  const hasLooseError = read.findings.some(({ severity, row }) => severity === 'error' && row === null)
  const hasErrors = faulty.size > 0 || hasLooseError
  const isApplicable = !hasLooseError && (!hasErrors || options.setAside)
  const { draft, counts, differences } = reconcile(books, read, plan, faulty, options)
  return {
    counts,
    problems: read.findings.map(({ row: _, ...problem }) => problem),
    differences,
    changes: isApplicable ? draft.changes() : [],
    isApplicable,
    mappings: books.map(({ mapping }) => mapping),
    isRemembered: books.some(({ isRemembered }) => isRemembered),
    proposals: proposeSettings(workbooks, plan.site),
  }
}

export interface MappedBook extends MappedWorkbook {
  readonly fingerprint: string
  readonly isRemembered: boolean
}

/** The mapping given, else the one remembered for this shape laid over the proposal, else the proposal. */
function mapWorkbook(workbook: Workbook, plan: Plan, given: WorkbookMapping | null): MappedBook {
  const proposed = proposeMapping(workbook)
  const fingerprint = fingerprintOf(workbook, proposed)
  const remembered = given ? null : recallShape(plan, fingerprint).memory.mapping
  const mapping = fitMapping(given ?? remembered, proposed)
  return { workbook, mapping, fingerprint, isRemembered: remembered !== null }
}

function faultyRows(findings: readonly Finding[]): Set<RawRow> {
  return new Set(findings.flatMap(({ severity, row }) => (severity === 'error' && row ? [row] : [])))
}

/**
 * A row that says what the plan already has changes nothing, so its errors stop nothing: they are the plan's own, which
 * `check` reports. Without this the export of a plan with an error could not be imported again. Of a double use both
 * rows must be known: a row that newly takes a place is what makes the other one wrong.
 */
function pardonKnown(read: ReadPlan, plan: Plan): ReadPlan {
  const faulty = faultyRows(read.findings)
  if (faulty.size === 0 || plan.device.length + plan.vlan.length === 0) return read
  const rivals = new Set(read.findings.map(rivalOf))
  const known = knownRows(read, plan, (row) => faulty.has(row) || rivals.has(placeOf(row)))
  const isPardoned = (finding: Finding): boolean => {
    const rival = rivalOf(finding)
    if (finding.row === null || !known.rows.has(finding.row)) return false
    // An exact duplicate looks known by the row it repeats: set aside once, it stays so until it is mended.
    if (rival !== null && isSetAside(finding, finding.row.workbook, plan)) return false
    return rival === null || known.places.has(rival)
  }
  const findings = read.findings.map((finding) =>
    finding.severity === 'error' && isPardoned(finding)
      ? { ...finding, severity: 'warning' as const }
      : finding,
  )
  return { ...read, findings }
}

const isSetAside = ({ sheet, cell, code }: Finding, workbook: string, plan: Plan): boolean =>
  plan.setAside.some(
    (one) => one.workbook === workbook && one.sheet === sheet && one.cell === cell && one.code === code,
  )

const placeOf = ({ sheet, row }: Pick<RawRow, 'sheet' | 'row'>): string => `${sheet}\n${row}`

/** The earlier row of a double use. */
function rivalOf({ values }: Finding): string | null {
  return typeof values?.row === 'number' && typeof values.sheet === 'string'
    ? placeOf({ sheet: values.sheet, row: values.row })
    : null
}

/** The rows, of those asked for, that would change nothing in the plan. */
function knownRows(read: ReadPlan, plan: Plan, isAsked: (row: RawRow) => boolean) {
  const draft = openDraft(plan)
  const devices = ensureSwitches(draft, plan, read)
  const rows = new Set<RawRow>()
  for (const item of listItems(read)) {
    if (!item.rows.some(isAsked) || !item.exists(plan)) continue
    const before = draft.changes().length
    item.apply(draft, devices)
    if (draft.changes().length === before) for (const row of item.rows) rows.add(row)
  }
  return { rows, places: new Set([...rows].map(placeOf)) }
}

/** Rows whose cells could not be read make no item; they count as rows all the same. */
function countUnread(read: ReadPlan, items: readonly ImportItem[]): number {
  const known = new Set(items.flatMap(({ rows }) => rows))
  return read.findings.reduce((seen, { row, severity }) => {
    if (row && severity === 'error' && !known.has(row)) seen.add(row)
    return seen
  }, new Set<RawRow>()).size
}

function reconcile(
  books: readonly MappedBook[],
  read: ReadPlan,
  plan: Plan,
  faulty: ReadonlySet<RawRow>,
  options: ImportOptions,
): { draft: PlanDraft; counts: ImportCounts; differences: readonly ImportDifference[] } {
  const draft = openDraft(plan)
  const source = books.map(({ workbook }) => workbook.name).join(' + ')
  const present = listItems(read)
  const isFaulty = (item: ImportItem) => item.rows.some((row) => faulty.has(row))
  const idle = overflownVlans(read, plan, faulty)
  const items = present.filter((item) => !isFaulty(item) && !idle.has(item.key))
  const keys = new Set(present.flatMap(({ key, outletKey }) => (outletKey ? [key, outletKey] : [key])))
  const remembered = recallRows(plan, source, keys) ?? ownRows(books, plan, present)
  const devices = ensureSwitches(draft, plan, read, faulty)
  const shadows = shadowKeys(read, faulty)
  const faultyKeys = new Set([
    ...shadows,
    ...present.filter(isFaulty).flatMap(({ key, outletKey }) => [key, outletKey ?? '']),
  ])
  const differences = applyItems(draft, items, {
    plan,
    devices,
    present,
    shadows,
    remembered,
    removesMissing: options.sheets === null,
    isListedVlan: (vid) => read.lists.vlans.some((entry) => entry.vid === vid),
  })
  const applied = { draft, plan, source, items, remembered, keepsOthers: options.sheets !== null, faultyKeys }
  if (differences.length > 0) rememberImport(applied, books)
  keepSetAside(draft, plan, books, faulty, read.findings)
  const count = (what: ImportDifference['what']) => differences.filter((one) => one.what === what).length
  const hasMain = present.some(({ isMain }) => isMain)
  const faultyRecords = present.filter(isFaulty).length + countUnread(read, present)
  const sound = present.filter((item) => (item.isMain || !hasMain) && !isFaulty(item)).length
  return {
    draft,
    counts: {
      rows: sound + faultyRecords,
      added: count('added'),
      changed: count('changed'),
      removed: count('removed'),
      faulty: faultyRecords,
    },
    differences,
  }
}

/** Keys of listed VLANs that only rows set aside use, and that no address can be made for. */
function overflownVlans(read: ReadPlan, plan: Plan, faulty: ReadonlySet<RawRow>): Set<string> {
  const overflown = new Set(
    read.findings.flatMap(({ code, values }) => (code === 'address_overflow' ? [values?.vlan] : [])),
  )
  const sound = read.connections.filter(({ rows }) => !rows.some((row) => faulty.has(row)))
  const used = new Set([...sound.flatMap(vidsOf), ...plan.vlan.map(({ vid }) => vid)])
  const idle = read.lists.vlans.filter(({ vid }) => overflown.has(vid) && !used.has(vid))
  return new Set(idle.map(vlanItemKey))
}

/** For the site's own export, never imported yet: what the plan says of the switches it lists. */
function ownRows(
  books: readonly MappedBook[],
  plan: Plan,
  present: readonly ImportItem[],
): RememberedRow[] | null {
  const [book] = books
  if (!book || books.length > 1 || plan.device.length === 0 || !isOwnExport(book.mapping)) return null
  const switches = new Set(present.flatMap(({ key }) => /^port:(.*)\/\d+$/.exec(key)?.[1] ?? []))
  return rowsOfPlan(plan, book.mapping, switches)
}

/** Keys of the rows that could not be read: what they brought earlier is not gone, it is only unclear now. */
function shadowKeys(read: ReadPlan, faulty: ReadonlySet<RawRow>): Set<string> {
  const keys = new Set<string>()
  for (const row of faulty) {
    const text = (field: Field) => row.values.get(field)?.text ?? ''
    const owner = read.switches.get(switchKey(text('switch') || row.facts.switch || ''))
    const position = owner ? findPort(text('port'), owner.type, owner.isAssumed, owner.naming) : null
    if (owner && position !== null) keys.add(`port:${owner.key}/${position}`)
    if (text('outlet'))
      keys
        .add(`outlet:${nameKey(text('outlet'))}`)
        .add(`outlet:${nameKey(`${text('stand')}-${text('outlet')}`)}`)
  }
  return keys
}

/** The switches the workbook speaks of, made or brought up to date; and those the plan has. */
function ensureSwitches(
  draft: PlanDraft,
  plan: Plan,
  read: ReadPlan,
  faulty: ReadonlySet<RawRow> = new Set(),
): Map<string, Device> {
  const known = plan.device
    .filter(({ role }) => role === 'switch')
    .map((device) => [switchKey(device.name), device] as const)
  const devices = new Map<string, Device>(known)
  const used = new Set(read.connections.map(({ owner }) => owner?.key))
  for (const one of read.switches.values()) {
    const isSetAside = one.entry !== null && faulty.has(one.entry.row) && !used.has(one.key)
    if (!isSetAside || one.device) devices.set(one.key, ensureSwitch(draft, one))
  }
  return devices
}
