/** `brassage diagnose`: why a stand or outlet has no network, from the plan to the Internet, and what to do next. */
import { diagnosisLinks, type OutletDiagnosis } from '../../shared/diagnosis/diagnosis.ts'
import { diagnosisText, worstFirst } from '../../shared/diagnosis/diagnosis-view.ts'
import { linkNames, linkText, nextText, verdictNames } from '../../shared/i18n/diagnosis-texts.ts'
import { verifyPlan } from '../../shared/verify/verify-plan.ts'
import { outletsNamed } from '../../shared/walk/outlets-named.ts'
import { systemClock } from '../clock.ts'
import type { SiteFile } from '../db/site-file.ts'
import { readChecklist } from '../services/checklist/read-checklist.ts'
import { thisComputer } from '../services/computer.ts'
import { runDiagnosis } from '../services/diagnosis/run-diagnosis.ts'
import { writeEntry } from '../services/journal/write-entry.ts'
import { positional } from './arguments.ts'
import { type Command, type CommandInput, type CommandOutput, WorkError } from './command.ts'
import { givenEvidence } from './given-evidence.ts'
import { languageOption } from './run-output.ts'
import { readTables, tablesOption } from './tables-option.ts'
import { withSite } from './with-site.ts'

export const diagnoseCommand: Command = {
  usage: 'brassage diagnose FILE STAND|OUTLET [--here] [--tables SW1=a.txt ...] [--dry-run] [--lang fr|en]',
  options: {
    ...tablesOption,
    here: { type: 'boolean' },
    'dry-run': { type: 'boolean' },
    lang: { type: 'string' },
  },
  async run(input) {
    positional(input, 1, 'STAND or OUTLET')
    const name = input.positionals.slice(1).join(' ')
    const language = languageOption(input)
    return withSite(input, async (site) => {
      const outlets = worstFirst(await diagnose(input, site, name))
      const entry =
        input.options['dry-run'] === true ? null : keep(site, diagnosisText({ name, outlets }, language))
      return showDiagnosis(outlets, entry, language)
    })
  },
}

function diagnose(input: CommandInput, site: SiteFile, name: string): Promise<OutletDiagnosis[]> {
  const plan = site.plan()
  const outletIds = outletsNamed(plan, name)
  if (outletIds.length === 0)
    throw new WorkError(
      'not_found',
      `There is no stand with an outlet, and no outlet, that is called "${name}".`,
      {
        name,
      },
    )
  const evidence = givenEvidence(site, readTables(input, plan))
  let told = 0
  return runDiagnosis({
    knowledge: { plan, evidence, verdict: verifyPlan(plan, evidence), checklist: readChecklist(site) },
    outletIds,
    isSaidHere: input.options.here === true,
    computer: thisComputer(systemClock),
    // A command has no console that is open anyway.
    askPort: async () => null,
    signal: input.signal,
    onChange(outlets) {
      const done = outlets.reduce((sum, { links }) => sum + links.length, 0)
      if (done === told) return
      told = done
      input.stderr(`${done}/${outletIds.length * diagnosisLinks.length}\r`)
    },
  })
}

const keep = (site: SiteFile, text: string): string =>
  writeEntry(site, site.recorder, { kind: 'diagnosis', text }).id

function showDiagnosis(
  outlets: readonly OutletDiagnosis[],
  entry: string | null,
  language: 'fr' | 'en',
): CommandOutput {
  const rows = outlets.map(({ place, links, next }) => ({
    outlet: place.outlet,
    stand: place.stand,
    links: links.map((link) => ({
      ...{ link: link.link, verdict: link.verdict, code: link.code },
      message: linkText(link, language),
    })),
    next: { code: next.code, link: next.link, message: nextText(next, language) },
  }))
  const [worst] = rows
  const text = outlets.map(({ place, links, next }) =>
    [
      place.outlet,
      ...links.map(
        (link) =>
          `  ${verdictNames[link.verdict][language].padEnd(13)} ${linkNames[link.link][language]}: ${linkText(link, language)}`,
      ),
      `  -> ${nextText(next, language)}`,
    ].join('\n'),
  )
  return {
    exit: 0,
    json: { links: worst?.links ?? [], next: worst?.next ?? null, outlets: rows, entry },
    text: text.join('\n\n'),
  }
}
