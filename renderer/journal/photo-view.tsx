/** A photo of the site, small; large when it is chosen. */
import { Modal } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useText } from '../i18n.ts'
import { rpc } from '../rpc.ts'
import style from './journal.module.css'

interface Props {
  readonly hash: string
  /** What is to be seen on it, as far as anybody said. */
  readonly about: string
}

export function PhotoView({ hash, about }: Props) {
  const t = useText()
  const [isLarge, large] = useDisclosure(false)
  // Named by what is in it: never another one.
  const photo = useQuery(
    rpc.checklist.photo.queryOptions({ input: { hash }, staleTime: Number.POSITIVE_INFINITY }),
  )
  if (!photo.data) return null
  const address = `data:${photo.data.mime};base64,${photo.data.data}`
  return (
    <>
      <button
        type="button"
        className={style.photo}
        onClick={large.open}
        aria-label={t('journal.photo.large', { about })}
      >
        <img src={address} alt={about} />
      </button>
      <Modal
        opened={isLarge}
        onClose={large.close}
        size="xl"
        title={about}
        closeButtonProps={{ 'aria-label': t('action.close') }}
      >
        <img src={address} alt={about} className={style.whole} />
      </Modal>
    </>
  )
}
