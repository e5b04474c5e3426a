/** What each sheet tells, as tables for a spreadsheet or the program of a label printer. */

import type { KeptTick } from '../checklist/checklist.ts'
import type { ChecklistStep } from '../checklist/steps.ts'
import type { Plan } from '../model/plan.ts'
import { indexPlan } from '../model/plan-index.ts'
import { shortIdOf } from '../model/short-id.ts'
import { traceNode } from '../plan/trace.ts'
import type { KnownFinding } from '../verify/finding-record.ts'
import { checklistLines } from './checklist-lines.ts'
import { placedThing } from './floor-plan-symbols.ts'
import { sectionWords } from './hand-over.ts'
import { type HandOverNotes, handOver, handOverSections } from './hand-over-lines.ts'
import { labelsOfPlan, panelsIn, switchesIn } from './label-content.ts'
import { byName } from './natural.ts'
import { stripBlocks } from './panel-strips.ts'
import { patchRows } from './patch-rows.ts'
import { portWords } from './port-words.ts'
import type { LabelKind, PrintLanguage, SheetKind } from './request.ts'
import type { Scope } from './scope.ts'
import { standsIn } from './stand-sheet.ts'
import { type PrintWord, printWords } from './words.ts'

export interface PrintTable {
  readonly name: string
  readonly header: readonly string[]
  readonly rows: readonly (readonly (string | number | null)[])[]
}

export interface TableInput {
  readonly plan: Plan
  readonly scope: Scope
  readonly language: PrintLanguage
  readonly only: readonly LabelKind[]
  readonly floorPlanIds: ReadonlySet<number>
  readonly ticks: readonly KeptTick[]
  readonly toMend?: readonly KnownFinding[] | undefined
  readonly steps: readonly ChecklistStep[] | null
  readonly person: string | null
  /** Of a hand-over only. */
  readonly notes: HandOverNotes | null
  readonly day: string
}

type Rows = PrintTable['rows']
interface Maker {
  readonly name: PrintWord
  readonly columns: readonly PrintWord[]
  readonly rows: (input: TableInput) => Rows
}

const makers: Readonly<Record<SheetKind, Maker>> = {
  labels: {
    name: 'labels',
    columns: ['kind', 'title', 'code', 'end', 'text1', 'text2', 'text3', 'text4'],
    rows: ({ plan, scope, only, language }) =>
      labelsOfPlan(plan, scope, only, language).map(({ kind, title, code, end, strong, lines }) => [
        printWords[language][kind],
        title,
        code,
        end,
        strong,
        ...[0, 1, 2].map((at) => lines[at] ?? null),
      ]),
  },
  strips: {
    name: 'strips',
    columns: ['panel', 'port', 'outlet', 'stand'],
    rows: ({ plan, scope }) =>
      stripBlocks(plan, panelsIn(plan, scope)).flatMap(({ panel, cells }) =>
        cells.map(({ position, text, stand }) => [panel, position, text, stand]),
      ),
  },
  'patch-list': {
    name: 'patchList',
    columns: [
      'room',
      'number',
      'code',
      'from',
      'to',
      'outlet',
      'stand',
      'vlan',
      'colour',
      'length',
      'medium',
      'state',
    ],
    rows: ({ plan, scope, language }) =>
      patchRows(plan, scope).map((row) => [
        row.room,
        row.cableId,
        row.code,
        row.from,
        row.to,
        row.outlet,
        row.stand,
        row.vlan,
        row.color,
        row.length,
        row.medium,
        printWords[language][row.state],
      ]),
  },
  'port-map': {
    name: 'portMap',
    columns: ['switch', 'port', 'interface', 'vlan', 'outlet', 'stand', 'panel'],
    rows: ({ plan, scope, language }) =>
      switchesIn(plan, scope).flatMap((device) =>
        (indexPlan(plan).interfacesOf.get(device.id) ?? []).map((port) => {
          const { position, name, vlan, to, stand, panel } = portWords(plan, port, language)
          return [device.name, Number(position), name, vlan, to, stand, panel]
        }),
      ),
  },
  checklist: {
    name: 'checklist',
    columns: ['room', 'step', 'number', 'from', 'to', 'detail', 'state', 'said'],
    rows: ({ plan, language, ...wanted }) =>
      checklistLines(plan, { ...wanted, language }).map(
        ({ room, step, number, from, to, detail, state, said }) => [
          room,
          printWords[language][step],
          number === '' ? null : Number(number),
          from,
          to,
          detail,
          printWords[language][state],
          said,
        ],
      ),
  },
  'floor-plan': {
    name: 'floorPlan',
    columns: ['floorPlan', 'kind', 'title', 'x', 'y'],
    rows: ({ plan, floorPlanIds }) =>
      plan.floorPlan
        .filter(({ id }) => floorPlanIds.has(id))
        .flatMap((floorPlan) =>
          plan.placement
            .filter(({ floorPlanId }) => floorPlanId === floorPlan.id)
            .flatMap((placement) => {
              const thing = placedThing(plan, placement)
              const unit = floorPlan.metresPerUnit ?? 1
              const inUnits = (value: number) => Math.round(value * unit * 100) / 100
              return thing
                ? [[floorPlan.name, thing.kind, thing.name, inUnits(placement.x), inUnits(placement.y)]]
                : []
            }),
        ),
  },
  'stand-sheet': {
    name: 'stands',
    columns: [
      'stand',
      'exhibitor',
      'outlet',
      'code',
      'vlan',
      'address',
      'firstAddress',
      'lastAddress',
      'gateway',
    ],
    rows: ({ plan, scope }) =>
      standsIn(plan, scope).flatMap((stand) =>
        [...(indexPlan(plan).outletsOfStand.get(stand.id) ?? [])].sort(byName).map((outlet) => {
          const trace = traceNode(plan, { kind: 'outlet', id: outlet.id })
          return [
            stand.name,
            stand.exhibitor,
            outlet.name,
            shortIdOf('outlet', outlet.id),
            trace.vlan,
            trace.prefix,
            trace.dhcpFirst,
            trace.dhcpLast,
            trace.gateway,
          ]
        }),
      ),
  },
  'hand-over': {
    name: 'handOver',
    columns: ['section', 'when', 'where', 'what', 'state', 'who'],
    rows: ({ plan, notes, ticks, day, language }) => {
      if (!notes) throw new Error('a hand-over needs the notes of the site')
      const sheet = handOver(plan, { notes, ticks, day, language })
      return handOverSections.flatMap((section) =>
        sheet[section].map(({ when, where, what, state, who }) => [
          printWords[language][sectionWords[section]],
          ...[when, where, what, state, who],
        ]),
      )
    },
  },
}

export function printTable(kind: SheetKind, input: TableInput): PrintTable {
  const words = printWords[input.language]
  const { name, columns, rows } = makers[kind]
  return { name: words[name], header: columns.map((word) => words[word]), rows: rows(input) }
}
