/**
 * The walk test: a laptop carried from socket to socket. It says large where it is and whether the plan says so, records
 * the test, and asks for the next outlet; hands are needed only for faults.
 */
import { Button, Group, Kbd, Loader, Progress, Text } from '@mantine/core'
import { IconAlertTriangle, IconArrowBackUp, IconPlayerTrackNext } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useSearch } from 'wouter'
import type { WalkView } from '../../../shared/walk/walk-view.ts'
import { RequireSite } from '../../frame/require-site.tsx'
import { useText } from '../../i18n.ts'
import { client, rpc } from '../../rpc.ts'
import { usePreferences } from '../../state/preferences.ts'
import { useAct } from '../../ui/act.ts'
import { Page } from '../../ui/page.tsx'
import { Who } from '../checklist/who.tsx'
import { ChoiceButtons } from './choice-buttons.tsx'
import { type Choice, choicesOf } from './choices.ts'
import { FaultDialog } from './fault-dialog.tsx'
import { saidInAddress } from './place-address.ts'
import { PlaceCard } from './place-card.tsx'
import { RecentTests } from './recent-tests.tsx'
import { SaidPlace, type SaidPoint } from './said-place.tsx'
import { SeenFacts } from './seen-facts.tsx'
import { faultNote } from './step-look.ts'
import { useWalk } from './use-walk.ts'
import { useWalkKeys } from './use-walk-keys.ts'
import { useWalkSound } from './use-walk-sound.ts'
import { WalkSettings } from './walk-settings.tsx'
import style from './walk-test.module.css'

export default function WalkTest() {
  const t = useText()
  const overview = useQuery(rpc.checklist.overview.queryOptions())
  return (
    <Page
      title={t('walk.title')}
      about={t('walk.about')}
      actions={<Who people={overview.data?.people ?? []} />}
      fills
    >
      <RequireSite>
        <Walking />
      </RequireSite>
    </Page>
  )
}

function Walking() {
  const t = useText()
  const view = useWalk()
  useWalkSound(view)
  return view ? <Shown view={view} /> : <Loader aria-label={t('loading')} />
}

/** Says at once where an address came from: a stand was clicked before. */
function useSaidInAddress(onSay: (point: SaidPoint) => void): void {
  const search = useSearch()
  const say = useRef(onSay)
  say.current = onSay
  useEffect(() => {
    const point = saidInAddress(search)
    if (point) say.current(point)
  }, [search])
}

function Shown({ view }: { readonly view: WalkView }) {
  const t = useText()
  const act = useAct()
  const language = usePreferences((state) => state.language)
  const field = useRef<HTMLInputElement>(null)
  const [isDescribing, setIsDescribing] = useState(false)
  const { step, walk, asked, recent, progress } = view
  const faulty = step.kind === 'recorded' ? step.test.outlet : asked?.outlet
  const choices = choicesOf(view)
  const say = (point: SaidPoint) => void act(() => client.walk.say({ point }))
  const record = (note: string) => void act(() => client.walk.fault({ note }))
  const choose = (choice: Choice) =>
    choice.kind === 'here'
      ? say({ kind: 'outlet', id: choice.outlet.outletId })
      : record(faultNote(view, t, language))
  const describe = walk && faulty !== undefined ? () => setIsDescribing(true) : undefined
  const skip =
    walk && asked && step.kind !== 'recorded' ? () => void act(() => client.walk.skip()) : undefined
  const takeBack = walk && recent.length > 0 ? () => void act(() => client.walk.takeBack()) : undefined
  const [only, ...more] = choices
  useSaidInAddress(say)
  useWalkKeys({
    ...Object.fromEntries(choices.map((choice, at) => [String(at + 1), () => choose(choice)])),
    enter: only && more.length === 0 ? () => choose(only) : undefined,
    f: describe,
    s: skip,
    u: takeBack,
    '/': () => field.current?.focus(),
  })
  return (
    <div className={style.walk}>
      <WalkSettings view={view} />
      <div className={style.now}>
        <PlaceCard view={view}>
          <ChoiceButtons choices={choices} onChoose={choose} />
        </PlaceCard>
        <div className={style.side}>
          <SaidPlace field={field} label={t('walk.said')} description={t('walk.said.help')} onSay={say} />
          <SeenFacts view={view} />
        </div>
      </div>
      <Group gap="xs">
        <Tool icon={IconAlertTriangle} label={t('walk.describeFault')} letter="F" onAct={describe} />
        <Tool icon={IconPlayerTrackNext} label={t('walk.skip')} letter="S" onAct={skip} />
        <Tool icon={IconArrowBackUp} label={t('walk.takeBack')} letter="U" onAct={takeBack} />
        <Progress
          value={(progress.done / Math.max(1, progress.total)) * 100}
          flex={1}
          miw={80}
          aria-label={t('walk.progress', { ...progress })}
        />
        <Text size="sm" className={style.count}>
          {t('walk.progress', { ...progress })}
        </Text>
      </Group>
      <RecentTests tests={recent} />
      {isDescribing && faulty !== undefined ? (
        <FaultDialog
          name={faulty}
          note={faultNote(view, t, language)}
          onRecord={(note) => {
            setIsDescribing(false)
            record(note)
          }}
          onClose={() => setIsDescribing(false)}
        />
      ) : null}
    </div>
  )
}

interface ToolProps {
  readonly icon: typeof IconAlertTriangle
  readonly label: string
  readonly letter: string
  readonly onAct: (() => void) | undefined
}

function Tool({ icon: Sign, label, letter, onAct }: ToolProps) {
  return (
    <Button
      variant="default"
      leftSection={<Sign size={18} aria-hidden />}
      rightSection={<Kbd size="xs">{letter}</Kbd>}
      aria-keyshortcuts={letter}
      disabled={onAct === undefined}
      onClick={onAct}
    >
      {label}
    </Button>
  )
}
