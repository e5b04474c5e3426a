/**
 * Runs the chain of a diagnosis: what is known is judged at once, then the switch is asked where a console to it is open,
 * and the laptop tries what it can, all at the same time. Works with whatever there is, and says what was not possible.
 */
import {
  type DiagnosedLink,
  type DiagnosisLink,
  diagnosisLinks,
  type OutletDiagnosis,
} from '../../../shared/diagnosis/diagnosis.ts'
import type { DhcpProbe, DiagnosisFacts, Probe } from '../../../shared/diagnosis/facts.ts'
import { gatherFacts, type SiteKnowledge } from '../../../shared/diagnosis/gather-facts.ts'
import { judgeLease } from '../../../shared/diagnosis/judge-lease.ts'
import { judgeCabling, judgePlan } from '../../../shared/diagnosis/judge-plan.ts'
import { judgeCounters, judgeMac, judgePort, judgeVlan } from '../../../shared/diagnosis/judge-port.ts'
import {
  judgeDhcp,
  judgeDns,
  judgeGateway,
  judgeInternet,
  whyNotTried,
} from '../../../shared/diagnosis/judge-tries.ts'
import { laptopPlace } from '../../../shared/diagnosis/laptop-place.ts'
import { nextStep } from '../../../shared/diagnosis/next-step.ts'
import { sayIn } from '../../../shared/i18n/say-in.ts'
import type { SwitchReading } from '../../../shared/verify/reading.ts'
import type { OwnInterface } from '../../../shared/walk/own-interface.ts'
import { plannedPlace } from '../../../shared/walk/planned-place.ts'
import { WorkError } from '../../work-error.ts'
import type { Computer } from '../computer.ts'
import { overlay, type PortQuestion } from './read-port.ts'

export interface DiagnosisRun {
  readonly knowledge: SiteKnowledge
  readonly outletIds: readonly number[]
  /** The person says that the laptop is plugged in there. */
  readonly isSaidHere: boolean
  readonly computer: Computer
  /** Asks a switch over a console that is open; null: none is. */
  readonly askPort: (question: PortQuestion, signal: AbortSignal) => Promise<SwitchReading | null>
  readonly signal: AbortSignal
  /** What is judged so far, and the links still being looked at, by how many seconds they take at most. */
  readonly onChange: (outlets: readonly OutletDiagnosis[], secondsLeft: number) => void
}

/** How long a link takes at most, in seconds. */
const SECONDS: Readonly<Record<DiagnosisLink, number>> = {
  ...{ plan: 0, cabling: 0, port: 20, counters: 20, vlan: 20, mac: 20, lease: 20 },
  ...{ gateway: 4, dhcp: 6, dns: 5, internet: 10 },
}

const told = {
  port: judgePort,
  counters: judgeCounters,
  vlan: judgeVlan,
  mac: judgeMac,
  lease: judgeLease,
} as const

/** Rejects with the signal's reason when it aborts. Outlets that the plan does not have are left out. */
export async function runDiagnosis(run: DiagnosisRun): Promise<OutletDiagnosis[]> {
  const { signal } = run
  const interfaces = await run.computer.network()
  signal.throwIfAborted()
  const board = createBoard(run)
  const facts = run.outletIds.flatMap((id) => factsOf(run, id, interfaces) ?? [])
  for (const one of facts) board.put(one, judgePlan(one), judgeCabling(one))
  const tries = createTries(run)
  await Promise.all([
    askSwitches(run, facts, board),
    ...facts.flatMap((one) => tries.all(one).map(async (link) => board.put(one, await link))),
  ])
  signal.throwIfAborted()
  return board.outlets()
}

function factsOf(
  { knowledge, isSaidHere }: DiagnosisRun,
  outletId: number,
  interfaces: readonly OwnInterface[],
): DiagnosisFacts | null {
  const { plan, evidence } = knowledge
  const place = plannedPlace(plan, outletId)
  if (!place) return null
  const laptop = laptopPlace(plan, place, interfaces, { readings: evidence.now, isSaidHere })
  return gatherFacts(knowledge, outletId, laptop)
}

interface Board {
  put(facts: DiagnosisFacts, ...links: readonly DiagnosedLink[]): void
  outlets(): OutletDiagnosis[]
}

function createBoard({ onChange }: DiagnosisRun): Board {
  const boards = new Map<number, { facts: DiagnosisFacts; links: Map<DiagnosisLink, DiagnosedLink> }>()
  const outlets = () =>
    [...boards.values()].map(({ facts, links }): OutletDiagnosis => {
      const ordered = diagnosisLinks.flatMap((link) => links.get(link) ?? [])
      return { place: facts.place, links: ordered, next: nextStep(facts, ordered) }
    })
  return {
    outlets,
    put(facts, ...found) {
      const board = boards.get(facts.place.outletId) ?? { facts, links: new Map() }
      for (const link of found) board.links.set(link.link, link)
      boards.set(facts.place.outletId, { ...board, facts })
      const missing = [...boards.values()].flatMap(({ links }) =>
        diagnosisLinks.filter((link) => !links.has(link)),
      )
      onChange(outlets(), Math.max(0, ...missing.map((link) => SECONDS[link])))
    },
  }
}

/** One outlet after the other: a console does one thing at a time. */
async function askSwitches(run: DiagnosisRun, all: readonly DiagnosisFacts[], board: Board): Promise<void> {
  for (const facts of all) {
    const asked = await askSwitch(run, facts)
    board.put(asked, ...Object.values(told).map((judge) => judge(asked)))
  }
}

async function askSwitch({ askPort, signal }: DiagnosisRun, facts: DiagnosisFacts): Promise<DiagnosisFacts> {
  const { deviceId, interface: port } = facts.place
  if (deviceId === null || port === null) return facts
  try {
    const now = await askPort({ deviceId, port }, signal)
    if (now === null) return facts
    const before = facts.reading?.counters ? facts.reading : facts.before
    const readings = [now, ...facts.readings.filter((reading) => reading.deviceId !== deviceId)]
    return { ...facts, before, reading: overlay(facts.reading, now), readings }
  } catch (error) {
    if (signal.aborted || !(error instanceof WorkError)) throw error
    return { ...facts, notAsked: { en: error.message, fr: sayIn('fr', error.message) } }
  }
}

/** What the laptop tries; what is the same for several outlets is tried once. */
function createTries({ computer, knowledge, signal }: DiagnosisRun) {
  const known = new Map<string, Promise<unknown>>()
  const once = <T>(key: string, work: () => Promise<T>): Promise<T> => {
    const found = (known.get(key) ?? work()) as Promise<T>
    known.set(key, found)
    return found
  }
  const addressOf = ({ laptop }: DiagnosisFacts) => laptop.own?.addresses[0]?.address ?? null
  const attempt = async <P>(
    link: DiagnosisLink,
    facts: DiagnosisFacts,
    probe: () => Promise<P>,
    judge: (facts: DiagnosisFacts, probe: P) => DiagnosedLink,
  ) => whyNotTried(link, facts) ?? judge(facts, await probe())
  return {
    all(facts: DiagnosisFacts): Promise<DiagnosedLink>[] {
      const { gateway } = facts.place
      const name = facts.laptop.own?.name ?? ''
      const [server = ''] = facts.laptop.own?.dns ?? []
      const from = addressOf(facts)
      return [
        attempt<Probe>('gateway', facts, () => computer.ping(gateway ?? '', signal), judgeGateway),
        attempt<DhcpProbe>(
          'dhcp',
          facts,
          () => once(`dhcp ${name}`, () => computer.askDhcp(knowledge.plan, name, signal)),
          judgeDhcp,
        ),
        attempt<Probe>(
          'dns',
          facts,
          () => once(`dns ${server}`, () => computer.askName({ server, from }, signal)),
          judgeDns,
        ),
        attempt<Probe>(
          'internet',
          facts,
          () => once('internet', () => computer.reachInternet(from, signal)),
          judgeInternet,
        ),
      ]
    },
  }
}
