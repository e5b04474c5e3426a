/** Commands on a site file, as people and scripts use them. */
import { truncateSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type TemporarySite, temporarySite } from '../db/temporary-site.ts'
import { brassage } from './command-line.ts'

function withStands(place: TemporarySite, ...names: string[]) {
  const site = place.create()
  for (const [index, name] of names.entries())
    site.commit(`Add ${name}`, [
      {
        table: 'stand',
        id: index + 1,
        before: null,
        after: { name, locationId: null, exhibitor: null, note: null },
      },
    ])
  site.close()
  return place.path
}

describe('new', () => {
  it('makes a site of one domain or of one per switch', async () => {
    const domainsOf = async (...words: string[]) => {
      const place = temporarySite()
      await brassage(['new', place.path, '--name', 'Orme', ...words])
      return place.open().plan().site.domains
    }
    expect(await domainsOf()).toBe('switch')
    expect(await domainsOf('--scheme', '10.1.{vlan}.0/24')).toBe('site')
    expect(await domainsOf('--domains', 'site')).toBe('site')
  })
})

describe('undo and redo', () => {
  it('walk back and forth between processes', async () => {
    const path = withStands(temporarySite(), 'A1', 'A2')
    const stands = async () =>
      ((await brassage(['list', path, 'stands', '--json'])).json.rows as { name?: string; stand?: string }[])
        .length
    expect((await brassage(['undo', path, '--json'])).json).toMatchObject({
      label: 'Add A2',
      nextRedo: 'Add A2',
    })
    expect(await stands()).toBe(1)
    expect((await brassage(['redo', path])).out).toBe('Redone: Add A2 (1 rows)\n')
    expect(await stands()).toBe(2)
    expect((await brassage(['redo', path, '--json'])).json).toMatchObject({
      error: { code: 'nothing_to_redo' },
    })
  })
})

describe('list', () => {
  it('shows the journal newest first', async () => {
    const path = withStands(temporarySite(), 'A1', 'A2')
    const { json } = await brassage(['list', path, 'journal', '--json'])
    expect((json.rows as { text: string }[]).map((row) => row.text)).toEqual([
      'Add A2',
      'Add A1',
      'Site Orme created',
    ])
    expect((await brassage(['list', path, 'journal'])).out).toMatch(/^id +at +station +who +kind +text/)
  })

  it('names the tables there are', async () => {
    const path = withStands(temporarySite())
    expect(await brassage(['list', path, 'tables'])).toMatchObject({
      exit: 2,
      err: expect.stringContaining('switches, ports'),
    })
  })
})

describe('check', () => {
  it('finds a new site sound', async () => {
    const path = withStands(temporarySite())
    expect(await brassage(['check', path, '--json'])).toMatchObject({
      exit: 0,
      json: { ok: true, integrity: [] },
    })
  })

  it('tells a damaged file, and never fails over it', async () => {
    const path = withStands(temporarySite(), 'A1')
    truncateSync(path, 100_000)
    const { exit, json } = await brassage(['check', path, '--json'])
    expect(exit).toBe(1)
    expect(json).toMatchObject({ ok: false, problems: expect.any(Array) })
    expect(json.integrity).not.toEqual([])
    truncateSync(path, 10)
    expect(await brassage(['check', path, '--json'])).toMatchObject({ exit: 1, json: { ok: false } })
  })
})

describe('secret', () => {
  const words = (path: string, name = 'enable') => [
    'secret',
    'set',
    path,
    name,
    '--value-env',
    'V',
    '--passphrase-env',
    'P',
    '--json',
  ]

  it('makes the vault at first, and asks for its passphrase after', async () => {
    const path = withStands(temporarySite())
    expect((await brassage(words(path), { V: 'v', P: 'words' })).json).toEqual({
      name: 'enable',
      vaultMade: true,
    })
    expect((await brassage(words(path, 'vty'), { V: 'v', P: 'words' })).json).toMatchObject({
      vaultMade: false,
    })
    expect((await brassage(words(path), { V: 'v', P: 'wrong' })).json).toMatchObject({
      error: { code: 'wrong_passphrase' },
    })
    const { json } = await brassage(['secret', 'list', path, '--json'])
    expect((json.rows as { name: string }[]).map((row) => row.name)).toEqual(['enable', 'vty'])
  })

  it('wants both variables set', async () => {
    const path = withStands(temporarySite())
    expect(await brassage(words(path), { V: 'v', P: '' })).toMatchObject({ exit: 2 })
    expect((await brassage(words(path), { P: 'words' })).err).toContain('variable V')
  })
})
