/**
 * A router that starts anew between the swap of its files and the proof: started for real by its own systemd, and step by step
 * where its first process is another one. Services and network must have what was there before, and nothing of the hook stays.
 */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { HOOK } from '../../main/integrations/router-machine/boot-hook.ts'
import { folderOf, RESTORE } from '../../main/integrations/router-machine/way-back.ts'
import { isPresent } from '../requirements.ts'
import { openMachine, type TestMachine } from './machine-boot.ts'

const folder = folderOf('01CUT')
const HOOKS = [
  '/etc/systemd/system/brassage-way-back.service',
  '/etc/init.d/brassage-way-back',
  '/etc/cron.d/brassage-way-back',
]

/** What a network card says when it comes up: by which file. */
const interfaces = (by: string) => `auto lo\niface lo inet loopback\n  up echo ${by} >> /var/lib/came-up\n`
const sysctl = (forward: number) => `net.ipv4.ip_forward = ${forward}\n`

describe.skipIf(!isPresent('machineBoot'))('a router that starts in the middle of an installation', () => {
  let machine: TestMachine
  const hooks = () => HOOKS.filter((path) => machine.read(path) !== null)

  beforeEach(() => {
    machine = openMachine()
    for (const path of HOOKS) machine.remove(path)
    // Nothing else comes up with the network.
    machine.remove('/etc/network/interfaces.d')
    machine.write(`${folder}/old/0`, interfaces('old'))
    machine.write('/etc/network/interfaces', interfaces('new'))
    machine.write(`${folder}/old/1`, sysctl(0))
    machine.write('/etc/sysctl.d/60-brassage.conf', sysctl(1))
    machine.write('/etc/dnsmasq.d/brassage.conf', 'of the installation\n')
    const manifest = [
      '0 /etc/network/interfaces',
      '1 /etc/sysctl.d/60-brassage.conf',
      '2 /etc/dnsmasq.d/brassage.conf',
    ]
    machine.write(`${folder}/manifest`, `${manifest.join('\n')}\n`)
    machine.write(`${folder}/restore.sh`, RESTORE)
    machine.write(`${folder}/leave-new`, 'echo left >> /var/lib/services\n')
    machine.write(`${folder}/enter-old`, 'echo entered >> /var/lib/services\n')
    // Of before: numbers of processes that are somebody else's now.
    machine.write(`${folder}/boot`, 'another start\n')
    machine.write(`${folder}/deadline`, '1\n')
    machine.write(`${folder}/pid`, '1\n')
  })
  afterEach(() => machine.close())

  const expectOld = () => {
    expect(machine.read('/etc/network/interfaces')).toBe(interfaces('old'))
    expect(machine.read('/etc/sysctl.d/60-brassage.conf')).toBe(sysctl(0))
    expect(machine.read('/etc/dnsmasq.d/brassage.conf')).toBeNull()
    expect(machine.read(`${folder}/end`)).toBe('restored\n')
    expect(hooks()).toEqual([])
  }

  it('by systemd has its old files before its network and the settings of its kernel', () => {
    machine.sh(`mkdir -p /run/systemd/system; ${HOOK}`, [folder])
    machine.remove('/run/systemd')
    expect(hooks()).toEqual([HOOKS[0]])
    const log = machine.boot(['networking.service'])
    expect(log).toContain('Finished brassage-way-back.service')
    expectOld()
    // The network came up once, by the old file, and nobody was waited for.
    expect(machine.read('/var/lib/came-up')).toBe('old\n')
    expect(machine.read('/var/lib/services')).toBeNull()
    const after = machine.boot(['networking.service'])
    expect(after).not.toContain('brassage-way-back')
  })

  it('by systemd starts with its new files where it was proved', () => {
    machine.sh(`mkdir -p /run/systemd/system; ${HOOK}`, [folder])
    machine.remove('/run/systemd')
    machine.write(`${folder}/end`, 'proved\n')
    machine.sh(`mkdir ${folder}/decided`)
    machine.boot(['networking.service'])
    expect(machine.read('/var/lib/came-up')).toBe('new\n')
    expect(machine.read('/etc/sysctl.d/60-brassage.conf')).toBe(sysctl(1))
  })

  it('by a plain init has its old files when its script is run, before network and kernel settings', () => {
    machine.sh(HOOK, [folder])
    expect(hooks()).toEqual(HOOKS.slice(1))
    const script = machine.read('/etc/init.d/brassage-way-back') ?? ''
    expect(script).toMatch(/^# X-Start-Before: +networking procps$/m)
    expect(script).toMatch(/^# Default-Start: +S$/m)
    machine.sh('/etc/init.d/brassage-way-back start')
    expectOld()
    expect(machine.read('/var/lib/services')).toBeNull()
  })

  it('by anything else is taken back by cron, services with it, and no stranger is ended', () => {
    machine.sh(HOOK, [folder])
    machine.remove('/etc/init.d/brassage-way-back')
    const [, who, command] =
      /^@reboot (\S+) (.*)\n/m.exec(machine.read('/etc/cron.d/brassage-way-back') ?? '') ?? []
    expect(who).toBe('root')
    // A process that has the number of what applied the files before the start.
    const script = `setsid sleep 30 & stranger=$!
      echo $stranger > ${folder}/applying
      ${command}
      kill -0 $stranger && echo lives; kill $stranger`
    // As cron runs it: nothing of a login.
    const env = { HOME: '/root', LOGNAME: 'root', SHELL: '/bin/sh', PATH: '/usr/bin:/bin' }
    expect(machine.sh(script, [], env)).toContain('lives')
    expectOld()
    expect(machine.read('/var/lib/services')).toBe('left\nentered\n')
  })
})
