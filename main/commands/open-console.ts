/** What every command on a device shares: the way to it, who logs in, and leaving it whatever comes. */
import type { ParseArgsOptionsConfig } from 'node:util'
import { systemClock } from '../clock.ts'
import type { SiteFile } from '../db/site-file.ts'
import type { SessionSecrets } from '../driver-engine/attach.ts'
import { type Console, createConsole } from '../driver-engine/console.ts'
import { leaveShell } from '../driver-engine/leave-shell.ts'
import type { Address } from '../transports/network-socket.ts'
import type { Transport } from '../transports/transport.ts'
import { fromEnvironment, textOption } from './arguments.ts'
import { type CommandInput, UsageError } from './command.ts'

export const transportOptions: ParseArgsOptionsConfig = {
  serial: { type: 'string' },
  baud: { type: 'string' },
  telnet: { type: 'string' },
  ssh: { type: 'string' },
  'legacy-ssh': { type: 'boolean' },
  key: { type: 'string' },
  'key-passphrase-env': { type: 'string' },
  yes: { type: 'boolean' },
  user: { type: 'string' },
  'password-env': { type: 'string' },
  'enable-env': { type: 'string' },
  'passphrase-env': { type: 'string' },
}

export const TRANSPORT_USAGE =
  '(--serial PATH [--baud N] | --telnet HOST[:PORT] | --ssh HOST[:PORT] [--legacy-ssh] [--key FILE [--key-passphrase-env VAR]] [--yes]) [--user U] [--password-env VAR] [--enable-env VAR]'

const WAYS = ['serial', 'telnet', 'ssh'] as const
const SSH_ONLY = ['legacy-ssh', 'key', 'key-passphrase-env'] as const

/** Throws UsageError unless exactly one way to the device is named, with all that it needs. */
export function checkTransport(input: CommandInput): void {
  const given = WAYS.filter((name) => textOption(input, name) !== undefined)
  if (given.length !== 1)
    throw new UsageError('name the device by one of --serial PATH, --telnet HOST:PORT, --ssh HOST:PORT')
  readBaud(input)
  if (given[0] === 'telnet') readAddress(input, 'telnet', 23)
  if (given[0] === 'ssh') checkSsh(input)
  const stray = SSH_ONLY.find((name) => input.options[name] !== undefined)
  if (given[0] !== 'ssh' && stray) throw new UsageError(`--${stray} goes with --ssh`)
}

function checkSsh(input: CommandInput): void {
  readAddress(input, 'ssh', 22)
  if (!textOption(input, 'user')) throw new UsageError('--ssh needs --user U: who logs in')
  if (textOption(input, 'key-passphrase-env') === undefined) return
  if (textOption(input, 'key') === undefined)
    throw new UsageError('--key-passphrase-env goes with --key FILE')
}

export function readBaud(input: CommandInput): number | undefined {
  const text = textOption(input, 'baud')
  if (text === undefined) return undefined
  const baud = Number(text)
  if (!Number.isInteger(baud) || baud < 300 || baud > 921_600)
    throw new UsageError(`--baud ${text}: expected a number between 300 and 921600`)
  return baud
}

export function readAddress(input: CommandInput, option: string, usualPort: number): Address {
  const text = textOption(input, option) ?? ''
  const found = /^(?:\[([^\]]+)\]|([^:\s]+))(?::(\d+))?$/.exec(text)
  const host = found?.[1] ?? found?.[2]
  const port = Number(found?.[3] ?? usualPort)
  if (!host || port < 1 || port > 65535) throw new UsageError(`--${option} ${text}: expected HOST:PORT`)
  return { host, port }
}

async function openTransport(input: CommandInput, device: DeviceContext): Promise<Transport> {
  const serial = textOption(input, 'serial')
  if (serial !== undefined) {
    const baud = readBaud(input)
    const { openSerial } = await import('../transports/serial.ts')
    return openSerial({ path: serial, ...(baud === undefined ? {} : { baud }) })
  }
  if (textOption(input, 'telnet') !== undefined) {
    const { openTelnet } = await import('../transports/telnet.ts')
    return openTelnet(readAddress(input, 'telnet', 23))
  }
  const { openSshConsole } = await import('./open-ssh-console.ts')
  const { password } = device.secrets ?? readSecrets(input)
  return openSshConsole(input, {
    address: readAddress(input, 'ssh', 22),
    password,
    site: device.site ?? null,
  })
}

/** Secrets of the session, out of the environment; never out of arguments. */
export function readSecrets(input: CommandInput): SessionSecrets {
  const secret = (option: string): string | undefined =>
    textOption(input, option) === undefined ? undefined : fromEnvironment(input, option)
  return { user: textOption(input, 'user'), password: secret('password-env'), enable: secret('enable-env') }
}

export interface DeviceContext {
  /** Knows the host keys; without one this computer's own list does. */
  readonly site?: SiteFile | null
  /** By default those that the command line names. */
  readonly secrets?: SessionSecrets
}

/** Opens the console, runs `work`, leaves the command line where it is a login of our own, closes. */
export async function withConsole<T>(
  input: CommandInput,
  work: (console: Console) => Promise<T>,
  device: DeviceContext = {},
): Promise<T> {
  checkTransport(input)
  const transport = await openTransport(input, device)
  const console = createConsole(transport, systemClock)
  try {
    return await work(console)
  } finally {
    await leaveShell(console)
    console.detach()
    await transport.close()
  }
}
