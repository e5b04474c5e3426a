/** A move while one answer does not come in time: nobody knows what became of the request, so it is looked for, and not sent twice. */
import { describe, expect, it } from 'vitest'
import type { Fault } from '../../fakes/proxmox/fake-proxmox.ts'
import { type TwoServers, twoServers } from './two-servers.ts'

const ANSWER_MS = 1000
const MUCH_LATER = 60_000

const ACTS = [
  ['qmshutdown', 'POST /nodes/{node}/qemu/{vmid}/status/shutdown'],
  ['vzdump', 'POST /nodes/{node}/vzdump'],
  ['qmrestore', 'POST /nodes/{node}/qemu'],
  ['qmstart', 'POST /nodes/{node}/qemu/{vmid}/status/start'],
  ['qmdestroy', 'DELETE /nodes/{node}/qemu/{vmid}'],
] as const

/** The first request of this form. */
async function withSlow(template: string, fault: Fault): Promise<TwoServers> {
  const two = await twoServers('9.1', {}, {}, ANSWER_MS)
  let isUsed = false
  for (const server of [two.old, two.new])
    server.fault = (asked) => {
      if (isUsed || asked.template !== template) return null
      isUsed = true
      return fault
    }
  return two
}

const askedFor = (two: TwoServers, template: string) =>
  [...two.old.asked, ...two.new.asked].filter((asked) => asked.template === template)

it.each(ACTS)('%s that was done, and is answered too late, is found by its task', async (type, template) => {
  const two = await withSlow(template, { kind: 'slow', ms: MUCH_LATER, isDone: true })
  expect((await two.move({ deleteOld: true })).state).toBe('moved')
  expect(askedFor(two, template)).toHaveLength(1)
  const tasks = [...two.old.state.tasks, ...two.new.state.tasks]
  expect(tasks.filter((task) => task.type === type)).toHaveLength(1)
  expect(two.guest('new')).toMatchObject({ status: 'running', disk: 'disk of dhcp' })
})

describe('an act of which nobody sees the task', () => {
  it.each(ACTS.slice(0, 2))(
    '%s is not sent again: the old one runs, and what to look at is said',
    async (type, template) => {
      const two = await withSlow(template, { kind: 'slow', ms: MUCH_LATER })
      const { state, message } = await two.move()
      expect([state, message]).toEqual(['backed_out', expect.stringContaining('nobody knows whether')])
      expect(message).toContain(type)
      expect(askedFor(two, template)).toHaveLength(1)
      expect(two.guest('old')).toMatchObject({ status: 'running', disk: 'disk of dhcp' })
      expect(two.guest('new')?.status ?? 'stopped').toBe('stopped')
    },
  )

  it('deleting the old one leaves the move open, with both guests there', async () => {
    const [, template] = ACTS[4]
    const two = await withSlow(template, { kind: 'slow', ms: MUCH_LATER })
    const { state, id } = await two.move({ deleteOld: true })
    expect(state).toBe('interrupted')
    expect(askedFor(two, template)).toHaveLength(1)
    expect([two.guest('old')?.status, two.guest('new')?.status]).toEqual(['stopped', 'running'])
    // Gone on with at once it is looked for again, and not sent.
    expect((await two.go(id)).state).toBe('interrupted')
    expect(askedFor(two, template)).toHaveLength(1)
  })
})

it('questions that are answered too late are asked again, and change nothing', async () => {
  const two = await withSlow('GET /nodes/{node}/tasks/{upid}/status', { kind: 'slow', ms: MUCH_LATER })
  expect((await two.move()).state).toBe('moved')
  for (const [type, template] of ACTS.slice(0, 4)) {
    expect(askedFor(two, template)).toHaveLength(1)
    expect(
      [...two.old.state.tasks, ...two.new.state.tasks].filter((task) => task.type === type),
    ).toHaveLength(1)
  }
})
