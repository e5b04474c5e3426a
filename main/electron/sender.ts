/** Whether a message to the main process comes from our page itself: not from a frame in it, not from elsewhere. */
import type { IpcMainEvent } from 'electron'
import { isPageUrl } from './page-address.ts'

export function isFromPage({ senderFrame }: Pick<IpcMainEvent, 'senderFrame'>): boolean {
  return senderFrame !== null && senderFrame.parent === null && isPageUrl(senderFrame.url)
}
