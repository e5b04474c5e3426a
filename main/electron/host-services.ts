/** What the core asks of the main process: native dialogs and the system's key store. */
import { dialog, safeStorage } from 'electron'
import type { HostAnswer, HostRequest } from '../host-channel.ts'
import type { Translate } from './texts.ts'

/** Rejects with a message for people where the system cannot do it. */
export async function serveHostRequest(request: HostRequest, t: Translate): Promise<HostAnswer> {
  switch (request.kind) {
    case 'choose-file':
      return chooseFile(request.extensions, t)
    case 'choose-save-path':
      return chooseSavePath(request.suggestion)
    case 'key-store':
      return keyStoreName()
    case 'protect':
      await requireKeyStore()
      return (await safeStorage.encryptStringAsync(request.text)).toString('base64')
    case 'unprotect':
      await requireKeyStore()
      return (await safeStorage.decryptStringAsync(Buffer.from(request.sealed, 'base64'))).result
  }
}

export async function chooseFile(extensions: readonly string[], t: Translate): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog({
    title: t('native.open.title'),
    properties: ['openFile'],
    filters: [{ name: t('native.open.kind'), extensions: [...extensions] }],
  })
  return canceled ? null : (filePaths[0] ?? null)
}

async function chooseSavePath(suggestion: string): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog({ defaultPath: suggestion })
  return canceled ? null : filePath
}

/** `basic_text` is what Linux falls back to without a key ring: a fixed password, so no protection at all. */
async function keyStoreName(): Promise<string | null> {
  if (!(await safeStorage.isAsyncEncryptionAvailable())) return null
  const backend = process.platform === 'linux' ? safeStorage.getSelectedStorageBackend() : process.platform
  return backend === 'basic_text' || backend === 'unknown' ? null : backend
}

async function requireKeyStore(): Promise<void> {
  if ((await keyStoreName()) === null)
    throw new Error('This system has no key store: the passphrase of the vault has to be typed.')
}
