import { basename } from 'node:path'
import { describe, expect, it } from 'vitest'
import { listFiles, listSources, readSource } from './imports.ts'

const MOST_LINES = 400
const sources = listSources('shared', 'main', 'preload', 'renderer', 'build')
const tests = listSources('test')
const everything = [...sources, ...tests]
const textOf = new Map(everything.map((path) => [path, readSource(path)]))
const having = (paths: readonly string[], isWrong: (text: string) => boolean) =>
  paths.filter((path) => isWrong(textOf.get(path) ?? ''))

describe('file names', () => {
  it('are nouns in kebab-case', () => {
    const isKebab = (path: string) =>
      /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|bench|config|d))?\.tsx?$/.test(basename(path))
    expect(everything.filter((path) => !isKebab(path))).toEqual([])
  })

  it('say what is inside', () => {
    const vague = /(^|[/-])(utils?|helpers?|misc|common|stuff|manager)([./-]|$)/
    expect(everything.filter((path) => vague.test(path))).toEqual([])
  })
})

describe('files', () => {
  it('open with what they are for', () => {
    const opens = (text: string) => /^(#!.*\n)?(\/\*\*|\/\/) ?\S?/.test(text)
    expect(having(sources, (text) => !opens(text))).toEqual([])
  })

  it('migrations too', () => {
    const migrations = listFiles('main/db/migrations', (path) => path.endsWith('.sql'))
    expect(migrations.filter((path) => !readSource(path).startsWith('--'))).toEqual([])
  })

  it(`have at most ${MOST_LINES} lines`, () => {
    const long = everything.map((path) => ({ path, lines: textOf.get(path)?.split('\n').length ?? 0 }))
    expect(long.filter(({ lines }) => lines > MOST_LINES)).toEqual([])
  })

  it('are short: half of them under 120 lines', () => {
    const lengths = having(sources, () => true).map((path) => textOf.get(path)?.split('\n').length ?? 0)
    const [median = 0] = lengths.sort((a, b) => a - b).slice(Math.floor(lengths.length / 2))
    expect(median).toBeLessThan(120)
  })
})

describe('code', () => {
  it('leaves nothing for later', () => {
    // Written in two parts, because this file is one of those looked at.
    const later = new RegExp(
      `\\b(${['TO', 'FIX', 'XX'].map((word, i) => word + ['DO', 'ME', 'X'][i]).join('|')})\\b`,
    )
    expect(having(everything, (text) => later.test(text))).toEqual([])
  })

  it('uses no any', () => {
    const any = /(?<![\w'])(:\s*any|as\s+any|<any>|any\[\]|Array<any>)(?![\w'])/
    const code = (text: string) => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*$/gm, '')
    expect(having(sources, (text) => any.test(code(text)))).toEqual([])
  })

  it('silences no rule of the linter or the compiler without a reason', () => {
    const silenced = /@ts-ignore|@ts-nocheck|@ts-expect-error\s*$|biome-ignore [\w/]+:\s*$/m
    const here = 'test/layers/style.test.ts'
    expect(
      having(
        everything.filter((path) => path !== here),
        (text) => silenced.test(text),
      ),
    ).toEqual([])
  })

  it('swallows no error without saying why, in it or just above', () => {
    const empty = /catch\s*(\([^)]*\))?\s*\{\s*\}|\.catch\(\s*\(\)\s*=>\s*(\{\s*\}|undefined)\s*\)/g
    const isSaid = (before: string) =>
      before
        .split('\n')
        .slice(-3)
        .some((line) => /^\s*(\/\/|\*)/.test(line))
    const isSilent = (text: string) =>
      [...text.matchAll(empty)].some(({ index }) => !isSaid(text.slice(0, index)))
    expect(having(sources, isSilent)).toEqual([])
  })
})
