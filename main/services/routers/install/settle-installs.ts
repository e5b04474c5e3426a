/**
 * Installations that were cut, brought to an end on their machine: taken back, unless they were proved. A machine that knows nothing
 * of one may be another machine, which is no word on it: it counts only of the one that is called as the plan calls it.
 */
import type { RouterMachine } from '../../../integrations/router-machine/router-machine.ts'
import * as wayBack from '../../../integrations/router-machine/way-back.ts'
import { WorkError } from '../../../work-error.ts'
import { type InstallPhase, type OpenInstall, openInstalls, recordInstall } from './install-records.ts'
import { askHostname, type InstallRequest, isCalled, isMachineOf } from './prepare-install.ts'

export type InstallEnd = 'nothing' | 'restored' | 'proved'

export const endPhases: Readonly<Record<InstallEnd, InstallPhase>> = {
  nothing: 'given_up',
  restored: 'rolled_back',
  proved: 'proved',
}

/** Throws WorkError `machine_refused` where not everything was put back. */
export async function settle(machine: RouterMachine, folder: string): Promise<InstallEnd> {
  const told = (await machine.need(wayBack.GO_BACK, [folder])).trim().split('\n').at(-1)
  return told === 'restored' || told === 'proved' ? told : 'nothing'
}

export interface SettledInstall {
  readonly install: string
  readonly end: InstallEnd
}

/** All of this router. Throws WorkError `install_not_there`, before the journal has anything of it. */
export async function settleOpen(
  machine: RouterMachine,
  request: Pick<InstallRequest, 'site' | 'host' | 'planned'>,
): Promise<readonly SettledInstall[]> {
  const { site, host } = request
  const settled = []
  for (const open of openInstalls(site).filter((one) => one.host === host.host)) {
    const end = await settle(machine, wayBack.folderOf(open.install))
    if (end === 'nothing') await refuseStranger(machine, open, request)
    const { install, address } = open
    recordInstall(site, site.recorder, { install, address, host: host.host, phase: endPhases[end] })
    settled.push({ install, end })
  }
  return settled
}

async function refuseStranger(
  machine: RouterMachine,
  { phase }: OpenInstall,
  { host, planned }: Pick<InstallRequest, 'host' | 'planned'>,
): Promise<void> {
  const hostname = await askHostname(machine)
  if (isCalled(hostname, host)) return
  const other = planned.hosts.find((one) => one !== host)
  const isOther = other !== undefined && (await isMachineOf(machine, hostname, host, other))
  // Of one that was never armed nothing may be there; of an armed one its folder is.
  if (!isOther && phase === 'intended') return
  throw new WorkError(
    'install_not_there',
    `${machine.peer} calls itself ${hostname} and knows nothing of the installation of ${host.host} that was cut: it is another machine. Give the address of ${host.host}; where that was set up anew, name it ${host.host} (hostnamectl set-hostname ${host.host}).`,
    { host: host.host, hostname },
  )
}
