/** `brassage allocate`: gives VLANs to patched outlets that have none, by the site's policy or the one told. */
import { siteSchema } from '../../shared/model/entities.ts'
import { allocateVlans } from '../../shared/plan/allocate.ts'
import { expectAtMost, positional, textOption } from './arguments.ts'
import { type Command, UsageError } from './command.ts'
import { editSite } from './edit-site.ts'

const policies = siteSchema.shape.allocation

export const allocateCommand: Command = {
  usage: `brassage allocate FILE [--policy ${policies.options.join('|')}]`,
  options: { policy: { type: 'string' } },
  async run(input) {
    positional(input, 0, 'FILE')
    expectAtMost(input, 1)
    const told = textOption(input, 'policy')
    const policy = told === undefined ? undefined : policies.safeParse(told)
    if (policy && !policy.success)
      throw new UsageError(`--policy ${told}: expected ${policies.options.join(', ')}`)
    return editSite(input, 'Allocate VLANs', (draft) => {
      const allocated = allocateVlans(draft, policy ? { policy: policy.data } : {})
      return { ids: allocated.map(({ outletId }) => outletId), notes: [`${allocated.length} outlets`] }
    })
  },
}
