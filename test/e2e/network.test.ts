/** A console over SSH from the screen: an unknown key, a wrong password, old algorithms, and the key forgotten again. */
import { connect } from 'node:net'
import type { Page } from 'playwright'
import type { AuthContext, ServerChannel } from 'ssh2'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSite } from '../../main/db/open-site.ts'
import { openDraft } from '../../shared/model/draft.ts'
import { editRow } from '../../shared/plan/edits/index.ts'
import { type FakeSshServer, makeHostKey, startSshServer } from '../fakes/ssh-server.ts'
import { isPresent } from '../requirements.ts'
import { type ServedCatalyst, serveCatalyst } from '../system/peers.ts'
import { accessibilityFaults } from './accessibility.ts'
import { makeSampleSite, type SampleSite } from './sample-site.ts'
import { openWebApp, type WebApp } from './web-app.ts'

const lettingIn = (password: string) => (attempt: AuthContext) => {
  if (attempt.method === 'password' && attempt.password === password) attempt.accept()
  else attempt.reject(['password'])
}

/** SW1 and SW2 are to be reached at 192.0.2.11 and .12. */
function giveAddresses(path: string): void {
  const file = openSite(path)
  const draft = openDraft(file.plan())
  for (const number of [1, 2])
    editRow(draft, 'switch', `SW${number}`, { managementAddress: `192.0.2.1${number}/24` })
  file.commit('Addresses', draft.changes())
  file.close()
}

describe.skipIf(!isPresent('browser'))('a console over the network', () => {
  let site: SampleSite
  let app: WebApp
  let page: Page
  let emulated: ServedCatalyst
  let modern: FakeSshServer
  let old: FakeSshServer
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  const dialog = () => page.getByRole('dialog')
  const inDialog = (name: string) => dialog().getByRole('button', { name, exact: true })

  const toSwitch = (channel: ServerChannel) => {
    const [host = '', port = ''] = (emulated.address ?? '').split(':')
    const socket = connect({ host, port: Number(port) })
    socket.on('error', () => channel.close())
    channel.pipe(socket).pipe(channel)
  }

  beforeAll(async () => {
    site = makeSampleSite()
    giveAddresses(site.path)
    emulated = await serveCatalyst('tcp', ['--model', '2950-48', '--baud', '115200', '--line-delay', '0'])
    const common = { onLogin: lettingIn('Sesame-2026'), onShell: toSwitch }
    modern = await startSshServer(common)
    old = await startSshServer({
      ...common,
      hostKey: makeHostKey('rsa'),
      algorithms: { kex: ['diffie-hellman-group1-sha1'] },
    })
    app = await openWebApp({ language: 'en', start: { kind: 'file', path: site.path } })
    page = app.page
    await page.getByRole('link', { name: 'Console', exact: true }).click()
  })
  afterAll(async () => {
    await app?.close()
    await Promise.all([modern?.stop(), old?.stop(), emulated?.stop()])
    site?.remove()
  })

  it('asks about an unknown key, with the focus on the safe answer', async () => {
    await button('SSH or telnet...').click()
    await dialog().getByRole('combobox', { name: 'Address' }).fill('127.0.0.1')
    await dialog().getByLabel('Port').fill(String(modern.port))
    await dialog().getByLabel('User').fill('admin')
    await dialog().getByLabel('Password', { exact: true }).fill('wrong')
    expect(await accessibilityFaults(page)).toEqual([])
    await page.keyboard.press('Enter')
    await dialog()
      .getByText(/^SHA256:/)
      .waitFor()
    await expect
      .poll(() => inDialog('Do not connect').evaluate((one) => one === document.activeElement))
      .toBe(true)
    expect(await accessibilityFaults(page)).toEqual([])
    await page.keyboard.press('Enter')
    await dialog()
      .getByText(/^SHA256:/)
      .waitFor({ state: 'hidden' })
    expect(modern.tried).toEqual([])
  })

  it('keeps the key, and says that the password was refused', async () => {
    await inDialog('Connect').click()
    await inDialog('Accept and keep').click()
    await dialog().getByText('refused the password of user admin').waitFor()
  })

  it('opens in a tab once the password is right, and is recognised', async () => {
    await dialog().getByLabel('Password', { exact: true }).fill('Sesame-2026')
    await inDialog('Connect').click()
    await dialog().waitFor({ state: 'hidden' })
    await page.getByText('FHK0922W0JC').first().waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
  })

  it('comes back with the same login after the connection was cut', async () => {
    expect(await button('Break').count()).toBe(0)
    modern.cut()
    await page.getByText('This console is closed').waitFor()
    await button('Reconnect').click()
    await page.getByText('This console is closed').waitFor({ state: 'hidden' })
    await expect.poll(() => modern.tried.filter((method) => method === 'password').length).toBe(3)
    await button('Who is this?').waitFor()
    await expect.poll(() => button('Who is this?').isEnabled()).toBe(true)
  })

  it('proposes old algorithms by name where a device has nothing else', async () => {
    await button('SSH or telnet...').click()
    await dialog().getByRole('combobox', { name: 'Address' }).fill('127.0.0.1')
    await dialog().getByLabel('Port').fill(String(old.port))
    await dialog().getByLabel('User').fill('admin')
    await dialog().getByLabel('Password', { exact: true }).fill('Sesame-2026')
    await inDialog('Connect').click()
    await dialog().getByText('diffie-hellman-group1-sha1').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await inDialog('Allow them and connect').click()
    await inDialog('Accept once').click()
    await dialog().waitFor({ state: 'hidden' })
    await page.getByRole('tab').nth(1).waitFor()
  })

  it('over telnet comes from the same dialog', async () => {
    const [, port = ''] = (emulated.address ?? '').split(':')
    await button('SSH or telnet...').click()
    await dialog().getByText('Telnet', { exact: true }).click()
    expect(await dialog().getByLabel('Port').inputValue()).toBe('23')
    await dialog().getByRole('combobox', { name: 'Address' }).fill('127.0.0.1')
    await dialog().getByLabel('Port').fill(port)
    await page.keyboard.press('Enter')
    await dialog().waitFor({ state: 'hidden' })
    await page.getByRole('tab').nth(2).waitFor()
  })

  it('has the address of the planned switch one came for, and finds others by name', async () => {
    await page.goto(page.url().replace(/\/console.*$/, '/console?switch=SW1'))
    await button('SSH or telnet...').click()
    const address = dialog().getByRole('combobox', { name: 'Address' })
    await expect.poll(() => address.inputValue()).toBe('192.0.2.11')
    await address.fill('sw2')
    await page.getByRole('option', { name: /SW2/ }).click()
    expect(await address.inputValue()).toBe('192.0.2.12')
    await page.keyboard.press('Escape')
    await dialog().waitFor({ state: 'hidden' })
  })

  it('is listed with the key that was kept, and only that one', async () => {
    await page.getByRole('link', { name: 'Settings', exact: true }).click()
    await page.getByRole('tab', { name: 'Host keys' }).click()
    await page.getByText(`127.0.0.1:${modern.port}`).waitFor()
    expect(await page.getByText(`127.0.0.1:${old.port}`).count()).toBe(0)
    expect(await accessibilityFaults(page)).toEqual([])
  })

  it('is forgotten only after a question', async () => {
    const forget = button(`Forget 127.0.0.1:${modern.port}`)
    await forget.click()
    await inDialog('Cancel').click()
    await dialog().waitFor({ state: 'hidden' })
    await forget.click()
    await inDialog('Forget').click()
    await forget.waitFor({ state: 'hidden' })
    await page.getByText('No device was reached over SSH yet.').waitFor()
  })
})
