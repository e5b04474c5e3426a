/** A migration in its parts: steps, re-patch list, announcement, and where it is only looked at the difference. */
import { Alert, Tabs } from '@mantine/core'
import type { ReactNode } from 'react'
import type { BothTexts } from '../../../shared/i18n/both-texts.ts'
import type { MigrationWarning } from '../../../shared/migration/migration-notes.ts'
import type { RepatchRow } from '../../../shared/migration/repatch-list.ts'
import type { SwitchDifference } from '../../../shared/migration/switch-difference.ts'
import { useText } from '../../i18n.ts'
import { usePreferences } from '../../state/preferences.ts'
import { Announcement } from './announcement.tsx'
import { Differences } from './differences.tsx'
import style from './migration.module.css'
import { RepatchTable } from './repatch-table.tsx'

interface Props {
  readonly name: string
  readonly steps: ReactNode
  readonly repatch: readonly RepatchRow[]
  readonly announcement: BothTexts
  readonly warnings: readonly MigrationWarning[]
  readonly differences?: readonly SwitchDifference[]
}

export function MigrationParts({ name, steps, repatch, announcement, warnings, differences }: Props) {
  const t = useText()
  const language = usePreferences((state) => state.language)
  return (
    <Tabs defaultValue="steps" className={style.tabs ?? ''} keepMounted={false}>
      <Tabs.List mb="xs">
        <Tabs.Tab value="steps">{t('migration.steps')}</Tabs.Tab>
        {warnings.length > 0 ? (
          <Tabs.Tab value="warnings">{t('migration.warnings', { count: warnings.length })}</Tabs.Tab>
        ) : null}
        {differences ? <Tabs.Tab value="differences">{t('migration.differences')}</Tabs.Tab> : null}
        <Tabs.Tab value="repatch">{t('migration.repatch')}</Tabs.Tab>
        <Tabs.Tab value="announcement">{t('migration.announcement')}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="steps" className={style.panel ?? ''}>
        {steps}
      </Tabs.Panel>
      <Tabs.Panel value="warnings" className={style.panel ?? ''}>
        <div className={style.scroll}>
          {warnings.map(({ message }) => (
            <Alert key={message.en} color="yellow" mb={6} p="xs">
              {message[language]}
            </Alert>
          ))}
        </div>
      </Tabs.Panel>
      <Tabs.Panel value="differences" className={style.panel ?? ''}>
        <Differences differences={differences ?? []} />
      </Tabs.Panel>
      <Tabs.Panel value="repatch" className={style.panel ?? ''}>
        <RepatchTable rows={repatch} />
      </Tabs.Panel>
      <Tabs.Panel value="announcement" className={style.panel ?? ''}>
        <Announcement announcement={announcement} name={name} />
      </Tabs.Panel>
    </Tabs>
  )
}
