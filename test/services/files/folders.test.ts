import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { listFolder, listPlaces } from '../../../main/services/files/folders.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'folders-'))
})
afterEach(() => rm(folder, { recursive: true }))

test('lists folders first, then files in the order people count', async () => {
  await Promise.all([
    writeFile(join(folder, 'plan 10.xlsx'), ''),
    writeFile(join(folder, 'plan 9.xlsx'), 'abc'),
    mkdir(join(folder, 'Zone')),
    writeFile(join(folder, '.hidden'), ''),
  ])
  const { entries } = await listFolder(folder)
  expect(entries.map((entry) => entry.name)).toEqual(['Zone', 'plan 9.xlsx', 'plan 10.xlsx'])
  expect(entries[1]).toMatchObject({ kind: 'file', size: 3 })
})

test('shows only files of the wanted extensions, and every folder', async () => {
  await Promise.all([
    writeFile(join(folder, 'a.XLSX'), ''),
    writeFile(join(folder, 'a.pdf'), ''),
    mkdir(join(folder, 'b')),
  ])
  const { entries } = await listFolder(folder, ['.xlsx'])
  expect(entries.map((entry) => entry.name)).toEqual(['b', 'a.XLSX'])
})

test('leaves out links that lead nowhere', async () => {
  await symlink(join(folder, 'gone'), join(folder, 'link'))
  expect((await listFolder(folder)).entries).toEqual([])
})

test('says why a folder cannot be shown', async () => {
  await expect(listFolder(join(folder, 'missing'))).rejects.toThrow('does not exist any more')
  await writeFile(join(folder, 'file'), '')
  await expect(listFolder(join(folder, 'file'))).rejects.toThrow('is not a folder')
})

test('offers only places that exist', async () => {
  const places = await listPlaces()
  expect(places.length).toBeGreaterThan(0)
})
