/** `brassage proxmox overview`: nodes, guests, storages and networks of the Proxmox servers, read now or as they were read last. */
import type { LanService } from '../../shared/lan-services/lan-service.ts'
import { isReachReason } from '../../shared/lan-services/reach-reason.ts'
import type { ProxmoxReading } from '../../shared/proxmox/overview.ts'
import { type PlacedGuest, placeGuests } from '../../shared/proxmox/placed-guests.ts'
import type { SiteFile } from '../db/site-file.ts'
import { API_PATH } from '../integrations/proxmox/proxmox-api.ts'
import { OVERVIEW_REQUESTS } from '../integrations/proxmox/read-overview.ts'
import { keptProxmox, readProxmox } from '../services/proxmox/read-proxmox.ts'
import { withProxmox } from '../services/proxmox/with-proxmox.ts'
import { expectAtMost } from './arguments.ts'
import { type Command, type CommandInput, WorkError } from './command.ts'
import { isDryRun } from './on-proxmox.ts'
import { dryRunOutput, SERVICE_USAGE, serviceOptions, servicesOf, withVault } from './service-options.ts'
import { formatTable } from './text-table.ts'
import { withSite } from './with-site.ts'

interface Read {
  readonly service: LanService
  readonly reading: ProxmoxReading
}

export const proxmoxOverviewCommand: Command = {
  usage: `brassage proxmox overview FILE [--offline] ${SERVICE_USAGE}`,
  options: { ...serviceOptions, offline: { type: 'boolean' } },
  async run(input) {
    expectAtMost(input, 1)
    return withSite(input, async (site) => {
      const services = servicesOf(input, site, 'proxmox')
      if (isDryRun(input))
        return dryRunOutput(
          services.flatMap(() =>
            OVERVIEW_REQUESTS.map((path) => ({ method: 'GET', path: `${API_PATH}${path}`, body: null })),
          ),
        )
      const { reads, failures } = await readAll(input, site, services)
      const shown = reads.map(({ service, reading }) => {
        const { guests: _, ...rest } = reading
        return {
          ...{ service: service.name, url: service.url, ...rest },
          guests: placeGuests(site.plan(), reading),
        }
      })
      return {
        exit: failures.length === 0 ? 0 : 1,
        json: { readings: shown, failures },
        text: [
          ...shown.map((one) => textOf(one)),
          ...failures.map(({ service, message }) => `${service}: ${message}`),
        ].join('\n\n'),
      }
    })
  },
}

interface Failure {
  readonly service: string
  readonly reason: string
  readonly message: string
}

/** Of several servers one that is not reached does not keep the others from being shown. */
async function readAll(
  input: CommandInput,
  site: SiteFile,
  services: readonly LanService[],
): Promise<{ reads: Read[]; failures: Failure[] }> {
  if (input.options.offline === true)
    return {
      reads: services.map((service) => ({ service, reading: keptProxmox(site, service) })),
      failures: [],
    }
  const reads: Read[] = []
  const failures: Failure[] = []
  await withVault(input, site, async (vault) => {
    for (const service of services)
      try {
        const reading = await withProxmox(service, vault, { signal: input.signal }, (api) =>
          readProxmox(site, service, api),
        )
        reads.push({ service, reading })
      } catch (error) {
        if (services.length === 1 || !(error instanceof WorkError) || !isReachReason(error.code)) throw error
        failures.push({ service: service.name, reason: error.code, message: error.message })
      }
  })
  return { reads, failures }
}

const percent = (used: number | null, total: number | null): string =>
  used === null || !total ? '' : `${Math.round((used / total) * 100)} %`

function textOf(one: Omit<ProxmoxReading, 'guests'> & { service: string; guests: readonly PlacedGuest[] }) {
  const nodes = one.nodes.map((node) => ({
    ...{ node: node.node, state: node.failure ?? 'online', version: node.version, load: node.load },
    ...{ memory: percent(node.memoryUsed, node.memoryTotal), updates: node.updates },
  }))
  const guests = one.guests.map((guest) => ({
    ...{ vmid: guest.vmid, name: guest.name, node: guest.node, status: guest.status },
    cpu: percent(guest.cpu, 1),
    memory: percent(guest.memoryUsed, guest.memoryTotal),
    ...{ backup: guest.backup.at ?? guest.backup.state },
    ...{ host: guest.place?.name, stand: guest.place?.stand },
  }))
  const storages = one.storages.map((storage) => ({
    ...{ storage: storage.storage, node: storage.node, type: storage.type, active: storage.isActive },
    ...{ used: percent(storage.used, storage.total), content: storage.content.join(',') },
  }))
  const networks = one.networks.map(({ node, iface, type, address, ports, isVlanAware }) => ({
    ...{ node, iface, type, address, ports: ports.join(' '), vlanAware: isVlanAware },
  }))
  return [
    `${one.service}: Proxmox ${one.version}, ${one.cluster === null ? 'single server' : `cluster ${one.cluster}`}, read ${one.readAt}`,
    ...[nodes, guests, storages, networks].map((rows) => formatTable<object>(rows)),
    ...one.blind,
    ...(one.unkept === null ? [] : [one.unkept]),
  ].join('\n\n')
}
