/** A print in its worker: what it makes, what it refuses, and that it ends when nobody wants it. */
import { afterAll, describe, expect, it } from 'vitest'
import { systemClock } from '../../main/clock.ts'
import { createPrintClient } from '../../main/print/print-client.ts'
import { printRequest } from '../../shared/print/request.ts'
import { makeEventPlan } from '../bench/event-plan.ts'

const plan = makeEventPlan(2)
const input = (own: object) => ({
  plan,
  request: printRequest.parse({ kind: 'labels', language: 'fr', ...own }),
  drawings: [],
  ticks: [],
  madeAt: new Date(0),
})

describe('a print in its worker', () => {
  const client = createPrintClient(systemClock)
  afterAll(() => client.close())

  it('comes back as a PDF with its counts', async () => {
    const { data, pages, labels, cables } = await client.print(input({ only: ['cables'] }))
    expect(Buffer.from(data).toString('latin1', 0, 5)).toBe('%PDF-')
    expect(labels).toBe(2 * cables)
    expect(cables).toBe(plan.cable.length)
    expect(pages).toBe(Math.ceil(labels / 65))
  })

  it('is refused with the reason a person can act on', async () => {
    await expect(client.print(input({ room: 'Nowhere' }))).rejects.toMatchObject({ code: 'unknown_room' })
  })

  it('ends when it is no longer wanted, before it began or in the middle', async () => {
    await expect(client.print(input({}), AbortSignal.abort(new Error('gone')))).rejects.toThrow('gone')
    const wanted = new AbortController()
    const printed = client.print(input({}), wanted.signal)
    wanted.abort(new Error('another one'))
    await expect(printed).rejects.toThrow('another one')
    expect((await client.print(input({ only: ['switches'] }))).labels).toBe(2)
  })

  it('stands beside another one', async () => {
    const [some, others] = await Promise.all([
      client.print(input({ only: ['switches'] })),
      client.print(input({ only: ['outlets'] })),
    ])
    expect([some.labels, others.labels]).toEqual([2, plan.outlet.length])
  })
})
