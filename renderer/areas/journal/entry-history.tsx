/** All that was said of an entry, the latest first, with who and when. */
import type { EntryView } from '../../../shared/contract/journal.ts'
import type { LogRecord } from '../../../shared/journal/log-record.ts'
import { type Text, useText } from '../../i18n.ts'
import { sayMoment } from './entry-words.ts'
import style from './journal.module.css'

export function EntryHistory({ entry }: { readonly entry: EntryView }) {
  const t = useText()
  return (
    <ul className={style.history} aria-label={t('journal.history')}>
      {entry.records.toReversed().map((record) => (
        <li key={record.id}>
          <span className={style.when}>
            {sayMoment(record.at)} · {record.who} · {record.station}
          </span>
          {saidBy(record, t)}
        </li>
      ))}
    </ul>
  )
}

function saidBy({ kind, text, objects, state, cause, remark, photo }: LogRecord, t: Text): string {
  const isOpening = kind !== 'change'
  return [
    state && t(`journal.state.${state}`),
    cause && t(`journal.cause.${cause}`),
    text && (isOpening ? text : t('journal.history.corrected', { text })),
    remark,
    !isOpening && objects
      ? t('journal.history.about', { names: objects.map(({ name }) => name).join(', ') })
      : null,
    photo && t('checklist.photo'),
  ]
    .filter((part) => part)
    .join(' · ')
}
