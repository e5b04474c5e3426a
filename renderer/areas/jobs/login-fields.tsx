/** How the devices of a job are reached, and with which secrets; those left empty come from the open vault. */
import { Checkbox, Group, NumberInput, PasswordInput, SegmentedControl, TextInput } from '@mantine/core'
import type { JobLogin } from '../../../shared/contract/job.ts'
import { useText } from '../../i18n.ts'
import { type JobWay, useJobWay } from './job-way.ts'

export function LoginFields() {
  const t = useText()
  const way = useJobWay()
  const set = (change: Partial<JobWay>) => useJobWay.setState(change)
  return (
    <>
      <Group gap="sm" align="end">
        <SegmentedControl
          aria-label={t('jobs.via')}
          value={way.via}
          onChange={(via) => set({ via: via as JobLogin['via'] })}
          data={[
            { value: 'ssh', label: 'SSH' },
            { value: 'telnet', label: 'Telnet' },
          ]}
        />
        <NumberInput
          label={t('jobs.limit')}
          w={90}
          min={1}
          max={64}
          value={way.limit}
          onChange={(limit) => set({ limit: Number(limit) || 1 })}
        />
        {way.via === 'ssh' ? (
          <Checkbox
            mb={8}
            label={t('jobs.legacy')}
            checked={way.legacy}
            onChange={(event) => set({ legacy: event.currentTarget.checked })}
          />
        ) : null}
      </Group>
      <TextInput
        label={t('jobs.user')}
        value={way.user}
        autoComplete="off"
        onChange={(event) => set({ user: event.currentTarget.value })}
      />
      <Group grow>
        <PasswordInput
          label={t('jobs.password')}
          placeholder={t('jobs.fromVault')}
          value={way.password}
          autoComplete="off"
          onChange={(event) => set({ password: event.currentTarget.value })}
        />
        <PasswordInput
          label={t('jobs.enable')}
          placeholder={t('jobs.fromVault')}
          value={way.enable}
          autoComplete="off"
          onChange={(event) => set({ enable: event.currentTarget.value })}
        />
      </Group>
    </>
  )
}
