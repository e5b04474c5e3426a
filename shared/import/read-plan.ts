/** From workbooks and their mappings to what they say: connections, lists, switches, with all findings. Nothing is compared with the plan's rows here; its switches, types and VLANs are only looked up. */
import type { DeviceType } from '../device-types/device-type.ts'
import { nameKey } from '../model/name-key.ts'
import type { Plan } from '../model/plan.ts'
import { indexPlan } from '../model/plan-index.ts'
import { connectionRow } from '../plan/rows/connection-rows.ts'
import { checkConnection } from './check/connections.ts'
import { checkNames } from './check/names.ts'
import { checkPanels } from './check/panels.ts'
import { checkQuotes } from './check/quotes.ts'
import { checkStands } from './check/stands.ts'
import { checkUnlisted } from './check/unlisted.ts'
import { checkVlans } from './check/vlans.ts'
import { findColoredSheets } from './extract/color-vlan.ts'
import { readConnections } from './extract/connections.ts'
import { readLinks } from './extract/links.ts'
import { type Lists, readLists } from './extract/lists.ts'
import { type RawRow, type ReadOptions, readRawRows } from './extract/raw-rows.ts'
import type { ConnectionContext } from './extract/row-reader.ts'
import { partSwitchAndPort } from './extract/switch-and-port.ts'
import { collectFindings, type Finding, type Report } from './finding.ts'
import { readFrontPanel } from './front-panel.ts'
import { openGrid } from './grid.ts'
import { type LegendSheet, readLegend } from './legend.ts'
import { type PlacedLink, placeLinks } from './links.ts'
import type { WorkbookMapping } from './mapping.ts'
import { mergeConnections, type PlacedConnection, placeConnection } from './merge.ts'
import { openSheets, titleOf } from './open-sheets.ts'
import { nameOutlets } from './outlet-names.ts'
import { isNumberedByPanel, isNumberedByStand } from './outlet-numbers.ts'
import { type ListedRooms, partListedPanels, partPanelsByRoom } from './panel-rooms.ts'
import { numberByAddress } from './reconcile/switches.ts'
import { gatherSwitches, type SheetTitle, type SwitchBook } from './switches.ts'
import { findPort } from './values/port-reference.ts'
import { plainWords, switchKey } from './words.ts'
import type { Workbook } from './workbook.ts'

export interface MappedWorkbook {
  readonly workbook: Workbook
  readonly mapping: WorkbookMapping
}

export interface ReadPlanOptions extends ReadOptions {
  readonly defaultType: DeviceType
  /** Only these sheets; null: all that the mapping includes. */
  readonly sheets: ReadonlySet<string> | null
}

export interface ReadPlan {
  readonly connections: readonly PlacedConnection[]
  readonly links: readonly PlacedLink[]
  readonly lists: Lists
  readonly switches: SwitchBook
  readonly titles: readonly SheetTitle[]
  readonly rows: readonly RawRow[]
  readonly findings: readonly Finding[]
}

const MAIN_KINDS: ReadonlySet<string> = new Set(['ports', 'outlets', 'front-panel'])

export function readPlan(books: readonly MappedWorkbook[], plan: Plan, options: ReadPlanOptions): ReadPlan {
  const { report, findings } = collectFindings()
  const sheets = books.flatMap((book) => openSheets(book, options, report))
  const rows = sheets.flatMap(({ book, grid, mapping }) =>
    mapping.kind === 'front-panel'
      ? readFrontPanel(book.workbook.name, grid, mapping, report)
      : readRawRows(book.workbook.name, grid, mapping, options, report).map(partSwitchAndPort),
  )
  checkQuotes(
    sheets.map(({ grid }) => grid.sheet),
    rows,
    report,
  )
  const told = readLists(rows, report)
  const { panels, listed } = partListedPanels(told.panels, report)
  const lists = { ...told, panels }
  const main = rows.filter(({ kind }) => MAIN_KINDS.has(kind))
  const titles = sheets.flatMap(({ grid, mapping }) => titleOf(grid, mapping))
  const switches = gatherSwitches(
    plan,
    lists,
    titles,
    [...main, ...linkMentions(rows)],
    options.defaultType,
    report,
  )
  const rules = books[0]?.mapping.rules
  const vlanByName = new Map<string, number>()
  for (const { name, vid } of [...plan.vlan, ...lists.vlans]) if (name) vlanByName.set(plainWords(name), vid)
  const vlanByColor = readLegend(legendSheets(books), vlanByName)
  const connections = rules
    ? connect(plan, main, lists, switches, { rules, vlanByName, vlanByColor, report, listed })
    : []
  const entries = readLinks(rows, report)
  const links = placeLinks(entries, connections, {
    plan,
    switches,
    report,
    made: new Set(),
    outlets: new Set(
      [...plan.outlet.map(({ name }) => name), ...connections.flatMap(({ outlet }) => outlet ?? [])].map(
        nameKey,
      ),
    ),
    panels: new Map(
      [
        ...plan.panel.map(({ name }) => name),
        ...lists.panels.map(({ name }) => name),
        ...connections.flatMap(({ panel }) => panel ?? []),
      ].map((name) => [nameKey(name), name]),
    ),
  })
  checkNames(lists, titles, switches, report)
  checkUnlisted(connections, lists, switches, titles, isInPlan(plan, switches), report)
  if (
    main.length +
      entries.length +
      lists.vlans.length +
      lists.switches.length +
      lists.stands.length +
      lists.panels.length +
      lists.lags.length +
      lists.dhcpServers.length ===
    0
  )
    reportNothing(books, findings, report)
  return { connections, links, lists, switches, titles, rows, findings }
}

/** The switches a list of links names. Their ports tell no naming: uplinks alone are named in it. */
const linkMentions = (rows: readonly RawRow[]): RawRow[] =>
  rows.flatMap((row) =>
    row.kind !== 'links'
      ? []
      : (['source', 'destination'] as const).flatMap((side) => {
          const owner = row.values.get(side)
          if (!owner || !/^sw/.test(switchKey(owner.text))) return []
          const text = row.has.has(`${side}Port`) ? owner.text : owner.text.replace(/[\s:/]+\S*$/, '')
          return [{ ...row, facts: {}, values: new Map([['switch' as const, { ...owner, text }]]) }]
        }),
  )

/** Legends are looked for on every sheet, imported or not: most stand beside the data or in the readme. */
const legendSheets = (books: readonly MappedWorkbook[]): LegendSheet[] =>
  books.flatMap(({ workbook, mapping }) =>
    workbook.sheets.map((sheet) => {
      const own = mapping.sheets.find((one) => one.sheet === sheet.name)
      const isLegend = own?.kind === 'legend' || own?.kind === 'vlans'
      // The cells over the first row of numbers belong to the drawing too.
      const margin = own?.kind === 'front-panel' ? 3 : 0
      const tableRows = (own?.headerRows ?? []).map((row) => row - margin)
      return { grid: openGrid(sheet), isLegend, tableRows }
    }),
  )

function connect(
  plan: Plan,
  main: readonly RawRow[],
  lists: Lists,
  switches: SwitchBook,
  context: Pick<ConnectionContext, 'rules' | 'vlanByName' | 'vlanByColor' | 'report'> & {
    readonly listed: ListedRooms
  },
): PlacedConnection[] {
  const { report, rules } = context
  const byStand = isNumberedByStand(main, rules)
  const numbersByPanel = isNumberedByPanel(main, rules)
  const colored = findColoredSheets(main, context.vlanByColor)
  const read = main.flatMap((row) =>
    readConnections(row, {
      ...context,
      isNumberedByStand: byStand,
      numbersByPanel,
      isColored: (sheet) => colored.has(sheet),
      isPortName: (name, text) => {
        const owner = name === null ? undefined : switches.get(switchKey(name))
        return owner !== undefined && /[/]/.test(text) && findPort(text, owner.type, false) !== null
      },
    }),
  )
  const placed = read.flatMap((connection) => placeConnection(connection, switches, report) ?? [])
  const merged = nameOutlets(mergeConnections(partPanelsByRoom(placed, context.listed, report), report), plan)
  runChecks(plan, merged, lists, switches, report)
  return merged
}

/** The VLANs the plan has where a switch is. */
const vlansAt = (plan: Plan, switches: SwitchBook) => (key: string) => {
  const domainId = switches.get(key)?.device?.domainId
  return domainId == null ? [] : (indexPlan(plan).vlansOfDomain.get(domainId) ?? [])
}

const isInPlan = (plan: Plan, switches: SwitchBook) => (key: string, vid: number) =>
  vlansAt(plan, switches)(key).some((vlan) => vlan.vid === vid)

function runChecks(
  plan: Plan,
  connections: readonly PlacedConnection[],
  lists: Lists,
  switches: SwitchBook,
  report: Report,
): void {
  const index = indexPlan(plan)
  const outlets = new Map(plan.outlet.map((outlet) => [nameKey(outlet.name), outlet]))
  const isPatched = (name: string) => {
    const outlet = outlets.get(nameKey(name))
    return outlet !== undefined && connectionRow(plan, { kind: 'outlet', id: outlet.id }).interface !== null
  }
  const hasPorts = connections.some(({ position }) => position !== null)
  for (const connection of connections)
    checkConnection(
      connection,
      { hasPorts, isPatched, isKnown: (name) => outlets.has(nameKey(name)) },
      report,
    )
  checkStands(connections, report)
  checkPanels(connections, lists, report)
  const domainVlans = vlansAt(plan, switches)
  const listedPrefix = new Set(lists.vlans.flatMap(({ vid, cidr }) => (cidr === null ? [] : [vid])))
  checkVlans(
    connections,
    {
      site: plan.site,
      lists,
      isInPlan: isInPlan(plan, switches),
      numberOf: (key) => {
        const one = switches.get(key)
        const address = one?.entry?.address ?? one?.facts.address
        return (
          one?.device?.number ??
          one?.entry?.number ??
          (address ? numberByAddress(plan.site.scheme, address) : null) ??
          (Number(/(\d{1,3})\D*$/.exec(key)?.[1] ?? 0) || null)
        )
      },
      hasPrefix: (key, vid) =>
        listedPrefix.has(vid) ||
        domainVlans(key).some(
          (vlan) => vlan.vid === vid && (index.prefixesOfVlan.get(vlan.id)?.length ?? 0) > 0,
        ),
    },
    report,
  )
}

function reportNothing(books: readonly MappedWorkbook[], findings: readonly Finding[], report: Report): void {
  const [book] = books
  const sheet = book?.workbook.sheets[0]?.name ?? ''
  const hasHidden = findings.some(({ code }) => code === 'hidden_content')
  report(
    'error',
    'unmapped_sheet',
    { sheet, cell: 'A1' },
    `no sheet of ${book?.workbook.name ?? 'the workbook'} could be read as a list of ports, outlets, stands, VLANs or switches${hasHidden ? '; some of it is hidden' : ''}. Check that it has a row of headers such as Port, VLAN, Prise, Stand, or give a mapping`,
  )
}
