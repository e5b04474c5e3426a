/**
 * How long a console must be still before what it shows counts. A serial line brings a byte a millisecond, adapters hold
 * some back, and whoever had it before left something behind; a login of our own over the network is fresh, and brings
 * an answer in whole pieces. On forty switches with eight commands each, the difference is the time of the job.
 */
import type { Transport } from '../transports/transport.ts'

export interface Pauses {
  /** After an answer, while the prompt is not known yet, in milliseconds. */
  readonly settledMs: number
  /** After a prompt, until it is the end of the output. */
  readonly staysMs: number
}

const line: Pauses = { settledMs: 350, staysMs: 150 }
const shell: Pauses = { settledMs: 80, staysMs: 40 }

export const pausesOf = ({ isShell }: Pick<Transport, 'isShell'>): Pauses => (isShell ? shell : line)
