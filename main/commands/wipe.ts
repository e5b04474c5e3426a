/** `brassage wipe`: a switch back to its factory state. Names model and serial number, and wants that number told. */
import { join } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { systemClock } from '../clock.ts'
import { stateFolder } from '../db/state-folder.ts'
import { type Identified, identify } from '../driver-engine/identify.ts'
import { factoryResetOf } from '../drivers/factory-reset/index.ts'
import { runWipe, wipeRefusal } from '../services/wipe/run-wipe.ts'
import { openWipeLogs } from '../services/wipe/wipe-log.ts'
import { numberOf, refusedWipe, type WipeResult, type WipeStep } from '../services/wipe/wipe-result.ts'
import { expectAtMost, textOption } from './arguments.ts'
import type { Command, CommandInput, CommandOutput } from './command.ts'
import { readBaud, readSecrets, TRANSPORT_USAGE, transportOptions, withConsole } from './open-console.ts'

export const wipeCommand: Command = {
  usage: `brassage wipe ${TRANSPORT_USAGE} --confirm SERIAL [--dry-run]`,
  options: { ...transportOptions, confirm: { type: 'string' }, 'dry-run': { type: 'boolean' } },
  async run(input) {
    expectAtMost(input, 0)
    const secrets = readSecrets(input)
    const { signal } = input
    return withConsole(input, async (console) => {
      if (console.transport.isShell) input.stderr(`${LOSES_ITS_WAY}\n`)
      const identified = await identify(console, { secrets, baud: readBaud(input), signal })
      if (input.options['dry-run'] === true) return dryRun(identified, console.transport.isShell === true)
      const confirm = textOption(input, 'confirm') ?? (await askNumber(input, identified))
      if (confirm === null) return outputOf(untold(identified))
      const logs = openWipeLogs(join(stateFolder(input.env), 'wipes'), () => systemClock.timestamp())
      const onSteps = (steps: readonly WipeStep[]) => input.stderr(progressLine(steps))
      return outputOf(await runWipe(console, { identified, confirm, logs, secrets, signal, onSteps }))
    })
  },
}

/** Said before anything is asked. */
const LOSES_ITS_WAY =
  'Over the network the device is lost when it restarts without its address: that everything is erased is confirmed before, that it is empty can only be seen on its console.'

const nameOf = ({ identity, driver }: Identified): string =>
  `${identity.model ?? driver.title}, serial number ${numberOf(identity) ?? 'not told'}`

/** A yes is not enough: the number is read off the device that is meant. Null: nobody is there to be asked. */
async function askNumber(input: CommandInput, identified: Identified): Promise<string | null> {
  if (!input.interactive || wipeRefusal(identified, numberOf(identified.identity) ?? '') !== null) return null
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  try {
    return await terminal.question(
      `Everything on ${nameOf(identified)} will be erased. Type its serial number to go on: `,
      { signal: input.signal },
    )
  } finally {
    terminal.close()
  }
}

function untold(identified: Identified): WipeResult {
  const number = numberOf(identified.identity)
  const hindrance = wipeRefusal(identified, number ?? '')
  return refusedWipe(
    identified.identity,
    [],
    hindrance ?? `This is ${nameOf(identified)}. Nothing was sent: add --confirm ${number} to erase it.`,
  )
}

/** The steps with every way of doing them; nothing is sent. */
function dryRun(identified: Identified, losesItsWay: boolean): CommandOutput {
  const number = numberOf(identified.identity)
  const refusal = wipeRefusal(identified, number ?? '')
  const steps = (factoryResetOf(identified.driver.name)?.steps ?? []).map(({ name, ways, evidence }) => ({
    name,
    ways,
    evidence,
  }))
  const lines = steps.map(({ name, ways }) => `${name}: ${ways.map((way) => way.join('; ')).join(', or ')}`)
  return {
    exit: refusal === null ? 0 : 1,
    json: {
      identity: identified.identity,
      state: refusal === null ? 'done' : 'refused',
      message: refusal ?? (losesItsWay ? LOSES_ITS_WAY : ''),
      steps,
    },
    text: [nameOf(identified), ...(refusal === null ? lines : [refusal])].join('\n'),
  }
}

function progressLine(steps: readonly WipeStep[]): string {
  const last = steps.findLast(({ state }) => state !== 'waiting')
  return last ? `${last.name}: ${last.state}${last.message === '' ? '' : ` (${last.message})`}\n` : ''
}

/** `erased` is no failure: all that can be known over the network is known. */
function outputOf(result: WipeResult): CommandOutput {
  return {
    exit: result.state === 'done' || result.state === 'erased' ? 0 : 1,
    json: { ...result },
    text: result.message,
  }
}
