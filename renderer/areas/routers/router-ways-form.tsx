/** Addresses of both routers and the login that both take; folded away once it was used. */
import { Collapse, Group, NumberInput, Stack, TextInput, UnstyledButton } from '@mantine/core'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import { useText } from '../../i18n.ts'
import { SshFields } from '../console/network-dialog.tsx'
import style from './routers.module.css'
import type { RouterWays } from './use-router-ways.ts'

interface Props {
  readonly ways: RouterWays
  /** Something is shown already, which needs the room. */
  readonly isUsed: boolean
}

export function RouterWaysForm({ ways, isUsed }: Props) {
  const t = useText()
  const [opened, setOpened] = useState<boolean | null>(null)
  const isOpen = opened ?? !isUsed
  const { places, login, changePlace, changeLogin } = ways
  const Chevron = isOpen ? IconChevronDown : IconChevronRight
  return (
    <fieldset className={style.ways} aria-label={t('routers.ways')}>
      <UnstyledButton className={style.fold ?? ''} aria-expanded={isOpen} onClick={() => setOpened(!isOpen)}>
        <Chevron size={16} aria-hidden /> {t('routers.ways.change')}
      </UnstyledButton>
      <Collapse expanded={isOpen}>
        <Stack gap="xs" maw={760} pt={4} pb="sm">
          <Group align="start" gap="xs">
            {places.map(({ name, host, port }) => (
              <Group key={name} align="start" wrap="nowrap" gap={6} className={style.place ?? ''}>
                <TextInput
                  flex={1}
                  label={t('routers.ways.address', { name })}
                  placeholder="10.1.99.253"
                  value={host}
                  onChange={(event) => changePlace(name, { host: event.currentTarget.value })}
                />
                <NumberInput
                  w={84}
                  label={t('routers.ways.port', { name })}
                  value={port}
                  min={1}
                  max={65535}
                  hideControls
                  onChange={(next) => changePlace(name, { port: Number(next) || 22 })}
                />
              </Group>
            ))}
          </Group>
          <SshFields fields={login} onChange={changeLogin} />
        </Stack>
      </Collapse>
    </fieldset>
  )
}
