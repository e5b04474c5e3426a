/** A finding that is not there any more: what it was, from when to when. */
import type { MendedView } from '../../../shared/contract/verify.ts'
import { useText } from '../../i18n.ts'
import { usePreferences } from '../../state/preferences.ts'
import { useAge } from '../../ui/age.ts'
import style from './verify.module.css'

export function MendedPane({ finding }: { readonly finding: MendedView }) {
  const t = useText()
  const age = useAge()
  const language = usePreferences((state) => state.language)
  return (
    <section className={style.pane} aria-label={t('verify.what')}>
      <p className={style.sentence}>{finding.texts[language].message}</p>
      <p className={style.quiet}>
        {t('verify.seen', { age: age(finding.since) })} ·{' '}
        {t('verify.mended.at', { age: age(finding.goneAt) })}
      </p>
    </section>
  )
}
