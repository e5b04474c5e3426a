/**
 * `brassage evidence keep`: what switches printed, from text files, as readings of the site. `FILE.txt` alone is of the
 * switch that its prompt names. All or nothing.
 */
import { basename } from 'node:path'
import { decodeText } from '../import/text-encoding.ts'
import { keepText } from '../services/verify/keep-reading.ts'
import { type Command, UsageError } from './command.ts'
import { readGivenFile } from './read-given-file.ts'
import { formatTable } from './text-table.ts'
import { withSite } from './with-site.ts'

export const evidenceKeepCommand: Command = {
  usage: 'brassage evidence keep FILE [SW1=]TABLES.txt...',
  options: {},
  async run(input) {
    const [site, ...given] = input.positionals
    if (site === undefined || given.length === 0)
      throw new UsageError('name the site file, then text files: SW1=tables.txt')
    const texts = given.map((word) => {
      const [, device = null, path = word] = /^([^=]+)=(.+)$/s.exec(word) ?? []
      return { device, path, text: decodeText(readGivenFile(path)) }
    })
    const rows = await withSite({ ...input, positionals: [site] }, (file) =>
      file.record(() =>
        texts.map(({ device, path, text }) => {
          const kept = keepText(file, { text, device, source: 'file', origin: basename(path) })
          return { file: path, ...kept }
        }),
      ),
    )
    const table = rows.map(({ file, device, tables, unparsed }) => ({
      ...{ file, switch: device, tables: tables.join(', ') },
      notUnderstood: unparsed.length,
    }))
    return { exit: 0, json: { rows }, text: formatTable(table) }
  },
}
