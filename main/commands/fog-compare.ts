/** `brassage fog compare`: the site's hosts against FOG's by MAC address; with `--inventory` what FOG collected goes into the inventory. */
import { compareHosts, type HostComparison, type HostProblem } from '../../shared/fog/compare-hosts.ts'
import type { FogReading } from '../../shared/fog/fog-reading.ts'
import { unknownFields } from '../../shared/fog/host-names.ts'
import type { SiteFile } from '../db/site-file.ts'
import { type ImportedMachines, importMachines } from '../services/fog/import-machines.ts'
import { keptReading, readFog } from '../services/fog/read-fog.ts'
import { expectAtMost, textOption } from './arguments.ts'
import { type Command, type CommandInput, type CommandOutput, UsageError } from './command.ts'
import { get, isDryRun, onFog } from './on-fog.ts'
import { SERVICE_USAGE, serviceOf, serviceOptions } from './service-options.ts'
import { formatTable } from './text-table.ts'
import { withSite } from './with-site.ts'

export const SCHEME_USAGE = '[--names SCHEME]'

export const fogCompareCommand: Command = {
  usage: `brassage fog compare FILE ${SCHEME_USAGE} [--inventory] ${SERVICE_USAGE}
       brassage fog compare FILE --offline ${SCHEME_USAGE} [--inventory] [--service NAME]`,
  options: {
    ...serviceOptions,
    names: { type: 'string' },
    offline: { type: 'boolean' },
    inventory: { type: 'boolean' },
  },
  async run(input) {
    expectAtMost(input, 1)
    const scheme = readScheme(input)
    if (input.options.offline === true)
      return withSite(input, (site) => {
        const service = serviceOf(input, site, 'fog')
        return output(input, site, keptReading(site, service), scheme)
      })
    return onFog(input, async ({ site, fog, service, shown }) =>
      isDryRun(input)
        ? shown(['/host', '/host/names', '/inventory'].map(get))
        : output(input, site, await readFog(site, service, fog), scheme),
    )
  },
}

/** Undefined: the one used last. Throws UsageError. */
export function readScheme(input: CommandInput): string | undefined {
  const scheme = textOption(input, 'names')
  if (scheme === undefined) return undefined
  const [unknown] = unknownFields(scheme)
  if (unknown === undefined && scheme.trim() !== '') return scheme
  throw new UsageError(
    `--names ${scheme}: ${unknown ?? 'nothing'} means nothing; known are {n}, {n:2}, {host}, {stand}, {outlet}, {kind}, {room}`,
  )
}

function output(input: CommandInput, site: SiteFile, reading: FogReading, scheme?: string): CommandOutput {
  const comparison = compareHosts(site.plan(), reading, scheme)
  const imported = input.options.inventory === true ? importMachines(site, reading, comparison.rows) : null
  return {
    exit: 0,
    json: { ...comparison, ...(imported ? { inventory: imported } : {}) },
    text: textOf(comparison, imported),
  }
}

const problemWords: Readonly<Record<HostProblem['kind'], string>> = {
  mac_twice: 'the MAC of several hosts',
  serial_twice: 'the serial number of several hosts',
  mac_moved: 'was of another host before',
  name_elsewhere: 'another machine has this name',
  unusable: 'FOG holds it for invalid; remove it on its own page',
}

function textOf({ readAt, rows, problems }: HostComparison, imported: ImportedMachines | null): string {
  const table = formatTable(
    rows.map(({ state, mac, host, stand, wanted, fogName, image, deployedAt }) => ({
      ...{ state, mac, host, stand, wanted, fog: fogName, image, deployedAt },
    })),
  )
  return [
    `FOG as of ${readAt}`,
    table,
    ...problems.map(({ kind, what, hosts }) => `${what}: ${problemWords[kind]} (${hosts.join(', ')})`),
    ...(imported ? [`Inventory: ${imported.added} added, ${imported.changed} changed`] : []),
  ].join('\n')
}
