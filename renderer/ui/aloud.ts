/**
 * For people whose eyes are elsewhere: a chime made here (no file to load), and the system's voice where there is one.
 * Browsers let a page sound once somebody has pressed something on it: before that it stays silent.
 */
import type { Language } from '../../shared/i18n/catalogue/index.ts'

const NOTE_SECONDS = 0.16
const LOUDNESS = 0.2

let audio: AudioContext | null = null

/** `hertz`: one note after the other; upwards is good, downwards is not. */
export function chime(hertz: readonly number[]): void {
  if (!('AudioContext' in globalThis)) return
  audio ??= new AudioContext()
  void audio.resume()
  const { currentTime, destination } = audio
  for (const [i, frequency] of hertz.entries()) {
    const start = currentTime + i * NOTE_SECONDS
    const note = audio.createOscillator()
    const loudness = audio.createGain()
    note.frequency.value = frequency
    loudness.gain.setValueAtTime(LOUDNESS, start)
    loudness.gain.exponentialRampToValueAtTime(0.001, start + NOTE_SECONDS * 1.8)
    note.connect(loudness).connect(destination)
    note.start(start)
    note.stop(start + NOTE_SECONDS * 2)
  }
}

export function speak(text: string, language: Language): void {
  if (!('speechSynthesis' in globalThis)) return
  const words = new SpeechSynthesisUtterance(text)
  words.lang = language
  speechSynthesis.speak(words)
}

export const hasVoice = (): boolean => 'speechSynthesis' in globalThis
