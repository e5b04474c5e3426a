/** `brassage type`: a device type that the library lacks, from a device-type YAML or from a few words. */
import { readFileSync } from 'node:fs'
import { parse } from 'node:path'
import type { DeviceType } from '../../shared/device-types/device-type.ts'
import { typeFromDescription } from '../../shared/device-types/type-from-description.ts'
import { typeFromYaml } from '../../shared/device-types/type-from-yaml.ts'
import { openDraft } from '../../shared/model/draft.ts'
import { addType } from '../../shared/plan/edits/index.ts'
import { expectAtMost, positional, textOption } from './arguments.ts'
import { type Command, type CommandInput, UsageError, WorkError } from './command.ts'
import { explainEdit } from './edit-site.ts'
import { withSite } from './with-site.ts'

export const typeCommand: Command = {
  usage:
    'brassage type FILE (TYPE.yaml | --model M --ports "48 x FastEthernet0/{1-48}, 2 x GigabitEthernet0/{1-2}" [--manufacturer M] [--uplinks N])',
  options: {
    model: { type: 'string' },
    ports: { type: 'string' },
    manufacturer: { type: 'string' },
    uplinks: { type: 'string' },
  },
  async run(input) {
    positional(input, 0, 'FILE')
    expectAtMost(input, 2)
    const type = readType(input)
    return withSite(input, (site) => {
      const draft = openDraft(site.plan())
      explainEdit(() => addType(draft, type))
      site.commit(`Add the type ${type.model}`, draft.changes())
      const { slug, manufacturer, model, platform } = type
      return {
        exit: 0,
        json: { slug, manufacturer, model, platform, ports: type.ports.map(({ name }) => name) },
        text: `${manufacturer} ${model}: ${type.ports.length} ports, as "${slug}"`,
      }
    })
  },
}

/** Throws WorkError `bad_type` naming file, line or group of ports, and what was expected. */
function readType(input: CommandInput): DeviceType {
  const path = input.positionals[1]
  try {
    return path === undefined ? describedType(input) : typeFromYaml(readFileSync(path, 'utf8'))
  } catch (error) {
    if (error instanceof UsageError) throw error
    const where = path === undefined ? 'The description' : parse(path).base
    throw new WorkError('bad_type', `${where}: ${error instanceof Error ? error.message : error}`)
  }
}

function describedType(input: CommandInput): DeviceType {
  const model = textOption(input, 'model')
  const ports = textOption(input, 'ports')
  if (!model || !ports) throw new UsageError('give a YAML file, or --model and --ports')
  const uplinks = textOption(input, 'uplinks')
  if (uplinks !== undefined && !/^\d+$/.test(uplinks))
    throw new UsageError(`--uplinks ${uplinks}: expected a whole number`)
  return typeFromDescription({
    manufacturer: textOption(input, 'manufacturer') ?? 'Unknown',
    model,
    ports,
    ...(uplinks === undefined ? {} : { uplinks: Number(uplinks) }),
  })
}
