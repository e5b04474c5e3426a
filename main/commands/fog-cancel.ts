/** `brassage fog cancel`: one task, or those of one host, after it was read and said yes to. */
import type { FogTask } from '../integrations/fog/fog-rows.ts'
import {
  type Cancelled,
  cancelStep,
  carryCancel,
  prepareCancel,
  prepareCancelOf,
} from '../services/fog/cancel-task.ts'
import { carryAlone } from '../services/fog/carry-steps.ts'
import { expectAtMost, textOption } from './arguments.ts'
import { type Command, type CommandInput, UsageError } from './command.ts'
import { expectYes } from './expect-yes.ts'
import { isDryRun, type OnFog, onFog } from './on-fog.ts'
import { SERVICE_USAGE, serviceOptions } from './service-options.ts'

export const fogCancelCommand: Command = {
  usage: `brassage fog cancel FILE --task ID | --host NAME --yes ${SERVICE_USAGE}`,
  options: {
    ...serviceOptions,
    task: { type: 'string' },
    host: { type: 'string' },
    yes: { type: 'boolean' },
  },
  async run(input) {
    expectAtMost(input, 1)
    const [task, host] = [textOption(input, 'task'), textOption(input, 'host')]
    if ((task === undefined) === (host === undefined))
      throw new UsageError('one of --task and --host says what is to be cancelled')
    return onFog(input, async (on) => {
      const { fog, shown } = on
      const prepared =
        task === undefined ? await prepareCancelOf(fog, host ?? '') : [await prepareCancel(fog, task)]
      const running = prepared.filter(({ request }) => request !== null)
      if (isDryRun(input)) return shown(running.flatMap(({ request }) => request ?? []))
      if (running.length > 0)
        await confirm(
          input,
          running.map((one) => one.task),
        )
      const done = await cancelEach(
        on,
        running.map((one) => one.task),
      )
      const ended = prepared
        .filter(({ request }) => request === null)
        .map((one) => ({ task: one.task, sent: false }))
      const rows = [...done, ...ended].map(rowOf)
      const text =
        rows.length === 0 ? `${host}: no active task, nothing was sent.` : rows.map(lineOf).join('\n')
      return { exit: 0, json: { rows }, text }
    })
  },
}

const words = ({ id, type, host }: FogTask): string => `${type} of ${host}, task ${id}`

/** Throws WorkError `not_confirmed`. */
async function confirm(input: CommandInput, tasks: readonly FogTask[]): Promise<void> {
  for (const task of tasks) input.stderr(`${words(task)}: ${task.state} ${task.percent ?? '-'} %\n`)
  await expectYes(input, 'Cancel this?')
}

async function cancelEach({ site, service, fog }: OnFog, tasks: readonly FogTask[]): Promise<Cancelled[]> {
  const done: Cancelled[] = []
  for (const task of tasks) {
    const steps = [await cancelStep(fog, tasks, task.id)]
    const wanted = { what: 'cancel' as const, subject: null, steps }
    done.push(await carryAlone(site, service, fog, wanted, (noting) => carryCancel(noting, task.id)))
  }
  return done
}

const rowOf = ({ task, sent }: Cancelled) => ({
  ...{ id: task.id, host: task.host, type: task.type, state: task.state, sent },
})

const lineOf = ({ id, host, type, state, sent }: ReturnType<typeof rowOf>): string =>
  `${type} of ${host}, task ${id}: ${state}${sent ? '' : ', nothing was sent'}`
