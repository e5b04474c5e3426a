/** Hosts asked whether they are awake, at the addresses that the site file knows: of the plan, of switches and routers, of WAPT. */
import { describe, expect, it } from 'vitest'
import { keepReading } from '../../../main/db/kept-readings.ts'
import { insertLanService, type NewLanService } from '../../../main/db/lan-services.ts'
import type { SiteFile } from '../../../main/db/site-file.ts'
import { lookAwake } from '../../../main/services/fog/look-awake.ts'
import { keepText } from '../../../main/services/verify/keep-reading.ts'
import { deviceTypeBySlug } from '../../../shared/device-types/library.ts'
import type { RunTarget } from '../../../shared/fog/image-run.ts'
import { openDraft, type PlanDraft } from '../../../shared/model/draft.ts'
import { addSwitch, createRow } from '../../../shared/plan/edits/index.ts'
import { temporarySite } from '../../db/temporary-site.ts'
import { createFakeComputer } from '../../fakes/fake-computer.ts'

const macOf = (n: number) => `00:11:22:33:44:0${n}`
const target = (n: number): RunTarget => ({
  ...{ id: `${n}`, name: `PC-${n}`, mac: macOf(n), macs: [macOf(n)], stand: null, deployedBefore: null },
})
const WAPT: NewLanService = {
  ...{ name: 'wapt', kind: 'wapt', url: 'https://wapt', fingerprint: null, auth: 'password', user: 'a' },
  version: null,
}
const answered = { kind: 'answered', ms: 1 } as const

function site(fill: (draft: PlanDraft) => void = () => undefined): SiteFile {
  const file = temporarySite().create()
  const draft = openDraft(file.plan())
  fill(draft)
  if (draft.changes().length > 0) file.commit('Some', draft.changes())
  return file
}

function look(file: SiteFile, targets: readonly RunTarget[], signal = new AbortController().signal) {
  const computer = createFakeComputer()
  const pinged: string[] = []
  const probe = {
    ...computer,
    ping: (address: string, given: AbortSignal) => {
      pinged.push(address)
      return computer.ping(address, given)
    },
  }
  const told: number[] = []
  const begin = () => lookAwake(file, targets, { probe, signal, onHost: () => told.push(told.length + 1) })
  return { answers: computer.answers, begin, pinged, told }
}

describe('hosts are asked whether they are awake', () => {
  it('at the address that the plan gives them, each told as it ends', async () => {
    const file = site((draft) => {
      for (const n of [1, 2]) createRow(draft, 'host', `PC-${n}`, { mac: macOf(n), address: `10.1.9.${n}` })
    })
    const { answers, begin, told } = look(file, [1, 2, 3].map(target))
    answers.pings = { '10.1.9.1': answered }
    expect(await begin()).toEqual([
      { id: '1', host: 'PC-1', state: 'awake', addresses: ['10.1.9.1'], why: null },
      { id: '2', host: 'PC-2', state: 'silent', addresses: ['10.1.9.2'], why: null },
      { id: '3', host: 'PC-3', state: 'unknown', addresses: [], why: 'no_address' },
    ])
    expect(told).toEqual([1, 2, 3])
  })

  it('at the address that a switch or router told of their MAC, by its ARP table or its leases', async () => {
    const file = site((draft) => {
      const type = deviceTypeBySlug('ws-c2950t-48-si')
      if (!type) throw new Error('the library has no 2950')
      addSwitch(draft, { name: 'SW1', number: 1, type })
    })
    const text = [
      'SW1#show ip arp',
      'Protocol  Address          Age (min)  Hardware Addr   Type   Interface',
      'Internet  10.1.9.41               3   0011.2233.4401  ARPA   Vlan101',
      'SW1#',
    ].join('\n')
    keepText(file, { text, device: 'SW1', source: 'text', origin: null })
    const { answers, begin } = look(file, [target(1)])
    answers.pings = { '10.1.9.41': answered }
    expect(await begin()).toMatchObject([{ state: 'awake', addresses: ['10.1.9.41'] }])
  })

  it('at the address that WAPT knew when it was read last', async () => {
    const file = site()
    const { id } = file.record(() => insertLanService(file.db, file.recorder, WAPT, () => undefined))
    const agent = (n: number, seen: string) => ({
      ...{ uuid: `${n}`, mac_addresses: [`00-11-22-33-44-0${n}`], connected_ips: ['10.1.9.7', 'fe80::1'] },
      last_seen_on: seen,
    })
    // Who had it weeks ago has it no more, though both were read at once.
    const hosts = [agent(1, '2026-11-20T08:00:00'), agent(2, '2026-10-20T08:00:00')]
    keepReading(file, id, 'wapt.hosts', { hosts, isCut: false })
    const { begin, pinged } = look(file, [target(1)])
    expect(await begin()).toMatchObject([{ state: 'silent', addresses: ['10.1.9.7'] }])
    expect(pinged).toEqual(['10.1.9.7'])
  })

  it('and are not taken for awake where another machine answers for them', async () => {
    const file = site((draft) => {
      createRow(draft, 'host', 'PC-1', { mac: macOf(1), address: '10.1.9.1' })
    })
    const { answers, begin } = look(file, [target(1)])
    answers.pings = { '10.1.9.1': answered }
    answers.macs = { '10.1.9.1': macOf(8) }
    expect(await begin()).toMatchObject([{ state: 'unknown', why: 'taken', addresses: ['10.1.9.1'] }])
    answers.macs = { '10.1.9.1': macOf(1) }
    expect(await begin()).toMatchObject([{ state: 'awake' }])
  })

  it('a few at a time, and no more once it is given up: then nothing is said of them', async () => {
    const targets = Array.from({ length: 60 }, (_, at) => ({ ...target(1), id: `${at}`, macs: [`m${at}`] }))
    const file = site()
    const plan = file.plan()
    const stop = new AbortController()
    const hosts = targets.map(({ macs: [mac = ''] }, at) => ({
      ...{ id: at + 1, name: null, mac, outletId: null, kind: null, address: `10.1.8.${at + 1}` },
    }))
    const known = { ...file, plan: () => ({ ...plan, host: hosts }) }
    const { begin, pinged, answers } = look(known, targets, stop.signal)
    Object.defineProperty(answers, 'pings', {
      get() {
        if (pinged.length === 20) stop.abort()
        return {}
      },
    })
    await expect(begin()).rejects.toThrow(/abort/i)
    expect(pinged.length).toBeLessThan(40)
  })
})
