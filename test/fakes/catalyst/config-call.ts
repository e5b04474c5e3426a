/** One configuration command being executed: where it is typed, what it stores. The common part of all effects. */
import type { ConfigCommand } from './config-commands.ts'
import { type ConfigStore, type Section, sectionOf } from './config-store.ts'
import type { Device } from './device.ts'

export type ConfigMode =
  | { readonly kind: 'config' }
  | { readonly kind: 'interface'; readonly headers: readonly string[]; readonly isRange: boolean }
  | { readonly kind: 'line'; readonly header: string }
  /** Changes to a VLAN take effect when its mode is left. */
  | { readonly kind: 'vlan'; readonly vid: number; readonly name: string | null; readonly isNew: boolean }

export interface ConfigResult {
  readonly mode: ConfigMode | 'privileged'
  readonly output: readonly string[]
  /** Where the caret goes, counted from the start of the line; set on `% Invalid input`. */
  readonly invalidAt?: number
  /** VLAN lines take the switch longer. */
  readonly isVlanWork?: boolean
  /** A banner follows until `end` comes; `begun` is what of it stood on the command's line. */
  readonly banner?: { readonly end: string; readonly begun: string }
  /** An EXEC line to run without leaving (`do`). */
  readonly exec?: string
}

export const keyOf = ({ syntax }: ConfigCommand): string =>
  syntax
    .split(' ')
    .filter((_, i, all) => all.slice(0, i + 1).every((s) => !/^(<|[A-Z{])/.test(s)))
    .join(' ')

export interface ConfigCall {
  readonly device: Device
  readonly mode: ConfigMode
  readonly command: ConfigCommand
  readonly text: string
  readonly args: readonly string[]
  readonly isNegated: boolean
}

/** What is told a LAG about VLANs, its members are told too. */
const membersToldBy = (config: ConfigStore, header: string, syntax: string): Section[] => {
  const number = /^interface Port-channel(\d+)$/.exec(header)?.[1]
  if (number === undefined || !syntax.startsWith('switchport')) return []
  return [...config.sections.values()].filter((section) =>
    section.get('channel-group')?.startsWith(`channel-group ${number} `),
  )
}

/** Sections a stored line goes to: several with `interface range`. */
export function targets({ device, mode, command }: ConfigCall): Section[] {
  if (mode.kind === 'interface')
    return mode.headers.flatMap((header) => [
      sectionOf(device.running, header),
      ...membersToldBy(device.running, header, command.syntax),
    ])
  if (mode.kind === 'line') return [sectionOf(device.running, mode.header)]
  return [device.running.global]
}

export function store(call: ConfigCall, text = call.text): ConfigResult {
  const { command, isNegated, args } = call
  const key = command.many ? text : keyOf(command)
  for (const section of targets(call)) {
    if (command.isOn) {
      if (isNegated) section.set(key, `no ${key}`)
      else section.delete(key)
    } else if (isNegated || (command.hidden !== undefined && args.at(-1) === command.hidden)) {
      for (const stored of [...section.keys()])
        if (stored === key || (command.many && stored.startsWith(text))) section.delete(stored)
    } else section.set(key, text)
  }
  return { mode: call.mode, output: [] }
}

export const rejected = (mode: ConfigMode, text: string): ConfigResult => ({ mode, output: [text] })
