/** From what is typed in the search to the trace on screen, with the map flying to the place. */
import type { Page } from 'playwright'
import type { Window } from './window.ts'

export interface Search {
  /** Milliseconds, from the first key to the last step of the trace. */
  readonly took: number
  /** Of processor time, what the page did for it. */
  readonly worked: number
}

/**
 * Begins to look, with the page's own clock, so that the time this process waits for a processor is not the page's. Ends at
 * the frame after the last step of the trace is there.
 */
const beginLooking = (page: Page, name: string): Promise<void> =>
  page.evaluate((wanted) => {
    let started = 0
    const begin = () => {
      started = performance.now()
    }
    addEventListener('input', begin, { capture: true, once: true })
    const isShown = (): boolean => {
      const inspector = document.querySelector('section[aria-label=Inspector]')
      const isIt = inspector?.querySelector('h2')?.textContent === wanted
      return isIt && inspector?.textContent?.includes('Gateway') === true
    }
    const shown = new Promise<number>((resolve) => {
      const observer = new MutationObserver(() => {
        if (!isShown()) return
        observer.disconnect()
        requestAnimationFrame(() => resolve(performance.now() - started))
      })
      observer.observe(document.body, { childList: true, subtree: true, characterData: true })
    })
    Object.assign(window, { shown })
  }, name)

const untilShown = (page: Page): Promise<number> =>
  page.evaluate(() => (window as unknown as { readonly shown: Promise<number> }).shown)

async function searchToTrace({ page, worked }: Window, name: string): Promise<Search> {
  await page.keyboard.press('Control+k')
  const box = page.getByRole('dialog').getByRole('textbox')
  await box.waitFor()
  await beginLooking(page, name)
  const before = await worked()
  await box.fill(name)
  await page.keyboard.press('Enter')
  const took = await untilShown(page)
  const search = { took, worked: (await worked()) - before }
  // Whoever reads a trace does not type already.
  await page.waitForTimeout(700)
  return search
}

/** Outlets here and there among the first `outlets`; the first search, which prepares the index, does not count. */
export async function measureSearches(window: Window, outlets: number): Promise<Search[]> {
  const times: Search[] = []
  for (let at = 0; at <= 12; at++)
    times.push(await searchToTrace(window, `S${1 + Math.floor((at * (outlets - 1)) / 12)}-1`))
  return times.slice(1)
}
