/** What is known of each switch, and how old that is: a sign, a name, an age. Old and missing look different without colour. */
import { Tooltip, VisuallyHidden } from '@mantine/core'
import { type Icon, IconCircleCheck, IconCircleDashed, IconClockExclamation } from '@tabler/icons-react'
import type { SwitchEvidence, VerifyOverview } from '../../../shared/contract/verify.ts'
import { type Text, useSaid, useText } from '../../i18n.ts'
import { type SayAge, useAge } from '../../ui/age.ts'
import { OtherChecks } from './other-checks.tsx'
import { tableNames } from './table-names.ts'
import { TimeScroll } from './time-scroll.tsx'
import style from './verify.module.css'

/** What is older may not be so any more, in milliseconds. */
const OLD = 30 * 60_000

type Freshness = 'fresh' | 'old' | 'none'

const signs: Readonly<Record<Freshness, Icon>> = {
  fresh: IconCircleCheck,
  old: IconClockExclamation,
  none: IconCircleDashed,
}

const freshnessOf = ({ last }: SwitchEvidence): Freshness =>
  last === null ? 'none' : Date.now() - Date.parse(last.at) > OLD ? 'old' : 'fresh'

export function EvidenceBar({ overview }: { readonly overview: VerifyOverview }) {
  const t = useText()
  const said = useSaid()
  const age = useAge()
  const { switches, interval } = overview
  return (
    <>
      <div className={style.bar}>
        <ul className={style.switches} aria-label={t('verify.evidence')}>
          {switches.map((one) => (
            <SwitchChip key={one.device} evidence={one} t={t} age={age} />
          ))}
        </ul>
        <TimeScroll times={overview.times} />
        <OtherChecks />
      </div>
      {overview.sameNames.map(({ hostname, switches: names }) => (
        <p key={hostname} className={style.skipped} role="status">
          {t('verify.sameName', { hostname, switches: names.join(', ') })}
        </p>
      ))}
      {interval.skipped.length > 0 ? (
        <p className={style.skipped} role="status">
          {interval.skipped
            .map(({ device, why }) => t('verify.interval.skipped', { name: device, why: said(why) }))
            .join(' ')}
        </p>
      ) : null}
    </>
  )
}

interface ChipProps {
  readonly evidence: SwitchEvidence
  readonly t: Text
  readonly age: SayAge
}

function SwitchChip({ evidence, t, age }: ChipProps) {
  const { device, last } = evidence
  const freshness = freshnessOf(evidence)
  const Sign = signs[freshness]
  const told = last
    ? `${t(`verify.source.${last.source}`)}: ${tableNames(t, last.tables)}`
    : t('verify.never.of', { name: device })
  return (
    <li>
      <Tooltip label={told}>
        {/* Something to point at that also takes the keyboard, since it tells which tables there are. */}
        <button type="button" className={style.chip} data-freshness={freshness}>
          <Sign size={15} stroke={2} aria-hidden />
          <b>{device}</b> <span>{last ? age(last.at) : t('verify.never')}</span>
          {last ? <VisuallyHidden>{`, ${told}`}</VisuallyHidden> : null}
        </button>
      </Tooltip>
    </li>
  )
}
