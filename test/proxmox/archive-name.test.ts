import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { epochOf, readArchiveName } from '../../shared/proxmox/archive-name.ts'

const wallOf = (volid: string) => {
  const name = readArchiveName(volid)
  if (name?.at.kind !== 'local') throw new Error(volid)
  return name.at.wall
}

describe('the name of a backup', () => {
  it.each([
    ['nas:backup/vzdump-qemu-100-2026_11_30-02_00_00.vma.lzo', 100],
    ['nas:backup/vzdump-lxc-2101-2026_11_30-02_00_00.tar.gz', 2101],
    ['old:backup/vzdump-openvz-7-2019_01_02-03_04_05.tgz', 7],
    ['pbs:backup/ct/104/2026-11-30T01:00:00Z', 104],
  ])('%s is of guest %i', (volid, vmid) => {
    expect(readArchiveName(volid)?.vmid).toBe(vmid)
  })

  it.each(['local:iso/debian.iso', 'nas:backup/readme.txt', ''])('%s is none', (volid) => {
    expect(readArchiveName(volid)).toBeNull()
  })

  it('holds the node’s own time, in summer and in winter', () => {
    const paris = { timezone: 'Europe/Paris', offset: 3600 }
    const summer = wallOf('n:backup/vzdump-qemu-1-2026_07_01-02_00_00.vma')
    const winter = wallOf('n:backup/vzdump-qemu-1-2026_12_01-02_00_00.vma')
    expect(epochOf(summer, paris)).toBe(Date.UTC(2026, 6, 1, 0) / 1000)
    expect(epochOf(winter, paris)).toBe(Date.UTC(2026, 11, 1, 1) / 1000)
  })

  it('of a zone this computer does not know is read by the offset the node has now', () => {
    const wall = wallOf('n:backup/vzdump-qemu-1-2026_07_01-02_00_00.vma')
    expect(epochOf(wall, { timezone: 'Nowhere/City', offset: 7200 })).toBe(Date.UTC(2026, 6, 1, 0) / 1000)
  })

  it('comes back from any moment, but in the hour that comes twice', () => {
    const zones = fc.constantFrom(
      'UTC',
      'Europe/Paris',
      'America/New_York',
      'Asia/Kolkata',
      'Pacific/Auckland',
    )
    fc.assert(
      fc.property(zones, fc.integer({ min: 1.4e9, max: 2e9 }), (timezone, epoch) => {
        const parts = new Intl.DateTimeFormat('sv-SE', {
          ...{ timeZone: timezone, dateStyle: 'short', timeStyle: 'medium' },
        }).format(epoch * 1000)
        const name = `n:backup/vzdump-qemu-1-${parts.replaceAll('-', '_').replace(' ', '-').replaceAll(':', '_')}.vma`
        const back = epochOf(wallOf(name), { timezone, offset: 0 })
        expect([epoch, epoch - 3600]).toContain(back)
      }),
    )
  })
})
