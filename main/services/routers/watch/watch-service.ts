/** Both routers at work, for screens: looked at, tested while the page watches or is left, and a survivor given every pool. */
import { ulid } from 'ulid'
import type {
  DrillInput,
  DrillPlan,
  DrillResult,
  DrillState,
  DrillView,
  PartnerDownInput,
  PartnerDownResult,
  RoutersLook,
  SettleInput,
  WatchInput,
} from '../../../../shared/contract/router-watch.ts'
import type { DhcpFlavour } from '../../../../shared/routers/router-files.ts'
import type { Clock } from '../../../clock.ts'
import type { SiteFile } from '../../../db/site-file.ts'
import type { RouterMachine } from '../../../integrations/router-machine/router-machine.ts'
import { WorkError } from '../../../work-error.ts'
import { createLatest } from '../../latest.ts'
import type { Workspace } from '../../workspace.ts'
import type { Secrets } from '../fill-secrets.ts'
import { heldReach, machineReach } from '../machine-reach.ts'
import { hostNamed, type PlannedRouters } from '../routers-of.ts'
import { type BegunDrill, beginDrill, type Drill, readyDrill, runDrill, settleDrill } from './drill.ts'
import { openDrill } from './drill-records.ts'
import { lookAtRouters, type RouterWay } from './look-at-routers.ts'
import { declarePartnerDown } from './partner-down.ts'

export interface WatchService {
  /** Throws WorkError `unknown_router`, `unknown_host_key`, `ssh_legacy_needed`. */
  look(input: WatchInput, signal?: AbortSignal): Promise<RoutersLook>
  /** Throws WorkError `drill_not_ready`, `both_routers_needed` and those of a connection. */
  drillReady(input: DrillInput): Promise<DrillPlan>
  /** Throws WorkError `drill_running`, `changed_since`, those of a site that cannot be written, before anything is stopped. */
  startDrill(input: DrillInput & { readonly by: string; readonly seen: string }): Promise<void>
  drill(signal?: AbortSignal): AsyncGenerator<DrillState, void>
  endDrill(): void
  /** The same, and waits until the router is brought back, or for so long as closing may take. */
  stopDrill(): Promise<void>
  settleDrill(input: SettleInput): Promise<DrillResult>
  partnerDown(input: PartnerDownInput): Promise<PartnerDownResult>
}

interface Needs {
  readonly workspace: Workspace
  readonly clock: Clock
  readonly vault: () => Secrets | null
  readonly planned: (dhcp: DhcpFlavour | null) => PlannedRouters
  readonly onBug: (error: unknown) => void
}

/** Milliseconds that closing waits for a router that is brought back; it starts again by itself too. */
const CLOSE_MS = 10_000

/** What a person has to say before anybody gets in: then no router is just "not reached". */
const QUESTIONS = ['unknown_host_key', 'ssh_legacy_needed']

export function createWatchService({ workspace, clock, vault, planned, onBug }: Needs): WatchService {
  const state = createLatest<DrillView | null>(null)
  let running: AbortController | null = null
  let following = Promise.resolve()
  // What was stopped is started before anybody goes elsewhere.
  workspace.onLeave(() => running?.abort())
  /** Of which site the test is that is shown. */
  let tested: SiteFile | null = null
  const waysOf = (site: SiteFile, { ways, dhcp }: WatchInput) => {
    const routers = planned(dhcp)
    const questions: WorkError[] = []
    const open = new Set<RouterMachine>()
    const reached = ways.map(
      ({ host, way }): RouterWay => ({
        host: hostNamed(routers.hosts, host),
        hold: () => heldReach(site, way, vault),
        connect: async () => {
          try {
            const machine = await machineReach(site, way, vault)()
            open.add(machine)
            return machine
          } catch (error) {
            if (error instanceof WorkError && QUESTIONS.includes(error.code)) questions.push(error)
            throw error
          }
        },
      }),
    )
    return { routers, ways: reached, questions, open }
  }
  /** What `work` throws comes second: a router that asks for a word is asked about first. */
  async function asking<T>({ questions }: { questions: WorkError[] }, work: Promise<T>): Promise<T> {
    const done = await work.catch((error: unknown) => {
      throw questions[0] ?? error
    })
    if (questions[0]) throw questions[0]
    return done
  }
  const drillOf = (site: SiteFile, input: DrillInput, signal: AbortSignal) => {
    const found = waysOf(site, input)
    const [first, second] = found.ways
    if (!first || !second || first.host === second.host)
      throw new WorkError('both_routers_needed', 'A test of the failover needs a way to both routers.')
    const drill: Drill = {
      ...{ site, planned: found.routers, ways: [first, second], clock, signal, seconds: input.seconds },
    }
    return { found, drill }
  }
  const follow = async (begun: BegunDrill) => {
    const { id, by, drill } = begun
    const { stopped: _, other: __, ...plan } = begun.start
    let view: DrillView = {
      ...{ id, plan, by, startedAt: clock.timestamp(), step: 'stop', seen: [], result: null },
    }
    const show = (more: Partial<DrillView>) => {
      view = { ...view, ...more }
      state.set(view)
    }
    tested = drill.site
    show({})
    try {
      const result = await runDrill(begun, {
        onSeen: (seen) => show({ seen: [...view.seen, seen] }),
        onStep: (step) => show({ step }),
        onBug,
      })
      show({ step: 'over', result })
    } finally {
      running = null
      if (view.result === null) state.set(null)
      else state.set(view)
      workspace.touch()
    }
  }
  return {
    async look(input, signal) {
      const site = workspace.site()
      const found = waysOf(site, input)
      const hangUp = () => {
        for (const machine of found.open) void machine.close()
      }
      signal?.addEventListener('abort', hangUp, { once: true })
      const look = lookAtRouters(site.plan(), found.routers, found.ways, clock.timestamp(), signal)
      return asking(found, look).finally(() => signal?.removeEventListener('abort', hangUp))
    },
    async drillReady(input) {
      const { found, drill } = drillOf(workspace.site(), input, new AbortController().signal)
      const { stopped: _, other: __, ...plan } = await asking(found, readyDrill(drill))
      return plan
    },
    async startDrill({ by, seen, ...input }) {
      if (running)
        throw new WorkError('drill_running', 'A test of the failover runs already. Wait for its end.')
      const own = new AbortController()
      running = own
      try {
        const { found, drill } = drillOf(workspace.site(), input, own.signal)
        const start = await asking(found, readyDrill(drill))
        if (start.from !== seen)
          throw new WorkError(
            'changed_since',
            `By now ${start.from} has the gateways, not ${seen}. Look again. Nothing was stopped.`,
          )
        if (own.signal.aborted) throw new WorkError('interrupted', 'Looking at the routers was interrupted.')
        // It goes on when the page is left; its end is in the journal.
        following = follow(beginDrill(drill, start, { id: ulid(), by })).catch(onBug)
      } catch (error) {
        running = null
        throw error
      }
    },
    async *drill(signal) {
      for await (const current of state.follow(signal)) {
        const site = workspace.site()
        yield { current: tested === site ? current : null, open: running ? null : openDrill(site) }
      }
    },
    endDrill: () => running?.abort(),
    stopDrill() {
      running?.abort()
      return new Promise((resolve) => {
        const cancel = clock.after(CLOSE_MS, resolve)
        void following.then(() => {
          cancel()
          resolve()
        })
      })
    },
    async settleDrill({ by, drill, ...input }) {
      const site = workspace.site()
      const found = waysOf(site, input)
      const result = await asking(found, settleDrill({ site, clock, ways: found.ways }, drill, by))
      workspace.touch()
      state.set(state.get())
      return result
    },
    async partnerDown({ by, survivor, ...input }) {
      const site = workspace.site()
      const found = waysOf(site, input)
      const own = found.ways.find(({ host }) => host.host === hostNamed(found.routers.hosts, survivor).host)
      if (!own) throw new WorkError('both_routers_needed', `Say how ${survivor} is reached.`)
      const partner = found.ways.find((one) => one !== own) ?? null
      const asked = { site, planned: found.routers, survivor: own, partner, clock, by }
      const result = await declarePartnerDown(asked)
      workspace.touch()
      return result
    },
  }
}
