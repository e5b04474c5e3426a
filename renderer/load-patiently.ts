/**
 * Parts of the page that are fetched when first needed. A browser drops what it is fetching, even from this very computer, whenever a
 * cable is plugged in or pulled ("network changed"): so they are asked for again a few times.
 */

/** Milliseconds before each further try. */
const WAITS = [100, 300, 1000, 3000]

/** With the words of the last try. */
export class PartNotLoaded extends Error {}

/** Throws PartNotLoaded. */
export async function loadPatiently<T>(load: () => Promise<T>, waits: readonly number[] = WAITS): Promise<T> {
  for (let tried = 0; ; tried++) {
    try {
      return await load()
    } catch (error) {
      const wait = waits[tried]
      if (wait === undefined) throw new PartNotLoaded(error instanceof Error ? error.message : String(error))
      await new Promise((resolve) => setTimeout(resolve, wait))
    }
  }
}
