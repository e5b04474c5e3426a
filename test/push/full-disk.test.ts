/** The disk fills while a push is written down: it is said, nothing more is sent, and with room again it goes on. */
import { rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createSite } from '../../main/db/create-site.ts'
import { listPushes } from '../../main/db/push-records.ts'
import { mayMount, type SmallDisk, smallDisk } from '../fakes/small-disk.ts'
import { plugIn, pushText } from './over-catalyst.ts'

const ports = Array.from({ length: 24 }, (_, i) => i + 1)
const source = ports.map((n) => `interface FastEthernet0/${n}\n description Stand A${n}\n`).join('')

describe.skipIf(!mayMount())('a small disk (skipped unless root may mount one)', () => {
  let made: SmallDisk
  let disk: string
  beforeEach(() => {
    made = smallDisk('4m')
    disk = made.folder
  })
  afterEach(() => made.remove())

  test.each([0, 32, 96, 128, 140, 152, 164, 192])('with %i kB left', async (room) => {
    const site = createSite(join(disk, 'site.brassage'), { name: 'Orme' })
    const bench = plugIn()
    const { bsize, bfree } = statfsSync(disk)
    const filler = join(disk, 'filler')
    writeFileSync(filler, Buffer.alloc(Math.max(0, bsize * bfree - room * 1024)))

    const pushed = await pushText(bench, source, { record: site, quiet: true }).catch(
      (error: Error & { code?: string }) => error,
    )
    const isThrown = pushed instanceof Error
    const isDone = !isThrown && pushed.state === 'done'
    if (isThrown) expect(String(pushed.code)).toMatch(/SQLITE_FULL|disk_full/)
    else if (!isDone) expect(pushed).toMatchObject({ state: 'interrupted', saved: false })
    if (!isThrown && !isDone) expect(pushed.message).toContain('is full')
    // The switch stands where it is usable, its messages on, and what it holds is right.
    const { running, mode } = bench.catalyst.state
    if (!isDone) expect(bench.catalyst.state.startup?.join('\n')).not.toContain('description')
    expect(running).not.toContain('no logging console')
    expect(mode?.kind === 'privileged' || mode === null).toBe(true)

    rmSync(filler)
    const again = await pushText(bench, isThrown ? source : isDone ? source : null, { record: site })
    expect(again).toMatchObject({ state: 'done', verified: true, saved: true })
    for (const n of ports)
      expect(bench.catalyst.state.startup?.join('\n')).toContain(`0/${n}\n description Stand A${n}`)
    expect(listPushes(site.db, null)[0]?.state).toBe('done')
    site.close()
    bench.catalyst.dispose()
  })
})
