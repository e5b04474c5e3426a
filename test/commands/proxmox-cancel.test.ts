/** `brassage proxmox cancel`: a task is asked to stop once, by its own id, and one that has ended not at all. */
import { expect, it } from 'vitest'
import { fakeProxmox } from '../fakes/proxmox/fake-proxmox.ts'
import { guestOf, nodeOf, stateOf, storageOf, taskOf } from '../fakes/proxmox/fake-state.ts'
import { siteWithProxmox } from './add-proxmox.ts'

const codeOf = ({ json }: { json: Record<string, unknown> }) =>
  (json.error as { code: string } | undefined)?.code

async function withTask() {
  const running = taskOf('pve1', 'vzdump', '100', { starttime: 1_790_000_000, status: 'OK' })
  const { endtime: _end, status: _status, ...task } = running
  const server = await fakeProxmox(
    stateOf({
      nodes: [nodeOf('pve1', [storageOf({ storage: 'local' })])],
      guests: [guestOf(100, 'dhcp')],
      tasks: [{ ...task, log: ['INFO: 42% (1 of 2)'] }],
    }),
  )
  const site = await siteWithProxmox({ pve: server })
  const cancel = (...words: string[]) => site.run('proxmox', 'cancel', site.file, ...words)
  return { server, cancel, upid: task.upid }
}

it('asks first, shows its request, and sends it once', async () => {
  const { server, cancel, upid } = await withTask()
  expect((await cancel(upid, '--dry-run')).json.requests).toEqual([
    { method: 'DELETE', path: `/api2/json/nodes/pve1/tasks/${encodeURIComponent(upid)}`, body: null },
  ])
  expect(codeOf(await cancel(upid))).toBe('not_confirmed')
  expect(server.writes()).toEqual([])
  expect((await cancel(upid, '--yes')).json).toMatchObject({ upid, sent: true })
  const again = await cancel(upid, '--yes')
  expect(again).toMatchObject({ exit: 0, json: { sent: false, state: 'failed' } })
  expect(server.writes()).toHaveLength(1)
})

it('takes nothing for a task that is none', async () => {
  const { server, cancel } = await withTask()
  expect(codeOf(await cancel('100', '--yes'))).toBe('bad_task_id')
  expect(server.writes()).toEqual([])
})
