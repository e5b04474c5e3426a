import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createSite } from '../../main/db/create-site.ts'
import { joinRecords } from '../../main/db/join-records.ts'
import { readJournal } from '../../main/db/journal.ts'
import { beginPush, listPushes } from '../../main/db/push-records.ts'
import type { SiteFile } from '../../main/db/site-file.ts'
import { appendSnapshot } from '../../main/db/snapshots.ts'
import {
  appendTranscript,
  listConsoleSessions,
  openConsoleSession,
  readTranscript,
} from '../../main/db/transcripts.ts'

let folder: string
let scratch: SiteFile
let site: SiteFile
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'join-'))
  scratch = createSite(join(folder, 'scratch.brassage'), { name: 'Console' })
  site = createSite(join(folder, 'site.brassage'), { name: 'Salon' })
})
afterEach(() => {
  scratch.close()
  site.close()
  rmSync(folder, { recursive: true })
})

const at = '2026-04-12T08:00:00.000Z'

function recordWork(): string {
  const session = openConsoleSession(scratch.db, { peer: 'COM3', adapter: null, deviceId: null }, at)
  appendTranscript(scratch.db, session, [{ at, direction: 'received', text: 'Switch>\n' }])
  const snapshot = {
    deviceId: null,
    serial: 'FHK1',
    kind: 'running' as const,
    raw: 'hostname X',
    redacted: 'hostname X',
  }
  const beforeId = appendSnapshot(scratch.db, snapshot, at, null)
  const push = {
    deviceId: null,
    peer: 'COM3',
    serial: 'FHK1',
    platform: 'cisco_ios',
    save: false,
    lines: [],
    beforeId,
  }
  beginPush(scratch.db, push, at)
  return session
}

test('brings consoles, readings and pushes along, and says so in the journal', () => {
  const session = recordWork()
  expect(joinRecords(scratch.db, site.db, site.recorder)).toBe(1)
  expect(readTranscript(site.db, session)).toEqual(readTranscript(scratch.db, session))
  expect(listPushes(site.db)).toMatchObject([{ serial: 'FHK1' }])
  expect(readJournal(site.db)[0]).toMatchObject({ kind: 'joined' })
})

test('joined twice, is there once', () => {
  recordWork()
  joinRecords(scratch.db, site.db, site.recorder)
  joinRecords(scratch.db, site.db, site.recorder)
  expect(listConsoleSessions(site.db)).toHaveLength(1)
})
