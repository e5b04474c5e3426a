/** Every recorded session and every list of prompts of the corpus: what passes there passes here, what fails, fails. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { createConsole } from '../../main/driver-engine/console.ts'
import { identify } from '../../main/driver-engine/identify.ts'
import { readBarePrompt } from '../../main/driver-engine/prompt.ts'
import { readRunning } from '../../main/driver-engine/read-config.ts'
import { generic } from '../../main/drivers/generic.ts'
import { drivers } from '../../main/drivers/registry.ts'
import { grammars } from '../../shared/config/grammar/index.ts'
import { redactLine } from '../../shared/config/redact.ts'
import { loadConfig } from '../../shared/config/tree.ts'
import { createConsoleDevice } from '../fakes/device/console-device.ts'
import type { Dialect } from '../fakes/device/shell.ts'
import { createSimulatedClock } from '../fakes/simulated-clock.ts'

const folder = join(import.meta.dirname, '../../../shared/corpus/sessions/oxidized')
const isThere = existsSync(folder)
const files = (ending: string) => (isThere ? readdirSync(folder).filter((name) => name.endsWith(ending)) : [])
const load = (name: string) => parse(readFileSync(join(folder, name), 'utf8'))

/** Which driver a family of the corpus is; families we do not know are a generic terminal. */
const driverOf = (file: string) =>
  file.startsWith('ios__') ? (drivers.find(({ name }) => name === 'cisco_ios') ?? generic) : generic

interface Recorded {
  readonly init_prompt: string
  readonly commands: Readonly<Record<string, string>>
}

/** A device that answers what was recorded, and complains about the rest. */
function replay({ init_prompt, commands }: Recorded): Dialect {
  const clean = (text: string) => text.replace(/\\x20/g, ' ').split(/\r?\n/)
  const prompt = clean(init_prompt).at(-1) ?? ''
  return {
    style: {
      eol: '\r\n',
      prompt: (text) => text,
      echo: (_, typed) => typed.at(-1) ?? '',
      redraw: (_, __, gone) => '\b \b'.repeat(gone),
      enter: '\r\n',
      pager: { text: '', wipe: '' },
    },
    greet: () => null,
    banner: () => clean(init_prompt).slice(0, -1),
    prompt: () => prompt,
    page: () => 0,
    execute(line) {
      const told = commands[`${line}\n`]
      if (told === undefined)
        return { output: line === '' ? [] : ["% Invalid input detected at '^' marker."] }
      return { output: clean(told).slice(1, -1) }
    },
  }
}

describe.skipIf(!isThere)('the sessions of ../shared/corpus (skipped without it)', () => {
  test.each(files('prompt.yaml'))('prompts of %s', (file) => {
    const { pass = [], fail = [] } = load(file) as { pass?: string[]; fail?: string[] }
    const { prompt } = driverOf(file)
    for (const line of pass) expect(readBarePrompt(prompt, null, line), line).not.toBeNull()
    for (const line of fail) expect(readBarePrompt(prompt, null, line), line).toBeNull()
  })

  test.each(files('simulation.yaml'))('the device of %s is identified and read', async (file) => {
    const recorded = load(file) as Recorded
    const clock = createSimulatedClock()
    const machine = { peer: file, bootLines: [], open: () => replay(recorded), restart: () => {} }
    const device = createConsoleDevice(machine, { clock, baud: 115_200 })
    const console = createConsole(device.transport(), clock)
    const { identity, driver } = await clock.run(identify(console))
    expect(driver.name).toBe(driverOf(file).name)
    const [, model = '', software = ''] = /__([^_]+)_([\d.]+\w*)__/.exec(file) ?? []
    expect(identity.model).toBe(model)
    expect(identity.software).toBe(software)
    expect(identity.serial).toMatch(/./)
    const { running } = await clock.run(readRunning(console))
    expect(loadConfig(running, 'cisco_ios').nodes.length).toBeGreaterThan(20)
  })

  test.each(files('secret.yaml'))('what %s calls a secret is redacted', (file) => {
    const { fail = [], pass = [] } = load(file) as { fail?: string[]; pass?: string[] }
    const recorded = load(file.replace('secret', 'simulation')) as Recorded
    const shown = (recorded.commands['show running-config\n'] ?? '')
      .split('\n')
      .map((line) => redactLine(line, grammars.cisco_ios))
      .join('\n')
    for (const secret of fail)
      expect(
        shown.split('\n').filter((line) => line.split(/\s+/).includes(secret)),
        secret,
      ).toEqual([])
    for (const text of pass) expect(shown).toContain(text)
  })
})
