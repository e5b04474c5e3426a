/** What is on a device just taken in, read before anything is done to it. Needs a privileged prompt; changes nothing. */
import type { IntakeFacts, VtpFacts } from '../../../shared/contract/intake.ts'
import type { Console } from '../../driver-engine/console.ts'
import { runCommand } from '../../driver-engine/run-command.ts'
import { factoryResetOf, type VtpReading } from '../../drivers/factory-reset/index.ts'
import { WorkError } from '../../work-error.ts'
import { findLeftovers } from '../wipe/find-leftovers.ts'

export type VtpSeen = Omit<VtpFacts, 'othersRevision'>

/**
 * What `text` tells of VTP. Pure. A client is as bad as a server: a higher revision is taken over from either, and
 * only transparent (or off) keeps to itself.
 */
export function readVtp(reading: VtpReading, text: string): VtpSeen | null {
  const mode = reading.mode.exec(text)?.[1] ?? null
  if (mode === null) return null
  const domain = reading.domain.exec(text)?.[1] ?? null
  const revision = Number(reading.revision.exec(text)?.[1] ?? Number.NaN)
  const keepsToItself = /^(transparent|off)$/i.test(mode)
  return {
    mode,
    domain,
    revision: Number.isNaN(revision) ? null : revision,
    isThreat: !keepsToItself && !(revision === 0),
  }
}

export async function askVtp(
  console: Console,
  reading: VtpReading | null,
  signal?: AbortSignal,
): Promise<VtpSeen | null> {
  if (!reading) return null
  const { lines, error } = await runCommand(console, reading.command, { signal })
  return error === null ? readVtp(reading, lines.join('\n')) : null
}

/** `othersRevision`: the highest seen of a VTP domain. */
export async function readFacts(
  console: Console,
  othersRevision: (domain: string) => number | null,
  signal?: AbortSignal,
): Promise<IntakeFacts> {
  const reset = factoryResetOf(console.driver.name)
  if (!reset) return { vtp: null, vlans: [], passwords: [], hasConfig: null, canWipe: false }
  const seen = await askVtp(console, reset.vtp, signal)
  const vtp = seen && { ...seen, othersRevision: seen.domain === null ? null : othersRevision(seen.domain) }
  try {
    const left = await findLeftovers(console, reset, signal)
    const valuesOf = (name: string) => left.find((one) => one.name === name)?.values ?? []
    const tellsConfig = reset.leftovers.some(({ name }) => name === 'startup')
    return {
      vtp,
      vlans: valuesOf('vlans'),
      passwords: valuesOf('passwords'),
      hasConfig: tellsConfig ? valuesOf('startup').length > 0 : null,
      canWipe: true,
    }
  } catch (error) {
    if (!(error instanceof WorkError) || error.code !== 'cannot_tell') throw error
    return { vtp, vlans: [], passwords: [], hasConfig: null, canWipe: true }
  }
}
