/**
 * Who is at the other end: attaches, turns the pager off, asks for the version, and reads the answer with the
 * driver's patterns. No question is needed for the next to work: what a device does not know is left unknown.
 */
import type { DeviceIdentity } from '../../shared/contract/console.ts'
import { normalizeMac } from '../../shared/plan/mac.ts'
import type { Driver, IdentityRule } from '../drivers/driver.ts'
import { generic } from '../drivers/generic.ts'
import { detectDriver, drivers } from '../drivers/registry.ts'
import { type AttachOptions, attach } from './attach.ts'
import type { Console } from './console.ts'
import { runCommand } from './run-command.ts'

export interface Identified {
  readonly identity: DeviceIdentity
  readonly driver: Driver
  /** What the device answered, for the record. */
  readonly version: string
  readonly baud: number | null
}

/** What `answer` tells, by the driver's rules. Pure. */
export function readIdentity(driver: Driver, answer: string, hostname: string): DeviceIdentity {
  const find = (field: IdentityRule['field']): string | null => {
    for (const rule of driver.identity) {
      const value = rule.field === field ? rule.pattern.exec(answer)?.[1] : undefined
      if (value !== undefined) return value
    }
    return null
  }
  const mac = find('mac')
  return {
    platform: driver.name,
    model: find('model'),
    serial: find('serial'),
    mac: mac === null ? null : normalizeMac(mac),
    software: find('software'),
    hostname: find('hostname') ?? hostname,
  }
}

/** Types what makes reading possible (no pager, wide lines); each alternative until one is taken. */
async function prepareTerminal(console: Console, driver: Driver, signal?: AbortSignal): Promise<void> {
  for (const alternatives of driver.prepare)
    for (const command of alternatives) {
      const answer = await runCommand(console, command, { signal })
      if (answer.error === null) break
    }
}

/** Listens for the chatter of a device that looks for its configuration. */
function listenForChatter(console: Console): { readonly heard: () => string; readonly stop: () => void } {
  let texts: string[] = []
  const stop = console.on((event) => {
    if (event.kind === 'message' || event.kind === 'line') texts = [...texts.slice(-40), event.text]
  })
  return { heard: () => texts.join('\n'), stop }
}

/** The first of `commands` that the device takes. */
async function askFirst(
  console: Console,
  commands: readonly string[],
  signal?: AbortSignal,
): Promise<string> {
  let last = ''
  for (const command of commands) {
    const answer = await runCommand(console, command, { signal })
    last = answer.lines.join('\n')
    if (answer.error === null && last.trim() !== '') return last
  }
  return last
}

/** What the version does not tell, another answer may; only where the prompt fits. Null: it tells nothing either. */
async function detectFurther(console: Console, signal?: AbortSignal): Promise<Driver | null> {
  const prompt = console.current()
  const asked = drivers.flatMap(({ detectBy, prompt: grammar }) =>
    detectBy !== undefined && grammar.pattern.test(prompt) ? [detectBy] : [],
  )
  for (const command of new Set(asked)) {
    const answer = await runCommand(console, command, { signal })
    const found = answer.error === null ? detectDriver(answer.lines.join('\n'), prompt) : null
    if (found?.detectBy === command) return found
  }
  return null
}

/** Attaches and identifies. Leaves the console at a bare privileged prompt, `console.driver` set. */
export async function identify(console: Console, options: AttachOptions = {}): Promise<Identified> {
  const chatter = listenForChatter(console)
  const { prompt, baud, driver: first } = await attach(console, options).finally(chatter.stop)
  const { signal } = options
  await prepareTerminal(console, first, signal)
  let version = await askFirst(console, first.commands.version, signal)
  // Nobody we know, whatever its prompt looks like: nothing of a family may be assumed of it.
  const driver = detectDriver(version, console.current()) ?? (await detectFurther(console, signal)) ?? generic
  if (driver !== first) {
    console.driver = driver
    if (driver.prepare !== first.prepare && driver.name !== 'frr')
      await prepareTerminal(console, driver, signal)
    if (driver.commands.version !== first.commands.version)
      version = await askFirst(console, driver.commands.version, signal)
  }
  const { hush } = driver
  if (hush?.version.test(version) && hush.heard.test(chatter.heard()))
    await runCommand(console, hush.say, { signal })
  const identity = readIdentity(driver, version, prompt.host)
  const isWhole = identity.serial !== null && identity.model !== null
  const completed = isWhole ? identity : await askInventory(console, driver, identity, signal)
  return { identity: completed, driver, version, baud }
}

/** Some trains tell the serial number in the inventory only, ProCurve the model in the configuration only. */
async function askInventory(
  console: Console,
  driver: Driver,
  identity: DeviceIdentity,
  signal?: AbortSignal,
): Promise<DeviceIdentity> {
  if (driver.commands.inventory === null) return identity
  const answer = await runCommand(console, driver.commands.inventory, { signal })
  if (answer.error !== null) return identity
  const told = readIdentity(driver, answer.lines.join('\n'), '')
  return { ...identity, serial: identity.serial ?? told.serial, model: identity.model ?? told.model }
}
