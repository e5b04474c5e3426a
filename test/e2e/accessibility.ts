/** What axe finds on a page, as lines one can read in a failed test. Both colour schemes are looked at. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright'

const RULES = {
  type: 'tag' as const,
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'],
}

/** Only faults are described, and in the page itself: describing all that is well takes six times as long. */
async function findViolations(page: Page, scheme: string): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .options({ runOnly: RULES, resultTypes: ['violations'] })
    .setLegacyMode(true)
    .analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${scheme} ${id}: ${node.html.slice(0, 200)} ${node.failureSummary ?? ''}`),
  )
}

/** Milliseconds: longer than a notice takes to fade. */
const FADE_MS = 400

/** Looks again where a notice went meanwhile: half-faded, its colours were nobody's. */
async function lookAt(page: Page, scheme: string): Promise<string[]> {
  const notices = page.locator('.mantine-Notification-root')
  for (;;) {
    const before = await notices.count()
    const faults = await findViolations(page, scheme)
    await page.waitForTimeout(FADE_MS)
    if ((await notices.count()) >= before) return faults
  }
}

/** Light, then dark; leaves the page light. Colours that fade are waited for, as a half-way colour is nobody's. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  const faults: string[] = []
  // A tooltip left open belongs to the pointer, not to the page; on a busy machine it goes a while after the pointer.
  await page.mouse.move(0, 0)
  await page.waitForFunction(() => document.querySelector('[role=tooltip]') === null)
  for (const scheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
    await page.waitForFunction(
      (wanted) =>
        document.documentElement.dataset.mantineColorScheme === wanted &&
        document.getAnimations().every((animation) => animation.playState !== 'running'),
      scheme,
    )
    faults.push(...(await lookAt(page, scheme)))
  }
  return faults
}
