/** `brassage fog create|rename`: checked before anything is written, and read again after. */
import { carryAlone } from '../services/fog/carry-steps.ts'
import { findImage } from '../services/fog/check-host.ts'
import { carryCreate, carryRename, prepareCreate, prepareRename } from '../services/fog/write-host.ts'
import { expectAtMost, positional, textOption } from './arguments.ts'
import { type Command, type CommandOutput, UsageError } from './command.ts'
import { isDryRun, onFog } from './on-fog.ts'
import { SERVICE_USAGE, serviceOptions } from './service-options.ts'

interface ShownHost {
  readonly id: string
  readonly name: string
  readonly macs: readonly string[]
  readonly image: string | null
}

const hostOutput = ({ id, name, macs, image }: ShownHost, changed: boolean, what: string): CommandOutput => ({
  exit: 0,
  json: { id, name, macs, image, changed },
  text: `${name} (${macs.join(', ')}): ${what}`,
})

export const fogCreateCommand: Command = {
  usage: `brassage fog create FILE NAME --mac M [--mac M]... [--image I] ${SERVICE_USAGE}`,
  options: { ...serviceOptions, mac: { type: 'string', multiple: true }, image: { type: 'string' } },
  async run(input) {
    const name = input.positionals[1]
    if (name === undefined) throw new UsageError('NAME is missing')
    expectAtMost(input, 2)
    const macs = [input.options.mac ?? []].flat().map(String)
    if (macs.length === 0)
      throw new UsageError('--mac is missing: a host without one is of no use in FOG, and stays there')
    return onFog(input, async ({ site, service, fog, shown }) => {
      const word = textOption(input, 'image')
      const image = word === undefined ? null : await findImage(fog, word)
      const create = await prepareCreate(fog, { name, macs, imageId: image?.id ?? null })
      if (isDryRun(input)) return shown([create.request])
      const steps = [{ kind: 'create' as const, name: create.name, macs: create.macs }]
      const subject = image && { id: image.id, name: image.name }
      const made = await carryAlone(site, service, fog, { what: 'apply', subject, steps }, (noting) =>
        carryCreate(noting, create),
      )
      return hostOutput(made, true, 'made')
    })
  },
}

export const fogRenameCommand: Command = {
  usage: `brassage fog rename FILE NAME NEW ${SERVICE_USAGE}`,
  options: serviceOptions,
  async run(input) {
    const name = positional(input, 1, 'NAME')
    const to = input.positionals[2]
    if (to === undefined) throw new UsageError('NEW is missing')
    expectAtMost(input, 3)
    return onFog(input, async ({ site, service, fog, shown }) => {
      const rename = await prepareRename(fog, name, to)
      const { host, request } = rename
      if (isDryRun(input)) return shown(request ? [request] : [])
      if (request === null) return hostOutput(await carryRename(fog, rename), false, 'its name already')
      const steps = [{ kind: 'rename' as const, id: host.id, from: host.name, name: to }]
      const renamed = await carryAlone(
        site,
        service,
        fog,
        { what: 'apply', subject: null, steps },
        (noting) => carryRename(noting, rename),
      )
      return hostOutput(renamed, true, `was ${host.name}`)
    })
  },
}
