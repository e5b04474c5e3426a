/** Look of the application: calm surfaces, one blue for what acts, colours kept for VLANs and states. */
import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core'
import { currentText } from './i18n.ts'

/** Blue of a console cable; contrast of 4.5:1 with white from shade 6 on. */
const cable: MantineColorsTuple = [
  '#eaf4fb',
  '#d3e6f3',
  '#a5cce7',
  '#74b1dc',
  '#4d9ad2',
  '#368bcc',
  '#1a6fad',
  '#155f97',
  '#0e4f80',
  '#043f69',
]

/** Errors in a red that text and placeholders can be read in: the library's own has 3.3:1 on white. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: { '--mantine-color-error': 'var(--mantine-color-red-9)' },
  dark: { '--mantine-color-error': 'var(--mantine-color-red-5)' },
})

export const theme = createTheme({
  primaryColor: 'cable',
  primaryShade: { light: 6, dark: 6 },
  autoContrast: true,
  colors: { cable },
  defaultRadius: 'sm',
  components: {
    // Its own colour on its own shade is too faint for WCAG AA.
    Alert: { styles: { title: { color: 'var(--mantine-color-text)' } } },
    // So is its quiet grey: what is said there is why something did not work.
    Notification: { styles: { description: { color: 'var(--mantine-color-text)' } } },
    // Its head is a header element, which inside a dialog would count as a second banner of the page. A stray click, or the second of
    // two where the first opened it, does not close it with what was typed there.
    Modal: { defaultProps: { attributes: { header: { role: 'none' } }, closeOnClickOutside: false } },
    PasswordInput: {
      defaultProps: () => ({
        visibilityToggleButtonProps: { 'aria-label': currentText('action.showPassword') },
      }),
    },
    // A function, because the language changes while the theme stays.
    CloseButton: { defaultProps: () => ({ 'aria-label': currentText('action.close') }) },
  },
  fontFamily: 'Inter, "Segoe UI", system-ui, -apple-system, Roboto, "DejaVu Sans", sans-serif',
  fontFamilyMonospace: '"JetBrains Mono", "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace',
  headings: {
    fontWeight: '650',
    sizes: { h1: { fontSize: '1.5rem' }, h2: { fontSize: '1.2rem' }, h3: { fontSize: '1rem' } },
  },
})
