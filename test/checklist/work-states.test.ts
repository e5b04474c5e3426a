/** Outlets and ports show what ticks and told states say of them, the later over the earlier. */
import { describe, expect, it } from 'vitest'
import type { KeptTick } from '../../shared/checklist/checklist.ts'
import { type ToldState, workStates } from '../../shared/checklist/work-states.ts'

let seq = 0
const at = (minute: number) => `2026-05-01T08:${String(minute).padStart(2, '0')}:00.000Z`

function tick(item: string, minute: number, state: KeptTick['state'] = 'done'): KeptTick {
  seq += 1
  const ends = [{ kind: 'interface' as const, id: 7, name: 'SW1 7', room: null }]
  const subject = { name: 'x', room: null, ends, color: null, length: null, wiring: null }
  return {
    id: `T${seq}`,
    item,
    by: 'Anne',
    station: 'one',
    seq,
    at: at(minute),
    state,
    note: null,
    photo: null,
    subject,
  }
}

const told = (object: string, minute: number, state: ToldState['state']): ToldState => ({
  object,
  at: at(minute),
  state,
})

const stateOf = (object: string, ticks: KeptTick[], states: ToldState[] = []) =>
  workStates(states, ticks).get(object)

describe('an outlet', () => {
  it('is connected, then tested, as its items are ticked', () => {
    expect(stateOf('outlet:3', [tick('connect:3', 1)])).toBe('connected')
    expect(stateOf('outlet:3', [tick('test:3', 2), tick('connect:3', 1)])).toBe('tested')
  })

  it('is at fault as long as one of its items is', () => {
    const fault = tick('test:3', 2, 'fault')
    expect(stateOf('outlet:3', [tick('connect:3', 3), fault])).toBe('fault')
    expect(stateOf('outlet:3', [tick('connect:3', 3), fault, tick('test:3', 4)])).toBe('tested')
  })

  it('is what somebody told outright, until a later tick says more', () => {
    expect(stateOf('outlet:3', [tick('test:3', 1)], [told('outlet:3', 2, 'planned')])).toBe('planned')
    expect(stateOf('outlet:3', [tick('test:3', 3)], [told('outlet:3', 2, 'fault')])).toBe('tested')
    expect(stateOf('outlet:3', [tick('connect:3', 3)], [told('outlet:3', 2, 'tested')])).toBe('tested')
  })
})

describe('a port', () => {
  it('is connected by the tick of its cord, and free again when that is out', () => {
    expect(stateOf('interface:7', [tick('patch:2', 1)])).toBe('connected')
    expect(stateOf('interface:7', [tick('patch:2', 1), tick('unplug:2', 2)])).toBe('planned')
  })

  it('takes the next cord after the old one is out', () => {
    const ticks = [tick('patch:2', 1), tick('unplug:2', 2), tick('patch:5', 3)]
    expect(stateOf('interface:7', ticks)).toBe('connected')
  })
})

it('a cord that was plugged into one port and then another is in that of the later tick, in any order', () => {
  const inPort = (id: number, minute: number): KeptTick => {
    const made = tick('patch:9', minute)
    return {
      ...made,
      subject: { ...made.subject, ends: [{ kind: 'interface', id, name: `${id}`, room: null }] },
    }
  }
  const [first, second] = [inPort(7, 1), inPort(8, 2)]
  for (const ticks of [
    [first, second],
    [second, first],
  ])
    expect([stateOf('interface:7', ticks), stateOf('interface:8', ticks)]).toEqual([undefined, 'connected'])
})
