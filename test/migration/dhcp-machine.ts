/**
 * The migration that tests do at the demo site: the LAN of a tenant, whose addresses come from a Debian machine or from a router of
 * the plan. The machine is a real sshd (`test/system/debian-router.ts`), the line to it can be cut at a request.
 */
import { copyFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openSite } from '../../main/db/open-site.ts'
import {
  type Carrier,
  openMachine,
  type RouterMachine,
} from '../../main/integrations/router-machine/router-machine.ts'
import { loadPrivateKey } from '../../main/transports/ssh/private-key.ts'
import { openSshCommands } from '../../main/transports/ssh.ts'
import { WorkError } from '../../main/work-error.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { brassage, type Said } from '../commands/command-line.ts'
import { isPresent } from '../requirements.ts'
import { type DebianRouter, startDebianRouter } from '../system/debian-router.ts'
import { missingNamespace, missingSshd } from '../system/ssh-peers.ts'

/** Whether no machine can be made here. */
export const missingMachine = (): boolean =>
  missingSshd() || missingNamespace() || !isPresent('routerDaemons')

const tenant = {
  name: 'LAN du locataire',
  to: {
    vlan: 110,
    name: 'LOCATAIRE',
    prefix: '10.1.110.0/24',
    gateway: '10.1.110.254',
    pool: ['10.1.110.50', '10.1.110.199'] as [string, string],
  },
  ports: [{ switch: 'SW1', interface: 'Fa0/1' }],
}

export const tenantAtMachine = {
  ...tenant,
  dhcp: { host: 'dhcp1', interface: 'ens19', address: '10.1.110.2' },
}
export const tenantAtRouter = { ...tenant, dhcp: { host: 'R1', interface: 'v110s1' } }

export interface StepSaid {
  readonly n: number
  readonly id: string
  readonly kind: string
}

export interface DemoMigration {
  readonly site: string
  readonly plan: Plan
  /** The change as the command line takes it. */
  readonly file: string
  command(...words: string[]): Promise<Said>
  migrate(...words: string[]): Promise<Said>
  /** A further site as this one is now, with the same change. */
  copy(name: string): DemoMigration
}

/** The demo site in this folder, and the change beside it as the command line takes it. */
export async function demoMigration(folder: string, change: object): Promise<DemoMigration> {
  const [demo, file] = [join(folder, 'demo.brassage'), join(folder, 'change.json')]
  writeFileSync(file, JSON.stringify(change))
  const stateFolder = join(folder, 'state')
  const command = (...words: string[]) => brassage([...words, '--json'], { BRASSAGE_STATE: stateFolder })
  await command('demo', demo)
  const opened = openSite(demo, { stateFolder })
  const plan = opened.plan()
  opened.close()
  const at = (site: string): DemoMigration => ({
    ...{ site, plan, file, command },
    migrate: (...words) => command('migrate', site, '--change', file, ...words),
    copy(name) {
      const path = join(folder, `${name}.brassage`)
      copyFileSync(site, path)
      return at(path)
    },
  })
  return at(demo)
}

/** Begins the run, and ticks its steps of these kinds as done by hand. */
export async function beginRun(
  { migrate }: Pick<DemoMigration, 'migrate'>,
  kinds: readonly string[],
): Promise<string> {
  const { json } = await migrate('--run')
  for (const { n, kind } of json.steps as readonly StepSaid[])
    if (kinds.includes(kind)) await migrate('--run', '--done', String(n))
  return String(json.run)
}

/** Before the addresses are handed out. */
export const BEFORE_SUBNET = ['vlan', 'uplink', 'dhcp_interface'] as const

export const OFFICE_DHCPD =
  '# the office\nsubnet 192.0.2.0 netmask 255.255.255.0 {\n  range 192.0.2.100 192.0.2.199;\n}\n'

/** dhcp1 of the office, with its card in the new VLAN already. */
export async function startDhcpMachine(plan: Plan, dhcpd = OFFICE_DHCPD): Promise<DebianRouter> {
  const machine = await startDebianRouter(plan, 0)
  machine.write('etc/dhcp/dhcpd.conf', dhcpd)
  machine.write('etc/default/isc-dhcp-server', 'INTERFACESv4="ens18 ens19"\n')
  machine.write('etc/network/interfaces', 'auto lo\niface lo inet loopback\n')
  machine.set('hostname', 'dhcp1')
  machine.set('addresses', '3: ens19    inet 10.1.110.2/24 scope global ens19\n')
  machine.set('raw', 'ens19\n')
  machine.set('active/isc-dhcp-server')
  return machine
}

export interface CutLine {
  connect(): Promise<RouterMachine>
  /** All sessions die at the request that is the `at`th from now; 0: none does. */
  cutAt(at: number): void
  /** No new session comes to be. */
  isDown: boolean
}

export function cutLine(peerOf: () => DebianRouter['peer']): CutLine {
  const open = new Set<Carrier>()
  let left = 0
  const line: CutLine = {
    isDown: false,
    cutAt(at) {
      left = at
    },
    async connect() {
      if (line.isDown) throw new WorkError('connection_cut', 'The cable is out.')
      const { port, user, key } = peerOf()
      const login = { host: '127.0.0.1', port, user, key: await loadPrivateKey(key) }
      const carrier = await openSshCommands({ ...login, judgeHostKey: async () => {} })
      open.add(carrier)
      return openMachine({
        ...carrier,
        run(command, input) {
          const answer = carrier.run(command, input)
          if (--left === 0) {
            for (const one of open) void one.close()
            open.clear()
          }
          return answer
        },
      })
    },
  }
  return line
}
