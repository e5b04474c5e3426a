/** Readings on the screen: what is new in each, where it leaves the plan, and two of them compared. */
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openSite } from '../../main/db/open-site.ts'
import { keepReading } from '../../main/services/backup/keep-reading.ts'
import { isPresent } from '../requirements.ts'
import { accessibilityFaults } from './accessibility.ts'
import { makeSampleSite, type SampleSite } from './sample-site.ts'
import { openWebApp, type WebApp } from './web-app.ts'

const before = `version 12.1
hostname SW-OLD
enable secret 5 $1$abcd$0123456789012345678901
interface FastEthernet0/1
 description Stand A1
 switchport access vlan 7
end
`
const after = before.replace('hostname SW-OLD', 'hostname SW1').replace('vlan 7', 'vlan 101')

function keepReadings(path: string): void {
  const site = openSite(path)
  const deviceId = site.plan().device.find(({ name }) => name === 'SW1')?.id ?? null
  const source = { deviceId, serial: 'FOC1025X0AB', platform: 'cisco_ios' } as const
  for (const running of [before, after]) keepReading(site, source, { running, vlans: '' }, null)
  site.close()
}

describe.skipIf(!isPresent('browser'))('the readings', () => {
  let site: SampleSite
  let app: WebApp
  let page: Page
  const row = (at: number) => page.getByRole('grid').getByRole('row').nth(at)

  beforeAll(async () => {
    site = makeSampleSite()
    keepReadings(site.path)
    app = await openWebApp({ language: 'en', start: { kind: 'file', path: site.path } })
    page = app.page
  })
  afterAll(async () => {
    await app.close()
    site.remove()
  })
  beforeEach(async () => {
    await page.getByRole('link', { name: 'Journal', exact: true }).click()
    await page.getByRole('link', { name: 'Backups', exact: true }).click()
    await row(2).waitFor()
  })

  it('tell what is new in one, with the section it stands in', async () => {
    await row(1).dblclick()
    const differences = page.getByRole('region', { name: 'Show', exact: true })
    await differences.getByText('hostname SW1').waitFor()
    expect(await differences.innerText()).toMatch(
      /hostname SW-OLD[\s\S]*interface FastEthernet0\/1[\s\S]*switchport access vlan 101/,
    )
    expect(await differences.innerText()).not.toContain('description')
    await page.getByLabel('Unchanged lines too').check()
    await differences.getByText('description Stand A1').waitFor()
  })

  it('show a text without its secrets, and where it leaves the plan', async () => {
    await row(1).dblclick()
    await page.getByText('Text', { exact: true }).click()
    const text = page.getByRole('region', { name: 'Text', exact: true })
    await text.getByText('<redacted>').waitFor()
    expect(await text.innerText()).not.toContain('$1$abcd')
    await page.getByText('Against the plan').click()
    await page.getByText('no ip domain-lookup').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
  })

  it('are compared two by two', async () => {
    await page.getByRole('grid').focus()
    await page.keyboard.press('Control+a')
    await page.getByRole('button', { name: 'Compare the two' }).click()
    await page.getByRole('region', { name: 'Show', exact: true }).getByText('hostname SW-OLD').waitFor()
  })

  it('leave as text files, one a reading, without their secrets', async () => {
    const names: string[] = []
    const texts: Promise<string>[] = []
    page.on('download', (download) => {
      names.push(download.suggestedFilename())
      texts.push(download.path().then((path) => readFileSync(path, 'utf8')))
    })
    await page.getByRole('grid').focus()
    await page.keyboard.press('Control+a')
    await page.getByRole('button', { name: 'Export as text files' }).click()
    await expect.poll(() => names.length).toBe(2)
    expect(names.every((name) => /^SW1-running-.*\.txt$/.test(name))).toBe(true)
    const kept = (await Promise.all(texts)).join('\n')
    expect(kept).toContain('hostname SW-OLD')
    expect(kept).toContain('enable secret 5 <redacted>')
    expect(kept).not.toContain('$1$abcd')
  })
})
