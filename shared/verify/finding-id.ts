/** The name of a finding: made of what it is about, so that the next reading of the same mistake has it again. */
import type { FindingDraft } from './comparison.ts'

/** `swap-3fk2q9`. Of a port without an outlet the port counts; of many hosts at one place, the host too. */
export function findingId({ kind, outletIds, interfaceId, deviceId, facts }: FindingDraft): string {
  const outlets = [...outletIds].sort((a, b) => a - b).join(',')
  const isOfPort = outletIds.length < 2 && kind !== 'swap' && kind !== 'shift_by_one'
  const about = [outlets, isOfPort ? (interfaceId ?? '') : '', deviceId ?? '', facts.mac ?? '']
  return `${kind.replaceAll('_', '-')}-${hash(about.join('|'))}`
}

/** FNV-1a, 32 bits: not a secret, only a short name. */
function hash(text: string): string {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  return (value >>> 0).toString(36)
}
