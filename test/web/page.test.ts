import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestShell, requestLines, sendRaw, type TestShell } from './web-shell.ts'

let shell: TestShell
beforeAll(async () => {
  shell = await openTestShell()
})
afterAll(() => shell.close())

const get = (target: string, method = 'GET') =>
  sendRaw(shell.port, requestLines(shell.port, target, { Cookie: shell.cookie }, method))

describe('headers of every answer', () => {
  it.each(['/', '/assets/app-1234.js', '/missing.js'])('%s', async (target) => {
    const { head } = await get(target)
    expect(head).toMatch(/content-security-policy: .*default-src 'none'.*script-src 'self'/)
    expect(head).toContain("frame-ancestors 'none'")
    expect(head).not.toContain("script-src 'self' 'unsafe")
    expect(head).toContain('x-content-type-options: nosniff')
    expect(head).toContain('referrer-policy: no-referrer')
  })

  it('are on refusals too', async () => {
    const { status, head } = await sendRaw(shell.port, requestLines(shell.port, '/'))
    expect(status).toBe(401)
    expect(head).toContain("frame-ancestors 'none'")
  })
})

describe('files', () => {
  it.each([
    ['/', 'text/html; charset=utf-8', 'no-cache'],
    ['/console/1', 'text/html; charset=utf-8', 'no-cache'],
    ['/assets/app-1234.js', 'text/javascript; charset=utf-8', 'private, max-age=31536000, immutable'],
  ])('%s is %s, %s', async (target, type, caching) => {
    const { status, head } = await get(target)
    expect(status).toBe(200)
    expect(head).toContain(`content-type: ${type}`)
    expect(head).toContain(`cache-control: ${caching}`)
  })

  it('answers HEAD without a body', async () => {
    expect(await get('/', 'HEAD')).toMatchObject({ status: 200, body: '' })
  })

  it.each([
    '/missing.js',
    '/../secret.html',
    '/assets/../../secret.html',
    '/%2e%2e/secret.html',
    '/..%2fsecret.html',
    '/%2e%2e%2fsecret.html',
    '/..%5csecret.html',
    '/assets/%00.html',
    '/%zz.html',
    '/assets.html/',
    '/C:/secret.html',
    '/index.html/x.js',
  ])('%s: 404, nothing from outside the folder', async (target) => {
    const answer = await get(target)
    expect(answer.status).toBe(404)
    expect(answer.body).not.toContain('outside')
  })
})
