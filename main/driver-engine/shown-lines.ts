/**
 * Which of the lines sent a configuration shows. Word by word, because people abbreviate what devices print in full:
 * `int fa0/1` is `interface FastEthernet0/1`. What a device never shows is not missed.
 */
import type { Driver } from '../drivers/driver.ts'
import type { SourceLine } from './steps.ts'

interface ShownSection {
  readonly header: string
  readonly lines: readonly string[]
}

const words = (text: string): string[] => text.trim().split(/\s+/)

/** `fa0/1` and `FastEthernet0/1`, `Gi 1/0/2` and `GigabitEthernet1/0/2`. */
function isSameWord(typed: string, shown: string): boolean {
  const a = typed.toLowerCase()
  const b = shown.toLowerCase()
  if (a === b || b.startsWith(a)) return true
  const port = /^([a-z-]+)(\d[\d/.]*)$/.exec(a)
  const full = /^([a-z-]+)(\d[\d/.]*)$/.exec(b)
  return !!port && !!full && port[2] === full[2] && (full[1] ?? '').startsWith(port[1] ?? '')
}

/** `interface FastEthernet 0/1` is `interface FastEthernet0/1`. */
const joinPort = (text: string): string => text.replace(/^(int\w*\s+[a-z-]+)\s+(\d\S*)$/i, '$1$2')

export function isSameLine(typed: string, shown: string): boolean {
  if (typed.trim() === shown.trim()) return true
  const a = words(joinPort(typed))
  const b = words(joinPort(shown))
  return a.length === b.length && a.every((word, i) => isSameWord(word, b[i] ?? ''))
}

function readSections(config: string): { top: string[]; sections: ShownSection[] } {
  const top: string[] = []
  const sections: { header: string; lines: string[] }[] = []
  for (const line of config.split('\n')) {
    if (line.trim() === '' || line.trim() === '!') continue
    if (!/^\s/.test(line)) {
      top.push(line)
      sections.push({ header: line, lines: [] })
    } else sections.at(-1)?.lines.push(line.trim())
  }
  return { top, sections }
}

/** Lines a device does not print back as typed: secrets, negations, mode changes. */
const isUnshowable = (driver: Driver, text: string): boolean =>
  driver.unshown.some((pattern) => pattern.test(text)) ||
  driver.contexts.some((rule) => !!rule.leaves && rule.line.test(text))

/** A group of lines that stand or fall together: one outermost line and what follows inside it. */
export interface SourceSection {
  readonly head: SourceLine
  readonly lines: readonly SourceLine[]
}

/** Cuts lines into sections as they will be sent. */
export function cutSections(driver: Driver, lines: readonly SourceLine[]): SourceSection[] {
  const sections: { head: SourceLine; lines: SourceLine[] }[] = []
  let isOpen = false
  for (const [i, line] of lines.entries()) {
    const context = driver.contexts.find((rule) => rule.line.test(line.text))
    const nextDepth = lines[i + 1]?.depth ?? null
    const hasChildren = line.depth !== null && nextDepth !== null && nextDepth > line.depth
    const isInside =
      isOpen && (line.depth === null ? !context || !!context.leaves : line.depth > 0 || !!context?.leaves)
    if (isInside) sections.at(-1)?.lines.push(line)
    else sections.push({ head: line, lines: [] })
    if (!isInside) isOpen = (!!context && !context.leaves) || hasChildren
    if (context?.leaves) isOpen = false
  }
  return sections
}

/** `vlan 10`, `vlan 10 name REGIE`: old trains show VLANs in `show vlan` only. Null: this line is about none. */
function isVlanThere(text: string, name: string | undefined, config: string, vlans: string): boolean | null {
  const found = /^vlan (\d+)(?:\s+name\s+(\S+))?/i.exec(text)
  if (!found) return null
  const [, vid, inline] = found
  if (new RegExp(`^vlan ${vid}\\s*$`, 'm').test(config)) return true
  if (vlans.trim() === '') return true
  const wanted = (name ?? inline ?? '').replaceAll('"', '').slice(0, 18).toLowerCase()
  const row = new RegExp(`^${vid}\\s+(.*)$`, 'm').exec(vlans)?.[1]
  return row?.toLowerCase().startsWith(wanted) ?? false
}

/** The lines of `section` that `config` does not show and could. */
export function missingLines(
  driver: Driver,
  section: SourceSection,
  config: string,
  vlans: string,
): SourceLine[] {
  const { top, sections } = readSections(config)
  const { head } = section
  const name = section.lines
    .find((line) => /^name /i.test(line.text))
    ?.text.slice(5)
    .trim()
  const isVlan = isVlanThere(head.text, name, config, vlans)
  if (isVlan !== null) return isVlan ? [] : [head]
  const isShown = (line: SourceLine, among: readonly string[]) =>
    isVlanThere(line.text, undefined, config, vlans) ??
    (isUnshowable(driver, line.text) || among.some((shown) => isSameLine(line.text, shown)))
  if (section.lines.length === 0) return isShown(head, top) ? [] : [head]
  const found = sections.filter((shown) => isSameLine(head.text, shown.header))
  const hasHead = found.length > 0 || isUnshowable(driver, head.text)
  // Inside a mode that leaves no section behind (`vlan database`, a range) the lines show elsewhere, if at all.
  if (isUnshowable(driver, head.text))
    return section.lines.filter((line) => isVlanThere(line.text, undefined, config, vlans) === false)
  const among = [...found.flatMap((shown) => shown.lines), ...top]
  return [...(hasHead ? [] : [head]), ...section.lines.filter((line) => !isShown(line, among))]
}
