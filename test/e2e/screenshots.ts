/**
 * `npm run screenshots`: makes every picture of the documentation again, in the real application on the demo site, with
 * the emulated Catalyst at the other end of the console. Names of pictures as arguments make only those.
 */
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { openSite, type SiteFile } from '../../main/db/open-site.ts'
import { makeDemoSite } from '../../main/demo/make-demo-site.ts'
import { changeEntries, writeEntry } from '../../main/services/journal/write-entry.ts'
import { makeVault } from '../../main/vault/vault.ts'
import { openWebApp, type WebApp } from './web-app.ts'

const root = resolve(import.meta.dirname, '../..')
const pictures = join(root, 'docs/screenshots')
const wanted = new Set(process.argv.slice(2))
/** Fast enough for a picture of a push under way, and for one of its end soon after. */
const BAUD = '38400'

/** What was noted on the morning of the first day: minutes after nine, who, what, and in how many minutes it was mended. */
const morning = [
  [4, 'Camille', 'B07 sans réseau, cordon croisé avec B08', 'crossed-patch', 11],
  [17, 'Malik', 'Accueil : une imprimante de badges sans adresse', 'configuration', 24],
  [31, 'Camille', 'D07-1 sur SW2 port 12 au lieu de 11', 'wrong-port', 6],
  [38, 'Malik', 'C06 : prise testée sans lien, cordon changé', 'broken-cord', 9],
  [66, 'Camille', 'Adresses 192.168.1.x au stand A03, un routeur de l’exposant', 'foreign-dhcp', 38],
  [95, 'Malik', 'B14 et B13 intervertis au bandeau', 'crossed-patch', 8],
  [124, 'Malik', 'A14 : le poste de l’exposant a une adresse fixe', 'exhibitor-device', 15],
  [181, 'Camille', 'LT3 : onduleur en alarme, SW3 redémarré', 'power', null],
  [204, 'Malik', 'E05 très lent depuis midi', 'unknown', null],
] as const

function noteMorning(site: SiteFile): void {
  const nine = new Date(Date.now() + 86_400_000).setHours(9, 0, 0, 0)
  const by = (who: string, minutes: number) => ({
    station: 'portable-lt1',
    who,
    timestamp: () => new Date(nine + minutes * 60_000).toISOString(),
  })
  for (const [at, who, text, cause, mended] of morning) {
    const { id } = writeEntry(site, by(who, at), { text, state: 'open', cause })
    changeEntries(site, by(who, at + 3), [id], { state: 'working' })
    if (mended !== null) changeEntries(site, by(who, at + mended), [id], { state: 'mended' })
  }
  writeEntry(site, by('Malik', 208), { text: 'Clé de LT2 rendue au poste de sécurité' })
}

const secrets = { enable: 'Calanque-26', console: 'Garrigue-26', vty: 'Mistral-26' }

/** A demo site whose vault holds what its configurations name. */
async function makeSite(path: string): Promise<void> {
  await makeDemoSite(path, { who: 'camille' })
  const site = openSite(path)
  const vault = await makeVault(site, 'phrase secrète de démonstration')
  for (const [name, value] of Object.entries(secrets)) vault.set(name, value, new Date().toISOString())
  vault.close()
  noteMorning(site)
  site.close()
}

async function serveCatalyst(): Promise<{ port: string; stop: () => void }> {
  const program = join(root, 'test/fakes/catalyst/serve.ts')
  const options = ['--tcp', '0', '--model', '3560', '--baud', BAUD, '--line-delay', '20']
  const child = spawn(process.execPath, [program, ...options], { stdio: ['pipe', 'pipe', 'inherit'] })
  for await (const line of createInterface({ input: child.stdout })) {
    const [, port] = /^ready .*:(\d+)$/.exec(line) ?? []
    if (port) return { port, stop: () => void child.kill() }
  }
  throw new Error('the emulated switch did not start')
}

/** On a pseudo-terminal, as behind an adapter. */
async function serveOnAdapter(link: string, options: readonly string[]): Promise<() => void> {
  const program = join(root, 'test/fakes/catalyst/serve.ts')
  const speed = ['--baud', BAUD, '--line-delay', '5', '--boot-ms', '4000']
  const child = spawn(process.execPath, [program, '--pty', link, ...speed, ...options], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  for await (const line of createInterface({ input: child.stdout }))
    if (line.startsWith('ready')) return () => void child.kill()
  throw new Error('the emulated switch did not start')
}

type Shot = (name: string) => Promise<void>

const byName = (app: WebApp, name: string | RegExp) => app.page.getByRole('button', { name })

async function goTo(app: WebApp, path: string): Promise<void> {
  await app.page.evaluate((to) => history.pushState({}, '', to), path)
  await app.page.getByRole('heading', { level: 1 }).first().waitFor()
}

/** Drops a workbook on the import screen, as a person drags it from a folder. */
async function dropWorkbook(app: WebApp, name: string, text: string): Promise<void> {
  const data = await app.page.evaluateHandle(
    ([file, content]) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([content ?? ''], file ?? ''))
      return transfer
    },
    [name, text],
  )
  const begin = app.page.getByText(/Le classeur du planificateur/).first()
  await begin.dispatchEvent('drop', { dataTransfer: data })
}

/** The second switch's sheet as its planner sends it again: two stands swapped, a port used twice, an impossible VLAN. */
function editedWorkbook(): string {
  return readFileSync(join(root, 'main/demo/sources/brassage-sw2.csv'), 'utf8')
    .replace('Fa0/3;C02-1;C02', 'Fa0/44;C02-1;C02')
    .replace('Fa0/9;C08-1;C08', 'Fa0/10;C08-1;C08')
    .replace(';54;;;', ';5400;;;')
}

async function drawPlan(app: WebApp, shot: Shot): Promise<void> {
  await goTo(app, '/floor-plan')
  await app.page.getByText('État', { exact: true }).click()
  await app.page.getByRole('button', { name: /^Testé/ }).waitFor()
  await shot('floor-plan')
  await goTo(app, '/checklist')
  await app.page.getByRole('combobox', { name: 'Qui coche' }).fill('Camille')
  await app.page.getByRole('button', { name: /^LT2/ }).click()
  await shot('checklist')
  await goTo(app, '/')
  await shot('home')
  await goTo(app, '/switches')
  await app.page.getByText('SW4').first().waitFor()
  await shot('switches')
  await goTo(app, '/switches/3')
  await shot('switch')
  await goTo(app, '/print?kind=patch-list&room=LT1')
  await app.page.locator('[data-drawn]').first().waitFor()
  await shot('print')
  await goTo(app, '/tables/outlets')
  await app.page.getByText('A01-1').first().waitFor()
  await shot('outlets')
  await app.page.keyboard.press('Control+k')
  await app.page.keyboard.type('D07')
  await app.page.getByRole('dialog').getByText('D07-1').first().waitFor()
  await shot('search')
  await app.page.keyboard.press('Enter')
  await app.page.getByText('P2B').first().waitFor()
  await shot('trace')
  await app.page.keyboard.press('Escape')
  await goTo(app, '/problems')
  await shot('checks')
  await goTo(app, '/journal')
  await shot('journal')
  await app.page.keyboard.press('Control+j')
  await app.page.keyboard.type('B12 sans réseau, cordon croisé sur SW2 port 3')
  await app.page.getByRole('dialog').getByText('SW2 FastEthernet0/3').waitFor()
  await shot('note')
  await app.page.keyboard.press('Escape')
  await goTo(app, '/journal/figures')
  await shot('figures')
  await goTo(app, '/journal/about/stand/22')
  await shot('place')
}

async function drawImport(app: WebApp, shot: Shot): Promise<void> {
  await goTo(app, '/import')
  await dropWorkbook(app, 'brassage-sw2.csv', editedWorkbook())
  await app.page.getByRole('tab', { name: /^Constats/ }).waitFor()
  await shot('import')
}

async function drawVault(app: WebApp, shot: Shot): Promise<void> {
  await goTo(app, '/settings')
  await shot('settings')
  await app.page.getByRole('tab', { name: 'Coffre' }).click()
  await app.page.getByLabel('Phrase secrète').first().fill('phrase secrète de démonstration')
  await byName(app, 'Déverrouiller').click()
  await app.page.getByText('Le coffre est ouvert.').waitFor()
  await shot('vault')
}

async function drawConsole(app: WebApp, shot: Shot, port: string): Promise<void> {
  await goTo(app, '/console')
  await byName(app, /^SSH ou telnet/).click()
  const dialog = app.page.getByRole('dialog')
  await dialog.getByText('Telnet', { exact: true }).click()
  await dialog.getByRole('combobox', { name: 'Adresse' }).fill('127.0.0.1')
  await dialog.getByLabel('Port').fill(port)
  await dialog.getByRole('button', { name: /^(Se connecter|Connecter)/ }).click()
  await app.page.getByText('Numéro de série').first().waitFor({ timeout: 60_000 })
  await shot('console')
  await app.page.getByRole('combobox', { name: 'Commutateur prévu' }).click()
  await app.page.getByRole('option', { name: 'SW4' }).click()
  await byName(app, 'Préparer l’envoi').click()
  await app.page.getByText(/Ce qui changerait sur/).waitFor({ timeout: 60_000 })
  await shot('push-preview')
  await byName(app, /^Envoyer \d+ lignes/).click()
  await app.page.waitForFunction(
    () =>
      Number(/^(\d+)/.exec(document.querySelector('[data-testid=push-confirmed]')?.textContent ?? '')?.[1]) >
      120,
    undefined,
    { timeout: 120_000 },
  )
  await shot('push')
  await app.page.getByText('fait et vérifié').waitFor({ timeout: 240_000 })
  // Back to where lines are sent, away from the read-back with its passwords.
  const terminal = app.page.getByLabel(/^Terminal de/).first()
  await terminal.click()
  for (let page = 0; page < 4; page++) await app.page.keyboard.press('Shift+PageUp')
  await shot('push-done')
}

/** Two adapters: one switch recognised, with what is left on it, the other waiting for somebody's hands. */
async function drawIntake(app: WebApp, shot: Shot): Promise<void> {
  const [first, second] = [join(tmpdir(), 'ttyUSB0'), join(tmpdir(), 'ttyUSB1')]
  const stops = [
    await serveOnAdapter(first, ['--vlan', '10=REGIE', '--vlan', '20=STANDS', '--vtp', 'PALAIS/214']),
    await serveOnAdapter(second, ['--model', '3560', '--password', 'perdu']),
  ]
  await goTo(app, '/intake')
  for (const path of [first, second]) {
    await app.page.getByLabel('Autre port').fill(path)
    await app.page.getByLabel('Autre port').press('Enter')
    await app.page.getByText(path).first().waitFor()
  }
  await byName(app, 'Mot de passe perdu').click({ timeout: 60_000 })
  const dialog = app.page.getByRole('dialog')
  await dialog.getByLabel('Il est à nous').check()
  await dialog.getByRole('button', { name: 'Commencer' }).click()
  await app.page.getByText('Reconnu').first().waitFor({ timeout: 60_000 })
  await dialog.waitFor({ state: 'hidden' })
  await shot('intake')
  for (const number of [1, 2]) await byName(app, `Fermer l’adaptateur ${number}`).click()
  for (const stop of stops) stop()
}

async function draw(): Promise<void> {
  mkdirSync(pictures, { recursive: true })
  const folder = mkdtempSync(join(tmpdir(), 'brassage-pictures-'))
  const path = join(folder, 'rencontres-estran.brassage')
  await makeSite(path)
  const catalyst = await serveCatalyst()
  const app = await openWebApp({ language: 'fr', start: { kind: 'file', path } })
  const shot: Shot = async (name) => {
    if (wanted.size > 0 && !wanted.has(name)) return
    // Fonts, transitions of dialogs and the terminal's first frame.
    await app.page.waitForTimeout(800)
    await app.page.screenshot({ path: join(pictures, `${name}.png`) })
    process.stdout.write(`${name}.png\n`)
  }
  try {
    await drawPlan(app, shot)
    await drawImport(app, shot)
    await drawVault(app, shot)
    await drawIntake(app, shot)
    await drawConsole(app, shot, catalyst.port)
  } catch (error) {
    await app.page.screenshot({ path: join(tmpdir(), 'brassage-failed.png') })
    throw error
  } finally {
    catalyst.stop()
    await app.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

await draw()
