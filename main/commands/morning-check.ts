/** `brassage morning-check`: did last night's backups succeed, and does everything run. Only reads; exit 1 on any error. */
import type { CheckedMorning } from '../../shared/contract/lan-service.ts'
import { toCsv } from '../../shared/delimited-text.ts'
import type { LanService } from '../../shared/lan-services/lan-service.ts'
import type { MorningChanges } from '../../shared/morning-check/compare-mornings.ts'
import { morningSheet, morningText } from '../../shared/morning-check/morning-text.ts'
import { checkFolder } from '../db/publish-file.ts'
import type { SiteFile } from '../db/site-file.ts'
import { API_PATH } from '../integrations/proxmox/proxmox-api.ts'
import { MORNING_REQUESTS } from '../integrations/proxmox/read-server-facts.ts'
import { keptMorning } from '../services/morning-check/kept-morning.ts'
import { runMorningCheck } from '../services/morning-check/run-morning-check.ts'
import { expectAtMost, textOption } from './arguments.ts'
import { type Command, type CommandInput, WorkError } from './command.ts'
import { languageOption } from './run-output.ts'
import { dryRunOutput, SERVICE_USAGE, serviceOptions, servicesOf, withVault } from './service-options.ts'
import { formatTable } from './text-table.ts'
import { withSite } from './with-site.ts'
import { writeNewFile } from './write-new-file.ts'

export const morningCheckCommand: Command = {
  usage: `brassage morning-check FILE (${SERVICE_USAGE} | --kept) [--mail] [--sheet OUT.csv] [--lang fr|en]`,
  options: {
    ...serviceOptions,
    ...{ kept: { type: 'boolean' }, mail: { type: 'boolean' } },
    ...{ sheet: { type: 'string' }, lang: { type: 'string' } },
  },
  async run(input) {
    expectAtMost(input, 1)
    const language = languageOption(input)
    const sheet = textOption(input, 'sheet')
    if (sheet !== undefined) checkFolder(sheet)
    return withSite(input, async (site) => {
      const services = servicesOf(input, site, 'proxmox')
      if (input.options['dry-run'] === true)
        return dryRunOutput(
          services.flatMap(() =>
            MORNING_REQUESTS.map((path) => ({ method: 'GET', path: `${API_PATH}${path}`, body: null })),
          ),
        )
      const isKept = input.options.kept === true
      const check = isKept ? keptOf(site, services) : await checkNow(input, site, services)
      const { ok, guests, problems, notes, changes, at, unkept } = check
      const unsaved = sheet === undefined ? null : whyUnsaved(sheet, toCsv(morningSheet(check, language)))
      for (const told of [unkept, unsaved]) if (told !== null) input.stderr(`${told}\n`)
      const exit = ok && unsaved === null ? 0 : 1
      const json = { ok, guests, problems, notes, changes, ...(isKept ? { readAt: at } : { unkept }) }
      if (input.options.mail === true) return { exit, json, text: morningText(check, language) }
      const rows = guests.map(({ backup, ...guest }) => ({
        ...guest,
        backup: backup.state,
        hours: backup.ageHours ?? '',
        covered: backup.covered === null ? '?' : backup.covered ? 'yes' : 'no',
      }))
      const said = problems.map(({ severity, service, message }) => `${severity}: ${service}: ${message}`)
      return {
        exit,
        json,
        text: [
          formatTable(rows),
          ...said,
          ...changesText(changes),
          ...notes,
          ...(isKept ? [`read ${at}`] : []),
          ok ? 'All is well.' : 'Something is wrong.',
        ].join('\n'),
      }
    })
  },
}

/** Null: it is written. A disk that is full must not hide what was found. */
function whyUnsaved(path: string, csv: string): string | null {
  try {
    writeNewFile(path, csv)
    return null
  } catch (error) {
    if (error instanceof WorkError) return error.message
    throw error
  }
}

const checkNow = async (
  input: CommandInput,
  site: SiteFile,
  services: readonly LanService[],
): Promise<CheckedMorning> => {
  const check = await withVault(input, site, (vault) =>
    runMorningCheck(site, vault, services, { signal: input.signal }),
  )
  return { ...check, at: site.recorder.timestamp() }
}

/** Throws WorkError `never_read`. */
function keptOf(site: SiteFile, services: readonly LanService[]): CheckedMorning {
  const kept = keptMorning(site, services)
  if (kept) return kept
  const name = services.map((one) => one.name).join(', ')
  throw new WorkError('never_read', `${name} was never read: read it once while it can be reached.`, { name })
}

const changesText = ({ since, appeared, gone }: MorningChanges): string[] =>
  since === null
    ? []
    : [
        `since ${since}:${appeared.length + gone.length === 0 ? ' no change' : ''}`,
        ...appeared.map((message) => `  new: ${message}`),
        ...gone.map((message) => `  over: ${message}`),
      ]
