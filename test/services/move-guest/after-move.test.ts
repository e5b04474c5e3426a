/** What a person may still do after a move: take it back, or delete the old one, and what neither of them ever does. */
import { describe, expect, it } from 'vitest'
import { readMoveRecords } from '../../../main/db/move-records.ts'
import { deleteOld } from '../../../main/services/move-guest/delete-old.ts'
import { goBack } from '../../../main/services/move-guest/go-back.ts'
import { stateOf } from '../../../main/services/move-guest/moving.ts'
import { mayDeleteOld, mayGoBack, moveView } from '../../../shared/move-guest/move-view.ts'
import { twoServers } from './two-servers.ts'

const deletions = (writes: readonly string[]) => writes.filter((line) => line.startsWith('DELETE'))

describe('taking back a move that had ended well', () => {
  it('stops the new one, starts the old one, and says since when the new one ran', async () => {
    const two = await twoServers()
    const { id } = await two.move()
    const { state, run } = await two.act(id, goBack)
    expect(state).toBe('backed_out')
    expect(two.guest('new')?.status).toBe('stopped')
    expect(two.guest('old')).toMatchObject({ status: 'running', config: { onboot: '1' } })
    expect(run.steps.find(({ name }) => name === 'stop_new')?.message).toMatch(
      /^the new one ran from .* to .*: what was written there is not on the old one$/,
    )
  })

  it('is gone on with after a cut, and never starts the old one beside the new one', async () => {
    const two = await twoServers()
    const { id } = await two.move()
    two.new.fault = ({ template }) => (template.endsWith('/status/stop') ? { kind: 'cut_before' } : null)
    expect((await two.act(id, goBack)).state).toBe('interrupted')
    expect(two.guest('old')?.status).toBe('stopped')
    two.new.fault = () => null
    expect((await two.go(id)).state).toBe('backed_out')
    expect([two.guest('old')?.status, two.guest('new')?.status]).toEqual(['running', 'stopped'])
  })

  it.each(['old', 'new'] as const)('touches nothing where the %s number is another guest’s', async (side) => {
    const two = await twoServers()
    const { id } = await two.move()
    change(two, side, { config: { net0: 'virtio=BC:24:11:00:00:99,bridge=vmbr0' } })
    const before = [two.old.writes().length, two.new.writes().length]
    const { state, message } = await two.act(id, goBack)
    expect([state, message]).toEqual(['moved', expect.stringContaining('another guest')])
    expect([two.old.writes().length, two.new.writes().length]).toEqual(before)
  })

  it('waits for a copy that somebody else started to be stopped', async () => {
    const two = await twoServers()
    const run = await two.plan()
    two.old.fault = ({ template }) => {
      if (!template.startsWith('PUT')) return null
      change(two, 'new', { status: 'running' })
      return { kind: 'status', status: 500 }
    }
    const { state, message } = await two.go(run)
    expect([state, message]).toEqual(['interrupted', expect.stringContaining('did not start it')])
    expect([two.guest('old')?.status, two.guest('new')?.status]).toEqual(['stopped', 'running'])
    change(two, 'new', { status: 'stopped' })
    expect((await two.go(run)).state).toBe('backed_out')
    expect(two.guest('old')?.status).toBe('running')
  })

  it('is not offered once a deletion of the old one was under way, however it ended', async () => {
    const two = await twoServers()
    const { id } = await two.move()
    two.old.fault = ({ method }) => (method === 'DELETE' ? { kind: 'task', error: 'disk is busy' } : null)
    expect(await two.act(id, deleteOld)).toContain('disk is busy')
    expect(await two.act(id, async (move) => mayGoBack(stateOf(move)))).toBe(false)
    two.old.fault = ({ method }) => (method === 'DELETE' ? { kind: 'status', status: 500 } : null)
    await two.act(id, deleteOld)
    expect(await two.act(id, async (move) => mayGoBack(stateOf(move)))).toBe(false)
  })

  it('says since when the new one may have run, also where nobody knows whether it began', async () => {
    const two = await twoServers()
    const run = await two.plan()
    two.new.fault = ({ template }) => {
      if (template.endsWith('/status/start')) void two.new.stop()
      return null
    }
    await two.go(run)
    await two.new.start()
    const view = await two
      .act(run, async ({ site }) => {
        const records = readMoveRecords(site.db, run)
        const live = { isRunning: false, message: null, progress: null }
        return moveView(run, stateOf({ site, run }), records, live)
      })
      .catch((error: unknown) => error)
    expect(view).toMatchObject({ newRanSince: expect.any(String) })
  })

  it('is refused once the old one is deleted', async () => {
    const two = await twoServers()
    const { id } = await two.move({ deleteOld: true })
    await expect(two.act(id, async (move) => goBack(move))).rejects.toThrow('cannot be taken back')
    expect(two.guest('new')?.status).toBe('running')
  })
})

describe('an old one that is gone already', () => {
  const leave = (two: Two) => two.old.state.guests.splice(0)

  it('is no fault of a move that was to delete it', async () => {
    const two = await twoServers()
    two.new.fault = ({ template }) => {
      if (template === 'PUT /cluster/backup/{id}') leave(two)
      return null
    }
    const { state, run, message } = await two.move({ deleteOld: true })
    expect([state, message]).toEqual(['moved', null])
    expect(run.steps.find(({ name }) => name === 'delete_old')).toMatchObject({
      state: 'done',
      message: 'the old one is gone already: nothing had to be deleted',
    })
  })

  it('is said to be gone where it is deleted later', async () => {
    const two = await twoServers()
    const { id } = await two.move()
    leave(two)
    expect(await two.act(id, deleteOld)).toBeNull()
    expect(deletions(two.old.writes())).toEqual([])
    const step = await two.act(id, async (move) =>
      stateOf(move).steps.find((one) => one.name === 'delete_old'),
    )
    expect(step?.message).toContain('gone already')
  })

  it('is gone too where somebody else is faster than the request', async () => {
    const two = await twoServers()
    const { id } = await two.move()
    two.old.fault = ({ method }) => {
      if (method === 'DELETE') leave(two)
      return null
    }
    expect(await two.act(id, deleteOld)).toBeNull()
  })

  it('is not gone where it was moved to another node of its cluster', async () => {
    const two = await twoServers()
    const { id } = await two.move()
    two.old.state.nodes.push({ ...two.old.state.nodes[0], node: 'pve-other' } as never)
    change(two, 'old', { node: 'pve-other' })
    expect(await two.act(id, deleteOld)).toContain('is on pve-other now')
    expect(deletions(two.old.writes())).toEqual([])
  })
})

describe('deleting the old one later', () => {
  it('looks at the copy once more, and deletes it once', async () => {
    const two = await twoServers()
    const { id } = await two.move()
    expect(await two.act(id, deleteOld)).toBeNull()
    expect(two.guest('old')).toBeUndefined()
    expect(two.guest('new')?.status).toBe('running')
    await expect(two.act(id, deleteOld)).rejects.toThrow('The old one is kept')
    expect(deletions(two.old.writes())).toHaveLength(1)
  })

  it('whose answer is lost is looked for, and not sent again', async () => {
    const two = await twoServers()
    const { id } = await two.move()
    two.old.fault = ({ method }) => (method === 'DELETE' ? { kind: 'cut_after' } : null)
    expect(await two.act(id, deleteOld)).toBeNull()
    expect(two.guest('old')).toBeUndefined()
    expect(deletions(two.old.writes())).toHaveLength(1)
  })

  it.each([
    ['the copy does not run', (two: Two) => change(two, 'new', { status: 'stopped' }), 'is stopped'],
    ['the old one runs again', (two: Two) => change(two, 'old', { status: 'running' }), 'is running'],
    ['the agent is silent by now', (two: Two) => change(two, 'new', { hasAgent: false }), 'agent'],
    [
      'another guest has its number',
      (two: Two) => change(two, 'old', { config: { net0: 'virtio=BC:24:11:00:00:99,bridge=vmbr0' } }),
      'MAC addresses',
    ],
    ['it is protected', (two: Two) => protect(two), 'protected'],
  ])('is refused where %s', async (_, disturb, why) => {
    const two = await twoServers()
    const { id } = await two.move()
    disturb(two)
    expect(await two.act(id, deleteOld)).toContain(why)
    expect(two.guest('old')).toBeDefined()
    expect(deletions(two.old.writes())).toEqual([])
  })

  it('is not offered after a move that nobody verified', async () => {
    const two = await twoServers()
    const { run } = await two.move({ verify: [] })
    expect([mayDeleteOld(run), mayGoBack(run)]).toEqual([false, true])
  })

  it('leaves the way back open where it was refused', async () => {
    const two = await twoServers()
    const { id } = await two.move()
    change(two, 'new', { hasAgent: false })
    await two.act(id, deleteOld)
    expect(await two.act(id, async (move) => mayGoBack(stateOf(move)))).toBe(true)
    expect((await two.act(id, goBack)).state).toBe('backed_out')
    expect(two.guest('old')?.status).toBe('running')
  })
})

type Two = Awaited<ReturnType<typeof twoServers>>

function change(two: Two, side: 'old' | 'new', over: object): void {
  Object.assign(two.guest(side) ?? {}, over)
}

function protect(two: Two): void {
  const guest = two.guest('old')
  if (guest) guest.config = { ...guest.config, protection: 1 }
}
