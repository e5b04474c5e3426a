/**
 * A word that old IOS does not know it takes for a host, and looks it up in the network for a minute: that is broken off
 * as soon as it says so. Surprising: the line stands finished and is not delivered yet, since nothing follows it.
 */
import type { Console } from './console.ts'

/** Until the function that is returned is called. */
export function breakLookups(console: Console): () => void {
  let isBroken = false
  return console.on((event) => {
    const { lookup } = console.driver
    if (!lookup || event.kind !== 'current' || event.text !== '') return
    const isLooking = console
      .recent()
      .slice(-2)
      .some((line) => lookup.shown.test(line))
    if (isLooking && !isBroken) console.write(lookup.key)
    isBroken = isLooking
  })
}
