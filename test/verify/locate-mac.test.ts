import { describe, expect, it } from 'vitest'
import type { Plan } from '../../shared/model/plan.ts'
import { interfaceName } from '../../shared/plan/names.ts'
import { macFinder } from '../../shared/verify/locate-mac.ts'
import { emptyReading, type SwitchReading } from '../../shared/verify/reading.ts'
import { watchedSite } from '../dhcp/site.ts'

const plan = watchedSite()
const MAC = '00:11:22:33:44:55'

function learned(name: string, ...ports: string[]): SwitchReading {
  const device = plan.device.find((one) => one.name === name)
  if (!device) throw new Error(`no ${name}`)
  const macs = ports.map((port) => ({ mac: MAC, vlan: 101, port }))
  return { ...emptyReading(device.id, '2026-05-20T08:00:00.000Z'), hostname: name, macs }
}

const places = (readings: readonly SwitchReading[], own: Plan = plan) =>
  macFinder(
    own,
    readings,
  )(MAC).map(({ kind, interfaceId, port }) => [
    kind,
    interfaceId === null ? port : interfaceName(own, interfaceId),
  ])

describe('an address in the tables of the switches', () => {
  it('is where it does not lead on to another switch', () => {
    expect(places([learned('SW1', 'Gi0/1'), learned('SW2', 'Fa0/1')])).toEqual([
      ['port', 'SW2 FastEthernet0/1'],
    ])
  })

  it('is only behind a link as long as the next switch has not told', () => {
    const [place] = macFinder(plan, [learned('SW1', 'Gi0/1')])(MAC)
    expect(place).toMatchObject({
      kind: 'behind',
      port: 'GigabitEthernet0/1',
      at: '2026-05-20T08:00:00.000Z',
    })
    expect(plan.device.find(({ id }) => id === place?.nextDeviceId)?.name).toBe('SW2')
  })

  it('is at a router, or behind it, where the port leads to one', () => {
    expect(places([learned('SW1', 'Gi0/2')])).toEqual([['device', 'SW1 GigabitEthernet0/2']])
  })

  it('is on several ports where it moved, or goes round', () => {
    expect(places([learned('SW1', 'Fa0/1', 'Fa0/2')])).toEqual([
      ['port', 'SW1 FastEthernet0/1'],
      ['port', 'SW1 FastEthernet0/2'],
    ])
  })

  it('is on a port that the plan does not know by the name the switch has for it', () => {
    const other = { mac: '00:00:00:00:00:99', vlan: 101, port: 'Fa0/1' }
    const table = learned('SW1', 'Fa0/77')
    expect(places([{ ...table, macs: [...(table.macs ?? []), other] }])).toEqual([['port', 'Fa0/77']])
  })

  it('is on no port where the switch keeps it for itself', () => {
    expect(places([learned('SW1', 'CPU', 'Vlan101')])).toEqual([])
  })

  it('is not put where a table says that is another switch’s', () => {
    const strayed = { ...learned('SW1', 'Fa0/2'), hostname: 'SW2' }
    expect(places([strayed])).toEqual([])
  })

  it('is nowhere where no table has it', () => {
    expect(places([learned('SW1')])).toEqual([])
  })
})
