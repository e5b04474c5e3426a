/**
 * Screens of the application that a step opens, with what the run knows: `console which` opens the console, and asks for the
 * switch that step `which` named. Only what there is is listed here, so that no runbook points into the void.
 */
import { checklistSteps } from '../checklist/steps.ts'
import type { TextKey } from '../i18n/catalogue/index.ts'
import { draftFields } from '../proxmox/interfaces-draft.ts'
import { serverFields, storageFields } from '../proxmox/server-files.ts'
import type { Asked, Runbook } from './runbook.ts'

interface Screen {
  readonly path: string
  readonly label: TextKey
  /** What the second word is: the id of a step that asks for such an object, or one of some words. */
  readonly of?: readonly Asked[]
  readonly words?: readonly string[]
  /** The second word may be left out. */
  readonly isFree?: boolean
  /** Steps of these ids fill it in. */
  readonly fields?: readonly string[]
}

const tables: Readonly<Record<string, TextKey>> = {
  stands: 'nav.stands',
  outlets: 'nav.outlets',
  vlans: 'nav.vlans',
  prefixes: 'nav.prefixes',
  ports: 'nav.ports',
  panels: 'nav.panels',
  rooms: 'nav.rooms',
  cables: 'nav.cables',
  hosts: 'nav.hosts',
}

const fogViews: Readonly<Record<string, TextKey>> = {
  hosts: 'fog.open.hosts',
  images: 'fog.open.images',
  tasks: 'fog.open.tasks',
  runs: 'fog.open.runs',
  groups: 'fog.open.groups',
  snapins: 'fog.open.snapins',
  nodes: 'fog.open.nodes',
}

const screens = {
  import: { path: '/import', label: 'nav.import' },
  'floor-plan': { path: '/floor-plan', label: 'nav.floorPlan' },
  proxmox: { path: '/proxmox', label: 'nav.proxmox', fields: storageFields },
  interfaces: {
    ...{ path: '/proxmox/interfaces', label: 'interfaces.title' },
    fields: [...draftFields, ...serverFields],
  },
  switches: { path: '/switches', label: 'nav.switches' },
  inventory: { path: '/inventory', label: 'nav.inventory' },
  print: { path: '/print', label: 'nav.print' },
  intake: { path: '/intake', label: 'nav.intake' },
  change: { path: '/change', label: 'change.title' },
  problems: { path: '/problems', label: 'nav.problems' },
  jobs: { path: '/jobs', label: 'nav.jobs' },
  backups: { path: '/backups', label: 'nav.backups' },
  journal: { path: '/journal', label: 'nav.journal' },
  settings: { path: '/settings', label: 'nav.settings' },
  home: { path: '/', label: 'nav.home' },
  console: { path: '/console', label: 'nav.console', of: ['switch'], isFree: true },
  checklist: { path: '/checklist', label: 'nav.checklist', words: checklistSteps, isFree: true },
  table: { path: '/tables', label: 'nav.stands', words: Object.keys(tables) },
  fog: { path: '/fog', label: 'nav.fog', words: Object.keys(fogViews), isFree: true },
  /** The page of a switch with its configuration. */
  switch: { path: '/switches', label: 'nav.switches', of: ['switch'] },
  /** The inspector, with the whole connection. */
  trace: { path: '', label: 'runbooks.trace', of: ['switch', 'outlet', 'stand', 'host'] },
} as const satisfies Record<string, Screen>

export type ScreenName = keyof typeof screens
export const screenNames = Object.keys(screens) as readonly ScreenName[]

const screenOf = (name: string): Screen | null =>
  Object.hasOwn(screens, name) ? screens[name as ScreenName] : null

/** Why `open` cannot be followed in this runbook; null: it can. */
export function faultOfOpen(open: string, { steps }: Runbook): string | null {
  const [name = '', word, ...more] = open.split(/\s+/)
  const screen = screenOf(name)
  if (!screen) return `there is no screen "${name}"; there are: ${screenNames.join(', ')}`
  if (more.length > 0 || (word !== undefined && !screen.of && !screen.words))
    return `"${open}" has a word too many`
  if (word === undefined)
    return screen.isFree || (!screen.of && !screen.words) ? null : `"${open}" lacks what it is to open`
  if (screen.words)
    return screen.words.includes(word)
      ? null
      : `"${word}" is not known here; there are: ${screen.words.join(', ')}`
  const step = steps.find(({ id }) => id === word)
  return step?.ask && screen.of?.includes(step.ask)
    ? null
    : `"${word}" is no step that asks for ${screen.of?.join(', ')}`
}

/** The object of the plan that an answer names, as it is now. */
export interface AnsweredObject {
  readonly kind: 'switch' | 'outlet' | 'stand' | 'host'
  readonly id: number
  readonly name: string
}

export interface ScreenLink {
  readonly label: TextKey
  /** What it is opened with: a switch, a step of the checklist. */
  readonly what: string | null
  /** Null: the inspector, with `object`. */
  readonly path: string | null
  readonly object: AnsweredObject | null
}

/** Where `open` leads; null as long as what it needs is not answered, or is no longer in the plan. */
export function linkOf(
  open: string,
  objects: Readonly<Record<string, AnsweredObject | undefined>>,
  answers: Readonly<Record<string, string | null>> = {},
): ScreenLink | null {
  const [name = '', word] = open.split(/\s+/)
  const screen = screenOf(name)
  if (!screen) return null
  if (name === 'table' && word !== undefined)
    return { label: tables[word] ?? screen.label, what: null, path: `/tables/${word}`, object: null }
  if (name === 'fog')
    return {
      label: fogViews[word ?? ''] ?? screen.label,
      what: null,
      path: word === undefined ? screen.path : `${screen.path}/${word}`,
      object: null,
    }
  if (name === 'checklist')
    return {
      label: screen.label,
      what: word ?? null,
      path: word === undefined ? screen.path : `${screen.path}?step=${word}`,
      object: null,
    }
  if (screen.fields)
    return { label: screen.label, what: null, path: filledPath(screen, answers), object: null }
  const object = word === undefined ? undefined : objects[word]
  if (screen.of && !object && !screen.isFree) return null
  return {
    label: screen.label,
    what: object?.name ?? null,
    path: pathOf(name, screen, object),
    object: object ?? null,
  }
}

/** With what its steps were answered. */
function filledPath({ path, fields = [] }: Screen, answers: Readonly<Record<string, string | null>>): string {
  const told = fields.flatMap((field) => (answers[field] ? [[field, answers[field]]] : []))
  return told.length > 0 ? `${path}?${new URLSearchParams(Object.fromEntries(told))}` : path
}

function pathOf(name: string, screen: Screen, object: AnsweredObject | undefined): string | null {
  if (name === 'trace') return null
  if (!object) return screen.path
  return name === 'switch'
    ? `${screen.path}/${object.id}`
    : `${screen.path}?switch=${encodeURIComponent(object.name)}`
}

/** Screens of a runbook that its answers fill in, once something of that is answered: also after their own step is behind. */
export function filledScreens(
  { steps }: Pick<Runbook, 'steps'>,
  answers: Readonly<Record<string, string | null>>,
): ScreenLink[] {
  const opened = new Set(steps.flatMap(({ open = [] }) => open))
  return [...opened].flatMap((open) => {
    const isTold = screenOf(open)?.fields?.some((field) => answers[field] != null) ?? false
    const link = isTold ? linkOf(open, {}, answers) : null
    return link ? [link] : []
  })
}
