/**
 * `/etc/network/interfaces` of a fresh server, and what stands beside it (names, DNS, the command of its NFS storage): filled in, each
 * line explained, copied or saved as a file. It needs no server yet.
 */
import { Alert, Button, Checkbox, Group, Select, Stack, Table, Text, TextInput, Title } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import { IconCopy, IconDownload } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
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
import {
  faultsOfServer,
  type ServerFault,
  type ServerWords,
  serverFiles,
  serverWordsOf,
} from '../../../shared/proxmox/server-files.ts'
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
  const [words, setWords] = useState<ServerWords>(() => serverWordsOf(told))
  const form = formOf(draft)
  const faults = faultsOfForm(form)
  return (
    <Page title={t('interfaces.title')} about={t('interfaces.about')}>
      <div className={style.columns}>
        <Stack gap="sm">
          <Fields
            draft={draft}
            onChange={(part) => setDraft((before) => ({ ...before, ...part }))}
            faults={draft.cards === '' && draft.address === '' ? [] : faults}
          />
          <MoreFields
            words={words}
            onChange={(part) => setWords((before) => ({ ...before, ...part }))}
            faults={faultsOfServer(words)}
          />
        </Stack>
        {faults.length === 0 ? (
          <Stack gap="lg" className={style.written}>
            <Written form={form} />
            {serverFiles(serverWordsOf(words), form.address).map(({ path, lines }) => (
              <FileSection key={path} path={path} lines={lines} />
            ))}
          </Stack>
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

const more = [
  ['name', 'pve1.example.org'],
  ['dns', '192.0.2.53'],
  ['nfs-storage', 'backups'],
  ['nfs-server', '192.0.2.20'],
  ['nfs-export', '/srv/backups'],
] as const

interface MoreProps {
  readonly words: ServerWords
  readonly onChange: (part: Partial<ServerWords>) => void
  readonly faults: readonly ServerFault[]
}

function MoreFields({ words, onChange, faults }: MoreProps) {
  const t = useText()
  const said = useSaid()
  const errorOf = (field: ServerFault['field']) => {
    const found = faults.find((one) => one.field === field)
    return found ? said(found.message) : null
  }
  return more.map(([field, example]) => (
    <TextInput
      key={field}
      label={t(`interfaces.${field}`)}
      description={field === 'name' || field === 'dns' ? t(`interfaces.${field}.about`) : null}
      placeholder={example}
      value={words[field]}
      onChange={({ currentTarget: { value } }) => onChange({ [field]: value })}
      error={errorOf(field)}
    />
  ))
}

function Written({ form }: { readonly form: InterfacesForm }) {
  const t = useText()
  return (
    <FileSection path="/etc/network/interfaces" lines={interfacesFile(form)}>
      <Verdict form={form} />
      <Alert color="yellow" mb="xs" py="xs">
        {t('interfaces.warning')}
      </Alert>
    </FileSection>
  )
}

interface FileProps {
  /** Null: a command, which is copied and no file. */
  readonly path: string | null
  readonly lines: readonly ExplainedLine[]
  readonly children?: ReactNode
}

function FileSection({ path, lines, children }: FileProps) {
  const t = useText()
  const act = useAct()
  const name = path ?? t('interfaces.command')
  const text = textOfInterfaces(lines)
  const copy = () =>
    act(async () => {
      await copyText(text)
      notifications.show({ message: t('action.copied') })
    })
  return (
    <section aria-label={name} className={style.written}>
      <Group gap="xs" mb="xs">
        <Title order={2} size="h5">
          {name}
        </Title>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconCopy size={16} aria-hidden />}
          onClick={() => void copy()}
        >
          {t('action.copy')}
        </Button>
        {path === null ? null : (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
            onClick={() => downloadFile(path.split('/').at(-1) ?? '', text, 'application/octet-stream')}
          >
            {t('interfaces.save')}
          </Button>
        )}
      </Group>
      {children}
      <Explained lines={lines} name={name} className={path === null ? style.command : style.explained} />
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

interface ExplainedProps {
  readonly lines: readonly ExplainedLine[]
  readonly name: string
  readonly className: string | undefined
}

function Explained({ lines, name, className }: ExplainedProps) {
  const t = useText()
  const language = usePreferences((state) => state.language)
  return (
    <Table
      className={className ?? ''}
      aria-label={t('interfaces.lines', { name })}
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
