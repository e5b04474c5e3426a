/** A machine looked at before WAPT is installed on it: are its ports free, and is it of 64 bit. */
import { Button, List, Stack, TextInput } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconQuestionMark } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import type { WaptPort, WaptPrecheck } from '../../../shared/contract/wapt.ts'
import { wordSizeTexts } from '../../../shared/wapt/rights.ts'
import { type Text, useText } from '../../i18n.ts'
import { client } from '../../rpc.ts'
import { usePreferences } from '../../state/preferences.ts'
import { useAct } from '../../ui/act.ts'
import style from './wapt.module.css'

export function Precheck() {
  const t = useText()
  const act = useAct()
  const [host, setHost] = useState('')
  const [isBusy, setBusy] = useState(false)
  const [found, setFound] = useState<WaptPrecheck | null>(null)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (host.trim() === '') return
    setBusy(true)
    setFound(null)
    setFound((await act(() => client.wapt.precheck({ host }))) ?? null)
    setBusy(false)
  }
  return (
    <form onSubmit={submit} className={style.form}>
      <Stack gap="sm" align="flex-start">
        {t('wapt.precheck.about')}
        <TextInput
          label={t('wapt.precheck.host')}
          description={t('wapt.precheck.host.about')}
          placeholder="10.1.0.30"
          spellCheck={false}
          value={host}
          onChange={({ currentTarget: { value } }) => setHost(value)}
        />
        <Button type="submit" loading={isBusy}>
          {t('wapt.precheck.look')}
        </Button>
        <div role="status">{found ? <Found found={found} /> : null}</div>
      </Stack>
    </form>
  )
}

const signs = {
  good: <IconCircleCheck size={18} color="var(--good, currentColor)" aria-hidden />,
  bad: <IconAlertTriangle size={18} color="var(--bad)" aria-hidden />,
  unknown: <IconQuestionMark size={18} aria-hidden />,
} as const

const portSigns = { free: signs.good, held: signs.bad, silent: signs.unknown } as const

function Found({ found: { ports, wordSize } }: { readonly found: WaptPrecheck }) {
  const t = useText()
  const language = usePreferences((state) => state.language)
  const isHeld = ports.some(({ state }) => state === 'held')
  const sizeSign = wordSize === '64' ? signs.good : wordSize === null ? signs.unknown : signs.bad
  return (
    <List spacing={4} center>
      {ports.map((port) => (
        <List.Item key={port.port} icon={portSigns[port.state]}>
          {portText(t, port)}
        </List.Item>
      ))}
      {isHeld ? <List.Item icon={signs.unknown}>{t('wapt.precheck.freeIt')}</List.Item> : null}
      <List.Item icon={sizeSign}>{wordSizeTexts[wordSize ?? 'unknown'][language]}</List.Item>
    </List>
  )
}

const portText = (t: Text, { port, state, by }: WaptPort): string =>
  by === null ? t(`wapt.precheck.${state}`, { port }) : t('wapt.precheck.heldBy', { port, by })
