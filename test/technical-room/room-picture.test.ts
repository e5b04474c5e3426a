import { describe, expect, it } from 'vitest'
import { layoutRoom } from '../../renderer/areas/rooms/room-layout.ts'
import { makeChecklist } from '../../shared/checklist/checklist.ts'
import type { SwitchPicture } from '../../shared/contract/plan.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { cordColor } from '../../shared/technical-room/cord-color.ts'
import { roomPicture } from '../../shared/technical-room/room-picture.ts'
import { buildSite } from '../plan/site-builder.ts'

/** Room LT1: P1 with positions 1 and 2 patched to SW1 1 and 2, SW1 9 linked to SW2 9 in LT2. */
function twoRooms() {
  const site = buildSite()
  const [here, there] = [site.room('LT1'), site.room('LT2')]
  site.switch('SW1', { locationId: here })
  site.switch('SW2', { locationId: there })
  site.panel('P1', 30, here)
  site.outlet('A1-1')
  site.outlet('A2-1')
  site.vlan('SW1', 112)
  site.access('SW1 1', 112)
  site.wire('A1-1', 'P1 1', 'SW1 1')
  site.wire('A2-1', 'P1 2', 'SW1 2')
  site.draft.insert('cable', {
    kind: 'link',
    aKind: 'interface',
    aId: site.port('SW1 9'),
    bKind: 'interface',
    bId: site.port('SW2 9'),
    wiring: null,
    color: 'rouge',
    label: 'U1',
    length: null,
    medium: null,
    status: 'planned',
  })
  return site.plan()
}

const tick = (item: string) => ({
  id: `01J${item}`,
  item,
  by: 'Anne',
  station: 'laptop',
  seq: 1,
  at: '2026-11-29T08:00:00.000Z',
  state: 'done' as const,
  note: null,
  photo: null,
})

/** As the core makes them, with no more than the drawing needs. */
const picturesOf = (plan: Plan) =>
  plan.device.map((device) => ({
    id: device.id,
    name: device.name,
    width: 10,
    height: 1,
    ports: plan.interface
      .filter(({ deviceId }) => deviceId === device.id)
      .map((port) => ({ interfaceId: port.id, label: String(port.position), x: port.position - 1, y: 0 })),
  })) as unknown as SwitchPicture[]

function pictureOf(plan: Plan, ticks: Parameters<typeof makeChecklist>[1] = []) {
  const [room] = plan.location
  if (!room) throw new Error('no room')
  return roomPicture(plan, room, picturesOf(plan), makeChecklist(plan, ticks))
}

describe('a technical room', () => {
  it('shows its panels in rows of 24, its switches, and the cords between them', () => {
    const room = pictureOf(twoRooms())
    expect(room.panels.map(({ name, height }) => [name, height])).toEqual([['P1', 2]])
    expect(room.panels[0]?.positions[24]).toMatchObject({ position: 25, x: 0, y: 1 })
    expect(room.switches.map(({ name }) => name)).toEqual(['SW1'])
    expect(
      room.cords.map(({ ends, state, vlans }) => [ends.map(({ name }) => name).join(' > '), state, vlans]),
    ).toEqual([
      ['P1 1 > SW1 FastEthernet0/1', 'planned', [112]],
      ['P1 2 > SW1 FastEthernet0/2', 'planned', []],
      ['SW1 GigabitEthernet0/1 > SW2 GigabitEthernet0/1', 'planned', [99, 112]],
    ])
  })

  it('knows which cords are plugged, and which are no longer planned', () => {
    const plan = twoRooms()
    const [one, two] = plan.cable.filter(({ kind }) => kind === 'cord')
    const gone = { ...plan, cable: plan.cable.filter(({ id }) => id !== two?.id) }
    const subject = makeChecklist(plan, []).find(({ id }) => id === `patch:${two?.id}`)?.subject
    if (!subject) throw new Error('no item')
    const ticks = [tick(`patch:${one?.id}`), tick(`patch:${two?.id}`)].map((made) => ({ ...made, subject }))
    expect(pictureOf(gone, ticks).cords.map(({ item, state }) => [item, state])).toEqual([
      [`patch:${one?.id}`, 'present'],
      ['pull:5', 'planned'],
      [`unplug:${two?.id}`, 'leftover'],
    ])
  })

  it('is drawn with every cord at its sockets, and with the names of where the others go', () => {
    const layout = layoutRoom(pictureOf(twoRooms()))
    expect(layout.fronts.map(({ name }) => name)).toEqual(['P1', 'SW1'])
    expect(layout.cords.map(({ sockets, away }) => [sockets.length, away?.name ?? null])).toEqual([
      [2, null],
      [2, null],
      [1, 'SW2 GigabitEthernet0/1'],
    ])
    expect(new Set(layout.sockets.map(({ left, top }) => `${left},${top}`)).size).toBe(layout.sockets.length)
  })
})

describe('the colour of a cord', () => {
  it.each([
    ['bleu', 'blue'],
    ['Rouge', 'red'],
    ['gris clair', 'grey'],
    ['noire', 'black'],
    ['Violette', 'purple'],
  ])('is the same in French and English: %s', (french, english) => {
    expect(cordColor(french)).toBe(cordColor(english))
    expect(cordColor(french)).toMatch(/^#/)
  })

  it('is not made up', () => {
    expect([cordColor(null), cordColor('fluo'), cordColor('')]).toEqual([null, null, null])
  })
})
