/** A switch reached over the network for a job: nobody is there to be asked, so an unknown key ends in a failure that names it. */
import type { JobLogin } from '../../../shared/contract/job.ts'
import type { Clock } from '../../clock.ts'
import { knownHostsOf } from '../../db/known-hosts.ts'
import type { SiteFile } from '../../db/site-file.ts'
import type { SessionSecrets } from '../../driver-engine/attach.ts'
import { type Console, createConsole } from '../../driver-engine/console.ts'
import { leaveShell } from '../../driver-engine/leave-shell.ts'
import { openTelnet } from '../../transports/telnet.ts'
import type { Transport } from '../../transports/transport.ts'
import { WorkError } from '../../work-error.ts'
import { openTrustedSsh } from '../network/open-trusted-ssh.ts'

const USUAL_PORT = { ssh: 22, telnet: 23 } as const

/** `10.0.0.1`, `10.0.0.1:2222`, `[fd00::1]:22`. Throws WorkError `bad_address`. */
export function readTarget(text: string, via: JobLogin['via']): { host: string; port: number } {
  const found = /^(?:\[([^\]]+)\]|([^:\s]+))(?::(\d+))?$/.exec(text)
  const host = found?.[1] ?? found?.[2]
  const port = Number(found?.[3] ?? USUAL_PORT[via])
  if (!host || port < 1 || port > 65535)
    throw new WorkError('bad_address', `"${text}" is no address: expected HOST or HOST:PORT.`, {
      address: text,
    })
  return { host, port }
}

export interface DeviceLogin {
  readonly login: JobLogin
  readonly secrets: SessionSecrets
}

/** Opens the console at `address`, runs `work`, closes. Rejects with the WorkError of what went wrong. */
export async function withDevice<T>(
  site: SiteFile,
  clock: Clock,
  address: string,
  device: DeviceLogin,
  work: (console: Console) => Promise<T>,
): Promise<T> {
  const transport = await openDevice(site, address, device)
  const console = createConsole(transport, clock)
  try {
    return await work(console)
  } finally {
    await leaveShell(console)
    console.detach()
    await transport.close()
  }
}

function openDevice(site: SiteFile, text: string, { login, secrets }: DeviceLogin): Promise<Transport> {
  const address = readTarget(text, login.via)
  if (login.via === 'telnet') return openTelnet(address)
  return openTrustedSsh({
    ...address,
    user: secrets.user ?? '',
    password: secrets.password,
    isLegacy: login.legacy === true,
    hosts: knownHostsOf(site.db, site.recorder),
    onUnknownKey: async ({ fingerprint }) => (login.acceptKeys?.includes(fingerprint) ? 'keep' : 'refuse'),
  })
}
