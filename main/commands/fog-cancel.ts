/** `brassage fog cancel`: one task, or those of one host, after it was read and said yes to. */
import type { FogClient } from '../integrations/fog/fog-client.ts'
import type { FogTask } from '../integrations/fog/fog-rows.ts'
import { type Cancelled, carryCancel, prepareCancel, prepareCancelOf } from '../services/fog/cancel-task.ts'
import { expectAtMost, textOption } from './arguments.ts'
import { type Command, type CommandInput, UsageError, WorkError } from './command.ts'
import { isDryRun, onFog } from './on-fog.ts'
import { askYes } from './push-session.ts'
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
    return onFog(input, async ({ fog, shown }) => {
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
        fog,
        running.map((one) => one.task.id),
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
  if (await askYes(input, 'Cancel this?')) return
  throw new WorkError(
    'not_confirmed',
    'Not confirmed: nothing was sent. Say yes on a terminal, or with --yes.',
  )
}

async function cancelEach(fog: FogClient, ids: readonly string[]): Promise<Cancelled[]> {
  const done: Cancelled[] = []
  for (const id of ids) done.push(await carryCancel(fog, id))
  return done
}

const rowOf = ({ task, sent }: Cancelled) => ({
  ...{ id: task.id, host: task.host, type: task.type, state: task.state, sent },
})

const lineOf = ({ id, host, type, state, sent }: ReturnType<typeof rowOf>): string =>
  `${type} of ${host}, task ${id}: ${state}${sent ? '' : ', nothing was sent'}`
