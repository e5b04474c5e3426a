/** The servers of the site; each can be tested, which tells in words what is wrong. */
import { Button, Group, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconPlugConnected, IconPlus, IconServer2 } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { ServiceTest } from '../../../shared/contract/lan-service.ts'
import type { TableRow } from '../../../shared/contract/plan.ts'
import type { TextKey } from '../../../shared/i18n/catalogue/index.ts'
import { sayIn } from '../../../shared/i18n/say-in.ts'
import { type LanService, lanServiceKinds } from '../../../shared/lan-services/lan-service.ts'
import { reachWords } from '../../../shared/lan-services/reach-reason.ts'
import { useText } from '../../i18n.ts'
import { client, rpc } from '../../rpc.ts'
import { usePreferences } from '../../state/preferences.ts'
import { useAct } from '../../ui/act.ts'
import { confirm } from '../../ui/confirm/confirm.ts'
import type { TableColumn } from '../../ui/data-table/column.ts'
import { DataTable } from '../../ui/data-table/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { sayTime } from '../runbooks/say-time.ts'
import { AddService } from './add-service.tsx'
import { LoginDialog } from './login-dialog.tsx'
import { PinDialog } from './pin-dialog.tsx'

/** While somebody looks at this list. */
const WATCH_MS = 15_000

const columns: readonly TableColumn[] = [
  { key: 'name', label: 'services.column.name', width: 130, onCard: 'title' },
  {
    key: 'kind',
    label: 'services.column.kind',
    width: 100,
    look: 'choice',
    choices: lanServiceKinds.map((value) => ({ value, label: `services.kind.${value}` satisfies TextKey })),
  },
  { key: 'reach', label: 'services.column.reach', width: 220, grows: true },
  { key: 'test', label: 'services.column.test', width: 280, grows: true },
  { key: 'url', label: 'services.column.url', width: 220, look: 'code' },
  { key: 'version', label: 'services.column.version', width: 90 },
  { key: 'user', label: 'services.column.user', width: 150 },
  { key: 'seenAt', label: 'services.column.seenAt', width: 140 },
  { key: 'fingerprint', label: 'services.column.fingerprint', width: 260, look: 'code' },
]

export function ServiceTable() {
  const t = useText()
  const act = useAct()
  const language = usePreferences((state) => state.language)
  const list = useQuery(rpc.lanService.list.queryOptions())
  if (list.error) throw list.error
  const reach = useQuery(
    rpc.lanService.reach.queryOptions({
      ...{ enabled: (list.data?.length ?? 0) > 0, refetchInterval: WATCH_MS, staleTime: 0, retry: false },
    }),
  )
  const [isAdding, adding] = useDisclosure(false)
  const [pinned, pin] = useState<string | null>(null)
  const [changed, change] = useState<LanService | null>(null)
  const [tests, setTests] = useState<ReadonlyMap<string, ServiceTest | null>>(new Map())
  const rows = useMemo(() => {
    const said = (test: ServiceTest | null | undefined): string => {
      if (test === undefined) return ''
      if (test === null) return '…'
      if (test.reason === null)
        return `${t(test.loggedIn ? 'services.test.ok' : 'services.reach.ok')} (${test.seconds} s)`
      return `${reachWords[test.reason][language]}. ${sayIn(language, test.message)}`
    }
    return list.data?.map(
      (service): TableRow => ({
        ...service,
        seenAt: sayTime(service.seenAt),
        reach: said(reach.data?.services.find(({ name }) => name === service.name)),
        test: said(tests.get(service.name)),
      }),
    )
  }, [list.data, tests, reach.data, language, t])
  const forgetTest = (name: string) =>
    setTests((before) => new Map([...before].filter(([tested]) => tested !== name)))
  const testAll = (names: readonly string[]) =>
    Promise.all(
      names.map(async (name) => {
        setTests((before) => new Map(before).set(name, null))
        const test = await act(() => client.lanService.test({ name }))
        setTests((before) => {
          const next = new Map(before)
          if (test) next.set(name, test)
          else next.delete(name)
          return next
        })
      }),
    )
  const removeAll = async (removed: readonly TableRow[]) => {
    const names = removed.map(({ name }) => String(name))
    const isSure = await confirm({
      ...{ title: t('services.remove.title'), text: t('services.remove.text'), names },
      ...{ action: t('services.remove'), isDestructive: true },
    })
    if (!isSure) return
    await act(async () => {
      for (const name of names) await client.lanService.remove({ name })
    })
  }
  const add = (
    <Button size="xs" leftSection={<IconPlus size={16} aria-hidden />} onClick={adding.open}>
      {t('services.add')}
    </Button>
  )
  return (
    <>
      {rows && rows.length > 0 ? (
        <Group gap="xs" mb="xs">
          {add}
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPlugConnected size={16} aria-hidden />}
            onClick={() => void testAll(rows.map(({ name }) => String(name)))}
          >
            {t('services.test')}
          </Button>
          {reach.data ? (
            <Text size="sm" c="dimmed" role="status">
              {t(`services.where.${reach.data.where}`)}
            </Text>
          ) : null}
        </Group>
      ) : null}
      <DataTable
        id="lanServices"
        label={t('services.list')}
        columns={columns}
        rows={rows}
        onRemove={(removed) => void removeAll(removed)}
        selectionActions={([only, ...more]) =>
          only && more.length === 0 ? (
            <>
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => change(list.data?.find(({ name }) => name === only.name) ?? null)}
              >
                {t('services.login')}
              </Button>
              {only.fingerprint === null ? null : (
                <Button size="compact-sm" variant="default" onClick={() => pin(String(only.name))}>
                  {t('services.pin')}
                </Button>
              )}
            </>
          ) : null
        }
        empty={
          <EmptyState
            icon={IconServer2}
            title={t('services.empty')}
            text={t('services.empty.text')}
            actions={add}
          />
        }
      />
      {pinned === null ? null : <PinDialog name={pinned} onClose={() => pin(null)} />}
      {changed === null ? null : (
        <LoginDialog service={changed} onClose={() => change(null)} onKept={() => forgetTest(changed.name)} />
      )}
      {isAdding ? <AddService onClose={adding.close} /> : null}
    </>
  )
}
