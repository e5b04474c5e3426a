/** What is wrong in the workbook, worst first; each finding leads to its cell in the sheet above. */
import { Badge, Text, UnstyledButton } from '@mantine/core'
import { IconAlertTriangle, IconCircleX, IconInfoCircle } from '@tabler/icons-react'
import type { ImportProblem, Severity } from '../../../shared/model/problem.ts'
import { useText } from '../../i18n.ts'
import { useProblemText } from '../../ui/problem-text.ts'
import classes from './import.module.css'

const signs = { error: IconCircleX, warning: IconAlertTriangle, info: IconInfoCircle } as const
const colors: Record<Severity, string> = {
  error: 'var(--bad)',
  warning: 'var(--warn)',
  info: 'var(--quiet)',
}
const order: readonly Severity[] = ['error', 'warning', 'info']

/** More than a person reads; the numbers above say how many there are. */
const SHOWN = 300

interface ImportFindingsProps {
  readonly problems: readonly ImportProblem[]
  readonly chosen: ImportProblem | null
  readonly onChoose: (problem: ImportProblem) => void
}

export function ImportFindings({ problems, chosen, onChoose }: ImportFindingsProps) {
  const t = useText()
  const say = useProblemText()
  if (problems.length === 0) return <Text size="sm">{t('import.problems.none')}</Text>
  const sorted = order.flatMap((severity) => problems.filter((problem) => problem.severity === severity))
  return (
    <ul className={classes.findings}>
      {sorted.slice(0, SHOWN).map((problem) => {
        const Sign = signs[problem.severity]
        const place = `${problem.sheet}!${problem.cell}`
        return (
          <li key={`${place}:${problem.code}:${problem.message}`}>
            <UnstyledButton
              className={classes.finding ?? ''}
              aria-pressed={problem === chosen}
              onClick={() => onChoose(problem)}
            >
              <Badge
                size="sm"
                color={colors[problem.severity]}
                variant="outline"
                leftSection={<Sign size={12} aria-hidden />}
                miw="max-content"
              >
                {t(`import.severity.${problem.severity}`)}
              </Badge>
              <span className={classes.place}>{place}</span>
              <span>{say({ ...problem, object: place })}</span>
            </UnstyledButton>
          </li>
        )
      })}
      {sorted.length > SHOWN ? <li>{t('import.problems.more', { count: sorted.length - SHOWN })}</li> : null}
    </ul>
  )
}
