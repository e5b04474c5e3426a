/** Tables read from live switches: over SSH and on open consoles, each kept as a reading, none blocking another. */
import { expect, test } from 'vitest'
import { listReadings, readRawReading, readReading } from '../../../main/db/reading-records.ts'
import { acceptKeys, login, openJobBench, statesOf } from '../jobs/job-bench.ts'

const links = (at: number) => ({
  'FastEthernet0/5': { macs: [`0200.0000.000${at}`] },
  'FastEthernet0/7': { macs: [] },
})

test('all switches at once; one that is another device is told and blocks nothing', async () => {
  const bench = await openJobBench({
    count: 3,
    device: (at) => ({ links: links(at), ...(at === 1 ? { serial: 'FOC9999ZZZZ' } : {}) }),
  })
  try {
    acceptKeys(bench)
    const { id } = bench.jobs.start({ kind: 'evidence', devices: bench.words, commands: [], limit: 8, login })
    const job = await bench.settled(id)
    expect(statesOf(job)).toEqual(['done', 'refused', 'done'])
    expect(job.targets[1]?.code).toBe('other_device')
    expect(job.targets[0]?.message).toContain('mac table')

    const { db } = bench.site
    const readings = listReadings(db, { limit: 9 })
    expect(readings.map(({ device, source }) => `${device} ${source}`).sort()).toEqual([
      'SW1 session',
      'SW3 session',
    ])
    const first = readings.find(({ device }) => device === 'SW1')
    const reading = readReading(db, first?.id ?? '')
    expect(reading).toMatchObject({
      hostname: 'SW1',
      serial: 'FOC0920W001',
      macs: [{ mac: '02:00:00:00:00:00', port: 'FastEthernet0/5' }],
      isMacTableWhole: true,
    })
    const up = (reading?.ports ?? []).filter(({ isUp }) => isUp).map(({ port }) => port)
    expect(up).toEqual(['FastEthernet0/5', 'FastEthernet0/7'])
    expect(reading?.vlans?.length).toBeGreaterThan(40)
    expect(readRawReading(db, first?.id ?? '')).toMatch(/^SW1# show mac.address-table dynamic\n/)
  } finally {
    await bench.close()
  }
})
