/**
 * Whether a switch takes one VLAN more. Surprising: a ProCurve takes eight until its maximum is raised, saved and the
 * switch restarted, so that no step of a migration could do it.
 */
import type { ConfigTree } from '../config/tree.ts'
import type { Device } from '../model/entities.ts'
import { refuse } from '../plan/edits/edit-error.ts'
import type { SwitchStages } from './switch-stages.ts'

/** Throws EditError `too_many_vlans`. `reading`: what the switch was last read to have; null: never. */
export function requireRoom(
  { device, type, before, hadVlan }: SwitchStages,
  vid: number,
  reading: ConfigTree | null,
): void {
  const known = reading ? vlansIn(reading) : before.vlans.map((vlan) => vlan.vid)
  const now = new Set([1, ...known]).size
  const next = new Set([1, ...known, vid]).size
  const limit = type ? roomOf(type.limits, now, reading) : null
  if (limit === null || next <= limit || (hadVlan && !reading)) return
  refuse('too_many_vlans', 'to.vlan', vid, sayFull(device, now, limit, type?.model ?? ''))
}

const sayFull = ({ name }: Device, now: number, limit: number, model: string): string =>
  `${name} (${model}) takes ${limit} VLANs and has ${now}: there is no room for one more. Free one first, or raise max-vlans, save and restart it, then read it`

const vlansIn = ({ nodes }: ConfigTree): number[] =>
  nodes.flatMap(({ text, children }) => [
    ...numberIn(text),
    ...(text === 'vlan database' ? children.flatMap((line) => numberIn(line.text)) : []),
  ])

const numberIn = (text: string): number[] => {
  const vid = /^vlan (\d+)$/.exec(text)?.[1]
  return vid === undefined ? [] : [Number(vid)]
}

/** The tightest limit that is known; null: none is. Where there are more than a restart allows already, there was one. */
function roomOf(
  { vlans, stpInstances, vlansUntilReboot }: NonNullable<SwitchStages['type']>['limits'],
  now: number,
  reading: ConfigTree | null,
): number | null {
  const told = reading?.nodes.flatMap(({ text }) => /^max-vlans (\d+)$/.exec(text)?.[1] ?? [])[0]
  const untilRestart =
    told !== undefined
      ? Number(told)
      : vlansUntilReboot !== undefined && now <= vlansUntilReboot
        ? vlansUntilReboot
        : undefined
  const limits = [vlans, stpInstances, untilRestart].filter((limit) => limit !== undefined)
  return limits.length === 0 ? null : Math.min(...limits)
}
