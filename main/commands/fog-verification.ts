/** `brassage fog verification`: what a deploy left to be looked at, host by host, from the site alone; as a table where it is wanted. */
import type { VerifiedHost } from '../../shared/fog/verification.ts'
import { exportFormat } from '../export/export-plan.ts'
import type { ExportTable } from '../export/plan-tables.ts'
import { writeCsv, writeXlsx } from '../export/write-tables.ts'
import { openVerification, readVerification } from '../services/fog/verify-hosts.ts'
import { expectAtMost, positional, textOption } from './arguments.ts'
import { type Command, UsageError } from './command.ts'
import { withSite } from './with-site.ts'
import { writeGivenFile } from './write-given-file.ts'

export const fogVerificationCommand: Command = {
  usage: 'brassage fog verification FILE RUN [--checklist] [--out F.xlsx|F.csv]',
  options: { checklist: { type: 'boolean' }, out: { type: 'string' } },
  async run(input) {
    const run = positional(input, 1, 'RUN')
    expectAtMost(input, 2)
    const out = textOption(input, 'out')
    const format = out === undefined ? null : exportFormat(out)
    if (out !== undefined && format === null)
      throw new UsageError(`"${out}": the name must end in .xlsx or .csv`)
    const added = { count: 0 }
    const rows = await withSite(input, (site) => {
      if (input.options.checklist === true) added.count = openVerification(site, run)
      return readVerification(site, run)
    })
    if (out !== undefined)
      writeGivenFile(out, format === 'xlsx' ? await writeXlsx([tableOf(rows)]) : writeCsv(tableOf(rows)))
    return {
      exit: 0,
      json: { run, added: added.count, rows, ...(out !== undefined && { file: out }) },
      text: rows.map(boxOf).join('\n'),
    }
  },
}

/** A line to tick on paper. */
export const boxOf = ({ host, mac, stand, image, imagedAt, isImaged, ...row }: VerifiedHost): string => {
  const what = isImaged
    ? `${image}, imaged ${imagedAt ?? '-'}: starts, has its name, reaches the network`
    : 'not imaged'
  const said = row.verified === null || row.verified === 'todo' ? '' : `: ${row.verified} (${row.by ?? '-'})`
  return `[${row.verified === 'done' ? 'x' : ' '}] ${host} (${stand ?? '-'}, ${mac}): ${what}${said}`
}

const tableOf = (rows: readonly VerifiedHost[]): ExportTable => ({
  name: 'Verification',
  header: ['Host', 'MAC', 'Stand', 'Image', 'State', 'Imaged', 'Item', 'Verified', 'By', 'Note'],
  rows: rows.map(({ host, mac, stand, image, state, imagedAt, item, verified, by, note }) => [
    ...[host, mac, stand, image, state, imagedAt],
    ...[item, verified, by, note],
  ]),
})
