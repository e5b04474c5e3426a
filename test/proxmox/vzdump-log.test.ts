import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readVzdumpLog } from '../../shared/proxmox/vzdump-log.ts'

const outcome = fc.record({
  vmid: fc.integer({ min: 100, max: 999_999 }),
  end: fc.constantFrom('finished', 'failed', 'begun'),
  noise: fc.array(
    fc.constantFrom('INFO: status: 5%', 'INFO: creating vzdump archive', '', 'VM 100 running'),
    { maxLength: 5 },
  ),
})

describe('the log of a backup job', () => {
  it('tells every guest’s end, whatever stands between', () => {
    const runs = fc.uniqueArray(outcome, { selector: ({ vmid }) => vmid, maxLength: 20 })
    fc.assert(
      fc.property(runs, (guests) => {
        const lines = guests.flatMap(({ vmid, end, noise }) => [
          `INFO: Starting Backup of VM ${vmid} (qemu)`,
          ...noise,
          ...(end === 'finished' ? [`INFO: Finished Backup of VM ${vmid} (00:01:02)`] : []),
          ...(end === 'failed' ? [`ERROR: Backup of VM ${vmid} failed - reason - of ${vmid}`] : []),
        ])
        expect(readVzdumpLog(lines).guests).toEqual(
          guests.map(({ vmid, end }) => ({
            ...{ vmid, state: end },
            reason: end === 'failed' ? `reason - of ${vmid}` : null,
          })),
        )
      }),
    )
  })

  it('tells what was to be saved', () => {
    const all =
      'INFO: starting new backup job: vzdump --mode snapshot --all 1 --exclude 101,102 --storage nas'
    expect(readVzdumpLog([all]).selection).toEqual({
      isAll: true,
      vmids: [],
      excluded: [101, 102],
      pool: null,
    })
    const some = 'INFO: starting new backup job: vzdump 100 103 --storage nas2 --quiet 1'
    expect(readVzdumpLog([some, 'INFO: skip external VMs: 103']).selection).toMatchObject({
      isAll: false,
      vmids: [100, 103],
    })
    expect(readVzdumpLog([some, 'INFO: skip external VMs: 103']).elsewhere).toEqual([103])
  })
})
