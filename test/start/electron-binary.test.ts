import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { findElectron, presentElectron } from '../../main/start/electron-binary.ts'

let root: string
const say = vi.fn()
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'brassage-electron-'))
  mkdirSync(join(root, 'node_modules/electron/dist'), { recursive: true })
  say.mockClear()
})
afterEach(() => rmSync(root, { recursive: true }))

/** What stands in for Electron's own download. */
const putInstaller = (code: string) => writeFileSync(join(root, 'node_modules/electron/install.js'), code)
const DOWNLOADS = `
  const fs = require('node:fs')
  fs.writeFileSync(__dirname + '/path.txt', 'electron')
  fs.writeFileSync(__dirname + '/dist/electron', '')`

describe("Electron's program", () => {
  it('is used where it is', async () => {
    writeFileSync(join(root, 'node_modules/electron/path.txt'), 'electron')
    expect(presentElectron(root)).toBeNull()
    writeFileSync(join(root, 'node_modules/electron/dist/electron'), '')
    const program = join(root, 'node_modules/electron/dist/electron')
    expect(await findElectron(root, say)).toMatchObject({ program })
    expect(say).not.toHaveBeenCalled()
  })

  it('is downloaded where it is not', async () => {
    putInstaller(DOWNLOADS)
    expect((await findElectron(root, say)).program).toMatch(/dist.electron$/)
    expect(say).toHaveBeenCalledOnce()
  })

  it('is not tried for again after a failure, for a while', async () => {
    putInstaller('process.exit(1)')
    expect(await findElectron(root, say)).toMatchObject({
      program: null,
      reason: expect.stringMatching(/could not be downloaded/),
    })
    putInstaller(DOWNLOADS)
    expect(await findElectron(root, say)).toMatchObject({
      program: null,
      reason: expect.stringMatching(/a short while ago/),
    })
    expect(say).toHaveBeenCalledOnce()
  })
})
