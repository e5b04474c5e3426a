/** `brassage outbox add`: work on services kept for later. Nothing is sent, and nothing need be reached: names are as they were read last. */
import type { LanServiceKind } from '../../shared/lan-services/lan-service.ts'
import { showVerifyCheck } from '../../shared/move-guest/move-plan.ts'
import type { KeptHost, OutboxWork } from '../../shared/outbox/outbox-work.ts'
import { normalizeMac } from '../../shared/plan/mac.ts'
import { modelsOfCard } from '../../shared/proxmox/network-card.ts'
import { readFogReading } from '../db/fog-readings.ts'
import { findLanService } from '../db/lan-services.ts'
import type { SiteFile } from '../db/site-file.ts'
import { expectKind } from '../services/lan-services/connect.ts'
import { guestsAsRead } from '../services/outbox/kept-guests.ts'
import { hostsAsRead } from '../services/outbox/kept-hosts.ts'
import { keepWork } from '../services/outbox/outbox-jobs.ts'
import { expectAtMost, positional, requiredOption, textOption } from './arguments.ts'
import { type Command, type CommandInput, UsageError, WorkError } from './command.ts'
import { actWork, agentsWork, cardWork } from './kept-guest-work.ts'
import { moveOption, moveOptions, vmidOf } from './move-options.ts'
import { rowOf, textRow } from './outbox.ts'
import { serviceOf } from './service-options.ts'
import { formatTable } from './text-table.ts'
import { withSite } from './with-site.ts'

const ofFogKinds = ['image', 'snapin', 'wake', 'bulk'] as const
const ofGuests = ['start', 'shutdown', 'stop', 'backup', 'card', 'move', 'restore', 'delete'] as const
const kinds = [...ofFogKinds, ...ofGuests, 'wake-agents'] as const
type Kind = (typeof kinds)[number]

export const outboxAddCommand: Command = {
  usage: `brassage outbox add FILE image --image I --host NAME... [--mode unicast|multicast|capture] [--wake] [--set-image] [--service NAME]
       brassage outbox add FILE snapin --snapin S --host NAME... [--assign] [--service NAME]
       brassage outbox add FILE wake --host NAME... [--service NAME]
       brassage outbox add FILE bulk --scheme S [--image I] [--service NAME]
       brassage outbox add FILE move VMID --from SERVICE[/NODE] --to SERVICE[/NODE] --storage S [--backup fresh|newest]
         [--verify agent|ping=A|tcp=H:P|http=URL]... [--verify-seconds N] [--add-nfs NAME=SERVER:/EXPORT] [--bridge OLD=NEW]... [--service NAME]
       brassage outbox add FILE start|shutdown|stop VMID... [--service NAME]
       brassage outbox add FILE backup VMID... --storage S [--mode snapshot|suspend|stop] [--service NAME]
       brassage outbox add FILE card VMID --tag VLAN [--bridge B] [--model ${modelsOfCard.join('|')}] [--service NAME]
       brassage outbox add FILE restore VMID [--archive VOLUME] [--beside [--as VMID]] [--storage S] [--node N] [--service NAME]
       brassage outbox add FILE delete VMID [--service NAME]
       brassage outbox add FILE wake-agents HOST... [--service NAME]`,
  options: {
    ...moveOptions,
    service: { type: 'string' },
    image: { type: 'string' },
    host: { type: 'string', multiple: true },
    mode: { type: 'string' },
    wake: { type: 'boolean' },
    'set-image': { type: 'boolean' },
    snapin: { type: 'string' },
    assign: { type: 'boolean' },
    scheme: { type: 'string' },
    archive: { type: 'string' },
    beside: { type: 'boolean' },
    as: { type: 'string' },
    node: { type: 'string' },
    tag: { type: 'string' },
    model: { type: 'string' },
  },
  async run(input) {
    const word = positional(input, 1, 'KIND')
    const kind = kinds.find((one) => one === word)
    if (!kind) throw new UsageError(`KIND ${word}: expected ${kinds.join(', ')}`)
    expectOnly(input, kind)
    return withSite(input, async (site) => {
      const row = rowOf(site, null, keepWork(site, await workOf(input, site, kind)))
      return { exit: 0, json: { ...row }, text: formatTable([textRow(row)]) }
    })
  },
}

const ofFog = ['service', 'image'] as const
const allowed: Readonly<Record<Kind, readonly string[]>> = {
  image: [...ofFog, 'host', 'mode', 'wake', 'set-image'],
  snapin: ['service', 'host', 'snapin', 'assign'],
  wake: ['service', 'host'],
  bulk: [...ofFog, 'scheme'],
  move: Object.keys(moveOptions),
  start: ['service'],
  shutdown: ['service'],
  stop: ['service'],
  backup: ['service', 'storage', 'mode'],
  card: ['service', 'tag', 'bridge', 'model'],
  'wake-agents': ['service'],
  restore: ['service', 'archive', 'beside', 'as', 'storage', 'node'],
  delete: ['service'],
}

/** An option that means nothing for this kind is a slip, and must not be kept as if it counted. Throws UsageError. */
function expectOnly({ options }: CommandInput, kind: Kind): void {
  const known = Object.keys(outboxAddCommand.options ?? {})
  const stray = Object.keys(options).find(
    (name) => options[name] !== undefined && known.includes(name) && !allowed[kind].includes(name),
  )
  if (stray !== undefined) throw new UsageError(`--${stray} is no option of ${kind}`)
}

function workOf(input: CommandInput, site: SiteFile, kind: Kind): OutboxWork | Promise<OutboxWork> {
  switch (kind) {
    case 'image':
      return imageWork(input, site)
    case 'wake': {
      expectAtMost(input, 2)
      const { name, id } = serviceOf(input, site, 'fog')
      return { kind, service: name, hosts: hostsOf(input, site, id) }
    }
    case 'snapin': {
      expectAtMost(input, 2)
      const { name, id } = serviceOf(input, site, 'fog')
      return {
        ...{ kind, service: name, hosts: hostsOf(input, site, id) },
        snapin: requiredOption(input, 'snapin', 'the name of a snapin in FOG'),
        assigns: input.options.assign === true,
      }
    }
    case 'bulk': {
      expectAtMost(input, 2)
      const scheme = requiredOption(input, 'scheme', 'how hosts are named, as in {switch}-{role}')
      return {
        kind,
        service: serviceOf(input, site, 'fog').name,
        scheme,
        image: textOption(input, 'image') ?? null,
      }
    }
    case 'move':
      return moveWork(input, site)
    case 'start':
    case 'shutdown':
    case 'stop':
    case 'backup':
      return actWork(input, site, kind)
    case 'card':
      return cardWork(input, site)
    case 'wake-agents':
      return agentsWork(input, site)
    case 'restore':
      return restoreWork(input, site)
    case 'delete': {
      const vmid = vmidOf(positional(input, 2, 'VMID'))
      expectAtMost(input, 3)
      const service = serviceOf(input, site, 'proxmox')
      const [guest] = guestsAsRead(site, service, [vmid])
      return { kind, service: service.name, guest: guest ?? { vmid, name: '' } }
    }
  }
}

const modes = ['unicast', 'multicast', 'capture'] as const

function imageWork(input: CommandInput, site: SiteFile): OutboxWork {
  expectAtMost(input, 2)
  const word = textOption(input, 'mode') ?? 'unicast'
  const mode = modes.find((one) => one === word)
  if (!mode) throw new UsageError(`--mode ${word}: expected ${modes.join(', ')}`)
  const { name, id } = serviceOf(input, site, 'fog')
  return {
    ...{ kind: 'image', service: name, mode, hosts: hostsOf(input, site, id) },
    image: requiredOption(input, 'image', 'the name or id of an image in FOG'),
    ...{ wake: input.options.wake === true, setImage: input.options['set-image'] === true },
  }
}

/** By id, name or MAC address, as FOG was read last. Throws UsageError, WorkError `unknown_fog_host`. */
function hostsOf(input: CommandInput, site: SiteFile, serviceId: number): KeptHost[] {
  const words = [input.options.host ?? []].flat().map(String)
  if (words.length === 0) throw new UsageError('--host says which host is meant')
  const known = readFogReading(site.db, serviceId)?.hosts ?? []
  const ids = words.map((word) => {
    const mac = normalizeMac(word)
    const host = known.find(
      ({ id, name, macs }) => id === word || name === word || (mac !== null && macs.includes(mac)),
    )
    if (host) return host.id
    throw new WorkError('unknown_fog_host', `FOG has no host "${word}".`, { name: word })
  })
  return hostsAsRead(site, serviceId, [...new Set(ids)])
}

const proxmoxNamed = (site: SiteFile, name: string, kind: LanServiceKind = 'proxmox') =>
  expectKind(findLanService(site.db, name), kind)

function moveWork(input: CommandInput, site: SiteFile): OutboxWork {
  const vmid = vmidOf(positional(input, 2, 'VMID'))
  expectAtMost(input, 3)
  const { bridges, verify, verifySeconds, ...wanted } = moveOption(input)
  proxmoxNamed(site, wanted.to.service)
  const [guest] = guestsAsRead(site, proxmoxNamed(site, wanted.from.service), [vmid])
  return {
    ...{ kind: 'move', name: guest?.name ?? '' },
    request: {
      ...{ ...wanted, vmid, bridges: [...bridges], verifySeconds: Math.ceil(verifySeconds) },
      verify: verify.map(showVerifyCheck),
    },
  }
}

function restoreWork(input: CommandInput, site: SiteFile): OutboxWork {
  const vmid = vmidOf(positional(input, 2, 'VMID'))
  expectAtMost(input, 3)
  const [beside, as] = [input.options.beside === true, textOption(input, 'as')]
  if (as !== undefined && !beside)
    throw new UsageError('--as gives the number of one that is restored --beside the guest')
  const service = serviceOf(input, site, 'proxmox')
  const [guest] = guestsAsRead(site, service, [vmid])
  const given = (name: string) => textOption(input, name) ?? null
  return {
    ...{ kind: 'restore', service: service.name, name: guest?.name ?? '' },
    request: {
      ...{ vmid, archive: given('archive'), storage: given('storage'), node: given('node') },
      ...{ over: !beside, newId: as === undefined ? null : vmidOf(as) },
    },
  }
}
