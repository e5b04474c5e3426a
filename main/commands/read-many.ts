/** `brassage read FILE --devices ...`: keeps what each of many devices has, and says how far it is from the plan. */

import { formatLines } from '../../shared/config/tree.ts'
import type { JobPreview } from '../../shared/contract/job.ts'
import { readOn } from '../services/jobs/push-work.ts'
import { WorkError } from '../work-error.ts'
import { textOption } from './arguments.ts'
import { type CommandInput, type CommandOutput, UsageError } from './command.ts'
import { onDevices, outputOf } from './on-devices.ts'
import { openGivenVault, sessionSecrets } from './push-planned.ts'
import { withSite } from './with-site.ts'

interface Reading {
  readonly same: boolean
  readonly differences: JobPreview['send']
  readonly notOurs: readonly { readonly depth: number; readonly text: string }[]
  readonly isNew: unknown
}

export async function readMany(input: CommandInput): Promise<CommandOutput> {
  const stray = ['switch', 'accept-device', 'serial', 'ssh', 'telnet'].find(
    (name) => textOption(input, name) !== undefined,
  )
  if (stray ?? input.options.adopt)
    throw new UsageError(`--${stray ?? 'adopt'} goes with one device, not with --devices`)
  return withSite(input, async (site) => {
    const vault = await openGivenVault(input, site)
    try {
      const devices = await onDevices<Reading>(input, {
        site,
        secrets: sessionSecrets(input, vault).secrets,
        judgesDevice: true,
        work: async (console, identified, target, report) => {
          const context = { site, vault, console, identified, signal: input.signal }
          const { end, message, code, preview, isNew } = await readOn(target, context, report)
          if (end !== 'done' || !preview) throw new WorkError(code ?? 'failed', message)
          const notOurs = preview.lines.filter(({ kind }) => kind === 'not_ours')
          return {
            same: preview.send.length === 0,
            differences: preview.send,
            notOurs: notOurs.map(({ depth, text }) => ({ depth, text })),
            isNew,
          }
        },
      })
      const output = outputOf(devices, ({ differences }) => ({
        differences: (differences as Reading['differences'] | undefined)?.length ?? null,
      }))
      const lacking = devices.flatMap(({ device, differences }) => {
        const lines = (differences as Reading['differences'] | undefined) ?? []
        return lines.length === 0 ? [] : [`${device} lacks:\n${formatLines(lines)}`]
      })
      return { ...output, text: [...lacking, output.text].join('\n') }
    } finally {
      vault?.close()
    }
  })
}
