/**
 * The survivor of ISC DHCP given every pool, while the other router is really off. Two servers that both believe the other to be
 * down hand out the same addresses, so the other is looked for first: from here over SSH, and from the survivor in every network,
 * which it has to serve itself: one whose cards are unplugged hears nobody either.
 */

import { formatIpv4 } from '../../../../shared/addressing/ipv4.ts'
import type { PartnerDownResult } from '../../../../shared/contract/router-watch.ts'
import { promisesOf } from '../../../../shared/routers/install/promises.ts'
import { otherSide } from '../../../../shared/routers/router-pair.ts'
import { readIscLeases } from '../../../../shared/routers/watch/read-leases.ts'
import { type Clock, sleep } from '../../../clock.ts'
import { appendJournal } from '../../../db/journal.ts'
import type { SiteFile } from '../../../db/site-file.ts'
import { LEASES, PARTNER_DOWN } from '../../../integrations/router-machine/dhcp-scripts.ts'
import type { RouterMachine } from '../../../integrations/router-machine/router-machine.ts'
import { readStates, UNIT_STATES } from '../../../integrations/router-machine/service-scripts.ts'
import { WorkError } from '../../../work-error.ts'
import { lookAtMachine, REACH } from '../install/look-at-machine.ts'
import type { PlannedRouters } from '../routers-of.ts'
import type { RouterWay } from './look-at-routers.ts'
import { sayRecorded } from './say-recorded.ts'

export interface PartnerDown {
  readonly site: SiteFile
  readonly planned: PlannedRouters
  readonly survivor: RouterWay
  /** Where the other would be; null: nobody knows. */
  readonly partner: RouterWay | null
  readonly clock: Clock
  readonly by: string
}

/** Milliseconds until a server that was started says where it stands. */
const SETTLE_MS = 20_000
const POLL_MS = 500
/** Milliseconds after which it is looked at again: what was read at first is what was written for it. */
const AGAIN_MS = 4000
const DOWN = 'partner-down'
const INTERRUPTED = 'communications-interrupted'
const UNIT = 'isc-dhcp-server'

/** How a machine that is off does not answer. One that shows a key, or refuses the connection itself, is on. */
const SILENCE = ['no_route', 'no_answer', 'unknown_name', 'connection_failed']

/**
 * Throws WorkError `partner_there`, `failover_normal`, `failover_unclear`, `survivor_cut_off`, `partner_down_needless` and those of a
 * site that cannot be written, before anything is done.
 */
export async function declarePartnerDown(asked: PartnerDown): Promise<PartnerDownResult> {
  const { site, planned, survivor, by } = asked
  const host = survivor.host.host
  const partner = planned.pair.machines[otherSide(survivor.host.side)].name
  if (planned.dhcp === 'kea')
    throw new WorkError(
      'partner_down_needless',
      'Kea takes over from a dead partner by itself: nothing has to be done.',
    )
  await refuseReached(asked, partner)
  const machine = await survivor.connect()
  try {
    const before = (await stateOf(machine)) ?? ''
    refuseState(host, before)
    await refuseCutOff(machine, asked)
    await refuseHeard(machine, asked, partner)
    const record = (text: string, data: object) =>
      site.record(() => {
        const entry = { kind: 'router', text, data: { host, partner, before, ...data } } as const
        appendJournal(site.db, { ...site.recorder, who: by }, entry)
      })
    if (before !== DOWN) {
      record(`${host} is to hand out every pool alone: ${partner} is said to be off`, {
        phase: 'partner_down_intended',
      })
      await machine.need(PARTNER_DOWN, [LEASES])
    }
    const { after, isRunning } = await untilDown(machine, asked.clock)
    const said = sentenceOf(host, partner, after, isRunning)
    const message = sayRecorded(said, () => record(said, { phase: 'partner_down', after, isRunning }))
    return { host, partner, before, after: isRunning ? after : '', message }
  } finally {
    await machine.close()
  }
}

function sentenceOf(host: string, partner: string, after: string, isRunning: boolean): string {
  if (!isRunning) return `${UNIT} does not run on ${host}. Look at its messages.`
  return after === DOWN
    ? `${host} hands out every pool alone; ${partner} comes back by itself when it is started.`
    : `${host} does not say that its partner is down, but ${after || 'nothing'}. Look at its messages.`
}

/** Only a server that has lost its partner takes its word for it; one that starts or recovers still talks to it. */
function refuseState(host: string, state: string): void {
  if (state === INTERRUPTED || state === DOWN) return
  if (state === 'normal')
    throw new WorkError(
      'failover_normal',
      `${host} still talks to its partner: failover is normal. Nothing was done.`,
      { host },
    )
  throw new WorkError(
    'failover_unclear',
    `${host} does not say that it has lost its partner, but ${state || 'nothing'}. Wait until it says ${INTERRUPTED}. Nothing was done.`,
    { host, state },
  )
}

/** Throws WorkError `survivor_cut_off` unless it has every gateway itself. */
async function refuseCutOff(machine: RouterMachine, { planned, survivor }: PartnerDown): Promise<void> {
  const { host, side } = survivor.host
  const { networks } = await lookAtMachine(machine, [UNIT], promisesOf(planned.pair, side))
  const lacking = networks.filter(({ gateway, state }) => gateway !== null && state !== 'here')
  const [first] = lacking
  if (!first) return
  throw new WorkError(
    'survivor_cut_off',
    `${host} has not the gateway ${first.gateway} of ${first.name} (${lacking.length} in all): it may be the one that is cut off, and the other serves. Nothing was done.`,
    { host, network: first.name, count: lacking.length },
  )
}

const stateOf = async (machine: RouterMachine): Promise<string | null> =>
  readIscLeases(await machine.need('cat "$1"', [LEASES])).failover

/** What it says and whether it runs, once it said so and some seconds later, or at the end of the time. */
async function untilDown(
  machine: RouterMachine,
  clock: Clock,
): Promise<{ readonly after: string; readonly isRunning: boolean }> {
  const end = clock.now() + SETTLE_MS
  while ((await stateOf(machine)) !== DOWN && clock.now() < end) await sleep(clock, POLL_MS)
  await sleep(clock, AGAIN_MS)
  const after = (await stateOf(machine)) ?? ''
  const [state] = readStates(await machine.need(UNIT_STATES, [UNIT]))
  return { after, isRunning: state?.isActive === true }
}

const there = (partner: string, how: string): WorkError =>
  new WorkError(
    'partner_there',
    `${partner} is there (${how}): only of a router that is really off may this be said. Nothing was done.`,
    { partner },
  )

async function refuseReached({ partner: way }: PartnerDown, partner: string): Promise<void> {
  const machine = await way?.connect().catch((error: unknown) => {
    if (!(error instanceof WorkError)) throw error
    if (SILENCE.includes(error.code)) return null
    throw there(partner, error.message)
  })
  if (!machine) return
  await machine.close()
  throw there(partner, 'SSH')
}

/** From the survivor, by the other's own addresses. */
async function refuseHeard(
  machine: RouterMachine,
  { planned, survivor }: PartnerDown,
  partner: string,
): Promise<void> {
  const side = survivor.host.side
  const words = planned.pair.networks.flatMap(({ attachments, addresses }) => {
    const card = attachments[side]?.card
    return card === undefined ? [] : [card, formatIpv4(addresses[otherSide(side)])]
  })
  const [answered] = (await machine.need(REACH, words)).trim().split('\n').filter(Boolean)
  if (answered) throw there(partner, answered)
}
