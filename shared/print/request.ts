/** What is to be printed, as the page, the command line and the worker tell it to each other. */
import { z } from 'zod'
import { checklistSteps } from '../checklist/steps.ts'
import { readSheet } from './label-formats.ts'

export const sheetKinds = [
  'labels',
  'strips',
  'patch-list',
  'port-map',
  'checklist',
  'floor-plan',
  'stand-sheet',
  'hand-over',
] as const
export const labelKinds = ['cables', 'outlets', 'panels', 'switches'] as const
export const printKind = z.enum([...sheetKinds, 'calibration'])
export const labelKind = z.enum(labelKinds)
export const printLanguage = z.enum(['fr', 'en'])

const name = z.string().trim().min(1).max(200)
const shift = z.number().min(-20).max(20)

export const printRequest = z.object({
  kind: printKind,
  language: printLanguage,
  /** Names; null: not limited by it. */
  room: name.nullable().default(null),
  switch: name.nullable().default(null),
  stand: name.nullable().default(null),
  /** Floor plans by name; null: all. */
  floorPlan: name.nullable().default(null),
  /** Cables by their numbers, for labels to print anew; null: all. */
  numbers: z.array(z.int().positive()).min(1).max(5000).nullable().default(null),
  /** Of a checklist; null: all but taking down. */
  steps: z.array(z.enum(checklistSteps)).min(1).nullable().default(null),
  /** Of a checklist: what this person has of the work; null: all of it. */
  person: name.nullable().default(null),
  /** Of a hand-over, `2026-11-24`; null: the day of the print. */
  day: z.iso.date().nullable().default(null),
  only: z.array(labelKind).min(1).nullable().default(null),
  /** A sheet of labels by its id, `a4` for the usual one, `COLUMNSxROWS:WIDTHxHEIGHT`, or one label's size, `38x21`. */
  format: z
    .string()
    .max(60)
    .default('a4')
    .refine((text) => readSheet(text) !== null, 'expected a4, the id of a sheet, or WxH in millimetres'),
  /** Labels already taken from the first sheet. */
  used: z.int().min(0).max(500).default(0),
  /** Millimetres by which this printer is to print further right and down. */
  offset: z.object({ x: shift, y: shift }).default({ x: 0, y: 0 }),
  paper: z.enum(['a4', 'a3']).default('a4'),
})

export type PrintRequest = z.infer<typeof printRequest>
export type PrintKind = z.infer<typeof printKind>
export type SheetKind = (typeof sheetKinds)[number]
export type LabelKind = (typeof labelKinds)[number]
export type PrintLanguage = z.infer<typeof printLanguage>
