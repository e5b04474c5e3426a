/** The pair at a glance: who is reached, what runs, how failover stands, and who has the gateways of each group. */
import {
  IconCircleCheck,
  IconCircleDashed,
  IconCircleX,
  IconCrown,
  IconQuestionMark,
} from '@tabler/icons-react'
import type { GatewayGroup, RouterLook } from '../../../../shared/contract/router-watch.ts'
import { catalogue, type TextKey } from '../../../../shared/i18n/catalogue/index.ts'
import { isPairNormal } from '../../../../shared/routers/watch/pair-word.ts'
import { type Text, useSaid, useText } from '../../../i18n.ts'
import style from './watch.module.css'

type Mood = 'good' | 'warn' | 'bad' | 'quiet'

interface Told {
  readonly mood: Mood
  readonly text: string
}

export function PairPicture({ machines }: { readonly machines: readonly RouterLook[] }) {
  const t = useText()
  const say = useSaid()
  const groups = [...new Set(machines.flatMap((one) => one.groups.map(({ name }) => name)))]
  return (
    <table className={style.pair} aria-label={t('routers.pair')}>
      <thead>
        <tr>
          <th scope="col">
            <span className={style.quiet}>{t('routers.pair.state')}</span>
          </th>
          {machines.map(({ name, unreached }) => (
            <th scope="col" key={name} data-mood={unreached === null ? 'good' : 'bad'}>
              {name}
              <span className={style.quiet}>
                {' · '}
                {t(unreached === null ? 'routers.pair.reached' : 'routers.pair.unreached')}
              </span>
              {unreached === null ? null : <span className={style.why}>{say(unreached)}</span>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <Row title={t('routers.pair.services')} machines={machines} told={(one) => servicesOf(t, one)} />
        <Row title={t('routers.pair.failover')} machines={machines} told={(one) => failoverOf(t, one)} />
        {groups.map((name) => (
          <tr key={name}>
            <th scope="row">{t('routers.pair.gateways', { group: name })}</th>
            {machines.map((one) => (
              <Gateways key={one.name} group={one.groups.find((group) => group.name === name) ?? null} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface RowProps {
  readonly title: string
  readonly machines: readonly RouterLook[]
  readonly told: (machine: RouterLook) => Told
}

const Row = ({ title, machines, told }: RowProps) => (
  <tr>
    <th scope="row">{title}</th>
    {machines.map((one) => {
      const { mood, text } = told(one)
      const Sign = signs[mood]
      return (
        <td key={one.name} data-mood={mood}>
          <Sign size={16} aria-hidden /> {text}
        </td>
      )
    })}
  </tr>
)

const signs = { good: IconCircleCheck, warn: IconCircleDashed, bad: IconCircleX, quiet: IconQuestionMark }

function servicesOf(t: Text, { services, unreached }: RouterLook): Told {
  if (unreached !== null) return { mood: 'quiet', text: t('routers.pair.unknown') }
  const down = services.filter(({ isActive }) => !isActive).map(({ unit }) => unit)
  return down.length === 0
    ? { mood: 'good', text: t('routers.pair.services.well') }
    : { mood: 'bad', text: t('routers.pair.services.down', { names: down.join(', ') }) }
}

function failoverOf(t: Text, { failover, serves, partner }: RouterLook): Told {
  if (failover === null) return { mood: 'quiet', text: t('routers.pair.failover.none') }
  const isNormal = isPairNormal(failover)
  const parts = [
    sayFailover(t, failover),
    // Of Kea one answers at a time, of ISC both.
    ...(serves === null ? [] : [t(serves ? 'routers.pair.serves' : 'routers.pair.standsBy')]),
    ...(isNormal || partner === null ? [] : [t('routers.pair.partner', { state: sayFailover(t, partner) })]),
  ]
  return { mood: isNormal ? 'good' : 'warn', text: parts.join(' · ') }
}

/** A state that has no word is shown as the server calls it. */
export function sayFailover(t: Text, failover: string): string {
  const key = `routers.failover.${failover}`
  return key in catalogue ? t(key as TextKey) : failover
}

function Gateways({ group }: { readonly group: GatewayGroup | null }) {
  const t = useText()
  const state = group?.state ?? 'unknown'
  const isSplit = group !== null && group.here > 0 && group.here < group.gateways
  return (
    <td data-holds={state} data-split={isSplit || undefined}>
      {state === 'master' ? <IconCrown size={16} aria-hidden /> : null} {t(`routers.pair.${state}`)}
      {group !== null && group.here > 0 ? (
        <span className={style.quiet}>
          {' · '}
          {t('routers.pair.has', { here: group.here, gateways: group.gateways })}
        </span>
      ) : null}
    </td>
  )
}
