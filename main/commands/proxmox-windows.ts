/** `brassage proxmox windows`: the guest of a WAPT server, made after a look at what lies in local storage. */
import { USUAL_BRIDGE } from '../../shared/proxmox/network-card.ts'
import { noteAct } from '../services/proxmox/carry-act.ts'
import { beginWindows, planWindows, verifyWindows } from '../services/proxmox/create-windows.ts'
import { followTask } from '../services/proxmox/look-at-task.ts'
import { expectAtMost, positional, requiredOption, textOption } from './arguments.ts'
import { type Command, type CommandInput, UsageError, WorkError } from './command.ts'
import { expectYes } from './expect-yes.ts'
import { isDryRun, onProxmox, showRequests } from './on-proxmox.ts'
import { SERVICE_USAGE, serviceOptions } from './service-options.ts'

export const proxmoxWindowsCommand: Command = {
  usage: `brassage proxmox windows FILE NAME --node N --storage S --iso VOLUME --drivers VOLUME [--memory GIB] [--cores N]
       [--disk GIB] [--bridge B] [--tag VLAN] ${SERVICE_USAGE} --yes`,
  options: {
    ...serviceOptions,
    node: { type: 'string' },
    storage: { type: 'string' },
    iso: { type: 'string' },
    drivers: { type: 'string' },
    memory: { type: 'string' },
    cores: { type: 'string' },
    disk: { type: 'string' },
    bridge: { type: 'string' },
    tag: { type: 'string' },
    yes: { type: 'boolean' },
  },
  async run(input) {
    expectAtMost(input, 2)
    const tag = textOption(input, 'tag')
    const guest = {
      name: positional(input, 1, 'NAME'),
      node: requiredOption(input, 'node', 'the node it is made on'),
      storage: requiredOption(input, 'storage', 'the storage of its disk'),
      iso: requiredOption(input, 'iso', 'the Windows Server ISO, as in local:iso/windows.iso'),
      drivers: requiredOption(
        input,
        'drivers',
        'the ISO of the VirtIO drivers, as in local:iso/virtio-win.iso',
      ),
      memory: numberOption(input, 'memory', 8, 1024),
      cores: numberOption(input, 'cores', 4, 128),
      disk: numberOption(input, 'disk', 100, 16_000),
      bridge: textOption(input, 'bridge') ?? USUAL_BRIDGE,
      tag: tag === undefined ? null : numberOption(input, 'tag', 0, 4094),
    }
    return onProxmox(input, async ({ api, site, service }) => {
      const plan = await planWindows(api, guest)
      const { checks, request, vmid } = plan
      for (const { severity, message } of checks) input.stderr(`${severity}: ${message}\n`)
      const hasErrors = checks.some(({ severity }) => severity === 'error')
      if (isDryRun(input) && !hasErrors) {
        const shown = showRequests([request])
        return { ...shown, json: { ...shown.json, vmid, checks } }
      }
      if (!hasErrors) await expectYes(input, `Make ${guest.name} as ${vmid} on ${guest.node}?`)
      const { upid } = await beginWindows(api, plan)
      const unnoted = noteAct(site, `Proxmox ${service.name}: guest ${guest.name} (${vmid}) added`, upid)
      if (unnoted !== null) input.stderr(`${unnoted}\n`)
      const end = upid === null ? null : await followTask(api, upid, () => {}, input.signal)
      if (end?.state === 'failed')
        throw new WorkError('task_failed', `The task failed: ${end.message ?? ''}`, { upid })
      const config = await verifyWindows(api, plan)
      return { exit: 0, json: { vmid, node: guest.node, upid, config, checks }, text: `${vmid}\n${config}` }
    })
  },
}

function numberOption(input: CommandInput, name: string, usual: number, most: number): number {
  const value = Number(textOption(input, name) ?? usual)
  if (Number.isInteger(value) && value >= 1 && value <= most) return value
  throw new UsageError(`--${name}: expected a whole number from 1 to ${most}`)
}
