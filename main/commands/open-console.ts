/** What every command on a device shares: `--serial`, `--telnet`, `--user` and the secrets, and closing whatever comes. */
import type { ParseArgsOptionsConfig } from 'node:util'
import { systemClock } from '../clock.ts'
import type { SessionSecrets } from '../driver-engine/attach.ts'
import { type Console, createConsole } from '../driver-engine/console.ts'
import type { Transport } from '../transports/transport.ts'
import { fromEnvironment, textOption } from './arguments.ts'
import { type CommandInput, UsageError, WorkError } from './command.ts'

export const transportOptions: ParseArgsOptionsConfig = {
  serial: { type: 'string' },
  baud: { type: 'string' },
  telnet: { type: 'string' },
  ssh: { type: 'string' },
  user: { type: 'string' },
  'password-env': { type: 'string' },
  'enable-env': { type: 'string' },
  'passphrase-env': { type: 'string' },
}

export const TRANSPORT_USAGE =
  '(--serial PATH [--baud N] | --telnet HOST:PORT) [--user U] [--password-env VAR] [--enable-env VAR]'

/** Throws UsageError unless exactly one way to the device is named. */
export function checkTransport(input: CommandInput): void {
  const given = ['serial', 'telnet', 'ssh'].filter((name) => textOption(input, name) !== undefined)
  if (given.length !== 1) throw new UsageError('name the device by one of --serial PATH, --telnet HOST:PORT')
  readBaud(input)
  if (given[0] === 'telnet') readAddress(textOption(input, 'telnet') ?? '')
}

export function readBaud(input: CommandInput): number | undefined {
  const text = textOption(input, 'baud')
  if (text === undefined) return undefined
  const baud = Number(text)
  if (!Number.isInteger(baud) || baud < 300 || baud > 921_600)
    throw new UsageError(`--baud ${text}: expected a number between 300 and 921600`)
  return baud
}

function readAddress(text: string): { host: string; port: number } {
  const found = /^(?:\[([^\]]+)\]|([^:\s]+))(?::(\d+))?$/.exec(text)
  const host = found?.[1] ?? found?.[2]
  const port = Number(found?.[3] ?? 23)
  if (!host || port < 1 || port > 65535) throw new UsageError(`--telnet ${text}: expected HOST:PORT`)
  return { host, port }
}

async function openTransport(input: CommandInput): Promise<Transport> {
  const serial = textOption(input, 'serial')
  const telnet = textOption(input, 'telnet')
  if (serial !== undefined) {
    const baud = readBaud(input)
    const { openSerial } = await import('../transports/serial.ts')
    return openSerial({ path: serial, ...(baud === undefined ? {} : { baud }) })
  }
  if (telnet !== undefined) {
    const { openTelnet } = await import('../transports/telnet.ts')
    return openTelnet(readAddress(telnet))
  }
  throw new WorkError('ssh_later', 'SSH is not there yet: use --serial or --telnet.')
}

/** Secrets of the session, out of the environment; never out of arguments. */
export function readSecrets(input: CommandInput): SessionSecrets {
  const secret = (option: string): string | undefined =>
    textOption(input, option) === undefined ? undefined : fromEnvironment(input, option)
  return { user: textOption(input, 'user'), password: secret('password-env'), enable: secret('enable-env') }
}

/** Opens the console, runs `work`, closes it. */
export async function withConsole<T>(
  input: CommandInput,
  work: (console: Console) => Promise<T>,
): Promise<T> {
  checkTransport(input)
  const transport = await openTransport(input)
  const console = createConsole(transport, systemClock)
  try {
    return await work(console)
  } finally {
    console.detach()
    await transport.close()
  }
}
