import {
  appendFileSync,
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkRows } from '../../main/db/integrity.ts'
import { openSite } from '../../main/db/open-site.ts'
import type { SiteFile } from '../../main/db/site-file.ts'
import { describeFolder } from '../../main/db/site-notices.ts'
import { explainStorageError } from '../../main/db/storage-error.ts'
import { createSimulatedClock } from '../fakes/simulated-clock.ts'
import { temporarySite } from './temporary-site.ts'

const withCode = (code: string) => expect.objectContaining({ code })

function addStands(site: SiteFile, count: number) {
  const first = site.plan().nextIds.stand
  site.commit(
    `Add ${count} stands`,
    Array.from({ length: count }, (_, index) => ({
      table: 'stand' as const,
      id: first + index,
      before: null,
      after: {
        name: `S${first + index}`,
        locationId: null,
        exhibitor: 'Éditions du Pharo',
        note: 'x'.repeat(200),
      },
    })),
  )
}

describe('a new site', () => {
  it('begins with the rules of the reference event', () => {
    const { site } = temporarySite().create().plan()
    expect(site).toMatchObject({ scheme: '10.{switch}.{vlan}.0/24', domains: 'switch' })
  })

  it('is one domain when its scheme does not tell switches apart', () => {
    expect(temporarySite().create({ scheme: '10.0.{vlan}.0/24' }).plan().site.domains).toBe('site')
  })

  it('refuses a scheme that cannot be read, and leaves no file', () => {
    const place = temporarySite()
    expect(() => place.create({ scheme: '10.{swtch}.0/24' })).toThrow(withCode('invalid_site'))
    expect(existsSync(place.path)).toBe(false)
  })

  it('never replaces a file, nor takes a write log left by another', () => {
    const place = temporarySite()
    writeFileSync(place.path, 'my thesis')
    expect(() => place.create()).toThrow(withCode('file_exists'))
    expect(readFileSync(place.path, 'utf8')).toBe('my thesis')
    const other = temporarySite()
    writeFileSync(`${other.path}-wal`, 'left over')
    expect(() => other.create()).toThrow(withCode('file_exists'))
  })
})

describe('opening', () => {
  it('says so when there is no such file, or it is none of ours', () => {
    const place = temporarySite()
    expect(() => place.open()).toThrow(withCode('no_such_file'))
    writeFileSync(place.path, '')
    expect(() => place.open()).toThrow(withCode('not_a_site_file'))
    writeFileSync(place.path, 'PK\u0003\u0004'.repeat(500))
    expect(() => place.open()).toThrow(withCode('not_a_site_file'))
    expect(() => openSite(place.folder, place.options)).toThrow('is a folder')
  })

  it('refuses the file of a newer version, naming both', () => {
    const place = temporarySite()
    const site = place.create()
    site.db.pragma('user_version = 42')
    site.close()
    expect(() => place.open()).toThrow(/file format 42; this one knows up to \d+/)
  })

  it('refuses another application’s database', () => {
    const place = temporarySite()
    const site = place.create()
    site.db.pragma('application_id = 7')
    site.close()
    expect(() => place.open()).toThrow(withCode('not_a_site_file'))
  })

  it('says which process holds the file', () => {
    const place = temporarySite()
    const site = place.create()
    expect(() => place.open()).toThrow(new RegExp(`is open in Brassage \\(process ${process.pid} on`))
    site.close()
    expect(place.open().notices).toEqual([])
  })

  it('recovers a write log that was left, and says so', () => {
    const place = temporarySite()
    const site = place.create()
    addStands(site, 3)
    const crashed = join(place.folder, 'crashed.brassage')
    copyFileSync(place.path, crashed)
    copyFileSync(`${place.path}-wal`, `${crashed}-wal`)
    const recovered = openSite(crashed, place.options)
    expect(recovered.notices.map((notice) => notice.code)).toEqual(['recovered'])
    expect(recovered.plan()).toEqual(site.plan())
    recovered.close()
  })

  it('warns of synchronised folders', () => {
    const { folder } = temporarySite()
    const codes = (path: string) => describeFolder(path).map((notice) => notice.code)
    expect(codes('/home/anna/OneDrive - Canopé/site.brassage')).toEqual(['synced_folder'])
    expect(codes('/home/anna/Dropbox/2027/site.brassage')).toEqual(['synced_folder'])
    expect(codes('/home/anna/Documents/site.brassage')).toEqual([])
    mkdirSync(join(folder, '.stfolder'))
    expect(codes(join(folder, 'deep', 'site.brassage'))).toContain('synced_folder')
    expect(codes('\\\\server\\share\\site.brassage')).toContain('network_folder')
  })
})

describe('a file that cannot be written', () => {
  it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')('opens for reading', () => {
    const place = temporarySite()
    place.create().close()
    chmodSync(place.path, 0o444)
    const site = place.open()
    expect(site.notices.map((notice) => notice.code)).toEqual(['read_only'])
    expect(() => addStands(site, 1)).toThrow(withCode('read_only'))
  })
})

describe('a damaged file', () => {
  const damagedSite = () => {
    const place = temporarySite()
    const site = place.create()
    addStands(site, 2000)
    site.close()
    return place
  }

  it('is opened as far as it can be read, and never written to', () => {
    const place = damagedSite()
    const bytes = readFileSync(place.path)
    bytes.fill(0xa5, bytes.length - 40 * 4096, bytes.length - 36 * 4096)
    writeFileSync(place.path, bytes)
    const site = place.open()
    expect(site.integrity).not.toEqual([])
    expect(site.notices.map((notice) => notice.code)).toEqual(['damaged'])
    expect(site.plan().site.name).toBe('Orme')
    expect(checkRows(site.db)).toEqual([])
    expect(() => addStands(site, 1)).toThrow(withCode('read_only'))
    site.close()
    expect(readFileSync(place.path).equals(bytes)).toBe(true)
  })

  it.each([0.9, 0.6, 0.3, 0.1])('that was cut off at %s of its length says so', (part) => {
    const place = damagedSite()
    truncateSync(place.path, Math.floor(statSync(place.path).size * part))
    const site = place.open()
    expect(site.integrity).not.toEqual([])
    expect(site.plan().stand.length).toBeLessThanOrEqual(2000)
  })

  it('is one whose last bytes are missing, even where nothing was written in them', () => {
    const place = damagedSite()
    truncateSync(place.path, statSync(place.path).size - 100)
    const site = place.open()
    expect(site.integrity.join()).not.toBe('')
    expect(site.readOnly).toBe(true)
  })

  it('keeps the rows before and after a damaged page', () => {
    const place = damagedSite()
    const site = place.open()
    const page = site.db
      .prepare("SELECT pageno FROM dbstat WHERE name = 'stand' AND pagetype = 'leaf' LIMIT 1 OFFSET 40")
      .pluck()
      .get()
    site.close()
    const bytes = readFileSync(place.path)
    bytes.fill(0, (Number(page) - 1) * 4096, Number(page) * 4096)
    writeFileSync(place.path, bytes)
    const { stand } = place.open().plan()
    expect(stand.length).toBeGreaterThan(1950)
    expect(stand.at(-1)?.name).toBe('S2000')
  })

  it('whose beginning is destroyed is refused', () => {
    const place = damagedSite()
    const bytes = readFileSync(place.path)
    bytes.fill(0xff, 0, 4096)
    writeFileSync(place.path, bytes)
    expect(() => place.open()).toThrow('its beginning was destroyed')
  })

  it('is not one that merely grew at its end', () => {
    const place = damagedSite()
    appendFileSync(place.path, Buffer.alloc(4096))
    expect(place.open().plan().stand).toHaveLength(2000)
  })
})

describe('an idle file', () => {
  it('is whole within two seconds of the last write', async () => {
    const place = temporarySite()
    place.create().close()
    const clock = createSimulatedClock()
    const site = openSite(place.path, { ...place.options, clock })
    addStands(site, 10)
    expect(statSync(`${place.path}-wal`).size).toBeGreaterThan(0)
    await clock.advance(2000)
    expect(statSync(`${place.path}-wal`).size).toBe(0)
    site.close()
    expect(existsSync(`${place.path}-wal`)).toBe(false)
  })
})

describe('trouble of the drive', () => {
  it.each([
    ['SQLITE_FULL', 'disk_full', 'free some space'],
    ['ENOSPC', 'disk_full', 'free some space'],
    ['SQLITE_IOERR_FSYNC', 'io_error', 'Copy the file elsewhere'],
    ['EROFS', 'cannot_write', 'Copy it to a folder of yours'],
    ['SQLITE_CANTOPEN', 'cannot_open', 'plugged in'],
  ])('%s is explained', (code, expected, advice) => {
    const error = Object.assign(new Error('raw'), { code })
    const explained = explainStorageError(error, '/media/stick/site.brassage', '/nowhere')
    expect(explained).toMatchObject({ code: expected, message: expect.stringContaining(advice) })
  })

  it('leaves a bug a bug', () => {
    const bug = new TypeError('x is undefined')
    expect(explainStorageError(bug, 'x', '/nowhere')).toBe(bug)
  })
})
