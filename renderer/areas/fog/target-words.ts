/** Hosts that are about to be imaged, in words: by MAC address and stand, and whether they are awake. */
import type { FlightView } from '../../../shared/contract/fog.ts'
import type { Text as Words } from '../../i18n.ts'

/** A line each; `key`: its id in FOG. */
export const targetWords = (
  t: Words,
  { targets, awake }: FlightView,
): { readonly key: string; readonly text: string }[] =>
  targets.map(({ id, name, mac, stand }) => {
    const asked = awake.find((one) => one.id === id)
    const words = asked && t(`fog.awake.${asked.state}`, { addresses: asked.addresses.join(', ') })
    return { key: id, text: [name, mac, stand, words].filter(Boolean).join(' · ') }
  })
