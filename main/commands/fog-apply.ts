/** `brassage fog apply`: the site's hosts into FOG: those missing made, those called otherwise renamed, an image given to them. */
import type { BulkEnd, BulkStep } from '../../shared/fog/bulk-step.ts'
import { compareHosts } from '../../shared/fog/compare-hosts.ts'
import { carryBulk, planBulk, requestOf } from '../services/fog/bulk-hosts.ts'
import { noteScheme, readFog } from '../services/fog/read-fog.ts'
import { expectAtMost, textOption } from './arguments.ts'
import { type Command, WorkError } from './command.ts'
import { readScheme, SCHEME_USAGE } from './fog-compare.ts'
import { isDryRun, onFog } from './on-fog.ts'
import { askYes } from './push-session.ts'
import { SERVICE_USAGE, serviceOptions } from './service-options.ts'

export const fogApplyCommand: Command = {
  usage: `brassage fog apply FILE ${SCHEME_USAGE} [--image I] --yes ${SERVICE_USAGE}`,
  options: {
    ...serviceOptions,
    names: { type: 'string' },
    image: { type: 'string' },
    yes: { type: 'boolean' },
  },
  async run(input) {
    expectAtMost(input, 1)
    const scheme = readScheme(input)
    return onFog(input, async ({ site, fog, service, shown }) => {
      const compared = compareHosts(site.plan(), await readFog(site, service, fog), scheme)
      const plan = await planBulk(fog, compared.rows, textOption(input, 'image') ?? null)
      if (isDryRun(input)) return shown(plan.steps.map((step) => requestOf(step, plan.image)))
      for (const step of plan.steps) input.stderr(`${words(step)}\n`)
      if (plan.steps.length > 0 && !(await askYes(input, `Do these ${plan.steps.length} steps?`)))
        throw new WorkError(
          'not_confirmed',
          'Not confirmed: nothing was sent. Say yes on a terminal, or with --yes.',
        )
      noteScheme(site, service, compared.scheme)
      const ends = await carryBulk(fog, plan, (end) => input.stderr(`${line(end)}\n`), input.signal)
      if (ends.length > 0) await readFog(site, service, fog)
      const failed = ends.filter(({ state }) => state === 'failed').length
      const left = plan.steps.length - ends.length
      return {
        exit: failed + left === 0 ? 0 : 1,
        json: {
          done: ends.length - failed,
          failed,
          left,
          rows: ends.map(({ step, ...end }) => ({ ...step, ...end })),
        },
        text: ends.length === 0 ? 'FOG has them all already.' : ends.map(line).join('\n'),
      }
    })
  },
}

const words = (step: BulkStep): string =>
  step.kind === 'rename' ? `rename ${step.from} to ${step.name}` : `${step.kind} ${step.name}`

const line = ({ step, state, message }: BulkEnd): string =>
  `${words(step)}: ${state}${message === '' ? '' : `, ${message}`}`
