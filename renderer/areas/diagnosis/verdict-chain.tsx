/** The chain from the plan to the Internet, each link with its verdict by sign, colour and word. */
import { Loader } from '@mantine/core'
import {
  type Icon,
  IconAddressBook,
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconDeviceDesktop,
  IconDoorExit,
  IconGauge,
  IconHelpCircle,
  IconLine,
  IconMap2,
  IconPlugConnected,
  IconServer2,
  IconTag,
  IconTextRecognition,
  IconWorld,
} from '@tabler/icons-react'
import {
  type DiagnosedLink,
  type DiagnosisLink,
  diagnosisLinks,
  type LinkVerdict,
} from '../../../shared/diagnosis/diagnosis.ts'
import { linkNames, linkText, verdictNames } from '../../../shared/i18n/diagnosis-texts.ts'
import { useText } from '../../i18n.ts'
import { ChainLinkBody } from '../../inspector/chain-link.tsx'
import chain from '../../inspector/inspector.module.css'
import { usePreferences } from '../../state/preferences.ts'
import style from './diagnosis.module.css'

const icons: Readonly<Record<DiagnosisLink, Icon>> = {
  plan: IconMap2,
  cabling: IconLine,
  port: IconPlugConnected,
  counters: IconGauge,
  vlan: IconTag,
  mac: IconDeviceDesktop,
  lease: IconAddressBook,
  gateway: IconDoorExit,
  dhcp: IconServer2,
  dns: IconTextRecognition,
  internet: IconWorld,
}

const signs: Readonly<Record<LinkVerdict, Icon>> = {
  ok: IconCircleCheck,
  wrong: IconAlertTriangle,
  unknown: IconHelpCircle,
  not_possible: IconCircleDashed,
}

interface Props {
  readonly links: readonly DiagnosedLink[]
  /** The link that the next step is about. */
  readonly marked: DiagnosisLink | null
  readonly isRunning: boolean
}

export function VerdictChain({ links, marked, isRunning }: Props) {
  const t = useText()
  const language = usePreferences((state) => state.language)
  return (
    <ol className={chain.chain} aria-label={t('diagnosis.chain')}>
      {diagnosisLinks.map((link) => {
        const found = links.find((one) => one.link === link)
        if (!found && !isRunning) return null
        return (
          <li
            key={link}
            className={chain.link}
            data-verdict={found?.verdict}
            aria-current={link === marked ? 'step' : undefined}
          >
            <div className={`${chain.still} ${style.link}`}>
              <ChainLinkBody icon={icons[link]} label={linkNames[link][language]}>
                <span className={style.message}>
                  {found ? linkText(found, language) : t('diagnosis.asking')}
                </span>
              </ChainLinkBody>
              {found ? <Verdict verdict={found.verdict} /> : <Loader size={18} aria-hidden />}
            </div>
          </li>
        )
      })}
    </ol>
  )
}

function Verdict({ verdict }: { readonly verdict: LinkVerdict }) {
  const language = usePreferences((state) => state.language)
  const Sign = signs[verdict]
  return (
    <span className={style.verdict} data-verdict={verdict}>
      <Sign size={20} aria-hidden /> {verdictNames[verdict][language]}
    </span>
  )
}
