/** Steps at the machine that hands out the addresses, for screens: looked at, then what was shown, while the page watches. */
import type {
  StepServerPreview,
  StepServerProgress,
  StepServerRequest,
} from '../../../shared/contract/migration.ts'
import type { Clock } from '../../clock.ts'
import type { RouterMachine } from '../../integrations/router-machine/router-machine.ts'
import { showAddress } from '../../transports/network-socket.ts'
import type { OpenVault } from '../../vault/vault.ts'
import { WorkError } from '../../work-error.ts'
import { createLatest } from '../latest.ts'
import { machineReach } from '../routers/machine-reach.ts'
import type { Workspace } from '../workspace.ts'
import { digestOfStep, type PreparedStep, prepareStep, type StepRequest, shownEdits } from './prepare-step.ts'
import { runStep, settleStep } from './run-step.ts'

export interface StepServers {
  /** Only reads. Throws WorkError `unknown_host_key` and others of a connection, `no_step`, `is_router`, `not_reached`. */
  plan(request: StepServerRequest): Promise<StepServerPreview>
  /** Throws WorkError `changed_since`, `step_running`, `cut_before`, before anything is sent. */
  run(
    request: StepServerRequest,
    digest: string,
    by: string,
    signal?: AbortSignal,
  ): AsyncGenerator<StepServerProgress, void>
  /** What became of a step that was cut, which is then on the disk. Throws WorkError `step_running`, `other_machine`. */
  settle(request: StepServerRequest, by: string): Promise<{ readonly message: string | null }>
  /** It is being done, or taken back, from here. */
  isRunning(run: string, step: string): boolean
}

interface Needs {
  readonly workspace: Workspace
  readonly vault: () => OpenVault | null
  readonly clock: Clock
  readonly onBug: (error: unknown) => void
}

/** Seconds. */
const WAY_BACK = 120

export function createStepServers({ workspace, vault, clock, onBug }: Needs): StepServers {
  // To settle what runs here would be to take it back.
  const running = new Set<string>()
  const keyOf = ({ run, step }: Pick<StepServerRequest, 'run' | 'step'>) => `${run} ${step}`
  const refuseRunning = (request: StepServerRequest) => {
    if (running.has(keyOf(request)))
      throw new WorkError('step_running', 'This step is being done from here. Wait for its end.')
  }
  const requestOf = ({ run, step, direction, way }: StepServerRequest, by?: string): StepRequest => {
    const site = workspace.site()
    const recorder = by === undefined ? site.recorder : { ...site.recorder, who: by }
    return { site, recorder, run, step, direction, address: showAddress(way) }
  }
  const reach = ({ way }: StepServerRequest) => machineReach(workspace.site(), way, vault, 'dhcp-password')

  async function on<T>(
    connect: () => Promise<RouterMachine>,
    work: (machine: RouterMachine) => Promise<T>,
  ): Promise<T> {
    const machine = await connect()
    try {
      return await work(machine)
    } finally {
      await machine.close()
    }
  }

  return {
    isRunning: (run, step) => running.has(keyOf({ run, step })),
    plan: (request) =>
      on(reach(request), async (machine) => previewOf(await prepareStep(machine, requestOf(request)))),
    async *run(request, digest, by, signal) {
      refuseRunning(request)
      const own = requestOf(request, by)
      const connect = reach(request)
      const progress = createLatest<StepServerProgress>({ step: null, result: null })
      const begin = async () => {
        running.add(keyOf(request))
        try {
          const prepared = await on(connect, (machine) => prepareStep(machine, own))
          if (prepared.refusal) throw prepared.refusal
          if (digestOfStep(prepared) !== digest)
            throw new WorkError(
              'changed_since',
              'The machine or the run has changed since this was shown. Look again. Nothing was sent.',
            )
          return await runStep(prepared, {
            // Nobody who leaves the page leaves a machine half changed.
            ...{ clock, connect, signal: new AbortController().signal, seconds: WAY_BACK },
            onStep: (step) => progress.set({ step, result: null }),
          })
        } finally {
          running.delete(keyOf(request))
          progress.close()
          if (workspace.current()) workspace.touch()
        }
      }
      const going = begin()
      // Whoever left does not hear of it: what is nobody's fault but ours is told all the same.
      going.catch((error: unknown) => {
        if (!(error instanceof WorkError)) onBug(error)
      })
      yield* progress.follow(signal)
      yield { step: null, result: await going }
    },
    async settle(request, by) {
      refuseRunning(request)
      try {
        return {
          message: await on(reach(request), (machine) => settleStep(machine, requestOf(request, by))),
        }
      } finally {
        if (workspace.current()) workspace.touch()
      }
    },
  }
}

const previewOf = (prepared: PreparedStep): StepServerPreview => ({
  hostname: prepared.hostname,
  address: prepared.address,
  files: shownEdits(prepared),
  restarts: prepared.restarts.map(({ unit }) => unit),
  cards: [...prepared.cards.left, ...prepared.cards.entered],
  refusal: prepared.refusal?.message ?? null,
  digest: digestOfStep(prepared),
})
