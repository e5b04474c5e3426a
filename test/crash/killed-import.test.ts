/** `brassage import` is killed at a random moment: the site has all of the workbook or nothing of it. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { checkContent } from '../../main/db/content-check.ts'
import { checkPages, checkRows } from '../../main/db/integrity.ts'
import { openSite } from '../../main/db/open-site.ts'
import { temporarySite } from '../db/temporary-site.ts'
import { seedRandom } from '../fakes/random.ts'

const RUNS = Number(process.env.CRASH_RUNS ?? 10)
const ROWS = 400
const CLI = fileURLToPath(new URL('../../main/cli.ts', import.meta.url))

const workbook = [
  'Stand;Prise;Commutateur;Port;VLAN',
  ...Array.from({ length: ROWS }, (_, index) => {
    const [switchNumber, port] = [Math.floor(index / 48) + 1, (index % 48) + 1]
    return `S${index};P${index};SW${switchNumber};${port};${10 + (index % 48)}`
  }),
].join('\n')

/** Runs the import, killed after `delay` ms (null: not); resolves to whether it said that it was done. */
async function importInto(path: string, csv: string, delay: number | null): Promise<boolean> {
  const child = spawn(process.execPath, [CLI, 'import', path, csv, '--json'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  const timer = delay === null ? null : setTimeout(() => child.kill('SIGKILL'), delay)
  await once(child, 'close')
  if (timer) clearTimeout(timer)
  return said !== ''
}

describe('an import that is killed', () => {
  it(`is there whole or not at all, ${RUNS} times`, { timeout: 60_000 + RUNS * 10_000 }, async () => {
    const place = temporarySite()
    place.create().close()
    const csv = join(place.folder, 'plan.csv')
    writeFileSync(csv, workbook)
    const path = join(place.folder, 'run.brassage')
    const begin = () => {
      for (const part of ['', '-wal']) rmSync(`${path}${part}`, { force: true })
      copyFileSync(place.path, path)
    }
    begin()
    const started = performance.now()
    expect(await importInto(path, csv, null)).toBe(true)
    const whole = performance.now() - started
    const random = seedRandom(42)
    for (let run = 0; run < RUNS; run += 1) {
      begin()
      // Nothing can go wrong while the program is still being loaded: the second half is what counts.
      const done = await importInto(path, csv, whole * random.between(0.4, 1.1))
      const site = openSite(path, place.options)
      const outlets = site.plan().outlet.length
      expect([0, ROWS]).toContain(outlets)
      if (done) expect(outlets).toBe(ROWS)
      expect(site.plan().stand).toHaveLength(outlets)
      expect([...checkPages(site.db, 'full'), ...checkRows(site.db), ...checkContent(site.db)]).toEqual([])
      site.close()
    }
  })
})
