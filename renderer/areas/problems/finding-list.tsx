/** The findings of the checks, worst first, filtered by severity; each is a button to what it is about. */
import { Group } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import {
  type Icon,
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleX,
  IconInfoCircle,
} from '@tabler/icons-react'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useRef, useState } from 'react'
import type { TextKey } from '../../../shared/i18n/catalogue/index.ts'
import { nameIn } from '../../../shared/i18n/object-names.ts'
import type { Problem, Severity } from '../../../shared/model/problem.ts'
import type { PlanPoint } from '../../../shared/plan/trace.ts'
import { useText } from '../../i18n.ts'
import { client } from '../../rpc.ts'
import { useInspector } from '../../state/inspector.ts'
import { usePreferences } from '../../state/preferences.ts'
import { useAct } from '../../ui/act.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useProblemText } from '../../ui/problem-text.ts'
import style from './problems.module.css'

const severities: readonly Severity[] = ['error', 'warning', 'info']

const signs: Readonly<Record<Severity, Icon>> = {
  error: IconCircleX,
  warning: IconAlertTriangle,
  info: IconInfoCircle,
}

const words: Readonly<Record<Severity, TextKey>> = {
  error: 'problems.error',
  warning: 'problems.warning',
  info: 'problems.info',
}

interface Props<P extends Problem> {
  readonly problems: readonly P[]
  /** The object of a finding where it names its row itself; else it is looked for by its name. */
  readonly pointOf?: (problem: P) => PlanPoint | null
}

export function FindingList<P extends Problem>({ problems, pointOf }: Props<P>) {
  const t = useText()
  const [only, setOnly] = useState<Severity | null>(null)
  const shown = useMemo(
    () =>
      severities
        .filter((severity) => only === null || only === severity)
        .flatMap((severity) => problems.filter((problem) => problem.severity === severity)),
    [problems, only],
  )
  if (problems.length === 0) {
    return <EmptyState icon={IconCircleCheck} title={t('problems.none')} text={t('problems.none.text')} />
  }
  return (
    <>
      <Group gap={6} mb={6} role="group" aria-label={t('problems.filter')}>
        {severities.map((severity) => (
          <SeverityFilter
            key={severity}
            severity={severity}
            count={problems.filter((problem) => problem.severity === severity).length}
            isPressed={only === severity}
            onPress={() => setOnly(only === severity ? null : severity)}
          />
        ))}
      </Group>
      <Rows problems={shown} pointOf={pointOf} />
    </>
  )
}

interface FilterProps {
  readonly severity: Severity
  readonly count: number
  readonly isPressed: boolean
  readonly onPress: () => void
}

function SeverityFilter({ severity, count, isPressed, onPress }: FilterProps) {
  const t = useText()
  const Sign = signs[severity]
  return (
    <button
      type="button"
      className={style.filter}
      aria-pressed={isPressed}
      disabled={count === 0}
      onClick={onPress}
    >
      <Sign size={15} aria-hidden data-severity={severity} className={style.sign} />
      {t(words[severity])} <span className={style.count}>{count}</span>
    </button>
  )
}

function Rows<P extends Problem>({
  problems,
  pointOf = () => null,
}: {
  readonly problems: readonly P[]
  readonly pointOf: Props<P>['pointOf']
}) {
  const inspect = useInspector((state) => state.inspect)
  const scroller = useRef<HTMLUListElement>(null)
  const open = useOpenObject()
  const virtual = useVirtualizer({
    count: problems.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 56,
    overscan: 8,
  })
  return (
    <ul ref={scroller} className={style.list}>
      <li aria-hidden style={{ height: virtual.getTotalSize() }} />
      {virtual.getVirtualItems().map((item) => {
        const problem = problems[item.index]
        return problem ? (
          <li
            key={item.key}
            ref={virtual.measureElement}
            data-index={item.index}
            className={style.item}
            style={{ transform: `translateY(${item.start}px)` }}
          >
            <Finding
              problem={problem}
              onOpen={() => {
                const point = pointOf(problem)
                if (point) inspect(point)
                else void open(problem.object)
              }}
            />
          </li>
        ) : null
      })}
    </ul>
  )
}

function Finding({ problem, onOpen }: { readonly problem: Problem; readonly onOpen: () => void }) {
  const t = useText()
  const textOf = useProblemText()
  const language = usePreferences((state) => state.language)
  const Sign = signs[problem.severity]
  return (
    <button type="button" className={style.finding} onClick={onOpen}>
      <Sign
        size={19}
        className={style.sign}
        data-severity={problem.severity}
        aria-label={t(words[problem.severity])}
      />
      <span className={style.words}>
        <strong>{nameIn(language, problem.object)}</strong>
        <span>{textOf(problem)}</span>
      </span>
    </button>
  )
}

/** Findings name their object as people do; the search knows all those names. */
function useOpenObject(): (object: string) => Promise<void> {
  const t = useText()
  const act = useAct()
  const inspect = useInspector((state) => state.inspect)
  return async (object) => {
    const hits = await act(() => client.plan.search({ text: object }))
    const hit = hits?.find((one) => one.exact) ?? hits?.[0]
    if (hit) inspect(hit.point)
    else notifications.show({ message: t('problems.noObject', { object }) })
  }
}
