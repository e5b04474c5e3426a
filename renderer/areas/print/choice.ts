/** What a person chose to print, begun by the address (`/print?kind=port-map&switch=SW1`), and the request it makes. */
import { type ChecklistStep, checklistSteps } from '../../../shared/checklist/steps.ts'
import {
  type LabelKind,
  labelKind,
  type PrintKind,
  type PrintLanguage,
  type PrintRequest,
  printKind,
  printRequest,
} from '../../../shared/print/request.ts'
import type { Offset } from '../../state/printers.ts'

export interface Choice {
  readonly kind: PrintKind
  readonly language: PrintLanguage
  readonly room: string | null
  readonly switch: string | null
  readonly stand: string | null
  readonly only: readonly LabelKind[]
  /** As typed: `12,15-18`. */
  readonly numbers: string
  readonly used: number
  readonly paper: 'a4' | 'a3'
  /** Of a checklist; none: all but taking down. */
  readonly steps: readonly ChecklistStep[]
  /** Of a checklist: whose; null: everybody's. */
  readonly person: string | null
  /** Of a hand-over, `2026-11-24`; empty: today. */
  readonly day: string
}

export function choiceFrom(search: string, language: PrintLanguage): Choice {
  const asked = new URLSearchParams(search)
  const kind = printKind.safeParse(asked.get('kind'))
  const only = (asked.get('only') ?? '').split(',').flatMap((one) => labelKind.safeParse(one).data ?? [])
  return {
    kind: kind.success ? kind.data : 'labels',
    language,
    room: asked.get('room'),
    switch: asked.get('switch'),
    stand: asked.get('stand'),
    only: only.length > 0 ? only : ['cables'],
    numbers: asked.get('numbers') ?? '',
    used: 0,
    paper: 'a4',
    person: asked.get('person'),
    day: asked.get('day') ?? '',
    steps: checklistSteps.filter((step) => asked.get('step')?.split(',').includes(step)),
  }
}

/** `12,15-18`; null where it is none. */
export function readNumbers(text: string): number[] | null {
  const numbers = text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const match = /^(\d{1,9})(?:-(\d{1,9}))?$/.exec(part)
      const [from, to] = [Number(match?.[1]), Number(match?.[2] ?? match?.[1])]
      return match && to >= from && to - from < 5000
        ? Array.from({ length: to - from + 1 }, (_, at) => from + at)
        : null
    })
  return numbers.includes(null) ? null : numbers.flatMap((some) => some ?? [])
}

/** Which fields each kind has; a field that is not there limits nothing. */
const fieldsOf: Readonly<Record<PrintKind, readonly ('room' | 'switch' | 'stand')[]>> = {
  labels: ['room', 'switch', 'stand'],
  strips: ['room'],
  'patch-list': ['room', 'switch'],
  'port-map': ['room', 'switch'],
  checklist: ['room', 'switch', 'stand'],
  'floor-plan': ['room'],
  'stand-sheet': ['room', 'switch', 'stand'],
  'hand-over': [],
  calibration: [],
}

export const hasField = (kind: PrintKind, field: 'room' | 'switch' | 'stand'): boolean =>
  fieldsOf[kind].includes(field)

export const isOnLabels = (kind: PrintKind): boolean => kind === 'labels' || kind === 'calibration'

/** Null while something typed is no number of a cable, or the format is none. */
export function requestOf(choice: Choice, format: string, offset: Offset): PrintRequest | null {
  const { kind, language, paper } = choice
  const numbers = kind === 'labels' && choice.only.includes('cables') ? readNumbers(choice.numbers) : []
  if (numbers === null || (kind === 'labels' && choice.only.length === 0)) return null
  const limit = (field: 'room' | 'switch' | 'stand') => (hasField(kind, field) ? choice[field] : null)
  const parsed = printRequest.safeParse({
    kind,
    language,
    paper,
    room: limit('room'),
    switch: limit('switch'),
    stand: limit('stand'),
    ...(isOnLabels(kind) ? { format, offset } : {}),
    ...(kind === 'checklist' ? { person: choice.person } : {}),
    ...(kind === 'checklist' && choice.steps.length > 0 ? { steps: [...choice.steps] } : {}),
    ...(kind === 'hand-over' && choice.day !== '' ? { day: choice.day } : {}),
    ...(kind === 'strips' ? { offset } : {}),
    ...(kind === 'labels'
      ? { only: [...choice.only], used: choice.used, numbers: numbers.length > 0 ? numbers : null }
      : {}),
  })
  return parsed.success ? parsed.data : null
}
