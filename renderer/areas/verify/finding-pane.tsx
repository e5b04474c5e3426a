/** One finding in full: how sure, the sentence, the one act that mends it, what else it could be, and what people said. */
import { Button, Group } from '@mantine/core'
import { IconAlertTriangle, IconArrowBackUp, IconArrowRight, IconInfoCircle } from '@tabler/icons-react'
import { useState } from 'react'
import type { ExplanationView, FindingView } from '../../../shared/contract/verify.ts'
import { useText } from '../../i18n.ts'
import { client } from '../../rpc.ts'
import { usePreferences } from '../../state/preferences.ts'
import { useTickingPerson } from '../../state/ticking-person.ts'
import { useAct } from '../../ui/act.ts'
import { useAge } from '../../ui/age.ts'
import { FindingActs } from './finding-acts.tsx'
import { surenessOf } from './finding-words.ts'
import { JudgeDialog } from './judge-dialog.tsx'
import style from './verify.module.css'

export function FindingPane({ finding }: { readonly finding: FindingView }) {
  const t = useText()
  const age = useAge()
  const language = usePreferences((state) => state.language)
  const { message, act: deed } = finding.texts[language]
  const { stands } = finding
  const sureness = surenessOf(finding.confidence)
  const Sign = finding.severity === 'fault' ? IconAlertTriangle : IconInfoCircle
  return (
    <section className={style.pane} aria-label={t('verify.what')}>
      <p className={style.facts}>
        <span className={style.severity} data-severity={finding.severity}>
          <Sign size={16} stroke={2} aria-hidden />
          {t(`verify.severity.${finding.severity}`)}
        </span>
        <span>{t(`verify.sure.${sureness}`)}</span>
        <span>{t('verify.seen', { age: age(finding.since) })}</span>
        {stands.length > 0 ? (
          <span>{t('verify.stands', { names: stands.join(', '), count: stands.length })}</span>
        ) : null}
      </p>
      <p className={style.sentence}>{message}</p>
      <p className={style.deed}>
        <IconArrowRight size={18} className={style.arrow ?? ''} aria-hidden />
        <span>{deed}</span>
      </p>
      {finding.isSeenNow ? null : <p className={style.told}>{t('verify.unseen')}</p>}
      {finding.ticked ? (
        <p className={style.told} role="status">
          {t('verify.ticked', { by: finding.ticked.by, age: age(finding.ticked.at) })}
        </p>
      ) : null}
      <FindingActs finding={finding} />
      <Others alternatives={finding.alternatives} />
      <Judgement finding={finding} />
    </section>
  )
}

function Others({ alternatives }: { readonly alternatives: readonly ExplanationView[] }) {
  const t = useText()
  const language = usePreferences((state) => state.language)
  if (alternatives.length === 0) return null
  return (
    <div className={style.others}>
      <h2>{t('verify.others')}</h2>
      <ul>
        {alternatives.map(({ texts }) => (
          <li key={texts.en.message}>
            {texts[language].message}
            <span className={style.quiet}> {texts[language].act}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Judgement({ finding }: { readonly finding: FindingView }) {
  const t = useText()
  const act = useAct()
  const age = useAge()
  const [asked, ask] = useState<'accepted' | 'muted' | null>(null)
  const { judgement } = finding
  if (judgement)
    return (
      <div className={style.told}>
        <b>{t(`verify.judged.${judgement.kind}`, { who: judgement.who, age: age(judgement.at) })}</b>
        <span> {judgement.reason}</span>
        <div>
          <Button
            mt="xs"
            size="xs"
            variant="default"
            leftSection={<IconArrowBackUp size={15} aria-hidden />}
            onClick={() =>
              void act(() =>
                client.verify.judge({
                  finding: finding.id,
                  kind: 'reopened',
                  reason: '',
                  by: useTickingPerson.getState().name.trim() || judgement.who,
                }),
              )
            }
          >
            {t('verify.reopen')}
          </Button>
        </div>
      </div>
    )
  return (
    <Group gap="xs">
      <Button size="xs" variant="default" onClick={() => ask('accepted')}>
        {t('verify.accept')}
      </Button>
      <Button size="xs" variant="default" onClick={() => ask('muted')}>
        {t('verify.mute')}
      </Button>
      {asked ? <JudgeDialog finding={finding} kind={asked} onClose={() => ask(null)} /> : null}
    </Group>
  )
}
