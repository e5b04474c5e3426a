/**
 * `brassage verify`: what the switches say against the plan, by the tables given or, without any, by the readings that are
 * kept in the site. Exits 0 whatever it finds: finding is not failing.
 */
import { catalogue } from '../../shared/i18n/catalogue/index.ts'
import { fillText } from '../../shared/i18n/plurals.ts'
import { describeFinding, describeSilences, type FindingRow } from '../../shared/verify/describe-finding.ts'
import { CERTAIN } from '../../shared/verify/finding.ts'
import { proofOfEnds, unseenFinding } from '../../shared/verify/finding-proof.ts'
import { type KnownFinding, keepIds, knownFindings, unseenOf } from '../../shared/verify/finding-record.ts'
import { sameNames } from '../../shared/verify/same-names.ts'
import { verifyPlan } from '../../shared/verify/verify-plan.ts'
import { readFindingRecords } from '../db/finding-records.ts'
import { expectAtMost } from './arguments.ts'
import type { Command } from './command.ts'
import { givenEvidence } from './given-evidence.ts'
import { languageOption } from './run-output.ts'
import { readTables, tablesOption } from './tables-option.ts'
import { formatTable } from './text-table.ts'
import { withSite } from './with-site.ts'

export const verifyCommand: Command = {
  usage: 'brassage verify FILE [--tables SW1=a.txt --tables SW2=b.txt ...] [--lang fr|en]',
  options: { ...tablesOption, lang: { type: 'string' } },
  async run(input) {
    expectAtMost(input, 1)
    const language = languageOption(input)
    return withSite(input, (site) => {
      const plan = site.plan()
      const known = knownFindings(readFindingRecords(site.db))
      const tables = readTables(input, plan)
      const evidence = givenEvidence(site, tables)
      const verdict = verifyPlan(plan, evidence)
      const seen = keepIds(verdict.findings, known)
      // Tables that are given are looked at for themselves: only what is kept tells of what it does not show any more.
      const isOver = tables.length > 0 ? () => true : proofOfEnds(plan, evidence, verdict)
      const unseen = unseenOf(seen, known).filter(({ about }) => !isOver(about))
      const findings = [...seen, ...unseen.map(unseenFinding)].map((finding, at): Row => {
        const judgement = known.get(finding.id)?.judgement
        return {
          ...describeFinding(plan, finding, language),
          ...(judgement ? { judgement } : {}),
          ...(at < seen.length ? {} : { unseen: true }),
        }
      })
      const cannotTell = describeSilences(plan, verdict.cannotTell, language)
      const warnings = sameNames(plan, evidence.now).map(({ hostname, switches }) => ({
        ...{ code: 'same_name', switches },
        message: fillText(language, catalogue['verify.sameName'][language], {
          hostname,
          switches: switches.join(', '),
        }),
      }))
      const counts = `${findings.length} found, ${verdict.right.length} outlets right, ${cannotTell.length} cannot be told`
      return {
        exit: 0,
        json: { findings, cannotTell, right: verdict.right.length, warnings },
        text: [
          ...findings.map(say),
          ...warnings.map(({ message }) => `! ${message}`),
          counts,
          ...(cannotTell.length > 0 ? [formatTable(cannotTell)] : []),
        ].join('\n\n'),
      }
    })
  },
}

/** `judgement`: where somebody has accepted or muted it; `unseen`: the newest readings do not show its ports. */
type Row = FindingRow & { readonly judgement?: KnownFinding['judgement']; readonly unseen?: true }

function say({ id, severity, confidence, message, act, alternatives, judgement, unseen }: Row): string {
  const sureness = confidence >= CERTAIN ? 'certain' : `${Math.round(confidence * 100)} %`
  const others = alternatives.map((other) => `  or: ${other.message}`)
  const judged = judgement ? `, ${judgement.kind} by ${judgement.who}: ${judgement.reason}` : ''
  const last = unseen ? ', not shown by the newest readings' : ''
  return [`${severity} (${sureness}) ${id}${judged}${last}`, `  ${message}`, `  -> ${act}`, ...others].join(
    '\n',
  )
}
