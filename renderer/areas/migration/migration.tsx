/** A move to another VLAN: what is wanted, all steps that follow from it, and the begin; and those there were. */
import { Alert, Button, Group, Loader, Tabs, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconFileDownload, IconPlayerPlay, IconRouteAltLeft } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import type { MigrationPreview } from '../../../shared/contract/migration.ts'
import type { MigrationRequest } from '../../../shared/migration/migration-request.ts'
import { RequireSite } from '../../frame/require-site.tsx'
import { useText } from '../../i18n.ts'
import { client, rpc } from '../../rpc.ts'
import { messageOf, useAct } from '../../ui/act.ts'
import { downloadFile } from '../../ui/download-file.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Page } from '../../ui/page.tsx'
import { usePerson } from '../runbooks/use-person.ts'
import { WhoInput } from '../runbooks/who-input.tsx'
import style from './migration.module.css'
import { type Asked, readAsked, requestOf } from './migration-fields.ts'
import { MigrationForm } from './migration-form.tsx'
import { MigrationParts } from './migration-parts.tsx'
import { RunTable } from './run-table.tsx'
import { StepTable } from './step-table.tsx'

/** So long after the last key what follows is worked out. */
const PAUSE_MS = 400

export default function MigrationScreen() {
  const t = useText()
  const search = useSearch()
  const [location, navigate] = useLocation()
  const view = location.endsWith('/runs') ? 'runs' : 'compose'
  return (
    <RequireSite>
      <Page title={t('migration.title')} about={t('migration.about')} actions={<WhoInput />} fills>
        <Tabs
          value={view}
          onChange={(next) => navigate(next === 'runs' ? '/migration/runs' : '/migration')}
          className={style.tabs ?? ''}
          keepMounted={false}
        >
          <Tabs.List mb="xs">
            <Tabs.Tab value="compose">{t('migration.compose')}</Tabs.Tab>
            <Tabs.Tab value="runs">{t('migration.runs')}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="compose" className={style.panel ?? ''}>
            <Compose key={search} search={search} />
          </Tabs.Panel>
          <Tabs.Panel value="runs" className={style.panel ?? ''}>
            <RunTable />
          </Tabs.Panel>
        </Tabs>
      </Page>
    </RequireSite>
  )
}

function Compose({ search }: { readonly search: string }) {
  const t = useText()
  const [asked, ask] = useState<Asked>(() => readAsked(search))
  const [settled] = useDebouncedValue(asked, PAUSE_MS)
  const request = requestOf(settled)
  const preview = useQuery({
    ...rpc.migration.preview.queryOptions({
      input: { request: request ?? nobody },
      enabled: request !== null,
    }),
    retry: false,
  })
  return (
    <div className={style.compose}>
      <MigrationForm asked={asked} onAsk={ask} />
      {!request ? (
        <EmptyState icon={IconRouteAltLeft} title={t('migration.empty')} text={t('migration.empty.text')} />
      ) : preview.error ? (
        <Alert color="red">{messageOf(preview.error)}</Alert>
      ) : preview.data ? (
        <Ready request={request} preview={preview.data} isCurrent={settled === asked} />
      ) : (
        <Loader size="sm" aria-label={t('loading')} />
      )}
    </div>
  )
}

/** Stands in where nothing is asked: it is never sent. */
const nobody: MigrationRequest = {
  name: '-',
  to: { vlan: 1, name: '-', prefix: '-', gateway: '-' },
  outlets: [],
  ports: [],
  hosts: [],
}

interface ReadyProps {
  readonly request: MigrationRequest
  readonly preview: MigrationPreview
  /** False while the last keys are not looked at yet. */
  readonly isCurrent: boolean
}

function Ready({ request, preview, isCurrent }: ReadyProps) {
  const t = useText()
  const act = useAct()
  const person = usePerson()
  const [, navigate] = useLocation()
  const begin = async () => {
    const by = person()
    if (by === null) return
    const run = await act(() => client.migration.start({ request, seen: preview.seen, by }))
    if (run) navigate(`/migration/run/${run.id}`)
  }
  const { steps, rows, ...parts } = preview
  return (
    <>
      <Group justify="space-between" gap="sm" className={style.ready ?? ''}>
        <Text size="sm" role="status">
          {t('migration.sum', { steps: steps.length, rows })}
        </Text>
        <Group gap="xs">
          <Button
            size="xs"
            variant="default"
            leftSection={<IconFileDownload size={15} aria-hidden />}
            onClick={() =>
              downloadFile(`${request.name}.json`, JSON.stringify(request, null, 2), 'application/json')
            }
          >
            {t('migration.file')}
          </Button>
          <Button
            size="xs"
            leftSection={<IconPlayerPlay size={15} aria-hidden />}
            disabled={!isCurrent}
            onClick={begin}
          >
            {t('migration.begin')}
          </Button>
        </Group>
      </Group>
      <MigrationParts name={request.name} steps={<StepTable steps={steps} />} {...parts} />
    </>
  )
}
