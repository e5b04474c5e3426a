/** Consoles: the live ones side by side in tabs, what was recorded of all, and every push there was. */
import { SegmentedControl } from '@mantine/core'
import { useLocation, useSearch } from 'wouter'
import { useText } from '../../i18n.ts'
import { Page } from '../../ui/page.tsx'
import { useSessions } from './live.ts'
import { LiveConsoles } from './live-consoles.tsx'
import { PushHistory } from './push-history.tsx'
import { ScratchBanner } from './scratch-banner.tsx'
import { Transcripts } from './transcripts.tsx'

const views = ['live', 'transcripts', 'pushes'] as const
type View = (typeof views)[number]

const isView = (text: string | null): text is View => views.some((view) => view === text)

export default function Console() {
  const t = useText()
  const [, navigate] = useLocation()
  const asked = new URLSearchParams(useSearch())
  const told = asked.get('view')
  const view: View = isView(told) ? told : 'live'
  const sessions = useSessions()
  const show = (next: View) => navigate(next === 'live' ? '/console' : `/console?view=${next}`)
  return (
    <Page
      title={t('console.title')}
      about={t(`console.about.${view}`)}
      fills
      actions={
        <SegmentedControl
          size="xs"
          aria-label={t('console.view')}
          value={view}
          onChange={(next) => isView(next) && show(next)}
          data={views.map((value) => ({ value, label: t(`console.view.${value}`) }))}
        />
      }
    >
      <ScratchBanner />
      {view === 'live' ? (
        <LiveConsoles sessions={sessions} wanted={asked.get('switch')} first={asked.get('session')} />
      ) : null}
      {view === 'transcripts' ? <Transcripts /> : null}
      {view === 'pushes' ? <PushHistory sessions={sessions} onContinue={() => show('live')} /> : null}
    </Page>
  )
}
