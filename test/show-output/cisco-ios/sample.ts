/** A sample of Cisco IOS. */
import type { Sample } from '../samples.ts'

export const ios = (what: string, command: string, text: string, rows: Sample['rows']): Sample => ({
  what,
  platform: 'cisco_ios',
  command,
  text,
  rows,
})
