/** Entry of the page: providers around the frame. Styles first, so that our own override the library's. */
import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import '@mantine/spotlight/styles.css'
import './style.css'
import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Frame } from './frame/frame.tsx'
import { followLanguage } from './i18n.ts'
import { queryClient } from './queries.ts'
import { cssVariablesResolver, theme } from './theme.ts'

const root = document.getElementById('root')
if (!root) throw new Error('the page has no #root')
followLanguage()
createRoot(root).render(
  <StrictMode>
    <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} defaultColorScheme="auto">
      <QueryClientProvider client={queryClient}>
        <Notifications position="bottom-right" />
        <Frame />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
)
