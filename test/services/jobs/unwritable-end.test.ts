/** A job whose ends the disk does not take any more: every device is worked on, and what is written nowhere is said. */
import { expect, test } from 'vitest'
import type { Db } from '../../../main/db/database.ts'
import { acceptKeys, login, openJobBench, statesOf } from './job-bench.ts'

/** Leaves no room for a row of more than some bytes. */
function fill(db: Db): void {
  db.exec('CREATE TABLE filler (bytes BLOB)')
  db.pragma(`max_page_count = ${db.pragma('page_count', { simple: true })}`)
  const insert = db.prepare('INSERT INTO filler VALUES (zeroblob(?))')
  for (const size of [3000, 300, 30])
    for (;;)
      try {
        insert.run(size)
      } catch {
        break
      }
}

test('a full disk ends no device, and each one says that its end stands nowhere', async () => {
  const bench = await openJobBench({ count: 2 })
  acceptKeys(bench)
  const commands = Array<string>(8).fill('show running-config')
  const { id } = bench.jobs.start({ kind: 'command', devices: bench.words, commands, limit: 2, login })
  fill(bench.site.db)
  const job = await bench.settled(id)
  expect(statesOf(job)).toEqual(['failed', 'failed'])
  expect(job.targets.map(({ code }) => code)).toEqual(['disk_full', 'disk_full'])
  for (const { message } of job.targets)
    expect(message).toMatch(/^Answered\. This end could not be written down\./)
  await bench.close()
}, 600_000)
