/** Kea's JSON that somebody wrote by hand: the plan is put in between its comments, or it is refused by its place. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareFile } from '../../../shared/routers/compare-files.ts'
import { mergeFile } from '../../../shared/routers/merge-files.ts'
import { parseKea } from '../../../shared/routers/read/kea-syntax.ts'
import { MADE_BY, textOf } from '../../../shared/routers/render/lines.ts'
import { routerFiles } from '../../../shared/routers/router-files.ts'
import { routerPair } from '../../../shared/routers/router-pair.ts'
import { fair } from '../sites.ts'

type Json = null | boolean | number | string | Json[] | { [name: string]: Json }

const file = (() => {
  const found = routerFiles(routerPair(fair()), 0, 'kea').find(({ kind }) => kind === 'kea')
  if (!found) throw new Error('no file of Kea')
  return found
})()

const planned = JSON.parse(textOf(file.lines)) as { Dhcp4: { [name: string]: Json } }
/** The plan's own, without our name: as somebody would have written it. */
const { 'user-context': _, ...byHand } = planned.Dhcp4
const write = (dhcp4: { [name: string]: Json }): string => `${JSON.stringify({ Dhcp4: dhcp4 }, null, 2)}\n`

const merged = (text: string): string => mergeFile(file, { path: 'k', text }, () => null).get('k') ?? text
const left = (text: string) =>
  compareFile(file, parseKea({ path: 'k', text })).filter(({ kind }) => kind !== 'foreign')
/** As strict as JSON, once its comments are gone. */
const strict = (text: string): Json => JSON.parse(text.replaceAll(/ (?:#|\/\/) note \d+$/gm, ''))

/** Each note with the words it stands behind; a comma may come between, and an empty group may be filled. */
const notesIn = (text: string): string[] =>
  text
    .split('\n')
    .filter((line) => line.includes(' note ') && !/\[\]|\{\}/.test(line))
    .map((line) => line.trim().replace(/,? (?=(?:#|\/\/) note)/, ' '))

describe('a hand-written kea-dhcp4.conf', () => {
  it('that says all of the plan stays as it is', () => {
    expect(merged(write(byHand))).toBe(write(byHand))
  })

  it('gets what it lacks with the commas that it needs, and our name is not put on it', () => {
    const text =
      '{\n  # notre serveur\n  "Dhcp4": {\n    "valid-lifetime": 60, // court\n    "decline-probation-period": 900\n  }\n}\n'
    const after = merged(text)
    expect(left(after)).toEqual([])
    expect(after).toContain('# notre serveur')
    expect(after).toMatch(/"valid-lifetime": \d+, \/\/ court\n/)
    expect(after).toContain('"decline-probation-period": 900')
    expect(after).not.toContain(MADE_BY)
    expect(merged(after)).toBe(after)
  })

  it('keeps its own subnets and options beside those of the plan', () => {
    const own = { id: 7, subnet: '172.30.1.0/24', pools: [{ pool: '172.30.1.10 - 172.30.1.20' }] }
    const after = merged(write({ ...byHand, subnet4: [own] }))
    expect(left(after)).toEqual([])
    const { Dhcp4 } = strict(after) as { Dhcp4: { subnet4: { subnet: string }[] } }
    expect(Dhcp4.subnet4.map(({ subnet }) => subnet)).toContain(own.subnet)
    expect(Dhcp4.subnet4.length).toBe((byHand.subnet4 as Json[]).length + 1)
  })

  it.each([
    [
      'an included part',
      '{ "Dhcp4": {\n  "subnet4": <?include "/etc/kea/nets.json"?>\n} }',
      /k, line 2: it includes \/etc\/kea\/nets.json/,
    ],
    [
      'a member said twice',
      '{ "Dhcp4": {\n  "valid-lifetime": 1,\n  "valid-lifetime": 2\n} }',
      /k, line 3: "valid-lifetime" is said twice/,
    ],
    [
      'a value where the plan has a group',
      '{ "Dhcp4": {\n  "subnet4": 1\n} }',
      /k, line 2: "subnet4" is planned as a group/,
    ],
    ['the configuration of another server', '{ "Dhcp6": {} }', /k, line 1: this file has no "Dhcp4"/],
    ['JSON that is cut', '{ "Dhcp4": {\n', /k, line 1: "\{" is never closed/],
  ])('is refused for %s, by its place', (_, text, expected) => {
    expect(() => merged(text)).toThrow(expected)
  })

  it('is refused where a subnet of the plan has another number there: leases are known by it', () => {
    const [first, ...others] = byHand.subnet4 as { [name: string]: Json }[]
    const text = write({ ...byHand, subnet4: [{ ...first, id: 4242 }, ...others] })
    expect(() => merged(text)).toThrow(/the "id" of this subnet is \d+ in the plan/)
  })

  // Anything taken out, anything of others put in, notes behind any line: what comes out has all of both, and is JSON.
  it('has all of both', () => {
    const takeOut = (value: Json, gone: (depth: number) => boolean, depth = 0): Json => {
      if (Array.isArray(value))
        return value
          .filter((one) => typeof one !== 'object' || !gone(depth))
          .map((one) => takeOut(one, gone, depth + 1))
      if (value === null || typeof value !== 'object') return value
      const isKept = ([name]: [string, Json]) =>
        // What a thing is known by stays: without it, it is another thing.
        ['subnet', 'id', 'pool', 'hw-address', 'library', 'name', 'url', 'this-server-name'].includes(name) ||
        !gone(depth)
      return Object.fromEntries(
        Object.entries(value)
          .filter(isKept)
          .map(([name, one]) => [name, takeOut(one, gone, depth + 1)]),
      )
    }
    fc.assert(
      fc.property(
        fc.infiniteStream(fc.nat(99)),
        fc.nat(40),
        fc.uniqueArray(fc.nat(400), { maxLength: 25 }),
        fc.boolean(),
        (dice, share, noted, isFirst) => {
          const kept = takeOut(byHand, () => (dice.next().value ?? 0) < share) as { [name: string]: Json }
          const foreign: { [name: string]: Json } = { 'x-own': [{ name: 'à nous', deep: { a: [1, 2] } }] }
          const own: { [name: string]: Json } = isFirst ? { ...foreign, ...kept } : { ...kept, ...foreign }
          const text = write(own)
            .split('\n')
            .map((line, at, all) =>
              noted.includes(at) && at < all.length - 1 ? `${line} ${at % 2 ? '#' : '//'} note ${at}` : line,
            )
            .join('\n')
          const after = merged(text)
          expect(left(after)).toEqual([])
          expect(strict(after)).toMatchObject({ Dhcp4: foreign })
          expect(notesIn(after)).toEqual(expect.arrayContaining(notesIn(text)))
        },
      ),
      { numRuns: 60 },
    )
  })
})
