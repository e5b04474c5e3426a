/** `brassage recover` on an emulated Catalyst in its own process, with the button pressed while it waits. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { runCommandLine } from '../../main/commands/run-command.ts'
import { type ServedCatalyst, serveCatalyst } from '../system/peers.ts'
import { brassage } from './command-line.ts'

const fast = ['--baud', '921600', '--line-delay', '0', '--write-delay', '10', '--build-delay', '10']
const locked = [
  '--boot-ms',
  '300',
  '--enable-secret',
  'lost',
  '--password',
  'lost',
  '--serial-number',
  'FHK0000LOST',
]

let device: ServedCatalyst
let state: string
beforeEach(async () => {
  state = mkdtempSync(join(tmpdir(), 'recover-'))
  device = await serveCatalyst('tcp', [...fast, ...locked])
})
afterEach(async () => {
  await device.stop()
  rmSync(state, { recursive: true })
})

/** The button is pressed when the terminal asks for it, as a person would. */
const recover = async (...words: string[]) => {
  const out: string[] = []
  const err: string[] = []
  const stderr = (text: string) => {
    err.push(text)
    if (text.includes('Hold MODE')) setTimeout(() => void device.control('press mode'), 100)
  }
  const exit = await runCommandLine(
    ['recover', '--telnet', device.address ?? '', '--way', 'mode', ...words, '--json'],
    {
      env: { ...process.env, BRASSAGE_STATE: state, NEW: 'Garrigue-26', ENABLE: 'Calanque-26' },
      interactive: false,
      stdout: (text) => out.push(text),
      stderr,
      signal: new AbortController().signal,
    },
  )
  return { exit, out: out.join(''), err: err.join(''), json: JSON.parse(out.join('')) }
}

it('keeps the configuration and proves the new secrets', async () => {
  const said = await recover('--own', '--keep', '--new-password-env', 'NEW', '--new-enable-env', 'ENABLE')
  expect(said.json).toMatchObject({ state: 'done', identity: { serial: 'FHK0000LOST' }, purpose: 'keep' })
  expect(said.exit).toBe(0)
  expect(said.err).toContain('Hold MODE')
  expect(said.out + said.err).not.toContain('Garrigue-26')
})

it('lets in to be wiped, names what it found, and erases only the serial number that was told', async () => {
  const asked = await recover('--own', '--wipe')
  expect(asked.json).toMatchObject({ state: 'let_in', identity: { serial: 'FHK0000LOST' } })
  const wiped = await recover('--own', '--wipe', '--confirm', 'FHK0000LOST')
  expect(wiped.json).toMatchObject({ state: 'done', wipe: { state: 'done' } })
})

it('does nothing before somebody says that it is theirs', async () => {
  const said = await brassage(['recover', '--telnet', device.address ?? '', '--way', 'mode', '--wipe'])
  expect(said.exit).toBe(2)
  expect(said.err).toContain('own')
})
