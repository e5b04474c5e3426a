/** A stack of two switches on two adapters, one with a forgotten password: what a person does and hears. */
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isPresent } from '../requirements.ts'
import { missingSocat, type ServedCatalyst, serveCatalyst } from '../system/peers.ts'
import { accessibilityFaults } from './accessibility.ts'
import { makeSampleSite, type SampleSite } from './sample-site.ts'
import { openWebApp, type WebApp } from './web-app.ts'

const fast = [
  '--baud',
  '9600',
  '--line-delay',
  '0',
  '--write-delay',
  '50',
  '--build-delay',
  '50',
  '--boot-ms',
  '4000',
]
const used = ['--vlan', '10=REGIE', '--vtp', 'FOREIGN/214', '--serial-number', 'FHK0000OPEN']
const locked = ['--enable-secret', 'forgotten', '--password', 'forgotten', '--serial-number', 'FHK0000LOST']

/** What would be spoken and sounded, written down by the page. */
const LISTEN = `
  window.heard = []
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text } }
  Object.defineProperty(window, 'speechSynthesis', { value: { speak: ({ text }) => window.heard.push(text) } })
`

describe.skipIf(!isPresent('browser') || missingSocat())('taking in a stack', () => {
  let site: SampleSite
  let app: WebApp
  let page: Page
  let open: ServedCatalyst
  let lost: ServedCatalyst
  const card = (number: number) => page.getByRole('region', { name: `Adapter ${number}`, exact: true })
  const word = (number: number, text: string) =>
    card(number).getByRole('status').getByText(text, { exact: true })
  const dialog = () => page.getByRole('dialog')

  beforeAll(async () => {
    site = makeSampleSite()
    open = await serveCatalyst('pty', [...fast, ...used])
    lost = await serveCatalyst('pty', [...fast, ...locked])
    app = await openWebApp({ language: 'en', start: { kind: 'file', path: site.path } })
    page = app.page
    page.setDefaultTimeout(90_000)
    await page.addInitScript(LISTEN)
    await page.reload()
    await page.getByRole('link', { name: 'Intake', exact: true }).click()
  })
  afterAll(async () => {
    await app?.close()
    await Promise.all([open?.stop(), lost?.stop()])
    site?.remove()
  })

  const plug = async (device: ServedCatalyst) => {
    await page.getByLabel('Other port').fill(device.path ?? '')
    await page.getByLabel('Other port').press('Enter')
  }

  it('recognises one, with what is on it, and warns of its VTP; says that the other is locked', async () => {
    await plug(open)
    await plug(lost)
    await word(1, 'Recognised').waitFor()
    await word(2, 'Locked').waitFor()
    await card(1).getByText('FHK0000OPEN').waitFor()
    await card(1).getByText('Server, domain FOREIGN, revision 214').waitFor()
    await card(1).getByText('could overwrite their VLANs').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
  })

  it('asks for the forgotten one whose it is, and shows what to press', async () => {
    await card(2).getByRole('button', { name: 'Password lost' }).click()
    await dialog()
      .getByRole('img', { name: /MODE button/ })
      .waitFor()
    expect(await dialog().getByRole('button', { name: 'Begin' }).isDisabled()).toBe(true)
    await dialog().getByLabel('It is ours').check()
    expect(await accessibilityFaults(page)).toEqual([])
    await dialog().getByRole('button', { name: 'Begin' }).click()
    await word(2, 'Press').waitFor()
    await card(2).getByText('Hold MODE').first().waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
  })

  it('asks with model and serial number, and wipes the first while the second waits for hands', async () => {
    await card(1).getByRole('button', { name: 'Wipe this switch' }).click()
    await dialog().getByText('WS-C2950T-48-SI, serial number FHK0000OPEN').waitFor()
    await dialog().getByRole('button', { name: 'Erase FHK0000OPEN' }).click()
    await word(1, 'Working').waitFor()
    await card(1).getByText(/left$/).waitFor()
  })

  it('goes on by itself when MODE was held, and tells who it is', async () => {
    await lost.control('press mode')
    await word(2, 'Recognised').waitFor()
    await card(2).getByText('FHK0000LOST').waitFor()
  })

  it('is done with both, large and aloud', async () => {
    await card(2).getByRole('button', { name: 'Wipe this switch' }).click()
    await dialog().getByRole('button', { name: 'Erase FHK0000LOST' }).click()
    await word(1, 'Done').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await word(2, 'Done').waitFor()
    const heard = await page.evaluate('window.heard')
    expect(heard).toEqual(expect.arrayContaining(['Number 2: locked.', 'Number 1: done.', 'Number 2: done.']))
    for (const device of [open, lost]) {
      const state = JSON.parse(await device.control('state'))
      expect([state.startup, state.vlans]).toEqual([null, { 1: 'default' }])
    }
  })

  it('is told when an adapter is pulled, and looks again when it is back', async () => {
    await open.control('pull')
    await word(1, 'Unplugged').waitFor()
    await open.control('plug')
    await word(1, 'Recognised').waitFor()
    await card(1)
      .getByText(/Taken in before/)
      .waitFor()
  })

  it('keeps both in the inventory', async () => {
    await page.getByText('Taken in', { exact: true }).click()
    await page.getByRole('gridcell', { name: 'FHK0000OPEN' }).first().waitFor()
    await page.getByRole('gridcell', { name: 'FHK0000LOST' }).first().waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
  })
})
