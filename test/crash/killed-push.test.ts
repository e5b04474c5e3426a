/**
 * `brassage push` is killed at random moments, the switch and its cable stay: the file opens whole, what the journal
 * and the records hold from before is there, and the push is resumed until nothing is left to send.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { checkContent } from '../../main/db/content-check.ts'
import { checkPages, checkRows } from '../../main/db/integrity.ts'
import { openDraft } from '../../shared/model/draft.ts'
import { temporarySite } from '../db/temporary-site.ts'
import { seedRandom } from '../fakes/random.ts'
import { planOneSwitch } from '../push/plan-of-one-switch.ts'
import { serveCatalyst } from '../system/peers.ts'

const RUNS = Number(process.env.CRASH_RUNS ?? 2)
const CLI = fileURLToPath(new URL('../../main/cli.ts', import.meta.url))
const SERVED = ['--baud', '115200', '--line-delay', '2', '--write-delay', '20', '--build-delay', '20']
const passwords = {
  BRASSAGE_LOGIN: 'top',
  BRASSAGE_ENABLE: 'tip',
  BRASSAGE_VAULT: 'orme',
  BRASSAGE_VALUE: 'top',
}
const asked = ['--password-env', 'BRASSAGE_LOGIN', '--enable-env', 'BRASSAGE_ENABLE', '--yes', '--json']

/** Runs a command, killed after `delay` ms (null: not); what it printed, null where it was killed. */
async function brassage(words: readonly string[], delay: number | null) {
  const child = spawn(process.execPath, [CLI, ...words], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, ...passwords },
  })
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  const timer = delay === null ? null : setTimeout(() => child.kill('SIGKILL'), delay)
  await once(child, 'close')
  if (timer) clearTimeout(timer)
  return said === '' ? null : JSON.parse(said)
}

function planned() {
  const place = temporarySite()
  const site = place.create()
  const draft = openDraft(site.plan())
  planOneSwitch(draft, 'ws-c2950t-48-si')
  site.commit('Plan SW1', draft.changes())
  site.close()
  return place
}

async function giveSecrets(path: string): Promise<void> {
  const vault = ['--json', '--value-env', 'BRASSAGE_VALUE', '--passphrase-env', 'BRASSAGE_VAULT']
  for (const name of ['enable', 'console', 'vty'])
    await brassage(['secret', 'set', path, name, ...vault], null)
}

const onSwitch = (path: string, address: string | null) => [
  path,
  '--switch',
  'SW1',
  '--telnet',
  address ?? '',
  '--passphrase-env',
  'BRASSAGE_VAULT',
  ...asked,
]

describe('a push that is killed', () => {
  it(`leaves a whole file, and resume ends with nothing to send, ${RUNS} times`, {
    timeout: 60_000 + RUNS * 60_000,
  }, async () => {
    const random = seedRandom(77)
    let whole = 6000
    for (let run = 0; run < RUNS; run += 1) {
      const place = planned()
      await giveSecrets(place.path)
      const served = await serveCatalyst('tcp', [...SERVED, '--model', '2950-48', '--seed', String(run)])
      const words = onSwitch(place.path, served.address)
      const started = performance.now()
      const said = await brassage(['push', ...words], run === 0 ? null : whole * random.between(0.15, 0.95))
      if (run === 0) whole = performance.now() - started

      const site = place.open()
      expect([...checkPages(site.db, 'full'), ...checkRows(site.db), ...checkContent(site.db)]).toEqual([])
      expect(site.plan().interface.length).toBeGreaterThan(48)
      site.close()

      const resumed = await brassage(['resume', ...words], null)
      expect(resumed, JSON.stringify({ run, said, resumed })).toMatchObject({ state: 'done', verified: true })
      const left = await brassage(['push', ...words, '--dry-run'], null)
      expect([left.state, left.lines], JSON.stringify(left)).toEqual(['done', 0])
      await served.stop()
    }
  })
})
