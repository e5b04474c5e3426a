/** The desktop shell. */
export {}
