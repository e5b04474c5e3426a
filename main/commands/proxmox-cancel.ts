/** `brassage proxmox cancel`: a task of Proxmox asked to stop, by its id; of one that has ended nothing is sent. */
import { noteAct } from '../services/proxmox/carry-act.ts'
import { cancelRequest, cancelTask, lookAtTask } from '../services/proxmox/look-at-task.ts'
import { expectAtMost, positional } from './arguments.ts'
import type { Command } from './command.ts'
import { expectYes } from './expect-yes.ts'
import { isDryRun, onProxmox, showRequests } from './on-proxmox.ts'
import { SERVICE_USAGE, serviceOptions } from './service-options.ts'

export const proxmoxCancelCommand: Command = {
  usage: `brassage proxmox cancel FILE UPID ${SERVICE_USAGE} --yes`,
  options: { ...serviceOptions, yes: { type: 'boolean' } },
  run(input) {
    const upid = positional(input, 1, 'UPID')
    expectAtMost(input, 2)
    const request = cancelRequest(upid)
    return onProxmox(input, async ({ site, api, service }) => {
      const { state, message, log } = await lookAtTask(api, upid)
      if (isDryRun(input)) return showRequests(state === 'running' ? [request] : [])
      input.stderr(`${upid}: ${state}${log.length === 0 ? '' : `, ${log.at(-1)}`}\n`)
      if (state === 'running') await expectYes(input, 'Cancel this?')
      const sent = state === 'running' && (await cancelTask(api, upid))
      const unnoted = sent ? noteAct(site, `Proxmox ${service.name}: task ${upid} cancelled`, upid) : null
      if (unnoted !== null) input.stderr(`${unnoted}\n`)
      const text = sent ? `${upid} was asked to stop.` : `${upid} had ended: nothing was sent.`
      return { exit: 0, json: { upid, sent, state, message }, text }
    })
  },
}
