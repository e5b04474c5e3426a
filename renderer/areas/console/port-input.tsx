/** The port of an address: a cleared field means the usual one. */
import { NumberInput } from '@mantine/core'
import { useText } from '../../i18n.ts'

interface Props {
  readonly value: number
  readonly usual: number
  readonly onChange: (port: number) => void
}

export function PortInput({ value, usual, onChange }: Props) {
  const t = useText()
  return (
    <NumberInput
      w={90}
      label={t('console.telnet.port')}
      value={value}
      min={1}
      max={65535}
      hideControls
      onChange={(port) => onChange(Number(port) || usual)}
    />
  )
}
