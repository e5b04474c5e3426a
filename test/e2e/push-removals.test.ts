/** Lines of the switch that are not ours: ticked one by one in the preview, they go with the push. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isPresent } from '../requirements.ts'
import { type ServedCatalyst, serveCatalyst } from '../system/peers.ts'
import { accessibilityFaults } from './accessibility.ts'
import { fillVault, panel, plugIn, preparePush, sendButton } from './console-steps.ts'
import { makeSampleSite, type SampleSite } from './sample-site.ts'
import { openWebApp, type WebApp } from './web-app.ts'

const isPossible = isPresent('browser') && isPresent('socat')

const fast = ['--model', '2950-48', '--baud', '115200', '--line-delay', '2']
const folder = mkdtempSync(join(tmpdir(), 'brassage-left-'))

function leftBehind(): string {
  const path = join(folder, 'config.txt')
  writeFileSync(
    path,
    'vlan 77\n name OLD\ninterface FastEthernet0/9\n load-interval 30\n mls qos trust cos\n',
  )
  return path
}

describe.skipIf(!isPossible)('lines that are not ours', () => {
  let site: SampleSite
  let app: WebApp
  let page: Page
  let device: ServedCatalyst

  beforeAll(async () => {
    site = makeSampleSite()
    app = await openWebApp({ language: 'en', start: { kind: 'file', path: site.path } })
    page = app.page
    device = await serveCatalyst('pty', [...fast, '--config', leftBehind()])
  })
  afterAll(async () => {
    await device?.stop()
    await app?.close()
    site?.remove()
    rmSync(folder, { recursive: true, force: true })
  })

  const choice = (line: string) => page.getByRole('checkbox', { name: `Remove: ${line}`, exact: true })

  it('stay unless they are ticked, and never go from an uplink', async () => {
    await fillVault(page)
    await plugIn(page, device, 'FHK0922W0JC')
    await preparePush(page, 'SW1')
    await page.getByRole('tab', { name: 'Device and plan' }).click()
    await choice('interface FastEthernet0/9 / load-interval 30').click()
    await page.getByText('1 line not ours to be removed').waitFor()
    await choice('vlan 77').click()
    await page.getByText('2 lines not ours to be removed').waitFor()
    await choice('vlan 77').click()
    await page.getByText('1 line not ours to be removed').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await page.getByRole('tab', { name: 'What is sent, in order' }).click()
    await page.getByRole('dialog').getByText('no load-interval 30').waitFor()
  })

  it('go with the push, and nothing else does', async () => {
    await sendButton(page).click()
    await panel(page).getByText('done and verified').waitFor({ timeout: 60_000 })
    const state = await device.control('state')
    expect(state).not.toContain('load-interval 30')
    expect(state).toContain('mls qos trust cos')
    expect(state).toContain('OLD')
  })
})
