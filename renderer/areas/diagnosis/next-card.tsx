/** What to do next, large, with the way to the screen where it is done. */
import { Button, Group, Text, Title } from '@mantine/core'
import { IconArrowRight, IconPlugConnected } from '@tabler/icons-react'
import { Link } from 'wouter'
import type { OutletDiagnosis } from '../../../shared/diagnosis/diagnosis.ts'
import type { TextKey } from '../../../shared/i18n/catalogue/index.ts'
import { type NextCode, nextText } from '../../../shared/i18n/diagnosis-texts.ts'
import { useText } from '../../i18n.ts'
import { useInspector } from '../../state/inspector.ts'
import { usePreferences } from '../../state/preferences.ts'
import style from './diagnosis.module.css'

interface Way {
  readonly label: TextKey
  readonly href: string
}

/** Where the act is done, for acts that have a screen. */
function wayOf(code: NextCode, { place }: OutletDiagnosis): Way | null {
  const ofSwitch = encodeURIComponent(place.switch ?? '')
  switch (code) {
    case 'open_port':
    case 'push_port':
    case 'clear_err_disabled':
    case 'read_switch':
      return { label: 'go.console', href: `/console?switch=${ofSwitch}` }
    case 'find_foreign':
    case 'renew_lease':
      return { label: 'dhcp.title', href: '/verify/dhcp' }
    case 'mend_cords':
      return { label: 'diagnosis.findings', href: '/verify' }
    case 'mend_fault':
      return { label: 'go.checklist', href: `/checklist?about=outlet:${place.outletId}` }
    default:
      return null
  }
}

interface Props {
  readonly diagnosis: OutletDiagnosis
  readonly isRunning: boolean
  /** Once more, with the laptop plugged in there; null: it is already. */
  readonly onPlugged: (() => void) | null
}

export function NextCard({ diagnosis, isRunning, onPlugged }: Props) {
  const t = useText()
  const language = usePreferences((state) => state.language)
  const inspect = useInspector((state) => state.inspect)
  const { next, place, links } = diagnosis
  const way = wayOf(next.code, diagnosis)
  const isBroken = links.some(({ verdict }) => verdict === 'wrong')
  const tone = isBroken ? 'bad' : next.link === null ? 'good' : 'ask'
  return (
    <section className={style.next} data-tone={isRunning ? 'wait' : tone} aria-labelledby="diagnosis-next">
      <Title order={3} fz="1rem" id="diagnosis-next">
        {t(isRunning ? 'diagnosis.soFar' : 'diagnosis.next')}
      </Title>
      <Text role="status" className={style.act}>
        {isRunning && !isBroken ? t('diagnosis.looking') : nextText(next, language)}
      </Text>
      <Group gap="xs">
        {way ? (
          <Button component={Link} href={way.href} rightSection={<IconArrowRight size={16} aria-hidden />}>
            {t(way.label)}
          </Button>
        ) : null}
        {onPlugged && !isRunning ? (
          <Button
            variant="default"
            leftSection={<IconPlugConnected size={16} aria-hidden />}
            onClick={onPlugged}
            h="auto"
            mih={36}
            styles={{ label: { whiteSpace: 'normal' } }}
          >
            {t('diagnosis.plugged', { outlet: place.outlet })}
          </Button>
        ) : null}
        <Button variant="default" onClick={() => inspect({ kind: 'outlet', id: place.outletId })}>
          {t('checklist.trace')}
        </Button>
      </Group>
    </section>
  )
}
