/** `brassage fog apply`: the site's hosts into FOG: those missing made, those called otherwise renamed, an image given to them. */
import { compareHosts } from '../../shared/fog/compare-hosts.ts'
import { isOpenStep, type StepProgress } from '../../shared/fog/step-run.ts'
import { planBulk, requestOf } from '../services/fog/bulk-hosts.ts'
import { readFog } from '../services/fog/read-fog.ts'
import { beginApply } from '../services/fog/step-runs.ts'
import { expectAtMost, textOption } from './arguments.ts'
import type { Command, CommandOutput } from './command.ts'
import { expectYes } from './expect-yes.ts'
import { readScheme, SCHEME_USAGE } from './fog-compare.ts'
import { sendSteps, stepsOf, stepWords } from './fog-step-run.ts'
import { isDryRun, onFog } from './on-fog.ts'
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
    return onFog(input, async (on) => {
      const { site, fog, service, shown } = on
      const compared = compareHosts(site.plan(), await readFog(site, service, fog), scheme)
      const plan = await planBulk(fog, compared.rows, textOption(input, 'image') ?? null)
      if (isDryRun(input)) return shown(plan.steps.map((step) => requestOf(step, plan.image)))
      for (const step of plan.steps) input.stderr(`${stepWords(step)}\n`)
      if (plan.steps.length > 0) await expectYes(input, `Do these ${plan.steps.length} steps?`)
      if (plan.steps.length === 0)
        return {
          exit: 0,
          json: { run: null, done: 0, failed: 0, left: 0, rows: [] },
          text: 'FOG has them all already.',
        }
      const run = beginApply(site, service, plan, compared.scheme)
      return (await sendSteps(input, on, run)) ?? output(stepsOf(site, run), run)
    })
  },
}

function output(steps: readonly StepProgress[], run: string): CommandOutput {
  const ends = steps.filter((one) => !isOpenStep(one))
  const failed = ends.filter(({ state }) => state === 'failed').length
  const left = steps.length - ends.length
  const rows = ends.map(({ step, state, message }) => ({ ...step, state, message }))
  return {
    exit: failed + left === 0 ? 0 : 1,
    json: { run, done: ends.length - failed, failed, left, rows },
    text: [
      ...ends.map(({ step, state, message }) => `${stepWords(step)}: ${state}${message && `, ${message}`}`),
      ...(left === 0 ? [] : [`${left} were not sent: brassage fog run FILE ${run} --resume --yes`]),
    ].join('\n'),
  }
}
