/** Colours of the terminal: the same in both colour schemes, since a console is dark to everyone who knows one. */
export const terminalTheme = {
  background: '#10161d',
  foreground: '#dde5ec',
  cursor: '#f5a623',
  selectionBackground: '#2d5f86',
} as const
