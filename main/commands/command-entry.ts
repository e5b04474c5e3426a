/** A line of the list of commands: what is known of one before its module is loaded. */
import type { Command } from './command.ts'

export interface CommandEntry {
  /** One word, or two as in `secret set`. */
  readonly name: string
  readonly summary: string
  readonly load: () => Promise<Command>
}

export const entry = (name: string, summary: string, load: () => Promise<Command>): CommandEntry => ({
  name,
  summary,
  load,
})
