/** The words after `npm start --`. */
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { StartWith } from '../open-core.ts'

export interface StartOptions {
  readonly start: StartWith
  readonly port: number | undefined
  /** False with --no-window: nothing is opened, the address is only printed. */
  readonly window: boolean
  /** True with --web: the web shell even where Electron is there. */
  readonly web: boolean
}

export const USAGE = 'npm start [-- [FILE.brassage] [--demo] [--web] [--port N] [--no-window]]'

/** Throws with a message for people on wrong use. Paths are relative to `folder`, where npm was called. */
export function parseStartArgs(argv: readonly string[], folder: string): StartOptions {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      demo: { type: 'boolean', default: false },
      web: { type: 'boolean', default: false },
      port: { type: 'string' },
      'no-window': { type: 'boolean', default: false },
    },
  })
  const [file, ...rest] = positionals
  if (rest.length > 0) throw new Error('Only one site can be opened at a time.')
  if (file !== undefined && values.demo) throw new Error('Give a file or --demo, not both.')
  return {
    start: chooseStart(file === undefined ? undefined : resolve(folder, file), values.demo),
    port: values.port === undefined ? undefined : parsePort(values.port),
    window: !values['no-window'],
    web: values.web || values.port !== undefined || values['no-window'],
  }
}

function chooseStart(file: string | undefined, demo: boolean): StartWith {
  if (demo) return { kind: 'demo' }
  return file === undefined ? { kind: 'home' } : { kind: 'file', path: file }
}

function parsePort(text: string): number {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new Error(`--port ${text}: a port is a number from 0 (any free one) to 65535.`)
  }
  return port
}
