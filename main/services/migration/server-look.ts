/** What is seen of a DHCP machine once a step of a migration was done there, or taken back. */
import { type Clock, sleep } from '../../clock.ts'
import { LISTENS } from '../../integrations/router-machine/dhcp-scripts.ts'
import type { RouterMachine } from '../../integrations/router-machine/router-machine.ts'
import { CARD_ADDRESSES, RAW_CARDS } from '../../integrations/router-machine/server-scripts.ts'
import { readStates, UNIT_STATES } from '../../integrations/router-machine/service-scripts.ts'
import { WorkError } from '../../work-error.ts'
import { POLL_MS } from '../routers/install/change-machine.ts'
import { REACH } from '../routers/install/look-at-machine.ts'

export const DHCP_UNIT = 'isc-dhcp-server'

/** What the machine has to show. */
export interface ServerGoal {
  readonly card: string
  readonly address: string | null
  readonly gateway: string
  /** Null: it is left alone. */
  readonly server: 'serves the card' | 'runs' | null
  /** Null: not looked at. */
  readonly holdsAddress: boolean | null
}

/** Milliseconds. */
const SETTLE_MS = 30_000

/** In a sentence. Throws WorkError `not_well`, once it has had its time. */
export async function untilServes(
  machine: RouterMachine,
  goal: ServerGoal,
  { clock, seconds }: { readonly clock: Clock; readonly seconds: number },
): Promise<string> {
  const end = clock.now() + Math.min(SETTLE_MS, (seconds * 1000) / 2)
  for (;;) {
    await sleep(clock, POLL_MS)
    const faults = await faultsOf(machine, goal)
    if (faults.length === 0) return saySeen(machine, goal)
    if (clock.now() < end) continue
    throw new WorkError('not_well', `After the change ${faults[0]}.`, { faults })
  }
}

/** A machine that cannot tell is not held to it: null of `linesOf`. */
async function faultsOf(machine: RouterMachine, goal: ServerGoal): Promise<string[]> {
  const { card, address, server, holdsAddress } = goal
  const faults: string[] = []
  if (server !== null) {
    const [state] = readStates(await machine.need(UNIT_STATES, [DHCP_UNIT]))
    if (!state?.isActive) faults.push(`${DHCP_UNIT} does not run`)
  }
  if (server === 'serves the card') {
    if ((await linesOf(machine, LISTENS))?.length === 0)
      faults.push('the DHCP server does not listen on port 67')
    if ((await linesOf(machine, RAW_CARDS, [card]))?.includes(card) === false)
      faults.push(`the DHCP server does not listen on ${card}`)
  }
  const addresses = holdsAddress === null ? null : await linesOf(machine, CARD_ADDRESSES, [card])
  if (addresses === null || address === null) return faults
  if (holdsAddress && !addresses.includes(address)) faults.push(`${card} has not its address ${address}`)
  if (!holdsAddress && addresses.includes(address)) faults.push(`${card} still has the address ${address}`)
  return faults
}

async function linesOf(
  machine: RouterMachine,
  script: string,
  words: readonly string[] = [],
): Promise<string[] | null> {
  const { exit, output } = await machine.ask(script, words)
  return exit === 0 ? output.toString('utf8').split('\n').filter(Boolean) : null
}

/** The gateway may be another's, and come later: what it does is told, not asked for. */
async function saySeen(machine: RouterMachine, goal: ServerGoal): Promise<string> {
  const { card, address, gateway, server } = goal
  if (server === 'runs') return `${DHCP_UNIT} runs with the former file.`
  if (server === 'serves the card') return `${DHCP_UNIT} runs and listens on ${card}.`
  if (goal.holdsAddress === null)
    return 'The former file is back; the DHCP server did not run and was left alone.'
  if (!goal.holdsAddress) return `${card} is down, and the former files are back.`
  if (gateway === address) return `${card} is up with its address ${address}, the gateway of this network.`
  const answered = (await machine.need(REACH, [card, gateway])).trim() !== ''
  return answered
    ? `${card} is up with its address ${address}; the gateway ${gateway} answers.`
    : `${card} is up with its address ${address}; the gateway ${gateway} does not answer yet.`
}
