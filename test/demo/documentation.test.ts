import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { commands } from '../../main/commands/index.ts'
import { listFiles } from '../layers/imports.ts'

const root = resolve(import.meta.dirname, '../..')
const pages = ['README.md', ...listFiles('docs', (path) => path.endsWith('.md'))]
const read = (path: string) => readFileSync(join(root, path), 'utf8')

/** Links and pictures of a page, as paths from the root. */
const targetsOf = (page: string): string[] =>
  [...read(page).matchAll(/\]\(([^)#:]+)\)/g)].flatMap(([, target]) =>
    target ? [join(dirname(page), target)] : [],
  )

describe('the documentation', () => {
  it.each(pages)('%s links to nothing that is missing', (page) => {
    expect(targetsOf(page).filter((path) => !existsSync(join(root, path)))).toEqual([])
  })

  it('shows every picture there is', () => {
    const shown = new Set(pages.flatMap(targetsOf))
    const pictures = listFiles('docs/screenshots', (path) => path.endsWith('.png'))
    expect(pictures.filter((path) => !shown.has(path))).toEqual([])
  })

  it('tells of every command', () => {
    const page = read('docs/command-line.md')
    expect(commands.map(({ name }) => name).filter((name) => !page.includes(`${name}`))).toEqual([])
  })

  it('names only files that are there', () => {
    const named = pages.flatMap((page) =>
      [...read(page).matchAll(/`((?:main|shared|test|build|preload|renderer)\/[\w./-]+)`/g)].map(
        ([, path]) => path,
      ),
    )
    expect(named.filter((path) => path && !existsSync(join(root, path)))).toEqual([])
  })
})
