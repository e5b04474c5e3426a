import { describe, expect, it } from 'vitest'
import { oldestHours } from '../../shared/proxmox/backup-job.ts'
import { canSeeBackup, isAllowed } from '../../shared/proxmox/permissions.ts'

const [SUN, MON, , WED, , , SAT] = [0, 1, 2, 3, 4, 5, 6] as const

describe('how old the last backup may be', () => {
  it.each([
    ['02:00', null, WED, 26],
    ['daily', null, SUN, 26],
    ['*/6:00', null, WED, 26],
    ['mon..fri 22:00', null, WED, 26],
    ['mon..fri 22:00', null, MON, 74],
    ['mon..fri 22:00', null, SUN, 50],
    ['sat 03:00', null, SUN, 26],
    ['sat 03:00', null, SAT, 170],
    ['monthly', null, WED, 31 * 24 + 2],
    ['*-*-01 02:00', null, WED, 31 * 24 + 2],
    [null, 'mon,tue,wed,thu,fri,sat,sun', WED, 26],
    [null, 'sat', MON, 50],
    [null, null, WED, 26],
  ])('by the schedule %s, days %s, on day %i: %i h', (schedule, dow, weekday, hours) => {
    expect(oldestHours({ schedule, dow }, weekday)).toBe(hours)
  })
})

describe('what an account may do', () => {
  it('comes from the nearest path, and only what goes down', () => {
    const permissions = {
      '/': { 'VM.Audit': true, 'Sys.Audit': false },
      '/vms/100': { 'VM.Backup': false },
    }
    expect(isAllowed(permissions, '/', 'Sys.Audit')).toBe(true)
    expect(isAllowed(permissions, '/nodes/pve1', 'Sys.Audit')).toBe(false)
    expect(isAllowed(permissions, '/vms/101', 'VM.Audit')).toBe(true)
    // A path of its own replaces what is inherited.
    expect(isAllowed(permissions, '/vms/100', 'VM.Audit')).toBe(false)
    expect(isAllowed(permissions, '/vms/100', 'VM.Backup')).toBe(true)
  })

  it('is enough to see a backup with one right on the storage, or with two', () => {
    const place = { storage: 'nas', vmid: 100, pool: 'office' }
    expect(canSeeBackup({ '/storage': { 'Datastore.Allocate': true } }, place)).toBe(true)
    expect(canSeeBackup({ '/storage': { 'Datastore.AllocateSpace': true } }, place)).toBe(false)
    const byPool = { '/storage': { 'Datastore.AllocateSpace': true }, '/pool/office': { 'VM.Backup': true } }
    expect(canSeeBackup(byPool, place)).toBe(true)
    expect(canSeeBackup({}, place)).toBe(false)
  })
})
