/** `brassage print` on the demo site: counts from the command, everything else from other programs that read the PDF. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readShortId } from '../../shared/model/short-id.ts'
import { codes, inkFromLeft, pageSizes, pageTexts, picture, words } from '../print/read-pdf.ts'
import { isPresent } from '../requirements.ts'
import { brassage } from './command-line.ts'

interface CableRow {
  readonly number: number
  readonly shortId: string
}

describe('print', () => {
  const folder = mkdtempSync(join(tmpdir(), 'brassage-print-'))
  const site = join(folder, 'demo.brassage')
  const env = { BRASSAGE_STATE: join(folder, 'state') }
  const run = (...given: string[]) => brassage(given, env)
  const printed = async (kind: string, name: string, ...more: string[]) => {
    const out = join(folder, name)
    const said = await run('print', site, kind, '--out', out, '--json', ...more)
    expect(said.err).toBe('')
    return { out, json: said.json }
  }
  let cables: readonly CableRow[] = []

  beforeAll(async () => {
    await run('demo', site)
    cables = (await run('list', site, 'cables', '--json')).json.rows as CableRow[]
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('makes two labels a cable, on A4 by default', async () => {
    const { json } = await printed('labels', 'a4.pdf', '--only', 'cables')
    expect(json).toMatchObject({ labels: 2 * cables.length, cables: cables.length })
    expect(json.pages).toBe(Math.ceil((2 * cables.length) / 65))
  })

  it('leaves out what is taken from the first sheet', async () => {
    const { json } = await printed('labels', 'used.pdf', '--only', 'switches', '--used', '63')
    expect(json).toMatchObject({ labels: 4, cables: 0, pages: 2 })
  })

  it('prints labels of single cables anew', async () => {
    const { json } = await printed('labels', 'anew.pdf', '--numbers', '2,5-6')
    expect(json).toMatchObject({ labels: 6, cables: 3, pages: 1 })
  })

  describe.skipIf(!isPresent('poppler'))('as another program sees it,', () => {
    it('has a page of the very size for each label of a label printer', async () => {
      const { out, json } = await printed('labels', 'single.pdf', '--only', 'cables', '--format', '62x29.5')
      const sizes = pageSizes(out)
      expect(sizes).toHaveLength(Number(json.labels))
      for (const [width, height] of sizes) {
        expect(Math.abs(width - 62)).toBeLessThan(0.1)
        expect(Math.abs(height - 29.5)).toBeLessThan(0.1)
      }
    })

    it('writes the same number on both labels of a cable', async () => {
      const { out } = await printed('labels', 'pair.pdf', '--only', 'cables', '--format', '62x29')
      const texts = pageTexts(out)
      for (const [at, { number }] of cables.entries()) {
        expect(texts[2 * at]).toMatch(new RegExp(`\\b${number}\\b`))
        expect(texts[2 * at + 1]).toMatch(new RegExp(`\\b${number}\\b`))
      }
    })

    it.skipIf(!isPresent('zbar'))('has a 12 mm code on each that a decoder reads', async () => {
      const { out } = await printed('labels', 'codes.pdf', '--numbers', '7', '--format', '38x21')
      expect([...codes(out, 1), ...codes(out, 2)]).toEqual([
        `${cables[6]?.shortId}/A`,
        `${cables[6]?.shortId}/B`,
      ])
      const { left, width, height } = inkFromLeft(picture(out))
      expect(Math.abs(width - 12)).toBeLessThan(0.2)
      expect(Math.abs(height - 12)).toBeLessThan(0.2)
      expect(left).toBeGreaterThan(1)
    })

    it.skipIf(!isPresent('zbar'))('has every code of a whole sheet, each of its own object', async () => {
      const { out } = await printed('labels', 'sheet.pdf', '--only', 'outlets', '--lang', 'fr')
      const found = codes(out)
      expect(found).toHaveLength(65)
      expect(found.filter((code) => readShortId(code)?.kind !== 'outlet')).toEqual([])
    })

    it('lies on the sheet to half a millimetre, and moves as told', async () => {
      const straight = await printed('labels', 'straight.pdf', '--only', 'cables', '--format', 'l7160')
      const moved = await printed(
        'labels',
        'moved.pdf',
        '--only',
        'cables',
        '--format',
        'l7160',
        '--offset',
        '2,-1',
      )
      const firstLabel = { left: 5, top: 10, width: 60, height: 45 }
      const before = inkFromLeft(picture(straight.out), firstLabel)
      const after = inkFromLeft(picture(moved.out), firstLabel)
      // The sheet's own margins, 7.25 and 15.15 mm, and the edge kept free on a label.
      expect(Math.abs(before.left - (7.25 + 1.2))).toBeLessThan(0.5)
      expect(Math.abs(before.top - (15.15 + (38.1 - 12) / 2))).toBeLessThan(0.5)
      expect(after.left - before.left).toBeCloseTo(2, 0)
      expect(after.top - before.top).toBeCloseTo(-1, 0)
    })

    it.each([
      ['labels', 'fr'],
      ['strips', 'fr'],
      ['patch-list', 'en'],
      ['port-map', 'fr'],
      ['checklist', 'fr'],
      ['stand-sheet', 'fr'],
      ['calibration', 'en'],
    ])('keeps all of %s on its paper', async (kind, language) => {
      const { out } = await printed(kind, `${kind}.pdf`, '--lang', language)
      const sizes = pageSizes(out)
      const outside = words(out).filter(({ page, left, top, right, bottom }) => {
        const [width = 0, height = 0] = sizes[page - 1] ?? []
        return left < 2 || top < 1.5 || right > width - 2 || bottom > height - 1.5
      })
      expect(outside).toEqual([])
    })

    it('puts a port map on one page a switch, with every port', async () => {
      const { out, json } = await printed('port-map', 'map.pdf', '--switch', 'SW2')
      expect(json).toMatchObject({ pages: 1 })
      const [text = ''] = pageTexts(out)
      for (let port = 1; port <= 48; port++) expect(text).toContain(`FastEthernet0/${port} `)
      expect(text).toContain('GigabitEthernet0/2')
    })

    it('draws a patch list of one room and no other', async () => {
      const { out } = await printed('patch-list', 'room.pdf', '--room', 'lt2', '--lang', 'fr')
      const text = pageTexts(out).join('')
      expect(text).toContain('Feuille de brassage · LT2')
      expect(text).toMatch(/P2A/)
      expect(text).not.toMatch(/P1A|SW1/)
    })

    it('hands a stand all it needs on one page, each connection in less than 5 cm', async () => {
      await run(
        'set',
        site,
        'site',
        'wifiName=Estran-Exposants',
        'wifiHelp=Code au dos du badge',
        'contact=Régie 04 91 00 00 00',
      )
      const { out, json } = await printed('stand-sheet', 'stand.pdf', '--stand', 'A01', '--lang', 'fr')
      expect(json).toMatchObject({ pages: 1 })
      const [text = ''] = pageTexts(out)
      for (const told of [
        'A01-1',
        '10.1.11.10 à 10.1.11.200',
        'P1A 1',
        'SW1 Fa0/1',
        'Estran-Exposants',
        'Code au dos du badge',
        'Régie 04 91 00 00 00',
      ])
        expect(text).toContain(told)
      const placed = words(out)
      const top = placed.find(({ text: word }) => word === 'Bandeau')?.top ?? 0
      const bottom = placed.find(({ text: word }) => word === '10.1.11.0/24')?.bottom ?? 1000
      expect(bottom - top).toBeLessThan(50)
    })

    it('embeds its fonts, so that accents are there on any computer', async () => {
      const { out } = await printed('checklist', 'fonts.pdf', '--lang', 'fr', '--room', 'LT3')
      expect(pageTexts(out).join('')).toContain('Liste de contrôle')
      const bytes = readFileSync(out, 'latin1')
      expect(bytes).not.toContain('/BaseFont /Helvetica')
    })
  })

  it('draws a floor plan over its drawing, on A3 where asked', async () => {
    const upstairs = ['--floor-plan', 'Plan de l’étage']
    const { out, json } = await printed(
      'floor-plan',
      'floor.pdf',
      ...upstairs,
      '--paper',
      'a3',
      '--lang',
      'fr',
    )
    expect(json).toEqual({ file: out, pages: 1 })
    const table = await printed('floor-plan', 'floor.csv', ...upstairs)
    const placed = await run('floor-plan', 'layout', site, 'Plan de l’étage', '--json')
    expect(table.json).toMatchObject({ rows: (placed.json.placements as unknown[]).length })
    if (!isPresent('poppler')) return
    expect(pageSizes(out).map((side) => side.map(Math.round))).toEqual([[420, 297]])
    expect(pageTexts(out)[0]).toMatch(/E01[\s\S]*SW3/)
    // The outer wall of the drawing, far from anything placed.
    expect(inkFromLeft(picture(out), { left: 10, top: 215, width: 60, height: 4 }).width).toBeGreaterThan(1)
  })

  it('writes the same as a table, with commas for the programs of label printers', async () => {
    const { out, json } = await printed('labels', 'labels.csv', '--only', 'cables')
    expect(json).toMatchObject({ rows: 2 * cables.length })
    const [head, first, second] = readFileSync(out, 'utf8').split('\r\n')
    expect(head).toBe('\uFEFFKind,Title,Code,End,Line 1,Line 2,Line 3,Line 4')
    expect(first).toMatch(/^Cable,1,C23J\/A,A,A01-1,P1A 1,LT1,/)
    expect(second).toMatch(/^Cable,1,C23J\/B,B,P1A 1,A01-1,/)
    const list = await printed('patch-list', 'list.csv', '--lang', 'fr')
    expect(readFileSync(list.out, 'utf8')).toContain('Local;N°;Code;De;Vers')
  })

  it('takes no more for a stand’s sheet than fits on it', async () => {
    const said = await run('set', site, 'site', `contact=${'x'.repeat(301)}`, '--json')
    expect(said.json).toMatchObject({ error: { code: 'bad_value' } })
  })

  it('neutralises what a spreadsheet would take for a formula', async () => {
    await run('set', site, 'stand', 'A01', 'exhibitor==HYPERLINK("http://x")')
    const { out } = await printed('stand-sheet', 'formula.csv', '--stand', 'A01')
    expect(readFileSync(out, 'utf8')).toContain(`"'=HYPERLINK(""http://x"")"`)
  })

  it.each([
    [['labels', '--room', 'Nowhere'], 'unknown_room'],
    [['port-map', '--switch', 'SW9'], 'unknown_switch'],
    [['stand-sheet', '--stand', 'Z99'], 'unknown_stand'],
    [['labels', '--numbers', '99999'], 'unknown_cable'],
    [['floor-plan', '--floor-plan', 'Cave'], 'unknown_floor_plan'],
    [['floor-plan', '--room', 'LT1'], 'nothing_to_print'],
    [['patch-list', '--room', 'Hall Nord'], 'nothing_to_print'],
  ])('refuses %j, saying what is missing', async ([kind = '', ...more], code) => {
    const said = await run('print', site, kind, '--out', join(folder, 'no.pdf'), '--json', ...more)
    expect(said.exit).toBe(1)
    expect(said.json).toMatchObject({ error: { code } })
  })

  it.each([
    [['labels', '--format', '400x600']],
    [['labels', '--only', 'doors']],
    [['labels', '--lang', 'de']],
    [['labels', '--offset', '3']],
    [['labels', '--used', 'x']],
    [['posters']],
  ])('takes %j for wrong use', async (given) => {
    const said = await run('print', site, ...given, '--out', join(folder, 'no.pdf'))
    expect(said.exit).toBe(2)
  })

  it('takes no name that is neither page nor table', async () => {
    expect((await run('print', site, 'labels', '--out', join(folder, 'labels.doc'))).exit).toBe(2)
    const nowhere = await run('print', site, 'labels', '--out', join(folder, 'no', 'x.pdf'), '--json')
    expect(nowhere.json).toMatchObject({ error: { code: 'cannot_write' } })
  })
})
