/**
 * The emulated Catalyst outside the process, in real time: `node serve.ts --tcp PORT | --pty LINK`, so that the command
 * line, the browser tests and a person with a terminal program can plug in. Prints `ready WHERE` when it can be opened;
 * then takes commands on standard input, one a line, and answers each with one line: pull, plug, reset, hang [MS],
 * state, say TEXT, cut in|out BYTES (pulls the cable at that byte).
 */
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createServer, type Socket } from 'node:net'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { holdOpen } from '../hold-open.ts'
import { type Catalyst, type CatalystOptions, createCatalyst } from './catalyst.ts'
import { type ModelName, models } from './models.ts'

const usage = `usage: node serve.ts (--tcp PORT | --pty LINK) [--model ${Object.keys(models).join('|')}] [--serial-number S]
  [--baud 9600] [--line-delay MS] [--vlan-delay MS] [--build-delay MS] [--write-delay MS] [--boot-ms MS]
  [--input-buffer BYTES] [--seed N] [--stalls] [--syslog] [--config FILE] [--startup FILE|none]
  [--start return|boot|setup|loader|privileged|config] [--enable-secret S] [--password S]`

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
    'enable-secret': { type: 'string' },
    password: { type: 'string' },
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
    ...(given['serial-number'] ? { serial: given['serial-number'] } : {}),
    ...(text === undefined ? {} : { config: text }),
    ...(startup === undefined || startup === '' ? {} : { startup }),
  })
}

const catalyst = build()
/** Joins an open stream to the console; a second one takes the line over. */
function plugIn(socket: Socket): void {
  if (!catalyst.state.isPlugged) {
    socket.destroy()
    return
  }
  const transport = catalyst.transport()
  transport.onData((bytes) => socket.write(bytes))
  transport.onClose(() => socket.destroy())
  socket.on('data', (bytes: Buffer) => transport.write(bytes))
  socket.on('error', () => socket.destroy())
  socket.on('close', () => transport.close())
}

const server = createServer({ noDelay: true }, plugIn)

/**
 * A pseudo-terminal over socat, made anew whenever the cable goes back in: pulling it must hang up on whoever has it
 * open, closing it must not.
 */
let unplugPty: () => void = () => {}
async function openPty(link: string, port: number): Promise<void> {
  const child = spawn('socat', [`PTY,link=${link},raw,echo=0`, `TCP:127.0.0.1:${port},nodelay`], {
    stdio: 'ignore',
  })
  while (!existsSync(link)) await new Promise((resolve) => setTimeout(resolve, 10))
  const release = holdOpen(link)
  unplugPty = () => {
    release()
    child.kill()
    unplugPty = () => {}
  }
}

const stop = () => {
  unplugPty()
  catalyst.dispose()
  process.exit(0)
}
process.on('SIGTERM', stop)
process.on('SIGINT', stop)

const pull = () => {
  catalyst.pull()
  unplugPty()
}

function summary(): string {
  const { device, ...state } = catalyst.state
  return JSON.stringify({ ...state, mode: state.mode?.kind ?? null, vlans: Object.fromEntries(device.vlans) })
}

async function obey(line: string, port: number): Promise<string> {
  const [verb = '', ...rest] = line.trim().split(/\s+/)
  if (verb === 'pull') pull()
  else if (verb === 'plug') {
    catalyst.plug()
    if (given.pty) await openPty(given.pty, port)
  } else if (verb === 'reset') catalyst.reset()
  else if (verb === 'hang') catalyst.hang(rest[0] ? Number(rest[0]) : undefined)
  else if (verb === 'say') catalyst.say(rest.join(' '))
  else if (verb === 'cut') {
    const direction = rest[0] === 'out' ? 'out' : 'in'
    const { bytesIn, bytesOut } = catalyst.state
    catalyst.when(direction, (direction === 'in' ? bytesIn : bytesOut) + Number(rest[1]), pull)
  } else if (verb === 'state') return summary()
  else return `unknown ${verb}`
  return `ok ${verb}`
}

if (!given.tcp && !given.pty) fail('where to serve?')
server.listen(Number(given.tcp ?? 0), '127.0.0.1', async () => {
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  if (given.pty) await openPty(given.pty, port)
  process.stdout.write(`ready ${given.pty ?? `127.0.0.1:${port}`}\n`)
  for await (const line of createInterface({ input: process.stdin }))
    process.stdout.write(`${await obey(line, port)}\n`)
})
