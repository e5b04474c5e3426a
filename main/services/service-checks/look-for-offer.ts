/** Whether a DHCP server offers this computer an address in time, on the network it is plugged into. */

import { hindersAll, type WatchProblem } from '../../../shared/dhcp/watch-state.ts'
import { LONGEST_OFFER_SECONDS } from '../../../shared/service-check/check-detail.ts'
import { down, notLooked, type ServiceLook, up } from '../../../shared/service-check/service-look.ts'
import { type Clock, sleep } from '../../clock.ts'
import { type Heard, openEars } from '../../integrations/dhcp/ears.ts'
import { type AskableInterface, listInterfaces } from '../../integrations/dhcp/interfaces.ts'
import { chooseInterfaces } from '../dhcp/choose-interfaces.ts'

/** A server that pings an address before it offers it needs three seconds. */
const USUAL_SECONDS = 10
/** Any server will do. */
export const ANY_SERVER = 'any'

export interface OfferQuestion {
  readonly clock: Clock
  /** The address of the server that should offer, or `any`. */
  readonly server: string
  /** Seconds to wait, in digits; else the usual. */
  readonly seconds: string | null
  readonly signal?: AbortSignal | undefined
  readonly open?: typeof openEars
  readonly interfaces?: () => readonly AskableInterface[]
}

/** Rejects only with the signal's reason. */
export async function lookForOffer(question: OfferQuestion): Promise<ServiceLook> {
  const { clock, server, signal, open = openEars, interfaces = listInterfaces } = question
  const seconds = secondsOf(question.seconds)
  const cards = interfaces()
  if (cards.length === 0) return notLooked('dhcp_no_link')
  const offers: Heard[] = []
  const problems: WatchProblem[] = []
  const found = new AbortController()
  const until = AbortSignal.any([found.signal, ...(signal ? [signal] : [])])
  const ears = await open({
    ...{ clock, interfaces: chooseInterfaces(cards, []) },
    onHeard(heard) {
      if (heard.reply.kind !== 'offer' || heard.delayMs === null) return
      offers.push(heard)
      if (isOf(heard, server)) found.abort()
    },
    onProblem: (problem) => problems.push(problem),
  })
  try {
    await ears.ask()
    if (!problems.some(hindersAll))
      // Ended by an offer, or taken back, which is asked for below.
      await sleep(clock, seconds * 1000, until).catch(() => undefined)
  } finally {
    await ears.close()
  }
  signal?.throwIfAborted()
  return judge({ server, seconds, offers, problems })
}

interface OfferEnd {
  readonly server: string
  readonly seconds: number
  readonly offers: readonly Heard[]
  readonly problems: readonly WatchProblem[]
}

function judge({ server, seconds, offers, problems }: OfferEnd): ServiceLook {
  const offer = offers.find((heard) => isOf(heard, server))
  if (offer)
    return up('dhcp_offer', offer.delayMs ?? 0, {
      server: offer.reply.server,
      address: offer.reply.address ?? '?',
    })
  if (offers.length > 0) {
    const others = [...new Set(offers.map(({ reply }) => reply.server))].join(', ')
    return down('dhcp_other', { server, others })
  }
  const hindered = problems.find(({ code }) => code !== 'drops_strangers')
  if (!hindered) return down('dhcp_none', { seconds })
  if (hindered.code.startsWith('port_rights')) return notLooked('dhcp_port_rights')
  return notLooked(hindered.code.startsWith('port_in_use') ? 'dhcp_port_in_use' : 'dhcp_no_link')
}

const isOf = ({ reply }: Heard, server: string): boolean =>
  server === ANY_SERVER || reply.server === server || reply.source === server

function secondsOf(text: string | null): number {
  const seconds = Number(text ?? '')
  return Number.isInteger(seconds) && seconds > 0 ? Math.min(seconds, LONGEST_OFFER_SECONDS) : USUAL_SECONDS
}
