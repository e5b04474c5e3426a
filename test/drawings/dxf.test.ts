import { describe, expect, it } from 'vitest'
import { drawingContents, readDrawing } from '../../main/drawings/read-drawing.ts'
import type { DrawingChoice } from '../../shared/floor-plan/drawing.ts'
import { type FakeDxf, type Groups, insert, makeDxf, rectangle, text } from '../fakes/drawings/dxf.ts'

const METRES = 6
const file = (dxf: FakeDxf) => ({ file: 'plan.dxf', bytes: makeDxf(dxf) })
const read = (dxf: FakeDxf, choice: DrawingChoice = {}) => readDrawing(file(dxf), choice)
const contents = (dxf: FakeDxf, choice: DrawingChoice = {}) => drawingContents(file(dxf), choice)
const codesOf = async (dxf: FakeDxf) => (await read(dxf)).warnings.map(({ code }) => code)

const hall: FakeDxf = {
  unit: METRES,
  layers: { walls: true, stands: true, furniture: false },
  entities: [
    ...rectangle('walls', 100, 200, 60, 30),
    ...rectangle('stands', 110, 210, 3, 2),
    ...text('stands', 'A01', 110.5, 210.5, 0.4),
    ...rectangle('furniture', 500, 500, 1, 1),
  ],
}

describe('a DXF', () => {
  it('is shown as an SVG of the layers it shows, in its own units', async () => {
    const { width, height, metresPerUnit, shown, layers } = await read(hall)
    expect(layers).toEqual([
      { name: 'walls', objects: 1, isShown: true },
      { name: 'stands', objects: 2, isShown: true },
      { name: 'furniture', objects: 1, isShown: false },
    ])
    expect(metresPerUnit).toBe(1)
    // A margin of a hundredth of the longer side on each side.
    expect([width, height]).toEqual([61.2, 31.2])
    const svg = Buffer.from(shown?.data ?? []).toString()
    expect(svg).toContain('<title>walls</title>')
    expect(svg).toContain('>A01</text>')
    expect(svg).not.toContain('furniture')
  })

  it('has its outlines and texts from the top left corner, y downwards', async () => {
    const { outlines, texts } = await contents(hall)
    const stand = outlines.find(({ layer }) => layer === 'stands')
    expect(stand?.points.map(([x, y]) => [Math.round(x * 10) / 10, Math.round(y * 10) / 10])).toEqual([
      [10.6, 20.6],
      [13.6, 20.6],
      [13.6, 18.6],
      [10.6, 18.6],
    ])
    expect(texts).toMatchObject([{ text: 'A01', layer: 'stands', turn: 0 }])
  })

  it('with fewer layers chosen moves nothing', async () => {
    const whole = await contents(hall)
    const chosen = await contents(hall, { layers: ['stands'] })
    expect(chosen.outlines).toEqual(whole.outlines.filter(({ layer }) => layer === 'stands'))
  })

  it('refuses a layer it does not have, listing those it has', async () => {
    await expect(read(hall, { layers: ['stand'] })).rejects.toMatchObject({
      code: 'drawing_no_such_layer',
      message: expect.stringContaining('walls, stands, furniture'),
    })
  })

  it('expands blocks where they are inserted, turned, and what is on their layer 0 goes along', async () => {
    const blocks = {
      stand: rectangle('0', 0, 0, 2, 1),
      pair: [...insert('0', 'stand', 0, 0), ...insert('0', 'stand', 5, 0)],
    }
    const { outlines } = await contents({
      unit: METRES,
      blocks,
      entities: [...rectangle('walls', -20, -20, 40, 40), ...insert('stands', 'pair', 0, 0, 90)],
    })
    const stands = outlines.filter(({ layer }) => layer === 'stands')
    // Turned a quarter, the second is five above the first.
    const middles = stands.map(({ points }) => points.map(([, y]) => y).reduce((a, b) => a + b) / 4)
    expect(stands).toHaveLength(2)
    expect((middles[0] ?? 0) - (middles[1] ?? 0)).toBeCloseTo(5, 6)
  })

  it('reads the attributes of blocks, in which the numbers of stands are written', async () => {
    const attribute: Groups = [
      [0, 'ATTRIB'],
      [8, 'stands'],
      [10, 1],
      [20, 1],
      [30, 0],
      [40, 0.5],
      [1, 'B07'],
      [2, 'NUMERO'],
    ]
    const { texts } = await contents({
      unit: METRES,
      blocks: { stand: rectangle('0', 0, 0, 2, 1) },
      entities: [
        ...insert('stands', 'stand', 0, 0),
        ...attribute,
        [0, 'SEQEND'],
        ...rectangle('w', 0, 0, 9, 9),
      ],
    })
    expect(texts.map(({ text: words }) => words)).toEqual(['B07'])
  })

  it('draws arcs, bulges, circles, ellipses and splines as lines that lie on them', async () => {
    const half: Groups = [
      [0, 'LWPOLYLINE'],
      [8, 'c'],
      [90, 2],
      [70, 1],
      [10, -5],
      [20, 0],
      [42, 1],
      [10, 5],
      [20, 0],
      [42, 1],
    ]
    const spline: Groups = [
      [0, 'SPLINE'],
      [8, 's'],
      [70, 0],
      [71, 1],
      [72, 4],
      [73, 2],
      [40, 0],
      [40, 0],
      [40, 1],
      [40, 1],
      [10, -5],
      [20, -5],
      [30, 0],
      [10, 5],
      [20, 5],
      [30, 0],
    ]
    const arc: Groups = [
      [0, 'ARC'],
      [8, 'a'],
      [10, 0],
      [20, 0],
      [30, 0],
      [40, 5],
      [50, 0],
      [51, 90],
    ]
    const ellipse: Groups = [
      [0, 'ELLIPSE'],
      [8, 'e'],
      [10, 0],
      [20, 0],
      [30, 0],
      [11, 5],
      [21, 0],
      [31, 0],
      [40, 0.5],
      [41, 0],
      [42, 6.283185307],
    ]
    const { outlines } = await contents({ unit: METRES, entities: [...half, ...spline, ...arc, ...ellipse] })
    // Two half circles as bulges are a circle of radius 5 around the middle of the frame.
    const [circle] = outlines.filter(({ layer }) => layer === 'c')
    for (const [x, y] of circle?.points ?? []) expect(Math.hypot(x - 5.1, y - 5.1)).toBeCloseTo(5, 6)
    expect(circle?.points.length).toBeGreaterThan(30)
    expect((await read({ unit: METRES, entities: [...spline, ...arc, ...ellipse] })).width).toBeCloseTo(
      10.2,
      3,
    )
  })
})

describe('the unit of a DXF', () => {
  const entities = rectangle('walls', 0, 0, 60_000, 30_000)

  it('is asked where the drawing does not tell it', async () => {
    expect(await read({ entities })).toMatchObject({
      metresPerUnit: null,
      warnings: [{ code: 'unit_unknown' }],
    })
    expect(await read({ entities }, { unit: 'mm' })).toMatchObject({ metresPerUnit: 0.001, warnings: [] })
  })

  it('is not believed where the floor would be as small as a sheet or as large as a town', async () => {
    expect(await read({ unit: METRES, entities })).toMatchObject({
      metresPerUnit: null,
      warnings: [{ code: 'unit_unknown' }],
    })
  })
})

describe('what cannot be drawn', () => {
  it('is said: hatches, other files, hidden layers', async () => {
    const hatch: Groups = [
      [0, 'HATCH'],
      [8, 'walls'],
      [0, 'IMAGE'],
      [8, 'walls'],
    ]
    expect(await codesOf({ ...hall, entities: [...hall.entities, ...hatch] })).toEqual([
      'layers_hidden',
      'objects_left_out',
      'reference_removed',
    ])
  })

  it('a block that inserts itself, and one that inserts others without end, is refused', async () => {
    const blocks: Record<string, Groups> = { a: insert('0', 'a', 1, 1) }
    for (let level = 0; level < 12; level++)
      blocks[`b${level}`] = Array.from({ length: 10 }, (_, at) =>
        insert('0', level === 0 ? 'leaf' : `b${level - 1}`, at, 0),
      ).flat()
    blocks.leaf = rectangle('0', 0, 0, 1, 1)
    for (const name of ['a', 'b11'])
      await expect(read({ blocks, entities: insert('x', name, 0, 0) })).rejects.toMatchObject({
        code: 'drawing_too_complex',
      })
  })

  it('a drawing cut anywhere is refused', async () => {
    const { bytes } = file(hall)
    const whole = bytes.toString()
    for (const cut of [0.1, 0.3, 0.6, 0.9, 0.99])
      await expect(
        readDrawing({ file: 'plan.dxf', bytes: Buffer.from(whole.slice(0, whole.length * cut)) }, {}),
      ).rejects.toMatchObject({ code: 'drawing_damaged' })
  })

  it('a drawing that is put together wrongly is refused with the line', async () => {
    const whole = makeDxf(hall).toString()
    const broken = (from: string | RegExp, to: string) =>
      readDrawing({ file: 'plan.dxf', bytes: Buffer.from(whole.replace(from, to)) }, {})
    const says = (message: string) => ({ code: 'drawing_damaged', message: expect.stringContaining(message) })
    await expect(broken('$INSUNITS\n70', '$INSUNITS\nseventy')).rejects.toMatchObject(
      says('line 7: expected a group code'),
    )
    await expect(broken('0\nENDTAB\n', '')).rejects.toMatchObject(says('ENDSEC ends nothing'))
    await expect(broken('0\nENDSEC\n', '')).rejects.toMatchObject(says('SECTION may not begin here'))
  })

  it('a polyline with a code in it that nobody knows is read all the same', async () => {
    const [first, ...rest] = rectangle('walls', 0, 0, 60, 30)
    const strange = [...rest.slice(0, 4), [298, 1] as const, ...rest.slice(4)]
    const { outlines } = await contents({ unit: METRES, entities: [first ?? [0, ''], ...strange] })
    expect(outlines.map(({ points }) => points.length)).toEqual([4])
  })

  it('an object left lying far outside is said, not shown as a dot', async () => {
    const entities = [...hall.entities, ...rectangle('walls', 9e7, 0, 1, 1)]
    await expect(read({ ...hall, entities })).rejects.toMatchObject({ code: 'drawing_too_large' })
  })

  it('an empty drawing is refused', async () => {
    await expect(read({ entities: [] })).rejects.toMatchObject({ code: 'drawing_empty' })
  })
})
