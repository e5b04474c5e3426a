/**
 * Which lines of a text a device does not have after they were sent. Two ways of looking, and only what neither finds
 * is missing: word by word, since people abbreviate; and by the grammar, since devices do not print their defaults.
 */
import { remediate } from '../../../shared/config/remediate.ts'
import { type ConfigTree, loadConfig } from '../../../shared/config/tree.ts'
import type { DeviceConfig } from '../../driver-engine/read-config.ts'
import { cutSections, missingLines, type SourceSection } from '../../driver-engine/shown-lines.ts'
import type { SourceLine } from '../../driver-engine/steps.ts'
import type { Driver } from '../../drivers/driver.ts'
import { grammarNameOf } from '../../drivers/grammar-name.ts'
import { sameSecret } from '../../secrets/verify-cisco.ts'

/** As people read them; empty: everything is there. */
export function findMissing(driver: Driver, lines: readonly SourceLine[], after: DeviceConfig): string[] {
  return lastWords(cutSections(driver, lines)).flatMap((section) =>
    missingFrom(driver, section, after).map((line) => line.shown),
  )
}

export function missingFrom(driver: Driver, section: SourceSection, after: DeviceConfig): SourceLine[] {
  const unseen = missingLines(driver, section, after.running, after.vlans)
  if (unseen.length === 0) return []
  const running = loadConfig(after.running, grammarNameOf(driver.name))
  return unseen.filter((line) => line === section.head || !isThereUnsaid(running, section.head, line))
}

/** True where the device does it without saying so. */
function isThereUnsaid(running: ConfigTree, head: SourceLine, line: SourceLine): boolean {
  const wanted = loadConfig(`${head.text}\n ${line.text}\n`, running.platform)
  const linesTo = (tree: ConfigTree) => remediate(running, tree, { scope: 'managed', sameSecret }).lines
  // What only takes away what else stands in the section says nothing about this line.
  const removals = new Set(linesTo(loadConfig(`${head.text}\n`, running.platform)).map(({ text }) => text))
  return linesTo(wanted).every(
    ({ depth, text }) => depth === 0 || text.startsWith('no ') || (removals.has(text) && text !== line.text),
  )
}

const keyOf = (text: string) => text.toLowerCase().split(/\s+/).slice(0, -1).join(' ')

/** True where a line after it sets the same thing anew, or takes it back. */
const isReplaced = (line: SourceLine, after: readonly SourceLine[]): boolean =>
  after.some((other) => {
    const isTakenBack = /^no /i.test(other.text) && line.text.startsWith(other.text.replace(/^no /i, ''))
    return keyOf(other.text) === keyOf(line.text) || isTakenBack
  })

/** What was said again later in the text may have been replaced: only the last word is looked for. */
function lastWords(sections: readonly SourceSection[]): SourceSection[] {
  return sections.flatMap((section, i) => {
    const later = sections.slice(i + 1)
    if (section.lines.length === 0) {
      const heads = later.filter((other) => other.lines.length === 0).map((other) => other.head)
      return isReplaced(section.head, heads) ? [] : [section]
    }
    const laterLines = later
      .filter((other) => other.head.text === section.head.text)
      .flatMap((other) => other.lines)
    const lines = section.lines.filter(
      (line, at) => !isReplaced(line, [...section.lines.slice(at + 1), ...laterLines]),
    )
    return [{ ...section, lines }]
  })
}
