/** Both routers at work: the pair at a glance, then their leases, their pools and what is not as it has to be. */
import { Button, Group, SegmentedControl, Select, Text } from '@mantine/core'
import { IconEye, IconPlayerStop, IconRefresh } from '@tabler/icons-react'
import { useState } from 'react'
import type { RoutersLook, WatchInput } from '../../../../shared/contract/router-watch.ts'
import { useText } from '../../../i18n.ts'
import { useAge } from '../../../ui/age.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ConnectionAnswer } from '../../console/connection-answer.tsx'
import { RouterProblems } from '../router-problems.tsx'
import { RouterWaysForm } from '../router-ways-form.tsx'
import type { RouterWays } from '../use-router-ways.ts'
import { LeaseTable } from './lease-table.tsx'
import { LeftAlone } from './left-alone.tsx'
import { PairPicture } from './pair-picture.tsx'
import { PoolTable } from './pool-table.tsx'
import { intervals, type Watch } from './use-watch.ts'
import own from './watch.module.css'

interface Props {
  readonly ways: RouterWays
  readonly dhcp: WatchInput['dhcp']
  readonly watch: Watch
}

export function WatchTab({ ways, dhcp, watch }: Props) {
  const t = useText()
  const { look, answer, start, forgetAnswer } = watch
  return (
    <div className={own.watch}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void start({ dhcp, ways: ways.ways() })
        }}
      >
        <RouterWaysForm ways={ways} isUsed={look !== null} />
        <WatchBar ways={ways} watch={watch} />
      </form>
      <ConnectionAnswer
        answer={answer}
        onTrust={(trust) => answer && void start({ dhcp, ways: ways.saying(answer, { trust }) })}
        onRefuse={forgetAnswer}
        onLegacy={() => answer && void start({ dhcp, ways: ways.saying(answer, { legacy: true }) })}
      />
      {look && answer?.kind === 'refused' ? <Text size="sm">{t('routers.watch.failed')}</Text> : null}
      {look ? (
        <Seen look={look} ways={ways} dhcp={dhcp} onChanged={() => void start({ dhcp, ways: ways.ways() })} />
      ) : (
        <EmptyState icon={IconEye} title={t('routers.watch.empty')} text={t('routers.watch.empty.text')} />
      )}
    </div>
  )
}

function WatchBar({ ways, watch }: Pick<Props, 'ways' | 'watch'>) {
  const t = useText()
  const { look, isLooking, every, setEvery, stop } = watch
  return (
    <Group gap="xs" mb="xs" className={own.barOf ?? ''}>
      <Button
        type="submit"
        size="xs"
        disabled={ways.known === 0 || isLooking}
        leftSection={<IconRefresh size={16} aria-hidden />}
      >
        {t(look ? 'routers.watch.again' : 'routers.watch.look')}
      </Button>
      <Select
        size="xs"
        w={170}
        aria-label={t('routers.watch.every')}
        allowDeselect={false}
        disabled={ways.known === 0}
        data={intervals.map((one) => ({ value: String(one), label: t(`routers.watch.every.${one}`) }))}
        value={String(every)}
        onChange={(value) => setEvery(intervals.find((one) => String(one) === value) ?? 0)}
      />
      {isLooking || every !== 0 ? (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlayerStop size={16} aria-hidden />}
          onClick={stop}
        >
          {t('routers.watch.stop')}
        </Button>
      ) : null}
      <Text size="sm" c="dimmed" role="status">
        {isLooking ? t('routers.watch.looking') : look ? <Age at={look.at} /> : ''}
      </Text>
    </Group>
  )
}

function Age({ at }: { readonly at: string }) {
  const t = useText()
  const age = useAge()
  return t('routers.watch.seen', { age: age(at) })
}

interface SeenProps {
  readonly look: RoutersLook
  readonly ways: RouterWays
  readonly dhcp: WatchInput['dhcp']
  readonly onChanged: () => void
}

const parts = ['leases', 'pools', 'findings'] as const
type Part = (typeof parts)[number]

function Seen({ look, ways, dhcp, onChanged }: SeenProps) {
  const t = useText()
  const { machines, leases, pools, problems } = look
  const [chosen, choose] = useState<Part | null>(null)
  // What is wrong is what one came for.
  const part = chosen ?? (problems.length > 0 ? 'findings' : 'leases')
  const counts: Readonly<Record<Part, number>> = {
    leases: leases.length,
    pools: pools.length,
    findings: problems.length,
  }
  return (
    <div className={own.seen}>
      <PairPicture machines={machines} />
      <LeftAlone look={look} ways={ways} dhcp={dhcp} onDone={onChanged} />
      <SegmentedControl
        size="xs"
        mb="xs"
        className={own.parts ?? ''}
        aria-label={t('routers.watch.shown')}
        data={parts.map((one) => ({ value: one, label: t(`routers.watch.${one}`, { count: counts[one] }) }))}
        value={part}
        onChange={(value) => choose(parts.find((one) => one === value) ?? null)}
      />
      <div className={own.part}>
        {part === 'leases' ? <LeaseTable leases={leases} /> : null}
        {part === 'pools' ? <PoolTable pools={pools} /> : null}
        {part === 'findings' ? <RouterProblems problems={problems} /> : null}
      </div>
    </div>
  )
}
