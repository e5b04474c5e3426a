/** A finding's life, from the tables that tell of it to the tables that do not any more. */
import { describe, expect, it } from 'vitest'
import { readJournal } from '../../../main/db/journal.ts'
import { readChecklist } from '../../../main/services/checklist/read-checklist.ts'
import { tickItems } from '../../../main/services/checklist/tick-items.ts'
import { macTable, openVerifyBench } from './verify-bench.ts'

const heard = (mac: string, port: string) => [{ mac, vlan: 10, port }]

describe('crossed cords', () => {
  it('are said in words, ticked as mended, and gone by the next tables', async () => {
    const { reality, service, site, read } = await openVerifyBench()
    reality.swap('A-2', 'A-5')
    await read()
    const { findings, right, at } = await service.state(null)
    expect(findings).toMatchObject([
      {
        kind: 'swap',
        outlets: ['A-2', 'A-5'],
        panelPorts: [2, 5],
        switch: 'SW1',
        texts: {
          en: { message: expect.stringMatching(/^Two cords are crossed: outlet A-2/) },
          fr: { message: expect.stringMatching(/^Deux cordons sont croisés/) },
        },
        judgement: null,
        ticked: null,
        item: `mend:${reality.outlet('A-2')}`,
      },
    ])
    expect([right, findings[0]?.since]).toEqual([4, at])

    const item = findings[0]?.item ?? ''
    expect(readChecklist(site).find(({ id }) => id === item)).toMatchObject({ step: 'mend', state: 'todo' })
    tickItems(
      site,
      { ...site.recorder, who: 'Ben' },
      { items: [item], state: 'done', note: null, photo: null },
    )
    expect((await service.state(null)).findings[0]?.ticked).toMatchObject({ by: 'Ben' })

    reality.swap('A-2', 'A-5')
    await read()
    const mended = await service.state(null)
    expect(mended.findings).toEqual([])
    expect(mended.right).toBe(6)
    expect(mended.mended).toMatchObject([{ kind: 'swap', outlets: ['A-2', 'A-5'], since: at }])
    expect(readChecklist(site).some(({ step }) => step === 'mend')).toBe(false)
  })

  it('are one finding for as long as they are there, however often they are read', async () => {
    const { reality, service, read } = await openVerifyBench()
    reality.swap('A-2', 'A-5')
    await read()
    const [first] = (await service.state(null)).findings
    await read()
    reality.swap('A-5', 'A-6')
    await read()
    const [later] = (await service.state(null)).findings
    expect(later?.outlets).toHaveLength(3)
    expect([later?.id, later?.since]).toEqual([first?.id, first?.since])
  })

  it('are still there where later readings do not show their ports, and are told as not seen again', async () => {
    const { reality, service, site, read, minuteLater } = await openVerifyBench()
    reality.swap('A-2', 'A-5')
    await read()
    const [first] = (await service.state(null)).findings
    for (let minute = 0; minute < 180; minute++) await minuteLater()
    const states =
      'SW1#show interfaces status\nPort      Name               Status       Vlan       Duplex  Speed Type'
    const text = `${states}\nFa0/1     A-1                connected    10         a-full  a-100 10/100BaseTX\nSW1#`
    service.keepText({ text, device: 'SW1', source: 'text', origin: null })
    const partial = await service.state(null)
    expect(partial.mended).toEqual([])
    expect(partial.findings).toMatchObject([{ id: first?.id, kind: 'swap', isSeenNow: false }])
    expect(readChecklist(site).some(({ step }) => step === 'mend')).toBe(true)
    expect((await service.states(null)).outlets[reality.outlet('A-2')]?.state).toBe('wrong')

    reality.silent.add('A-2').add('A-5')
    await read()
    const asleep = (await service.state(null)).findings.filter(({ kind }) => kind === 'swap')
    expect(asleep).toMatchObject([{ id: first?.id, isSeenNow: false }])
    reality.silent.clear()
    await read()
    expect((await service.state(null)).findings).toMatchObject([{ id: first?.id, isSeenNow: true }])
    reality.swap('A-2', 'A-5')
    await read()
    const { findings, mended } = await service.state(null)
    expect([findings, mended.map(({ id }) => id)]).toEqual([[], expect.arrayContaining([first?.id])])
  })

  it('can be looked at as they were: readings are scrolled back', async () => {
    const { reality, service, read } = await openVerifyBench()
    reality.swap('A-2', 'A-5')
    await read()
    const before = (await service.state(null)).at
    reality.swap('A-2', 'A-5')
    await read()
    expect((await service.state(null)).findings).toEqual([])
    expect((await service.state(before)).findings).toMatchObject([{ kind: 'swap' }])
    const wrong = await service.states(before)
    expect(wrong.outlets[reality.outlet('A-2')]?.state).toBe('wrong')
    expect((await service.states(null)).outlets[reality.outlet('A-2')]?.state).toBe('up')
    expect(service.changes(before ?? '', null).map(({ kind }) => kind)).toEqual(['moved', 'moved'])
  })
})

describe('what people say of a finding', () => {
  it('stays with it, with its reason, until somebody says otherwise', async () => {
    const { reality, service, site, read } = await openVerifyBench()
    reality.swap('A-2', 'A-5')
    await read()
    const id = (await service.state(null)).findings[0]?.id ?? ''
    service.judge(id, 'accepted', 'both stands are the same exhibitor', 'Anne')
    const [finding] = (await service.state(null)).findings
    expect(finding?.judgement).toMatchObject({
      kind: 'accepted',
      who: 'Anne',
      reason: 'both stands are the same exhibitor',
    })
    expect((await service.states(null)).outlets[reality.outlet('A-2')]?.state).toBe('up')
    expect(readChecklist(site).some(({ step }) => step === 'mend')).toBe(false)
    expect(readJournal(site.db, 1)[0]?.text).toMatch(/^Accepted \(both stands .*Two cords are crossed/)

    service.judge(id, 'reopened', '', 'Anne')
    expect((await service.state(null)).findings[0]?.judgement).toBeNull()
  })

  it('needs a reason, and a finding', async () => {
    const { reality, service, read } = await openVerifyBench()
    reality.swap('A-2', 'A-5')
    await read()
    const id = (await service.state(null)).findings[0]?.id ?? ''
    expect(() => service.judge(id, 'muted', '', 'Anne')).toThrow('Say why')
    expect(() => service.judge('swap-0', 'muted', 'x', 'Anne')).toThrow('Nothing is known')
  })
})

describe('a port that is not as planned', () => {
  const status = (line: string) =>
    `SW1#show interfaces status\nPort      Name               Status       Vlan       Duplex  Speed Type\n${line}\nSW1#`
  const findOne = async (line: string) => {
    const { service } = await openVerifyBench()
    service.keepText({ text: status(line), device: 'SW1', source: 'text', origin: null })
    const [finding] = (await service.state(null)).findings
    return { finding, lines: service.portLines(finding?.id ?? '') }
  }

  it('is mended by its own planned lines, and by no others', async () => {
    const { finding, lines } = await findOne(
      'Fa0/3     A-3                connected    20         a-full  a-100 10/100BaseTX',
    )
    expect(finding).toMatchObject({ kind: 'wrong_vlan', mending: 'push', item: null })
    expect(lines).toEqual({
      switch: 'SW1',
      lines: [
        'interface FastEthernet0/3',
        ' description A-3',
        ' switchport mode access',
        ' switchport access vlan 10',
        ' spanning-tree portfast',
        ' no shutdown',
      ],
    })
  })

  it('is shut and opened again where the switch has switched it off itself', async () => {
    const { finding, lines } = await findOne(
      'Fa0/3     A-3                err-disabled 10           auto   auto 10/100BaseTX',
    )
    expect(finding?.kind).toBe('err_disabled')
    expect(lines?.lines.slice(0, 2)).toEqual(['interface FastEthernet0/3', ' shutdown'])
    expect(lines?.lines.at(-1)).toBe(' no shutdown')
  })
})

describe('a pasted text', () => {
  it('names its switch by itself', async () => {
    const { reality, service } = await openVerifyBench({ switches: 2 })
    const text = macTable('SW2', heard(reality.mac('B-1'), 'FastEthernet0/1'))
    expect(service.keepText({ text, device: null, source: 'file', origin: 'b.txt' })).toMatchObject({
      device: 'SW2',
      tables: ['mac table'],
    })
    expect(service.readings('SW2')).toMatchObject([{ source: 'file', origin: 'b.txt', who: 'anna' }])
    expect(service.overview().switches.map(({ last }) => last?.device ?? null)).toEqual([null, 'SW2'])
  })

  it.each([
    ['SW1', 'SW2', 'other_switch'],
    ['SW9', 'SW1', 'unknown_switch'],
    [null, 'Switch', 'no_switch_told'],
  ])('given for %s and printed by %s is refused: %s', async (device, printer, code) => {
    const { service, site } = await openVerifyBench({ switches: 2 })
    const text = macTable(printer, heard('02:00:00:00:00:01', 'FastEthernet0/1'))
    expect(() => service.keepText({ text, device, source: 'text', origin: null })).toThrow(
      expect.objectContaining({ code }),
    )
    expect(service.readings(null)).toEqual([])
    expect(readJournal(site.db).some(({ kind }) => kind === 'reading')).toBe(false)
  })

  it('of a switch that has not got its name yet is taken for the one that was chosen', async () => {
    const { service } = await openVerifyBench()
    const text = macTable('Switch', heard('02:00:00:00:00:01', 'FastEthernet0/1'))
    expect(service.keepText({ text, device: 'SW1', source: 'text', origin: null }).device).toBe('SW1')
  })

  it('is kept without the secrets in it', async () => {
    const { service } = await openVerifyBench()
    const text = `SW1#show running-config\nenable secret sesame\nSW1#\n${macTable('SW1', [])}`
    const { id } = service.keepText({ text, device: 'SW1', source: 'text', origin: null })
    expect(service.raw(id)).toContain('enable secret')
    expect(service.raw(id)).not.toContain('sesame')
  })
})

describe('an address that nobody knows', () => {
  it('belongs to an outlet by one edit of the plan, which can be undone', async () => {
    const { reality, service, site, read } = await openVerifyBench()
    reality.strangers.set('02:00:00:00:99:01', 'SW1 7')
    await read()
    expect(service.strangers()).toMatchObject([
      { mac: '02:00:00:00:99:01', switch: 'SW1', interface: 'FastEthernet0/7', outlet: null },
    ])
    service.belongs('0200.0000.9901', 'A-7', 'Till 3')
    expect(site.plan().host.at(-1)).toMatchObject({ mac: '02:00:00:00:99:01', name: 'Till 3' })
    expect(service.strangers()).toEqual([])
    service.belongs('02:00:00:00:99:01', 'A-8')
    expect(site.plan().host.at(-1)?.outletId).toBe(reality.outlet('A-8'))
    site.undo()
    expect(site.plan().host.at(-1)?.outletId).toBe(reality.outlet('A-7'))
  })
})
