/** What a text names, as technicians write it in both languages: found where it is clear, offered where it is not. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findNames, findObjects, readName } from '../../shared/journal/matching/find-objects.ts'
import { shortIdOf } from '../../shared/model/short-id.ts'
import { buildSite } from '../plan/site-builder.ts'

//  B17 ── B17-1 ──cable── [P1A rear 4 front] ──cord── SW2 3      B17-2 is not cabled
function sampleSite() {
  const site = buildSite()
  for (const room of ['LT1', 'Local A', 'Hall Nord']) site.room(room)
  site.switch('SW1', { number: 1 })
  site.switch('SW2', { number: 2 })
  site.panel('P1A', 12)
  for (const [stand, exhibitor] of [
    ['B17', 'Orange'],
    ['A01', 'Canopé'],
    ['A02', 'Canopé'],
    ['A', 'Un'],
  ])
    site.stand(stand ?? '', exhibitor)
  for (const outlet of ['B17-1', 'B17-2']) site.outlet(outlet, 'B17')
  for (const outlet of ['C3-1', 'C3-2', 'D4-1', '12']) site.outlet(outlet)
  site.wire('B17-1', 'P1A 4', 'SW2 3')
  site.vlan('SW2', 103)
  site.access('SW2 3', 103)
  const outletId = site.plan().outlet[0]?.id ?? null
  site.draft.insert('host', { name: 'badges', mac: '00:07:4d:20:7b:31', outletId, kind: null, address: null })
  return site.plan()
}

const plan = sampleSite()
const named = (text: string) => findObjects(plan, text).objects.map(({ kind, name }) => `${kind} ${name}`)
const offered = (text: string) =>
  findObjects(plan, text).open.map(({ candidates }) => candidates.map(({ name }) => name))

describe('the objects in a text', () => {
  it.each([
    ['B17 sans réseau', ['stand B17']],
    ['le stand b17 n’a plus de réseau', ['stand B17']],
    ['booth B-17 is down', ['stand B17']],
    ['stand B 17 has no link', ['stand B17']],
    ['prise B17-1 HS', ['outlet B17-1']],
    ['stand B17 prise 2', ['outlet B17-2']],
    ['a1 et A2 lents', ['stand A01', 'stand A02']],
    ['sw2 port 3', ['interface SW2 FastEthernet0/3']],
    ['SW2 fa0/3 err-disabled', ['interface SW2 FastEthernet0/3']],
    ['SW2 0/3', ['interface SW2 FastEthernet0/3']],
    ['SW2 3', ['interface SW2 FastEthernet0/3']],
    ['sw2p3', ['interface SW2 FastEthernet0/3']],
    ['port 3 du switch SW2', ['interface SW2 FastEthernet0/3']],
    ['ports 3 et 4 de SW1', ['interface SW1 FastEthernet0/3', 'interface SW1 FastEthernet0/4']],
    ['SW1 ports 1-3', [1, 2, 3].map((at) => `interface SW1 FastEthernet0/${at}`)],
    ['P1A 4 vers SW2 3', ['panelPort P1A 4', 'interface SW2 FastEthernet0/3']],
    ['bandeau P1A position 4', ['panelPort P1A 4']],
    ['SW2 redémarré, LT1 trop chaud', ['device SW2', 'room LT1']],
    ['local A fermé', ['room Local A']],
    ['hall nord : Wi-Fi lent', ['room Hall Nord']],
    ['cordon 2 cassé', ['cable 2']],
    ['câble n° 1 à refaire', ['cable 1']],
    [`cable ${shortIdOf('cable', 2)} labelled wrongly`, ['cable 2']],
    ['0007.4d20.7b31 vu ailleurs', ['host badges']],
    ['MAC 00-07-4D-20-7B-31 is known', ['host badges']],
    ['poste badges éteint', ['host badges']],
    ['10.2.103.55 is pinging', ['outlet B17-1']],
    ['prise 12 arrachée', ['outlet 12']],
    ['Orange n’a pas Internet', ['stand B17']],
    ['D4 to be tested', ['outlet D4-1']],
  ])('%s', (text, objects) => {
    expect(named(text)).toEqual(objects)
  })

  it.each([
    'il y a 17 visiteurs',
    'SW9 et B18 ne sont pas dans le plan',
    'cordon de 2 m',
    'à 12 h, 3 PC de plus',
    'un voyant orange clignote sur a',
    'le port est le bon, la prise aussi',
    'XB17 and B17x are other words',
    '',
  ])('are none in: %s', (text) => {
    expect(named(text)).toEqual([])
  })

  it('are the switch alone where a number only counts', () => {
    expect(named('SW2 3 fois redémarré')).toEqual(['device SW2'])
  })

  it('are offered where several may be meant, and not linked', () => {
    expect(offered('C3 en panne')).toEqual([['C3-1', 'C3-2']])
    expect(named('C3 en panne')).toEqual([])
    expect(offered('une imprimante de badges')).toEqual([['badges']])
    expect(offered('Canopé se plaint')).toEqual([['A01', 'A02']])
  })

  it('are not offered again where the text itself says which', () => {
    expect(offered('Canopé (A02) se plaint')).toEqual([])
  })
})

describe('a name alone', () => {
  it('needs no word before it', () => {
    expect(readName(plan, '12')?.objects).toMatchObject([{ kind: 'outlet', name: '12' }])
    expect(readName(plan, 'a')?.objects).toMatchObject([{ kind: 'stand', name: 'A' }])
    expect(readName(plan, 'stand B17')?.objects).toMatchObject([{ kind: 'stand', name: 'B17' }])
  })

  it('is the whole of what is given', () => {
    expect(readName(plan, 'B17 en panne')).toBeNull()
    expect(readName(plan, 'Z99')).toBeNull()
  })
})

describe('for any text', () => {
  const anyText = fc.oneof(
    fc.string({ maxLength: 80 }),
    fc
      .array(
        fc.constantFrom(
          'B17',
          'sw2',
          'port',
          '3',
          'P1A',
          '-',
          ',',
          'et',
          'prise',
          'LT1',
          ' ',
          '12',
          '/',
          'A',
        ),
      )
      .map((parts) => parts.join(' ')),
  )

  it('parts that are found lie in it, in order, without overlapping', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let before = 0
        for (const { start, end, objects } of findNames(plan, text)) {
          expect(start).toBeGreaterThanOrEqual(before)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          expect(objects.length).toBeGreaterThan(0)
          before = end
        }
      }),
    )
  })

  it('every name of the plan is found in a sentence of either language', () => {
    const rows = [
      ...plan.device.map(({ id, name }) => ({ kind: 'device', id, name })),
      ...plan.panel.map(({ id, name }) => ({ kind: 'panel', id, name })),
      ...plan.outlet
        .filter(({ name }) => /[A-Z]/.test(name))
        .map(({ id, name }) => ({ kind: 'outlet', id, name })),
      ...plan.stand
        .filter(({ name }) => name.length > 1)
        .map(({ id, name }) => ({ kind: 'stand', id, name })),
      ...plan.location.map(({ id, name }) => ({ kind: 'room', id, name })),
    ]
    const sentences = ['{}', 'Problème sur {}, à voir.', 'We mended {} today', '({})', 'vu avec {}: rien']
    fc.assert(
      fc.property(
        fc.constantFrom(...rows),
        fc.constantFrom(...sentences),
        fc.boolean(),
        (row, sentence, isLower) => {
          const name = isLower ? row.name.toLowerCase() : row.name
          expect(findObjects(plan, sentence.replace('{}', name)).objects).toEqual([row])
        },
      ),
    )
  })
})
