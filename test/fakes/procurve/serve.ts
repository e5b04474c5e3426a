/**
 * The emulated ProCurve outside the process: `node serve.ts --tcp PORT | --pty LINK`. Commands on standard input:
 * ../device/serve-device.ts.
 */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { serveDevice } from '../device/serve-device.ts'
import { createProcurve } from './procurve.ts'
import { type ModelName, models } from './switch.ts'

const usage = `usage: node serve.ts (--tcp PORT | --pty LINK) [--model ${Object.keys(models).join('|')}] [--serial-number S]
  [--baud 9600] [--line-delay MS] [--boot-ms MS] [--write-delay MS] [--config FILE] [--manager PASSWORD]
  [--operator PASSWORD] [--no-clear] [--login password|username|long] [--twice] [--always-pages] [--start beginning|boot|prompt]`

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
    manager: { type: 'string' },
    operator: { type: 'string' },
    'no-clear': { type: 'boolean' },
    login: { type: 'string' },
    twice: { type: 'boolean' },
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

const model = given.model ?? '2610-24'
const number = (text: string | undefined) => (text === undefined ? undefined : Number(text))
const options = {
  model: isModel(model) ? model : fail(`no model ${model}`),
  serial: given['serial-number'],
  baud: number(given.baud),
  lineDelay: number(given['line-delay']),
  bootMs: number(given['boot-ms']),
  writeDelay: number(given['write-delay']),
  config: given.config && readFileSync(given.config, 'latin1'),
  manager: given.manager,
  operator: given.operator,
  isClearDisabled: given['no-clear'],
  login: oneOf(given.login, ['password', 'username', 'long']),
  printsPromptTwice: given.twice,
  alwaysPages: given['always-pages'],
  start: oneOf(given.start, ['beginning', 'boot', 'prompt']),
}
if (!given.tcp && !given.pty) fail('where to serve?')
const device = createProcurve(
  Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)),
)
const summary = () =>
  JSON.stringify({ ...device.state, running: device.running.join('\n'), startup: device.startup.join('\n') })
const buttons = { clear: device.pressClear, 'reset-clear': device.pressResetAndClear }
serveDevice({ device, tcp: given.tcp, pty: given.pty, summary, buttons })
