/**
 * A late change as a person asks for it, by the names of things: what is to be different, not how. Surprising: two outlets
 * get each other's network either by their cords (somebody walks to the panel) or by the configuration of their ports
 * (nobody walks, the switch is told).
 */
import { z } from 'zod'
import { vlanNumber } from '../model/entities.ts'

const name = z.string().trim().min(1).max(200)
/** Absent: what fits; see each kind. */
const way = z.enum(['cords', 'configuration']).optional()
/** `SW2 1-12,15`; several switches apart by `;`. */
const ports = z.string().trim().min(1).max(2000)

export const changeRequest = z.discriminatedUnion('kind', [
  /** `from`: which of its outlets it leaves, where it has several. By configuration where both are patched. */
  z.object({ kind: z.literal('move-stand'), stand: name, to: name, from: name.optional(), by: way }),
  /** By cords, if not told. */
  z.object({ kind: z.literal('swap'), a: name, b: name, by: way }),
  /** `to`: a switch port (`SW2 5`) or a panel position (`P1A 12`). Its VLAN goes along. */
  z.object({ kind: z.literal('move-outlet'), outlet: name, to: name }),
  z.object({ kind: z.literal('vlan-add'), vlan: vlanNumber, ports, tagged: z.boolean() }),
  z.object({ kind: z.literal('vlan-remove'), vlan: vlanNumber, ports }),
  z.object({ kind: z.literal('shut'), ports }),
  z.object({ kind: z.literal('open'), ports }),
  /** In that VLAN and no other: a quarantine. */
  z.object({ kind: z.literal('isolate'), vlan: vlanNumber, ports }),
])

export type ChangeRequest = z.infer<typeof changeRequest>
export type ChangeKind = ChangeRequest['kind']
export type ChangeWay = NonNullable<z.infer<typeof way>>
export type RequestOf<K extends ChangeKind> = Extract<ChangeRequest, { kind: K }>

export const changeKinds = [
  'move-stand',
  'swap',
  'move-outlet',
  'vlan-add',
  'vlan-remove',
  'shut',
  'open',
  'isolate',
] as const satisfies readonly ChangeKind[]

/** What the step is called in undo and journal. */
export function labelOfChange(request: ChangeRequest): string {
  switch (request.kind) {
    case 'move-stand':
      return `Late change: stand ${request.stand} to outlet ${request.to}`
    case 'swap':
      return `Late change: outlets ${request.a} and ${request.b} swapped`
    case 'move-outlet':
      return `Late change: outlet ${request.outlet} to ${request.to}`
    case 'vlan-add':
      return `Late change: VLAN ${request.vlan} ${request.tagged ? 'tagged' : 'untagged'} on ${request.ports}`
    case 'vlan-remove':
      return `Late change: VLAN ${request.vlan} off ${request.ports}`
    case 'shut':
      return `Late change: ${request.ports} shut`
    case 'open':
      return `Late change: ${request.ports} opened`
    case 'isolate':
      return `Late change: ${request.ports} set apart in VLAN ${request.vlan}`
  }
}
