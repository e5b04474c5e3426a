/** Screens and prints in the search, after what the plan holds: `impr` goes to the print screen. */
import { Spotlight } from '@mantine/spotlight'
import { IconPrinter } from '@tabler/icons-react'
import { useLocation } from 'wouter'
import { printKind } from '../../shared/print/request.ts'
import { type Text, useText } from '../i18n.ts'
import { foldText } from '../ui/fold-text.ts'
import { type Destination, destinations, furtherTables } from './navigation.ts'

interface Screen extends Pick<Destination, 'path' | 'icon'> {
  readonly name: string
}

const screensOf = (t: Text): Screen[] => [
  ...[...destinations, ...furtherTables].map(({ path, icon, label }) => ({ path, icon, name: t(label) })),
  ...printKind.options.map((kind) => ({
    path: `/print?kind=${kind}`,
    icon: IconPrinter,
    name: `${t('print.title')} · ${t(`print.kind.${kind}`)}`,
  })),
]

/** Every word typed begins a word of the name. */
const isMeant = (name: string, text: string): boolean => {
  const words = foldText(name).split(/[^\p{L}\p{N}]+/u)
  return foldText(text)
    .trim()
    .split(/\s+/)
    .every((typed) => words.some((word) => word.startsWith(typed)))
}

const SHORTEST = 2
const MOST = 8

export function screensMeant(t: Text, text: string): Screen[] {
  if (text.trim().length < SHORTEST) return []
  return screensOf(t)
    .filter(({ name }) => isMeant(name, text))
    .slice(0, MOST)
}

interface Props {
  readonly screens: readonly Screen[]
  /** Nothing else was found: the first is the selected one. */
  readonly isFirst: boolean
}

export function ScreenHits({ screens, isFirst }: Props) {
  const t = useText()
  const [, navigate] = useLocation()
  if (screens.length === 0) return null
  return (
    <Spotlight.ActionsGroup label={t('search.screens')}>
      {screens.map(({ path, icon: Icon, name }, at) => (
        <Spotlight.Action
          key={path}
          label={name}
          leftSection={<Icon size={20} stroke={1.6} aria-hidden />}
          data-selected={(isFirst && at === 0) || undefined}
          onClick={() => navigate(path)}
        />
      ))}
    </Spotlight.ActionsGroup>
  )
}
