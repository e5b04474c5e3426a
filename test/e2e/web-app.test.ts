import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isPresent } from '../requirements.ts'
import { openWebApp, type WebApp } from './web-app.ts'

describe.skipIf(!isPresent('browser'))('the page in a browser', () => {
  let app: WebApp
  beforeAll(async () => {
    app = await openWebApp({ language: 'fr' })
  })
  afterAll(() => app.close())

  it('draws itself within the policy, and keeps the token out of the address', async () => {
    await app.page.getByText('Brassage').first().waitFor()
    expect(new URL(app.page.url()).search).toBe('')
    expect(await app.page.evaluate(() => document.cookie)).toBe('')
  })

  it('loads again at the address of any screen', async () => {
    await app.page.goto(new URL('/tables/outlets', app.page.url()).href)
    await app.page.getByText('Aucun site n’est ouvert').first().waitFor()
  })

  it('asks again for a screen whose script the browser dropped, and in the end when told to', async () => {
    // Not one whose complaints count.
    const page = await app.page.context().newPage()
    let asked = 0
    let drops = 2
    await page.route(/\/assets\/(settings|console)-.*\.js$/, (route) => {
      asked += 1
      return asked <= drops ? route.abort() : route.continue()
    })
    await page.goto(app.page.url())
    await page.getByRole('link', { name: 'Réglages' }).click()
    await page.getByRole('tab', { name: 'Coffre' }).waitFor()
    expect(asked).toBe(3)
    drops = Number.POSITIVE_INFINITY
    await page.getByRole('link', { name: 'Console', exact: true }).click()
    await page.getByRole('alert').getByText('dynamically imported').waitFor()
    drops = 0
    await page.getByRole('button', { name: 'Réessayer' }).click()
    await page.getByRole('main').getByRole('heading', { name: 'Console', exact: true }).waitFor()
    await page.close()
  })

  it('shows every screen while the computer has no network: what it asks is the core beside it', async () => {
    const { page } = app
    await page.goto(new URL('/', page.url()).href)
    await page.getByRole('link', { name: 'Réglages' }).waitFor()
    await page.evaluate(() => window.dispatchEvent(new Event('offline')))
    await page.getByRole('link', { name: 'Réglages' }).click()
    await page.getByRole('tab', { name: 'À propos' }).click()
    await page.getByText(/dans le navigateur/).waitFor({ timeout: 20_000 })
    await page.evaluate(() => window.dispatchEvent(new Event('online')))
  })

  it('is refused to a browser that does not know the token', async () => {
    const stranger = await app.page.context().browser()?.newContext()
    const answer = await stranger?.newPage().then((page) => page.goto(new URL('/', app.page.url()).href))
    expect(answer?.status()).toBe(401)
    await stranger?.close()
  })

  it('cannot be reached by a page on another port of this machine', async () => {
    const context = await app.page.context().browser()?.newContext()
    const page = await context?.newPage()
    await page?.goto('data:text/html,<title>other</title>')
    const outcome = await page?.evaluate(async (address) => {
      const socket = new WebSocket(address)
      return new Promise((resolve) => {
        socket.onopen = () => resolve('open')
        socket.onerror = () => resolve('refused')
      })
    }, app.page.url().replace('http', 'ws').concat('rpc'))
    expect(outcome).toBe('refused')
    await context?.close()
  })
})
