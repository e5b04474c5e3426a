/** The one dialog that asks. It stands in the frame and shows whatever `confirm` was called with. */
import { Button, Group, List, Modal, Stack, Text } from '@mantine/core'
import { useText } from '../../i18n.ts'
import { type Question, useConfirmation } from './confirm.ts'

const MOST_NAMES = 8

/** Above any other dialog, which may be the one that asks, and what drops down in it; below notifications (Mantine: 200, 300, 400). */
const ABOVE = 350

function Names({ names }: { readonly names: readonly string[] }) {
  const t = useText()
  const rest = names.length - MOST_NAMES
  return (
    <List size="sm" fw={600}>
      {names.slice(0, MOST_NAMES).map((name) => (
        <List.Item key={name}>{name}</List.Item>
      ))}
      {rest > 0 ? <List.Item>{t('confirm.more', { count: rest })}</List.Item> : null}
    </List>
  )
}

function Body({
  question,
  answer,
}: {
  readonly question: Question
  readonly answer: (yes: boolean) => void
}) {
  const t = useText()
  return (
    <Stack>
      <Text size="sm">{question.text}</Text>
      {question.names?.length ? <Names names={question.names} /> : null}
      <Group justify="flex-end">
        <Button variant="default" onClick={() => answer(false)} data-autofocus={question.isDestructive}>
          {t('action.cancel')}
        </Button>
        <Button
          color={question.isDestructive ? 'red.8' : 'cable'}
          onClick={() => answer(true)}
          data-autofocus={!question.isDestructive}
        >
          {question.action}
        </Button>
      </Group>
    </Stack>
  )
}

export function ConfirmDialog() {
  const t = useText()
  const { question, answer } = useConfirmation()
  return (
    <Modal
      opened={question !== null}
      onClose={() => answer(false)}
      title={question?.title}
      centered
      zIndex={ABOVE}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      {question ? <Body question={question} answer={answer} /> : null}
    </Modal>
  )
}
