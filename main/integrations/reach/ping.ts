/**
 * Whether an address answers. Only the system's own `ping` may send an echo request; where there is none, a connection
 * that is refused proves as well that somebody is there, and one that is not says nothing.
 */
import { execFile } from 'node:child_process'
import { connect } from 'node:net'
import type { Probe } from '../../../shared/diagnosis/facts.ts'

const PATIENCE_SECONDS = 2
/** A port that nobody serves: its refusal is the answer. */
const UNUSED_PORT = 9

const NO_PING = {
  en: 'this computer has no ping, and nothing else answered',
  fr: 'cet ordinateur n’a pas ping, et rien d’autre n’a répondu',
}
const NO_RIGHTS = {
  en: 'this computer does not let us ping',
  fr: 'cet ordinateur ne nous laisse pas faire de ping',
}

const argsFor = (platform: NodeJS.Platform, address: string): string[] => {
  if (platform === 'win32') return ['-n', '1', '-w', String(PATIENCE_SECONDS * 1000), address]
  return ['-n', '-c', '1', platform === 'darwin' ? '-t' : '-W', String(PATIENCE_SECONDS), address]
}

/** Milliseconds of the answer, in any language; null: none came. Windows ends well also where a router said no. */
export function readPing(text: string): number | null {
  const time = /(?:time|temps|zeit|tiempo)\s?[=<]\s?(\d+(?:[.,]\d+)?)\s?ms/i.exec(text)?.[1]
  if (time === undefined || !/\bttl[= ]/i.test(text)) return null
  return Number(time.replace(',', '.'))
}

export function ping(
  address: string,
  signal?: AbortSignal,
  platform: NodeJS.Platform = process.platform,
): Promise<Probe> {
  return new Promise((resolve) => {
    const options = { timeout: (PATIENCE_SECONDS + 2) * 1000, windowsHide: true, signal }
    execFile('ping', argsFor(platform, address), options, (error, stdout, stderr) => {
      const ms = readPing(stdout)
      if (ms !== null) resolve({ kind: 'answered', ms })
      else if (error && 'code' in error && error.code === 'ENOENT') resolve(knock(address, signal))
      else if (/permitted|permission/i.test(stderr)) resolve({ kind: 'not_possible', why: NO_RIGHTS })
      else resolve({ kind: 'silent' })
    })
  })
}

/** Answered where a connection is refused or taken. */
export function knock(address: string, signal?: AbortSignal): Promise<Probe> {
  const begun = performance.now()
  return new Promise((resolve) => {
    const socket = connect({ host: address, port: UNUSED_PORT, ...(signal ? { signal } : {}) })
    const end = (probe: Probe) => {
      socket.destroy()
      resolve(probe)
    }
    const answered = (): Probe => ({ kind: 'answered', ms: performance.now() - begun })
    socket.setTimeout(PATIENCE_SECONDS * 1000, () => end({ kind: 'not_possible', why: NO_PING }))
    socket.on('connect', () => end(answered()))
    socket.on('error', ({ code }: NodeJS.ErrnoException) => {
      if (code === 'ECONNREFUSED') end(answered())
      else if (code === 'EHOSTUNREACH' || code === 'ENETUNREACH') end({ kind: 'silent' })
      else end({ kind: 'not_possible', why: NO_PING })
    })
  })
}
