/**
 * The emulated FASTPATH switch outside the process: `node serve.ts --tcp PORT | --pty LINK`. Commands on standard input:
 * ../device/serve-device.ts.
 */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { serveDevice } from '../device/serve-device.ts'
import { createFastpath } from './fastpath.ts'
import { type ModelName, models } from './switch.ts'

const usage = `usage: node serve.ts (--tcp PORT | --pty LINK) [--model ${Object.keys(models).join('|')}] [--serial-number S]
  [--baud 9600] [--line-delay MS] [--boot-ms MS] [--write-delay MS] [--config FILE] [--password S]
  [--enable-password S] [--always-pages] [--start beginning|boot|prompt]`

const { values: given } = parseArgs({
  options: {
    tcp: { type: 'string' },
    pty: { type: 'string' },
    model: { type: 'string' },
    'serial-number': { type: 'string' },
    baud: { type: 'string' },
    'line-delay': { type: 'string' },
    'boot-ms': { type: 'string' },
    'write-delay': { type: 'string' },
    config: { type: 'string' },
    password: { type: 'string' },
    'enable-password': { type: 'string' },
    'always-pages': { type: 'boolean' },
    start: { type: 'string' },
  },
})

const fail = (message: string): never => {
  process.stderr.write(`${message}\n${usage}\n`)
  process.exit(2)
}
const isModel = (name: string): name is ModelName => name in models
const oneOf = <T extends string>(text: string | undefined, words: readonly T[]): T | undefined =>
  text === undefined ? undefined : (words.find((word) => word === text) ?? fail(`no ${text}`))

const model = given.model ?? 'fsm7328s'
const number = (text: string | undefined) => (text === undefined ? undefined : Number(text))
const options = {
  model: isModel(model) ? model : fail(`no model ${model}`),
  serial: given['serial-number'],
  baud: number(given.baud),
  lineDelay: number(given['line-delay']),
  bootMs: number(given['boot-ms']),
  writeDelay: number(given['write-delay']),
  config: given.config && readFileSync(given.config, 'latin1'),
  password: given.password,
  enablePassword: given['enable-password'],
  alwaysPages: given['always-pages'],
  start: oneOf(given.start, ['beginning', 'boot', 'prompt']),
}
if (!given.tcp && !given.pty) fail('where to serve?')
const device = createFastpath(
  Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)),
)
const summary = () =>
  JSON.stringify({ ...device.state, running: device.running.join('\n'), startup: device.startup.join('\n') })
serveDevice({ device, tcp: given.tcp, pty: given.pty, summary, buttons: { reset: device.pressReset } })
