/** A screen that fails shows its error and leaves the frame standing. React offers this only to classes. */
import { Alert, Button, Code, Stack } from '@mantine/core'
import { Component, type ReactNode } from 'react'
import { useText } from '../i18n.ts'
import { PartNotLoaded } from '../load-patiently.ts'

function Failure({ error, onRetry }: { readonly error: Error; readonly onRetry: () => void }) {
  const t = useText()
  return (
    <Alert color="red" title={t('error.title')}>
      <Stack align="start">
        {t('error.crash')}
        <Code block>{error.message}</Code>
        <Button size="xs" onClick={onRetry}>
          {t('action.retry')}
        </Button>
      </Stack>
    </Alert>
  )
}

interface State {
  readonly error: Error | null
}

export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { error: null }

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  override render(): ReactNode {
    const { error } = this.state
    if (!error) return this.props.children
    // React keeps what failed to load: only a new page asks for it again.
    const retry = () =>
      error instanceof PartNotLoaded ? window.location.reload() : this.setState({ error: null })
    return <Failure error={error} onRetry={retry} />
  }
}
