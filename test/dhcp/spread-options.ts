/** Options written where a server with many may put them: some in the field of the boot file, some in the server's name. */
import { AT } from '../../shared/dhcp/message.ts'

const fields = {
  1: { at: AT.bootFile, room: AT.magic - AT.bootFile },
  2: { at: AT.serverName, room: AT.bootFile - AT.serverName },
} as const

type Entry = readonly [code: number, value: Uint8Array]

/** `choices` says of each option to which field it goes; one that has no room there stays in the options' own. */
export function spreadOptions(
  message: Uint8Array,
  entries: readonly Entry[],
  choices: Iterator<number>,
): { readonly bytes: Uint8Array } {
  const placed: Record<0 | 1 | 2, number[]> = { 0: [], 1: [], 2: [] }
  for (const [code, value] of entries) {
    const wanted = (Number(choices.next().value) % 3) as 0 | 1 | 2
    const written = [code, value.length, ...value]
    const fits = wanted !== 0 && placed[wanted].length + written.length < fields[wanted].room
    placed[fits ? wanted : 0].push(...written)
  }
  const overload = (placed[1].length > 0 ? 1 : 0) + (placed[2].length > 0 ? 2 : 0)
  const head = message.slice(0, AT.options)
  for (const which of [1, 2] as const) {
    if (placed[which].length === 0) continue
    const { at, room } = fields[which]
    head.fill(0, at, at + room)
    head.set([...placed[which], 255], at)
  }
  const own = [...(overload > 0 ? [52, 1, overload] : []), ...placed[0], 255]
  return { bytes: Uint8Array.from([...head, ...own]) }
}
