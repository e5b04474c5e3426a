/**
 * The emulated Catalyst outside the process: `node serve.ts --tcp PORT | --pty LINK`, so that the command line, the
 * browser tests and a person with a terminal program can plug in. Commands on standard input: ../device/serve-device.ts.
 */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { serveDevice } from '../device/serve-device.ts'
import { type Catalyst, type CatalystOptions, createCatalyst } from './catalyst.ts'
import { type Feature, type ModelName, models } from './models.ts'

const usage = `usage: node serve.ts (--tcp PORT | --pty LINK) [--model ${Object.keys(models).join('|')}] [--serial-number S]
  [--baud 9600] [--line-delay MS] [--vlan-delay MS] [--build-delay MS] [--write-delay MS] [--boot-ms MS]
  [--input-buffer BYTES] [--seed N] [--stalls] [--syslog] [--config FILE] [--startup FILE|none]
  [--without FEATURE]... [--no-recovery] [--vlan N=NAME]... [--vtp DOMAIN/REVISION] [--start return|boot|setup|loader|privileged|config] [--enable-secret S] [--password S]`

const { values: given } = parseArgs({
  options: {
    tcp: { type: 'string' },
    pty: { type: 'string' },
    model: { type: 'string' },
    'serial-number': { type: 'string' },
    baud: { type: 'string' },
    'line-delay': { type: 'string' },
    'vlan-delay': { type: 'string' },
    'build-delay': { type: 'string' },
    'write-delay': { type: 'string' },
    'boot-ms': { type: 'string' },
    'input-buffer': { type: 'string' },
    seed: { type: 'string' },
    stalls: { type: 'boolean' },
    syslog: { type: 'boolean' },
    config: { type: 'string' },
    startup: { type: 'string' },
    start: { type: 'string' },
    without: { type: 'string', multiple: true },
    'enable-secret': { type: 'string' },
    password: { type: 'string' },
    'no-recovery': { type: 'boolean' },
    vlan: { type: 'string', multiple: true },
    vtp: { type: 'string' },
  },
})

const fail = (message: string): never => {
  process.stderr.write(`${message}\n${usage}\n`)
  process.exit(2)
}

const isModel = (name: string): name is ModelName => name in models

function start(): CatalystOptions['start'] {
  const { start: wanted } = given
  if (wanted === undefined) return 'return'
  if (wanted === 'return' || wanted === 'boot' || wanted === 'setup' || wanted === 'loader') return wanted
  if (wanted === 'privileged' || wanted === 'config') return { kind: wanted }
  return fail(`no start ${wanted}`)
}

/** Passwords are part of the configuration, as on the switch. */
function config(): string | undefined {
  const parts = [
    ...(given.config ? [readFileSync(given.config, 'latin1')] : []),
    ...(given['enable-secret'] ? [`enable secret ${given['enable-secret']}`] : []),
    ...(given.password ? [`line con 0\n password ${given.password}\n login`] : []),
  ]
  return parts.length > 0 ? parts.join('\n') : undefined
}

const features = new Set<string>(Object.values(models).flatMap((model) => [...model.features]))
const isFeature = (name: string): name is Feature => features.has(name)

/** What an older image of the model lacks. */
const without = (): Feature[] =>
  (given.without ?? []).map((name) => (isFeature(name) ? name : fail(`no feature ${name}`)))

/** What vlan.dat says of VTP. */
function vtp(): Pick<CatalystOptions, 'vtp'> {
  const [domain, revision] = given.vtp?.split('/') ?? []
  return domain ? { vtp: { domain, revision: Number(revision ?? 0) } } : {}
}

function build(): Catalyst {
  const model = given.model ?? '2950-48'
  if (!isModel(model)) return fail(`no model ${model}`)
  const numbers = {
    baud: given.baud,
    lineDelay: given['line-delay'],
    vlanDelay: given['vlan-delay'],
    buildDelay: given['build-delay'],
    writeDelay: given['write-delay'],
    bootMs: given['boot-ms'],
    inputBuffer: given['input-buffer'],
    seed: given.seed,
  }
  const set = Object.entries(numbers).flatMap(([name, text]) =>
    text === undefined ? [] : [[name, Number(text)]],
  )
  const text = config()
  const startup = given.startup === 'none' ? null : given.startup && readFileSync(given.startup, 'latin1')
  return createCatalyst({
    ...Object.fromEntries(set),
    model,
    stalls: given.stalls === true,
    syslog: given.syslog === true,
    start: start() ?? 'return',
    without: without(),
    isRecoveryDisabled: given['no-recovery'] === true,
    vlans: Object.fromEntries((given.vlan ?? []).map((text) => text.split('='))),
    ...vtp(),
    ...(given['serial-number'] ? { serial: given['serial-number'] } : {}),
    ...(text === undefined ? {} : { config: text }),
    ...(startup === undefined || startup === '' ? {} : { startup }),
  })
}

const catalyst = build()

function summary(): string {
  const { device, ...state } = catalyst.state
  return JSON.stringify({ ...state, mode: state.mode?.kind ?? null, vlans: Object.fromEntries(device.vlans) })
}

if (!given.tcp && !given.pty) fail('where to serve?')
serveDevice({
  device: catalyst,
  tcp: given.tcp,
  pty: given.pty,
  summary,
  buttons: { mode: catalyst.holdMode },
})
