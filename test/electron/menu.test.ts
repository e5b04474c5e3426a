import { expect, it, vi } from 'vitest'
import { menuTemplate } from '../../main/electron/menu.ts'
import { translator } from '../../main/electron/texts.ts'
import { native } from '../../shared/i18n/catalogue/native.ts'

vi.mock('electron', () => import('./fake-electron.ts'))

const actions = { newSite: vi.fn(), chooseSite: vi.fn(), openSite: vi.fn() }
const labels = (items: readonly Electron.MenuItemConstructorOptions[]) =>
  items.map(({ label, role }) => label ?? role)
const submenu = (items: readonly Electron.MenuItemConstructorOptions[], label: string) => {
  const found = items.find((item) => item.label === label)?.submenu
  return Array.isArray(found) ? found : []
}

it('speaks the language of the system', () => {
  expect(labels(menuTemplate(actions, [], translator('fr'), 'linux'))).toEqual([
    'Fichier',
    'Édition',
    'Affichage',
  ])
  expect(labels(menuTemplate(actions, [], translator('en'), 'linux'))).toEqual(['File', 'Edit', 'View'])
  expect(labels(menuTemplate(actions, [], translator('en'), 'darwin'))).toEqual([
    'appMenu',
    'File',
    'Edit',
    'View',
  ])
})

it('opens recent sites by their whole path', () => {
  const file = submenu(menuTemplate(actions, ['/a/orme.brassage'], translator('en'), 'linux'), 'File')
  const [recent] = submenu(file, 'Open recent')
  expect(recent).toMatchObject({ label: 'orme.brassage', toolTip: '/a/orme.brassage' })
  recent?.click?.({} as Electron.MenuItem, undefined, {} as Electron.KeyboardEvent)
  expect(actions.openSite).toHaveBeenCalledWith('/a/orme.brassage')
})

it('says that there is no recent site', () => {
  const file = submenu(menuTemplate(actions, [], translator('en'), 'linux'), 'File')
  expect(submenu(file, 'Open recent')).toEqual([{ label: 'No recent site', enabled: false }])
})

it('leaves Ctrl+Z to the page, except where text fields need the menu for it', () => {
  const undoOf = (platform: NodeJS.Platform) => {
    const edit = submenu(menuTemplate(actions, [], translator('en'), platform), 'Edit')
    return edit.some(({ role }) => role === 'undo' || role === 'redo')
  }
  expect(undoOf('win32')).toBe(false)
  expect(undoOf('darwin')).toBe(true)
})

it('fills what a text leaves open, and no text is missing a language', () => {
  expect(translator('en')('native.coreCrash.detail', { reason: '139' })).toContain('Code: 139.')
  for (const text of Object.values(native)) {
    expect(text.fr.length).toBeGreaterThan(0)
    expect(text.en.match(/\{\{\w+\}\}/g)).toEqual(text.fr.match(/\{\{\w+\}\}/g))
  }
})
