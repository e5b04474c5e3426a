/** The shared corpus of configurations, where it is at hand. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { GrammarName } from '../../shared/config/grammar/grammar.ts'
import { grammars, isGrammarName } from '../../shared/config/grammar/index.ts'
import { printTree } from '../../shared/config/print-tree.ts'
import { readIntent } from '../../shared/config/read-intent.ts'
import { REDACTED, redactConfig } from '../../shared/config/redact.ts'
import { remediate } from '../../shared/config/remediate.ts'
import { applyLines, linesOf, loadConfig, type TextLine } from '../../shared/config/tree.ts'
import { linesSaid } from './corpus-text.ts'

const corpus = join(import.meta.dirname, '../../../shared/corpus')
const remediation = join(corpus, 'config/remediation')
const running = join(corpus, 'running-configs')

/** Lines with their sections, as a set: order of independent lines may differ. */
function paths(lines: readonly TextLine[]): string[] {
  const stack: string[] = []
  return lines
    .map(({ depth, text }) => {
      stack.length = depth
      stack.push(text)
      return stack.join(' / ')
    })
    .sort()
}

function readExpected(source: string): TextLine[] {
  const indents: number[] = []
  return source.split('\n').flatMap((line) => {
    if (line.trim() === '') return []
    const indent = line.length - line.trimStart().length
    while (indents.length > 0 && (indents.at(-1) ?? 0) >= indent) indents.pop()
    indents.push(indent)
    return [{ depth: indents.length - 1, text: line.trim() }]
  })
}

const cases = existsSync(remediation)
  ? readdirSync(remediation).flatMap((platform) =>
      readdirSync(join(remediation, platform)).map((name) => [platform as GrammarName, name] as const),
    )
  : []

describe.skipIf(cases.length === 0)('remediations of the corpus', () => {
  it.each(cases)('%s %s', (platform, name) => {
    const read = (file: string) => readFileSync(join(remediation, platform, name, file), 'utf8')
    const from = loadConfig(read('running.txt'), platform)
    const { lines } = remediate(from, loadConfig(read('intended.txt'), platform))
    expect(paths(lines)).toEqual(paths(readExpected(read('expected_remediation.txt'))))
  })

  it.each(cases)('%s %s reaches the intended configuration, by our lines and by theirs', (platform, name) => {
    const read = (file: string) => readFileSync(join(remediation, platform, name, file), 'utf8')
    const [from, to] = [loadConfig(read('running.txt'), platform), loadConfig(read('intended.txt'), platform)]
    const ours = remediate(from, to).lines
    expect(remediate(applyLines(from, ours), to).lines).toEqual([])
    expect(remediate(applyLines(from, readExpected(read('expected_remediation.txt'))), to).lines).toEqual([])
  })

  it('are all there, none set aside', () => {
    const folders = readdirSync(remediation, { recursive: true, withFileTypes: true })
    const found = folders.filter((file) => file.name === 'expected_remediation.txt').length
    expect(cases).toHaveLength(found)
    expect(cases.filter(([platform]) => !isGrammarName(platform))).toEqual([])
  })
})

interface Normalised {
  readonly id: string
  readonly platform: GrammarName
  readonly config: string
  readonly present_after_normalise: readonly (readonly string[])[]
  readonly absent_after_normalise: readonly (readonly string[])[]
}

const normaliseFile = join(corpus, 'config/normalise_on_load.json')
const normalised: Normalised[] = existsSync(normaliseFile)
  ? JSON.parse(readFileSync(normaliseFile, 'utf8'))
  : []

describe.skipIf(normalised.length === 0)('normalisation on load in the corpus', () => {
  it.each(normalised)('$id', (example) => {
    const found = paths(linesOf(loadConfig(example.config, example.platform).nodes))
    for (const path of example.present_after_normalise) expect(found).toContain(path.join(' / '))
    for (const path of example.absent_after_normalise) expect(found).not.toContain(path.join(' / '))
  })
})

const platformOf = (file: string): GrammarName =>
  /cisco|synthetic-c\d/.test(file) ? 'cisco_ios' : file.includes('netgear') ? 'netgear' : 'hp_procurve'
const files = existsSync(running) ? readdirSync(running).filter((file) => file.endsWith('.txt')) : []

describe.skipIf(files.length === 0)('running configurations of the corpus', () => {
  it.each(files)('%s differs in nothing from itself', (file) => {
    const tree = loadConfig(readFileSync(join(running, file), 'utf8'), platformOf(file))
    expect(tree.nodes.length).toBeGreaterThan(5)
    expect(remediate(tree, tree).lines).toEqual([])
  })

  it.each(files)('%s survives being read and written again', (file) => {
    const tree = loadConfig(readFileSync(join(running, file), 'utf8'), platformOf(file))
    const again = loadConfig(printTree(tree), platformOf(file))
    expect(paths(linesOf(again.nodes))).toEqual(paths(linesOf(tree.nodes)))
    expect(readIntent(again)).toEqual(readIntent(tree))
  })

  it.each(files)('%s loses no line that it said, and is said nothing new, when it is printed', (file) => {
    const source = readFileSync(join(running, file), 'utf8')
    const printed = printTree(loadConfig(source, platformOf(file)))
    expect(linesSaid(printed, platformOf(file))).toEqual(linesSaid(source, platformOf(file)))
  })

  it.each(files)('%s shows no secret after redaction', (file) => {
    const source = readFileSync(join(running, file), 'utf8')
    const shown = redactConfig(source, grammars[platformOf(file)])
    expect(shown).not.toMatch(/SYNTHETIC|\$1\$SYNT|\$9\$|AAAAAAAAAA|community "?public/)
    if (/enable secret|community|password \S/.test(source)) expect(shown).toContain(REDACTED)
  })

  it('tell ports and VLANs', () => {
    const intent = (file: string) =>
      readIntent(loadConfig(readFileSync(join(running, file), 'utf8'), platformOf(file)))
    const c2950 = intent('synthetic-c2950-24_12.1EA.txt')
    expect(c2950.vlans.map(({ vid, name }) => `${vid} ${name}`)).toEqual([
      '10 REGIE',
      '20 SON',
      '30 LUMIERE',
      '40 VIDEO',
      '50 PUBLIC',
      '99 ADMIN',
    ])
    expect(c2950.ports[0]).toMatchObject({
      mode: 'access',
      untagged: 10,
      edge: true,
      description: 'Console regie face',
    })
    expect(c2950.ports[22]).toMatchObject({ mode: 'tagged', untagged: null, tagged: [10, 20, 30, 40, 99] })
    expect(c2950.management).toMatchObject({ vid: 99, address: '10.99.0.26', gateway: '10.99.0.1' })
    const xl = intent('synthetic-c3524XL_12.0WC.txt').ports.find(({ name }) => name === 'GigabitEthernet0/1')
    expect(xl).toMatchObject({ mode: 'tagged', tagged: [20, 30] })
    const hp = intent('synthetic-procurve-2610-24_R.11.txt').ports
    expect(hp.find(({ name }) => name === '9')).toMatchObject({ mode: 'access', untagged: 20, edge: true })
    expect(hp.find(({ name }) => name === '25')).toMatchObject({
      mode: 'tagged',
      untagged: 1,
      tagged: [10, 20, 50, 99],
    })
    const netgear = intent('synthetic-netgear-fastpath-24.txt').ports
    expect(netgear[0]).toMatchObject({ mode: 'access', untagged: 50, edge: true })
    expect(netgear[22]).toMatchObject({ mode: 'tagged', tagged: [50, 99] })
  })
})
