import { describe, expect, it } from 'vitest'
import { traceSteps, traceTitle } from '../../renderer/inspector/trace-steps.ts'
import type { Trace } from '../../shared/plan/trace.ts'

const whole: Trace = {
  complete: true,
  state: 'complete',
  fault: null,
  reason: null,
  segments: [
    { kind: 'stand', id: 1, name: 'A12', location: 'Hall' },
    { kind: 'outlet', id: 2, name: 'A12-1', location: null },
    { kind: 'panel_port', id: 3, name: 'P1A 12', location: 'Local A' },
    { kind: 'interface', id: 4, name: 'SW1 FastEthernet0/3', location: 'Local A' },
  ],
  vlan: 112,
  vlanId: 9,
  vlanName: 'Canopé',
  taggedVlans: [],
  prefix: '10.1.112.0/24',
  gateway: '10.1.112.254',
  dhcpFirst: '10.1.112.10',
  dhcpLast: '10.1.112.200',
  hosts: [],
}
describe('the steps of a trace', () => {
  it('go from the stand to the gateway', () => {
    expect(traceSteps(whole).map((step) => step.kind)).toEqual([
      'stand',
      'outlet',
      'panel_port',
      'interface',
      'vlan',
      'prefix',
      'gateway',
    ])
  })

  it('lead to the things themselves', () => {
    expect(traceSteps(whole).map((step) => step.point?.kind ?? null)).toEqual([
      'stand',
      'outlet',
      'panelPort',
      'interface',
      'vlan',
      null,
      null,
    ])
  })

  it('are told apart by their outlet', () => {
    expect(traceTitle(whole)).toBe('A12-1')
  })
})
