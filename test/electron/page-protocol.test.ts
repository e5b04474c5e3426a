import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { declarePageScheme, setupPageProtocol } from '../../main/electron/page-protocol.ts'
import { protocol, resetElectron } from './fake-electron.ts'

vi.mock('electron', () => import('./fake-electron.ts'))
beforeEach(resetElectron)

const outer = mkdtempSync(join(tmpdir(), 'brassage-page-'))
const folder = join(outer, 'renderer')
mkdirSync(folder)
writeFileSync(join(folder, 'index.html'), '<title>Brassage</title>')
writeFileSync(join(outer, 'secret.html'), 'outside')
afterAll(() => rmSync(outer, { recursive: true }))

async function load(url: string, method = 'GET'): Promise<Response> {
  setupPageProtocol(protocol, folder)
  const [scheme, handler] = protocol.handle.mock.calls.at(-1) ?? []
  expect(scheme).toBe('app')
  const answer = await handler?.(new Request(url, { method }))
  if (!answer) throw new Error('no handler')
  return answer
}

it('is a secure standard scheme, and bypasses no policy', () => {
  declarePageScheme()
  const [[scheme] = []] = protocol.registerSchemesAsPrivileged.mock.calls[0] ?? []
  expect(scheme).toEqual({
    scheme: 'app',
    privileges: { standard: true, secure: true, supportFetchAPI: true },
  })
})

describe('the page', () => {
  it('comes with the policy of the web shell', async () => {
    const answer = await load('app://brassage/')
    expect(await answer.text()).toContain('Brassage')
    expect(answer.headers.get('content-security-policy')).toContain("script-src 'self'")
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
  })

  it.each(['app://brassage/missing.js', 'app://brassage/..%2fsecret.html'])(
    '%s is not there',
    async (url) => {
      const answer = await load(url)
      expect(answer.status).toBe(404)
      expect(await answer.text()).not.toContain('outside')
    },
  )

  it('has one host and one method', async () => {
    expect((await load('app://other/')).status).toBe(403)
    expect((await load('app://brassage/', 'POST')).status).toBe(403)
  })
})
