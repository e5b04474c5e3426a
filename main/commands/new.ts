/** `brassage new`: an empty site file. */
import { siteSchema } from '../../shared/model/entities.ts'
import { createSite } from '../db/create-site.ts'
import { expectAtMost, positional, requiredOption, textOption } from './arguments.ts'
import { type Command, UsageError } from './command.ts'

export const newCommand: Command = {
  usage: 'brassage new FILE --name N [--scheme T] [--domains switch|site]',
  options: { name: { type: 'string' }, scheme: { type: 'string' }, domains: { type: 'string' } },
  async run(input) {
    const path = positional(input, 0, 'FILE')
    expectAtMost(input, 1)
    const name = requiredOption(input, 'name', 'the name of the site')
    const scheme = textOption(input, 'scheme')
    const domains = siteSchema.shape.domains.optional().safeParse(textOption(input, 'domains'))
    if (!domains.success) throw new UsageError('--domains takes "switch" or "site"')
    const site = createSite(path, {
      name,
      ...(scheme === undefined ? {} : { scheme }),
      ...(domains.data ? { domains: domains.data } : {}),
    })
    const { site: row } = site.plan()
    site.close()
    return {
      exit: 0,
      json: { file: path, name: row.name, scheme: row.scheme, domains: row.domains },
      text: `${path}: site "${row.name}", addresses ${row.scheme}, VLAN numbers per ${row.domains}`,
    }
  },
}
