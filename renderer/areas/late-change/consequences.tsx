/** All that follows from a late change, in four parts side by side: plan, configuration, labels, checklist. */
import { Alert, Badge, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import type { TextKey } from '../../../shared/i18n/catalogue/index.ts'
import type { ConfigDifference } from '../../../shared/late-change/config-difference.ts'
import type { LabelDifference } from '../../../shared/late-change/label-difference.ts'
import type { Consequences } from '../../../shared/late-change/late-change.ts'
import type { TickView } from '../../../shared/late-change/tick-difference.ts'
import { useSaid, useText } from '../../i18n.ts'
import style from './late-change.module.css'
import { PlanDifferences } from './plan-differences.tsx'

export function ConsequencesView({ consequences }: { readonly consequences: Consequences }) {
  const t = useText()
  const said = useSaid()
  const { notes, plan, config, labels, ticks } = consequences
  const lines = config.reduce((sum, one) => sum + one.lines.length, 0)
  return (
    <>
      {notes.length > 0 ? (
        <Alert color="yellow">
          {notes.map((note) => (
            <div key={note}>{said(note)}</div>
          ))}
        </Alert>
      ) : null}
      <div className={style.parts}>
        <Part title={t('change.plan')} count={plan.length} empty="change.plan.none">
          <PlanDifferences differences={plan} />
        </Part>
        <Part title={t('change.config')} count={lines || config.length} empty="change.config.none">
          {config.map((one) => (
            <SwitchLines key={one.switch} difference={one} />
          ))}
        </Part>
        <Part title={t('change.labels')} count={labels.length} empty="change.labels.none">
          <ul className={style.list}>
            {labels.map((label) => (
              <LabelRow key={`${label.kind}-${label.id}`} label={label} />
            ))}
          </ul>
        </Part>
        <Part
          title={t('change.ticks')}
          count={ticks.added.length + ticks.removed.length + ticks.again.length}
          empty="change.ticks.none"
        >
          <Ticks title="change.ticks.added" ticks={ticks.added} />
          <Ticks title="change.ticks.again" ticks={ticks.again} />
          <Ticks title="change.ticks.removed" ticks={ticks.removed} />
        </Part>
      </div>
    </>
  )
}

interface PartProps {
  readonly title: string
  readonly count: number
  readonly empty: TextKey
  readonly children: ReactNode
}

function Part({ title, count, empty, children }: PartProps) {
  const t = useText()
  return (
    <section className={style.part} aria-label={title}>
      <Title order={2} className={style.partTitle}>
        {title} <Badge variant="default">{count}</Badge>
      </Title>
      {count === 0 ? <p className={style.quiet}>{t(empty)}</p> : children}
    </section>
  )
}

const refusals = { type_unknown: 'change.config.type_unknown', no_driver: 'change.config.no_driver' } as const

function SwitchLines({ difference }: { readonly difference: ConfigDifference }) {
  const t = useText()
  const { switch: name, base, lines, refusal } = difference
  return (
    <div className={style.block}>
      <h3 className={style.blockTitle}>{name}</h3>
      <p className={style.quiet}>{t(refusal ? refusals[refusal] : `change.config.${base}`)}</p>
      {lines.length > 0 ? (
        <pre className={style.lines}>
          {lines.map((line, at) => (
            <div
              // biome-ignore lint/suspicious/noArrayIndexKey: lines have no name and never move
              key={at}
              data-choose={line.toChoose || undefined}
            >{`${' '.repeat(line.depth)}${line.text}`}</div>
          ))}
        </pre>
      ) : null}
      {lines.some(({ toChoose }) => toChoose) ? (
        <p className={style.quiet}>{t('change.config.toChoose')}</p>
      ) : null}
    </div>
  )
}

function LabelRow({ label: { kind, name, before, after } }: { readonly label: LabelDifference }) {
  const t = useText()
  return (
    <li>
      <strong>{t(`change.label.${kind}`, { name })}</strong>
      {before.map((text) => (
        <del key={text}>{text}</del>
      ))}
      {after.map((text) => (
        <ins key={text}>{text}</ins>
      ))}
    </li>
  )
}

interface TicksProps {
  readonly title: 'change.ticks.added' | 'change.ticks.again' | 'change.ticks.removed'
  readonly ticks: readonly TickView[]
}

function Ticks({ title, ticks }: TicksProps) {
  const t = useText()
  if (ticks.length === 0) return null
  return (
    <div className={style.block}>
      <h3 className={style.blockTitle}>{t(title, { count: ticks.length })}</h3>
      <ul className={style.list}>
        {ticks.map((tick) => (
          <li key={tick.id} data-step={tick.step}>
            <strong>{t(`checklist.step.${tick.step}`)}</strong>{' '}
            {tick.from && tick.to ? `${tick.from} → ${tick.to}` : tick.name}
            {tick.state === 'todo' ? null : ` (${t(`checklist.state.${tick.state}`)})`}
          </li>
        ))}
      </ul>
    </div>
  )
}
