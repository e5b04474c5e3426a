/** The base part of configurations, edited beside a preview on a real switch of the plan. */
import {
  Alert,
  Badge,
  Button,
  Code,
  Group,
  ScrollArea,
  Select,
  SimpleGrid,
  Stack,
  Text,
  Textarea,
} from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useText } from '../../i18n.ts'
import { client, rpc } from '../../rpc.ts'
import { messageOf, useAct } from '../../ui/act.ts'
import { confirm } from '../../ui/confirm/confirm.ts'

interface PreviewProps {
  readonly platform: string
  readonly body: string
}

function Preview({ platform, body }: PreviewProps) {
  const t = useText()
  const switches = useQuery(rpc.plan.switches.queryOptions())
  const names = (switches.data ?? []).filter((one) => one.platform === platform).map((one) => one.name)
  const [chosen, choose] = useState<string | null>(null)
  const name = chosen !== null && names.includes(chosen) ? chosen : (names[0] ?? null)
  const [settled] = useDebouncedValue(body, 300)
  const preview = useQuery(
    rpc.config.previewTemplate.queryOptions({
      input: { platform, body: settled, switch: name ?? '-' },
      enabled: name !== null,
    }),
  )
  if (name === null) return <Text c="dimmed">{t('settings.templates.noSwitch')}</Text>
  return (
    <Stack gap="xs">
      <Select
        label={t('settings.templates.preview')}
        data={names}
        value={name}
        onChange={choose}
        allowDeselect={false}
        w={200}
      />
      {preview.error ? <Alert color="red">{messageOf(preview.error)}</Alert> : null}
      <ScrollArea h="max(280px, calc(100dvh - 330px))" type="auto" viewportProps={{ tabIndex: 0 }}>
        <Code block>
          {(preview.data?.lines ?? []).map((line) => ' '.repeat(line.depth) + line.text).join('\n')}
        </Code>
      </ScrollArea>
    </Stack>
  )
}

export function Templates() {
  const t = useText()
  const act = useAct()
  const templates = useQuery(rpc.config.templates.queryOptions())
  const [platform, setPlatform] = useState('cisco_ios')
  const saved = templates.data?.find((one) => one.platform === platform)
  const [body, setBody] = useState('')
  useEffect(() => setBody(saved?.body ?? ''), [saved?.body])
  if (!saved) return null
  const reset = async () => {
    const isSure = await confirm({
      title: t('settings.templates.reset'),
      text: t('settings.templates.reset.ask', { platform }),
      action: t('settings.templates.reset'),
      isDestructive: true,
    })
    if (isSure) await act(() => client.config.resetTemplate({ platform }))
  }
  return (
    <Stack>
      <Text size="sm">{t('settings.templates.intro', { vlans: '{{vlans}}', ports: '{{ports}}' })}</Text>
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        <Stack gap="xs">
          <Group align="end">
            <Select
              label={t('settings.templates.platform')}
              data={(templates.data ?? []).map((one) => one.platform)}
              value={platform}
              onChange={(value) => value && setPlatform(value)}
              allowDeselect={false}
              w={200}
            />
            {saved.isDefault ? null : <Badge variant="outline">{t('settings.templates.own')}</Badge>}
          </Group>
          <Textarea
            aria-label={t('settings.templates.body')}
            value={body}
            onChange={(event) => setBody(event.currentTarget.value)}
            spellCheck={false}
            styles={{
              input: {
                fontFamily: 'var(--mantine-font-family-monospace)',
                fontSize: 13,
                height: 'max(280px, calc(100dvh - 330px))',
              },
            }}
          />
          <Group>
            <Button
              disabled={body === saved.body}
              onClick={() => act(() => client.config.saveTemplate({ platform, body }))}
            >
              {t('action.save')}
            </Button>
            <Button variant="default" disabled={saved.isDefault} onClick={reset}>
              {t('settings.templates.reset')}
            </Button>
          </Group>
        </Stack>
        <Preview platform={platform} body={body} />
      </SimpleGrid>
    </Stack>
  )
}
