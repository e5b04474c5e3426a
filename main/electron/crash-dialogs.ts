/** Stopped and unresponsive windows, said with a way out. The core lives on meanwhile, in its own process. */
import { type BrowserWindow, dialog } from 'electron'
import type { Translate } from './texts.ts'

/** Clean ends are no crash: the page was closed or replaced. */
const EXPECTED = new Set(['clean-exit', 'killed'])

export function setupCrashDialogs(window: BrowserWindow, t: Translate): void {
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (!EXPECTED.has(reason)) void offerReload(window, t, 'pageCrash', { reason }, 'native.quit')
  })
  // `unresponsive` repeats while the dialog is open; one question at a time.
  let isAsking = false
  window.on('unresponsive', async () => {
    if (isAsking) return
    isAsking = true
    await offerReload(window, t, 'hang', {}, 'native.wait')
    isAsking = false
  })
}

async function offerReload(
  window: BrowserWindow,
  t: Translate,
  what: 'pageCrash' | 'hang',
  values: Readonly<Record<string, string>>,
  otherwise: 'native.quit' | 'native.wait',
): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: t(`native.${what}.title`),
    detail: t(`native.${what}.detail`, values),
    buttons: [t('native.reload'), t(otherwise)],
    defaultId: 0,
    cancelId: 1,
  })
  if (response === 0) window.webContents.reload()
  else if (otherwise === 'native.quit') window.close()
}

/** True: start the core again; false: quit. */
export async function askRestart(exitCode: number, t: Translate): Promise<boolean> {
  const { response } = await dialog.showMessageBox({
    type: 'error',
    message: t('native.coreCrash.title'),
    detail: t('native.coreCrash.detail', { reason: String(exitCode) }),
    buttons: [t('native.restart'), t('native.quit')],
    defaultId: 0,
    cancelId: 1,
  })
  return response === 0
}
