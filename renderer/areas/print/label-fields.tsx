/** On which labels: a known sheet, one's own, or a label printer; and how this computer's printer prints aside. */
import { Autocomplete, Button, Group, NumberInput, Select, Stack, TextInput } from '@mantine/core'
import { IconRuler2 } from '@tabler/icons-react'
import { useState } from 'react'
import { labelSheets, readSheet } from '../../../shared/print/label-formats.ts'
import { useText } from '../../i18n.ts'
import { useOffset, usePrinters } from '../../state/printers.ts'
import type { Choice } from './choice.ts'

interface Props {
  readonly choice: Choice
  readonly onChange: (own: Partial<Choice>) => void
}

const SINGLE = 'single'
const OWN = 'own'

const kindOf = (format: string): string => {
  if (labelSheets.some(({ id }) => id === format)) return format
  return format.includes(':') ? OWN : SINGLE
}

export function LabelFields({ choice, onChange }: Props) {
  const t = useText()
  const { format, useFormat: keepFormat } = usePrinters()
  const kind = kindOf(format)
  const chooseKind = (next: string) =>
    keepFormat(next === SINGLE ? '62x29' : next === OWN ? '3x8:70x37' : next)
  return (
    <Stack gap="sm">
      <Select
        label={t('print.format')}
        data={[
          ...labelSheets.map(({ id, name }) => ({ value: id, label: name })),
          { value: SINGLE, label: t('print.format.single') },
          { value: OWN, label: t('print.format.own') },
        ]}
        value={kind}
        allowDeselect={false}
        onChange={(value) => value && chooseKind(value)}
      />
      {kind === SINGLE ? <SingleSize format={format} onChange={keepFormat} /> : null}
      {kind === OWN ? <OwnSheet key={kind} format={format} onChange={keepFormat} /> : null}
      {kind !== SINGLE && choice.kind === 'labels' ? (
        <NumberInput
          label={t('print.used')}
          min={0}
          max={500}
          allowDecimal={false}
          value={choice.used}
          onChange={(value) => onChange({ used: Number(value) || 0 })}
        />
      ) : null}
      {kind === SINGLE ? null : <PrinterFields />}
      {kind === SINGLE ? null : <CalibrationLink choice={choice} onChange={onChange} />}
    </Stack>
  )
}

function CalibrationLink({ choice, onChange }: Props) {
  const t = useText()
  const isCalibrating = choice.kind === 'calibration'
  return (
    <Button
      variant="default"
      size="xs"
      leftSection={<IconRuler2 size={16} aria-hidden />}
      onClick={() => onChange({ kind: isCalibrating ? 'labels' : 'calibration' })}
    >
      {t(isCalibrating ? 'print.calibrate.back' : 'print.calibrate')}
    </Button>
  )
}

interface FormatProps {
  readonly format: string
  readonly onChange: (format: string) => void
}

function SingleSize({ format, onChange }: FormatProps) {
  const t = useText()
  const read = readSheet(format)
  const size = read?.kind === 'single' ? read.size : { width: 62, height: 29 }
  const set = (own: Partial<typeof size>) => {
    const next = { ...size, ...own }
    onChange(`${next.width}x${next.height}`)
  }
  const sides = { min: 6, max: 420, decimalScale: 2, step: 0.5 }
  return (
    <Group grow gap="xs">
      <NumberInput
        {...sides}
        label={t('print.format.width')}
        value={size.width}
        onChange={(value) => Number(value) >= 6 && set({ width: Number(value) })}
      />
      <NumberInput
        {...sides}
        label={t('print.format.height')}
        value={size.height}
        onChange={(value) => Number(value) >= 6 && set({ height: Number(value) })}
      />
    </Group>
  )
}

/** What is typed is kept once it is a sheet. */
function OwnSheet({ format, onChange }: FormatProps) {
  const t = useText()
  const [text, setText] = useState(format)
  const isSheet = (typed: string) => readSheet(typed)?.kind === 'sheet'
  return (
    <TextInput
      label={t('print.format.own.text')}
      description={t('print.format.own.help')}
      value={text}
      error={isSheet(text) ? null : t('print.format.bad')}
      onChange={(event) => {
        const typed = event.currentTarget.value
        setText(typed)
        if (isSheet(typed)) onChange(typed)
      }}
    />
  )
}

function PrinterFields() {
  const t = useText()
  const { printer, offsets, choose, shift } = usePrinters()
  const offset = useOffset()
  const field = (axis: 'x' | 'y') => (
    <NumberInput
      label={t(`print.offset.${axis}`)}
      min={-20}
      max={20}
      step={0.5}
      decimalScale={2}
      value={offset[axis]}
      onChange={(value) => shift({ ...offset, [axis]: Number(value) || 0 })}
    />
  )
  return (
    <>
      <Autocomplete
        label={t('print.printer')}
        description={t('print.printer.help')}
        data={Object.keys(offsets).filter((name) => name !== '')}
        value={printer}
        onChange={choose}
      />
      <Group grow gap="xs" align="end">
        {field('x')}
        {field('y')}
      </Group>
    </>
  )
}
