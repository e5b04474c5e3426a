/** The ways to begin, as four cards of the same form. */
import { Loader, Paper, SimpleGrid, Text, ThemeIcon, UnstyledButton } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { type Icon, IconFilePlus, IconFolderOpen, IconMap2, IconTerminal2 } from '@tabler/icons-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { TextKey } from '../../../shared/i18n/catalogue/index.ts'
import { useText } from '../../i18n.ts'
import { client } from '../../rpc.ts'
import { useNewSite } from '../../state/new-site.ts'
import { useAct } from '../../ui/act.ts'
import { FileChooser } from '../../ui/file-chooser/file-chooser.tsx'
import classes from './begin-cards.module.css'
import { NewSiteDialog } from './new-site-dialog.tsx'

interface CardProps {
  readonly icon: Icon
  readonly title: TextKey
  readonly text: TextKey
  readonly onClick: () => void
  readonly primary?: boolean
  /** It takes a while, and runs. */
  readonly isBusy?: boolean
}

function BeginCard({ icon: CardIcon, title, text, onClick, primary = false, isBusy = false }: CardProps) {
  const t = useText()
  return (
    <UnstyledButton onClick={onClick} className={classes.card ?? ''} disabled={isBusy} aria-busy={isBusy}>
      <Paper withBorder p="md" h="100%" className={classes.paper ?? ''}>
        <ThemeIcon size={40} variant={primary ? 'filled' : 'light'} mb="sm">
          {isBusy ? <Loader size={20} aria-label={t('loading')} /> : <CardIcon size={22} aria-hidden />}
        </ThemeIcon>
        <Text fw={600} size="sm">
          {t(title)}
        </Text>
        <Text size="sm" c="dimmed">
          {t(text)}
        </Text>
      </Paper>
    </UnstyledButton>
  )
}

export function BeginCards() {
  const t = useText()
  const act = useAct()
  const [, navigate] = useLocation()
  const [opening, chooser] = useDisclosure(false)
  const newSite = useNewSite()
  const [isMaking, setMaking] = useState(false)
  const makeDemo = async () => {
    setMaking(true)
    await act(() => client.site.demo({}))
    setMaking(false)
  }
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }}>
        <BeginCard
          icon={IconTerminal2}
          title="home.console"
          text="home.console.text"
          onClick={() => navigate('/console')}
          primary
        />
        <BeginCard icon={IconFilePlus} title="home.new" text="home.new.text" onClick={newSite.ask} />
        <BeginCard icon={IconFolderOpen} title="home.open" text="home.open.text" onClick={chooser.open} />
        <BeginCard
          icon={IconMap2}
          title="home.demo"
          text="home.demo.text"
          onClick={makeDemo}
          isBusy={isMaking}
        />
      </SimpleGrid>
      <NewSiteDialog opened={newSite.isAsked} onClose={newSite.close} />
      <FileChooser
        opened={opening}
        title={t('home.open')}
        extensions={['.brassage']}
        mode="open"
        onClose={chooser.close}
        onChoose={([path]) => path && act(() => client.site.open({ path }))}
      />
    </>
  )
}
