/** The plan: rows of tables, edits in place, the trace, the search, and the switches as pictures. */
import { type } from '@orpc/contract'
import { z } from 'zod'
import type { ConfigLine } from '../config/intent.ts'
import type { DeviceType } from '../device-types/device-type.ts'
import { type Site, siteSchema } from '../model/entities.ts'
import type { NamedPlace, SearchHit } from '../plan/search.ts'
import type { Trace } from '../plan/trace.ts'
import type { SwitchPort } from '../plan/where-of.ts'
import { call } from './base.ts'

export const tableKind = z.enum([
  'switches',
  'routers',
  'ports',
  'outlets',
  'stands',
  'vlans',
  'prefixes',
  'cables',
  'lags',
  'rooms',
  'panels',
  'hosts',
  'items',
  'dhcp-servers',
  'service-checks',
  'journal',
  'setAside',
])
export type TableKind = z.infer<typeof tableKind>

export type CellValue = string | number | boolean | null | readonly number[]
/** A row as `brassage list` gives it; `id` is the row id of the kind (`interface` for ports, `device` for switches). */
export type TableRow = Readonly<Record<string, CellValue>> & { readonly id: number | string }

/** What the inspector shows of one object. */
export interface PlanObject {
  /** Its table and its row there; null: it has none, as a panel position, or is gone. */
  readonly own: { readonly kind: TableKind; readonly row: TableRow } | null
  /** Null where it reaches no switch. */
  readonly port: SwitchPort | null
}

/** The site's own rules, as `set site` edits them. */
export type SiteRules = Omit<Site, 'id'>

/** What an edit did: its name in undo, and what was done besides what was asked. */
export interface EditAnswer {
  readonly label: string
  readonly notes: readonly string[]
}

/** What may be edited, by the words of `brassage set`. */
export const editKind = z.enum([
  'outlet',
  'port',
  'stand',
  'switch',
  'vlan',
  'prefix',
  'panel',
  'room',
  'host',
  'cable',
  'item',
  'floor-plan',
  'lag',
  'dhcp-server',
  'service-check',
  'site',
  'router',
  'routing',
])
export type EditKindName = z.infer<typeof editKind>
const name = z.string().min(1).max(200)
const fields = z.record(z.string(), z.string().max(4000))

export const pointKind = z.enum([
  'stand',
  'outlet',
  'panelPort',
  'interface',
  'vlan',
  'host',
  'prefix',
  'device',
  'panel',
])

/** A port on the picture of a switch. Units of x, y, width, height: one RJ45 socket is 1 × 1. */
export interface PanelPicturePort {
  readonly interfaceId: number
  readonly position: number
  readonly name: string
  readonly label: string
  readonly x: number
  readonly y: number
  readonly socket: 'rj45' | 'sfp' | 'other'
  readonly mode: 'access' | 'tagged' | 'routed' | 'unused'
  readonly vlan: number | null
  readonly vlanName: string | null
  readonly color: string | null
  readonly tagged: readonly number[]
  readonly uplink: boolean
  /** Name of the LAG the port is in; mode and VLANs are the LAG's then. */
  readonly lag: string | null
  readonly enabled: boolean
  readonly state: 'planned' | 'connected' | 'tested' | 'fault'
  readonly outlet: string | null
  readonly stand: string | null
}
export interface SwitchPicture {
  readonly id: number
  readonly name: string
  readonly number: number | null
  readonly model: string
  readonly typeAssumed: boolean
  readonly room: string | null
  readonly serial: string | null
  readonly managementAddress: string | null
  readonly platform: string | null
  readonly width: number
  readonly height: number
  readonly ports: readonly PanelPicturePort[]
  /** Last push or read of this switch, null: never. */
  readonly lastPush: { readonly at: string; readonly state: string } | null
}

const interfaceId = z.int().positive()

export const planContract = {
  siteRules: call.output(type<SiteRules>()),
  rows: call.input(z.object({ kind: tableKind })).output(type<readonly TableRow[]>()),
  object: call.input(z.object({ kind: pointKind, id: z.int().positive() })).output(type<PlanObject>()),
  /** Colours that people gave to VLANs, by number. */
  vlanColors: call.output(type<readonly (readonly [vid: number, color: string])[]>()),
  /** One undoable edit over all `names`: a bulk edit is one step back. */
  set: call
    .input(z.object({ kind: editKind, names: z.array(name).min(1).max(5000), fields }))
    .output(type<EditAnswer>()),
  create: call.input(z.object({ kind: editKind, name, fields })).output(type<EditAnswer>()),
  remove: call
    .input(
      z.object({ kind: editKind, names: z.array(name).min(1).max(5000), cascade: z.boolean().optional() }),
    )
    .output(type<EditAnswer>()),
  /** Gives VLANs by a policy: to the outlets named, or to all that are patched and have none. */
  allocate: call
    .input(
      z.object({
        policy: siteSchema.shape.allocation.optional(),
        outletIds: z.array(z.int().positive()).max(5000).optional(),
      }),
    )
    .output(type<EditAnswer>()),
  /** Ticks the checklist's items of these outlets or ports, else tells their state outright: states are derived from both. */
  record: call
    .input(
      z.object({
        object: z.enum(['outlet', 'interface']),
        ids: z.array(interfaceId).min(1).max(5000),
        state: z.enum(['planned', 'connected', 'tested', 'fault']),
        note: z.string().max(2000).optional(),
        /** Who marks; absent: the user of this computer. */
        by: z.string().trim().min(1).max(120).optional(),
      }),
    )
    .output(type<{ readonly records: number }>()),
  /** A stand or VLAN has as many traces as connections. */
  trace: call.input(z.object({ kind: pointKind, id: z.int().positive() })).output(type<readonly Trace[]>()),
  search: call.input(z.object({ text: z.string().max(200) })).output(type<readonly SearchHit[]>()),
  /** Stands, then outlets, that are called just like one of the words of a search. */
  placesNamed: call
    .input(z.object({ words: z.array(z.string().min(1).max(200)).min(1).max(100) }))
    .output(type<readonly NamedPlace[]>()),
  switches: call.output(type<readonly SwitchPicture[]>()),
  types: call.output(
    type<readonly Pick<DeviceType, 'slug' | 'manufacturer' | 'model' | 'kind' | 'platform' | 'origin'>[]>(),
  ),
  /** A type the library lacks: a device-type YAML, or a few words. */
  addType: call
    .input(
      z.union([
        z.object({ yaml: z.string().min(1).max(200_000) }),
        z.object({
          manufacturer: name,
          model: name,
          ports: z.string().min(1).max(2000),
          uplinks: z.int().min(0).max(64).optional(),
        }),
      ]),
    )
    .output(type<{ readonly slug: string }>()),
  exportTo: call
    .input(z.object({ path: z.string().min(1).max(4096), language: z.enum(['fr', 'en']).optional() }))
    .output(type<{ readonly path: string; readonly rows: number }>()),
}

export interface RenderedConfig {
  readonly switch: string
  readonly platform: string
  readonly lines: readonly ConfigLine[]
  /** Secrets the lines name that the vault does not hold. */
  readonly missingSecrets: readonly string[]
}

export interface TemplateView {
  readonly name: string
  readonly platform: string
  readonly body: string
  readonly isDefault: boolean
}

export const configContract = {
  render: call.input(z.object({ switch: name })).output(type<RenderedConfig>()),
  templates: call.output(type<readonly TemplateView[]>()),
  /** Checks and previews a template against a switch without storing it. */
  previewTemplate: call
    .input(z.object({ platform: z.string(), body: z.string().max(20_000), switch: name }))
    .output(type<RenderedConfig>()),
  saveTemplate: call
    .input(z.object({ platform: z.string(), body: z.string().max(20_000) }))
    .output(type<{ readonly label: string }>()),
  resetTemplate: call.input(z.object({ platform: z.string() })).output(type<{ readonly label: string }>()),
}
