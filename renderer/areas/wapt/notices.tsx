/** What the account may do, said plainly, and what is wrong with the hosts as a whole. */
import { Alert, List, Text } from '@mantine/core'
import { IconKey } from '@tabler/icons-react'
import { unsigned } from '../../../shared/wapt/rights.ts'
import type { WaptView } from '../../../shared/wapt/wapt-view.ts'
import { type Text as SayText, useText } from '../../i18n.ts'
import { usePreferences } from '../../state/preferences.ts'
import style from './wapt.module.css'

export function Notices({ view }: { readonly view: WaptView }) {
  const t = useText()
  const language = usePreferences((state) => state.language)
  const problems = problemsOf(view, t)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={style.notices} tabIndex={0} aria-label={t('wapt.may')}>
      <Alert icon={<IconKey size={18} aria-hidden />} py={6} variant="light">
        <Text size="sm">
          {view.may ? <b>{`${t('wapt.may.says', { what: t(mayText(view.may)) })} `}</b> : null}
          {unsigned[language]}
        </Text>
      </Alert>
      {problems.length > 0 ? (
        <Alert color="yellow" title={t('wapt.problems')} mt={6} py={6}>
          <List size="sm">
            {problems.map((line) => (
              <List.Item key={line}>{line}</List.Item>
            ))}
          </List>
        </Alert>
      ) : null}
    </section>
  )
}

const mayText = ({ view, trigger_host_action: mayWake }: NonNullable<WaptView['may']>) =>
  view ? (mayWake ? 'wapt.may.both' : 'wapt.may.view') : 'wapt.may.none'

const problemsOf = ({ isCut, duplicates }: WaptView, t: SayText): string[] => [
  ...(isCut ? [t('wapt.isCut')] : []),
  ...duplicates.map(({ mac, names }) => t('wapt.duplicate', { mac, names: names.join(', ') })),
]
