/** Drawings of 200 MB, real ones: a scan is taken as it is and comes out whole, a text that large is refused by its size. */
import { createHash, randomFillSync } from 'node:crypto'
import {
  appendFileSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadDrawing } from '../../main/drawings/read-drawing.ts'
import { brassage } from '../commands/command-line.ts'
import { makeDxf, rectangle } from '../fakes/drawings/dxf.ts'
import { makeNoisePng } from '../fakes/drawings/images.ts'
import { makeImagePdf } from '../fakes/drawings/pdf.ts'

const MB = 1024 * 1024
/** Three bytes a pixel: 200 MB. */
const [WIDTH, HEIGHT] = [10_000, 6_991]

let folder: string
let site: string
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'large-drawing-'))
  site = join(folder, 'site.brassage')
  await brassage(['new', site, '--name', 'Salon'])
})
afterEach(() => rmSync(folder, { recursive: true }))

const sumOf = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex')
const add = (path: string) => brassage(['floor-plan', 'add', site, path, '--json'])

const scanPdf = (): Buffer =>
  makeImagePdf(
    WIDTH,
    HEIGHT,
    '/ColorSpace/DeviceRGB/BitsPerComponent 8',
    randomFillSync(Buffer.alloc(WIDTH * HEIGHT * 3)),
  )

describe('a drawing of 200 MB', () => {
  it.each([
    ['PDF', 'scan.pdf', scanPdf],
    ['PNG', 'scan.png', () => makeNoisePng(WIDTH, HEIGHT)],
  ])(
    'that is a %s is taken, comes out as it was, and says how heavy the site becomes',
    async (_, name, make) => {
      const path = join(folder, name)
      writeFileSync(path, make())
      const size = statSync(path).size
      expect(size).toBeGreaterThan(200 * MB)
      const { exit, json } = await add(path)
      expect(json).toMatchObject({ plan: { id: 1 }, warnings: [{ code: 'large_file' }] })
      expect(exit).toBe(0)
      const out = join(folder, `out-${name}`)
      await brassage(['floor-plan', 'export', site, '1', out])
      expect(sumOf(out)).toBe(sumOf(path))
      expect((await brassage(['check', site, '--json'])).json).toMatchObject({ ok: true })
    },
  )

  it('that is a DXF is refused by name and size, and the site is as it was', async () => {
    const path = join(folder, 'hall.dxf')
    const head = makeDxf({ unit: 6, entities: rectangle('walls', 0, 0, 60, 30) })
    writeFileSync(path, head.subarray(0, head.lastIndexOf('0\nENDSEC')))
    const lines = Buffer.from('0\nLINE\n8\nwalls\n10\n1\n20\n2\n11\n3\n21\n4\n'.repeat(40_000))
    while (statSync(path).size < 200 * MB) appendFileSync(path, lines)
    appendFileSync(path, '0\nENDSEC\n0\nEOF\n')
    const before = sumOf(site)
    const { exit, json } = await add(path)
    expect(exit).toBe(1)
    expect(json.error).toMatchObject({
      code: 'drawing_too_large',
      message: expect.stringMatching(/hall\.dxf: has 20\d MB; of this kind a floor plan may have 64/),
    })
    expect(sumOf(site)).toBe(before)
  })
})

it('a scan beyond what a laptop can show is refused by its size, without reading it', () => {
  const path = join(folder, 'scan.pdf')
  writeFileSync(path, '%PDF-1.7')
  truncateSync(path, 300 * MB)
  expect(() => loadDrawing(path)).toThrow(/300 MB; of this kind a floor plan may have 256/)
})
