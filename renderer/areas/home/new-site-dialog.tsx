/** Name and addressing scheme of a new site, then where its file goes. */
import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { useText } from '../../i18n.ts'
import { client } from '../../rpc.ts'
import { useAct } from '../../ui/act.ts'
import { SiteFileDialog } from './site-file-dialog.tsx'

const DEFAULT_SCHEME = '10.{switch}.{vlan}.0/24'

interface NewSiteDialogProps {
  readonly opened: boolean
  readonly onClose: () => void
}

export function NewSiteDialog({ opened, onClose }: NewSiteDialogProps) {
  const t = useText()
  const act = useAct()
  const [, navigate] = useLocation()
  const [name, setName] = useState('')
  const [scheme, setScheme] = useState(DEFAULT_SCHEME)
  const create = async (path: string) => {
    const made = await act(() => client.site.create({ path, name: name.trim(), scheme: scheme.trim() }))
    if (!made) return
    onClose()
    navigate('/import')
  }
  return (
    <SiteFileDialog
      opened={opened}
      title={t('home.new')}
      name={name}
      onName={setName}
      isComplete={scheme.trim() !== ''}
      onClose={onClose}
      onChoose={(path) => void create(path)}
    >
      <TextInput
        label={t('home.scheme')}
        description={t('home.scheme.help')}
        value={scheme}
        onChange={(event) => setScheme(event.currentTarget.value)}
        required
      />
    </SiteFileDialog>
  )
}
