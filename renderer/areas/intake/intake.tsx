/** Taking in a stack of switches: the board with a card an adapter, and the list of all that were taken in. */
import { Group, SegmentedControl, Switch } from '@mantine/core'
import { useLocation, useSearch } from 'wouter'
import { useText } from '../../i18n.ts'
import { hasVoice } from '../../ui/aloud.ts'
import { Page } from '../../ui/page.tsx'
import { ScratchBanner } from '../console/scratch-banner.tsx'
import { useAnnouncements } from './announce.ts'
import { Board } from './board.tsx'
import { useCards, useHabits } from './cards.ts'
import { Records } from './records.tsx'

const views = ['board', 'records'] as const
type View = (typeof views)[number]
const isView = (text: string | null): text is View => views.some((view) => view === text)

export default function Intake() {
  const t = useText()
  const [, navigate] = useLocation()
  const told = new URLSearchParams(useSearch()).get('view')
  const view: View = isView(told) ? told : 'board'
  const cards = useCards()
  useAnnouncements(cards)
  return (
    <Page
      title={t('intake.title')}
      about={t('intake.about')}
      fills
      actions={
        <Group gap="md">
          <Loudness />
          <SegmentedControl
            size="xs"
            aria-label={t('intake.view')}
            value={view}
            onChange={(next) =>
              isView(next) && navigate(next === 'board' ? '/intake' : `/intake?view=${next}`)
            }
            data={views.map((value) => ({ value, label: t(`intake.view.${value}`) }))}
          />
        </Group>
      }
    >
      <ScratchBanner />
      {view === 'board' ? <Board cards={cards} /> : <Records />}
    </Page>
  )
}

function Loudness() {
  const t = useText()
  const { sound, voice } = useHabits()
  return (
    <>
      <Switch
        size="xs"
        label={t('intake.sound')}
        checked={sound}
        onChange={(event) => useHabits.setState({ sound: event.currentTarget.checked })}
      />
      {hasVoice() ? (
        <Switch
          size="xs"
          label={t('intake.voice')}
          checked={voice}
          onChange={(event) => useHabits.setState({ voice: event.currentTarget.checked })}
        />
      ) : null}
    </>
  )
}
