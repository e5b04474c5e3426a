/** A run on paper: what was asked, answered, by whom and when, replaced answers included. As text, and as rows. */

import { answersUntil, type RunRecord, type RunView } from './run-view.ts'
import { answerText, fillText } from './step-texts.ts'

type Language = 'fr' | 'en'

const words = {
  en: {
    columns: ['When', 'Who', 'Station', 'Step', 'Question', 'Answer', 'Note', 'Counts'],
    started: 'started',
    finished: 'finished',
    stopped: 'closed before its end',
    skipped: 'skipped',
    replaced: 'replaced later',
    yes: 'yes',
    no: 'no',
    round: 'earlier round',
    waits: 'Waiting:',
  },
  fr: {
    columns: ['Quand', 'Qui', 'Station', 'Étape', 'Question', 'Réponse', 'Note', 'Compte'],
    started: 'commencé',
    finished: 'terminé',
    stopped: 'clos avant la fin',
    skipped: 'passé',
    replaced: 'remplacé ensuite',
    yes: 'oui',
    no: 'non',
    round: 'tour précédent',
    waits: 'En attente :',
  },
} as const

function sayRecord(run: RunView, record: RunRecord, language: Language) {
  const step = run.runbook.steps.find(({ id }) => id === record.step)
  if (!step)
    return { question: '', answer: words[language][record.kind as 'started' | 'finished' | 'stopped'] }
  return {
    question: fillText(step.title[language], run.runbook, answersUntil(run, record.id), language),
    answer: record.value === null ? words[language].skipped : answerText(step, record.value, language),
  }
}

/** The first row is the header. */
export const reportTable = (run: RunView, language: Language): readonly (readonly string[])[] => [
  words[language].columns,
  ...run.records.map((record) => {
    const { question, answer } = sayRecord(run, record, language)
    const { at, who, station, step, note, counts, earlierRound } = record
    return [
      at,
      who,
      station,
      step ?? '',
      question,
      answer,
      note ?? '',
      words[language][counts ? 'yes' : earlierRound ? 'round' : 'no'],
    ]
  }),
]

export function reportText(run: RunView, language: Language): string {
  const text = words[language]
  const lines = run.records.flatMap((record) => {
    const { question, answer } = sayRecord(run, record, language)
    const who = `${record.at.slice(0, 16).replace('T', ' ')}  ${record.who} (${record.station})`
    const head = question === '' ? answer : question
    return [
      `${who}  ${head}`,
      ...(question === ''
        ? []
        : [`    → ${answer}${record.counts || record.earlierRound ? '' : ` (${text.replaced})`}`]),
      ...(record.note ? [`    ${record.note}`] : []),
    ]
  })
  const waiting = run.runbook.steps.find(({ id }) => id === run.current)
  const end = waiting
    ? [`${text.waits} ${fillText(waiting.title[language], run.runbook, run.path, language)}`]
    : []
  return [run.title[language], ...(run.note ? [run.note] : []), '', ...lines, '', ...end].join('\n').trimEnd()
}
