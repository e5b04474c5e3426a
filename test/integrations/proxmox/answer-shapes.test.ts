/** Rows of answers: those of their shape, each once, by what makes it the only one of its list. */
import { expect, it } from 'vitest'
import {
  contentRow,
  guestRow,
  jobRow,
  rowsOf,
  taskRow,
} from '../../../main/integrations/proxmox/answer-shapes.ts'

it('keeps backup jobs apart that go to one storage, run on one node or name the same guests', () => {
  const jobs = [
    { id: 'backup-1', all: 1, storage: 'nas', schedule: '01:00', exclude: '100' },
    { id: 'backup-2', vmid: '100', storage: 'nas', schedule: '21:00' },
    { id: 'backup-3', vmid: '100', storage: 'usb', schedule: 'sat 21:00' },
    { id: 'backup-4', pool: 'expo', storage: 'nas', node: 'pve1' },
    { id: 'backup-5', pool: 'caisse', storage: 'nas', node: 'pve1' },
  ]
  expect(rowsOf(jobRow, jobs).map(({ id }) => id)).toEqual(jobs.map(({ id }) => id))
})

it('keeps tasks of one guest and backups of one guest apart', () => {
  const tasks = [1, 2].map((n) => ({ upid: `UPID:${n}`, type: 'vzdump', id: '100', starttime: n }))
  expect(rowsOf(taskRow, tasks)).toHaveLength(2)
  const archives = [1, 2].map((n) => ({ volid: `nas:backup/vzdump-qemu-100-${n}.vma`, vmid: 100 }))
  expect(rowsOf(contentRow, archives)).toHaveLength(2)
})

it('tells a guest once that is listed on both nodes while it is migrated', () => {
  const rows = ['pve1', 'pve2'].map((node) => ({ type: 'qemu', vmid: 100, node }))
  expect(rowsOf(guestRow, rows).map(({ node }) => node)).toEqual(['pve2'])
})
