/** The process is killed in the middle of editing or importing: what it confirmed is there, nothing is there by half. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { describe, expect, it } from 'vitest'
import { checkContent } from '../../main/db/content-check.ts'
import { checkPages, checkRows } from '../../main/db/integrity.ts'
import type { readChanges } from '../../main/db/undo.ts'
import { temporarySite } from '../db/temporary-site.ts'
import { seedRandom } from '../fakes/random.ts'
import { ROWS } from './editing-child.ts'

/** `CRASH_RUNS=200` is the full proof; every push runs a sample. */
const RUNS = Number(process.env.CRASH_RUNS ?? 20)

const CHILD = new URL('./editing-child.ts', import.meta.url).pathname

/** Starts the child, kills it `delay` ms after it began to edit; resolves to the last count it confirmed. */
async function editUntilKilled(args: string[], delay: number): Promise<number> {
  const child = spawn(process.execPath, [CHILD, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  const exit = once(child, 'exit')
  let confirmed = 0
  for await (const line of createInterface({ input: child.stdout })) {
    if (line === 'open') setTimeout(() => child.kill('SIGKILL'), delay)
    else confirmed = Number(line)
  }
  await exit
  return confirmed
}

describe.each(['edit', 'import'] as const)('a process killed during %s', (kind) => {
  it(`loses nothing confirmed and leaves nothing by half, ${RUNS} times`, {
    timeout: RUNS * 5_000,
  }, async () => {
    const place = temporarySite()
    place.create().close()
    const random = seedRandom(20271)
    for (let run = 0; run < RUNS; run += 1) {
      const args = [place.path, kind, place.options.stateFolder ?? '']
      const confirmed = await editUntilKilled(args, random.next() * (kind === 'import' ? 250 : 60))
      const site = place.open()
      const { stand, outlet } = site.plan()
      expect(stand.length).toBeGreaterThanOrEqual(confirmed)
      expect(stand.length % ROWS[kind]).toBe(0)
      expect(outlet.length).toBe(stand.length)
      expect([...checkPages(site.db, 'full'), ...checkRows(site.db), ...checkContent(site.db)]).toEqual([])
      expectHistoryMatches(site.db, stand.length)
      site.close()
    }
  })
})

/** The edits recorded as done are exactly those whose rows are there. */
function expectHistoryMatches(db: Parameters<typeof readChanges>[0], stands: number) {
  const rows = db
    .prepare(
      "SELECT count(*) FROM edit JOIN editChange ON editId = id WHERE state = 'done' AND tableName = 'stand'",
    )
    .pluck()
    .get()
  expect(rows).toBe(stands)
}
