/** Two configurations as text -> the remediation as text, checked to be complete: applied, nothing is left to do. */
import { expect } from 'vitest'
import type { GrammarName } from '../../shared/config/grammar/grammar.ts'
import { type RemediateOptions, remediate } from '../../shared/config/remediate.ts'
import { applyLines, formatLines, loadConfig } from '../../shared/config/tree.ts'

export function remediationOf(
  platform: GrammarName,
  running: string,
  intended: string,
  options: RemediateOptions = {},
): string {
  const from = loadConfig(running, platform)
  const to = loadConfig(intended, platform)
  const { lines } = remediate(from, to, options)
  if (!options.protect) expect(remediate(applyLines(from, lines), to, options).lines).toEqual([])
  return formatLines(lines)
}

/** Lines joined, common indentation of the first line taken away. */
export function text(strings: TemplateStringsArray): string {
  const lines = (strings[0] ?? '').replace(/^\n/, '').replace(/\n *$/, '').split('\n')
  const indent = /^ */.exec(lines[0] ?? '')?.[0].length ?? 0
  return lines.map((line) => line.slice(indent)).join('\n')
}
