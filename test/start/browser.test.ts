import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { hasDisplay } from '../../main/start/app-window.ts'
import { findBrowser } from '../../main/start/browser.ts'

const folder = mkdtempSync(join(tmpdir(), 'brassage-browser-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('an installed browser', () => {
  it('is the first program of the family on the path', () => {
    const program = join(folder, 'google-chrome')
    writeFileSync(program, '')
    expect(findBrowser('linux', { PATH: folder })).toBeNull()
    chmodSync(program, 0o755)
    expect(findBrowser('linux', { PATH: `/nowhere::${folder}` })).toBe(program)
  })

  it('is no folder of that name', () => {
    const other = join(folder, 'other')
    mkdirSync(join(other, 'chromium'), { recursive: true })
    expect(findBrowser('linux', { PATH: other })).toBeNull()
    expect(findBrowser('linux', {})).toBeNull()
  })
})

it.each([
  ['linux', {}, false],
  ['linux', { DISPLAY: '' }, false],
  ['linux', { DISPLAY: ':0' }, true],
  ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
  ['win32', {}, true],
  ['darwin', {}, true],
] as const)('on %s with %j there is a display: %s', (platform, env, expected) => {
  expect(hasDisplay(platform, env)).toBe(expected)
})
