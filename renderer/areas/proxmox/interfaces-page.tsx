/** `/etc/network/interfaces` of a fresh server: filled in, each line explained, copied or saved as a file. It needs no server yet. */
import { Alert, Button, Checkbox, Group, Select, Stack, Table, Text, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import { IconCopy, IconDownload } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useSearch } from 'wouter'
import { draftOf, formOf, type InterfacesDraft } from '../../../shared/proxmox/interfaces-draft.ts'
import {
  bondModes,
  type ExplainedLine,
  type FormFault,
  faultsOfForm,
  type InterfacesForm,
  interfacesFile,
  textOfInterfaces,
} from '../../../shared/proxmox/interfaces-file.ts'
import { useSaid, useText } from '../../i18n.ts'
import { rpc } from '../../rpc.ts'
import { usePreferences } from '../../state/preferences.ts'
import { useAct } from '../../ui/act.ts'
import { copyText } from '../../ui/copy-text.ts'
import { downloadFile } from '../../ui/download-file.ts'
import { Page } from '../../ui/page.tsx'
import style from './proxmox.module.css'

export default function InterfacesPage() {
  const t = useText()
  // A step of a runbook opens it with what was answered there.
  const told = Object.fromEntries(new URLSearchParams(useSearch()))
  const [draft, setDraft] = useState<InterfacesDraft>(() => draftOf(told))
  const form = formOf(draft)
  const faults = faultsOfForm(form)
  return (
    <Page title={t('interfaces.title')} about={t('interfaces.about')}>
      <div className={style.columns}>
        <Fields
          draft={draft}
          onChange={(part) => setDraft((before) => ({ ...before, ...part }))}
          faults={draft.cards === '' && draft.address === '' ? [] : faults}
        />
        {faults.length === 0 ? (
          <Written form={form} />
        ) : (
          <Text size="sm" c="dimmed">
            {t('interfaces.fill')}
          </Text>
        )}
      </div>
    </Page>
  )
}

interface FieldsProps {
  readonly draft: InterfacesDraft
  readonly onChange: (part: Partial<InterfacesDraft>) => void
  readonly faults: readonly FormFault[]
}

const texts = [
  ['cards', 'eno1, eno2'],
  ['address', '192.0.2.10/24'],
  ['gateway', '192.0.2.1'],
] as const

function Fields({ draft, onChange, faults }: FieldsProps) {
  const t = useText()
  const said = useSaid()
  const faultOf = (field: FormFault['field']) => {
    const found = faults.find((one) => one.field === field)
    return found ? said(found.message) : null
  }
  const isBond = formOf(draft).cards.length > 1
  return (
    <Stack gap="sm">
      {texts.map(([field, example], at) => (
        <TextInput
          key={field}
          label={t(`interfaces.${field}`)}
          placeholder={example}
          value={draft[field]}
          onChange={({ currentTarget: { value } }) => onChange({ [field]: value })}
          error={faultOf(field)}
          required
          {...(at === 0 ? { 'data-autofocus': true } : {})}
        />
      ))}
      <Select
        label={t('interfaces.mode')}
        description={isBond ? null : t('interfaces.mode.single')}
        data={bondModes.map((value) => ({ value, label: t(`interfaces.mode.${value}`) }))}
        value={draft.mode}
        onChange={(next) => onChange({ mode: bondModes.find((one) => one === next) ?? draft.mode })}
        allowDeselect={false}
        disabled={!isBond}
      />
      <Checkbox
        label={t('interfaces.vlans')}
        checked={draft.isVlanAware}
        onChange={({ currentTarget: { checked } }) => onChange({ isVlanAware: checked })}
      />
      <TextInput
        label={t('interfaces.dmz')}
        description={t('interfaces.dmz.about')}
        placeholder="eno3"
        value={draft.dmz}
        onChange={({ currentTarget: { value } }) => onChange({ dmz: value })}
        error={faultOf('dmz')}
      />
    </Stack>
  )
}

function Written({ form }: { readonly form: InterfacesForm }) {
  const t = useText()
  const act = useAct()
  const lines = interfacesFile(form)
  const text = textOfInterfaces(lines)
  const copy = () =>
    act(async () => {
      await copyText(text)
      notifications.show({ message: t('action.copied') })
    })
  return (
    <section aria-label="/etc/network/interfaces" className={style.written}>
      <Group gap="xs" mb="xs">
        <Button
          size="xs"
          variant="default"
          leftSection={<IconCopy size={16} aria-hidden />}
          onClick={() => void copy()}
        >
          {t('action.copy')}
        </Button>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
          onClick={() => downloadFile('interfaces', text, 'application/octet-stream')}
        >
          {t('interfaces.save')}
        </Button>
      </Group>
      <Verdict form={form} />
      <Explained lines={lines} />
      <Alert color="yellow" mt="sm" py="xs">
        {t('interfaces.warning')}
      </Alert>
    </section>
  )
}

/** What the program that reads it says, where this computer has it. */
function Verdict({ form }: { readonly form: InterfacesForm }) {
  const t = useText()
  const said = useSaid()
  const [settled] = useDebouncedValue(form, 300)
  const check = useQuery(
    rpc.proxmox.checkInterfaces.queryOptions({
      input: { ...settled, cards: [...settled.cards] },
      retry: false,
    }),
  )
  if (!check.data) return null
  const { state, messages } = check.data
  if (state === 'refused')
    return (
      <Alert color="red" mb="xs" py="xs">
        {t('interfaces.refused', { said: messages.map(said).join(' ') })}
      </Alert>
    )
  return (
    <Text size="sm" mb="xs" c="dimmed" role="status">
      {t(`interfaces.${state}`)}
    </Text>
  )
}

function Explained({ lines }: { readonly lines: readonly ExplainedLine[] }) {
  const t = useText()
  const language = usePreferences((state) => state.language)
  return (
    <Table
      className={style.explained}
      aria-label={t('interfaces.lines')}
      verticalSpacing={2}
      withRowBorders={false}
    >
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('interfaces.line')}</Table.Th>
          <Table.Th>{t('interfaces.why')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {lines.map(({ text, why }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines repeat, and their order is what they are
          <Table.Tr key={at}>
            <Table.Td>
              <code>{text.replace('\t', '    ') || ' '}</code>
            </Table.Td>
            <Table.Td>{why?.[language] ?? ''}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
