/** One act on one thing of FOG, as it is kept before it is sent: many of them in a row are a run (step-run.ts). */
import type { FogNamed } from './fog-named.ts'

/** Brings a host of the site there: ids are FOG's. */
export type BulkStep =
  | { readonly kind: 'create'; readonly name: string; readonly macs: readonly string[] }
  | { readonly kind: 'rename'; readonly name: string; readonly id: string; readonly from: string }
  | { readonly kind: 'image'; readonly name: string; readonly id: string }

/** A group of hosts, by the rules of groups.ts. */
export type GroupStep =
  | { readonly kind: 'make-group'; readonly name: string; readonly hosts: readonly FogNamed[] }
  | { readonly kind: 'rename-group'; readonly name: string; readonly id: string; readonly from: string }
  /** One that a run made and left. */
  | { readonly kind: 'remove-group'; readonly name: string; readonly id: string }

export type FogStep =
  | BulkStep
  | GroupStep
  | { readonly kind: 'wake'; readonly name: string; readonly id: string }
  /** `name`: of the host; `id`: of the task. */
  | { readonly kind: 'cancel'; readonly name: string; readonly id: string; readonly task: string }
  /** The snapin of the run, beside those the host has. */
  | { readonly kind: 'assign'; readonly name: string; readonly id: string }
