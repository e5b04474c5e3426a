/** Lines to send, cut into what a push sends as one: a guard line that changes the context, and what follows it. */
import type { Grammar } from './grammar/grammar.ts'
import type { TextLine } from './tree.ts'

export interface ConfigSection<L extends TextLine> {
  /** `interface X`, `vlan N`, `line ...`; null: lines of the top level. */
  readonly guard: L | null
  readonly lines: readonly L[]
}

/** In order; consecutive top-level lines form one section without a guard. Deeper guards stay among the lines. */
export function sectionsOf<L extends TextLine>(lines: readonly L[], grammar: Grammar): ConfigSection<L>[] {
  const sections: { guard: L | null; lines: L[] }[] = []
  for (const [index, line] of lines.entries()) {
    const last = sections.at(-1)
    const opens = (lines[index + 1]?.depth ?? 0) > line.depth || isGuard(line.text, grammar)
    if (line.depth === 0 && opens) sections.push({ guard: line, lines: [] })
    else if (line.depth === 0 && (!last || last.guard)) sections.push({ guard: null, lines: [line] })
    else if (last) last.lines.push(line)
    else sections.push({ guard: null, lines: [line] })
  }
  return sections
}

/** True where the line changes the context, even with nothing below it. */
export const isGuard = (text: string, grammar: Grammar): boolean =>
  grammar.sections.some((section) => section.open.test(text))

/** True where a line may ask, cut or replace, so that it must be confirmed before the next one goes out. */
export const isCareful = (text: string, grammar: Grammar): boolean =>
  text.startsWith(grammar.negation) ||
  grammar.cuts.some((rule) => rule.test(text)) ||
  grammar.lists.some((list) => text.startsWith(list.prefix))
