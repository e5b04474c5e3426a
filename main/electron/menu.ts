/**
 * The native menu. Undo of the plan is not in it: the page decides by where the cursor is whether Ctrl+Z takes back
 * typed letters or an edit of the plan. Only macOS needs the roles, as its text fields get the keys from the menu.
 */
import { basename } from 'node:path'
import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { Translate } from './texts.ts'

export interface MenuActions {
  readonly newSite: () => void
  readonly chooseSite: () => void
  readonly openSite: (path: string) => void
}

export function setupMenu(actions: MenuActions, recents: readonly string[], t: Translate): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(actions, recents, t, process.platform)))
}

export function menuTemplate(
  actions: MenuActions,
  recents: readonly string[],
  t: Translate,
  platform: NodeJS.Platform,
): MenuItemConstructorOptions[] {
  const isMac = platform === 'darwin'
  const file: MenuItemConstructorOptions[] = [
    { label: t('native.menu.new'), accelerator: 'CmdOrCtrl+N', click: actions.newSite },
    { label: t('native.menu.open'), accelerator: 'CmdOrCtrl+O', click: actions.chooseSite },
    { label: t('native.menu.recent'), submenu: recentItems(actions, recents, t) },
    { type: 'separator' },
    { label: t('native.menu.close'), role: 'close' },
    { label: t('native.menu.quit'), role: 'quit', visible: !isMac },
  ]
  return [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    { label: t('native.menu.file'), submenu: file },
    { label: t('native.menu.edit'), submenu: editItems(t, isMac) },
    { label: t('native.menu.view'), submenu: viewItems(t) },
  ]
}

function recentItems(
  actions: MenuActions,
  recents: readonly string[],
  t: Translate,
): MenuItemConstructorOptions[] {
  if (recents.length === 0) return [{ label: t('native.menu.noRecent'), enabled: false }]
  return recents.map((path) => ({
    label: basename(path),
    toolTip: path,
    click: () => actions.openSite(path),
  }))
}

function editItems(t: Translate, isMac: boolean): MenuItemConstructorOptions[] {
  return [
    ...(isMac ? undoItems(t) : []),
    { label: t('native.menu.cut'), role: 'cut' },
    { label: t('native.menu.copy'), role: 'copy' },
    { label: t('native.menu.paste'), role: 'paste' },
    { label: t('native.menu.selectAll'), role: 'selectAll' },
  ]
}

function undoItems(t: Translate): MenuItemConstructorOptions[] {
  return [
    { label: t('native.menu.undo'), role: 'undo' },
    { label: t('native.menu.redo'), role: 'redo' },
  ]
}

function viewItems(t: Translate): MenuItemConstructorOptions[] {
  return [
    { label: t('native.menu.zoomIn'), role: 'zoomIn' },
    { label: t('native.menu.zoomOut'), role: 'zoomOut' },
    { label: t('native.menu.zoomReset'), role: 'resetZoom' },
    { type: 'separator' },
    { label: t('native.menu.fullScreen'), role: 'togglefullscreen' },
  ]
}
