/** The photos that came with ticks of an item: whose, when, and what was said with it. */
import { Image, Loader, Modal, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { CheckedItem, KeptTick } from '../../../shared/checklist/checklist.ts'
import { itemTitle } from '../../../shared/checklist/item-title.ts'
import { useText } from '../../i18n.ts'
import { rpc } from '../../rpc.ts'
import { shortTime, stepText } from './item-words.ts'

export const hasPhotos = ({ ticks }: CheckedItem): boolean => ticks.some(({ photo }) => photo !== null)

/** One photo; a packet may have brought a tick whose photo is lost. */
export function Photo({ hash, name }: { readonly hash: string; readonly name: string }) {
  const t = useText()
  const found = useQuery(rpc.checklist.photo.queryOptions({ input: { hash } }))
  if (found.error) throw found.error
  if (found.isPending) return <Loader size="sm" aria-label={t('loading')} />
  if (!found.data) return <Text size="sm">{t('checklist.photo.lost')}</Text>
  const { mime, data } = found.data
  return (
    <Image
      src={`data:${mime};base64,${data}`}
      alt={t('checklist.photo.show', { name })}
      mah="60vh"
      fit="contain"
    />
  )
}

export function PhotosDialog({
  item,
  onClose,
}: {
  readonly item: CheckedItem
  readonly onClose: () => void
}) {
  const t = useText()
  const title = `${stepText(t, item.step)} ${itemTitle(item)}`
  const told = item.ticks.filter((tick): tick is KeptTick & { photo: string } => tick.photo !== null)
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={title}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <Stack>
        {told.map(({ id, photo, by, at, note }) => (
          <figure key={id} style={{ margin: 0 }}>
            <Photo hash={photo} name={title} />
            <Text component="figcaption" size="sm" mt={4}>
              {t('checklist.said', { by, at: shortTime(at) })}
              {note ? ` · ${note}` : ''}
            </Text>
          </figure>
        ))}
      </Stack>
    </Modal>
  )
}
