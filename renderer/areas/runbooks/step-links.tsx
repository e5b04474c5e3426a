/** Screens of the application that help with a step, opened with what the run knows. */
import { Button, Group } from '@mantine/core'
import { IconExternalLink } from '@tabler/icons-react'
import { Link } from 'wouter'
import { isChecklistStep } from '../../../shared/checklist/steps.ts'
import type { TextKey } from '../../../shared/i18n/catalogue/index.ts'
import type { RunView } from '../../../shared/runbook/run-view.ts'
import type { RunbookStep } from '../../../shared/runbook/runbook.ts'
import { linkOf, type ScreenLink } from '../../../shared/runbook/screens.ts'
import { type Text, useText } from '../../i18n.ts'
import { useInspector } from '../../state/inspector.ts'

const whatOf = (t: Text, { what }: ScreenLink): string | null =>
  what !== null && isChecklistStep(what) ? t(`checklist.step.${what}` satisfies TextKey) : what

export function StepLinks({ run, step }: { readonly run: RunView; readonly step: RunbookStep }) {
  const answers = Object.fromEntries(run.path.map(({ step: id, value }) => [id, value]))
  const links = (step.open ?? []).flatMap((open) => {
    const link = linkOf(open, run.objects, answers)
    return link ? [{ open, link }] : []
  })
  if (links.length === 0) return null
  return (
    <Group gap="xs">
      {links.map(({ open, link }) => (
        <OneLink key={open} link={link} />
      ))}
    </Group>
  )
}

function OneLink({ link }: { readonly link: ScreenLink }) {
  const t = useText()
  const inspect = useInspector((state) => state.inspect)
  const { path, object } = link
  const text = t('runbooks.open', { what: [t(link.label), whatOf(t, link)].filter(Boolean).join(' · ') })
  const icon = <IconExternalLink size={16} aria-hidden />
  if (path !== null)
    return (
      <Button component={Link} href={path} variant="light" leftSection={icon}>
        {text}
      </Button>
    )
  if (!object) return null
  const point = { kind: object.kind === 'switch' ? ('device' as const) : object.kind, id: object.id }
  return (
    <Button variant="light" leftSection={icon} onClick={() => inspect(point)}>
      {text}
    </Button>
  )
}
