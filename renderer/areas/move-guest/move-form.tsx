/** Which guest goes where, by what, and how it is looked at afterwards. */
import {
  Checkbox,
  Fieldset,
  Group,
  NumberInput,
  SegmentedControl,
  Select,
  Stack,
  TextInput,
} from '@mantine/core'
import type { MoveServer } from '../../../shared/contract/move-guest.ts'
import { useText } from '../../i18n.ts'
import {
  checkExamples,
  checkKinds,
  isBadBridges,
  isBadCheck,
  type MoveDraft,
  nfsFields,
  type StorageChoices,
} from './move-request.ts'

interface Props {
  readonly servers: readonly string[]
  readonly draft: MoveDraft
  readonly onChange: (part: Partial<MoveDraft>) => void
  /** As far as they were reached. */
  readonly old: MoveServer | undefined
  readonly other: MoveServer | undefined
  readonly storages: StorageChoices
  /** Why a server could not be looked at. */
  readonly faults: { readonly old: string | null; readonly new: string | null }
}

const backups = ['fresh', 'newest'] as const

export function MoveForm({ servers, draft, onChange, old, other, storages, faults }: Props) {
  const t = useText()
  const guest = old?.guests.find(({ vmid }) => vmid === draft.vmid)
  const isContainer = guest?.kind === 'lxc'
  return (
    <Stack gap="sm">
      <Select
        label={t('move.from')}
        data={[...servers]}
        value={draft.from}
        onChange={(from) => from !== null && onChange({ from, vmid: null })}
        allowDeselect={false}
        error={faults.old}
      />
      <Select
        label={t('move.guest')}
        data={
          old?.guests.map(({ vmid, name, node, status }) => ({
            value: String(vmid),
            label: `${name} (${vmid}) · ${node} · ${status}`,
          })) ?? []
        }
        value={draft.vmid === null ? null : String(draft.vmid)}
        onChange={(vmid) => onChange({ vmid: vmid === null ? null : Number(vmid) })}
        searchable
        required
      />
      <Group grow align="flex-start" gap="sm">
        <Select
          label={t('move.to')}
          data={[...servers]}
          value={draft.to}
          onChange={(to) => to !== null && onChange({ to, node: null, storage: null })}
          allowDeselect={false}
          error={faults.new}
        />
        <Select
          label={t('move.node')}
          data={other?.nodes.filter(({ isOnline }) => isOnline).map(({ node }) => node) ?? []}
          value={draft.node}
          onChange={(node) => onChange({ node, storage: null })}
          required
        />
      </Group>
      <StorageSelect
        storages={storages}
        value={draft.storage}
        onChange={(storage) => onChange({ storage })}
      />
      <NfsFields draft={draft} onChange={onChange} />
      <TextInput
        label={t('move.bridges')}
        description={t('move.bridges.about')}
        placeholder="vmbr1=vmbr0"
        value={draft.bridges}
        onChange={({ currentTarget: { value } }) => onChange({ bridges: value })}
        error={isBadBridges(draft.bridges) ? t('move.verify.bad', { example: 'vmbr1=vmbr0' }) : null}
      />
      <SegmentedControl
        orientation="vertical"
        aria-label={t('move.backup')}
        data={backups.map((value) => ({ value, label: t(`move.backup.${value}`) }))}
        value={draft.backup}
        onChange={(next) => onChange({ backup: backups.find((one) => one === next) ?? 'fresh' })}
      />
      <Fieldset legend={t('move.verify')} p="sm">
        <Stack gap="xs">
          <Checkbox
            label={t('move.verify.agent')}
            checked={draft.agent && !isContainer}
            disabled={isContainer}
            onChange={({ currentTarget: { checked } }) => onChange({ agent: checked })}
          />
          {checkKinds.map((kind) => (
            <TextInput
              key={kind}
              size="xs"
              label={t(`move.verify.${kind}`)}
              placeholder={checkExamples[kind]}
              value={draft.checks[kind]}
              onChange={({ currentTarget: { value } }) =>
                onChange({ checks: { ...draft.checks, [kind]: value } })
              }
              error={
                isBadCheck(kind, draft.checks[kind])
                  ? t('move.verify.bad', { example: checkExamples[kind] })
                  : null
              }
            />
          ))}
          <NumberInput
            size="xs"
            label={t('move.verify.seconds')}
            value={draft.seconds}
            min={1}
            max={86_400}
            allowDecimal={false}
            clampBehavior="strict"
            hideControls
            onChange={(value) => onChange({ seconds: Number(value) || 120 })}
          />
        </Stack>
      </Fieldset>
    </Stack>
  )
}

const nfsLabels = {
  storage: 'proxmox.nfs.name',
  server: 'proxmox.nfs.server',
  export: 'proxmox.nfs.export',
} as const
const nfsExamples = { storage: 'nas', server: '10.0.0.9', export: '/srv/backups' } as const

/** The guided first step of an office that has a fresh server: the storage that both need. */
function NfsFields({ draft: { nfs }, onChange }: Pick<Props, 'draft' | 'onChange'>) {
  const t = useText()
  return (
    <>
      <Checkbox
        label={t('move.nfs')}
        description={nfs ? t('move.nfs.about') : null}
        checked={nfs !== null}
        onChange={({ currentTarget: { checked } }) =>
          onChange({ nfs: checked ? { storage: '', server: '', export: '' } : null })
        }
      />
      {nfs ? (
        <Fieldset legend={t('proxmox.nfs.title')} p="sm">
          <Stack gap="xs">
            {nfsFields.map((field) => (
              <TextInput
                key={field}
                size="xs"
                label={t(nfsLabels[field])}
                placeholder={nfsExamples[field]}
                value={nfs[field]}
                onChange={({ currentTarget: { value } }) => onChange({ nfs: { ...nfs, [field]: value } })}
                required
              />
            ))}
          </Stack>
        </Fieldset>
      ) : null}
    </>
  )
}

function StorageSelect({
  storages: { disks, backups: carriers },
  value,
  onChange,
}: {
  readonly storages: StorageChoices
  readonly value: string | null
  readonly onChange: (storage: string | null) => void
}) {
  const t = useText()
  const itemsOf = (list: MoveServer['storages']) =>
    list.map(({ storage, free }) => ({
      value: storage,
      label: free === null ? storage : t('move.storage.free', { storage, free: Math.round(free / 1e9) }),
    }))
  return (
    <Select
      label={t('move.storage')}
      data={[
        { group: t('move.storage.disks'), items: itemsOf(disks) },
        { group: t('move.storage.backups'), items: itemsOf(carriers) },
      ]}
      value={value}
      onChange={onChange}
      required
    />
  )
}
