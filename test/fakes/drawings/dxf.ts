/** A DXF from group codes, as drawing programs write it. */

export type Groups = readonly (readonly [code: number, value: string | number])[]

const section = (name: string, groups: Groups): Groups => [
  [0, 'SECTION'],
  [2, name],
  ...groups,
  [0, 'ENDSEC'],
]

export interface FakeDxf {
  /** `$INSUNITS`; absent: the drawing does not tell. */
  readonly unit?: number
  /** Layers by name; `false` is switched off. */
  readonly layers?: Readonly<Record<string, boolean>>
  readonly blocks?: Readonly<Record<string, Groups>>
  readonly entities: Groups
}

export function makeDxf({ unit, layers = {}, blocks = {}, entities }: FakeDxf): Buffer {
  const header: Groups =
    unit === undefined
      ? []
      : [
          [9, '$INSUNITS'],
          [70, unit],
        ]
  const table = Object.entries(layers).flatMap(
    ([name, isOn]): Groups => [
      [0, 'LAYER'],
      [2, name],
      [70, 0],
      [62, isOn ? 3 : -3],
      [6, 'CONTINUOUS'],
    ],
  )
  const tables: Groups = [[0, 'TABLE'], [2, 'LAYER'], [70, 1], ...table, [0, 'ENDTAB']]
  const made = Object.entries(blocks).flatMap(
    ([name, groups]): Groups => [
      [0, 'BLOCK'],
      [8, '0'],
      [2, name],
      [70, 0],
      [10, 0],
      [20, 0],
      [30, 0],
      [3, name],
      ...groups,
      [0, 'ENDBLK'],
    ],
  )
  const all = [
    ...section('HEADER', header),
    ...section('TABLES', tables),
    ...section('BLOCKS', made),
    ...section('ENTITIES', entities),
    [0, 'EOF'] as const,
  ]
  return Buffer.from(`${all.map(([code, value]) => `${code}\n${value}`).join('\n')}\n`)
}

export const rectangle = (layer: string, x: number, y: number, width: number, height: number): Groups => [
  [0, 'LWPOLYLINE'],
  [8, layer],
  [90, 4],
  [70, 1],
  ...[
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ].flatMap(
    ([px = 0, py = 0]): Groups => [
      [10, px],
      [20, py],
    ],
  ),
]

export const text = (layer: string, words: string, x: number, y: number, height = 1): Groups => [
  [0, 'TEXT'],
  [8, layer],
  [10, x],
  [20, y],
  [30, 0],
  [40, height],
  [1, words],
]

export const insert = (layer: string, block: string, x: number, y: number, turn = 0): Groups => [
  [0, 'INSERT'],
  [8, layer],
  [2, block],
  [10, x],
  [20, y],
  [30, 0],
  [50, turn],
]
