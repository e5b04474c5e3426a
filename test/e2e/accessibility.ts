/** What axe finds on a page, as lines one can read in a failed test. Both colour schemes are looked at. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright'

async function findViolations(page: Page, scheme: string): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'])
    .analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${scheme} ${id}: ${node.html.slice(0, 200)} ${node.failureSummary ?? ''}`),
  )
}

/** Light, then dark; leaves the page light. Colours that fade are waited for, as a half-way colour is nobody's. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  const faults: string[] = []
  // A tooltip left open belongs to the pointer, not to the page.
  await page.mouse.move(0, 0)
  for (const scheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
    await page.waitForFunction(
      (wanted) =>
        document.documentElement.dataset.mantineColorScheme === wanted &&
        document.getAnimations().every((animation) => animation.playState !== 'running'),
      scheme,
    )
    faults.push(...(await findViolations(page, scheme)))
  }
  return faults
}
