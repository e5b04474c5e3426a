/** The process is killed the moment it has confirmed an entry: the entry is there, whole, with its photo. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { expect, it } from 'vitest'
import { checkContent } from '../../main/db/content-check.ts'
import { readDocument } from '../../main/db/documents.ts'
import { checkPages, checkRows } from '../../main/db/integrity.ts'
import { readEntries } from '../../main/services/journal/read-entries.ts'
import { temporarySite } from '../db/temporary-site.ts'
import { seedRandom } from '../fakes/random.ts'

/** `CRASH_RUNS=200` is the full proof; every push runs a sample. */
const RUNS = Number(process.env.CRASH_RUNS ?? 20)

const CHILD = new URL('./noting-child.ts', import.meta.url).pathname

/** Kills the child with the line that confirms its entry number `count`; resolves to every id it confirmed. */
async function noteUntilKilled(args: readonly string[], count: number): Promise<string[]> {
  const child = spawn(process.execPath, [CHILD, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  const exit = once(child, 'exit')
  const confirmed: string[] = []
  for await (const id of createInterface({ input: child.stdout }))
    if (confirmed.push(id) === count) child.kill('SIGKILL')
  await exit
  return confirmed
}

it(`an entry that was confirmed survives, ${RUNS} times`, { timeout: RUNS * 5_000 }, async () => {
  const place = temporarySite()
  place.create().close()
  const random = seedRandom(314)
  for (let run = 0; run < RUNS; run += 1) {
    const args = [place.path, place.options.stateFolder ?? '']
    const confirmed = await noteUntilKilled(args, 1 + Math.floor(random.next() * 6))
    const site = place.open()
    const entries = new Map(readEntries(site).map((entry) => [entry.id, entry]))
    for (const id of confirmed) {
      const entry = entries.get(id)
      expect(entry).toMatchObject({ text: expect.stringMatching(/^entry \d+ of B17$/), state: 'mended' })
      expect(readDocument(site.db, entry?.photos[0] ?? '')?.data.length).toBe(30_000)
    }
    expect([...checkPages(site.db, 'full'), ...checkRows(site.db), ...checkContent(site.db)]).toEqual([])
    site.close()
  }
})
