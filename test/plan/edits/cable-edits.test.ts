import { describe, expect, it } from 'vitest'
import { openDraft } from '../../../shared/model/draft.ts'
import { shortIdOf } from '../../../shared/model/short-id.ts'
import { createRow, deleteRow, EditError, editRow } from '../../../shared/plan/edits/index.ts'
import { listRows } from '../../../shared/plan/rows.ts'
import { type Builder, buildSite } from '../site-builder.ts'

/** A1-1 ── P1 1 ── SW1 1: cable 1 and cord 2. */
function wired(): Builder {
  const build = buildSite()
  build.switch('SW1')
  build.switch('SW2')
  build.panel('P1')
  build.panel('P2')
  build.stand('A1')
  build.outlet('A1-1', 'A1')
  build.wire('A1-1', 'P1 1', 'SW1 1')
  return build
}

const cables = (build: Builder) => listRows(build.plan(), 'cables')
const refusal = (edit: () => unknown): string => {
  try {
    edit()
  } catch (error) {
    if (error instanceof EditError) return `${error.details.code}: ${error.message}`
    throw error
  }
  return 'nothing was refused'
}

describe('a cable', () => {
  it('is listed with its number, its code and what it is', () => {
    expect(cables(wired())[1]).toMatchObject({
      number: 2,
      shortId: shortIdOf('cable', 2),
      kind: 'cord',
      length: null,
      colour: null,
      status: 'planned',
      a: 'P1 1',
      b: 'SW1 FastEthernet0/1',
    })
  })

  it('takes length, colour, label, medium and status, as people write them', () => {
    const build = wired()
    editRow(build.draft, 'cable', '2', {
      length: '2,5 m',
      colour: 'bleu',
      label: 'C-17',
      medium: 'Cat 6',
      status: 'connected',
    })
    expect(cables(build)[1]).toMatchObject({
      length: 2.5,
      colour: 'bleu',
      label: 'C-17',
      medium: 'Cat 6',
      status: 'connected',
    })
  })

  it.each([
    ['its number', '2'],
    ['its number with a sign', 'n° 2'],
    ['its code', shortIdOf('cable', 2)],
    ['its label', 'c-17'],
    ['the port it is in', 'SW1 Fa0/1'],
  ])('is found by %s', (_, name) => {
    const build = wired()
    editRow(build.draft, 'cable', '2', { label: 'C-17' })
    editRow(build.draft, 'cable', name, { colour: 'rouge' })
    expect(cables(build).map((row) => row.colour)).toEqual([null, 'rouge'])
  })

  it('is asked for by number where a panel position has two', () => {
    expect(refusal(() => editRow(wired().draft, 'cable', 'P1 1', { colour: 'bleu' }))).toContain(
      'ambiguous_object: "P1 1" could be cable 1 or 2',
    )
  })

  it.each([
    [{ length: '0' }, 'bad_value'],
    [{ length: 'long' }, 'bad_value'],
    [{ status: 'lost' }, 'bad_value'],
    [{ kind: 'link' }, 'bad_value'],
    [{ a: 'P9 1' }, 'unknown_object'],
    [{ b: 'P1 1' }, 'bad_value'],
  ])('refuses %j', (fields, code) => {
    const build = wired()
    const before = cables(build)
    expect(refusal(() => editRow(build.draft, 'cable', '2', fields))).toContain(code)
    expect(cables(build)).toEqual(before)
  })

  it('is plugged elsewhere, but not where another one is', () => {
    const build = wired()
    build.outlet('A1-2', 'A1')
    build.wire('A1-2', 'P1 2', 'SW1 2')
    expect(refusal(() => editRow(build.draft, 'cable', '2', { b: 'SW1 2' }))).toContain('port_used_twice')
    editRow(build.draft, 'cable', '2', { b: 'SW2 4' })
    expect(cables(build)[1]).toMatchObject({ number: 2, a: 'P1 1', b: 'SW2 FastEthernet0/4' })
  })

  it('is made between two ends, on the side of a panel that faces the other', () => {
    const build = wired()
    createRow(build.draft, 'cable', 'L1', { a: 'SW1 Gi0/1', b: 'SW2 Gi0/1', medium: 'Cat 6', length: '12' })
    createRow(build.draft, 'cable', 'L2', { a: 'P1 5', b: 'P2 5' })
    createRow(build.draft, 'cable', 'L3', { a: 'P1 6', b: 'SW1 3' })
    createRow(build.draft, 'cable', 'L4', { a: 'P1 7', b: 'P2 7', kind: 'cord' })
    expect(cables(build).slice(2)).toMatchObject([
      { kind: 'link', length: 12, label: 'L1' },
      { kind: 'cable', aKind: 'rear', bKind: 'rear' },
      { kind: 'cord', aKind: 'front', bKind: 'interface' },
      { kind: 'cord', aKind: 'front', bKind: 'front' },
    ])
  })

  it('goes without its ends, and its number is not given again', () => {
    const build = wired()
    deleteRow(build.draft, 'cable', '2')
    createRow(build.draft, 'cable', 'new', { a: 'P1 1', b: 'SW1 1' })
    expect(cables(build).map((row) => row.number)).toEqual([1, 3])
    expect(openDraft(build.plan()).get('panelPort', 1)).toBeDefined()
  })
})
