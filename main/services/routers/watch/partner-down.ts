/**
 * The survivor of ISC DHCP given every pool, while the other router is really off. Two servers that both believe the other to be
 * down hand out the same addresses, so the other is looked for first: from here over SSH, and from the survivor in every network.
 */

import { formatIpv4 } from '../../../../shared/addressing/ipv4.ts'
import type { PartnerDownResult } from '../../../../shared/contract/router-watch.ts'
import { otherSide } from '../../../../shared/routers/router-pair.ts'
import { readIscLeases } from '../../../../shared/routers/watch/read-leases.ts'
import { type Clock, sleep } from '../../../clock.ts'
import { appendJournal } from '../../../db/journal.ts'
import type { SiteFile } from '../../../db/site-file.ts'
import { LEASES, PARTNER_DOWN } from '../../../integrations/router-machine/dhcp-scripts.ts'
import type { RouterMachine } from '../../../integrations/router-machine/router-machine.ts'
import { WorkError } from '../../../work-error.ts'
import { REACH } from '../install/look-at-machine.ts'
import type { PlannedRouters } from '../routers-of.ts'
import type { RouterWay } from './look-at-routers.ts'

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
const DOWN = 'partner-down'

/** How a machine that is off does not answer. One that shows a key, or refuses the connection itself, is on. */
const SILENCE = ['no_route', 'no_answer', 'unknown_name', 'connection_failed']

/** Throws WorkError `partner_there`, `failover_normal`, `partner_down_needless`, before anything is done. */
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
    if (before === 'normal')
      throw new WorkError(
        'failover_normal',
        `${host} still talks to its partner: failover is normal. Nothing was done.`,
        { host },
      )
    await refuseHeard(machine, asked, partner)
    if (before !== DOWN) await machine.need(PARTNER_DOWN, [LEASES])
    const after = await untilDown(machine, asked.clock)
    const message =
      after === DOWN
        ? `${host} hands out every pool alone; ${partner} comes back by itself when it is started.`
        : `${host} does not say that its partner is down, but ${after ?? 'nothing'}. Look at its messages.`
    site.record(() => {
      const data = { phase: 'partner_down', host, partner, before, after }
      appendJournal(site.db, { ...site.recorder, who: by }, { kind: 'router', text: message, data })
    })
    return { host, partner, before, after: after ?? '', message }
  } finally {
    await machine.close()
  }
}

const stateOf = async (machine: RouterMachine): Promise<string | null> =>
  readIscLeases(await machine.need('cat "$1"', [LEASES])).failover

async function untilDown(machine: RouterMachine, clock: Clock): Promise<string | null> {
  const end = clock.now() + SETTLE_MS
  for (;;) {
    const state = await stateOf(machine)
    if (state === DOWN || clock.now() >= end) return state
    await sleep(clock, POLL_MS)
  }
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
