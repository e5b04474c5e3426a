/** The beginning of next year's site: its name, whether what was recorded comes along, then where its file goes. */
import { Switch } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { SiteState } from '../../../shared/contract/site.ts'
import { useText } from '../../i18n.ts'
import { client } from '../../rpc.ts'
import { useAct } from '../../ui/act.ts'
import { SiteFileDialog } from './site-file-dialog.tsx'

/** `Rencontres 2026` becomes `Rencontres 2027`; a name without a year gets a mark. */
function nextName(name: string): string {
  const year = /\b(20\d{2})\b/.exec(name)?.[1]
  return year ? name.replace(year, String(Number(year) + 1)) : `${name} +1`
}

interface CloneDialogProps {
  readonly site: SiteState
  readonly opened: boolean
  readonly onClose: () => void
}

export function CloneDialog({ site, opened, onClose }: CloneDialogProps) {
  const t = useText()
  const act = useAct()
  const [name, setName] = useState('')
  const [withState, setWithState] = useState(false)
  useEffect(() => {
    if (opened) setName(nextName(site.name))
  }, [opened, site.name])
  const clone = async (path: string) => {
    const made = await act(() => client.site.clone({ path, name: name.trim(), withState }))
    if (made) onClose()
  }
  return (
    <SiteFileDialog
      opened={opened}
      title={t('home.clone')}
      name={name}
      onName={setName}
      about={t('home.clone.text', { name: site.name })}
      onClose={onClose}
      onChoose={(path) => void clone(path)}
    >
      <Switch
        label={t('home.clone.state')}
        checked={withState}
        onChange={(event) => setWithState(event.currentTarget.checked)}
      />
    </SiteFileDialog>
  )
}
