/** `brassage runbook answer`: answers the step that waits, or a former one anew, and says what comes next. */
import { answerStep, findRun, viewRun } from '../services/runbooks/runs.ts'
import { positional, requiredOption, textOption } from './arguments.ts'
import { type Command, UsageError } from './command.ts'
import { runOutput } from './run-output.ts'
import { withSite } from './with-site.ts'

export const runbookAnswerCommand: Command = {
  usage:
    'brassage runbook answer FILE RUN STEP [ANSWER...] --by WHO [--skip] [--station NAME] [--note T] [--lang fr|en]',
  options: {
    by: { type: 'string' },
    station: { type: 'string' },
    note: { type: 'string' },
    skip: { type: 'boolean' },
    lang: { type: 'string' },
  },
  async run(input) {
    const [text, step] = [positional(input, 1, 'RUN'), positional(input, 2, 'STEP')]
    const answer = input.positionals.slice(3).join(' ')
    const isSkipped = input.options.skip === true
    if (isSkipped && answer !== '') throw new UsageError('an answer and --skip do not go together')
    const who = requiredOption(input, 'by', 'who answers')
    const station = textOption(input, 'station')
    const note = textOption(input, 'note')?.trim() || null
    const view = await withSite(
      input,
      (site) => {
        const run = findRun(site, text)
        answerStep(site, site.recorder, { run, step, value: isSkipped ? null : answer, note })
        return viewRun(site, run)
      },
      { who, ...(station && { station }) },
    )
    return runOutput(input, view)
  },
}
