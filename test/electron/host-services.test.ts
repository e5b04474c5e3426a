import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { serveHostRequest } from '../../main/electron/host-services.ts'
import { translator } from '../../main/electron/texts.ts'
import type { ToHost } from '../../main/host-channel.ts'
import { createHostClient } from '../../main/host-client.ts'
import { dialog, resetElectron, safeStorage } from './fake-electron.ts'

vi.mock('electron', () => import('./fake-electron.ts'))
beforeEach(resetElectron)
afterEach(() => vi.unstubAllGlobals())

const t = translator('en')
const asPlatform = (platform: NodeJS.Platform) => vi.stubGlobal('process', { ...process, platform })

describe('the key store of the system', () => {
  it('seals and opens', async () => {
    const sealed = await serveHostRequest({ kind: 'protect', text: 'clé' }, t)
    expect(sealed).not.toContain('clé')
    expect(await serveHostRequest({ kind: 'unprotect', sealed: sealed ?? '' }, t)).toBe('clé')
  })

  it('is refused where it only pretends (basic_text)', async () => {
    asPlatform('linux')
    safeStorage.getSelectedStorageBackend.mockReturnValueOnce('basic_text').mockReturnValueOnce('basic_text')
    await expect(serveHostRequest({ kind: 'protect', text: 'x' }, t)).rejects.toThrow('has to be typed')
    await expect(serveHostRequest({ kind: 'unprotect', sealed: 'x' }, t)).rejects.toThrow('has to be typed')
    expect(safeStorage.encryptStringAsync).not.toHaveBeenCalled()
  })

  it('is refused where there is none', async () => {
    safeStorage.isAsyncEncryptionAvailable.mockResolvedValueOnce(false)
    await expect(serveHostRequest({ kind: 'protect', text: 'x' }, t)).rejects.toThrow('no key store')
  })
})

describe('native dialogs', () => {
  it('give the chosen path, or null', async () => {
    dialog.showOpenDialog.mockResolvedValueOnce({ canceled: false, filePaths: ['/a.brassage'] })
    const request = { kind: 'choose-file', extensions: ['brassage'] } as const
    expect(await serveHostRequest(request, t)).toBe('/a.brassage')
    dialog.showOpenDialog.mockResolvedValueOnce({ canceled: true, filePaths: [] })
    expect(await serveHostRequest(request, t)).toBeNull()
  })

  it('suggest a name to save under', async () => {
    dialog.showSaveDialog.mockResolvedValueOnce({ canceled: false, filePath: '/b.brassage' })
    expect(await serveHostRequest({ kind: 'choose-save-path', suggestion: '/b' }, t)).toBe('/b.brassage')
    expect(dialog.showSaveDialog).toHaveBeenCalledWith({ defaultPath: '/b' })
  })
})

describe('requests from the core', () => {
  it('are answered by number, in any order', async () => {
    const told: ToHost[] = []
    const client = createHostClient((message) => told.push(message))
    const first = client.ask({ kind: 'protect', text: 'a' })
    const second = client.ask({ kind: 'protect', text: 'b' })
    expect(told.map((message) => message.kind === 'request' && message.id)).toEqual([1, 2])
    client.receive({ kind: 'failure', id: 2, message: 'no key store' })
    client.receive({ kind: 'reply', id: 1, answer: 'sealed' })
    expect(await first).toBe('sealed')
    await expect(second).rejects.toThrow('no key store')
  })

  it('are answered once', () => {
    const client = createHostClient(() => {})
    expect(() => client.receive({ kind: 'reply', id: 1, answer: null })).toThrow('nobody waits')
  })
})
