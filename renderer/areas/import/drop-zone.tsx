/** Where the workbook is dropped or chosen. */
import { Button, Loader, Paper } from '@mantine/core'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { type DragEvent, useState } from 'react'
import { useText } from '../../i18n.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import classes from './import.module.css'

interface DropZoneProps {
  readonly isReading: boolean
  readonly onChoose: () => void
  readonly onDrop: (files: readonly File[]) => void
}

export function DropZone({ isReading, onChoose, onDrop }: DropZoneProps) {
  const t = useText()
  const [isOver, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const files = [...event.dataTransfer.files]
    if (files.length > 0) onDrop(files)
  }
  return (
    <Paper
      withBorder
      className={classes.drop ?? ''}
      data-testid="drop-zone"
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <EmptyState
        icon={IconFileSpreadsheet}
        title={t(isReading ? 'import.reading' : 'import.begin.title')}
        text={t('import.begin.text')}
        actions={
          isReading ? (
            <Loader size="sm" aria-label={t('import.reading')} />
          ) : (
            <Button onClick={onChoose}>{t('import.choose')}</Button>
          )
        }
      />
    </Paper>
  )
}
