/** The pages as they will be printed, and what can be done with them: print, save, take the same as a table. */
import { Button, Group, Loader, Menu, Text, VisuallyHidden } from '@mantine/core'
import { IconFileTypePdf, IconPrinter, IconTable, IconX } from '@tabler/icons-react'
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { PrintedFile } from '../../../shared/contract/print.ts'
import type { PrintRequest } from '../../../shared/print/request.ts'
import { bytesOf } from '../../drawing/base64.ts'
import { useText } from '../../i18n.ts'
import { client, rpc } from '../../rpc.ts'
import { messageOf, useAct } from '../../ui/act.ts'
import { downloadFile } from '../../ui/download-file.ts'
import { PageCanvas } from './page-canvas.tsx'
import { type PdfDocument, usePdf } from './pdf-pages.ts'
import style from './print.module.css'
import { printOut } from './print-out.ts'

export function Preview({ request }: { readonly request: PrintRequest | null }) {
  const t = useText()
  const queries = useQueryClient()
  const options = rpc.print.pdf.queryOptions({
    input: request ?? { kind: 'labels', language: 'en' },
    enabled: request !== null,
    placeholderData: keepPreviousData,
    gcTime: 10_000,
  })
  const printed = useQuery(options)
  const file = printed.error ? undefined : printed.data
  // The pages of the choice before stay in sight, but are not what would be printed now.
  const isCurrent = request !== null && file !== undefined && !printed.isPlaceholderData
  const pdf = usePdf(file?.data)
  const stop = () => void queries.cancelQueries({ queryKey: options.queryKey })
  return (
    <div className={style.preview}>
      <Group justify="space-between" gap="xs" mih={36}>
        <Counts file={isCurrent ? file : undefined} />
        {isCurrent && pdf ? <Actions request={request} file={file} pdf={pdf} /> : null}
      </Group>
      <section
        className={style.pages}
        aria-label={t('print.preview')}
        aria-busy={printed.isFetching}
        data-past={!isCurrent || undefined}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard
        tabIndex={0}
      >
        {printed.isFetching ? <Drawing onStop={stop} /> : null}
        {printed.error ? <Text role="status">{messageOf(printed.error)}</Text> : null}
        {!printed.isFetching && !isCurrent && !printed.error && request ? (
          <Button variant="default" onClick={() => void printed.refetch()}>
            {t('action.retry')}
          </Button>
        ) : null}
        {pdf
          ? Array.from({ length: pdf.numPages }, (_, at) => at + 1).map((number) => (
              <PageCanvas key={number} pdf={pdf} number={number} />
            ))
          : null}
      </section>
    </div>
  )
}

function Counts({ file }: { readonly file: PrintedFile | undefined }) {
  const t = useText()
  if (!file) return <span />
  const labels = file.labels > 0 ? `${t('print.labels', { labels: file.labels })} · ` : ''
  return (
    <Text size="sm" role="status">
      {labels}
      {t('print.pages', { count: file.pages })}
    </Text>
  )
}

function Drawing({ onStop }: { readonly onStop: () => void }) {
  const t = useText()
  return (
    <Group gap="sm" mb="sm">
      <Loader size="sm" aria-hidden />
      <Text size="sm">{t('print.drawing')}</Text>
      <Button size="compact-sm" variant="default" onClick={onStop}>
        {t('action.cancel')}
      </Button>
    </Group>
  )
}

interface ActionProps {
  readonly request: PrintRequest
  readonly file: PrintedFile
  readonly pdf: PdfDocument
}

/** `Étiquettes LT1.pdf`. */
function useFileName(request: PrintRequest): (ending: string) => string {
  const t = useText()
  const of = [request.room, request.switch, request.stand, request.person].filter((part) => part !== null)
  return (ending) => `${[t(`print.kind.${request.kind}`), ...of].join(' ')}.${ending}`
}

function Actions({ request, file, pdf }: ActionProps) {
  const t = useText()
  const fileName = useFileName(request)
  return (
    <Group gap="xs">
      {request.kind === 'calibration' ? null : <TableMenu request={request} />}
      <Button
        size="xs"
        variant="default"
        leftSection={<IconFileTypePdf size={16} aria-hidden />}
        onClick={() => downloadFile(fileName('pdf'), bytesOf(file.data), 'application/pdf')}
      >
        {t('print.download')}
      </Button>
      <PrintButton pdf={pdf} />
    </Group>
  )
}

const mimes = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
} as const

function TableMenu({ request }: { readonly request: PrintRequest }) {
  const t = useText()
  const act = useAct()
  const fileName = useFileName(request)
  const save = async (format: keyof typeof mimes) => {
    const made = await act(() => client.print.table({ request, format }))
    if (made) downloadFile(fileName(format), bytesOf(made.data), mimes[format])
  }
  return (
    <Menu>
      <Menu.Target>
        <Button size="xs" variant="default" leftSection={<IconTable size={16} aria-hidden />}>
          {t('print.tables')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void save('xlsx')}>{t('print.xlsx')}</Menu.Item>
        <Menu.Item onClick={() => void save('csv')}>{t('print.csv')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

function PrintButton({ pdf }: { readonly pdf: PdfDocument }) {
  const t = useText()
  const act = useAct()
  const [done, setDone] = useState<number | null>(null)
  const stop = useRef<AbortController | null>(null)
  const print = async () => {
    const controller = new AbortController()
    stop.current = controller
    await act(async () => {
      try {
        await printOut(pdf, setDone, controller.signal)
      } catch (error) {
        if (!controller.signal.aborted) throw error
      }
    })
    setDone(null)
  }
  if (done !== null)
    return (
      <Button
        size="xs"
        variant="default"
        leftSection={<IconX size={16} aria-hidden />}
        onClick={() => stop.current?.abort()}
      >
        {t('print.preparing', { done, total: pdf.numPages })}
        <VisuallyHidden> {t('action.cancel')}</VisuallyHidden>
      </Button>
    )
  return (
    <Button
      size="xs"
      title={t('print.print.help')}
      leftSection={<IconPrinter size={16} aria-hidden />}
      onClick={() => void print()}
    >
      {t('print.print')}
    </Button>
  )
}
