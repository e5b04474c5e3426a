/** `brassage proxmox card|nfs`: a tagged card on a guest, an NFS export as a storage; checked before, looked at after. */
import { type CardModel, modelsOfCard } from '../../shared/proxmox/network-card.ts'
import { USUAL_CONTENT } from '../../shared/proxmox/nfs-storage.ts'
import { planCard } from '../services/proxmox/add-card.ts'
import { planStorage } from '../services/proxmox/add-storage.ts'
import { noteAct } from '../services/proxmox/carry-act.ts'
import { carrySetup, checkSetup, type PlannedSetup } from '../services/proxmox/setup.ts'
import { expectAtMost, positional, requiredOption, textOption } from './arguments.ts'
import { type Command, type CommandInput, type CommandOutput, UsageError } from './command.ts'
import { expectYes } from './expect-yes.ts'
import { isDryRun, type OnProxmox, onProxmox, showRequests } from './on-proxmox.ts'
import { SERVICE_USAGE, serviceOptions } from './service-options.ts'

export const proxmoxCardCommand: Command = {
  usage: `brassage proxmox card FILE VMID --tag VLAN [--bridge B] [--model ${modelsOfCard.join('|')}] ${SERVICE_USAGE} --yes`,
  options: {
    ...serviceOptions,
    tag: { type: 'string' },
    bridge: { type: 'string' },
    model: { type: 'string' },
    yes: { type: 'boolean' },
  },
  async run(input) {
    expectAtMost(input, 2)
    const vmid = Number(positional(input, 1, 'VMID'))
    if (!Number.isInteger(vmid) || vmid < 100)
      throw new UsageError('VMID: expected the number of a guest, 100 or more')
    const [tag, model] = [tagOption(input), modelOption(input)]
    const bridge = textOption(input, 'bridge') ?? null
    return onProxmox(input, async (on) =>
      carry(
        input,
        on,
        await planCard(on.api, on.service.name, { vmid, tag, bridge, model }),
        `card in VLAN ${tag} on guest ${vmid}`,
      ),
    )
  },
}

/** Throws UsageError. */
export const tagOption = (input: CommandInput): number =>
  Number(requiredOption(input, 'tag', 'the VLAN of the card, 1 to 4094'))

/** Throws UsageError. */
export function modelOption(input: CommandInput): CardModel {
  const word = textOption(input, 'model') ?? 'virtio'
  const model = modelsOfCard.find((one) => one === word)
  if (model) return model
  throw new UsageError(`--model ${word}: expected ${modelsOfCard.join(', ')}`)
}

export const proxmoxNfsCommand: Command = {
  usage: `brassage proxmox nfs FILE STORAGE --server ADDRESS --export PATH [--content backup,iso] ${SERVICE_USAGE} --yes`,
  options: {
    ...serviceOptions,
    server: { type: 'string' },
    export: { type: 'string' },
    content: { type: 'string' },
    yes: { type: 'boolean' },
  },
  async run(input) {
    expectAtMost(input, 2)
    const content = textOption(input, 'content')
    const wanted = {
      storage: positional(input, 1, 'STORAGE'),
      server: requiredOption(input, 'server', 'the address of the NFS server'),
      export: requiredOption(input, 'export', 'what it exports, as in /srv/backups'),
      content:
        content === undefined ? USUAL_CONTENT : content.split(',').flatMap((word) => word.trim() || []),
    }
    return onProxmox(input, async (on) =>
      carry(input, on, await planStorage(on.api, wanted), `storage ${wanted.storage}`),
    )
  },
}

async function carry(
  input: CommandInput,
  { site, api, service }: OnProxmox,
  plan: PlannedSetup,
  what: string,
): Promise<CommandOutput> {
  const { checks, before } = plan
  for (const { severity, message } of checks) input.stderr(`${severity}: ${message}\n`)
  if (before !== null) input.stderr(`${before}\n`)
  checkSetup(plan)
  if (isDryRun(input)) return showRequests([plan.request])
  const { path, params } = plan.request
  await expectYes(input, `${path} ${JSON.stringify(params)}: send this?`)
  const { after } = await carrySetup(api, plan)
  const unnoted = noteAct(site, `Proxmox ${service.name}: ${what} added`, null)
  if (unnoted !== null) input.stderr(`${unnoted}\n`)
  return { exit: 0, json: { before, after, checks }, text: after }
}
