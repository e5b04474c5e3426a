/** Device types that the library lacks: those of this site, and the two ways to add one. */
import { Button, Group, NumberInput, Stack, Table, Tabs, Text, Textarea, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useText } from '../../i18n.ts'
import { client, rpc } from '../../rpc.ts'
import { useAct } from '../../ui/act.ts'

type Told = Parameters<typeof client.plan.addType>[0]

function useAddType() {
  const t = useText()
  const act = useAct()
  return async (told: Told) => {
    const added = await act(() => client.plan.addType(told))
    if (added) notifications.show({ message: t('types.added', { slug: added.slug }) })
    return added !== undefined
  }
}

function Described() {
  const t = useText()
  const add = useAddType()
  const [manufacturer, setManufacturer] = useState('')
  const [model, setModel] = useState('')
  const [ports, setPorts] = useState('')
  const [uplinks, setUplinks] = useState<number | null>(null)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void add({ manufacturer, model, ports, ...(uplinks === null ? {} : { uplinks }) })
      }}
    >
      <Stack gap="xs" maw={640}>
        <Group grow>
          <TextInput
            label={t('types.manufacturer')}
            value={manufacturer}
            onChange={(event) => setManufacturer(event.currentTarget.value)}
            required
          />
          <TextInput
            label={t('types.model')}
            value={model}
            onChange={(event) => setModel(event.currentTarget.value)}
            required
          />
        </Group>
        <TextInput
          label={t('types.ports')}
          description={t('types.ports.help')}
          value={ports}
          onChange={(event) => setPorts(event.currentTarget.value)}
          required
        />
        <NumberInput
          w={320}
          label={t('types.uplinks')}
          min={0}
          max={64}
          value={uplinks ?? ''}
          onChange={(value) => setUplinks(value === '' ? null : Number(value))}
        />
        <Button type="submit" w="fit-content">
          {t('types.add')}
        </Button>
      </Stack>
    </form>
  )
}

function FromYaml() {
  const t = useText()
  const add = useAddType()
  const [yaml, setYaml] = useState('')
  const submit = async () => {
    if (await add({ yaml })) setYaml('')
  }
  return (
    <Stack gap="xs" maw={640}>
      <Textarea
        label={t('types.yaml')}
        rows={12}
        value={yaml}
        onChange={(event) => setYaml(event.currentTarget.value)}
        spellCheck={false}
        styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)', fontSize: 13 } }}
      />
      <Button w="fit-content" onClick={submit} disabled={yaml.trim() === ''}>
        {t('types.add')}
      </Button>
    </Stack>
  )
}

export function Types() {
  const t = useText()
  const types = useQuery(rpc.plan.types.queryOptions())
  const ofSite = (types.data ?? []).filter(({ origin }) => origin === 'site')
  return (
    <Stack>
      <Text size="sm" maw={760}>
        {t('types.intro')}
      </Text>
      {ofSite.length === 0 ? (
        <Text c="dimmed">{t('types.none', { count: types.data?.length ?? 0 })}</Text>
      ) : (
        <Table maw={640}>
          <Table.Tbody>
            {ofSite.map(({ slug, manufacturer, model, platform }) => (
              <Table.Tr key={slug}>
                <Table.Td>{manufacturer}</Table.Td>
                <Table.Td fw={600}>{model}</Table.Td>
                <Table.Td ff="monospace">{slug}</Table.Td>
                <Table.Td>{platform}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      <Tabs defaultValue="hand">
        <Tabs.List mb="sm">
          <Tabs.Tab value="hand">{t('types.byHand')}</Tabs.Tab>
          <Tabs.Tab value="yaml">{t('types.byYaml')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="hand">
          <Described />
        </Tabs.Panel>
        <Tabs.Panel value="yaml">
          <FromYaml />
        </Tabs.Panel>
      </Tabs>
    </Stack>
  )
}
