/** The two things the page may tell the main process: that it wants its port, and that a site was dropped on it. */
import { type IpcMainEvent, ipcMain, type WebContents } from 'electron'
import { CHANNEL } from '../../shared/electron-channels.ts'
import { isFromPage } from './sender.ts'

export interface PageRequests {
  readonly connect: (contents: WebContents) => void
  readonly openSite: (path: string) => void
}

/** Messages from anything but our page are dropped: whoever sends them gets no answer to learn from. */
export function setupPageMessages({ connect, openSite }: PageRequests): void {
  ipcMain.on(CHANNEL.requestCorePort, (event: IpcMainEvent) => {
    if (isFromPage(event)) connect(event.sender)
  })
  ipcMain.on(CHANNEL.openDropped, (event: IpcMainEvent, path: unknown) => {
    if (isFromPage(event) && typeof path === 'string' && /\.brassage$/i.test(path)) openSite(path)
  })
}
