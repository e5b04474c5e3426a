/** A checklist on paper: a box a line, ticked already where it is done, and room to write who and what. */
import { checklistSteps } from '../checklist/steps.ts'
import type { ChecklistLine } from './checklist-lines.ts'
import { A4 } from './page.ts'
import type { Draft, PrintContext } from './sheet.ts'
import { tablePages } from './table-pages.ts'
import { type PrintWord, printWords } from './words.ts'

const ROW = 7

const stateWords: Readonly<Partial<Record<ChecklistLine['state'], PrintWord>>> = {
  fault: 'fault',
  contradiction: 'contradiction',
}

/** A sheet for each room, so that each goes to who works there; on it step by step, as the work goes. */
export function checklist(
  context: PrintContext,
  lines: readonly ChecklistLine[],
  person: string | null = null,
): Draft[] {
  const words = printWords[context.language]
  const rooms = Map.groupBy(lines, ({ room }) => room)
  return [...rooms].flatMap(([room, own]) => {
    const done = own.filter(({ state }) => state === 'done').length
    const steps = Map.groupBy(own, ({ step }) => step)
    return tablePages(context, {
      paper: A4,
      title: [words.checklist, room, ...(person === null ? [] : [person])].join(' · '),
      beside: `${words.done} ${done} / ${own.length}`,
      columns: [
        { title: '', share: 0.5, isBox: true },
        { title: words.number, share: 0.8, bold: true },
        { title: words.from, share: 2.4, bold: true },
        { title: words.to, share: 2.4, bold: true },
        { title: words.detail, share: 3.2 },
        { title: words.byNote, share: 2.6 },
      ],
      groups: checklistSteps.flatMap((step) => {
        const rows = steps.get(step)
        return rows ? [{ title: words[step], rows: rows.map((line) => cellsOf(line, words)) }] : []
      }),
      rowHeight: ROW,
    })
  })
}

function cellsOf(
  { number, from, to, detail, state, said }: ChecklistLine,
  words: Readonly<Record<PrintWord, string>>,
): string[] {
  const word = stateWords[state]
  const remark = [word ? words[word] : '', said].filter((part) => part !== '').join(' · ')
  return [state === 'done' ? 'x' : '', number, from, to, detail, remark]
}
