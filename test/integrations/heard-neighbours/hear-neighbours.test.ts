/** Whom the laptop hears on the wire, by what the system has for it. */
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Capture, captureNeighbours } from '../../../main/integrations/heard-neighbours/capture.ts'
import { hearNeighbours } from '../../../main/integrations/heard-neighbours/hear-neighbours.ts'
import type { Hearing } from '../../../shared/walk/hearing.ts'
import type { HeardNeighbour } from '../../../shared/walk/whereabouts.ts'
import { createSimulatedClock } from '../../fakes/simulated-clock.ts'
import { cdpFrame, lldpFrame, pcapOf } from '../../neighbour-frames/frames.ts'
import { fakeSystem } from '../own-network/fake-system.ts'

const LLDPCTL = `-------------------------------------------------------------------------------
LLDP neighbors:
-------------------------------------------------------------------------------
Interface:    eth0, via: LLDP, RID: 1, Time: 0 day, 00:00:20
  Chassis:
    ChassisID:    mac 00:1b:0d:01:02:00
    SysName:      SW1.fair.example
    MgmtIP:       10.1.99.1
  Port:
    PortID:       ifname Fa0/3
    PortDescr:    FastEthernet0/3
    TTL:          120
  VLAN:         103, pvid: yes
-------------------------------------------------------------------------------
Interface:    eth1, via: CDPv2, RID: 2, Time: 0 day, 00:00:20
  Chassis:
    ChassisID:    local SW2
    SysName:      SW2
  Port:
    PortID:       mac 00:1b:0d:09:09:09
    PortDescr:    FastEthernet0/7
    TTL:          180
-------------------------------------------------------------------------------
`
const told = { name: 'SW1', mac: [0, 27, 13, 1, 2, 0], address: [10, 1, 99, 1], port: 'Fa0/3', vlan: 103 }

describe('with lldpd', () => {
  const hear = async (name: string) => {
    const clock = createSimulatedClock()
    const seen: Hearing[] = []
    const system = fakeSystem({ platform: 'linux', programs: { lldpctl: LLDPCTL } })
    const stop = hearNeighbours({ clock, name, system }, (hearing) => seen.push(hearing))
    await clock.advance(1)
    stop()
    return seen.at(-1)
  }

  it('is what it heard on that interface, LLDP and CDP', async () => {
    expect(await hear('eth0')).toEqual({
      state: { kind: 'listening', by: 'lldpd' },
      heard: [
        {
          ...{ protocol: 'lldp', name: 'SW1', mac: '00:1b:0d:01:02:00', address: '10.1.99.1' },
          ...{ port: 'Fa0/3', vlan: 103 },
        },
      ],
    })
    expect((await hear('eth1'))?.heard).toMatchObject([
      { protocol: 'cdp', name: 'SW2', mac: null, port: 'FastEthernet0/7', vlan: null },
    ])
  })
})

describe('without it', () => {
  const hear = (platform: NodeJS.Platform = 'linux') => {
    const clock = createSimulatedClock()
    const seen: Hearing[] = []
    const captures: Capture[] = []
    const capture = (one: Capture) => {
      captures.push(one)
      return () => {}
    }
    const stop = hearNeighbours(
      { clock, name: 'eth0', system: fakeSystem({ platform }), capture },
      (hearing) => seen.push(hearing),
    )
    return { clock, seen, captures, stop }
  }
  const neighbour: HeardNeighbour = {
    ...{ protocol: 'cdp', name: 'SW1', mac: null, address: null, port: 'Fa0/3', vlan: 103 },
  }

  it('captures, and captures again where the interface went away for a while', async () => {
    const { clock, seen, captures, stop } = hear()
    await clock.advance(1)
    captures[0]?.onHeard(neighbour)
    expect(seen.at(-1)).toEqual({ state: { kind: 'listening', by: 'tcpdump' }, heard: [neighbour] })
    captures[0]?.onEnd('ended')
    await clock.advance(5000)
    expect(captures).toHaveLength(2)
    stop()
  })

  it('says what is missing', async () => {
    const { clock, seen, captures, stop } = hear()
    await clock.advance(1)
    captures[0]?.onEnd('no_rights')
    expect(seen.at(-1)?.state).toEqual({ kind: 'cannot', why: 'no_rights' })
    stop()
  })

  it('is not possible on Windows', async () => {
    const { clock, seen, captures, stop } = hear('win32')
    await clock.advance(1)
    expect(seen.at(-1)?.state).toEqual({ kind: 'cannot', why: 'windows' })
    expect(captures).toEqual([])
    stop()
  })
})

describe.skipIf(process.platform === 'win32')('a program that is called tcpdump', () => {
  let folder = ''
  const path = process.env.PATH
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'brassage-tcpdump-'))
    process.env.PATH = `${folder}${delimiter}${path}`
  })
  afterEach(() => {
    process.env.PATH = path
    rmSync(folder, { recursive: true, force: true })
  })

  const run = (script: string) => {
    writeFileSync(join(folder, 'tcpdump'), `#!/bin/sh\n${script}\n`)
    chmodSync(join(folder, 'tcpdump'), 0o755)
    const heard: HeardNeighbour[] = []
    const { promise, resolve } = Promise.withResolvers<string>()
    captureNeighbours({ name: 'eth0', onHeard: (one) => heard.push(one), onEnd: resolve })
    return promise.then((why) => ({ why, heard }))
  }

  it('gives the frames that it caught', async () => {
    writeFileSync(join(folder, 'frames.pcap'), pcapOf([lldpFrame(told), cdpFrame(told)], true))
    const { why, heard } = await run(`cat ${join(folder, 'frames.pcap')}`)
    expect(why).toBe('ended')
    expect(heard.map(({ protocol, name, port }) => [protocol, name, port])).toEqual([
      ['lldp', 'SW1', 'Fa0/3'],
      ['cdp', 'SW1', 'Fa0/3'],
    ])
  })

  it('may be refused the interface', async () => {
    const refused =
      'echo "tcpdump: eth0: You don\'t have permission to perform this capture on that device" >&2; exit 1'
    expect((await run(refused)).why).toBe('no_rights')
  })

  it('may be something else', async () => {
    expect((await run('echo this is something else altogether; sleep 5')).why).toBe('not_installed')
  })

  it('may be missing', async () => {
    process.env.PATH = join(folder, 'nothing')
    const { promise, resolve } = Promise.withResolvers<string>()
    captureNeighbours({ name: 'eth0', onHeard: () => {}, onEnd: resolve })
    expect(await promise).toBe('not_installed')
  })
})
